"""Sets of like things: plain words of which an article says one and not the others.

Of a set's members each can stand where another stands and says something else there. Words that
mean nearly the same, or of which one is a kind of the other, are spellings of one member. The
tables are ours; ``A = B`` in them joins the spellings.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quizgen.language.kinds import countability
from quizgen.language.tables import items, rows

TABLES = {"n": "noun_sets.txt", "v": "verb_sets.txt"}
TRANSITIVE, INTRANSITIVE = "transitive", "intransitive"


@dataclass(frozen=True, slots=True)
class WordSet:
    """Words for like things; each member has its spellings, the usual one first."""

    heading: str
    members: tuple[tuple[str, ...], ...]

    def others(self, lemma: str) -> list[tuple[str, ...]]:
        """Return the members that are another thing than ``lemma``."""
        return [member for member in self.members if lemma not in member]


def sets_of(lemma: str, pos: str, sort: str = "") -> tuple[WordSet, ...]:
    """Return the sets that a word stands in.

    Args:
        lemma: the word, lower-case.
        pos: "n" or "v".
        sort: what a set's heading must open with: ``TRANSITIVE`` or ``INTRANSITIVE`` for verbs.
    """
    return tuple(found for found in _sets(pos).get(lemma, ()) if found.heading.startswith(sort))


@lru_cache(maxsize=4)
def _sets(pos: str) -> dict[str, tuple[WordSet, ...]]:
    found: dict[str, tuple[WordSet, ...]] = {}
    for heading, members in rows(TABLES[pos], 2):
        likes = WordSet(heading, tuple(items(member, "=") for member in items(members)))
        for word in (word for member in likes.members for word in member):
            found[word] = (*found.get(word, ()), likes)
    return found


def uncounted(word: str) -> bool:
    """Whether a noun stands alone in the singular: "rain", "anger", "gold"."""
    return word in _uncounted()


def counted(word: str) -> bool:
    """Whether a noun has a plural and takes "a": not "rain", not "scissors"."""
    return word not in _uncounted() or countability(word.split()[-1]) == "count"


@lru_cache(maxsize=1)
def _uncounted() -> frozenset[str]:
    return frozenset(word for _, words in rows("uncounted.txt", 2) for word in items(words))
