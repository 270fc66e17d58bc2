"""Tell a slip of the finger from another word: Damerau-Levenshtein distance with brakes.

Brakes, because one letter may be the whole difference: numbers never slip, words of the article
are never slips for one another, a slip keeps the first letter (misspellings rarely touch it:
Yannakoudakis and Fawthrop, "The rules of spelling errors", 1983), and known look-alikes
(``hypertension``/``hypotension``, ``Austria``/``Australia``) stay apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from quizgen.study.normal import fold, without_accents
from quizgen.study.numbers import words
from quizgen.study.values import MONTHS, WEEKDAYS, is_number, readings


class Slip(Enum):
    """How far a typed answer is from the key."""

    NONE = 0
    """Too far, or another word altogether."""
    LARGE = 1
    SMALL = 2


SHORTEST_WITH_SLIPS = 5
"""Below this many letters one changed letter makes another word too often."""
SHORTEST_WITH_TWO_SLIPS = 9

LOOKALIKE_PREFIXES = (
    ("hyper", "hypo"),
    ("inter", "intra"),
    ("macro", "micro"),
    ("mega", "micro"),
    ("milli", "micro"),
    ("over", "under"),
    ("pre", "pro"),
    ("super", "sub"),
    ("endo", "exo"),
    ("ecto", "endo"),
    ("in", "im"),
)
LOOKALIKES = frozenset(
    frozenset(pair.split("/"))
    for pair in words(
        "austria/australia ireland/iceland slovakia/slovenia niger/nigeria mauritius/mauritania "
        "dominica/dominican roman/romania german/germany italy/italian "
        "stalactite/stalagmite stalactites/stalagmites mitosis/meiosis "
        "nitrite/nitrate nitrites/nitrates sulfite/sulfate sulfites/sulfates "
        "causal/casual angel/angle desert/dessert quiet/quite trail/trial united/untied "
        "marital/martial complement/compliment principal/principle stationary/stationery "
        "prescribe/proscribe"
    )
)
_LOWER_WORD = re.compile(r"\b[a-zà-öø-ÿ]+\b")
CLOSED = frozenset({*MONTHS, *WEEKDAYS})
"""Words of short closed series: one of them is never a slip for another."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The folded words of an article; ``names`` are those it never writes in lower case."""

    words: frozenset[str]
    names: frozenset[str]


NOTHING_KNOWN = Vocabulary(frozenset(), frozenset())


def vocabulary(text: str) -> Vocabulary:
    """Return the words of an article: one of them, typed, is no slip for another."""
    lower = frozenset(match.group() for match in _LOWER_WORD.finditer(text))
    known = frozenset(token for token in readings(fold(text))[0] if not is_number(token))
    return Vocabulary(known, known - lower)


def slip_between(typed: Sequence[str], key: Sequence[str], known: Vocabulary) -> Slip:
    """Return how a typed answer's tokens may be a mistyping of the key's.

    Both must have as many words; the slips of all words together are held against the length
    of the whole.
    """
    if len(typed) != len(key):
        return Slip.NONE
    pairs = [(ours, theirs) for ours, theirs in zip(typed, key, strict=True) if ours != theirs]
    if not pairs or any(_another_word(ours, theirs, known) for ours, theirs in pairs):
        return Slip.NONE
    distances = [distance(without_accents(ours), without_accents(theirs)) for ours, theirs in pairs]
    allowed = [_allowance(len(theirs)) for _, theirs in pairs]
    if sum(distances) > _allowance(sum(map(len, key))) + 1:
        return Slip.NONE
    if all(map(int.__le__, distances, allowed)):
        return Slip.SMALL
    if all(ours <= theirs + 1 for ours, theirs in zip(distances, allowed, strict=True)):
        return Slip.LARGE
    return Slip.NONE


def _allowance(length: int) -> int:
    """Return how many slips a word of this length may hold and still count."""
    return (length >= SHORTEST_WITH_SLIPS) + (length >= SHORTEST_WITH_TWO_SLIPS)


def _another_word(typed: str, key: str, known: Vocabulary) -> bool:
    """Whether the typed word is one of its own rather than a mistyping of the key's."""
    if is_number(typed) or is_number(key) or len(key) < SHORTEST_WITH_SLIPS:
        return True
    return (
        typed[0] != key[0]
        or typed in known.names
        or (typed in known.words and not _plural_of(typed, key))
        or typed in CLOSED
        or frozenset((typed, key)) in LOOKALIKES
        or any(_swaps(typed, key, *pair) for pair in LOOKALIKE_PREFIXES)
    )


def _plural_of(typed: str, key: str) -> bool:
    return typed == key + "s" or key == typed + "s"


def _swaps(typed: str, key: str, one: str, other: str) -> bool:
    """Whether the words differ by one prefix for another and nothing else."""
    return any(
        typed.startswith(ours)
        and key.startswith(theirs)
        and typed.removeprefix(ours) == key.removeprefix(theirs)
        for ours, theirs in ((one, other), (other, one))
    )


def distance(first: str, second: str) -> int:
    """Return the edits (insert, delete, replace, swap neighbours) between two words.

    Optimal string alignment, the restricted Damerau-Levenshtein distance: no stretch is edited
    twice.
    """
    before: list[int] = []
    previous = list(range(len(second) + 1))
    for row, ours in enumerate(first, start=1):
        current = [row]
        for column, theirs in enumerate(second, start=1):
            cost = min(
                previous[column] + 1,
                current[column - 1] + 1,
                previous[column - 1] + (ours != theirs),
            )
            if row > 1 and column > 1 and ours == second[column - 2] and first[row - 2] == theirs:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, previous = previous, current
    return previous[-1]
