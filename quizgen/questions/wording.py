"""From constituents back to text: references replaced (see ``swaps``), asides left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause
from quizgen.language.entity import Entity
from quizgen.language.reference import Resolver
from quizgen.language.tokens import Token
from quizgen.questions.swaps import Swaps
from quizgen.questions.trimming import (
    spell,
    tears_list,
    tears_phrase,
    without_asides,
    without_descriptions,
)
from quizgen.questions.unclear import Unclear

REFERRING = frozenset({"PRP", "PRP$", "DT", "WDT", "WP"})
"""Tags of words whose wording depends on what else the stem holds."""


class Writer:
    """Writes the constituents of one clause."""

    def __init__(
        self,
        resolver: Resolver,
        clause: Clause,
        gap: Iterable[Token] = (),
        doubts: list[str] | None = None,
        about: tuple[int, int] | None = None,
    ) -> None:
        """Take the article's resolver, the clause to be written and tokens to leave a gap for.

        ``about`` is the stretch of the article that the caller wants asked about, if any.
        """
        self.about = about
        self.gap = sorted(gap, key=lambda token: token.i)
        self._doubts: list[str] = doubts if doubts is not None else []
        self._phrases: dict[object, tuple[str, tuple[str, ...]]] = {}
        self.resolver = resolver
        self.clause = clause

    def with_gap(self, gap: Iterable[Token]) -> Writer:
        """Return a writer of the same clause that leaves a gap for the given tokens."""
        writer = Writer(self.resolver, self.clause, gap, self._doubts, self.about)
        writer._phrases = self._phrases
        return writer

    @property
    def analysis(self) -> Analysis:
        """The article."""
        return self.resolver.analysis

    def doubt(self, reason: str) -> None:
        """Note what speaks against the question being written without making it wrong."""
        if reason not in self._doubts:
            self._doubts.append(reason)

    def take_doubts(self) -> tuple[str, ...]:
        """Return the doubts noted since they were last taken."""
        taken = tuple(self._doubts)
        self._doubts.clear()
        return taken

    def entity(self, token: Token) -> Entity | None:
        """Return the entity that a name or a pronoun of the sentence stands for, if it is known."""
        if token.mention is not None:
            return token.mention.entity
        return self.resolver.resolve(self.clause.sentence, token)

    def topical(self, noun: Token) -> bool:
        """Whether a plain noun is one of those that the article is about."""
        return self.resolver.topical(noun)

    def subject(self) -> str:
        """Return the clause's subject as it stands in a stem."""
        return self.phrase(self.clause.subject.tokens)

    def phrase(
        self, tokens: Sequence[Token], *, antecedents: Iterable[Token] = (), brief: bool = False
    ) -> str:
        """Return a constituent's text with references replaced and asides left out.

        Args:
            tokens: the constituent, in text order.
            antecedents: tokens of the stem that possessives in the phrase may refer to.
            brief: whether to leave out clauses that only describe ("a campaign *which…*").

        Raises:
            Unclear: a reference can't be settled.
        """
        place = (tokens[0].i, tokens[-1].i, len(tokens), brief) if tokens else None
        known = self._phrases.get(place)
        if known is not None and not any(gap in tokens for gap in self.gap):
            for doubt in known[1]:
                self.doubt(doubt)
            return known[0]
        kept = without_asides(tokens)
        if tears_list(kept, tokens) or tears_phrase(kept, tokens):
            raise Unclear("a list without its end")
        if brief:
            kept = without_descriptions(kept)
        before = set(self._doubts)
        text = spell(kept, self.swaps(kept, antecedents))
        free = not any(t.tag in REFERRING for t in kept) and not any(g in kept for g in self.gap)
        if place is not None and free:
            noted = tuple(doubt for doubt in self._doubts if doubt not in before)
            self._phrases[place] = (text, noted)
        return text

    def swaps(self, tokens: Sequence[Token], antecedents: Iterable[Token]) -> dict[int, str]:
        """Return the text that replaces each referring token, by token index.

        Raises:
            Unclear: a reference can't be settled.
        """
        return Swaps(self, tokens, antecedents).texts()
