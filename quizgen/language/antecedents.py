"""What a pronoun or a definite noun may take up: the candidates and what speaks for them."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import noun_phrase
from quizgen.language.entity import Entity
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import (
    DEMONSTRATIVES,
    ROLE_GENDER,
)

DOMINANT = 0.75
"""Share of all person mentions from which on a person is whom the article is about."""


MOST_TELLING = 6
"""Words of a noun phrase that may be repeated to say which one is meant."""


LOOSE_TAGS = frozenset({"PRP", "PRP$", "WDT", "WP", "JJR", "JJS"})
"""Tags of words that tell nothing outside their sentence."""


SUBJECT_LABELS = frozenset({"nsubj", "nsubjpass"})


def telling_phrase(sentence: Sentence, noun: Token) -> str:
    """Return a noun phrase as a definite one, or nothing when it says no more than its noun."""
    tokens = noun_phrase(noun)
    determiner = noun.child("det")
    if determiner is not None and determiner.lower in DEMONSTRATIVES:
        return ""
    if noun.child("poss") is not None or noun.child("nummod") is not None:
        return ""
    ending = noun.child("case")  # "the university's": its owner's ending tells nothing
    words = [token for token in tokens if token is not determiner and token is not ending]
    if not 2 <= len(words) <= MOST_TELLING or words[-1].i - words[0].i + 1 != len(words):
        return ""
    if any(
        (not t.is_word and t.text != "-") or t.tag in {"PRP", "PRP$", "WDT", "WP"} for t in words
    ):
        return ""
    if any(
        t.tag in {"JJR", "JJS"} or t.lower in {"other", "another", "new", "such"} for t in words
    ):
        return ""
    first = words[0]
    text = sentence.span_text(words)
    if first.i == 0 and not first.is_proper:
        text = text[0].lower() + text[1:]
    return f"the {text}"


def dominates(entity: Entity, analysis: Analysis) -> bool:
    """Whether an entity has most mentions of its kind."""
    total = sum(len(other.mentions) for other in analysis.entities if other.kind == entity.kind)
    return len(entity.mentions) >= 3 and len(entity.mentions) > 0.6 * total


def persons_before(reach: list[Sentence], token: Token, gender: str) -> list[Entity]:
    """Return the persons of a (possible) gender that are named in reach before a token."""
    found: list[Entity] = []
    for near in reach:
        for mention in near.mentions:
            entity = mention.entity
            if entity is None or entity.kind != "person" or mention.start >= token.start:
                continue
            if entity.gender in {gender, None} and entity not in found:
                found.append(entity)
    return found


def was_subject(entity: Entity, reach: list[Sentence], token: Token) -> bool:
    """Whether the last mention before a token is a subject: what a pronoun prefers to take up."""
    mentions = [m for m in entity.mentions if m.start < token.start and m.sentence in reach]
    return bool(mentions) and mentions[-1].head.dep in SUBJECT_LABELS and not entity.ambiguous


def protagonist(entities: list[Entity]) -> Entity | None:
    """Return the person whom the article is about, if one clearly dominates."""
    persons = [entity for entity in entities if entity.kind == "person"]
    titled = next((e for e in persons if e.titled and len(e.mentions) > 1), None)
    if titled is not None:
        return titled
    total = sum(len(entity.mentions) for entity in persons)
    best = max(persons, key=lambda entity: len(entity.mentions), default=None)
    if best is None or len(best.mentions) < 3 or len(best.mentions) / total < DOMINANT:
        return None
    return best


def unnamed_persons(sentence: Sentence, token: Token, gender: str) -> Iterator[Token]:
    """Yield singular person nouns before a pronoun that could be its antecedent."""
    for noun in sentence.tokens:
        if noun.start >= token.start:
            return
        if (
            noun.tag != "NN"
            or noun.mention is not None
            or noun.dep in {"attr", "appos", "compound"}
        ):
            continue
        if noun.dep == "pobj" and noun.head.lower == "as":
            continue  # "his training as a biologist" names no further person
        if lexicon.is_person_noun(noun.lemma) and ROLE_GENDER.get(noun.lemma, gender) == gender:
            yield noun
