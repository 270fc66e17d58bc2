"""Word vectors: which words stand in the same surroundings as a given one, and how common they are.

50-dimensional GloVe vectors (Pennington, Socher and Manning 2014) of the 60,000 commonest English
words, 8 bits a number. numpy comes with spaCy and is imported here, so import this module only
where questions are made.
"""

from __future__ import annotations

from functools import cache, cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from quizgen.language.binary import NONE, unpack
from quizgen.language.tables import data
from quizgen.language.wordnet import wordnet

Floats = NDArray[np.float32]
Numbers = NDArray[np.uint32]


class Vectors:
    """The words by frequency with their vectors of length 1."""

    def __init__(self, content: bytes) -> None:
        """Lay the arrays over ``content``; raises ValueError when it is not such a file."""
        sections = unpack(content)
        self.words = bytes(sections["words"]).decode().split("\n")
        self.ranks: Numbers = np.frombuffer(sections["ranks"], "<u4")
        """The place of each word in GloVe's own list, which is in order of frequency."""
        self.bases: dict[str, Numbers] = {
            pos: np.frombuffer(sections[f"base_{pos}"], "<u4") for pos in "nvar"
        }
        """The number in WordNet of each word's lemma, by part of speech."""
        scales = np.frombuffer(sections["scales"], "<f4")
        small = np.frombuffer(sections["vectors"], np.int8).reshape(len(self.words), -1)
        matrix = small.astype(np.float32) * scales
        self.matrix: Floats = matrix / np.linalg.norm(matrix, axis=1, keepdims=True)

    @cached_property
    def rows(self) -> dict[str, int]:
        """Word → row of the matrix."""
        return {word: row for row, word in enumerate(self.words)}

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
        for row in np.flatnonzero(known):
            if wordnet().words[bases[row]].decode().lower() == self.words[row]:
                row_of[bases[row]] = row
        lemmas = np.where(known, row_of[np.where(known, bases, 0)], NONE)
        return np.where(lemmas == NONE, rows, lemmas).astype(np.uint32)

    def row(self, word: str) -> int | None:
        """Return the row of a word, whatever its capitals, or None."""
        return self.rows.get(word.lower())

    def mean(self, words: list[str]) -> Floats | None:
        """Return the direction of several words taken together; None when none is known.

        A word counts the less the commoner it is, as in the "smooth inverse frequency" of Arora,
        Liang and Ma (2017), with frequency taken from rank by Zipf's law.
        """
        found = [row for word in words if (row := self.row(word)) is not None]
        if not found:
            return None
        weights = 1 - 1 / (1 + self.ranks[found] / 200)
        total = weights.astype(np.float32) @ self.matrix[found]
        length = float(np.linalg.norm(total))
        return total / np.float32(length) if length else None


@lru_cache(maxsize=1)
def vectors() -> Vectors:
    """Return the vectors that come with quizgen, checked; raises ModelError."""
    return Vectors(data("glove.bin"))


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


def neighbours(word: str, n: int = 20) -> list[tuple[str, float]]:
    """Return the ``n`` words that stand in surroundings most like those of ``word``, with cosines.

    The word itself is left out; an unknown word has none.
    """
    row = vectors().row(word)
    if row is None:
        return []
    cosines = vectors().matrix @ vectors().matrix[row]
    cosines[row] = -1
    n = min(n, len(cosines) - 1)
    best = np.argpartition(-cosines, n)[:n]
    best = best[np.lexsort((best, -cosines[best]))]
    return [(vectors().words[other], float(cosines[other])) for other in best]
