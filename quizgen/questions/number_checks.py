"""The checks of a key that is a number or a time: no label, not listed, no other time beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from quizgen.language.quantities import parse_quantity
from quizgen.language.tokens import Token
from quizgen.language.words import YEAR
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.key_checks import GAPPED, after_key, before_key

_DATED = re.compile(rf"\b(?:in|until|till) (?:\w+ )?{YEAR.pattern}")
PAIR = 2
YEARLY = frozenset({"year", "month_year", "date", "decade", "year_range"})
"""Kinds of times beside which a stem's year is another, or is the key."""
NUMBERED = frozenset(
    """figure fig. table chapter section page part volume type stage grade class phase category
    group level route highway no. number unit lesson room platform flight""".split()
)
"""Nouns whose number is a label, no amount: "figure 3", "type 2 diabetes"."""


def one_date(candidate: Candidate, context: Context) -> str | None:
    """A question for a time does not hold a year: "In what year … in 1881?"."""
    if candidate.form == "time" and candidate.kind in YEARLY and _DATED.search(candidate.stem):
        return "another year in the stem"
    first = candidate.key_tokens[0].i
    before = [token.lower for token in candidate.sentence.tokens[max(0, first - 2) : first]]
    if candidate.kind in YEARLY and before == ["as", "of"]:
        return "a state that lasts"  # "as of 2015" holds in 2013 as well
    return None


def not_counted(candidate: Candidate, context: Context) -> str | None:
    """What a number counts is not named one by one in its sentence: "three stars, A, B and C"."""
    named = any(t.is_proper and t.text[0].isupper() for t in candidate.key_tokens)
    if candidate.kind in {"count", "measure"} and named:
        return "part of a name or an address"  # "the 1949 Ireland Act"
    if candidate.kind != "count":
        return None
    quantity = parse_quantity(candidate.key)
    value = quantity.value if quantity is not None else None
    before, after = before_key(candidate), after_key(candidate)
    if before is not None and (before.lower in NUMBERED or before.text == "."):
        return "the number of a figure or page"
    if after is not None and after.is_proper and after.tag != "NNPS" and candidate.form in GAPPED:
        return "part of a name or an address"
    if before is not None and _is_label(candidate, before):
        return "part of a name or a ratio"
    if after is not None and after.lower == "in" and _next(after, candidate).tag == "CD":
        return "part of a name or a ratio"  # "*one* in four"
    named = are_named(candidate.sentence.tokens, value, candidate.key_tokens[-1])
    return "what is counted is named" if named else None


def are_named(tokens: Sequence[Token], value: Decimal | None, number: Token) -> bool:
    """Whether a sentence lists about as many things as a number in it counts: "three, A, B and C".

    About, for the parser loses one of a long list now and then.
    """
    lists = [t.conjuncts() for t in tokens if t.dep != "conj" and t.child("conj") is not None]
    return value is not None and any(
        abs(len(parts) - value) <= (len(parts) > PAIR) and number not in parts for parts in lists
    )


def _next(token: Token, candidate: Candidate) -> Token:
    tokens = candidate.sentence.tokens
    return tokens[min(token.i + 1, len(tokens) - 1)]


def _is_label(candidate: Candidate, before: Token) -> bool:
    """Whether a number belongs to what stands before it: "Perl *6*", "1 in *4*"."""
    if before.lower in {"in", "of"} and before.i:
        return candidate.sentence.tokens[before.i - 1].tag == "CD"
    return candidate.form in GAPPED and before.is_proper and candidate.key_tokens[-1].head is before
