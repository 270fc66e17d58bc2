"""Common words that compete with a word and surely mean something else.

``substitutes`` ranks what people might offer as wrong options. Here the bar is higher: beside an
abstract noun the nearest words of all are half synonyms ("unrest": turmoil, strife), so how near a
word may come depends on what kind of thing the key names. Apples and pears are near one another and
never the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from quizgen.language import substitutes
from quizgen.language.forms import Form, form_of, lemma_of
from quizgen.language.kinds import countability
from quizgen.language.substitutes import FEATURES, WEIGHTS, Candidates, Reach, content_words
from quizgen.language.tables import items, rows
from quizgen.language.vectors import similarity, vectors
from quizgen.language.wordlists import is_kin_noun
from quizgen.language.wordnet import Pos, hypernyms


class Limits(NamedTuple):
    """How near a rival must come to compete, and how near it may before it may mean the same."""

    nearness: float
    """The greatest cosine."""
    least: float
    """The least closeness in WordNet's tree."""
    most: float
    """The greatest closeness in WordNet's tree."""


CONTEXT = FEATURES.index("context")
_NATURAL, _THING, _HUMAN, _GROUP, _FIELD, _VAGUE = (
    Limits(0.93, 0.5, 1.0), Limits(0.75, 0.45, 0.84), Limits(0.70, 0.45, 0.80),
    Limits(0.66, 0.45, 0.70), Limits(0.74, 0.5, 1.0), Limits(0.62, 0.2, 0.50),
)  # fmt: skip
LIMITS = {
    "animal": _NATURAL, "plant": _NATURAL, "food": _NATURAL, "substance": _NATURAL,
    "body": _NATURAL, "artifact": _THING, "object": _THING, "location": _THING,
    "person": _HUMAN, "group": _GROUP,
}  # fmt: skip
"""Limits by the key's usual kind; what names no thing or being gets the narrowest."""
CLOSED_SETS = frozenset({"disease", "illness", "discipline", "sport"})
"""Broader terms whose narrower ones are as plainly different as animals are, though no things."""

LEAST_NEARNESS = 0.42
ABSTRACT_NEARNESS = 0.45
"""Least cosine; what is no thing has rivals only among what is often spoken of beside it."""
LEAST_KIND = 0.34
"""Least share of kinds in common; below, the option is no answer to the same question."""
ABSTRACT_KIND = 0.5
"""The same of what is no thing, whose kinds are wider."""
LEAST_PART = 0.5
COMMON = 22_000
"""Rivals are among so many of the commonest words: what no pupil knows, no pupil chooses."""
LOOKED_AT = 110
SHORTEST = 3
DRIFT = 0.3
"""How much less a rival may be at home beside the stem than the key is: "banks" of a river have
other rivals than banks that lend."""
RELATIONAL = "pertainym"
"""The kind of adjectives that say of what something is (military, solar). Of others, such as local
and urban, two may fit at once."""


@lru_cache(maxsize=1)
def generic_words() -> frozenset[str]:
    """Return words so wide that they are true of nearly anything: expert, way, typical."""
    table = rows("generic_words.txt", 2)
    return frozenset(word for _, words in table for word in items(words))


def rivals(
    word: str,
    pos: Pos,
    context: str = "",
    *,
    plural: bool | None = None,
    counted: bool | None = None,
) -> Iterator[str]:
    """Yield words that may stand wrong where ``word`` is right, the likeliest first.

    Args:
        word: the key's word, in any form; the rivals have the same form.
        pos: its part of speech.
        context: the rest of key and stem; words at home beside it come first, its own never come.
        plural: whether a noun stands in the plural; None when that may be either.
        counted: whether the place takes a counted noun ("a …") or a mass; None when either may.
    """
    found = substitutes.candidates(word, pos, context, Reach(COMMON, LOOKED_AT))
    if not found.names or " " in word:
        return
    row = vectors().row(word)
    own = form_of(row, pos) if row is not None else None
    if own is None:
        return
    if plural is not None and own.form != ("plural" if plural else "base"):
        return  # "bacteria": beside it "virus" would be one
    if pos == "a" and own.kinds.get(RELATIONAL, 0.0) < LEAST_PART:
        return
    limits = _limits(own, pos)
    if limits in {_VAGUE, _FIELD} and own.lemma in generic_words():
        return  # "disease": what stands beside it is one, or is as wide
    least = similarity(word, " ".join(content_words(context))) - DRIFT if context else -1.0
    given: list[int] = []
    for place in map(int, np.argsort(-(found.features @ WEIGHTS), kind="stable")):
        if not _fits(found, place, own, limits, counted) or not found.safe(place):
            continue
        if context and found.features[place][CONTEXT] < least:
            continue
        if all(found.differ(place, other) for other in given):
            given.append(place)
            yield found.names[place]


def _limits(own: Form, pos: Pos) -> Limits:
    if pos == "n" and is_kin_noun(own.lemma):
        return _NATURAL._replace(nearness=1.0)
    usual = max(own.kinds, key=lambda kind: own.kinds[kind], default="") if pos == "n" else ""
    limits = LIMITS.get(usual, _VAGUE)
    closed = limits is _VAGUE and pos == "n" and hypernyms(own.lemma, "n") & CLOSED_SETS
    return _FIELD if closed else limits


def _fits(found: Candidates, place: int, own: Form, limits: Limits, counted: bool | None) -> bool:
    judged = dict(zip(FEATURES, found.features[place], strict=True))
    least = ABSTRACT_NEARNESS if limits is _VAGUE else LEAST_NEARNESS
    if not least <= judged["nearness"] <= limits.nearness:
        return False
    taxonomy = judged["taxonomy"] if found.pos == "n" else limits.least
    if not limits.least <= taxonomy <= limits.most or judged["part"] < LEAST_PART:
        return False
    kind = ABSTRACT_KIND if limits is _VAGUE else LEAST_KIND
    if found.pos in {"n", "a"} and judged["kind"] < kind:
        return False
    other = found.words[place]
    if not other.isalpha() or len(other) < SHORTEST:
        return False
    lemma = lemma_of(other, found.pos)
    if lemma in generic_words() or (
        found.pos == "n" and is_kin_noun(lemma) != is_kin_noun(own.lemma)
    ):
        return False
    if own.form == "base" and found.pos == "n" and counted is not None:
        return countability(lemma) != ("mass" if counted else "count")
    return True
