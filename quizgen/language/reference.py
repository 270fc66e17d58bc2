"""What pronouns and bare definite nouns refer to, when that is certain; otherwise nothing.

A wrong antecedent makes a wrong question, so every rule here asks for a single candidate: the
one person in reach, the subject taken up by the next sentence's subject, the one organization
that "the organization" can be. Everything else is left unresolved, and the caller drops it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.language.analysis import Analysis
from quizgen.language.antecedents import (
    SUBJECT_LABELS,
    dominates,
    persons_before,
    protagonist,
    telling_phrase,
    unnamed_persons,
    was_subject,
)
from quizgen.language.clauses import noun_phrase
from quizgen.language.definites import can_be_called, is_bare_definite, is_expletive
from quizgen.language.entity import Entity
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import (
    GENERIC_ORGS,
    PERSON_PRONOUNS,
    THING_PRONOUNS,
)

PERSON_REACH = 3
"""Sentences back in which a person pronoun's antecedent may stand."""


NOUN_REACH = 2
"""Sentences back in which a definite noun's antecedent may stand."""


YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")


EMPTY_ADJECTIVES = frozenset(
    "non profit nonprofit non-profit - famous known well-known popular".split()
)
"""Adjectives that don't tell one thing from another of its kind."""


@dataclass(slots=True)
class Resolver:
    """Resolves references in one analysed article; answers are cached."""

    analysis: Analysis
    _cache: dict[tuple[int, int], Entity | None] = field(default_factory=dict)
    _hero: Entity | None = None
    _mains: list[Entity] | None = None
    _topical: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._hero = protagonist(self.analysis.entities)
        for sentence in self.analysis.sentences:
            for token in sentence.tokens:  # in order: a noun taken up once can be taken up again
                if is_bare_definite(token):
                    self.resolve(sentence, token)

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
        if token.lower == "they":
            return self._group(sentence, token)
        if is_bare_definite(token):
            return self._definite(sentence, token)
        return None

    def topical(self, noun: Token) -> bool:
        """Whether "the X" is clear to whoever has read the article: it speaks of one X."""
        lemma = noun.lemma
        if lemma not in self._topical:
            definite = introduced = total = 0
            for sentence in self.analysis.sentences:
                for token in sentence.tokens:
                    if token.is_noun and token.mention is None and token.lemma == lemma:
                        determiner = token.child("det")
                        word = determiner.lower if determiner is not None else ""
                        total += 1
                        definite += word in {"the", "this", "these"}
                        introduced += word in {"a", "an", "another", "some", "one"}
            titled = lemma.casefold() in self.analysis.document.title.casefold().split()
            known = definite >= 3 or (titled and definite > 1) or (total >= 6 and definite > 1)
            self._topical[lemma] = introduced <= 1 and known
        return self._topical[lemma]

    def spelled_out(self, sentence: Sentence, noun: Token) -> str | None:
        """Return "the X" with the words that told which X when it was brought in just before.

        "A government-run probation service gives… Swedes help the service" → "the government-run
        probation service". None when it came bare, or when two could be meant.
        """
        if noun.child("amod", "compound", "nummod", "poss") is not None:
            return None
        found: dict[str, str] = {}
        for near in self._reach(sentence, NOUN_REACH):
            for token in near.tokens:
                if token.start >= noun.start or token.tag != noun.tag or token.lemma != noun.lemma:
                    continue
                text = telling_phrase(near, token)
                if text:
                    found.setdefault(text.casefold(), text)
        return next(iter(found.values())) if len(found) == 1 else None

    def year(self, sentence: Sentence) -> str | None:
        """Return the one year that "this year" in a sentence takes up from the sentence before."""
        previous = self.analysis.neighbours(sentence, 1)
        if not previous or previous[0].paragraph != sentence.paragraph:
            return None
        years = {t.text for t in previous[0].tokens if t.tag == "CD" and YEAR.fullmatch(t.text)}
        return years.pop() if len(years) == 1 else None

    def _reach(self, sentence: Sentence, back: int) -> list[Sentence]:
        """Return the sentence and those before it that a reference may reach, nearest first."""
        before = list(self.analysis.neighbours(sentence, back))
        before = [s for s in before if sentence.paragraph - s.paragraph <= 1]
        return [sentence, *reversed(before)]

    def _person(self, sentence: Sentence, token: Token, gender: str) -> Entity | None:
        """Return the only person of a gender in reach, or the one the article is about."""
        reach = self._reach(sentence, PERSON_REACH)
        found = persons_before(reach, token, gender)
        hero = self._hero
        unnamed = [noun for near in reach[:2] for noun in unnamed_persons(near, token, gender)]
        if (
            hero is not None
            and hero.gender in {gender, None}
            and hero.first_mention.start < token.start
        ):
            rivals = [entity for entity in found if entity is not hero]
            rival_subjects = [noun for noun in unnamed if noun.dep in SUBJECT_LABELS]
            previous = self._previous_subject(sentence, token)
            if previous is not None and previous is not hero and previous.gender in {gender, None}:
                return None  # something else was just spoken of
            if not rivals and not rival_subjects:
                return hero
            return hero if previous is hero and not rival_subjects else None
        if unnamed:
            return None
        if len(found) != 1:
            return None
        only = found[0]
        if self._previous_subject(sentence, token) is only or was_subject(only, reach, token):
            return only
        return None

    def _previous_subject(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the entity that is the main subject just before a subject pronoun."""
        if token.dep not in SUBJECT_LABELS:
            return None
        for near in self._reach(sentence, 1):
            for root in near.roots:
                subject = root.child(*SUBJECT_LABELS)
                if subject is None or subject.start >= token.start:
                    continue
                if subject.mention is not None and subject.mention.head is subject:
                    return subject.mention.entity
                if subject.lower in PERSON_PRONOUNS and near is not sentence:
                    return self.resolve(near, subject)
        return None

    def _thing(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the named thing that is taken up, subject by subject, by "it"."""
        if (
            token.dep not in SUBJECT_LABELS
            or is_expletive(token)
            or token.head.head is not token.head
        ):
            return None
        if token.head.lemma == "be":
            return None  # "it is a long way": seldom a thing, and never surely
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

    def _group(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the plural subject that the next sentence's "they" can only take up."""
        previous = self.analysis.neighbours(sentence, 1)
        if token.dep not in SUBJECT_LABELS or not previous or token.head.head is not token.head:
            return None
        before = previous[0]
        subject = next(
            (s for root in before.roots if (s := root.child(*SUBJECT_LABELS)) is not None), None
        )
        if before.paragraph != sentence.paragraph or subject is None or subject.tag != "NNS":
            return None
        tokens = noun_phrase(subject)
        plurals = [t for t in before.tokens if t.tag in {"NNS", "NNPS"} and t not in tokens]
        plurals += [t for t in sentence.tokens[: token.i] if t.tag in {"NNS", "NNPS"}]
        if plurals or len(tokens) > 4 or subject.child("conj") is not None:
            return None
        if subject.child("det", "poss") is not None or subject.child("nummod") is not None:
            return None
        text = before.span_text(tokens)
        text = text if tokens[0].is_proper else text[0].lower() + text[1:]
        return Entity(text, text, "things")

    def _definite(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the one entity in reach that a noun like "the organization" can mean."""
        if any(
            child.lower not in EMPTY_ADJECTIVES
            for child in token.children_of("amod", "compound", "nummod")
        ):
            return None  # "the new cathedral" is another one
        lemma = token.lemma
        found: list[Entity] = []
        for near in self._reach(sentence, NOUN_REACH):
            for entity in self._named_in(near, token.start):
                if entity not in found and not entity.ambiguous and can_be_called(entity, lemma):
                    found.append(entity)
        if not found:
            found = [e for e in self._main(token.start) if can_be_called(e, lemma)]
        if len(found) != 1:
            return None
        only = found[0]
        if not only.titled and lemma in self.analysis.document.title.casefold().split():
            return None  # the title has an X of its own
        loose = lemma in GENERIC_ORGS and lemma not in only.nouns
        return None if loose and not self._stands_out(only, sentence) else only

    def _main(self, before: int) -> list[Entity]:
        """Return the entities that the article keeps coming back to, named before an offset."""
        if self._mains is None:
            self._mains = [
                e for e in self.analysis.entities if e.titled or dominates(e, self.analysis)
            ]
        return [entity for entity in self._mains if entity.first_mention.start < before]

    def _stands_out(self, entity: Entity, sentence: Sentence) -> bool:
        """Whether an organisation is what the talk is about: the article's, or a subject nearby."""
        rivals = [
            other for other in self.analysis.entities if other.kind == "org" and other is not entity
        ]
        if entity.titled or all(len(entity.mentions) > len(other.mentions) for other in rivals):
            return True
        reach = self._reach(sentence, 1)
        return any(m.sentence in reach and m.head.dep in SUBJECT_LABELS for m in entity.mentions)

    def _named_in(self, sentence: Sentence, before: int) -> Iterator[Entity]:
        """Yield the entities that a sentence names or takes up before an offset."""
        for mention in sentence.mentions:
            if mention.entity is not None and mention.start < before:
                yield mention.entity
        for token in sentence.tokens:
            if token.start < before:
                entity = self._cache.get((sentence.index, token.i))
                if entity is not None:
                    yield entity
