"""Which of the article's people may stand beside a person: of like build, role and sex."""

from __future__ import annotations

import re

from quizgen.bank.model import GAP
from quizgen.distractors.slot import Slot
from quizgen.language import gazetteer, lexicon
from quizgen.language.entity import Entity
from quizgen.language.wordlists import noun_gender, occupation_field
from quizgen.language.words import ORG_WORDS, PLACE_WORDS, TITLES

_GENDERED = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
ORDINARY_RANK = 12_000
"""A single word up to this frequency rank is no person's name unless the tables know it as one."""
SAINTS = frozenset({"St", "Saint"})
"""Titles that towns and churches bear as well."""
CIVIL = frozenset({"mr", "mrs", "ms", "miss", "madam", "dr", "prof", "professor"})
"""Titles that anybody may have; the others (king, general) are roles."""
WIDE_FIELDS = frozenset({None, "arts"})
"""Fields whose people do too different things: an actor is no answer where a composer is asked."""


def person_like(slot: Slot, entity: Entity, other: Entity) -> bool:
    """Whether another person can stand in the key's place: same build, no give-away of sex."""
    if _GENDERED.search(slot.stem) and other.gender != entity.gender:
        return False  # the stem's "her" would give the key away
    asked = _sex_asked(slot)
    if asked is not None and _sex(other) != asked:
        return False  # "a granddaughter, _____"
    if slot.key.casefold().startswith("the ") != is_role(other):
        return False  # "the Giant" beside "Hans"
    if _behind_a_role(slot) and other.name.split()[0].casefold().rstrip(".") in TITLES:
        return False  # "prince Duke Sergius"
    if not _same_role(slot, entity, other):
        return False
    return is_role(other) or is_persons(other)


def _sex_asked(slot: Slot) -> str | None:
    """Return the sex that the noun beside the gap, or behind "Which", tells."""
    before = slot.stem.partition(GAP)[0] if GAP in slot.stem else " ".join(slot.stem.split()[:2])
    words = before.casefold().replace(",", " ").split()
    sex = noun_gender(words[-1]) if words else None
    return sex if sex in {"m", "f"} else None


def _sex(entity: Entity) -> str | None:
    return entity.gender or gazetteer.first_name_gender(entity.name.split()[0])


def _same_role(slot: Slot, entity: Entity, other: Entity) -> bool:
    """Whether two people do the same as far as the article tells.

    A person of whom no role is told may stand beside any, unless the stem asks for a role.
    """
    mine, theirs = _roles(entity), _roles(other)
    asked = {word.casefold().strip("?,.") for word in slot.stem.split()} & mine
    if asked:
        return bool(asked & theirs)  # "architect _____", "Which composer …"
    if mine & theirs or not theirs:
        return True
    if not mine:
        return theirs.isdisjoint(TITLES)  # no king where nobody is told to be one
    fields = {occupation_field(role) for role in mine} - WIDE_FIELDS
    return any(occupation_field(role) in fields for role in theirs)


def _roles(entity: Entity) -> set[str]:
    """Return the nouns for what a person is by trade or rank; kin and age say nothing."""
    if is_role(entity):
        return set()
    title = entity.name.split()[0].casefold().rstrip(".")
    named = {title} if title in TITLES and title not in CIVIL else set()
    ranks = TITLES.keys() - CIVIL
    return named | {noun for noun in entity.nouns if noun in ranks or occupation_field(noun)}


def is_role(entity: Entity) -> bool:
    """Whether a person goes by a plain noun: "the giant"."""
    return entity.definite or entity.name.casefold().startswith("the ")


def is_persons(other: Entity) -> bool:
    """Whether a name is surely a person's: the tables, a title, a pronoun or a role say so."""
    words = other.name.split()
    if any(
        gazetteer.demonym(name) is not None or gazetteer.place(name) is not None
        for name in (other.name, words[-1])
    ):
        return False  # "Tate Britain"
    if words[0].casefold().rstrip(".") in TITLES and words[0].rstrip(".") not in SAINTS:
        return True
    if words[-1].casefold() in ORG_WORDS or words[-1].casefold() in PLACE_WORDS:
        return False
    known = gazetteer.first_name_gender(words[0]) or gazetteer.is_surname(words[-1])
    if known or other.gender is not None:
        return True
    rank = lexicon.rank(words[-1].casefold())
    return rank is None or rank > ORDINARY_RANK


def _behind_a_role(slot: Slot) -> bool:
    """Whether a plain noun stands before the key ("prince _____")."""
    i = slot.tokens[0].i
    return i > 0 and slot.sentence.tokens[i - 1].tag == "NN"
