"""Whose word a statement or a question is: "According to Oberg, how many prisons will close?"."""

from __future__ import annotations

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
    first = clause.subject.tokens[0]
    if statement.split(maxsplit=1)[0] in OPENINGS:
        return _behind_source(statement[0].lower() + statement[1:], clause, writer)
    named = first.is_proper or (first.mention is not None and first.mention.is_name)
    opening = statement.split(maxsplit=1)[0]
    swapped = opening.casefold() != first.lower and opening not in {"The", "A", "An"}
    keeps = (named and opening == first.text) or swapped or opening[1:2].isupper()
    return _behind_source(
        statement if keeps else statement[0].lower() + statement[1:], clause, writer
    )


def _behind_source(text: str, clause: Clause, writer: Writer) -> str:
    tokens = source_tokens(clause)
    if not tokens:
        return text
    speaker = writer.entity(clause.source.head) if clause.source is not None else None
    if speaker is not None and speaker is writer.entity(clause.subject.head):
        raise Unclear("somebody speaks of himself")
    source = lower_first(writer.phrase(tokens), tokens)
    if source.casefold().removeprefix("the ") in text.casefold():
        raise Unclear("somebody speaks of himself")
    return f"According to {source}, {text}"


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
