"""The question bank: the one thing that quizgen makes and everything else reads.

Frozen msgspec structs, so a bank decodes in milliseconds, is checked while it is decoded and
names the place of whatever is wrong. Offsets are character offsets (Python string indices) into
``Article.text``.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from msgspec import Meta, Struct

FORMAT: Final = "quizgen-bank"
VERSION: Final = 1
GAP: Final = "_____"
"""A cloze stem holds this, five underscores, exactly once."""

QuestionType = Literal["multiple_choice", "cloze", "short_answer", "true_false"]
Difficulty = Literal["easy", "medium", "hard"]
Status = Literal["generated", "accepted", "edited", "rejected"]
Skill = Literal["detail", "inference", "main_idea", "vocabulary", "sequence", "reference"]

Name = Annotated[str, Meta(min_length=1)]
Offset = Annotated[int, Meta(ge=0)]
Share = Annotated[float, Meta(ge=0, le=1)]


class Article(Struct, frozen=True, forbid_unknown_fields=True):
    """A text that questions are asked about; ``text`` is what every offset points into."""

    id: Name
    title: str
    source: str
    text: Name


class Option(Struct, frozen=True, forbid_unknown_fields=True):
    """One choice; ``origin`` says where a wrong one comes from, ``rationale`` why it is wrong."""

    text: Name
    correct: bool
    origin: str = ""
    rationale: str = ""


class Evidence(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where the article answers: the sentence ``[start, end)`` and in it what the key rests on.

    ``place`` is where a reader finds it in the printed or bound original ("page 3"); it is left
    out where there is nothing to say, as in every bank made from plain text.
    """

    article: Name
    start: Offset
    end: Offset
    answer_start: Offset
    answer_end: Offset
    place: str = ""


class Question(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One question with its key and its evidence; without ``options`` it is answered by typing."""

    id: Name
    type: QuestionType
    stem: Name
    answer: Name
    evidence: Evidence
    accepted: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    explanation: str = ""
    difficulty: Difficulty = "medium"
    skill: Skill = "detail"
    score: Share = 0.0
    status: Status = "generated"


class Generator(Struct, frozen=True, forbid_unknown_fields=True):
    """Who made the bank, with what; the same values and article give the same bytes."""

    name: str
    version: str
    seed: int = 0
    options: dict[str, Any] = {}


class Bank(Struct, frozen=True, forbid_unknown_fields=True):
    """A titled set of questions with the articles that they are about."""

    format: Literal["quizgen-bank"]
    version: Literal[1]
    title: str
    generator: Generator
    articles: tuple[Article, ...]
    questions: tuple[Question, ...]
