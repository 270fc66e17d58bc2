"""What the caller may ask of the engine."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.bank.model import Difficulty, QuestionType


@dataclass(frozen=True, slots=True)
class Options:
    """How many questions, of what kind, and the seed of every choice that is left to chance."""

    count: int = 10
    types: tuple[QuestionType, ...] = ()
    difficulty: Difficulty | None = None
    seed: int = 0
    about: str | None = None
    """A phrase of the article that every question must have as its key; None for any."""

    def as_dict(self) -> dict[str, object]:
        """Return what a bank records of the options: those that differ from the defaults."""
        recorded: dict[str, object] = {"count": self.count}
        if self.types:
            recorded["types"] = list(self.types)
        if self.difficulty is not None:
            recorded["difficulty"] = self.difficulty
        if self.about is not None:
            recorded["about"] = self.about
        return recorded
