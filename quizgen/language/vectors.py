"""Word vectors: which words stand in the same surroundings as a given one, and how common they are.

50-dimensional GloVe vectors (Pennington, Socher and Manning 2014) of the 60,000 commonest English
words, 8 bits a number. numpy comes with spaCy and is imported here, so import this module only
where questions are made.
"""

from __future__ import annotations

from functools import cache, cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from quizgen.language.binary import NONE, Words, unpack
from quizgen.language.tables import mapped

Floats = NDArray[np.float32]
Numbers = NDArray[np.uint32]

PARTS = "nvar"
"""The parts of speech in the order of their bits."""

BLOCK = 8192
"""How many vectors are unpacked at once."""


class Vectors:
    """The words by frequency with their vectors of length 1, unpacked as they are needed."""

    def __init__(self, content: bytes | memoryview) -> None:
        """Lay the arrays over ``content``; raises ValueError when it is not such a file."""
        sections = unpack(content)
        self.words = Words(sections["words"], sections["word_ends"], sections["alphabet"])
        self.ranks: Numbers = np.frombuffer(sections["ranks"], "<u4")
        """The place of each word in GloVe's own list, which is in order of frequency."""
        self.bases: dict[str, Numbers] = {
            pos: np.frombuffer(sections[f"base_{pos}"], "<u4") for pos in PARTS
        }
        """The number in WordNet of each word's lemma, by part of speech."""
        self._own_lemma = np.frombuffer(sections["lemmas"], np.uint8)
        self._scales: Floats = np.frombuffer(sections["scales"], "<f4")
        self._lengths: Floats = np.frombuffer(sections["lengths"], "<f4")
        self._small = np.frombuffer(sections["vectors"], np.int8).reshape(len(self.words), -1)

    def of(self, row: int) -> Floats:
        """Return the vector of the word in a row."""
        vector: Floats = self._small[row] * self._scales / self._lengths[row]
        return vector

    def nearness(self, *directions: Floats) -> Floats:
        """Return the cosine of every word to each of the directions, a row for each."""
        count = len(self.words)
        wanted = (np.stack(directions) * self._scales).T
        cosines = np.empty((count, len(directions)), dtype=np.float32)
        for start in range(0, count, BLOCK):
            block = slice(start, min(count, start + BLOCK))
            np.matmul(self._small[block].astype(np.float32), wanted, out=cosines[block])
        cosines /= self._lengths[:, None]
        return np.ascontiguousarray(cosines.T)

    @cached_property
    def rarity(self) -> Floats:
        """The decimal logarithm of each word's rank, levelled out among the commonest."""
        return np.log10(self.ranks.astype(np.float32) + 100)

    @cache  # noqa: B019 # one Vectors lives as long as the process
    def lemma_rows(self, pos: str) -> Numbers:
        """Return the row of each word's lemma; the word's own where the lemma has none."""
        rows = np.arange(len(self.words), dtype=np.uint32)
        bases = self.bases[pos]
        known = bases != NONE
        row_of = np.full(int(bases[known].max()) + 1, NONE, dtype=np.uint32)
        own = np.flatnonzero(self._own_lemma & (1 << PARTS.index(pos)))
        row_of[bases[own]] = own
        lemmas = np.where(known, row_of[np.where(known, bases, 0)], NONE)
        return np.where(lemmas == NONE, rows, lemmas).astype(np.uint32)

    @lru_cache(maxsize=4_000)  # noqa: B019 # one Vectors lives as long as the process
    def row(self, word: str) -> int | None:
        """Return the row of a word, whatever its capitals, or None."""
        return self.words.find(word.lower())

    def mean(self, words: list[str]) -> Floats | None:
        """Return the direction of several words taken together; None when none is known.

        A word counts the less the commoner it is, as in the "smooth inverse frequency" of Arora,
        Liang and Ma (2017), with frequency taken from rank by Zipf's law.
        """
        found = [row for word in words if (row := self.row(word)) is not None]
        if not found:
            return None
        weights = 1 - 1 / (1 + self.ranks[found] / 200)
        total = weights.astype(np.float32) @ np.stack([self.of(row) for row in found])
        length = float(np.linalg.norm(total))
        return total / np.float32(length) if length else None


@lru_cache(maxsize=1)
def vectors() -> Vectors:
    """Return the vectors that come with quizgen, checked; raises ModelError."""
    return Vectors(mapped("glove.bin"))


def rank(word: str) -> int | None:
    """Return the place of a word in order of frequency, 0 for the commonest; None for rare words.

    By Zipf's law its frequency goes with 1 / (rank + 1).
    """
    row = vectors().row(word)
    return None if row is None else int(vectors().ranks[row])


def similarity(a: str, b: str) -> float:
    """Return the cosine between two words or phrases, -1 to 1; 0 when either is not known."""
    first, second = vectors().mean(a.split()), vectors().mean(b.split())
    return 0.0 if first is None or second is None else float(first @ second)
