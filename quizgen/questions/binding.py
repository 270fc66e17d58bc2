"""Pronouns that need no name in their place, because the stem itself says whom they mean."""

from __future__ import annotations

from quizgen.language import lexicon
from quizgen.language.clauses import Clause
from quizgen.language.clauses.facts import SUBJECTS
from quizgen.language.definites import is_expletive
from quizgen.language.tokens import Token
from quizgen.language.words import GROUP_PRONOUNS, PERSON_PRONOUNS

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "conj"})
"""What a noun is to its verb that "it" or "its" behind it may take up."""


def bound(clause: Clause, token: Token, antecedents: list[Token]) -> bool:
    """Whether "its" or "their" can only mean the clause's own subject, which the stem holds."""
    subject = clause.subject.head
    if subject not in antecedents or subject.start > token.start:
        return False
    plural = subject.tag in {"NNS", "NNPS"} or subject.child("conj") is not None
    if token.lower == "their":
        return plural
    if token.lower in PERSON_PRONOUNS:
        return not plural and may_own(subject, token.lower)
    if token.lower != "its" or plural or subject.tag not in {"NN", "NNP"}:
        return False
    entity = subject.mention.entity if subject.mention is not None else None
    return entity is None or entity.kind != "person"


def continues(clause: Clause, token: Token, antecedents: list[Token]) -> bool:
    """Whether a subordinate clause's subject can only be the main clause's, in the stem.

    "Why do plants wilt?" – "because *they* lose water": nothing else in the main clause agrees.
    """
    subject, verb = clause.subject.head, token.head
    if token.dep not in SUBJECTS or subject not in antecedents or verb is clause.verb:
        return False
    if not (verb.is_verb and verb.dep == "advcl" and verb.head is clause.verb):
        return False
    inner = set(verb.subtree())
    rivals = [t for t in clause.verb.subtree() if t.is_noun and t not in inner]
    own = set(clause.subject.tokens)
    if token.lower == "they":
        plural = {"NNS", "NNPS"}
        return subject.tag in plural and not any(t.tag in plural and t not in own for t in rivals)
    if token.lower == "it":
        return subject.tag == "NN" and not any(t not in own for t in rivals)
    if token.lower in PERSON_PRONOUNS:
        people = [t for t in rivals if t not in own and may_own(t, token.lower)]
        return may_own(subject, token.lower) and not people
    return False


def explained(clause: Clause, token: Token, antecedents: list[Token]) -> bool:
    """Whether a noun that a pronoun may stand for comes before it in the stem itself."""
    if token.dep in SUBJECTS and (token.head is clause.verb or is_expletive(token)):
        return False
    before = [t for t in antecedents if t.start < token.start and t.is_noun]
    before = [t for t in before if t.dep not in {"compound", "npadvmod", "nmod"}]
    if token.dep in {"dobj", "pobj", "dative"}:  # "Cole thanked him": not himself
        before = [t for t in before if t is not clause.subject.head]
    if token.lower in PERSON_PRONOUNS:
        return any(_is_person(t) and may_own(t, token.lower) for t in before)
    if token.lower in GROUP_PRONOUNS:
        return any(t.tag in {"NNS", "NNPS"} or t.child("conj") is not None for t in before)
    return any(t.tag in {"NN", "NNP"} and t.dep in ARGUMENTS and not _is_person(t) for t in before)


def _is_person(token: Token) -> bool:
    mention = token.mention
    if mention is not None and mention.entity is not None:
        return mention.entity.kind == "person"
    return lexicon.is_person_noun(token.lemma)


def may_own(subject: Token, pronoun: str) -> bool:
    """Whether "his" or "her" can mean a singular subject, by what is known of its sex."""
    mention = subject.mention
    if mention is not None and mention.entity is not None:
        if mention.entity.kind not in {"person", "other", "event"}:
            return False
        return mention.entity.gender in {None, PERSON_PRONOUNS[pronoun]}
    return subject.tag == "NN" and lexicon.is_person_noun(subject.lemma)
