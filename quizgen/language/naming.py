"""What a name names: votes from its words, the grammar around it and the tables settle a kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from quizgen.language import gazetteer, lexicon
from quizgen.language.called import noun_behind
from quizgen.language.entities import KINDS, Mention
from quizgen.language.gender import own_pronouns
from quizgen.language.name_words import METROPOLIS, ordinary, spelling_votes
from quizgen.language.words import (
    ENTITY_NOUNS,
    FOUNDED_VERBS,
    MAKING_VERBS,
    NAMED_AFTER_PEOPLE,
    PERSON_VERBS,
    STORY_BEINGS,
    TITLES,
    WORK_VERBS,
)

LOCATING = frozenset("in at near from to into around outside across within".split())
"""Prepositions that make a place of the name behind them."""

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
        votes.update(kind for noun in noun_behind(mention) for kind in _noun_votes(noun))
    for noun in nouns:
        votes.update(_noun_votes(noun))
    definite = sum(_after_the(mention) for mention in mentions)
    if " " not in name and 2 * definite > len(mentions) and not _names_role(name):
        votes["person"] -= 4  # "the Crown"
    if " " not in name and lexicon.is_person_noun(name.casefold()):
        called = any(_after_the(m) and not _modifies(m) for m in mentions)
        votes["person"] += 2 if called else -2
    votes.update(spelling_votes(name))
    total = +(labels + votes)
    if not total:
        return "other", False
    best, _ = min(total.items(), key=lambda item: (-item[1], item[0]))
    if best == "person" and " and " in name:
        return "other", False
    if best == "place" and _may_be_bearer(name, mentions):
        return ("other" if any(_acts(mention) for mention in mentions) else best), False
    kept = votes[best] > 0 or _trusted(name, best, labels[best])
    whole = best not in {"person", "org"} or not any(map(_is_part, mentions))
    return (best, votes[best] >= SURE and whole) if kept else ("other", False)


def _may_be_bearer(name: str, mentions: list[Mention]) -> bool:
    """Whether a city's name may be a person's who bears it ("Washington returned")."""
    known = gazetteer.place(name)
    if " " in name or known is None or known.kind != "city" or known.rank < METROPOLIS:
        return False
    if any(is_located(mention) for mention in mentions):
        return False
    return gazetteer.is_surname(name) or all(_acts(m) or _modifies(m) for m in mentions)


def is_located(mention: Mention) -> bool:
    """Whether a sentence uses a name as a place: "in Graz", "Graz, Austria"."""
    head = mention.head
    tokens = mention.sentence.tokens
    if head.dep == "pobj" and head.head.lower in LOCATING:
        return True
    after = mention.last + 2
    beside = tokens[after].mention if after < len(tokens) else None
    if beside is None or tokens[after - 1].text != ",":
        return False
    return gazetteer.place(beside.text) is not None or beside.text in {"DC", "D.C."}


def _acts(mention: Mention) -> bool:
    head = mention.head
    return head.dep == "nsubj" and head.head.is_verb and head.head.lemma not in {"be", "have"}


def _modifies(mention: Mention) -> bool:
    """Whether a name only says more about the noun behind it ("the Olympic team")."""
    return mention.head.dep in {"compound", "amod", "nmod"}


def _is_part(mention: Mention) -> bool:
    """Whether a one-word name is a piece of a longer one ("Miller–Rabin", "Laird Bell Hall")."""
    if mention.first != mention.last or mention.last + 1 >= len(mention.sentence.tokens):
        return False
    token, following = mention.head, mention.sentence.tokens[mention.last + 1]
    if following.text in {"–", "-", "&"} and not token.space:
        return True
    beside = following.mention
    return (
        token.dep == "compound"
        and beside is not None
        and beside.is_name
        and (mention.label == "PERSON")
    )


def _noun_votes(noun: str) -> dict[str, int]:
    """Return what a noun that the article applies to a name says of its kind."""
    for kind, nouns in ENTITY_NOUNS.items():
        if noun in nouns:
            return {kind: 4}
    return {"person": 3} if lexicon.is_person_noun(noun) else {}


def _trusted(name: str, kind: str, labelled: int) -> bool:
    """Whether the model's label may stand without support from spelling, grammar or tables."""
    words = len(name.split())
    if kind == "person":
        first, last = name.split()[0], name.split()[-1]
        if not last[0].isupper() or words > 4:
            return False
        known = gazetteer.is_surname(last) or gazetteer.first_name_gender(first) is not None
        if words == 1 and ordinary(name):
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
    if own_pronouns(mention) or mention.taken_up:
        yield "person", 2
