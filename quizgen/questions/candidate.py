"""A candidate: a stem with its key, before it is checked, ranked and given options."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from quizgen.bank.model import GAP, Option, Skill
from quizgen.language.clauses import Clause
from quizgen.language.entity import Entity
from quizgen.language.tokens import Sentence, Token


@dataclass(slots=True, eq=False)
class Candidate:
    """One possible question.

    ``form`` names the pattern that made it, ``kind`` what the key is ("person", "year",
    "count", "noun", …); ``start``/``end`` are the key's offsets in the document.
    """

    form: str
    stem: str
    key: str
    start: int
    end: int
    kind: str
    sentence: Sentence
    key_tokens: list[Token]
    clause: Clause | None = None
    entity: Entity | None = None
    doubts: tuple[str, ...] = ()
    """What speaks against it without making it wrong: a loose key, a noun that only the article
    explains. The ranking weighs them."""
    traits: tuple[str, ...] = ()
    """What a form tells of itself for the ranking to weigh, neither good nor bad."""
    foil: str = ""
    """The word that makes a true statement false."""
    falsehood: str = ""
    """The false statement where more than that word changes."""
    choices: tuple[Option, ...] = ()
    """Options that belong to the form itself; other forms get theirs from ``distractors``."""
    passage: tuple[int, int] | None = None
    """Offsets of the evidence where it is more than the sentence that holds the key."""
    skill: Skill = "detail"
    features: dict[str, float] = field(default_factory=dict)
    score: float = 0.0

    @property
    def typed(self) -> Literal["cloze", "short_answer"]:
        """The question type when it has no options."""
        return "cloze" if GAP in self.stem else "short_answer"
