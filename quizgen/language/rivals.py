"""Common words that compete with a word and surely mean something else.

``substitutes`` ranks what people might offer as wrong options. Here the bar is higher: beside an
abstract noun the nearest words of all are half synonyms ("unrest": turmoil, strife), so how near a
word may come depends on what kind of thing the key names. Apples and pears are near one another and
never the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from quizgen.language import substitutes
from quizgen.language.forms import Form, form_of, lemma_of
from quizgen.language.kinds import countability
from quizgen.language.substitutes import FEATURES, WEIGHTS, Candidates
from quizgen.language.vectors import vectors
from quizgen.language.wordlists import is_kin_noun
from quizgen.language.wordnet import Pos


class Limits(NamedTuple):
    """How near a rival may come before it may mean the same."""

    nearness: float
    """The greatest cosine."""
    taxonomy: float
    """The greatest closeness in WordNet's tree."""


_NATURAL, _THING, _HUMAN, _VAGUE = (
    Limits(0.93, 1.0), Limits(0.80, 0.94), Limits(0.79, 0.92), Limits(0.70, 0.72),
)  # fmt: skip
LIMITS = {
    "animal": _NATURAL, "plant": _NATURAL, "food": _NATURAL, "substance": _NATURAL,
    "body": _NATURAL, "artifact": _THING, "object": _THING, "location": _THING,
    "person": _HUMAN, "group": _HUMAN,
}  # fmt: skip
"""Limits by the key's usual kind; what names no thing or being gets the narrowest."""

LEAST_NEARNESS = 0.3
LEAST_KIND = 0.34
"""Least share of kinds in common; below, the option is no answer to the same question."""
LEAST_PART = 0.5
COMMON = 22_000
"""Rivals are words up to this frequency rank: what no pupil knows, no pupil chooses."""


def rivals(word: str, pos: Pos, context: str = "", *, counted: bool | None = None) -> Iterator[str]:
    """Yield words that may stand wrong where ``word`` is right, the likeliest first.

    Args:
        word: the key's word, in any form; the rivals have the same form.
        pos: its part of speech.
        context: the rest of key and stem; words at home beside it come first, its own never come.
        counted: whether the place takes a counted noun ("a …") or a mass; None when either may.
    """
    found = substitutes.candidates(word, pos, context)
    if not found.names or " " in word:
        return
    row = vectors().row(word)
    own = form_of(row, pos) if row is not None else None
    if own is None:
        return
    limits = _limits(own, pos)
    for place in np.argsort(-(found.features @ WEIGHTS), kind="stable"):
        if _fits(found, int(place), own, limits, counted) and found.safe(int(place)):
            yield found.names[place]


def _limits(own: Form, pos: Pos) -> Limits:
    if pos == "n" and is_kin_noun(own.lemma):
        return _NATURAL._replace(nearness=1.0)
    usual = max(own.kinds, key=lambda kind: own.kinds[kind], default="") if pos == "n" else ""
    return LIMITS.get(usual, _VAGUE)


def _fits(
    found: Candidates, place: int, own: Form, limits: Limits, counted: bool | None
) -> bool:
    judged = dict(zip(FEATURES, found.features[place], strict=True))
    if not LEAST_NEARNESS <= judged["nearness"] <= limits.nearness:
        return False
    if judged["taxonomy"] > limits.taxonomy or judged["part"] < LEAST_PART:
        return False
    if found.pos == "n" and judged["kind"] < LEAST_KIND:
        return False
    other = found.words[place]
    row = vectors().row(other)
    if row is None or vectors().ranks[row] > COMMON or not other.isalpha():
        return False
    if own.form == "base" and found.pos == "n" and counted is not None:
        return countability(lemma_of(other, "n")) != ("mass" if counted else "count")
    return True
