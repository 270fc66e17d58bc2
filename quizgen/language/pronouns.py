"""Pronouns: of which sort they are, and what makes a thing that they may take up stand out."""

from __future__ import annotations

from dataclasses import replace

from quizgen.language.referents import NESTED, OBJECT, Referent, Sort, role_weight
from quizgen.language.salience import Ranked
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import GROUP_PRONOUNS, PERSON_PRONOUNS, THING_PRONOUNS


def is_pronoun(token: Token) -> bool:
    """Whether a token is a pronoun of the third person."""
    return token.tag in {"PRP", "PRP$"} and (
        token.lower in PERSON_PRONOUNS
        or token.lower in THING_PRONOUNS
        or token.lower in GROUP_PRONOUNS
    )


def pronoun_sort(token: Token) -> str:
    """Return "person" for he and she, "thing" for it, "group" for they."""
    if token.lower in PERSON_PRONOUNS:
        return "person"
    return "thing" if token.lower in THING_PRONOUNS else "group"


def stands_out(ranked: list[Ranked], token: Token) -> bool:
    """Whether the first was spoken of as a subject or an object, or is the one thing named."""
    best = ranked[0]
    if len(ranked) == 1 and best.last.entity is not None:
        return True
    if token.lower == "it" and tells_what(token) and best.last.entity is None:
        return False
    return best.last.weight >= OBJECT or is_pronoun(best.last.token)


def is_told(found: Referent, token: Token) -> bool:
    """Whether somebody named is known to be of a pronoun's sex."""
    named = found.entity is not None and found.entity.kind == "person" and found.entity.sure
    return named and found.gender == PERSON_PRONOUNS.get(token.lower, "")


def is_nearer(item: Ranked, best: Ranked) -> bool:
    """Whether something else was spoken of between the best and the pronoun's clause."""
    if item.distance != 0 or item.last.weight <= NESTED:
        return False
    return best.distance > 0 or item.last.token.i > best.last.token.i


def as_referent(sentence: Sentence, token: Token, taken: Ranked, certain: bool) -> Referent:
    """Return a pronoun as one more phrase that speaks of what it takes up."""
    weight = role_weight(token)
    certain = certain and taken.last.certain
    return replace(taken.last, sentence=sentence, token=token, weight=weight, certain=certain)


def open_pronoun(sentence: Sentence, token: Token, sort: str) -> Referent:
    """Return a pronoun that takes up nobody knows what: a rival of all others of its form."""
    gender = PERSON_PRONOUNS.get(token.lower)
    found: Sort = "person" if sort == "person" else "any" if sort == "group" else "thing"
    key = ("open", sort, gender)
    return Referent(
        sentence, token, sort == "group", found, gender, role_weight(token), key, certain=False
    )


def hangs_loose(token: Token) -> bool:
    """Whether a pronoun's verb is a participle whose subject the tree only guesses at."""
    verb = next((above for above in token.ancestors() if above.is_verb), None)
    return verb is not None and verb.dep == "advcl" and verb.child("nsubj", "nsubjpass") is None


def tells_what(token: Token) -> bool:
    """Whether "it" is said to be something: seldom a thing, and never surely."""
    return token.head.lemma == "be" and token.head.child("attr") is not None
