"""Names known to everybody, in sets of like things."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quizgen.bank.model import GAP
from quizgen.distractors.slot import Distractor, Slot, unnamed
from quizgen.language import gazetteer
from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity, normal_name
from quizgen.language.tables import items, rows

ENOUGH = 6


def known_likes(slot: Slot, entity: Entity, analysis: Analysis) -> list[Distractor]:
    """Return well-known names of the set that a name belongs to, those of the article left out.

    In a gap names with "the" stand beside names with "the" alone.
    """
    own = normal_name(entity.name)
    names = (own, normal_name(entity.short))
    found = next((_sets()[entity.kind, n] for n in names if (entity.kind, n) in _sets()), None)
    likes = found if found is not None else _by_noun(entity)
    before = slot.sentence.tokens[slot.tokens[0].i - 1].tag if slot.tokens[0].i else ""
    definite = entity.definite or before in {"DT", "CD", "JJ", "PRP$", "POS"}
    text = analysis.document.text.casefold()
    made: list[Distractor] = []
    for spellings in likes:
        plain = [name.removeprefix("the ") for name in spellings]
        if GAP in slot.stem and (spellings[0] != plain[0]) != definite:
            continue
        if not any(name.casefold() in text or normal_name(name) in names for name in plain):
            name = _like_in_style(plain, entity.name)
            made.append(Distractor(name, "gazetteer", unnamed(name)))
    return made[: 2 * ENOUGH]


def in_one_set(entity: Entity, other: Entity) -> bool:
    """Whether two names stand in one set of well-known names."""
    mine, theirs = (
        next((s for n in (e.name, e.short) if (s := _sets().get((e.kind, normal_name(n))))), None)
        for e in (entity, other)
    )
    return mine is not None and mine is theirs


def _like_in_style(spellings: list[str], key: str) -> str:
    """Return the spelling that is built like the key: Yale beside Harvard, else Yale University."""
    last, words = key.split()[-1], len(key.split())
    return min(spellings, key=lambda n: (n.split()[-1] != last, abs(len(n.split()) - words)))


def _by_noun(entity: Entity) -> tuple[tuple[str, ...], ...]:
    """Return the set of what the article calls a name by ("the newspaper", "the charity")."""
    if " " in entity.name and entity.kind == "org":
        return ()  # what sort it is stands in its name
    return next((_nouns()[noun] for noun in sorted(entity.nouns) if noun in _nouns()), ())


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]], ...]:
    """Return the sets: their kind, the nouns for their members, each member's spellings."""
    return tuple(
        (kind, items(nouns), tuple(items(name, "=") for name in items(names)))
        for kind, nouns, names in rows("likes.txt", 3)
    )


@lru_cache(maxsize=1)
def _sets() -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
    """Return (kind, name) → the set it belongs to; a first mention wins."""
    sets: dict[tuple[str, str], tuple[tuple[str, ...], ...]] = {}
    for kind, _, names in _table():
        for spellings in names:
            for spelling in spellings:
                sets.setdefault((kind, normal_name(spelling)), names)
    return sets


@lru_cache(maxsize=1)
def _nouns() -> dict[str, tuple[tuple[str, ...], ...]]:
    return {noun: names for _, nouns, names in _table() for noun in nouns}


def demonym_likes(key: str, analysis: Analysis) -> list[Distractor]:
    """Return other nationalities in the key's form: Danes → Swedes, Danish → Swedish."""
    country = gazetteer.demonym(key)
    if not country:
        return []
    text = analysis.document.text
    found = [name for name in _demonyms(key, country) if name not in text]
    return [Distractor(name, "gazetteer", unnamed(name)) for name in found[: 2 * ENOUGH]]


def _demonyms(word: str, country: str) -> Iterator[str]:
    """Yield adjectives (or inhabitants) of the countries that may be taken for one."""
    home = gazetteer.place(country)
    if home is None or home.kind != "country":
        return
    people = word in gazetteer.inhabitants(country) and word not in gazetteer.adjectives(country)
    plural = word.endswith("s")
    for name in gazetteer.places_of("country", near=home)[:40]:
        place = gazetteer.place(name)
        if place is None or place.sort != home.sort:
            continue
        words = gazetteer.inhabitants(name) if people else gazetteer.adjectives(name)
        fit = [w for w in words if w.endswith("s") == plural and " " not in w]
        yield from fit[:1]
