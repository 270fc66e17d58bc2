"""The common nouns that an article applies to a name: in apposition, before it, behind "is"."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.language import lexicon
from quizgen.language.entities import Mention
from quizgen.language.tokens import Token
from quizgen.language.wordlists import is_kin_noun
from quizgen.language.words import ENTITY_NOUNS

NAMED_NOUNS = frozenset().union(*ENTITY_NOUNS.values())
"""Nouns of named things."""


def role_nouns(mention: Mention) -> Iterable[str]:
    """Yield the nouns of people and named things that the article calls a mention by."""
    for noun in _called(mention):
        if noun in NAMED_NOUNS or lexicon.is_person_noun(noun):
            yield noun


def noun_behind(mention: Mention) -> Iterable[str]:
    """Yield the noun of a named thing that a name stands before ("the Thorn foundation")."""
    head = mention.head
    noun = head.head
    before = head.dep == "compound" and noun.tag == "NN" and noun.i == mention.last + 1
    if before and noun.lemma in NAMED_NOUNS:  # but a "CIA officer" is not the CIA
        yield noun.lemma


def _called(mention: Mention) -> Iterable[str]:
    """Yield the nouns in apposition, before the name and behind "is"."""
    head = mention.head
    for child in head.children:
        if child.dep == "appos" and _says_what(child, mention):
            yield child.lemma
        if child.dep == "compound" and child.tag == "NN" and child.i < mention.first:
            yield child.lemma
    if head.dep == "appos" and _says_what(head.head, mention):
        yield head.head.lemma
    if head.dep == "oprd" and head.head.lemma in {"call", "name"} and head.head.dep == "acl":
        yield head.head.head.lemma
    if head.dep == "nsubj" and head.head.lemma == "be":
        attr = head.head.child("attr")
        if attr is not None and attr.tag == "NN":
            yield attr.lemma
            yield from (conj.lemma for conj in attr.children_of("conj") if conj.tag == "NN")


def _says_what(noun: Token, mention: Mention) -> bool:
    """Whether a noun in apposition says what a name names, as against whom it includes."""
    if noun.tag == "NNS":  # "athletes, particularly Kalenjin"; "the painters Anna Weber and…"
        return mention.first != mention.last or mention.head.child("conj") is not None
    to = noun.child("prep")
    kin = is_kin_noun(noun.lemma) and to is not None and to.lower == "to"
    return noun.tag == "NN" and not kin  # "sister to the vertebrates" is taxonomy's
