"""Which sentences may tell the same fact as a stem: what they name may be right as well."""

from __future__ import annotations

from quizgen.distractors.slot import Slot
from quizgen.language.analysis import Analysis
from quizgen.language.inflection import inflect
from quizgen.language.substitutes import content_words
from quizgen.language.tokens import Token

_VERB_TAGS = ("VB", "VBD", "VBN", "VBG", "VBZ")
_SHARED = 2
"""Content words that a sentence shares with the stem when it may speak of the same fact."""


def alike_sentences(slot: Slot, analysis: Analysis) -> frozenset[int]:
    """Return the indices of the sentences that may tell a slot's own fact again.

    They share a noun or a name with the stem and also its verb, or several nouns and names.
    """
    inside = set(slot.tokens)
    stem = frozenset(content_words(slot.stem))
    arguments = _named(analysis) & stem
    for token in slot.sentence.tokens:
        if token.lower in stem and token.is_noun and token not in inside:
            arguments |= {token.lower, token.lemma.casefold()}
    verb = slot.clause.verb if slot.clause is not None else _governor(slot.head)
    forms = {inflect(verb.lemma, tag) for tag in _VERB_TAGS} if verb is not None else set()
    alike: set[int] = set()
    for sentence in analysis.sentences:
        if sentence is slot.sentence:
            continue
        words = {token.lower for token in sentence.tokens}
        shared = len(words & arguments)
        if shared >= _SHARED or (shared and not words.isdisjoint(forms)):
            alike.add(sentence.index)
    return frozenset(alike)


def _named(analysis: Analysis) -> frozenset[str]:
    names = " ".join(entity.name for entity in analysis.entities)
    return frozenset(word for word in names.casefold().split() if len(word) > 2)


def _governor(token: Token) -> Token | None:
    """Return the verb whose clause a token stands in."""
    return next((t for t in token.ancestors() if t.is_verb and t.dep != "aux"), None)
