"""What kind of thing a word names: person, group, place, time, …, and whether it is counted.

WordNet's lexicographer files, weighted by how often each sense is meant, put right by the tables of
occupations and of nouns that articles use otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from quizgen.language.tables import items, rows
from quizgen.language.wordlists import is_kin_noun, noun_gender, occupation_field
from quizgen.language.wordnet import KINDS, Pos, wordnet


@lru_cache(maxsize=2_000)
def kind_weights(lemma: str, pos: Pos = "n") -> tuple[tuple[str, float], ...]:
    """Return (kind, share) of what a lemma names, the likeliest first; shares add up to 1.

    The kinds are WordNet's lexicographer files: person, group, location, time, artifact, animal,
    … A phrase that WordNet does not have is judged by its last word, which is its head:
    ``"software developer"`` is a person because ``"developer"`` is. Unknown: ``()``.
    """
    net = wordnet()
    weights: dict[str, float] = {}
    for spelling in _spellings(lemma):
        number = net.find(spelling)
        for sense, weight in net.senses(number, pos) if number is not None else ():
            kind = KINDS[net.kinds[sense]]
            weights[kind] = weights.get(kind, 0.0) + weight
        if weights:
            break
    usual = _overrides().get(lemma.lower()) if pos == "n" else None
    if usual:
        weights[usual] = weights.get(usual, 0.0) + sum(weights.values()) + 1
    total = sum(weights.values())
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    return tuple((kind, weight / total) for kind, weight in ranked)


@lru_cache(maxsize=1)
def _overrides() -> dict[str, str]:
    return {noun: kind for kind, nouns in rows("noun_kinds.txt", 2) for noun in items(nouns)}


def _spellings(lemma: str) -> Iterator[str]:
    """Yield the spellings to look a lemma up in, down to its head."""
    yield lemma
    yield lemma.lower()
    if "-" in lemma:
        yield lemma.lower().replace("-", " ")
        yield lemma.lower().replace("-", "")
    head = lemma.lower().replace("-", " ").rpartition(" ")[2]
    if head != lemma.lower():
        yield head


def noun_kinds(lemma: str) -> tuple[str, ...]:
    """Return the kinds of thing a noun names, likeliest first: ``"country"`` → location, group."""
    return tuple(kind for kind, _ in kind_weights(lemma, "n"))


def is_person_noun(lemma: str) -> bool:
    """Say whether a noun usually names a person: teacher, founder, child."""
    if occupation_field(lemma) or is_kin_noun(lemma):
        return True
    kinds = noun_kinds(lemma)
    return kinds[:1] == ("person",) or (not kinds and noun_gender(lemma) is not None)


def is_group_noun(lemma: str) -> bool:
    """Say whether a noun usually names people taken together: team, government, company."""
    return noun_kinds(lemma)[:1] == ("group",)


_MASS_FROM, _COUNT_TO = 13, 8
"""Tenths of a power of ten by which the plural is rarer than the singular; set on 120 nouns that
are plainly one or the other."""


def countability(lemma: str) -> Literal["count", "mass"] | None:
    """Say whether a noun is mostly counted or mostly a mass, from how often its plural is written.

    None when that does not tell. A hint only: ``"advice"`` mass, ``"engine"`` count.
    """
    number = wordnet().find(lemma)
    if number is None or not wordnet().senses(number, "n"):
        return None
    if noun_kinds(lemma)[:1] in (("person",), ("group",)):
        return "count"
    rarer = wordnet().plurals[number]
    return "mass" if rarer >= _MASS_FROM else "count" if rarer <= _COUNT_TO else None
