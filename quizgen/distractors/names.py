"""Wrong options for names: others of the same kind from the article, then from the gazetteers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.distractors.slot import Distractor, Slot, quoted
from quizgen.language import gazetteer
from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity, normal_name
from quizgen.language.words import ORG_WORDS, PLACE_WORDS, TITLES

_GENDERED = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
WITH_THE = frozenset(
    {
        "United States", "United Kingdom", "Netherlands", "Philippines", "Czech Republic",
        "Bahamas",
        "Maldives", "Gambia", "United Arab Emirates", "Soviet Union", "Dominican Republic",
        "Central African Republic", "Democratic Republic of the Congo", "Republic of the Congo",
        "Solomon Islands", "Marshall Islands", "Comoros", "Seychelles", "Roman Empire",
    }
)  # fmt: skip
"""Countries that a sentence names with "the"."""
WELL_KNOWN = 600
"""Cities up to this rank are surely the one that is meant; a palace may share a town's name."""
ENOUGH = 3
FOUND_ENOUGH = 8
"""How many are gathered before the choice among them."""


def name_distractors(slot: Slot, analysis: Analysis) -> list[Distractor]:
    """Return names that fit the slot and don't answer it, the best first."""
    entity = slot.entity
    if entity is None:
        return []
    found = [*_from_article(slot, entity, analysis)]
    if entity.kind == "place" and found:
        taken = {normal_name(d.text) for d in found} | _all_names(analysis)
        for text in _from_gazetteer(entity):
            if len(found) >= FOUND_ENOUGH:
                break
            if (text in WITH_THE) != entity.definite:
                continue
            if normal_name(text) not in taken and not _in_stem(text, slot):
                found.append(Distractor(text, "gazetteer", f"The article does not mention {text}."))
    return found


def _all_names(analysis: Analysis) -> set[str]:
    return {name for entity in analysis.entities for name in entity.names}


def _from_article(slot: Slot, entity: Entity, analysis: Analysis) -> Iterator[Distractor]:
    rivals = [other for other in analysis.entities if _fits(slot, entity, other)]
    rivals.sort(key=lambda other: (-_likeness(entity, other), _distance(slot, other)))
    short = [other for other in rivals if " " not in other.short]
    if " " not in slot.key and len(short) >= ENOUGH:
        rivals = short  # a surname beside surnames
    elif entity.kind == "person":
        one_word = " " not in entity.name
        rivals = [other for other in rivals if (" " not in other.name) == one_word]
    for other in rivals:
        mention = min(other.mentions, key=lambda m: abs(m.start - slot.sentence.start))
        text = other.short if rivals is short else other.name
        yield Distractor(
            text, "article", f"The article says of {text}: “{quoted(mention.sentence)}”"
        )


def _fits(slot: Slot, entity: Entity, other: Entity) -> bool:
    if other is entity or other.kind != entity.kind or other.ambiguous or not other.sure:
        return False
    if "," in other.name and other.kind != "place":
        return False  # a list that was taken for a name
    if entity.kind == "person" and _GENDERED.search(slot.stem) and other.gender != entity.gender:
        return False  # the stem's "her" would give the key away
    if _behind_a_role(slot) and other.name.split()[0].casefold().rstrip(".") in TITLES:
        return False  # "prince Duke Sergius"
    if entity.names & other.names or _overlap(entity, other):
        return False
    if entity.kind == "group" and slot.key.endswith("s") != other.name.endswith("s"):
        return False  # "Normans" beside "Frankish"
    if entity.kind in {"place", "org", "facility"} and other.definite != entity.definite:
        return False
    if entity.kind in {"event", "work", "law", "product"} and not _sort(entity):
        return False  # too unlike one another to be weighed
    if entity.kind not in {"person", "group", "language"} and _sort(entity) != _sort(other):
        return False
    if _in_stem(other.name, slot) or _in_stem(other.short, slot):
        return False
    if entity.kind == "place" and not _same_sort(entity, other):
        return False
    return not any(
        m.sentence is slot.sentence and _coordinated(m.head, slot) for m in other.mentions
    )


def _behind_a_role(slot: Slot) -> bool:
    """Whether a plain noun stands before the key ("prince _____")."""
    i = slot.tokens[0].i
    return i > 0 and slot.sentence.tokens[i - 1].tag == "NN"


def _sort(entity: Entity) -> str:
    """Return the word that says what sort of organisation a name is, or nothing."""
    last = entity.name.split()[-1].casefold()
    return last if last in ORG_WORDS or last in PLACE_WORDS else ""


def _same_sort(entity: Entity, other: Entity) -> bool:
    mine, theirs = gazetteer.place(entity.name), gazetteer.place(other.name)
    if mine is None or theirs is None:
        return mine is theirs
    return mine.kind == theirs.kind and mine.name != theirs.name


def _overlap(entity: Entity, other: Entity) -> bool:
    """Whether two names share a telling word ("Franklin Roosevelt", "Eleanor Roosevelt")."""
    mine = {word.casefold() for word in entity.name.split() if len(word) > 2}
    theirs = {word.casefold() for word in other.name.split() if len(word) > 2}
    return entity.kind != "org" and bool(mine & theirs)


def _coordinated(head: object, slot: Slot) -> bool:
    """Whether a name stands beside the key ("Moore and Kutcher"), so that it is right as well."""
    from quizgen.language.tokens import Token

    key = slot.head
    if not isinstance(head, Token):
        return False
    return head in key.children_of("conj", "appos") or key in head.children_of("conj", "appos")


def _in_stem(name: str, slot: Slot) -> bool:
    return normal_name(name) in normal_name(slot.stem)


def _likeness(entity: Entity, other: Entity) -> int:
    score = 2 * (entity.gender is not None and entity.gender == other.gender)
    score += len(entity.nouns & other.nouns)
    score += (len(entity.name.split()) > 1) == (len(other.name.split()) > 1)
    return int(score)


def _distance(slot: Slot, other: Entity) -> int:
    return min(abs(mention.start - slot.sentence.start) for mention in other.mentions)


def _from_gazetteer(entity: Entity) -> tuple[str, ...]:
    """Return known places that may be taken for one, the likeliest first."""
    known = gazetteer.place(entity.name)
    if known is None or (known.kind == "city" and known.rank >= WELL_KNOWN):
        return ()
    return gazetteer.places_of(known.kind, near=known)[:20]
