"""The lexicon: what words name, how they are related, how common and how near they are.

The questions answered by WordNet need the standard library alone; those answered by word vectors
import numpy when they are first asked.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache

from quizgen.language.kinds import (
    countability,
    is_group_noun,
    is_person_noun,
    kind_weights,
    noun_kinds,
)
from quizgen.language.tables import items, rows
from quizgen.language.wordnet import Pos, Relation, relation

__all__ = [
    "Pos",
    "Relation",
    "blocked",
    "countability",
    "is_group_noun",
    "is_person_noun",
    "kind_weights",
    "noun_kinds",
    "rank",
    "relation",
    "similarity",
]


def blocked(word: str) -> str | None:
    """Return the category that bars ``word`` from wrong options, or None for a fit word.

    The categories are profanity, slur, sexual and drugs. The first two are never fit; the others
    are only when the article itself is about such things.
    """
    return _blocked().get(hashlib.sha256(word.lower().encode()).hexdigest()[:12])


def similarity(a: str, b: str) -> float:
    """Return the cosine between two words or phrases, -1 to 1; 0 when either is not known."""
    from quizgen.language.vectors import similarity as cosine

    return cosine(a, b)


@lru_cache(maxsize=4_000)
def rank(word: str) -> int | None:
    """Return the place of a word in order of frequency from 0; None for a rare word."""
    from quizgen.language.vectors import rank as frequency_rank

    return frequency_rank(word)


@lru_cache(maxsize=1)
def _blocked() -> dict[str, str]:
    table = rows("blocked.txt", 2)
    return {digest: category for category, digests in table for digest in items(digests)}
