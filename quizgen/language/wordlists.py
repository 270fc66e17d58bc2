"""Words that tell what a name or a noun is: titles, roles, kin, occupations, organisations.

The lists are in ``quizgen/language/data``; they are loaded on first use, and every lookup after
that is a dictionary access. Nouns are looked up in the singular and in lower case, titles and
suffixes in the spelling that articles use.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from quizgen.language.gazetteer import Gender
from quizgen.language.tables import items, rows


class Title(NamedTuple):
    """What a title before a name tells."""

    gender: Gender
    sort: str
    """form, rank, office, noble, clergy or family."""


def title(word: str) -> Title | None:
    """Return what the title ``word`` ("Mrs.", "Prime Minister") tells, None for other words."""
    return _titles().get(word)


def known_name_kind(name: str) -> str | None:
    """Return the kind of a name that everybody knows ("Google" → org), None for other names."""
    return _known_names().get(name.removeprefix("the "))


def noun_gender(noun: str) -> Gender | None:
    """Return ``m`` or ``f`` when the noun tells a person's sex ("actress"), else None."""
    entry = _gendered().get(noun.lower())
    return entry[0] if entry else None


def is_kin_noun(noun: str) -> bool:
    """Say whether the noun is a relation: mother, cousin, in-law."""
    return noun.lower() in _kin()


def occupation_field(noun: str) -> str | None:
    """Return the field of an occupation: ``"chemist"`` → ``"science"``; None for other nouns."""
    return _occupations().get(noun.lower())


def organisation_sort(noun: str) -> str | None:
    """Return what sort of organisation the head noun names: ``"bank"`` → ``"company"``.

    The sorts are company, government, education, science, charity, politics, military, religion,
    sport and health; a noun of several sorts has the first of them.
    """
    return _sorts("organisation_heads.txt").get(noun.lower())


def organisation_suffixes() -> frozenset[str]:
    """Return what closes a company's name: Inc., Ltd., GmbH."""
    return _lines("organisation_suffixes.txt")


@lru_cache(maxsize=1)
def _titles() -> dict[str, Title]:
    return {
        word: Title("m" if sex == "m" else "f" if sex == "f" else "u", sort)
        for sex, sort, words in rows("titles.txt", 3)
        for word in items(words)
    }


@lru_cache(maxsize=1)
def _gendered() -> dict[str, tuple[Gender, str]]:
    """Return noun → (sex, sort); a first mention wins."""
    table: dict[str, tuple[Gender, str]] = {}
    for male, female, sort in rows("gendered_nouns.txt", 3):
        table.setdefault(male, ("m", sort))
        table.setdefault(female, ("f", sort))
    table.pop("-", None)
    return table


@lru_cache(maxsize=1)
def _kin() -> frozenset[str]:
    told = {noun for noun, (_, sort) in _gendered().items() if sort == "kin"}
    return _lines("kin_nouns.txt") | told


@lru_cache(maxsize=1)
def _occupations() -> dict[str, str]:
    return _sorts("occupations.txt")


@cache
def _sorts(table: str) -> dict[str, str]:
    """Return noun → sort of a table with lists; a first mention wins."""
    found: dict[str, str] = {}
    for sort, nouns in rows(table, 2):
        for noun in items(nouns):
            found.setdefault(noun, sort)
    return found


@cache
def _lines(table: str) -> frozenset[str]:
    return frozenset(row[0] for row in rows(table, 1))


@lru_cache(maxsize=1)
def _known_names() -> dict[str, str]:
    """Return name → kind of the sets of like names."""
    found: dict[str, str] = {}
    for kind, _, names in rows("likes.txt", 3):
        for entry in items(names):
            for name in items(entry, "="):
                found.setdefault(name.removeprefix("the "), kind)
    return found
