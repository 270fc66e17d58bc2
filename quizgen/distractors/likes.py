"""Names known to everybody, in sets of like things, and names changed by one telling word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import Final

from quizgen.bank.model import GAP
from quizgen.distractors.places import spoken_in
from quizgen.distractors.slot import Distractor, Slot, unnamed
from quizgen.language import gazetteer, lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity, normal_name
from quizgen.language.rivals import rivals
from quizgen.language.tables import items, rows
from quizgen.language.wordlists import organisation_sort
from quizgen.language.words import ORG_WORDS, PLACE_WORDS

ENOUGH = 6
LONGEST = 5
"""Words of a name that may be changed; longer ones hold a second name."""
FULL_NAME = 2
"""Words of a name from which on its first word may be somebody's given name."""
RANK, LAST_RANK = 20, 60
"""Between which places names are taken: common ones, but not the very commonest."""
NAMING_KINDS = frozenset(
    {"animal", "artifact", "body", "cognition", "food", "location", "object", "plant", "substance"}
)
"""Kinds of plain words that names are told apart by: River Trust, Science Museum."""
_NAMES: Final[frozenset[tuple[str, ...]]] = frozenset({(), ("person",)})
"""The first kind of a word that may be somebody's name."""


def known_likes(slot: Slot, entity: Entity, analysis: Analysis) -> list[Distractor]:
    """Return well-known names of the set that a name belongs to, those of the article left out.

    In a gap names with "the" stand beside names with "the" alone.
    """
    own = normal_name(entity.name)
    names = (own, normal_name(entity.short))
    found = next((_sets()[entity.kind, n] for n in names if (entity.kind, n) in _sets()), None)
    likes = found if found is not None else _by_noun(entity) or _by_last_word(entity)
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


def _by_last_word(entity: Entity) -> tuple[tuple[str, ...], ...]:
    """Return the well-known names that say themselves what they are as the key does: "… Bridge"."""
    words = entity.name.split()
    if len(words) < 2:
        return ()
    return tuple(
        (name,)
        for kind, _, names in _table()
        for spellings in names
        for name in spellings
        if kind == entity.kind and name.count(" ") and name.split()[-1] == words[-1]
    )


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

    A place's name gives way to another place's, a family's to another family's, a plain word to
    another of its kind; the word that says what sort of thing it is stays.
    """
    words = slot.key.split()
    sort = words[-1].casefold()
    named = sort in ORG_WORDS or sort in PLACE_WORDS or organisation_sort(sort) is not None
    opening = words[0].casefold()
    opens = "of" in words[1:2] and (opening in ORG_WORDS or opening in PLACE_WORDS)
    told = words if entity.kind == "work" else words[:-1]
    likes = entity.kind != "place" and any(word in _words("word") for word in told)
    if not (named or opens or likes) or not 2 <= len(words) <= LONGEST or "and" in words:
        return []
    text = analysis.document.text.casefold()
    best: list[Distractor] = []
    whole = range(len(words)) if entity.kind == "work" else range(len(words) - 1)
    for i in reversed(range(2, len(words)) if opens else whole):
        names = (
            " ".join([*words[:i], word, *words[i + 1 :]])
            for word in _others(words, i, analysis)
            if word.casefold() not in text
        )
        made = [Distractor(name, "lexicon", unnamed(name)) for name in islice(names, ENOUGH)]
        best = best if len(best) >= len(made) else made
        if len(best) == ENOUGH:
            break
    return best


@cache
def _words(kind: str) -> dict[str, tuple[str, ...]]:
    """Return word → its set: of kind "word" those that tell names apart, of kind "noun" others."""
    sets = (items(names) for sort, _, names in rows("likes.txt", 3) if sort == kind)
    return {word: words for words in sets for word in words}


def like_nouns(noun: str) -> tuple[str, ...]:
    """Return the other nouns of the set that a noun belongs to: dwarf, witch … for "giant"."""
    return tuple(other for other in _words("noun").get(noun, ()) if other != noun)


def _others(words: list[str], i: int, analysis: Analysis) -> Iterator[str]:
    """Yield what may stand in the place of one word of a name, nothing for a word of no kind."""
    word, plain = words[i], words[i].casefold()
    if not word[:1].isupper() or not word.isalpha() or len(word) < 3 or words[i - 1] == "St.":
        return
    if word in _words("word"):
        yield from (other for other in _words("word")[word] if other != word)
        return
    known, country, kinds = (
        gazetteer.place(word),
        gazetteer.demonym(word),
        lexicon.noun_kinds(plain),
    )
    if known is not None and known.kind in {"city", "country", "state"}:
        yield from (n for n in gazetteer.places_of(known.kind, near=known)[:40] if " " not in n)
    elif country:
        yield from _demonyms(word, country)
    elif kinds[:1] in _NAMES and not lexicon.kind_weights(plain, "a"):
        yield from _family_names(words, i, analysis)
    elif kinds and kinds[0] in NAMING_KINDS:
        for other in rivals(plain, "n"):
            if other.islower() and lexicon.blocked(other) is None:
                yield other.capitalize()


def _family_names(words: list[str], i: int, analysis: Analysis) -> tuple[str, ...]:
    """Return other people's names for the one in an institution's: Grainger Market."""
    word = words[i]
    spoken = gazetteer.name_languages(word) or spoken_in(analysis)
    given = gazetteer.first_name_gender(word)
    if not spoken or words[-1] == word:
        return ()
    if given in {"m", "f"} and not i and len(words) > FULL_NAME:
        return gazetteer.first_names(given, spoken[0])[RANK:LAST_RANK]
    return gazetteer.surnames(spoken[0])[RANK:LAST_RANK]


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
