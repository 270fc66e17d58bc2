"""A mention: a named or numeric span of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.entity import Entity
    from quizgen.language.tokens import Sentence, Token

NUMERIC = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
"""spaCy's labels of spans that are quantities, not names."""

KINDS = {
    "PERSON": "person",
    "ORG": "org",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "PRODUCT": "product",
    "LAW": "law",
    "LANGUAGE": "language",
    "ROLE": "person",
}
"""spaCy's label of a name → our kind; a name it missed is "other"."""


@dataclass(slots=True, eq=False)
class Mention:
    """A span of one sentence, tokens ``first`` to ``last`` inclusive."""

    sentence: Sentence
    first: int
    last: int
    label: str
    entity: Entity | None = None
    taken_up: str | None = None
    """The gender of the pronoun by which the next sentence takes up this subject."""

    @property
    def tokens(self) -> list[Token]:
        """The span's tokens."""
        return self.sentence.tokens[self.first : self.last + 1]

    @property
    def text(self) -> str:
        """The span as the article spells it."""
        before = self.sentence.start
        return self.sentence.text[self.start - before : self.end - before]

    @property
    def start(self) -> int:
        """Offset of the first character in the document."""
        return self.sentence.tokens[self.first].start

    @property
    def end(self) -> int:
        """Offset behind the last character in the document."""
        return self.sentence.tokens[self.last].end

    @property
    def is_name(self) -> bool:
        """Whether this names something, as against counting or dating it."""
        return self.label not in NUMERIC

    @property
    def head(self) -> Token:
        """The token of the span that the rest of the sentence hangs it by."""
        span = self.tokens
        inside = set(span)
        return next(
            (token for token in span if token.head not in inside or token.head is token), span[-1]
        )
