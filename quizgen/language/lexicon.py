"""The lexicon: what words name, how they are related, and which may stand for one another."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from quizgen.language.tables import items, rows
from quizgen.language.wordnet import (
    Pos,
    Relation,
    antonyms,
    co_hyponyms,
    countability,
    hypernyms,
    hyponyms,
    is_group_noun,
    is_person_noun,
    kind_weights,
    noun_kinds,
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
    "hypernyms",
    "hyponyms",
    "is_group_noun",
    "is_person_noun",
    "kind_weights",
    "noun_kinds",
    "relation",
    "synonyms",
]


def blocked(word: str) -> str | None:
    """Return the category that bars ``word`` from wrong options, or None for a fit word.

    The categories are profanity, slur, sexual and drugs. The first two are never fit; the others
    are only when the article itself is about such things.
    """
    return _blocked().get(hashlib.sha256(word.lower().encode()).hexdigest()[:12])


@lru_cache(maxsize=1)
def _blocked() -> dict[str, str]:
    table = rows("blocked.txt", 2)
    return {digest: category for category, digests in table for digest in items(digests)}
