"""People that an article could name and does not: full names in the style of the key."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import lru_cache

from quizgen.distractors.places import spoken_in
from quizgen.distractors.slot import Distractor, unnamed
from quizgen.language import gazetteer
from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity
from quizgen.language.words import ROLE_GENDER, TITLES

COMMON_GIVEN, COMMON_FAMILY = 60, 120
"""How many names of a language are drawn from: the commonest sound like anybody's."""
ENOUGH = 6
HOME = "en"
"""The language of most names in English articles."""


def made_up_people(
    key: str, entity: Entity, analysis: Analysis, rng: random.Random
) -> list[Distractor]:
    """Return people's names that the article does not have, of the key's build, sex and origin.

    Nothing is returned for a key that is no ordinary name ("the Giant", "Henry IV") or that comes
    from where no table of names is: beside "Temüjin" a Jack would be a joke.
    """
    words = key.split()
    if entity.definite or not all(map(_is_word_of_name, words)):
        return []
    languages = _languages(entity.name.split(), analysis)
    if not languages:
        return []
    if words[0].casefold().rstrip(".") in TITLES:
        return []  # a made-up princess would be a joke too
    gender = entity.gender
    found: list[Distractor] = []
    taken = set(analysis.words) | {word.casefold() for word in words}
    for name in _names(words, entity, gender, languages, rng):
        parts = [part.casefold() for part in name.split()]
        if taken.isdisjoint(parts):
            taken.update(parts)
            found.append(Distractor(name, "gazetteer", unnamed(name)))
        if len(found) == ENOUGH:
            break
    return found


def _is_word_of_name(word: str) -> bool:
    """Whether a word is written like a name, not like a number ("IV") or a particle ("von")."""
    return word[:1].isupper() and (not word.isupper() or _is_initial(word))


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _names(
    words: list[str],
    entity: Entity,
    gender: str | None,
    languages: tuple[str, ...],
    rng: random.Random,
) -> Iterator[str]:
    full = entity.name.split()
    given = _drawn(_given(gender or _sex_of(full) or rng.choice("mf"), languages), rng)
    family = _drawn(_family(languages), rng)
    if len(words) == 1 and is_given(words[0], entity):
        yield from given
    elif len(words) == 1:
        yield from family
    elif 2 <= len(words) <= 3:
        yield from (f"{first} {last}" for first, last in zip(given, family, strict=False))


def _sex_of(full: list[str]) -> str | None:
    sex = gazetteer.first_name_gender(full[0])
    return sex if sex in {"m", "f"} else None


def is_given(word: str, entity: Entity) -> bool:
    """Whether a name of one word is a given name, by its place in the full name or the tables."""
    full = entity.name.split()
    if len(full) > 1:
        return word == full[0]
    return gazetteer.first_name_gender(word) is not None or not gazetteer.is_surname(word)


def _languages(full: list[str], analysis: Analysis) -> tuple[str, ...]:
    """Return the languages to draw names from, the likeliest first; none for a name of no table.

    Both names vouch for a language, else the given name, else the family name where the article
    speaks of a country in which the language is spoken.
    """
    plain = [word for word in full if word.casefold().rstrip(".") not in TITLES]
    if not plain:
        return ()
    first, last = gazetteer.name_languages(plain[0]), gazetteer.name_languages(plain[-1])
    told = [language for language in spoken_in(analysis) if language in (*first, *last)]
    if told and (told[0] in last or len(plain) == 1 or not last):
        return (told[0], HOME)
    shared = tuple(language for language in last if language in first)
    if HOME in shared or (HOME in first and not last):
        return (HOME,)
    return (*(shared or first)[:1], HOME) if first else ()


@lru_cache(maxsize=64)
def _given(gender: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    for language in languages:
        sex: gazetteer.Gender = "m" if gender == "m" else "f"
        names = gazetteer.first_names(sex, language)[:COMMON_GIVEN]
        if len(names) >= ENOUGH:
            return tuple(name for name in names if _plain(name))
    return ()


@lru_cache(maxsize=32)
def _family(languages: tuple[str, ...]) -> tuple[str, ...]:
    for language in languages:
        names = gazetteer.surnames(language)[:COMMON_FAMILY]
        if len(names) >= ENOUGH:
            return tuple(name for name in names if _plain(name))
    return ()


def _plain(name: str) -> bool:
    """Whether a name is no other word that a reader would stumble over."""
    return len(name) > 2 and name not in ROLE_GENDER and gazetteer.place(name) is None


def _drawn(names: tuple[str, ...], rng: random.Random) -> list[str]:
    order = list(names)
    rng.shuffle(order)
    return order
