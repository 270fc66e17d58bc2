"""Whose word a statement or a question is: "According to Oberg, how many prisons will close?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.language import lexicon
from quizgen.language.clauses import Clause
from quizgen.language.tokens import Token
from quizgen.questions.stems import lower_first
from quizgen.questions.unclear import Unclear
from quizgen.questions.wording import Writer

OPENINGS = frozenset(
    """The A An In On At After Before During By From For Since Until Under Over With When While As
    To Of Among Because""".split()
)
"""Words that are small inside a sentence."""


def reported(statement: str, clause: Clause, writer: Writer) -> str:
    """Return a statement with whose word it is in front; its first word loses its capital.

    Raises:
        Unclear: who says so can't be settled.
    """
    return _behind_source(small(statement, clause.subject.tokens), clause, writer)


def small(statement: str, tokens: Sequence[Token]) -> str:
    """Return a statement as it stands behind "that": its first word small unless it is a name.

    Args:
        statement: what was a sentence of its own.
        tokens: those that it begins with, before names took the place of pronouns.
    """
    opening, first = statement.split(maxsplit=1)[0], tokens[0]
    if opening not in OPENINGS and (
        opening == "I"
        or opening[1:2].isupper()
        or re.split(r"[-'’]", opening.casefold())[0] != first.lower
        or _is_name(first, opening)
    ):
        return statement
    return statement[0].lower() + statement[1:]


def _is_name(first: Token, opening: str) -> bool:
    """Whether a first word is a name; "Large-scale" is none, whatever the tagger says."""
    if first.mention is not None and first.mention.is_name:
        return True
    return first.is_proper and not ("-" in opening and lexicon.rank(first.lower) is not None)


def _behind_source(text: str, clause: Clause, writer: Writer) -> str:
    tokens = source_tokens(clause)
    if not tokens:
        return text
    speaker = writer.entity(clause.source.head) if clause.source is not None else None
    if speaker is not None and speaker is writer.entity(clause.subject.head):
        raise Unclear("somebody speaks of himself")
    if _is_nobody(tokens):
        raise Unclear("somebody unnamed says so")
    source = lower_first(writer.phrase(tokens), tokens)
    if source.casefold().removeprefix("the ") in text.casefold():
        raise Unclear("somebody speaks of himself")
    return f"According to {source}, {text}"


def _is_nobody(tokens: Sequence[Token]) -> bool:
    """Whether a source is just "a colleague", or no phrase at all ("a target ministers")."""
    head = next((t for t in tokens if t.head not in tokens), tokens[-1])
    if tokens[0].lower not in {"a", "an"}:
        return False
    named = any(t.mention is not None and t.mention.is_name for t in tokens)
    return head.tag == "NNS" or (lexicon.is_person_noun(head.lemma) and not named)


def source_tokens(clause: Clause) -> list[Token]:
    """Return who says so: the speaker of a reported clause, or the object of "according to"."""
    if clause.source is not None:
        return clause.source.tokens
    for phrase in clause.adjuncts:
        if phrase.head.lower == "according":
            to = phrase.head.child("prep")
            noun = to.child("pobj") if to is not None else None
            return noun.subtree() if noun is not None else []
    return []


def attributed(stem: str, clause: Clause, writer: Writer) -> str:
    """Return a stem with whose word it is: "According to Oberg, how many prisons will close?".

    Raises:
        Unclear: who says so can't be settled.
    """
    if not source_tokens(clause):
        return stem
    return _behind_source(f"{stem[0].lower()}{stem[1:]}", clause, writer)
