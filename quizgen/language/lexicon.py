"""The lexicon: what words name, how they are related, and which may stand for one another.

The questions answered by WordNet need the standard library alone; those answered by word vectors
import numpy when they are first asked.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from itertools import compress

from quizgen.language.binary import NONE
from quizgen.language.kinds import (
    countability,
    is_group_noun,
    is_person_noun,
    kind_weights,
    noun_kinds,
)
from quizgen.language.tables import items, rows
from quizgen.language.wordnet import (
    Pos,
    Relation,
    antonyms,
    co_hyponyms,
    hypernyms,
    hyponyms,
    relation,
    synonyms,
)

__all__ = [
    "Pos",
    "Relation",
    "antonyms",
    "blocked",
    "co_hyponyms",
    "countability",
    "distractor_words",
    "hypernyms",
    "hyponyms",
    "is_group_noun",
    "is_person_noun",
    "kind_weights",
    "neighbours",
    "noun_kinds",
    "rank",
    "related",
    "relation",
    "similarity",
    "synonyms",
]


def blocked(word: str) -> str | None:
    """Return the category that bars ``word`` from wrong options, or None for a fit word.

    The categories are profanity, slur, sexual and drugs. The first two are never fit; the others
    are only when the article itself is about such things.
    """
    return _blocked().get(hashlib.sha256(word.lower().encode()).hexdigest()[:12])


def distractor_words(word: str, pos: Pos, n: int = 10, context: str = "") -> list[str]:
    """Return up to ``n`` common words that may be wrong options beside ``word``, best first.

    They have the key's form (plural, past, …) and kind; none is a synonym, a broader or narrower
    term or of the same root. ``context`` is the stem: its words are never among them, and words
    that are at home beside them come first. See ``quizgen.language.substitutes``.
    """
    from quizgen.language.substitutes import substitutes

    return substitutes(word, pos, n, context)


def neighbours(word: str, pos: Pos, n: int = 20) -> list[tuple[str, float]]:
    """Return (word, cosine) of the ``n`` words of one part of speech nearest to ``word``."""
    from quizgen.language.vectors import neighbours as nearest
    from quizgen.language.vectors import vectors

    known = vectors().bases[pos]
    found = nearest(word, 4 * n + 20)
    rows = (vectors().row(other) for other, _ in found)
    fit = (row is not None and known[row] != NONE for row in rows)
    return list(compress(found, fit))[:n]


def similarity(a: str, b: str) -> float:
    """Return the cosine between two words or phrases, -1 to 1; 0 when either is not known."""
    from quizgen.language.vectors import similarity as cosine

    return cosine(a, b)


def rank(word: str) -> int | None:
    """Return the place of a word in order of frequency from 0; None for a rare word."""
    from quizgen.language.vectors import rank as frequency_rank

    return frequency_rank(word)


def related(a: str, b: str, pos: Pos | None = None) -> bool:
    """Say whether two lemmas are synonyms, broader or narrower, or similar; opposites are not.

    Without ``pos`` one part of speech in which they are is enough.
    """
    parts: tuple[Pos, ...] = (pos,) if pos else ("n", "v", "a", "r")
    return any(relation(a, b, part) not in (None, "opposite") for part in parts)


@lru_cache(maxsize=1)
def _blocked() -> dict[str, str]:
    table = rows("blocked.txt", 2)
    return {digest: category for category, digests in table for digest in items(digests)}
