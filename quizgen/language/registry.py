"""The article's entities: one entry a thing, whatever names the article gives it.

Full and short names are joined ("Rachel Carson", "Carson"), one type a name is settled by votes
from the whole article, the gazetteers and the grammar around the name, and gender is taken from
titles, given names and role nouns. What is not certain stays unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizgen.language import gazetteer
from quizgen.language.called import noun_behind, role_nouns
from quizgen.language.entities import Mention
from quizgen.language.entity import Entity, normal_name
from quizgen.language.gender import gender_of, note_pronouns
from quizgen.language.joining import (
    join_acronyms,
    join_appositions,
    join_place_names,
    join_short_names,
    join_title,
    name_by_title,
)
from quizgen.language.naming import kind_of
from quizgen.language.tokens import Sentence
from quizgen.language.words import ENTITY_NOUNS


def build_registry(sentences: Sequence[Sentence], title: str = "") -> list[Entity]:
    """Group the sentences' name mentions into entities, set ``Mention.entity``, return them.

    Args:
        sentences: the article's sentences.
        title: the article's title; a person's name there names whom the article is about.

    Returns:
        The entities in the order of their first mention.
    """
    groups: dict[str, list[Mention]] = {}
    _find_again(sentences)
    note_pronouns(sentences)
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.is_name:
                groups.setdefault(_group_key(mention), []).append(mention)
    entities = {key: _entity(key, mentions) for key, mentions in groups.items() if key}
    join_acronyms(entities)
    join_place_names(entities)
    join_appositions(entities)
    join_title([entity for entity in entities.values() if entity.mentions], title)
    join_short_names(entities, title)
    found = [entity for entity in entities.values() if entity.mentions]
    name_by_title(found, title)
    for entity in found:
        _finish(entity)
    found.sort(key=lambda entity: entity.first_mention.start)
    return found


def _group_key(mention: Mention) -> str:
    """Return under what a mention is grouped: its name, or a role's noun without adjectives."""
    if mention.label != "ROLE":
        return normal_name(mention.text)
    kept = [token for token in mention.tokens if token.dep not in {"det", "amod"}]
    return "role " + mention.sentence.span_text(kept).casefold()


def _entity(key: str, mentions: list[Mention]) -> Entity:
    spelled = Counter(_bare(mention) for mention in mentions).most_common(1)[0][0]
    nouns = {noun for mention in mentions for noun in role_nouns(mention)}
    if key.startswith("role "):
        spelled = spelled[0].lower() + spelled[1:]
    kind, sure = kind_of(spelled, mentions, nouns)
    fit = ENTITY_NOUNS.get(kind, frozenset())  # "the Yuan court" does not make the Yuan a court
    nouns |= {noun for mention in mentions for noun in noun_behind(mention) if noun in fit}
    return Entity(
        spelled, spelled, kind, mentions=list(mentions), names={key}, nouns=nouns, sure=sure
    )


def _bare(mention: Mention) -> str:
    return mention.text.removesuffix("'s").removesuffix("’s")


def _find_again(sentences: Sequence[Sentence]) -> None:
    """Mention a one-word name also where the tagger took it for a plain noun ("Thorn regards…")."""
    known: dict[str, Mention] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.is_name and mention.label not in {"ROLE", "NORP"}:
                text = mention.text.split(":")[0]
                if " " not in text and text[:1].isupper():
                    known.setdefault(text, mention)
                elif mention.label == "PERSON" and gazetteer.is_surname(text.split()[-1]):
                    known.setdefault(text.split()[-1], mention)
    for sentence in sentences:
        for token in sentence.tokens:
            found = known.get(token.text)
            if token.mention is None and found is not None and token.tag[:2] in {"NN", "VB", "JJ"}:
                mention = Mention(sentence, token.i, token.i, found.label)
                token.mention = mention
                sentence.mentions.append(mention)
                sentence.mentions.sort(key=lambda m: m.first)


def _finish(entity: Entity) -> None:
    entity.mentions.sort(key=lambda mention: mention.start)
    if entity.kind not in {"person", "group"} and ":" not in entity.name:
        entity.name = _usual(entity)
    own = normal_name(entity.name)
    named = [m for m in entity.mentions if normal_name(m.text) == own] or entity.mentions
    bare = [m for m in named if m.tokens[0].lower != "the"]
    definite = sum(1 for m in bare if _after_the(m))
    entity.definite = definite * 2 > len(bare)
    if ":" in entity.name:
        entity.short = entity.name.split(":")[0]
    for mention in entity.mentions:
        mention.entity = entity
    if entity.kind == "person":
        entity.gender = gender_of(entity)


def _usual(entity: Entity) -> str:
    """Return the name that the article uses most, the fuller of two that it uses as often."""
    used = Counter(_bare(m) for m in entity.mentions if not m.text.isupper())
    if not used:
        return entity.name
    return max(used.items(), key=lambda item: (item[1], len(item[0])))[0]


def _after_the(mention: Mention) -> bool:
    return mention.first > 0 and mention.sentence.tokens[mention.first - 1].lower == "the"
