"""Names known to everybody, in sets of like things, and names changed by one telling word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quizgen.distractors.slot import Distractor, Slot, unnamed
from quizgen.language import gazetteer, lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity, normal_name
from quizgen.language.rivals import rivals
from quizgen.language.tables import items, rows
from quizgen.language.wordlists import organisation_sort
from quizgen.language.words import ORG_WORDS, PLACE_WORDS

ENOUGH = 6


def known_likes(entity: Entity, analysis: Analysis) -> list[Distractor]:
    """Return well-known names of the set that a name belongs to, those of the article left out.

    Names with "the" stand beside names with "the" alone.
    """
    own = normal_name(entity.name)
    names = (own, normal_name(entity.short))
    found = next((_sets()[entity.kind, n] for n in names if (entity.kind, n) in _sets()), None)
    likes = found if found is not None else _by_noun(entity)
    text = analysis.document.text.casefold()
    made: list[Distractor] = []
    for spellings in likes:
        plain = [name.removeprefix("the ") for name in spellings]
        if (spellings[0] != plain[0]) != entity.definite:
            continue
        if not any(name.casefold() in text or normal_name(name) in names for name in plain):
            name = _like_in_style(plain, entity.name)
            made.append(Distractor(name, "gazetteer", unnamed(name)))
    return made[: 2 * ENOUGH]


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


def changed_names(slot: Slot, entity: Entity, analysis: Analysis) -> list[Distractor]:
    """Return the key with its telling word changed: "Harbour Trust" → "River Trust".

    A place's name gives way to another place's, a plain word to another of its kind; the word that
    says what sort of thing it is stays.
    """
    words = slot.key.split()
    sort = words[-1].casefold()
    named = sort in ORG_WORDS or sort in PLACE_WORDS or organisation_sort(sort) is not None
    opens = len(words) > 2 and words[1] == "of" and (
        words[0].casefold() in ORG_WORDS or words[0].casefold() in PLACE_WORDS
    )
    if len(words) < 2 or not (named or opens):
        return []
    places = range(len(words) - 1) if named else range(2, len(words))
    text = analysis.document.text.casefold()
    best: list[Distractor] = []
    for i in places:
        made = []
        for word in _others(words[i], entity):
            name = " ".join([*words[:i], word, *words[i + 1 :]])
            if word.casefold() not in text:
                made.append(Distractor(name, "lexicon", unnamed(name)))
            if len(made) == ENOUGH:
                return made
        best = best if len(best) >= len(made) else made
    return best


def _others(word: str, entity: Entity) -> Iterator[str]:
    """Yield what may stand in the place of one word of a name."""
    if not word[:1].isupper() or len(word) < 3:
        return
    known = gazetteer.place(word)
    if known is not None:
        yield from (n for n in gazetteer.places_of(known.kind, near=known)[:40] if " " not in n)
        return
    country = gazetteer.demonym(word)
    if country:
        yield from _demonyms(word, country)
        return
    if gazetteer.is_surname(word) and lexicon.rank(word.casefold()) is None:
        languages = gazetteer.name_languages(word)
        yield from gazetteer.surnames(languages[0] if languages else "en")[20:60]
        return
    for pos in ("n", "a"):
        part: lexicon.Pos = "n" if pos == "n" else "a"
        for other in rivals(word.casefold(), part):
            if other.islower() and lexicon.blocked(other) is None:
                yield other.capitalize()


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
