"""What pronouns and bare definite nouns refer to, when that is certain; otherwise nothing.

A wrong antecedent makes a wrong question, so every rule here asks for a single candidate: the
one person in reach, the subject taken up by the next sentence's subject, the one organization
that "the organization" can be. Everything else is left unresolved, and the caller drops it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.language import gazetteer, lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.registry import Entity
from quizgen.language.words import (
    DEMONSTRATIVES,
    ENTITY_NOUNS,
    PERSON_PRONOUNS,
    ROLE_GENDER,
    THING_PRONOUNS,
)
from quizgen.language.tokens import Sentence, Token

PERSON_REACH = 3
"""Sentences back in which a person pronoun's antecedent may stand."""
NOUN_REACH = 4
"""Sentences back in which a definite noun's antecedent may stand."""
DOMINANT = 0.75
"""Share of all person mentions from which on a person is whom the article is about."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(slots=True)
class Resolver:
    """Resolves references in one analysed article; answers are cached."""

    analysis: Analysis
    _cache: dict[tuple[int, int], Entity | None] = field(default_factory=dict)
    _hero: Entity | None = None

    def __post_init__(self) -> None:
        self._hero = _protagonist(self.analysis.entities)

    def resolve(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the entity that a pronoun or a definite noun certainly stands for, or None."""
        place = (sentence.index, token.i)
        if place not in self._cache:
            self._cache[place] = self._resolve(sentence, token)
        return self._cache[place]

    def _resolve(self, sentence: Sentence, token: Token) -> Entity | None:
        if token.lower in PERSON_PRONOUNS:
            return self._person(sentence, token, PERSON_PRONOUNS[token.lower])
        if token.lower in THING_PRONOUNS:
            return self._thing(sentence, token)
        if is_bare_definite(token):
            return self._definite(sentence, token)
        return None

    def _reach(self, sentence: Sentence, back: int) -> list[Sentence]:
        """Return the sentence and those before it that a reference may reach, nearest first."""
        before = [s for s in self.analysis.neighbours(sentence, back)]
        before = [s for s in before if sentence.paragraph - s.paragraph <= 1]
        return [sentence, *reversed(before)]

    def _person(self, sentence: Sentence, token: Token, gender: str) -> Entity | None:
        """Return the only person of a gender in reach."""
        found: list[Entity] = []
        rivals = 0
        for near in self._reach(sentence, PERSON_REACH):
            for mention in near.mentions:
                entity = mention.entity
                if entity is None or entity.kind not in {"person", "other"} or mention.start >= token.start:
                    continue
                if entity.kind == "other" or entity.ambiguous:
                    continue
                if entity.gender in {gender, None} and entity not in found:
                    found.append(entity)
            rivals += sum(1 for _ in _unnamed_persons(near, token, gender))
            if found and near is not sentence:
                break
        if len(found) == 1 and not rivals:
            return found[0]
        subject = self._previous_subject(sentence, token)
        if subject is not None and subject in found and subject.gender == gender:
            clear = [entity for entity in found if entity is not subject and entity.gender != gender]
            if len(clear) == len(found) - 1 and not rivals:
                return subject
        if not found and not rivals and self._hero is not None and self._hero.gender == gender:
            return self._hero if self._hero.first_mention.start < token.start else None
        return None

    def _previous_subject(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the entity that is the main subject just before a subject pronoun."""
        if token.dep not in _SUBJECTS:
            return None
        for near in self._reach(sentence, 1):
            for root in near.roots:
                subject = root.child(*_SUBJECTS)
                if subject is None or subject.start >= token.start:
                    continue
                if subject.mention is not None and subject.mention.head is subject:
                    return subject.mention.entity
        return None

    def _thing(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the named thing that is taken up, subject by subject, by "it"."""
        if token.dep not in _SUBJECTS or is_expletive(token) or token.head.head is not token.head:
            return None
        subject = self._previous_subject(sentence, token)
        if subject is None or subject.kind in {"person", "group", "other"}:
            return None
        previous = self.analysis.neighbours(sentence, 1)
        if not previous or previous[0].paragraph != sentence.paragraph:
            return None
        others = {
            mention.entity
            for mention in previous[0].mentions
            if mention.is_name and mention.entity is not None and mention.entity is not subject
            and mention.entity.kind == subject.kind
        }  # fmt: skip
        return None if others else subject

    def _definite(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the one entity in reach that a noun like "the organization" can mean."""
        lemma = token.lemma
        found: list[Entity] = []
        for near in self._reach(sentence, NOUN_REACH):
            for mention in near.mentions:
                entity = mention.entity
                if entity is None or mention.start >= token.start or entity in found:
                    continue
                if not entity.ambiguous and _can_be_called(entity, lemma):
                    found.append(entity)
        return found[0] if len(found) == 1 else None


def _protagonist(entities: list[Entity]) -> Entity | None:
    """Return the person whom the article is about, if one clearly dominates."""
    persons = [entity for entity in entities if entity.kind == "person"]
    total = sum(len(entity.mentions) for entity in persons)
    best = max(persons, key=lambda entity: len(entity.mentions), default=None)
    if best is None or len(best.mentions) < 3 or len(best.mentions) / total < DOMINANT:
        return None
    return best


def _unnamed_persons(sentence: Sentence, token: Token, gender: str) -> Iterator[Token]:
    """Yield singular person nouns before a pronoun that could be its antecedent."""
    for noun in sentence.tokens:
        if noun.start >= token.start:
            return
        if noun.tag != "NN" or noun.mention is not None or noun.dep in {"attr", "appos", "compound"}:
            continue
        if noun.dep == "pobj" and noun.head.lower == "as":
            continue  # "his training as a biologist" names no further person
        if lexicon.is_person_noun(noun.lemma) and ROLE_GENDER.get(noun.lemma, gender) == gender:
            yield noun


def is_bare_definite(token: Token) -> bool:
    """Whether a noun is "the/this/that X" with nothing behind it that says which X."""
    if token.tag not in {"NN", "NNS"} and not token.is_proper:
        return False
    if token.mention is not None and token.mention.is_name:
        return False
    determiner = token.child("det")
    if determiner is None or determiner.lower not in DEMONSTRATIVES | {"the"}:
        return False
    return not any(
        child.i > token.i and child.dep in {"prep", "relcl", "acl", "appos", "nummod"}
        for child in token.children
    )


def is_expletive(token: Token) -> bool:
    """Whether "it" stands for a clause, the weather or nothing ("it is clear that…")."""
    verb = token.head
    if verb.child("ccomp", "csubj", "csubjpass", "expl") is not None:
        return True
    if verb.lemma in {"seem", "appear", "take", "rain", "snow", "turn", "happen"}:
        return True
    if verb.lemma == "be" and verb.child("acomp") is not None:
        return True
    attr = verb.child("attr")
    return attr is not None and verb.child("relcl", "advcl", "xcomp") is not None


def _can_be_called(entity: Entity, noun: str) -> bool:
    """Whether an article would take an entity up again as "the <noun>"."""
    if noun in entity.nouns:
        return True
    words = entity.name.casefold().split()
    if len(words) > 1 and noun == words[-1]:
        return True
    nouns = ENTITY_NOUNS.get(entity.kind)
    if nouns is None or noun not in nouns:
        return False
    if entity.kind == "place":
        known = gazetteer.place(entity.name)
        wanted = {"town": "city", "nation": "country", "village": "city"}.get(noun, noun)
        return known is not None and known.kind == wanted
    return True
