"""Wrong options for names: others of the same kind from the article, then names known elsewhere."""

from __future__ import annotations

import random
from collections.abc import Iterator

from quizgen.bank.model import GAP
from quizgen.distractors.choice import sound
from quizgen.distractors.likes import demonym_likes, in_one_set, known_likes
from quizgen.distractors.people import is_given, made_up_people
from quizgen.distractors.persons import is_role, person_like
from quizgen.distractors.places import (
    article_fits,
    keeps_to_stem,
    known_places,
    on_one_continent,
    takes_the,
)
from quizgen.distractors.slot import Distractor, Slot, says
from quizgen.language import gazetteer
from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity, normal_name
from quizgen.language.wordlists import organisation_sort
from quizgen.language.words import ORG_WORDS, PLACE_WORDS

ENOUGH = 3
_SORTS = ORG_WORDS | frozenset(PLACE_WORDS) | frozenset({"the", "and", "for", "national"})
"""Words that many names share."""
OFTEN = 3
"""Mentions from which on a reader knows the key as what the article is about."""
SPECIAL_HEADS = frozenset(
    """press fund bank airline airlines school church museum hospital newspaper magazine journal
    club league party union band orchestra society""".split()
)
"""Words by which an organisation is so much of its own sort that others of the field are not."""
_WITH_ARTICLE = frozenset({"place", "org", "facility", "event"})
"""Kinds of names of which some have "the" before them, some have not."""


def name_distractors(
    slot: Slot, analysis: Analysis, alike: frozenset[int], rng: random.Random
) -> list[Distractor]:
    """Return names that fit the slot and don't answer it, the best first."""
    entity = slot.entity
    if entity is None:
        return []
    own = [d for d in _from_article(slot, entity, analysis, alike) if _stands(d, slot, entity)]
    found = list(own)
    if entity.kind == "person":
        if len(found) < ENOUGH:
            found += made_up_people(_style(slot, found), entity, analysis, rng)
    else:
        found += known_likes(slot, entity, analysis)
        found += known_places(slot, entity, analysis) if entity.kind == "place" else []
        found += demonym_likes(slot.key, analysis) if entity.kind == "group" else []
    least = _from_article_at_least(slot, entity)
    if len(own) < least:
        return []
    found = [distractor for distractor in found if _stands(distractor, slot, entity)]
    return sound(slot, found)[: max(ENOUGH, len(own))] if least else found


def _stands(distractor: Distractor, slot: Slot, entity: Entity) -> bool:
    """Whether a name says nothing that the stem says or rules out, and is whole."""
    if distractor.text.split()[-1].islower() and " " in distractor.text:
        return False  # "Antonius van"
    if _in_stem(distractor.text, slot):
        return False
    return entity.kind != "place" or keeps_to_stem(slot.stem, entity.name, distractor.text)


def _from_article_at_least(slot: Slot, entity: Entity) -> int:
    """Return how many options the article must name, lest the key be the one that it speaks of."""
    known = len(entity.mentions) >= OFTEN or entity.titled
    if entity.kind == "person":
        return 2 if known else 1
    if known:
        return 2
    return 1 if entity.kind == "place" and GAP in slot.stem and takes_the(entity) else 0


def _style(slot: Slot, found: list[Distractor]) -> str:
    """Return the form in which made-up people stand: as the article's rivals do, or as the key."""
    entity = slot.entity
    if entity is not None and found and " " in found[0].text and " " in entity.name:
        return entity.name
    return slot.key


def _from_article(
    slot: Slot, entity: Entity, analysis: Analysis, alike: frozenset[int]
) -> Iterator[Distractor]:
    rivals = [
        other for other in analysis.entities if _fits(slot, entity, other) and _wrong(other, alike)
    ]
    rivals.sort(key=lambda other: (-_likeness(entity, other), _distance(slot, other)))
    short = [other for other in rivals if " " not in other.short]
    if " " not in slot.key and len(short) >= ENOUGH:
        rivals = short  # a surname beside surnames
    alone = " " not in slot.key and (
        " " not in entity.name or entity.name not in analysis.document.text
    )
    if rivals is not short and entity.kind == "person" and not alone:
        rivals = [other for other in rivals if " " in other.name]
    given = is_given(slot.key, entity)
    for other in rivals:
        part = alone and entity.kind == "person" and not is_role(other)
        if part and not _bears(other, given=given):
            continue
        mention = min(other.mentions, key=lambda m: abs(m.start - slot.sentence.start))
        text = other.short if rivals is short else other.name
        if part:
            text = _one_of(text, given=given)
        yield Distractor(text, "article", says(text, mention.sentence, mention.head))


def _one_of(name: str, *, given: bool) -> str:
    """Return the given or the family name, to stand beside a key that can't be written in full."""
    part = name.split()[0 if given else -1]
    return name if part.isupper() or not part.isalpha() else part


def _bears(other: Entity, *, given: bool) -> bool:
    """Whether a person's name has the part that is wanted: no surname beside given names."""
    words = other.name.split()
    if len(words) > 1:
        return True
    sex = gazetteer.first_name_gender(words[0])
    return sex is not None if given else sex is None or gazetteer.is_surname(words[0])


def _wrong(other: Entity, alike: frozenset[int]) -> bool:
    """Whether no sentence that may speak of the same fact names an entity."""
    return not any(mention.sentence.index in alike for mention in other.mentions)


def _fits(slot: Slot, entity: Entity, other: Entity) -> bool:
    if other is entity or other.kind != entity.kind or other.ambiguous or not other.sure:
        return False
    if "," in other.name and other.kind != "place":
        return False  # a list that was taken for a name
    if entity.kind == "person" and not person_like(slot, entity, other):
        return False
    if entity.names & other.names or _overlap(entity, other):
        return False
    if entity.kind == "group" and not _same_people(slot, other):
        return False
    if entity.kind in _WITH_ARTICLE and GAP in slot.stem and takes_the(other) != takes_the(entity):
        return False
    if entity.kind in {"event", "work", "law", "product"} and not _sort(entity):
        return False  # too unlike one another to be weighed
    if entity.kind not in {"person", "group", "language"} and _sort(entity) != _sort(other):
        return False
    if not _same_as_asked(slot, entity, other):
        return False
    if entity.kind == "org" and not _like_bodies(entity, other):
        return False
    if _in_stem(other.name, slot) or _in_stem(other.short, slot):
        return False
    if entity.kind == "place" and not article_fits(entity, other):
        return False
    # What the evidence names beside the key may be right as well, if only for some readers.
    return not any(m.sentence is slot.sentence for m in other.mentions)


def _same_as_asked(slot: Slot, entity: Entity, other: Entity) -> bool:
    """Whether another name is what the stem asks for by the noun of the key: "Which tower …"."""
    last = entity.name.split()[-1].casefold()
    asked = slot.stem.casefold().split()[1:2] == [last]
    return not asked or other.name.split()[-1].casefold() == last


def _same_people(slot: Slot, other: Entity) -> bool:
    """Whether two groups are of one sort: nationalities, or others, in the same number."""
    if slot.key.endswith("s") != other.name.endswith("s"):
        return False  # "Normans" beside "Frankish"
    return bool(gazetteer.demonym(slot.key)) == bool(gazetteer.demonym(other.name))


def _sort(entity: Entity) -> str:
    """Return the word that says what sort of thing a name is, or nothing."""
    last = _head_word(entity.name)
    if entity.kind == "org" and organisation_sort(last):
        return organisation_sort(last) or ""
    return last if last in ORG_WORDS or last in PLACE_WORDS else ""


def _like_bodies(entity: Entity, other: Entity) -> bool:
    """Whether two organisations look alike and, as far as the article tells, are of one sort."""
    if _spelling(entity.name) != _spelling(other.name):
        return False
    mine, theirs = _head_word(entity.name), _head_word(other.name)
    if mine != theirs and {mine, theirs} & SPECIAL_HEADS:
        return False
    # Where no word of the names says what they are, a common set or noun has to.
    return bool(_sort(entity) or entity.nouns & other.nouns or in_one_set(entity, other))


def _head_word(name: str) -> str:
    """Return the word that names the sort: University of Graz, Graz University."""
    words = name.casefold().split()
    opens = words[1:2] == ["of"] and words[0] in ORG_WORDS | frozenset(PLACE_WORDS)
    return words[0] if opens else words[-1]


def _spelling(name: str) -> tuple[bool, bool]:
    """Return whether a name is an acronym and whether it is one word: what an eye sees first."""
    return name.isupper(), " " in name


def _overlap(entity: Entity, other: Entity) -> bool:
    """Whether two names share a telling word ("Franklin Roosevelt", "Eleanor Roosevelt")."""
    mine = {word.casefold() for word in entity.name.split() if len(word) > 2} - {"the"}
    theirs = {word.casefold() for word in other.name.split() if len(word) > 2}
    if entity.kind in {"org", "facility", "event"}:
        mine -= _SORTS  # "Soil Erosion Service" beside "Soil Conservation Service"
    return bool(mine & theirs)


def _in_stem(name: str, slot: Slot) -> bool:
    return normal_name(name) in normal_name(slot.stem)


def _likeness(entity: Entity, other: Entity) -> int:
    score = 2 * (entity.gender is not None and entity.gender == other.gender)
    score += len(entity.nouns & other.nouns)
    score += entity.kind == "place" and on_one_continent(entity.name, other.name)
    score += (len(entity.name.split()) > 1) == (len(other.name.split()) > 1)
    return int(score)


def _distance(slot: Slot, other: Entity) -> int:
    return min(abs(mention.start - slot.sentence.start) for mention in other.mentions)
