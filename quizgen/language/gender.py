"""Whether a person is a man or a woman, by titles, given names, nouns and pronouns."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from quizgen.language import gazetteer
from quizgen.language.entities import Mention
from quizgen.language.entity import Entity
from quizgen.language.tokens import Sentence
from quizgen.language.words import PERSON_PRONOUNS, ROLE_GENDER, TITLES


def own_pronouns(mention: Mention) -> list[str]:
    """Return the "his", "she"… behind a subject that can only mean it."""
    head = mention.head
    if head.dep not in {"nsubj", "nsubjpass"}:
        return []
    if any(token.lower in PERSON_PRONOUNS for token in mention.sentence.tokens[: mention.first]):
        return []
    found: list[str] = []
    others = {
        m.first for m in mention.sentence.mentions if m is not mention and m.label == "PERSON"
    }
    for token in head.head.subtree():
        if token.i <= mention.last:
            continue
        if token.i in others:
            break
        if token.lower in PERSON_PRONOUNS:
            found.append(PERSON_PRONOUNS[token.lower])
    return found


def note_pronouns(sentences: Sequence[Sentence]) -> None:
    """Note which name, subject of one sentence, the next sentence takes up with "he" or "she"."""
    for sentence, following in itertools.pairwise(sentences):
        if sentence.paragraph != following.paragraph:
            continue
        subject = next(
            (s for root in sentence.roots if (s := root.child("nsubj", "nsubjpass"))), None
        )
        pronoun = next(
            (s for root in following.roots if (s := root.child("nsubj", "nsubjpass"))), None
        )
        if (
            subject is None
            or pronoun is None
            or subject.mention is None
            or not subject.mention.is_name
        ):
            continue
        persons = [
            m
            for m in sentence.mentions
            if m.label in {"PERSON", "OTHER"} and m is not subject.mention
        ]
        gender = PERSON_PRONOUNS.get(pronoun.lower)
        if gender is not None and not persons:
            subject.mention.taken_up = gender


def gender_of(entity: Entity) -> str | None:
    """Return "m" or "f" by titles, given name, pronouns and role nouns; None if they don't tell."""
    votes: Counter[str] = Counter()
    for mention in entity.mentions:
        before = mention.sentence.tokens[mention.first - 1] if mention.first else None
        titled = TITLES.get(before.lower.rstrip(".")) if before is not None else None
        if titled in {"m", "f"}:
            votes[titled] += 3
        votes.update(own_pronouns(mention))
        votes.update([mention.taken_up] if mention.taken_up else [])
    opening = TITLES.get(entity.name.split()[0].casefold().rstrip("."))
    if opening in {"m", "f"}:
        votes[opening] += 3
    for word in entity.name.split()[:2]:
        given = gazetteer.first_name_gender(word)
        if given in {"m", "f"}:
            votes[given] += 2
            break
    for noun in entity.nouns:
        gender = ROLE_GENDER.get(noun)
        if gender:
            votes[gender] += 2
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
