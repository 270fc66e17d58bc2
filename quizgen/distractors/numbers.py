"""Wrong options for numbers, dates and amounts, with what the article says they belong to."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from quizgen.bank.model import GAP
from quizgen.distractors.choice import sound
from quizgen.distractors.numeric import numeric_distractors
from quizgen.distractors.slot import Distractor, Slot, quoted
from quizgen.distractors.standing import stands_out
from quizgen.language.analysis import Analysis
from quizgen.language.entities import Mention
from quizgen.language.quantities import parse_quantity
from quizgen.language.words import YEAR

SHOWN = 3
WANTED = 5
"""More than are shown, in case one is dropped."""
MANY = 14
"""How many are sought where some will lie out of bounds."""
BIRTH, DEATH = frozenset({"born", "birth"}), frozenset({"die", "died", "dead", "death", "killed"})
TO_COME = frozenset("will scheduled expected planned forecast predicted".split())
"""Words of what lies ahead: a year long past would be absurd beside it."""
SOON = 6
GROWN = 12
"""Years after a birth in which nobody does what is asked for."""
BOUNDING = frozenset({"than", "over", "under", "above", "below", "exceeding", "within", "beyond"})
"""Words before a number that make other numbers true as well."""
BOUNDING_DATES = frozenset({"by", "before", "after", "until", "till"})
"""Words before a date that do."""
BOUNDING_PAIRS = frozenset(
    {"at least", "at most", "up to", "upwards of", "excess of", "maximum of"}
)
CLOCK_WORDS = frozenset({"at", "by", "until", "till", "from", "before", "after", "since", "clock"})
_DATED = frozenset({"year", "month_year", "date", "decade", "century", "month"})
_ENDS = frozenset({"year", "count"})
"""Kinds whose values are compared with the other end of a span."""
_SPAN_FROM = re.compile(rf"(?:from|between) (\d[\d,.]*)(?: \w+)? (?:to|and|until) {GAP}")
_SPAN_TO = re.compile(rf"(?:from|between) {GAP}(?: \w+)? (?:to|and|until) (\d[\d,.]*)")
_SPAN = re.compile(f"{_SPAN_FROM.pattern}|{_SPAN_TO.pattern}")
_ANY = (-10_000, 10_000)
_BORN = re.compile(rf"\b(?:was )?born\b[^.;]*?({YEAR.pattern})")
_DIVISORS: Final = {"year": 1, "month_year": 100, "date": 10_000}
"""What a value is divided by to give its year."""


def number_distractors(
    slot: Slot, analysis: Analysis, alike: frozenset[int], rng: random.Random
) -> list[Distractor]:
    """Return other values in the key's format, none that the article gives for the same fact.

    Nothing is returned where other values would be true as well, or can't be judged: behind "by",
    "over", "at least".
    """
    if _is_bound(slot) or _is_ratio(slot):
        return []
    here: list[str] = []
    others: dict[str, Mention] = {}
    for sentence in analysis.sentences:
        numbers = [mention for mention in sentence.mentions if not mention.is_name]
        if sentence is slot.sentence or sentence.index in alike:
            here += [mention.text for mention in numbers]
        else:
            others |= {m.text: m for m in numbers if m.text not in others}
    for text in here:
        others.pop(text, None)
    bounds = _bounds(slot, here)
    if bounds == _ANY:
        bounds = _life(slot, analysis)
    found = numeric_distractors(
        slot.key,
        rng,
        avoid=sorted(set(here)),
        present=[*others],
        n=WANTED if bounds == _ANY and not _SPAN.search(slot.stem) else MANY,
    )
    latest = max(
        (year for text in [slot.key, *here, *others] for year in _years(text)), default=_ANY[1]
    )
    fit = [
        Distractor(item.text, item.origin, _reason(item.text, item.why, others))
        for item in found
        if (slot.kind != "count" or item.text.casefold() not in {"1", "one"})  # "one shots"
        and (bounds == _ANY or _within(item.text, bounds))
        and _ends_by(item.text, latest)
        and (slot.kind not in _ENDS or before_christ(slot) or _in_span(slot, item.text))
    ]
    threes = combinations(sound(slot, fit), SHOWN)
    return next((list(three) for three in threes if not _shows_key(slot, three)), [])


def _shows_key(slot: Slot, options: Sequence[Distractor]) -> bool:
    """Whether the key is the one that looks different."""
    key = parse_quantity(slot.key)
    read = [parse_quantity(option.text) for option in options]
    values = [(q.value, q.value2) for q in read if q is not None and q.value is not None]
    return key is not None and stands_out(key, values)


def _is_bound(slot: Slot) -> bool:
    """Whether the words before the key make more than one value true: "over 50", "by 1900"."""
    i = slot.tokens[0].i
    before = [token.lower for token in slot.sentence.tokens[max(0, i - 2) : i]]
    if not before:
        return False
    quantity = parse_quantity(slot.key)
    dated = quantity is not None and quantity.kind in _DATED
    return " ".join(before) in BOUNDING_PAIRS or before[-1] in (
        BOUNDING | BOUNDING_DATES if dated else BOUNDING
    )


def _is_ratio(slot: Slot) -> bool:
    """Whether what looks like a time of day is a ratio: no word for a time stands before it."""
    if slot.kind != "time_of_day" or ":" not in slot.key or "m" in slot.key.casefold():
        return False
    words = {token.lower for token in slot.tokens}
    i = slot.tokens[0].i
    words |= {token.lower for token in slot.sentence.tokens[max(0, i - 3) : i]}
    return not words & CLOCK_WORDS


def _in_span(slot: Slot, text: str) -> bool:
    """Whether a value lies on the right side of the other end: "from _____ to 1850"."""
    option = parse_quantity(text)
    before, after = _SPAN_FROM.search(slot.stem), _SPAN_TO.search(slot.stem)
    found = before or after
    other = parse_quantity(found[1].rstrip(".,")) if found is not None else None
    if option is None or option.value is None or other is None or other.value is None:
        return True
    return option.value > other.value if before else option.value < other.value


def _bounds(slot: Slot, here: list[str]) -> tuple[int, int]:
    """Return between which years an option must lie: near a plan's, within what is told of a life.

    Nobody does anything before his birth or after his death.
    """
    own = _year(slot.key)
    if own is not None and not TO_COME.isdisjoint(slot.stem.rstrip("?.").split()):
        return own - SOON, own + SOON
    words = set(slot.stem.casefold().rstrip("?.").split())
    if own is None or words.isdisjoint(BIRTH | DEATH):
        return _ANY
    known = [year for text in here if (year := _year(text)) is not None and year != own]
    after = [year for year in known if year > own] if words & BIRTH else []
    before = [year for year in known if year < own] if words & DEATH else []
    return max(before, default=_ANY[0]), min(after, default=_ANY[1])


def _life(slot: Slot, analysis: Analysis) -> tuple[int, int]:
    """Return between which years somebody whom the stem names can have done what it tells."""
    own = _year(slot.key)
    if own is None:
        return _ANY
    people = (e for e in analysis.entities if e.kind == "person" and e.short in slot.stem)
    births = (
        int(found[1])
        for person in people
        for mention in person.mentions
        if (found := _BORN.search(mention.sentence.text, mention.end - mention.sentence.start))
    )
    born = next((year for year in births if year < own), None)
    return _ANY if born is None else (born + min(GROWN, own - born - 1), _ANY[1])


def _within(text: str, bounds: tuple[int, int]) -> bool:
    year = _year(text)
    return year is None or bounds[0] < year < bounds[1]


def _ends_by(text: str, latest: int) -> bool:
    """Whether a date, or a range of years, lies within what the article tells of."""
    return text.isdigit() or max(_years(text), default=0) <= latest


def _years(text: str) -> list[int]:
    return [int(year) for year in YEAR.findall(text)]


def _year(text: str) -> int | None:
    quantity = parse_quantity(text)
    if quantity is None or quantity.value is None or quantity.kind not in _DIVISORS:
        return None
    return int(quantity.value) // _DIVISORS[quantity.kind]


def _reason(text: str, why: str, others: dict[str, Mention]) -> str:
    """Return what the article says of a number, or what it has in its place."""
    mention = others.get(text) or next((m for t, m in others.items() if text in t.split()), None)
    if mention is None:
        return f"{why[:1].upper()}{why[1:].rstrip('.')}."
    return f"{text} belongs elsewhere: “{quoted(mention.sentence, mention.head)}”"


def before_christ(slot: Slot) -> bool:
    """Whether a key's years count backwards by the word behind it: 776 comes before 594 BC."""
    following = slot.sentence.tokens[slot.tokens[-1].i + 1 :][:1]
    return any(token.text.replace(".", "") in {"BC", "BCE"} for token in following)
