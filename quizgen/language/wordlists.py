"""Words that tell what a name or a noun is: titles, roles, kin, organisations, calendar, units.

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


class Unit(NamedTuple):
    """A unit of measure."""

    name: str
    quantity: str
    """length, area, volume, mass, time, speed, temperature, …"""


class Currency(NamedTuple):
    """A currency; ``sign``, ``code`` and ``country`` may be empty."""

    name: str
    plural: str
    sign: str
    code: str
    country: str


def title(word: str) -> Title | None:
    """Return what the title ``word`` ("Mrs.", "Prime Minister") tells, None for other words."""
    return _titles().get(word)


def titles() -> tuple[str, ...]:
    """Return every title, those of several words first, so that the longest match wins."""
    return tuple(sorted(_titles(), key=lambda word: -word.count(" ")))


def known_name_kind(name: str) -> str | None:
    """Return the kind of a name that everybody knows ("Google" → org), None for other names."""
    return _known_names().get(name.removeprefix("the "))


def name_suffixes() -> frozenset[str]:
    """Return what may follow a person's name: Jr., III, the Great, PhD."""
    return _lines("name_suffixes.txt")


def noun_gender(noun: str) -> Gender | None:
    """Return ``m`` or ``f`` when the noun tells a person's sex ("actress"), else None."""
    entry = _gendered().get(noun.lower())
    return entry[0] if entry else None


def counterpart(noun: str) -> str | None:
    """Return the noun for the other sex: ``"actress"`` → ``"actor"``; None where there is none."""
    entry = _gendered().get(noun.lower())
    return entry[1] or None if entry else None


def is_kin_noun(noun: str) -> bool:
    """Say whether the noun is a relation: mother, cousin, in-law."""
    return noun.lower() in _kin()


def occupation_field(noun: str) -> str | None:
    """Return the field of an occupation: ``"chemist"`` → ``"science"``; None for other nouns."""
    return _occupations().get(noun.lower())


def occupations(field: str | None = None) -> tuple[str, ...]:
    """Return the occupations of one field, the best known first, or of all."""
    return tuple(noun for noun, of in _occupations().items() if field in (None, of))


def organisation_sort(noun: str) -> str | None:
    """Return what sort of organisation the head noun names: ``"bank"`` → ``"company"``.

    The sorts are company, government, education, science, charity, politics, military, religion,
    sport and health; a noun of several sorts has the first of them.
    """
    return _sorts("organisation_heads.txt").get(noun.lower())


def organisation_suffixes() -> frozenset[str]:
    """Return what closes a company's name: Inc., Ltd., GmbH."""
    return _lines("organisation_suffixes.txt")


def group_sort(noun: str) -> str | None:
    """Return ``people``, ``animals`` or ``things`` for a noun of many taken together, else None."""
    return _sorts("group_nouns.txt").get(noun.lower())


def calendar(sort: str) -> tuple[str, ...]:
    """Return the calendar words of one sort in their order.

    The sorts are month, month_short, weekday, weekday_short, season, season_other, part_of_day,
    holiday, event, era and duration; any other gives ``()``.
    """
    return dict(_calendar()).get(sort, ())


def calendar_sort(word: str) -> str | None:
    """Return the sort of a calendar word: ``"May"`` → ``"month"``, ``"Lent"`` → ``"holiday"``."""
    word = word.removeprefix("the ")
    return next((sort for sort, words in _calendar() if word in words), None)


def unit(word: str) -> Unit | None:
    """Return the unit a word or sign stands for: ``"km"``, ``"kilometres"``, ``"feet"``."""
    table = _units()
    return table.get(word) or table.get(word.lower())


def units_of(quantity: str) -> tuple[str, ...]:
    """Return the names of the units of one quantity, the usual ones first."""
    return tuple(dict.fromkeys(u.name for u in _units().values() if u.quantity == quantity))


def currency(word: str) -> Currency | None:
    """Return the currency of a name, plural, sign or code: ``"euros"``, ``"€"``, ``"EUR"``."""
    return _currencies().get(word) or _currencies().get(word.lower())


@lru_cache(maxsize=1)
def _titles() -> dict[str, Title]:
    return {
        word: Title("m" if sex == "m" else "f" if sex == "f" else "u", sort)
        for sex, sort, words in rows("titles.txt", 3)
        for word in items(words)
    }


@lru_cache(maxsize=1)
def _gendered() -> dict[str, tuple[Gender, str, str]]:
    """Return noun → (sex, the noun for the other sex, sort); a first mention wins."""
    table: dict[str, tuple[Gender, str, str]] = {}
    for male, female, sort in rows("gendered_nouns.txt", 3):
        one, other = male.strip("-"), female.strip("-")
        if one:
            table.setdefault(one, ("m", other, sort))
        if other:
            table.setdefault(other, ("f", one, sort))
    return table


@lru_cache(maxsize=1)
def _kin() -> frozenset[str]:
    told = {noun for noun, (_, _, sort) in _gendered().items() if sort == "kin"}
    return _lines("kin_nouns.txt") | told


@lru_cache(maxsize=1)
def _occupations() -> dict[str, str]:
    return _sorts("occupations.txt")


@lru_cache(maxsize=1)
def _calendar() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((sort, items(words)) for sort, words in rows("calendar.txt", 2))


@lru_cache(maxsize=1)
def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for quantity, entries in rows("units.txt", 2):
        for entry in items(entries):
            name, _, signs = (part.strip() for part in entry.partition("="))
            for word in (name, *items(signs, ",")):
                for form in (word, *_plurals(word)):
                    table.setdefault(form, Unit(name, quantity))
    return table


def _plurals(word: str) -> tuple[str, ...]:
    """Return the plural of a unit's name; a sign has none."""
    if len(word) < 3 or not word.replace("-", " ").replace(" ", "").isalpha():
        return ()
    head, per, rest = word.partition(" per ")
    if per:
        return (f"{_plurals(head)[0]}{per}{rest}",)
    if word.startswith("degree "):
        return (f"degrees {word.removeprefix('degree ')}",)
    irregular = {"foot": "feet", "inch": "inches", "century": "centuries", "stone": "stone"}
    last = word.rpartition(" ")[2]
    return (
        word.removesuffix(last) + irregular.get(last, f"{last}s"),
        *_OTHER_PLURALS.get(word, ()),
    )


_OTHER_PLURALS = {"millennium": ("millennia",), "hertz": ("hertz",)}


@lru_cache(maxsize=1)
def _currencies() -> dict[str, Currency]:
    table: dict[str, Currency] = {}
    for row in rows("currencies.txt", 5):
        entry = Currency(*row)
        for word in (entry.name, entry.plural, entry.sign, entry.code):
            if word:
                table.setdefault(word, entry)
    return table


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
