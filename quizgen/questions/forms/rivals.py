"""Which of an article's names may stand beside one another as right and wrong."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from quizgen.language import gazetteer, lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.antecedents import dominates
from quizgen.language.entity import Entity, normal_name
from quizgen.language.words import ORG_WORDS, TITLES

ALIKE = 0.75
"""Likeness of two words from which they may be one name in two spellings."""

BRITISH = frozenset(
    {"England", "Scotland", "Wales", "Northern Ireland", "United Kingdom", "Great Britain"}
)
"""Countries that lie in one another."""

SAINTS = {"st", "saint"}
"""Titles that start places' names too."""

_NAMING = re.compile(
    r"\b(?:names?|named|called|known|alias|born|nicknamed?|pseudonym|titled?|became|renamed"
    r"|proclaimed|crowned|also|formerly|merged|part)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may say of two names that both are one thing's."""

_SETTLED = frozenset({"country", "city", "state", "continent"})
"""Kinds of places whose names stand alone ("Tyne" does not)."""


def well_named(entity: Entity) -> bool:
    """Whether an entity's name is whole and vouches for its kind."""
    words = entity.name.split()
    if entity.ambiguous or not entity.sure or not all(word[0].isupper() for word in words[-1:]):
        return False
    if entity.kind == "person":
        title = words[0].rstrip(".").casefold() in TITLES.keys() - SAINTS
        given = gazetteer.first_name_gender(words[0]) is not None
        last = words[-1]
        own = gazetteer.is_surname(last) or not lexicon.noun_kinds(last.lower())
        whole = own and last.isalpha() and not last.isupper()  # no "Library", no "Mark II"
        return 1 < len(words) < 5 and (title or given) and whole
    if entity.kind == "place":
        known = gazetteer.place(entity.name)
        return known is not None and known.kind in _SETTLED
    return bool(ORG_WORDS & {word.casefold() for word in words})


def may_be_one(one: Entity, other: Entity, analysis: Analysis) -> bool:
    """Whether two names may be one thing's: alike in a word, or told of in one breath.

    Of places also whether one may lie in the other.
    """
    if one is other or _share(one, other):
        return True
    told = {id(mention.sentence) for mention in one.mentions}
    together = [mention.sentence for mention in other.mentions if id(mention.sentence) in told]
    if one.kind == "place" == other.kind:
        return bool(together) or _one_place(one, other)
    return any(_NAMING.search(sentence.text) for sentence in together)


def _one_place(one: Entity, other: Entity) -> bool:
    """Whether one place is the other, or lies in it."""
    here, there = gazetteer.place(one.name), gazetteer.place(other.name)
    if here is None or there is None:
        return False
    if here.name in BRITISH and there.name in BRITISH:
        return True
    if here.kind == there.kind:
        return here.name == there.name
    return bool({here.name, here.capital} & {there.country, there.state, there.name}) or bool(
        {there.name} & {here.country, here.state}
    )


def _share(one: Entity, other: Entity) -> bool:
    kinds = ORG_WORDS if one.kind == "org" else frozenset()
    return any(
        SequenceMatcher(None, mine, theirs).ratio() >= ALIKE
        for mine in normal_name(one.name).split()
        for theirs in normal_name(other.name).split()
        if not (mine == theirs and mine in kinds)
    )


def central(entity: Entity, analysis: Analysis) -> bool:
    """Whether the whole article speaks of an entity, so that its name needs no remembering."""
    title = normal_name(analysis.document.title).split()
    told = any(word in title for word in normal_name(entity.name).split() if len(word) > 2)
    return entity.titled or told or dominates(entity, analysis)
