"""Wrong options for places: cities with cities, countries with countries, of the same region."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from quizgen.bank.model import GAP
from quizgen.distractors.slot import Distractor, Slot, unnamed
from quizgen.language import gazetteer, lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity, normal_name
from quizgen.language.gazetteer import Place

WITH_THE = frozenset(
    {
        "United States", "United Kingdom", "Netherlands", "Philippines", "Czech Republic",
        "Bahamas",
        "Maldives", "Gambia", "United Arab Emirates", "Soviet Union", "Dominican Republic",
        "Central African Republic", "Democratic Republic of the Congo", "Republic of the Congo",
        "Solomon Islands", "Marshall Islands", "Comoros", "Seychelles", "Roman Empire",
        "Ottoman Empire", "Mongol Empire", "British Empire", "Byzantine Empire", "Russian Empire",
        "Holy Roman Empire", "Persian Empire", "Middle East", "Caribbean",
    }
)  # fmt: skip
"""Countries and regions that a sentence names with "the"."""
ABBREVIATED = frozenset({"US", "USA", "UK", "U.S.", "U.S.A.", "U.K.", "UAE", "USSR"})
"""Short names that take "the", and that few articles write out."""
EMPTY_LANDS = frozenset({"Antarctica", "Oceania"})
"""Continents that no reader takes for another."""
WITH_THE_KINDS = frozenset({"water", "desert"})
"""Kinds of places that a sentence names with "the"; lakes it names without."""
PARTS = {
    "United Kingdom": frozenset({"England", "Scotland", "Wales", "Northern Ireland"}),
    "Soviet Union": frozenset({"Russia", "Ukraine", "Belarus", "Georgia", "Kazakhstan"}),
    "Yugoslavia": frozenset({"Serbia", "Croatia", "Slovenia", "Bosnia"}),
    "Czechoslovakia": frozenset({"Czech Republic", "Slovakia"}),
}
"""Countries that hold other countries: where one is right, the other is not wrong."""
SPOKEN = {
    "Spain": "es", "Mexico": "es", "Argentina": "es", "Colombia": "es", "Chile": "es",
    "Peru": "es", "Cuba": "es", "France": "fr", "Germany": "de", "Austria": "de", "Italy": "it",
    "Poland": "pl", "Netherlands": "nl", "Belgium": "nl", "Sweden": "sv", "Norway": "no",
    "Denmark": "da", "Finland": "fi", "Portugal": "pt", "Brazil": "pt", "Turkey": "tr",
    "Japan": "ja", "India": "in", "Hungary": "hu", "Romania": "ro", "Czech Republic": "cs",
    "Indonesia": "id", "United Kingdom": "en", "United States": "en", "England": "en",
    "Scotland": "en", "Ireland": "en", "Canada": "en", "Australia": "en", "New Zealand": "en",
}  # fmt: skip
"""The code of the language that most names of a country are in."""
ENOUGH = 8
WELL_KNOWN = 150
"""Cities up to this rank are meant even where nothing else of their country is spoken of."""
LOOKED_AT = 200
FEWEST = 5
"""Places of one region that are enough to leave the others out."""
ORDINARY_RANK = 2_500
_SMALL = 100_000


def article_fits(entity: Entity, other: Entity) -> bool:
    """Whether another place of the article is of the key's kind and neither holds the other."""
    if "." in other.name or "." in entity.name:
        return False  # "D.C."
    mine, theirs = gazetteer.place(entity.name), gazetteer.place(other.name)
    if mine is None or theirs is None:
        return mine is theirs and _sort(entity.name) == _sort(other.name)
    if mine.kind != theirs.kind or mine.name == theirs.name:
        return False
    return not (_holds(mine, theirs) or _holds(theirs, mine))


def takes_the(entity: Entity) -> bool:
    """Whether a sentence writes "the" before a name, though this article may leave it out."""
    return entity.definite or entity.name in WITH_THE or entity.name in ABBREVIATED


def keeps_to_stem(stem: str, key: str, other: str) -> bool:
    """Whether a place lies where the stem says, if the key does: "Which city in Canada …"."""
    mine = gazetteer.place(key)
    if mine is None:
        return True
    theirs = gazetteer.place(other)
    named = _named_in(stem)
    if mine.kind == "country":
        return mine.continent not in named or (
            theirs is not None and theirs.continent == mine.continent
        )
    if mine.country not in named:
        return True
    return theirs is not None and theirs.country == mine.country


def on_one_continent(one: str, other: str) -> bool:
    """Whether two places that the tables know lie on one continent."""
    mine, theirs = gazetteer.place(one), gazetteer.place(other)
    return mine is not None and theirs is not None and mine.continent == theirs.continent


def _named_in(stem: str) -> set[str]:
    """Return the countries and continents that a stem names, itself or by their people."""
    words = stem.replace("’s", "").replace("'s", "").split()
    found: set[str] = set()
    for name in (*words, *map(" ".join, pairwise(words))):
        plain = name.strip('.,;:?!“”"()')
        place = gazetteer.place(plain)
        if place is not None and place.kind in {"country", "continent"}:
            found.add(place.name)
        found.add(gazetteer.demonym(plain) or "")
    return found - {""}


def _sort(name: str) -> str:
    """Return what a name that no table has calls itself: "National Park", "Bay", nothing."""
    words = name.split()
    return words[-1] if len(words) > 1 else ""


def _holds(one: Place, other: Place) -> bool:
    if other.name in PARTS.get(one.name, ()):
        return True
    return one.sort != other.sort and "historic" in {one.sort, other.sort}


def known_places(slot: Slot, entity: Entity, analysis: Analysis) -> list[Distractor]:
    """Return known places that may be taken for one and that the article does not name.

    A town that no table has gets towns of the country that the article speaks of most.
    """
    countries = countries_of(analysis)
    known = _meant(entity, countries) or _town(entity, countries)
    if known is None or "." in entity.name:
        return []
    text = analysis.document.text
    named = {place.name for e in analysis.entities if (place := gazetteer.place(e.name))}
    found: list[Distractor] = []
    gap = GAP in slot.stem
    for name in _near(known, definite=gap and takes_the(entity)):
        other = gazetteer.place(name)
        if (
            other is None
            or other.kind != known.kind
            or _holds(known, other)
            or _holds(other, known)
        ):
            continue
        if name in EMPTY_LANDS or (gap and _definite(other) != takes_the(entity)):
            continue
        if name in text or name in named or _ordinary(name):
            continue
        if normal_name(name) in entity.names or (known.sort != other.sort and known.sort != "city"):
            continue
        found.append(Distractor(name, "gazetteer", unnamed(name)))
        if len(found) == ENOUGH:
            break
    return found


def _near(known: Place, *, definite: bool) -> tuple[str, ...]:
    """Return the places that may be taken for one; of the few with "the" the best known."""
    names = gazetteer.places_of(known.kind, near=known)[:LOOKED_AT]
    if not definite or known.kind != "country":
        region = tuple(n for n in names if (p := gazetteer.place(n)) and p.region == known.region)
        return region if known.region and len(region) >= FEWEST else names
    return tuple(name for name in gazetteer.places_of("country") if name != known.name)


def _ordinary(name: str) -> bool:
    """Whether a place's name is a plain word first of all ("Time", a town in Norway)."""
    rank = lexicon.rank(name.casefold())
    return rank is not None and rank < ORDINARY_RANK and bool(lexicon.kind_weights(name.casefold()))


def _definite(place: Place) -> bool:
    if place.name in WITH_THE:
        return True
    return (place.kind in WITH_THE_KINDS and place.sort != "lake") or place.sort == "range"


def countries_of(analysis: Analysis) -> Counter[str]:
    """Return how often the article names each country, itself or by a place or people of it.

    The commonest come first.
    """
    countries: Counter[str] = Counter()
    for entity in analysis.entities:
        country = gazetteer.demonym(entity.name)
        if entity.kind == "place":
            found = {place.country for place in gazetteer.places(entity.name) if place.country}
            country = found.pop() if len(found) == 1 else None
        if country:
            countries[country] += len(entity.mentions)
    return Counter(dict(sorted(countries.items(), key=lambda item: (-item[1], item[0]))))


def spoken_in(analysis: Analysis) -> tuple[str, ...]:
    """Return the languages of the countries that the article speaks of, the commonest first."""
    named = countries_of(analysis)
    return tuple(dict.fromkeys(SPOKEN[country] for country in named if country in SPOKEN))


def _meant(entity: Entity, countries: Counter[str]) -> Place | None:
    """Return which place of a name is meant: Newcastle in England beside other English towns.

    A small town of a country that the article does not speak of is likelier another of its name.
    """
    found = gazetteer.places(entity.name)
    if not found:
        return None
    best = max(found, key=lambda p: (p.kind == found[0].kind, countries[p.country], -p.rank))
    if best.kind == "city" and best.rank >= WELL_KNOWN and not countries[best.country]:
        return None
    return best


def _town(entity: Entity, countries: Counter[str]) -> Place | None:
    """Return a town like a place that the article calls one and that no table has."""
    if not entity.nouns & {"city", "town", "village"} or entity.definite or not countries:
        return None
    country = gazetteer.place(min(countries, key=lambda name: (-countries[name], name)))
    if country is None or country.kind != "country":
        return None
    return Place(
        entity.name, "city", "city", country.name, "", country.region, country.continent, "", _SMALL
    )
