"""What form of which word a row of the vectors is, what it names, and how it is mostly used."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quizgen.language.binary import NONE
from quizgen.language.kinds import kind_weights
from quizgen.language.vectors import vectors
from quizgen.language.wordnet import Pos, wordnet

PARTS: tuple[Pos, ...] = ("n", "v", "a", "r")
"""The parts of speech."""


@dataclass(frozen=True, slots=True)
class Form:
    """What WordNet says of a row of the vectors as one part of speech."""

    lemma: str
    form: str
    """Base, plural, past, ``-ing``, third person, comparative or superlative."""
    part: float
    kinds: dict[str, float]
    usual: frozenset[str]
    """The kinds that make up at least a third of its use."""
    senses: tuple[tuple[float, int, tuple[int, ...]], ...]
    """(share, depth, the sense and its ancestors, deepest first) of the usual senses."""


def lemma_of(word: str, pos: Pos) -> str:
    """Return the lemma of a word as one part of speech; the word itself when it has none."""
    row = vectors().row(word)
    found = form_of(row, pos) if row is not None else None
    return found.lemma if found else word


@lru_cache(maxsize=4_000)
def form_of(row: int, pos: Pos) -> Form | None:
    """Return what WordNet says of the word in a row as one part of speech, None for nothing."""
    number = int(vectors().bases[pos][row])
    if number == NONE:
        return None
    net = wordnet()
    senses = net.senses(number, pos)
    total = sum(weight for _, weight in senses)
    if not total:
        return None
    chains = []
    for sense, weight in senses[:4]:
        chain = _chain(sense)
        chains.append((weight / total, len(chain), chain))
    everything = sum(_use(row, part) for part in PARTS)
    lemma = net.word(number)
    form = _form(vectors().words[row], lemma, pos)
    kinds = dict(kind_weights(lemma, pos))
    usual = frozenset(kind for kind, share in kinds.items() if share >= 1 / 3)
    return Form(lemma, form, _use(row, pos) / everything, kinds, usual, tuple(chains))


def _use(row: int, pos: Pos) -> float:
    """Return how often the word in a row is of one part of speech, by the sense-tagged texts."""
    number = int(vectors().bases[pos][row])
    return sum(weight for _, weight in wordnet().senses(number, pos)) if number != NONE else 0.0


def usual_part(word: str) -> Pos | None:
    """Return the part of speech a word usually has, None for an unknown word or a phrase."""
    row = vectors().row(word)
    if row is None or not any(_use(row, pos) for pos in PARTS):
        return None
    return max(PARTS, key=lambda pos: _use(row, pos))


def bases(word: str) -> set[str]:
    """Return the lemmas a word may have, whatever its part of speech."""
    row = vectors().row(word)
    found = {entry.lemma for pos in PARTS if row is not None and (entry := form_of(row, pos))}
    return found or {word.lower()}


@lru_cache(maxsize=4_000)
def _chain(sense: int) -> tuple[int, ...]:
    """Return a sense and its first broader senses up to the top; a second parent is left out."""
    chain = [sense]
    while up := wordnet().edges(chain[-1], "broader"):
        if up[0] in chain:
            break
        chain.append(up[0])
    return tuple(chain)


def _form(word: str, lemma: str, pos: Pos) -> str:
    """Return which form of ``lemma`` the word is."""
    if word == lemma.lower():
        return "base"
    endings, other = _FORMS[pos]
    return next((ending for ending in endings if word.endswith(ending)), other)


_FORMS: dict[Pos, tuple[tuple[str, ...], str]] = {
    "n": ((), "plural"),
    "v": (("ing", "s"), "past"),
    "a": (("est",), "comparative"),
    "r": (("est",), "comparative"),
}
"""The endings that tell a form apart, and what a word without one of them is."""
