"""``quizgen take``: a scored session, in the app or as plain prompts."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from quizgen.bank import Bank, QuestionType, decode_bank, load_bank, validate_bank
from quizgen.cli.output import STDOUT, Progress, complain
from quizgen.cli.parameters import TYPES, chapter_option, named_types
from quizgen.cli.terminal import has_screen, play_plain
from quizgen.errors import BankError, UsageError
from quizgen.study.attempt import Store
from quizgen.study.begin import begin
from quizgen.study.clock import SystemClock
from quizgen.study.matching import MatchMode
from quizgen.study.preferences import load
from quizgen.study.session import Feedback, Reading, Session, Settings
from quizgen.study.wording import farewell, score_line

if TYPE_CHECKING:
    from quizgen.sources import Document

_MODES: tuple[MatchMode, ...] = get_args(MatchMode)
_FEEDBACKS: tuple[Feedback, ...] = get_args(Feedback)
_READINGS: tuple[Reading, ...] = get_args(Reading)
_QUESTIONS = 10
_HEAD = 4096
_STDIN_NAME = "standard input"

Tell = Callable[[float, str], None]


@dataclass(frozen=True)
class _Article:
    """An article to be made into a bank of at most ``count`` questions."""

    document: Document
    count: int

    def make(self, tell: Tell) -> Bank:
        """Make the bank, telling how far it is; raises what making raises."""
        # Here and not above: the engine brings spaCy and NLTK along, and the window is up first.
        from quizgen.questions import Options, generate

        return generate(self.document, Options(count=self.count), progress=tell)


@click.command()
@click.argument("source", metavar="BANK|ARTICLE")
@click.option("--plain", is_flag=True, help="Numbered prompts instead of the app.")
@click.option(
    "-n",
    "--count",
    type=click.IntRange(min=1),
    help=f"At most so many questions [a bank: all; an article: {_QUESTIONS}].",
)
@click.option(
    "--seed", type=int, help="Shuffle questions and options; the same seed, the same order."
)
@click.option(
    "--types",
    callback=named_types,
    metavar="TYPE,…",
    help=f"Only these types of question: {', '.join(TYPES)}.",
)
@click.option(
    "--feedback",
    type=click.Choice(_FEEDBACKS),
    help="Whether each answer is judged at once, for good, or all at the end [each].",
)
@click.option(
    "--time",
    "limit",
    type=click.IntRange(min=1),
    metavar="SECONDS",
    help="A limit for the whole session [none].",
)
@click.option(
    "--question-time",
    "question_limit",
    type=click.IntRange(min=1),
    metavar="SECONDS",
    help="A limit for each question [none].",
)
@click.option(
    "--read",
    "reading",
    type=click.Choice(_READINGS),
    help="Show the article before the questions or beside them [none].",
)
@click.option("--graded", is_flag=True, help="No hints.")
@click.option(
    "--matching",
    type=click.Choice(_MODES),
    help="How strictly typed answers are compared [normal].",
)
@chapter_option
@click.option("--no-resume", is_flag=True, help="Start anew instead of going on where you stopped.")
def take(
    source: str,
    plain: bool,
    count: int | None,
    seed: int | None,
    types: tuple[QuestionType, ...],
    feedback: Feedback | None,
    limit: int | None,
    question_limit: int | None,
    reading: Reading | None,
    graded: bool,
    matching: MatchMode | None,
    chapter: int | None,
    no_resume: bool,
) -> None:
    """Answer the questions of a bank, or of an article, and see where the article says so.

    Every answer is kept at once; a session that is broken off goes on with the next call, as it
    was begun. Without a terminal the session is plain, and answers are read from standard input,
    one a line; when they end before the questions do, it stops and can be continued (exit status
    0). "-" reads the bank or article from standard input and the answers from the terminal.

    How feedback comes, what is read and how strictly answers are compared follows your
    preferences unless it is said here.
    """
    preferences = load()
    if preferences.problem:
        complain(preferences.problem)
    settings = Settings(
        count=count,
        seed=seed,
        matching=matching or preferences.matching,
        resume=not no_resume,
        types=types,
        feedback=feedback or preferences.feedback,
        graded=graded,
        reading=reading or preferences.reading,
        limit=limit,
        question_limit=question_limit,
    )
    chosen = (count, seed, feedback, limit, question_limit, reading, matching)
    particular = graded or bool(types) or any(value is not None for value in chosen)
    loaded = _load(source, count, chapter)
    path = "" if source == STDOUT else str(Path(source).absolute())
    if source == STDOUT:
        _answer_from_terminal()
    if plain or not has_screen():
        _take_plain(loaded, settings, path, particular)
    else:
        _take_in_app(loaded, settings, path)


def _load(source: str, count: int | None, chapter: int | None) -> Bank | _Article:
    """Return the bank, or the article if it is none: the content tells, or the name ``.json``."""
    if source == STDOUT:
        stream = sys.stdin.buffer
        if not (isinstance(stream, io.BufferedReader) and _looks_like_bank(stream.peek(_HEAD))):
            return _read(source, count, chapter)
        bank = decode_bank(stream.read(), _STDIN_NAME)
        if problems := validate_bank(bank):
            raise BankError(f"{_STDIN_NAME}: {problems[0]}.")
        return bank
    if source.lower().endswith(".json") or _looks_like_bank(_head(source)):
        return load_bank(source)
    return _read(source, count, chapter)


def _read(source: str, count: int | None, chapter: int | None) -> _Article:
    from quizgen.sources import read_article  # who plays a bank has no need of it

    return _Article(read_article(source, chapter=chapter), count or _QUESTIONS)


def _head(source: str) -> bytes:
    """Return the first bytes of a file; nothing if it can't be read, which its reader will say."""
    try:
        with open(source, "rb") as file:
            return file.read(_HEAD)
    except (OSError, ValueError):
        return b""


def _looks_like_bank(head: bytes) -> bool:
    """Whether a file that begins so is a JSON object: no article begins with a brace."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _answer_from_terminal() -> None:
    """Put the terminal in the place of the standard input that the questions came from."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError(
            "the questions came from standard input and there is no terminal to answer from; "
            "name a file."
        ) from error
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - lives as long as we do


def _take_plain(loaded: Bank | _Article, settings: Settings, path: str, particular: bool) -> None:
    """Play over standard input and output; ``particular`` is whether settings were asked for."""
    if isinstance(loaded, Bank):
        bank = loaded
    else:
        bank = _make_visibly(loaded)
        path = ""  # there is no bank at that path from which anything could be asked again

    def open_session(store: Store) -> Session:
        session = begin(bank, settings, store, SystemClock(), path=path)
        if path:
            store.remember(path, session.plan.started)
        if particular and session.settings != replace(settings, resume=session.settings.resume):
            complain("this session goes on as it was begun; --no-resume starts anew.")
        return session

    play_plain(open_session)


def _make_visibly(article: _Article) -> Bank:
    progress = Progress()
    try:
        return article.make(progress)
    finally:
        progress.clear()


def _take_in_app(loaded: Bank | _Article, settings: Settings, path: str) -> None:
    """Play in the app and say on leaving how it stands."""
    from tui.app import QuizApp  # Textual takes 0.3 s to load, and a plain session has no need

    app = QuizApp(loaded if isinstance(loaded, Bank) else loaded.make, settings=settings, path=path)
    app.run()
    if app.failure is not None:
        raise app.failure
    if app.session is not None:
        click.echo(_last_word(app.session))


def _last_word(session: Session) -> str:
    return farewell(session) if session.current else score_line(session)
