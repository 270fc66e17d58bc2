"""The session without a screen: numbered prompts over text streams, for pipes and screen readers.

Nothing is drawn, coloured or moved; every state is a word. Answers come a line at a time, so
they can be piped in; when the lines end the session stops politely and can be continued.
"""

from __future__ import annotations

import string
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from quizgen.bank.model import Option
from quizgen.study.attempt import Answer
from quizgen.study.matching import Verdict
from quizgen.study.session import Asked, Draft, Result, Session
from quizgen.study.text import one_line

VERDICTS = {
    Verdict.CORRECT: "Right.",
    Verdict.CORRECT_WITH_NOTE: "Right.",
    Verdict.NEAR_MISS: "Not quite.",
    Verdict.WRONG: "Wrong.",
}
STOP_WORDS = frozenset({"q", "quit", ":q"})
YES = frozenset({"y", "yes"})


class StoppedError(Exception):
    """The student wants to stop, or there are no more lines."""


@dataclass(frozen=True, slots=True)
class Console:
    """Where lines come from and go to.

    ``interactive`` is whether a person types: then nothing is echoed and the missed questions
    are offered again. ``width`` is where lines are wrapped, None for never.
    """

    source: TextIO
    sink: TextIO
    interactive: bool = False
    width: int | None = None

    def say(self, text: str = "", indent: str = "") -> None:
        """Write a paragraph; the text must be harmless already."""
        if self.width and text:
            text = textwrap.fill(
                text,
                self.width,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
        self.sink.write(text + "\n")

    def ask(self, prompt: str) -> str:
        """Return the next line without its end; raise StoppedError when there is none."""
        self.sink.write(prompt)
        self.sink.flush()
        line = self.source.readline()
        if not line:
            self.sink.write("\n")
            raise StoppedError
        answer = line.strip()
        if not self.interactive:
            self.sink.write(one_line(answer) + "\n")
        return answer


def play(session: Session, console: Console) -> None:
    """Play a session to its end, or until the lines end; then it can be continued later."""
    try:
        _introduce(session, console)
        _ask_all(session, console)
        while console.interactive and (again := _missed_again(session, console)):
            session = again
            _ask_all(session, console)
    except StoppedError:
        console.say(farewell(session))


def _introduce(session: Session, console: Console) -> None:
    progress = session.progress
    console.say(one_line(session.plan.title))
    if progress.answered and progress.answered < progress.total:
        console.say(
            f"Going on where you stopped: {progress.answered} of {progress.total} answered, "
            f"{progress.right} right."
        )
    console.say("Type the number or letter of an option, or the answer in words; q stops.")


def _ask_all(session: Session, console: Console) -> None:
    """Ask what is left of a session and show its results."""
    while asked := session.show():
        _pose(asked, session.progress.total, console)
        _comment(session, asked, _answer(session, asked, console), console)
    _show_results(session, console)
    session.finish()


def _pose(asked: Asked, total: int, console: Console) -> None:
    console.say()
    console.say(f"Question {asked.number} of {total}")
    console.say(one_line(asked.question.stem))
    for label, option in zip(labels(asked.options), asked.options, strict=True):
        console.say(f"  {label}. {one_line(option.text)}", indent="     ")


def _answer(session: Session, asked: Asked, console: Console) -> Answer | Draft:
    """Ask until there is an answer that can be judged."""
    shown = labels(asked.options)
    span = f"{shown[0]}-{shown[-1]}" if shown else ""
    while True:
        line = console.ask(f"Your answer ({span}): " if span else "Your answer: ")
        if line.casefold() in STOP_WORDS and not _is_key(line, asked):
            raise StoppedError
        if asked.typed:
            if line:
                return session.type(asked, line)
            console.say("Please type an answer, or q to stop.")
            continue
        place = option_place(line, asked.options)
        if place is not None:
            return session.choose(asked, place)
        console.say(f"Please type one of {span}, or q to stop.")


def _is_key(line: str, asked: Asked) -> bool:
    """Whether a stop word is the very answer that is asked for."""
    keys = (asked.question.answer, *asked.question.accepted)
    return asked.typed and line.casefold() in {key.casefold() for key in keys}


def labels(options: Sequence[Option]) -> list[str]:
    """Return what the options are called: numbers, or letters where an option is such a number."""
    numbers = [str(number) for number in range(1, len(options) + 1)]
    taken = any(option.text in numbers for option in options)
    return list(string.ascii_lowercase[: len(options)]) if taken else numbers


def option_place(line: str, options: Sequence[Option]) -> int | None:
    """Return the place (from 0) of the option meant by its label, its text, a letter or number."""
    wanted = line.casefold().rstrip(".)")
    numbers = [str(number) for number in range(1, len(options) + 1)]
    letters = list(string.ascii_lowercase[: len(options)])
    texts = [option.text.casefold() for option in options]
    for names in (labels(options), texts, letters, numbers):
        if wanted in names:
            return names.index(wanted)
    return None


def _comment(session: Session, asked: Asked, answer: Answer | Draft, console: Console) -> None:
    """Say how it was, the key, why the chosen option is wrong, and where the article says it."""
    if isinstance(answer, Draft):
        console.say("Noted.")
        return
    if answer.verdict is Verdict.CORRECT:
        console.say(VERDICTS[answer.verdict])
    else:
        key = one_line(asked.question.answer)
        console.say(f"{VERDICTS[answer.verdict]} The answer is: {key}")
    evidence = session.passage(asked).evidence
    for remark in remarks(asked, answer, evidence):
        console.say(remark)
    console.say(f"The article says: {evidence}")


def remarks(asked: Asked, answer: Answer, evidence: str) -> Iterator[str]:
    """Yield what is to be said beside the verdict, harmless and one line each.

    An explanation that only quotes the evidence is left out: the evidence is shown anyway.
    """
    if answer.note:
        yield one_line(answer.note)
    if answer.choice is not None and (why := asked.question.options[answer.choice].rationale):
        yield one_line(why)
    explanation = one_line(asked.question.explanation)
    if explanation and evidence not in explanation:
        yield explanation


def _show_results(session: Session, console: Console) -> None:
    console.say()
    console.say(score_line(session))
    for result in session.results:
        _show_result(result, console)


def score_line(session: Session) -> str:
    """Return the score in words: ``7 of 10 right (70 %)``."""
    progress = session.progress
    share = round(100 * progress.right / progress.total)
    return f"{progress.right} of {progress.total} right ({share} %)"


def _show_result(result: Result, console: Console) -> None:
    question, answer = result.asked.question, result.answer
    console.say()
    console.say(f"{result.asked.number}. {one_line(question.stem)}", indent="   ")
    if answer is not None:
        said = f"   Your answer: {one_line(answer.given)}. {VERDICTS[answer.verdict]}"
        console.say(said, indent="   ")
    console.say(f"   The answer: {one_line(question.answer)}", indent="   ")
    console.say(f"   The article says: {result.passage.evidence}", indent="   ")


def _missed_again(session: Session, console: Console) -> Session | None:
    """Offer the missed questions again; None if there are none or they are not wanted."""
    missed = session.progress.total - session.progress.right
    if not missed:
        return None
    console.say()
    which = "the one you missed" if missed == 1 else f"the {missed} you missed"
    try:
        wanted = console.ask(f"Try {which} again? [y/N] ").casefold() in YES
    except StoppedError:
        return None
    return session.missed_again() if wanted else None


def farewell(session: Session) -> str:
    """Return what to say when a session is left before its end."""
    progress = session.progress
    stopped = f"Stopped after {progress.answered} of {progress.total} questions."
    if not session.kept:
        return f"{stopped} Your answers could not be kept."
    return f"{stopped} Your answers are kept; the same command goes on from here."
