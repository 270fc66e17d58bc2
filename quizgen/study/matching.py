"""Compare a typed answer with the key: tolerant of form, strict about substance, with a reason.

A match tries the cheapest explanation first: the same spelling, the same after folding, the
same values, a slip of the finger. What is another answer, a name of the article or another
number is never taken for a slip.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from quizgen.study.normal import fold, plain_spelling, without_accents
from quizgen.study.slips import NOTHING_KNOWN, Slip, Vocabulary, slip_between
from quizgen.study.values import is_number, readings

MatchMode = Literal["exact", "normal", "lenient"]

Tokens = tuple[str, ...]


class Verdict(StrEnum):
    """What a session says to an answer; the value is what the store keeps."""

    CORRECT = "correct"
    CORRECT_WITH_NOTE = "correct_with_note"
    NEAR_MISS = "near_miss"
    WRONG = "wrong"

    @property
    def counts(self) -> bool:
        """Whether the answer scores."""
        return self in {Verdict.CORRECT, Verdict.CORRECT_WITH_NOTE}


@dataclass(frozen=True, slots=True)
class Match:
    """A verdict and, where it needs one, the sentence that explains it to the student."""

    verdict: Verdict
    note: str = ""


RIGHT = Match(Verdict.CORRECT)
WRONG = Match(Verdict.WRONG)

LEADING = frozenset({"in", "on", "at", "by", "since", "during", "from", "between", "of", "to"})
"""Prepositions that repeat the question: ``in 2009`` answers as ``2009`` does."""

APPROXIMATE: dict[Tokens, int] = {
    ("about",): 0,
    ("around",): 0,
    ("approximately",): 0,
    ("roughly",): 0,
    ("some",): 0,
    ("circa",): 0,
    ("over",): 1,
    ("above",): 1,
    ("more", "than"): 1,
    ("at", "least"): 1,
    ("nearly",): -1,
    ("almost",): -1,
    ("under",): -1,
    ("below",): -1,
    ("less", "than"): -1,
    ("fewer", "than"): -1,
    ("up", "to"): -1,
}
"""Openers of an inexact number and the side of it that they mean."""

HEDGES = frozenset({"not", "no", "never", "or", "neither", "nor", "except", "without"})
"""An answer longer than the key is no near miss when one of these is in it."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """One accepted form of the key, folded and read once."""

    text: str
    folded: str
    tokens: Tokens


@dataclass(frozen=True, slots=True)
class _Given:
    """A typed answer in its readings, with what it must not be mistaken for."""

    folded: str
    forms: tuple[Tokens, ...]
    rivals: frozenset[Tokens]
    known: Vocabulary


def match(
    typed: str,
    accepted: Sequence[str],
    *,
    others: Collection[str] = (),
    known: Vocabulary = NOTHING_KNOWN,
    mode: MatchMode = "normal",
) -> Match:
    """Judge ``typed`` against the accepted forms, of which the first is the key as shown.

    ``others`` are answers that would be wrong here (other options, other questions' keys) and
    ``known`` the words of the article (:func:`slips.vocabulary`). *exact* wants the key's spelling,
    *normal* forgives form and small slips, *lenient* also what *normal* only calls close.
    """
    if any(plain_spelling(typed) == plain_spelling(form) for form in accepted):
        return RIGHT
    tolerant = _tolerant(typed, accepted, others, known)
    if mode == "exact" and tolerant.verdict.counts:
        return Match(Verdict.NEAR_MISS, f"Exact spelling is asked for: {accepted[0]}")
    if mode == "exact":
        return WRONG
    if mode == "lenient" and tolerant.verdict is Verdict.NEAR_MISS:
        return Match(Verdict.CORRECT_WITH_NOTE, f"The full answer is: {accepted[0]}")
    return tolerant


def _tolerant(
    typed: str, accepted: Sequence[str], others: Collection[str], known: Vocabulary
) -> Match:
    folded = fold(typed)
    if not folded:
        return WRONG
    rivals = frozenset(form for other in others for form in _readings(fold(other)))
    given = _Given(folded, tuple(_readings(folded)), rivals, known)
    asked = [
        _Asked(form, fold(form), tokens) for form in accepted for tokens in _readings(fold(form))
    ]
    return next((found for tier in TIERS if (found := tier(given, asked))), WRONG)


def _readings(folded: str) -> list[Tokens]:
    """Return the token forms without the prepositions that only repeat the question."""
    forms = []
    for form in readings(folded):
        while len(form) > 1 and form[0] in LEADING and is_number(form[1]):
            form = form[1:]
        forms.append(form)
    return forms


def _same_form(given: _Given, asked: Sequence[_Asked]) -> Match | None:
    """Accept what differs in case, quotes, dashes, spaces, outer marks, number or date form."""
    for form in asked:
        if given.folded == form.folded or (form.tokens and form.tokens in given.forms):
            return RIGHT
        if any(_squashed(tokens) == _squashed(form.tokens) != "" for tokens in given.forms):
            return RIGHT
    return None


def _squashed(tokens: Tokens) -> str:
    """Join words, so that ``seafloor`` is ``sea floor``; nothing where a number is in it."""
    return "" if any(is_number(token) for token in tokens) else "".join(tokens)


def _same_letters(given: _Given, asked: Sequence[_Asked]) -> Match | None:
    """Accept missing or added accents, and say so."""
    for form in asked:
        bare = tuple(map(without_accents, form.tokens))
        if bare and any(tuple(map(without_accents, tokens)) == bare for tokens in given.forms):
            return Match(Verdict.CORRECT_WITH_NOTE, f"With its accents: {form.text}")
    return None


def _another_answer(given: _Given, asked: Sequence[_Asked]) -> Match | None:
    """Refuse the answer to something else, however close it is spelt."""
    return WRONG if given.rivals.intersection(given.forms) else None


def _same_number(given: _Given, asked: Sequence[_Asked]) -> Match | None:
    """Take the same number with or without its unit or its ``about``, never another unit."""
    for form in asked:
        if any(_numbers_agree(tokens, form.tokens) for tokens in given.forms):
            return Match(Verdict.CORRECT_WITH_NOTE, f"The article has: {form.text}")
    return None


def _numbers_agree(typed: Tokens, key: Tokens) -> bool:
    typed_side, typed = _split_approximate(typed)
    key_side, key = _split_approximate(key)
    if typed_side * key_side < 0 or not typed or not key:
        return False
    counted = typed[0][:2] == "n:" and not any(is_number(token) for token in typed[1:] + key[1:])
    return typed == key or (typed[0] == key[0] and counted and (len(typed) == 1 or len(key) == 1))


def _split_approximate(tokens: Tokens) -> tuple[int, Tokens]:
    for length in (2, 1):
        if tokens[:length] in APPROXIMATE and len(tokens) > length and is_number(tokens[length]):
            return APPROXIMATE[tokens[:length]], tokens[length:]
    return 0, tokens


def _slip(given: _Given, asked: Sequence[_Asked]) -> Match | None:
    """Count a small typing slip, call a larger one close."""
    found = [
        (slip_between(tokens, form.tokens, given.known), form)
        for form in asked
        for tokens in given.forms
    ]
    for slip, form in found:
        if slip is Slip.SMALL:
            return Match(Verdict.CORRECT_WITH_NOTE, f"Spelling: {form.text}")
    for slip, form in found:
        if slip is Slip.LARGE:
            return Match(Verdict.NEAR_MISS, f"Close, but not it: {form.text}")
    return None


def _incomplete(given: _Given, asked: Sequence[_Asked]) -> Match | None:
    """Call close a part of the key, the key with more around it, and a date less a part."""
    for form in asked:
        for tokens in given.forms:
            if _is_run(tokens, form.tokens) or _part_of_date(tokens, form.tokens):
                return Match(Verdict.NEAR_MISS, f"Close; the full answer is: {form.text}")
            if _is_run(form.tokens, tokens) and not _hedged(tokens, form.tokens, given):
                return Match(Verdict.NEAR_MISS, f"Close; the answer is just: {form.text}")
    return None


def _is_run(short: Tokens, long: Tokens) -> bool:
    """Whether ``short`` stands in ``long``, with a word in it that means something by itself."""
    telling = any(len(token) > 3 for token in short)
    starts = range(len(long) - len(short) + 1)
    return telling and any(long[start : start + len(short)] == short for start in starts)


def _part_of_date(typed: Tokens, key: Tokens) -> bool:
    """Whether two single dates differ only in how much of the date they give."""
    if len(typed) != 1 or len(key) != 1:
        return False
    first, second = (token[2:] if token[:2] in {"n:", "d:"} else "" for token in typed + key)
    pair = sorted((first, second), key=len)
    return len(pair[0]) >= 4 and (pair[1].startswith(pair[0] + "-") or pair[1].endswith(pair[0]))


def _hedged(typed: Tokens, key: Tokens, given: _Given) -> bool:
    extra = [token for token in typed if token not in key]
    rival_words = {token for rival in given.rivals for token in rival}
    return any(token in HEDGES or is_number(token) or token in rival_words for token in extra)


TIERS: tuple[Callable[[_Given, Sequence[_Asked]], Match | None], ...] = (
    _same_form,
    _same_letters,
    _same_number,
    _another_answer,
    _slip,
    _incomplete,
)
"""Tried in turn; the first that has something to say decides."""
