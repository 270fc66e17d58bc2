"""People's names and the world's places, from the tables in ``quizgen/language/data``.

Everything is loaded on first use and cached; every lookup after that is a dictionary access. Names
are matched in the spelling articles use (``"US"`` is a country, ``"us"`` is not), a leading "the"
and a final possessive are ignored.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from quizgen.language.tables import entries, items, rows

Gender = Literal["m", "f", "u"]
"""Male, female, or used for both."""

PlaceKind = Literal[
    "country", "city", "state", "continent", "region", "water", "mountain", "desert", "island"
]

_LAND = {"peak": "mountain", "range": "mountain", "desert": "desert", "island": "island"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place: what kind it is and what it lies in; a field that does not apply is empty."""

    name: str
    """The name English articles use, without "the"."""
    kind: PlaceKind
    sort: str
    """A finer kind: river, sea, lake, peak, range, capital, historic, …"""
    country: str
    """The country of a city or state; a country's own name."""
    state: str
    """The state of a city in the United States."""
    region: str
    """The world region, such as "Western Europe"."""
    continent: str
    capital: str
    """The capital of a country or state."""
    rank: int
    """How well known it is among its kind; 0 is the best known."""


# ------------------------------------------------------------------------------------------ people


@lru_cache(maxsize=1)
def _first_names() -> dict[str, str]:
    """Return name → sex and languages, to be taken apart when it is asked for."""
    return entries("first_names.txt")


@lru_cache(maxsize=1)
def _surnames() -> dict[str, str]:
    """Return name → languages, likewise."""
    return entries("surnames.txt")


def _sex(entry: str) -> Gender:
    return "m" if entry[:1] == "m" else "f" if entry[:1] == "f" else "u"


def _given_in(entry: str) -> tuple[str, ...]:
    return items(entry.partition("|")[2], ",")


def first_name_gender(name: str) -> Gender | None:
    """Return the sex a given name tells, ``u`` when both bear it, None when it is not known."""
    entry = _first_names().get(name) or _first_names().get(name.title() if name.isupper() else "")
    return _sex(entry) if entry else None


def first_names(gender: Gender, language: str | None = None) -> tuple[str, ...]:
    """Return given names of one sex, commonest first.

    ``language`` is a code such as ``"en"``, ``"fr"``, ``"in"`` (India) and restricts the list to
    names common there.
    """
    return tuple(
        name
        for name, entry in _first_names().items()
        if _sex(entry) == gender and (language is None or language in _given_in(entry))
    )


def is_surname(name: str) -> bool:
    """Say whether ``name`` is a common family name."""
    return name in _surnames()


def surnames(language: str | None = None) -> tuple[str, ...]:
    """Return family names, commonest first, of one language code or of all."""
    return tuple(
        name
        for name, languages in _surnames().items()
        if language is None or items(languages, ",")[:1] == (language,)
    )


def name_languages(name: str) -> tuple[str, ...]:
    """Return the language codes in which ``name`` is a common given or family name."""
    borne = items(_surnames().get(name, ""), ",")
    return tuple(dict.fromkeys((*borne, *_given_in(_first_names().get(name, "")))))


# ------------------------------------------------------------------------------------------ places


def place(name: str) -> Place | None:
    """Return the place an article most likely means by ``name``, or None."""
    found = places(name)
    return found[0] if found else None


def places(name: str) -> tuple[Place, ...]:
    """Return every place called ``name`` ("Georgia", "Victoria"), likeliest first."""
    name = name.strip().removesuffix("'s").removesuffix("’s")
    name = name.removeprefix("the ").removeprefix("The ")
    index = _places()
    return index.get(name) or (index.get(name.title(), ()) if name.isupper() else ())


def demonym(word: str) -> str | None:
    """Return the country (or region) an adjective or an inhabitant's name belongs to.

    ``"French"`` → ``"France"``, ``"Danes"`` → ``"Denmark"``, ``"European"`` → ``"Europe"``;
    ``""`` for a people or creed of no one country, None for any other word.
    """
    table = _demonyms()
    if word in table:
        return table[word]
    return table.get(word.removesuffix("s")) if word.endswith("s") else None


def adjectives(country: str) -> tuple[str, ...]:
    """Return the adjectives of a country, the usual one first: ``"Iran"`` → Iranian, Persian."""
    return _nationalities().get(country, ((), ()))[0]


def inhabitants(country: str) -> tuple[str, ...]:
    """Return what the people of a country are called, plural first where there is one."""
    return _nationalities().get(country, ((), ()))[1]


def places_of(kind: PlaceKind, near: Place | None = None) -> tuple[str, ...]:
    """Return the names of all places of one kind.

    Without ``near`` the best known come first. With ``near`` the likeliest to be taken for it come
    first (as well known, in the same region, of the same finer sort), itself left out.
    """
    everything = _by_kind()[kind]
    if near is None:
        return tuple(found.name for found in everything if found.sort != "historic")
    ranked = sorted(everything, key=lambda other: (_distance(near, other), other.rank))
    return tuple(dict.fromkeys(other.name for other in ranked if other.name != near.name))


def _distance(near: Place, other: Place) -> float:
    """Return how unlikely ``other`` is to be taken for ``near``.

    A well-known place is the better trap, since one that no reader has heard of fools nobody; being
    as well known as ``near`` counts beside that.
    """
    known = math.log10(other.rank + 20)
    fame = 0.6 * known + 0.4 * abs(math.log10(near.rank + 20) - known)
    area = 0.0
    if near.kind in ("city", "state") and near.country != other.country:
        area += 0.7
    if near.region != other.region:
        area += 0.4
    if near.continent != other.continent:
        area += 0.6
    return fame + area + (0.8 if near.sort != other.sort else 0)


@lru_cache(maxsize=1)
def _by_kind() -> dict[PlaceKind, tuple[Place, ...]]:
    kinds: dict[PlaceKind, dict[Place, None]] = {}
    for found in _places().values():
        for one in found:
            kinds.setdefault(one.kind, {})[one] = None
    return {kind: tuple(sorted(named, key=lambda p: p.rank)) for kind, named in kinds.items()}


@lru_cache(maxsize=1)
def _nationalities() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return {
        row[0]: (items(row[2]), items(row[3]))
        for table in ("historic_countries.txt", "countries.txt")
        for row in rows(table, 6)
    }


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    table = {row[0]: row[1] for row in rows("ethnic_adjectives.txt", 2)}
    for country, words in _nationalities().items():
        for word in (*words[0], *words[1]):
            if word != country:
                table[word] = country
    # The larger of two that share one word; the others are reached by their full names.
    return (
        table
        | {"Dominican": "Dominican Republic", "Dominicans": "Dominican Republic"}
        | {"Congolese": "Democratic Republic of the Congo"}
    )


@lru_cache(maxsize=1)
def _places() -> dict[str, tuple[Place, ...]]:
    """Return every name and other name → its places, likeliest first."""
    index: dict[str, tuple[Place, ...]] = {}
    for found, names in _all_places():
        for name in (found.name, *names):
            key = name.removeprefix("the ")
            if found not in index.get(key, ()):
                index[key] = (*index.get(key, ()), found)
    for name in ("New York", "Washington"):  # the cities are meant far more often than the states
        index[name] = tuple(sorted(index[name], key=lambda p: p.kind != "city"))
    return index


def _all_places() -> list[tuple[Place, tuple[str, ...]]]:
    """Return every place with its other names, the likelier meaning of a shared name first."""
    regions = {name: continent for name, continent, _ in rows("regions.txt", 3)}
    world: list[tuple[Place, tuple[str, ...]]] = []
    for rank, (name, continent, others) in enumerate(rows("regions.txt", 3)):
        kind: PlaceKind = "continent" if name == continent else "region"
        region = "" if kind == "continent" else name
        world.append((Place(name, kind, kind, "", "", region, continent, "", rank), items(others)))
    home: dict[str, str] = {}
    capitals: set[tuple[str, str]] = set()
    for table, sort in (("countries.txt", "country"), ("historic_countries.txt", "historic")):
        for rank, (name, capital, _, _, region, others) in enumerate(rows(table, 6)):
            home[name] = region
            capitals.add((capital, name))
            entry = Place(name, "country", sort, name, "", region, regions[region], capital, rank)
            world.append((entry, items(others)))
    rank = 0
    for country, states in rows("states.txt", 2):
        for state in items(states):
            name, _, capital = (part.strip() for part in state.partition("="))
            region = home[country]
            entry = Place(
                name, "state", "state", country, "", region, regions[region], capital, rank
            )
            world.append((entry, ()))
            rank += 1
    world.extend(_natural_places(regions))
    for rank, (name, country, state, _, others) in enumerate(_cities()):
        sort = "capital" if (name, country) in capitals else "city"
        region = home[country]
        entry = Place(name, "city", sort, country, state, region, regions[region], "", rank)
        world.append((entry, items(others)))
    return world


def _cities() -> list[list[str]]:
    """Return the cities, best known first; those added by hand stand in the middle."""
    by_hand = [[row[0], row[1], row[2], "", row[3]] for row in rows("more_cities.txt", 4)]
    built = rows("cities.txt", 5)
    middle = len(built) // 2
    return [*built[:middle], *by_hand, *built[middle:]]


def _natural_places(regions: dict[str, str]) -> list[tuple[Place, tuple[str, ...]]]:
    """Return seas, rivers, mountains, deserts and islands with their other names."""
    found: list[tuple[Place, tuple[str, ...]]] = []
    for table in ("waters.txt", "mountains.txt"):
        for row, (sort, region, names) in enumerate(rows(table, 3)):
            kind: PlaceKind = _LAND.get(sort, "water")  # type: ignore[assignment] # values are kinds
            for place_in_row, entry in enumerate(items(names)):
                name, *others = (part.strip() for part in entry.split("="))
                if sort == "river" and not name.endswith("River"):
                    others.append(f"{name} River")
                if sort == "river":
                    others.append(f"River {name.removesuffix(' River')}")
                # Each row lists its best known first, so the place in the row comes before the row.
                rank = place_in_row * 100 + row
                continent = regions[region]
                one = Place(name, kind, sort, "", "", region, continent, "", rank)
                found.append((one, tuple(others)))
    return found
