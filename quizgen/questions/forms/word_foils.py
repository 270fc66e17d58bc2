"""Plain words of a statement that another of their set would make false."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.distractors.facts import facts_of
from quizgen.distractors.sets import set_distractors
from quizgen.distractors.slot import Slot
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause
from quizgen.language.tokens import Token
from quizgen.questions.gaps import Gap, word_gaps

LEAST_LIKE = 0.4
"""Least cosine of a word and what stands in its place: below, the word has another sense here."""
ROLES = frozenset({"dobj", "pobj", "attr", "ROOT", "conj", "acomp"})
"""What a word is to its clause where another says something else of the same event."""


class WordFoil(NamedTuple):
    """A word (with its article) and the kind of word it is."""

    tokens: list[Token]
    kind: str


def exchangeable_words(clause: Clause) -> Iterator[WordFoil]:
    """Yield the words of a clause of which another of the set would make it false, last first.

    Only of what happened once: of what is so in general, another may be so as well.
    """
    if clause.finite.tag != "VBD" or clause.negated:
        return
    for gap in reversed(list(word_gaps(clause.sentence))):
        word = gap.tokens[-1]
        if gap.kind == "deed":
            if word is clause.verb and clause.complement("dobj") is not None:
                yield WordFoil(gap.tokens, gap.kind)
        elif word.dep in ROLES and word.child("conj") is None and _governor(word) is clause.verb:
            yield WordFoil(gap.tokens, gap.kind)


def word_foil(gap: WordFoil | Gap, stem: str, clause: Clause, analysis: Analysis) -> str | None:
    """Return the word that makes a statement false in a gap, or None.

    Args:
        gap: the word left out, with its kind.
        stem: the statement with its gap.
        clause: the clause that the statement restates.
        analysis: the article.
    """
    key = clause.sentence.span_text(gap.tokens)
    slot = Slot(stem, key, gap.kind, tuple(gap.tokens), clause.sentence, None, clause)
    found = set_distractors(slot, analysis, facts_of(slot, analysis))
    word = gap.tokens[-1].lemma
    near = (d.text for d in found if lexicon.similarity(d.text.split()[-1], word) >= LEAST_LIKE)
    return next(near, None)


def _governor(token: Token) -> Token | None:
    return next((above for above in token.ancestors() if above.is_verb), None)
