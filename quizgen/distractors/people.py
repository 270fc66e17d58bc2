"""People that an article could name and does not: full names in the style of the key."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import lru_cache

from quizgen.distractors.slot import Distractor, unnamed
from quizgen.language import gazetteer
from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity
from quizgen.language.words import ROLE_GENDER, TITLES

COMMON_GIVEN, COMMON_FAMILY = 60, 120
"""How many names of a language are drawn from: the commonest sound like anybody's."""
ENOUGH = 6
HOME = "en"
"""Whose names are given to people whose own name no table has."""


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
    if not _known(entity.name.split()):
        return []
    title = words[0] if words[0].casefold().rstrip(".") in TITLES else ""
    words = words[1:] if title else words
    gender = entity.gender or TITLES.get(title.casefold().rstrip("."))
    found: list[Distractor] = []
    taken = set(analysis.words) | {word.casefold() for word in words}
    for name in _names(words, entity, gender, rng):
        parts = [part.casefold() for part in name.split()]
        if taken.isdisjoint(parts):
            taken.update(parts)
            text = f"{title} {name}".strip()
            found.append(Distractor(text, "gazetteer", unnamed(text)))
        if len(found) == ENOUGH:
            break
    return found


def _known(full: list[str]) -> bool:
    """Whether the tables tell where a name comes from: its given name, or the only one."""
    given = [word for word in full if word.casefold().rstrip(".") not in TITLES]
    if not given:
        return False
    languages = gazetteer.name_languages(given[0])
    return bool(languages) or (len(given) > 1 and _is_initial(given[0]))


def _is_word_of_name(word: str) -> bool:
    """Whether a word is written like a name, not like a number ("IV") or a particle ("von")."""
    return word[:1].isupper() and (not word.isupper() or _is_initial(word))


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _names(
    words: list[str], entity: Entity, gender: str | None, rng: random.Random
) -> Iterator[str]:
    full = entity.name.split()
    languages = _languages(full)
    given = _drawn(_given(gender or _sex_of(full) or rng.choice("mf"), languages), rng)
    family = _drawn(_family(languages), rng)
    if len(words) == 1 and _is_given(words[0], full):
        yield from given
    elif len(words) == 1:
        yield from family
    elif 2 <= len(words) <= 3:
        yield from (f"{first} {last}" for first, last in zip(given, family, strict=False))


def _sex_of(full: list[str]) -> str | None:
    sex = gazetteer.first_name_gender(full[0])
    return sex if sex in {"m", "f"} else None


def _is_given(word: str, full: list[str]) -> bool:
    """Whether a name of one word is a given name, by its place in the full name or the tables."""
    if len(full) > 1:
        return word == full[0]
    return gazetteer.first_name_gender(word) is not None or not gazetteer.is_surname(word)


def _languages(full: list[str]) -> tuple[str, ...]:
    """Return the languages that both names come from, or the family name alone."""
    first, last = gazetteer.name_languages(full[0]), gazetteer.name_languages(full[-1])
    shared = tuple(language for language in last if language in first)
    chosen = shared or (last if len(full) > 1 else first or last) or first
    if HOME in chosen and not (last and last[0] != HOME and len(full) > 1):
        return (HOME,)
    return (*chosen[:1], HOME) if chosen else (HOME,)


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
