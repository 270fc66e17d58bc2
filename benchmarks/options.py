"""Measure the options of multiple-choice questions: how many there are, what gives the key away.

usage: python benchmarks/options.py FILE.txt… [--all] [--xquad xquad_spans.json] [--show KIND]

Each file is an article, its first line the title. By default ten questions are made of each, as a
user would; ``--all`` gives options to every candidate that is good enough to be asked. ``--xquad``
takes the paragraphs of a file in SQuAD's format as articles. Give-aways are counted over all
questions with options: chance is 25 %.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

# What is measured is the checkout that this file stands in, whatever else is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from quizgen.bank.ids import article_id
from quizgen.bank.model import Option, Question
from quizgen.distractors.grammar import indefinite
from quizgen.distractors.options import build_options
from quizgen.distractors.slot import Slot
from quizgen.errors import ArticleError
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis, analyse
from quizgen.language.entity import normal_name
from quizgen.language.substitutes import content_words
from quizgen.questions import Options, engine, finish
from quizgen.questions.candidate import Candidate
from quizgen.questions.choose import LEAST_SCORE
from quizgen.questions.context import Context
from quizgen.questions.overgenerate import candidates
from quizgen.questions.ranking import rank
from quizgen.questions.report import Report
from quizgen.sources import read_article
from quizgen.sources.document import Block, Document


def main() -> None:
    arguments = argparse.ArgumentParser(description="Measure the options of questions.")
    arguments.add_argument("files", nargs="*", type=Path, help="articles")
    arguments.add_argument("--xquad", type=Path, help="paragraphs in SQuAD's format")
    arguments.add_argument("--all", action="store_true", help="every candidate, not ten")
    arguments.add_argument("--show", help="print the questions of a kind of key, or of 'any'")
    chosen = arguments.parse_args()
    watch = _Watch()
    made: list[tuple[str, Question]] = []
    for document in _documents(chosen.files, chosen.xquad):
        made += [(watch.kind(q), q) for q in _questions(document, everything=chosen.all)]
    if chosen.show:
        for kind, question in made:
            if chosen.show in {kind, "any"}:
                _print(kind, question)
    _report(made)
    print(f"options for one question: {watch.mean():.1f} ms")


class _Watch:
    """Notes what the engine asks options for, and the time of the thread that they take."""

    def __init__(self) -> None:
        self.slots: dict[str, Slot] = {}
        self._spent, self._calls = 0.0, 0
        vars(finish)["build_options"] = self._timed

    def _timed(self, slot: Slot, analysis: Analysis, seed: int) -> tuple[Option, ...]:
        self.slots[slot.stem] = slot
        started = time.thread_time()
        options = build_options(slot, analysis, seed)
        self._spent += time.thread_time() - started
        self._calls += 1
        return options

    def kind(self, question: Question) -> str:
        """Return the kind of a question's key, or its type where its form brought the options."""
        slot = self.slots.get(question.stem)
        return slot.kind if slot is not None else question.type

    def mean(self) -> float:
        """Return the milliseconds of one call."""
        return 1000 * self._spent / max(1, self._calls)


def _documents(files: list[Path], xquad: Path | None) -> Iterator[Document]:
    for file in files:
        yield read_article(file)
    if xquad is None:
        return
    paragraphs: dict[str, None] = {}
    for article in json.loads(xquad.read_text("utf-8"))["data"]:
        paragraphs |= dict.fromkeys(p["context"] for p in article["paragraphs"])
    for text in paragraphs:
        if "\n" not in text:
            yield Document("Untitled", text, (Block(0, len(text), "paragraph"),), "paragraph")


def _questions(document: Document, *, everything: bool) -> list[Question]:
    if not everything:
        try:
            return list(engine.generate(document).questions)
        except ArticleError:
            return []
    context = Context(analyse(document), Report())
    ranked = rank(list(candidates(context)), context.analysis)
    asked = [c for c in ranked if c.score >= LEAST_SCORE and _wants_options(c)]
    name = article_id(document.text)
    found = [finish.finish(c, context, Options(), name) for c in asked]
    return [question for question in found if question is not None]


def _wants_options(candidate: Candidate) -> bool:
    return candidate.form != "statement" and not candidate.choices


def _print(kind: str, question: Question) -> None:
    print(f"[{kind}] {question.stem}")
    if not question.options:
        print(f"      = {question.answer}")
    for option in question.options:
        print(f"    {'*' if option.correct else '-'} {option.text}   {option.rationale}")


def _report(made: list[tuple[str, Question]]) -> None:
    totals, chosen = Counter(kind for kind, _ in made), Counter[str]()
    faults: Counter[str] = Counter()
    origins: Counter[str] = Counter()
    guessed = echoed = longest = shortest = 0.0
    for kind, question in made:
        if question.type != "multiple_choice":
            continue
        chosen[kind] += 1
        faults.update(_faults(question))
        guessed += _guessed(question, partial(_likeness, question.stem))
        echoed += _guessed(question, partial(_nearness, question.stem))
        longest += _guessed(question, len)
        shortest += _guessed(question, lambda text: -len(text))
        origins.update(option.origin for option in question.options if not option.correct)
    for kind, total in totals.most_common():
        print(f"{kind:14} {total:5} {chosen[kind] / total:5.0%} multiple choice")
    several = sum(chosen.values())
    print(f"{'all':14} {len(made):5} {several / max(1, len(made)):5.1%} multiple choice")
    for origin, count in origins.most_common():
        print(f"options from {origin}: {count / max(1, 3 * several):.0%}")
    for what, hits in (
        ("sharing most words with the stem", guessed),
        ("nearest to the stem by vectors", echoed),
        ("longest", longest),
        ("shortest", shortest),
    ):
        print(f"the option {what} is right: {hits / max(1, several):.1%}")
    for fault, count in sorted(faults.items()):
        print(f"{fault}: {count} of {several} ({count / several:.1%})")


def _faults(question: Question) -> Iterator[str]:
    """Yield what can be said against a question's options without reading them."""
    key = next(option.text for option in question.options if option.correct)
    wrong = [option.text for option in question.options if not option.correct]
    if len({normal_name(text) for text in (key, *wrong)}) < len(question.options):
        yield "duplicate"
    if _alone(key[:1].isupper(), [text[:1].isupper() for text in wrong]):
        yield "key alone in its letter case"
    if any(
        f" {text.casefold()} " in f" {question.stem.casefold().rstrip('?.')} " for text in wrong
    ):
        yield "wrong option in the stem"
    if any(lexicon.blocked(word) for text in wrong for word in text.casefold().split()):
        yield "blocked word"
    if any(_article_fault(text) for text in wrong):
        yield "wrong indefinite article"


def _guessed(question: Question, trait: Callable[[str], Any]) -> float:
    """Return the chance that whoever picks the option with the most of a trait is right."""
    values = [(trait(option.text), option.correct) for option in question.options]
    best = max(value for value, _ in values)
    picked = [correct for value, correct in values if value == best]
    return sum(picked) / len(picked)


def _alone(own: bool, others: list[bool]) -> bool:
    return all(other != own for other in others)


def _likeness(stem: str, text: str) -> int:
    """Return how many content words an option shares with a stem."""
    return len(set(content_words(text)) & set(content_words(stem)))


def _nearness(stem: str, text: str) -> float:
    return round(lexicon.similarity(text.casefold(), stem.casefold()), 4)


def _article_fault(text: str) -> bool:
    words = text.casefold().split()
    return any(
        before in {"a", "an"} and after[:1].isalpha() and indefinite(after) != before
        for before, after in pairwise(words)
    )


if __name__ == "__main__":
    main()
