"""The slot that options are sought for, and what is found for it."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.language.entity import Entity
from quizgen.language.tokens import Sentence, Token


@dataclass(frozen=True, slots=True)
class Slot:
    """A stem with its key: what a wrong option has to fit without being right."""

    stem: str
    key: str
    kind: str
    tokens: tuple[Token, ...]
    sentence: Sentence
    entity: Entity | None = None

    @property
    def head(self) -> Token:
        """The key's head token."""
        inside = set(self.tokens)
        return next(
            (t for t in self.tokens if t.head not in inside or t.head is t), self.tokens[-1]
        )


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong option: its text, where it comes from and, in one sentence, why it is wrong."""

    text: str
    origin: str
    rationale: str


SNIPPET = 110
"""Characters of the article that a rationale quotes at the most."""


def quoted(sentence: Sentence) -> str:
    """Return a sentence, cut at a word to the length of a rationale."""
    text = sentence.text
    if len(text) <= SNIPPET:
        return text
    return text[:SNIPPET].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
