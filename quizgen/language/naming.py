"""What a name names: votes from its words, the grammar around it and the tables settle a kind."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence

from quizgen.language import gazetteer, lexicon
from quizgen.language.entities import KINDS, Mention
from quizgen.language.entity import Entity
from quizgen.language.tokens import Sentence
from quizgen.language.words import (
    CALENDAR_WORDS,
    ENTITY_NOUNS,
    FOUNDED_VERBS,
    MAKING_VERBS,
    NAMED_AFTER_PEOPLE,
    ORG_WORDS,
    PERSON_PRONOUNS,
    PERSON_VERBS,
    PLACE_WORDS,
    ROLE_GENDER,
    STORY_BEINGS,
    TITLES,
    WORK_VERBS,
)

ORDINARY_RANK = 6000
"""Words up to this frequency rank are names only where grammar says so."""
METROPOLIS = 100
"""Cities up to this rank are meant even beside a person of the name."""
WELL_KNOWN = 600
"""Cities up to this rank are meant when their name stands alone."""


NAMED_NOUNS = frozenset().union(*ENTITY_NOUNS.values())


SURE = 2
"""Votes beside the model's own word from which on a kind is sure."""


def kind_of(name: str, mentions: Iterable[Mention], nouns: Iterable[str]) -> tuple[str, bool]:
    """Settle one kind for a name by votes; the model's word alone is not enough to be sure.

    Returns:
        The kind, and whether spelling, grammar or the tables vouch for it.
    """
    mentions = list(mentions)
    if any(mention.label == "ROLE" for mention in mentions):
        return "person", True
    labels: Counter[str] = Counter()
    votes: Counter[str] = Counter()
    for mention in mentions:
        labels[KINDS.get(mention.label, "other")] += 1 if mention.label != "OTHER" else 0
        for kind, weight in _grammar_votes(mention):
            votes[kind] += weight
    for noun in nouns:
        votes.update(_noun_votes(noun))
    definite = sum(_after_the(mention) for mention in mentions)
    if " " not in name and 2 * definite > len(mentions) and not _names_role(name):
        votes["person"] -= 4  # "the Crown"
    if " " not in name and lexicon.is_person_noun(name.casefold()):
        votes["person"] += 2 if any(_after_the(mention) for mention in mentions) else -2
    votes.update(_spelling_votes(name))
    total = +(labels + votes)
    if not total:
        return "other", False
    best, _ = min(total.items(), key=lambda item: (-item[1], item[0]))
    if best == "person" and " and " in name:
        return "other", False
    kept = votes[best] > 0 or _trusted(name, best, labels[best])
    return (best, votes[best] >= SURE) if kept else ("other", False)


def _noun_votes(noun: str) -> dict[str, int]:
    """Return what a noun that the article applies to a name says of its kind."""
    for kind, nouns in ENTITY_NOUNS.items():
        if noun in nouns:
            return {kind: 4}
    return {"person": 3} if lexicon.is_person_noun(noun) else {}


def _spelling_votes(name: str) -> dict[str, int]:
    """Return what the words of a name say of its kind."""
    words = name.split()
    last = words[-1].casefold().rstrip(".")
    votes: Counter[str] = Counter()
    joined = any(word in {"on", "for", "and", "in", "to", "&"} for word in words)
    if len(words) > 1 and words[0].casefold().rstrip(".") in TITLES and not joined:
        votes["person"] += 3
    if last in CALENDAR_WORDS:
        return Counter({"event": 6})
    given = gazetteer.first_name_gender(words[0])
    if 2 <= len(words) <= 3 and given and not _ordinary(words[0]) and not _place_votes(words[0]):
        votes["person"] += 2 * (last not in ORG_WORDS and last not in PLACE_WORDS)
    opens = len(words) > 2 and words[0].casefold() in ORG_WORDS and last not in PLACE_WORDS
    if last in ORG_WORDS or opens:
        votes["org"] += 4
    elif last in PLACE_WORDS and len(words) > 1:
        votes[PLACE_WORDS[last]] += 4
    elif len(words) > 2 and words[1] == "of" and words[0].casefold() in PLACE_WORDS:
        votes[PLACE_WORDS[words[0].casefold()]] += 4
    elif _is_office(words):
        votes["other"] += 9  # "Home Secretary": an office, whoever holds it
    votes["place"] += _place_votes(name)
    if gazetteer.demonym(name) is not None:
        votes["group"] += 4
    surname = gazetteer.is_surname(words[-1])
    if (
        2 <= len(words) <= 4
        and given
        and surname
        and last not in ORG_WORDS
        and last not in PLACE_WORDS
    ):
        votes["person"] += 3
    elif len(words) == 1 and _ordinary(name):
        pass
    elif len(words) == 1 and gazetteer.is_surname(name) and not votes["place"]:
        votes["person"] += 1
    if len(words) > 1 and not given and _place_votes(words[0]) and not surname:
        votes["person"] -= 2  # "Boston Globe"
    return votes


def _trusted(name: str, kind: str, labelled: int) -> bool:
    """Whether the model's label may stand without support from spelling, grammar or tables."""
    words = len(name.split())
    if kind == "person":
        first, last = name.split()[0], name.split()[-1]
        if not last[0].isupper() or words > 4:
            return False
        known = gazetteer.is_surname(last) or gazetteer.first_name_gender(first) is not None
        if words == 1 and _ordinary(name):
            return False
        return labelled > 2 or (words > 1 and known)
    if kind == "org":
        return words > 1 and not name.isupper()
    if kind in {"event", "work", "law"}:
        return words > 1
    return labelled > 1 or words > 1


def _after_the(mention: Mention) -> bool:
    """Whether a name is used like a role, "the Giant"."""
    before = mention.sentence.tokens[mention.first - 1] if mention.first else None
    return before is not None and before.lower == "the"


def _names_role(name: str) -> bool:
    noun = name.casefold()
    return lexicon.is_person_noun(noun) or noun in STORY_BEINGS


def _is_office(words: list[str]) -> bool:
    """Whether a name is an office's, whoever holds it ("Home Secretary"), and no "James Cook"."""
    if len(words) < 2 or not words[-1][0].isupper():
        return False
    if gazetteer.first_name_gender(words[0]) is not None:
        return False
    return lexicon.is_person_noun(words[-1].casefold())


def _ordinary(word: str) -> bool:
    """Whether a name alone is likelier a plain word with a capital ("West", "Said")."""
    rank = lexicon.rank(word.casefold())
    return rank is not None and rank < ORDINARY_RANK


def _place_votes(name: str) -> int:
    """Weigh the gazetteer's word: a small town's name is as often a person's."""
    known = gazetteer.place(name)
    if known is None:
        return 0
    if known.kind in {"country", "continent"} or known.rank < METROPOLIS:
        return 6
    return 3 if known.kind != "city" or known.rank < WELL_KNOWN else 1


def _grammar_votes(mention: Mention) -> Iterable[tuple[str, int]]:
    head = mention.head
    before = mention.sentence.tokens[mention.first - 1] if mention.first else None
    if before is not None and before.lower.rstrip(".") in TITLES:
        yield "person", 4
    if before is not None and before.lower in NAMED_AFTER_PEOPLE:
        yield "person", -9  # "Hurricane Floyd"
    verb = head.head
    if verb.is_verb and head.dep in {"nsubj", "nsubjpass", "dobj"}:
        lemma = verb.lemma
        if lemma in FOUNDED_VERBS and head.dep != "nsubj":
            yield "org", 2
        if lemma in MAKING_VERBS and head.dep == "nsubjpass":
            yield "person", -9
        elif lemma in PERSON_VERBS and head.dep == "nsubj":
            yield "person", 1
        if head.child("conj") is None and verb.lower in {"are", "were", "have"}:
            yield "person", -4  # "Lindisfarne are a folk-rock group"
        elif lemma in WORK_VERBS and head.dep != "nsubj":
            yield "work", 1
    if _own_pronouns(mention) or mention.taken_up:
        yield "person", 2


def _own_pronouns(mention: Mention) -> list[str]:
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
        persons = [m for m in sentence.mentions if m.label == "PERSON" and m is not subject.mention]
        gender = PERSON_PRONOUNS.get(pronoun.lower)
        if gender is not None and not persons:
            subject.mention.taken_up = gender


def role_nouns(mention: Mention) -> Iterable[str]:
    """Yield the nouns of people and named things that the article calls a mention by."""
    for noun in _called(mention):
        if noun in NAMED_NOUNS or lexicon.is_person_noun(noun):
            yield noun


def _called(mention: Mention) -> Iterable[str]:
    """Yield the nouns in apposition, before the name and behind "is"."""
    head = mention.head
    for child in head.children:
        if child.dep == "appos" and child.tag in {"NN", "NNS"}:
            yield child.lemma
        if child.dep == "compound" and child.tag == "NN" and child.i < mention.first:
            yield child.lemma
    if head.dep == "appos" and head.head.tag in {"NN", "NNS"}:
        yield head.head.lemma
    if head.dep == "compound" and head.head.tag == "NN" and head.head.i == mention.last + 1:
        yield head.head.lemma
    if head.dep == "oprd" and head.head.lemma in {"call", "name"} and head.head.dep == "acl":
        yield head.head.head.lemma
    if head.dep == "nsubj" and head.head.lemma == "be":
        attr = head.head.child("attr")
        if attr is not None and attr.tag == "NN":
            yield attr.lemma
            yield from (conj.lemma for conj in attr.children_of("conj") if conj.tag == "NN")


def gender_of(entity: Entity) -> str | None:
    """Return "m" or "f" by titles, given name, pronouns and role nouns; None if they don't tell."""
    votes: Counter[str] = Counter()
    for mention in entity.mentions:
        before = mention.sentence.tokens[mention.first - 1] if mention.first else None
        titled = TITLES.get(before.lower.rstrip(".")) if before is not None else None
        if titled in {"m", "f"}:
            votes[titled] += 3
        votes.update(_own_pronouns(mention))
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
