"""Wrong options for numbers, dates and amounts, with what the article says they belong to."""

from __future__ import annotations

import random
from typing import Final

from quizgen.distractors.facts import Facts
from quizgen.distractors.numeric import numeric_distractors
from quizgen.distractors.slot import Distractor, Slot, quoted
from quizgen.language.analysis import Analysis
from quizgen.language.entities import Mention
from quizgen.language.quantities import parse_quantity

WANTED = 4
"""One more than are shown, in case one is dropped."""
MANY = 9
"""How many are sought where some will lie out of bounds."""
BIRTH, DEATH = frozenset({"born", "birth"}), frozenset({"die", "died", "dead", "death", "killed"})
_ANY = (-10_000, 10_000)
_DIVISORS: Final = {"year": 1, "month_year": 100, "date": 10_000}
"""What a value is divided by to give its year."""


def number_distractors(
    slot: Slot, analysis: Analysis, facts: Facts, rng: random.Random
) -> list[Distractor]:
    """Return other values in the key's format, none that the article gives for the same fact."""
    here: list[str] = []
    others: dict[str, Mention] = {}
    for sentence in analysis.sentences:
        numbers = [mention for mention in sentence.mentions if not mention.is_name]
        if sentence is slot.sentence or sentence.index in facts.alike:
            here += [mention.text for mention in numbers]
        else:
            others |= {m.text: m for m in numbers if m.text not in others}
    for text in here:
        others.pop(text, None)
    bounds = _bounds(slot, here)
    found = numeric_distractors(
        slot.key,
        rng,
        avoid=sorted(set(here)),
        present=[*others],
        n=WANTED if bounds == _ANY else MANY,
    )
    return [
        Distractor(item.text, item.origin, _reason(item.text, item.why, others))
        for item in found
        if (slot.kind != "count" or item.text.casefold() not in {"1", "one"})  # "one shots"
        and (bounds == _ANY or _within(item.text, bounds))
    ]


def _bounds(slot: Slot, here: list[str]) -> tuple[int, int]:
    """Return between which years a birth or a death must lie, by what else is told of the person.

    Nobody does anything before his birth or after his death.
    """
    own = _year(slot.key)
    words = set(slot.stem.casefold().rstrip("?.").split())
    if own is None or words.isdisjoint(BIRTH | DEATH):
        return _ANY
    known = [year for text in here if (year := _year(text)) is not None and year != own]
    after = [year for year in known if year > own] if words & BIRTH else []
    before = [year for year in known if year < own] if words & DEATH else []
    return max(before, default=_ANY[0]), min(after, default=_ANY[1])


def _within(text: str, bounds: tuple[int, int]) -> bool:
    year = _year(text)
    return year is None or bounds[0] < year < bounds[1]


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
