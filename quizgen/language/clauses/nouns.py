"""Which nouns a clause that hangs from them says something of, and which it only picks out."""

from __future__ import annotations

from quizgen.language.clauses.facts import SUBJECTS, is_asserted, is_main
from quizgen.language.clauses.model import Phrase
from quizgen.language.clauses.phrases import noun_phrase, phrase, trim
from quizgen.language.tokens import Token


def is_name(noun: Token) -> bool:
    """Whether a noun is a name."""
    return noun.mention is not None and noun.mention.is_name


def is_plural(head: Token) -> bool:
    """Whether a subject takes a plural verb."""
    if head.lower in {"they", "we", "these", "those"} or head.child("conj") is not None:
        return True
    entity = head.mention.entity if head.mention is not None else None
    people = entity is not None and entity.kind == "group"
    return head.tag == "NNS" or (head.tag == "NNPS" and (people or not is_name(head)))


def set_off(noun: Token, verb: Token) -> bool:
    """Whether a comma stands between a noun and the clause that hangs from it."""
    edge = verb.left_edge()
    marks = [t.i for t in [*noun.children, *verb.children] if t.text in {",", "–", "—", "("}]
    return edge - 1 in marks or edge in marks


def is_next(noun: Token, verb: Token) -> bool:
    """Whether nothing but a comma stands between a noun and the clause that hangs from it.

    Behind "the revival of the act, …" the clause may be said of the act.
    """
    last = noun.mention.last if noun.mention is not None else noun.i
    return verb.left_edge() - max(last, noun.i) <= 2


def is_of(noun: Token) -> bool:
    """Whether a noun stands in an "of"-phrase, so that what follows may be said of its head."""
    return noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.is_noun


def restatable(noun: Token, verb: Token) -> bool:
    """Whether a clause says something of its noun, not which one is meant.

    That holds of names, and of "the X" or "her X" before a comma.
    """
    if not noun.is_noun or noun.dep == "conj" or noun.child("conj") is not None:
        return False
    if is_name(noun):
        return True
    determiner = noun.child("det", "poss")
    definite = determiner is not None and (determiner.dep == "poss" or determiner.lower == "the")
    return set_off(noun, verb) and definite


def described(noun: Token, verb: Token) -> Phrase | None:
    """Return whom "an engineer who…" is said of: the name beside it, or the subject of "was".

    None when the noun is one of several, or when a superlative or "only" changes what is said:
    "the first woman who discovered a comet" was not the only one to do so.
    """
    determiner = noun.child("det")
    if noun.tag != "NN" or determiner is None or determiner.lower not in {"a", "an", "the"}:
        return None
    if noun.child("conj") is not None or any(
        c.tag in {"JJS", "RBS"}
        or c.lower in {"only", "first", "last", "same", "next"}
        or c.tag == "CD"
        or (c.mention is not None and c.mention.label == "ORDINAL")
        for c in noun.children
    ):
        return None
    holder = noun.head
    if verb.left_edge() - noun.i > 1:
        return None
    if noun.dep == "appos" and is_name(holder) and set_off(holder, noun) and is_next(holder, noun):
        return subject_of_noun(holder, noun)
    copula = noun.dep == "attr" and holder.lemma == "be" and is_main(holder)
    if not copula or not is_asserted(holder) or holder.child("expl") is not None:
        return None
    subject = holder.child(*SUBJECTS)
    if subject is None or subject.tag not in {"NN", "NNP", "PRP"} or subject.lower == "it":
        return None
    if subject.child("prep") is not None or subject.child("conj") is not None:
        return None
    return phrase(subject)


def subject_of_noun(noun: Token, verb: Token) -> Phrase:
    """Return a noun as the subject of a clause that hangs from it.

    A name that a comma parts from the clause can be asked for; another noun may need the clause to
    say which one it is, and has the role "antecedent".
    """
    edge = verb.left_edge()
    tokens = trim([token for token in noun_phrase(noun) if token.i < edge])
    return Phrase(noun, tokens, "nsubj" if is_name(noun) and set_off(noun, verb) else "antecedent")
