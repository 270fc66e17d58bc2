"""Different names of one thing joined: acronyms, countries, surnames, the title."""

from __future__ import annotations

import re

from quizgen.language import gazetteer, wordlists
from quizgen.language.entities import Mention
from quizgen.language.entity import Entity, normal_name
from quizgen.language.name_words import METROPOLIS
from quizgen.language.naming import is_located
from quizgen.language.words import ORG_WORDS, TITLES


def join_acronyms(entities: dict[str, Entity]) -> None:
    """Join "EPA" to "Environmental Protection Agency (EPA)"."""
    for short in [e for e in entities.values() if e.name.isupper() and " " not in e.name]:
        for mention in short.mentions:
            tokens = mention.sentence.tokens
            i = mention.first
            if i < 2 or tokens[i - 1].text != "(":
                continue
            owner = next(
                (m for m in mention.sentence.mentions if m.last == i - 2 and m.is_name), None
            )
            if owner is None or not _spells(short.name, owner.text):
                continue
            full = entities.get(normal_name(owner.text))
            if full is not None and full is not short:
                _merge(full, short)
                full.short = short.name
                break


def join_appositions(entities: dict[str, Entity]) -> None:
    """Join two names of a person that stand side by side ("John FitzGibbon, 2nd Earl of Clare")."""
    for entity in list(entities.values()):
        for mention in list(entity.mentions):
            for child in mention.head.children_of("appos"):
                beside = child.mention
                if beside is None or not beside.is_name or beside is mention:
                    continue
                other = entities.get(normal_name(beside.text))
                if other is None or other is entity or not other.mentions:
                    continue
                if entity.kind != "person" or _two_people(entity.name, other.name):
                    continue
                if other.kind in {"person", "other"}:
                    _merge(entity, other)


def _two_people(one: str, other: str) -> bool:
    """Whether two names in a row are each a given and a family name: a list, no apposition."""
    mine, theirs = one.split(), other.split()
    if len(mine) < 2 or len(theirs) < 2 or {*mine} & {*theirs}:
        return False
    return all(gazetteer.first_name_gender(words[0]) is not None for words in (mine, theirs))


def join_place_names(entities: dict[str, Entity]) -> None:
    """Join the names of one country ("US", "America", "United States")."""
    known: dict[str, Entity] = {}
    for entity in entities.values():
        place = gazetteer.place(entity.name) if entity.kind == "place" and entity.mentions else None
        if place is None or place.kind != "country":
            continue
        first = known.setdefault(place.name, entity)
        if first is not entity:
            _merge(first, entity)


def join_title(entities: list[Entity], title: str) -> None:
    """Mark whom the title names, and give a person the full name that stands there."""
    words = title.split()
    spoken = f" {_plain(title)} "
    for entity in entities:
        names = {*entity.names, normal_name(entity.name)}
        entity.titled = any(f" {_plain(name)} " in spoken for name in sorted(names) if name)
    if not 1 <= len(words) <= 4 or not all(word[0].isupper() for word in words):
        return
    honorific = words[0].casefold().rstrip(".") in TITLES
    known = gazetteer.first_name_gender(words[0]) is not None
    for entity in entities:
        parts = entity.name.split()
        if parts != words[-len(parts) :]:
            continue
        if (honorific or known) and len(words) > 1 and entity.kind in {"person", "other"}:
            entity.kind = "person"
            entity.name = title


def name_by_title(entities: list[Entity], title: str) -> None:
    """Call a person by the full name of the title, where the article has a longer one too."""
    parts = title.split()
    for entity in entities:
        if entity.kind == "person" and _is_within(parts, entity.name.split()):
            entity.name = title


def _is_within(parts: list[str], words: list[str]) -> bool:
    """Whether a name has the first and the last word of a longer one and nothing else."""
    ends = len(parts) > 1 and (parts[0], parts[-1]) == (words[0], words[-1])
    return ends and set(parts) <= set(words)


def _plain(text: str) -> str:
    """Return a text's words in lower case, without possessive endings and marks."""
    words = re.sub(r"['’]s\b|[^\w\s-]", " ", text.casefold())
    return " ".join(words.split())


def _spells(acronym: str, name: str) -> bool:
    initials = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return initials.casefold() == acronym.replace(".", "").casefold()


def join_short_names(entities: dict[str, Entity], title: str = "") -> None:
    """Join a name to the one longer name that it shortens; two candidates leave it alone."""
    words = {id(entity): _untitled(entity.name) for entity in entities.values()}
    by_length = sorted(entities.values(), key=lambda e: len(e.name.split()))
    for short in by_length:
        if not short.mentions:
            continue
        parts = words[id(short)]
        owners = [
            long
            for long in by_length
            if long is not short
            and long.mentions
            and _shortens(short, parts, long, words[id(long)])
        ]
        if len(owners) == 1:
            _merge(owners[0], short)
            if len(short.name) < len(owners[0].short) and not _is_type(parts):
                owners[0].short = short.name
        elif owners:
            about = [owner for owner in owners if normal_name(owner.name) == normal_name(title)]
            if about:
                _merge(about[0], short)
                about[0].short = min(about[0].short, short.name, key=len)
            else:
                _settle(short, owners)


def _settle(short: Entity, owners: list[Entity]) -> None:
    """Give each use of a name that several share to the one whose full name stands just before."""
    kept: list[Mention] = []
    full = {id(owner): list(owner.mentions) for owner in owners}
    for mention in short.mentions:
        paragraph = mention.sentence.paragraph
        near = [
            owner
            for owner in owners
            if any(
                m.start < mention.start and paragraph - m.sentence.paragraph <= 1
                for m in full[id(owner)]
            )
        ]
        (near[0].mentions if len(near) == 1 else kept).append(mention)
    short.mentions = kept
    short.ambiguous = True


def _shortens(short: Entity, parts: list[str], long: Entity, words: list[str]) -> bool:
    """Whether one name shortens another, given the words of both without a title."""
    if len(parts) >= len(words) and not (parts == words and _same_bearer(short, long)):
        return False
    if ":" in long.name:
        return long.name.split(":")[0].casefold() == short.name.casefold()
    if long.kind == "person":
        given = len(parts) == 1 and words[0] == parts[0]
        if not (given or words[-len(parts) :] == parts or _is_within(parts, words)):
            return False
        called = sum(mention.label == "PERSON" for mention in short.mentions)
        a_place = _unmistakable(short.name) and 2 * called < len(short.mentions)
        if a_place or gazetteer.demonym(short.name) is not None:
            return False
        # "Jacksonville" is not short for "Jacksonville Story"
        return not given or gazetteer.first_name_gender(parts[0]) is not None
    if _is_type(parts):  # "the Institute"
        bodies = {"org", "facility"}
        return long.kind in bodies and short.kind in bodies and parts[0] in {words[0], words[-1]}
    return long.kind == short.kind == "org" and _is_branchless(parts, words)


def _is_type(parts: list[str]) -> bool:
    """Whether a name is one word that only says what it names."""
    return len(parts) == 1 and parts[0].casefold() in ORG_WORDS


def _is_branchless(parts: list[str], words: list[str]) -> bool:
    """Whether a longer name only says more of one organisation, and names no part of it.

    "Merit Network" is "Merit Network, Inc.", but a university is not its press.
    """
    words = [word.rstrip(",") for word in words]
    if len(parts) < 2 or words[: len(parts)] != parts:
        return False
    if len(parts) == len(words):
        return True  # only a title tells the two apart
    rest = words[len(parts)]
    return rest in {"of", "for"} or rest in wordlists.organisation_suffixes()


def _same_bearer(short: Entity, long: Entity) -> bool:
    """Whether of two names that differ by a title ("Dr. Okoro", "Okoro") the second is to stay."""
    if len(short.name) > len(long.name):
        return True
    return short.kind in {"place", "other"} and not any(is_located(m) for m in short.mentions)


def _merge(into: Entity, other: Entity) -> None:
    into.mentions.extend(other.mentions)
    into.names |= other.names
    into.sure = into.sure or (other.sure and other.kind == into.kind)
    into.nouns |= other.nouns
    into.titled = into.titled or other.titled
    other.mentions = []
    if into.kind == "other":
        into.kind = other.kind


def _untitled(name: str) -> list[str]:
    words = name.split()
    return words[1:] if len(words) > 1 and words[0].casefold().rstrip(".") in TITLES else words


def _unmistakable(name: str) -> bool:
    """Whether a name alone means a place, even where somebody bears it."""
    known = gazetteer.place(name)
    return known is not None and (known.kind != "city" or known.rank < METROPOLIS)
