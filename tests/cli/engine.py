"""An engine that needs no language model: every sentence with a year gives a question."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from quizgen.bank import Article, Bank, Evidence, Generator, Option, Question
from quizgen.errors import ArticleError
from quizgen.sources import Document

ARTICLE = """\
The Mill

The old mill by the river was built in 1302 by monks who had come down from Bury. It burned in 1899
and nobody in the town ever knew why. The owner, who had been away, never came back to it at all.

What was left of it was bought in 1950 by a couple from the city. They live there to this day.
"""


@dataclass(frozen=True)
class Options:
    count: int = 10
    types: tuple[str, ...] = ()
    difficulty: str | None = None
    seed: int = 0
    about: str | None = None


@dataclass(frozen=True)
class Drop:
    check: str
    reason: str
    stem: str
    key: str
    sentence: str


@dataclass
class Report:
    drops: list[Drop] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        return {f"{drop.check}: {drop.reason}": 1 for drop in self.drops}


class Engine(ModuleType):
    """Stands in for ``quizgen.questions`` and remembers what it was asked."""

    Options, Report, Drop = Options, Report, Drop

    def __init__(self) -> None:
        super().__init__("quizgen.questions")
        self.options: Options | None = None
        self.fails: BaseException | None = None

    def generate(
        self,
        document: Document,
        options: Options,
        *,
        progress: Callable[[float, str], None],
        report: Report,
    ) -> Bank:
        self.options = options
        progress(0.5, "reading\x1b[2J")
        if self.fails is not None:
            raise self.fails
        report.drops.append(Drop("unresolved", "'They' is nobody", "Who lives there?", "They", ""))
        questions = [
            _question(number, match, document)
            for number, match in enumerate(re.finditer(r"[^.]*\b(\d{4})\b[^.]*\.", document.text))
        ]
        if not questions:
            raise ArticleError(f"{document.source}: no sound question")
        return Bank(
            format="quizgen-bank",
            version=1,
            title=document.title,
            generator=Generator("quizgen", "0", options.seed),
            articles=(Article("a", document.title, document.source, document.text),),
            questions=tuple(questions[: options.count]),
        )


def _question(number: int, match: re.Match[str], document: Document) -> Question:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    kinds: list[dict[str, Any]] = [
        {"type": "multiple_choice", "options": (Option("1066", False), Option(match[1], True))},
        {"type": "short_answer"},
    ]
    return Question(
        id=f"q{number}",
        stem="In what year was it?",
        answer=match[1],
        evidence=Evidence(
            "a", start, match.end(), match.start(1), match.end(1), document.place_at(start)
        ),
        **kinds[number % 2],
    )
