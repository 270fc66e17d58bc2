"""Plausible other values for a quantity: what a reader who half remembers might answer.

Each strategy returns values in the encoding of :class:`~quizgen.language.quantities.Quantity`, the
key's own left out, in an order drawn from ``rng``. Whether a value can be written in the key's
format, and is not also right, is for the caller to check.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import permutations
from typing import Final, TypeAlias

from quizgen.language.quantities import POSITIONS, Quantity

#: A value and the upper end of its range, if it is one.
Value: TypeAlias = tuple[Decimal, Decimal | None]

#: Years after this are not offered for an event of the past. A constant, not the clock: the same
#: article must give the same quiz next year.
LATEST_YEAR: Final = 2026
#: Years behind the article's last that may be offered beside it: else it would always be the last.
LATER: Final = 2
#: Two-digit mantissas that people round to.
_ROUND: Final = (4, 5, 6, 7, 8, 10, 12, 15, 18, 20, 25, 30, 35, 40, 45, 50, 60, 70, 75, 80)
_FIVES: Final = (5, 10, 15, 20, 25)
_SMALL: Final = 12
_OLDEST_AGE: Final = 115
#: How far, as a share of an age, another may be off.
_AGE_REACH: Final = Decimal("0.2")
#: Fractions in common use, as (numerator, denominator).
_FRACTIONS: Final = (
    (1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5), (9, 10),
)  # fmt: skip
_WIDEST_NET: Final = 60
#: From here on readers know the years apart: ten off is absurd.
_RECENT: Final = 1995
_WAKING: Final = range(6 * 60, 22 * 60 + 1)
_MINUTES_A_DAY: Final = 24 * 60


def number_values(quantity: Quantity, value: Decimal, rng: random.Random) -> list[Decimal]:
    """Return other numbers as round as ``value`` and of its magnitude.

    Small whole numbers get their neighbours, round ones round ones, others the same number of
    significant digits.
    """
    amount = abs(value)
    style = quantity.style
    decimals = style.decimals if style else 0
    grain = Decimal(1).scaleb(-decimals) * (style.factor * style.shared_factor if style else 1)
    if amount == 0:
        found = [grain * step for step in range(1, 6)]
    elif style and style.half:
        found = _half_values(amount, grain)
    elif quantity.kind == "percent" and amount in _FIVES[:2]:
        found = [Decimal(other) for other in _FIVES]  # 13 and 14 beside 10 show which is the key
    elif decimals:
        found = _decimal_values(int(amount / grain), grain)
    else:
        found = _whole_values(amount, grain, rng)
    found = [number for number in found if number > 0 and number != amount]
    rng.shuffle(found)
    return [number if value >= 0 else -number for number in found]


def _half_values(amount: Decimal, grain: Decimal) -> list[Decimal]:
    """Step by wholes from "two and a half", by halves from "one and a half million"."""
    if grain == 1:
        return [amount + step for step in range(-4, 5) if step]
    parts = [grain / 10 * other for other in (2, 3, 4)] if amount < grain else []
    return parts + [grain / 2 * other for other in range(1, int(2 * amount / grain) + 5)]


def _decimal_values(digits: int, grain: Decimal) -> list[Decimal]:
    low, high = max(1, digits * 11 // 20), max(digits * 17 // 10, digits + 4)
    step = max(1, (high - low) // 60)
    return [grain * other for other in range(low, high + 1, step) if other % 10]


def _whole_values(amount: Decimal, grain: Decimal, rng: random.Random) -> list[Decimal]:
    if amount <= _SMALL * grain:
        steps = int(amount / grain)
        return [grain * other for other in range(max(1, steps - 6), steps + max(4, steps // 2) + 1)]
    while not amount % (grain * 10):
        grain *= 10
    digits = int(amount / grain)
    if digits <= 3:
        tenth = grain / 10
        bounds = (digits * 4, digits * 25)
        return [tenth * other for other in _ROUND if bounds[0] <= other <= bounds[1]]
    if digits <= _SMALL:
        return [grain * other for other in range(max(1, digits // 2), digits * 2) if other % 10]
    if digits < 100 and digits % 5 == 0:
        return [grain * other for other in range(max(5, digits // 10 * 5), digits * 2 + 10, 5)]
    if digits < 100:
        low, high = digits * 11 // 20, digits * 17 // 10
        return [grain * other for other in range(low, high + 1) if other % 10]
    return [grain * other for other in _long_values(digits, rng)]


def _long_values(digits: int, rng: random.Random) -> list[int]:
    """Swap digits of a long number ("6,608" → "6,068") and draw others of its length."""
    low, high = digits * 11 // 20, digits * 17 // 10
    floor, ceiling = 10 ** (len(str(digits)) - 1), 10 ** len(str(digits))
    low = max(low, floor) if digits * 10 >= floor * 13 else low
    high = min(high, ceiling) if digits * 115 <= ceiling * 100 else high
    swapped: Iterable[int] = ()
    if digits < 10**4:
        swapped = {int("".join(order)) for order in permutations(str(digits))}
    drawn = [rng.randrange(low, high) for _ in range(16)]
    swaps = sorted(other for other in swapped if low <= other <= high)
    rng.shuffle(swaps)
    return [other for other in dict.fromkeys([*swaps[:4], *drawn]) if other % 10]


def year_values(year: int, years: Sequence[int], rng: random.Random) -> list[Decimal]:
    """Return years near ``year``, those within the article's own period first.

    ``years`` are the article's years. The further back, the wider the net; no year beyond those
    of the article, since nothing that it tells happened later, and none across the birth of Christ.
    """
    reach = 12 if year > _RECENT else min(_WIDEST_NET, 15 + max(0, 2000 - year) // 20)
    latest = max(years, default=LATEST_YEAR) if year <= LATEST_YEAR else year + reach
    latest = max(latest, year + LATER)
    step = 10 if year % 50 == 0 and abs(year) < 1900 else 1
    widest = reach if step == 1 else _WIDEST_NET
    offsets = [o for o in range(-widest, widest + 1, step) if abs(o) >= 2]
    found = [year + offset for offset in offsets if year + offset <= latest]
    found = [other for other in found if (other > 0) == (year > 0) and other]
    rng.shuffle(found)
    near = [other for other in years if abs(other - year) <= 2 * reach]
    if near:
        low, high = min(*near, year) - 3, max(*near, year) + 3
        found.sort(key=lambda other: not low <= other <= high)
    return [Decimal(other) for other in found]


def single_values(quantity: Quantity, years: Sequence[int], rng: random.Random) -> list[Value]:
    """Return other values for a quantity that is one number, by its kind."""
    value = quantity.value or Decimal(0)
    strategy = _BY_KIND.get(quantity.kind)
    if quantity.kind == "year":
        found = year_values(int(value), years, rng)
    elif strategy is not None:
        found = [Decimal(other) for other in strategy(quantity)]
        rng.shuffle(found)
    else:
        found = [
            number + quantity.rest
            for number in _near_whole(quantity)
            + number_values(quantity, value - quantity.rest, rng)
            if is_possible(quantity, number) and reads_well(quantity, number)
        ]
    return [(other, None) for other in found if other != value]


def _near_whole(quantity: Quantity) -> list[Decimal]:
    """Return what lies between a percentage such as 95 and the whole."""
    value = quantity.value or Decimal(0)
    if quantity.kind != "percent" or not 90 <= value < 99:
        return []
    return [Decimal(other) for other in range(int(value) + 1, 100)]


def reads_well(quantity: Quantity, number: Decimal) -> bool:
    """Refuse what nobody writes: "two hundred fifty-three" beside "a hundred", 2,000 million."""
    style = quantity.style
    if style is not None and style.form == "digits" and style.scale:
        return number < 1000 * style.factor
    if style is not None and style.form == "words" and number < _scale(quantity.value):
        return False  # "four hundred thousand" beside "one million"
    if style is None or style.form not in ("words", "article") or number <= 100:
        return True
    return significant_digits(number) <= significant_digits(quantity.value or Decimal(0))


def _scale(value: Decimal | None) -> int:
    """Return the largest of a thousand, a million, … up to a value; 0 for a smaller one."""
    amount = abs(value or Decimal(0))
    return max((10**power for power in (3, 6, 9, 12) if 10**power <= amount), default=0)


def significant_digits(number: Decimal) -> int:
    """Count the digits of a number without the zeros at its ends."""
    return len(f"{abs(number):f}".replace(".", "").strip("0"))


def is_possible(quantity: Quantity, number: Decimal) -> bool:
    """Refuse what cannot be: 103 %, someone aged 130, "one children"."""
    value = quantity.value or Decimal(0)
    if quantity.kind == "percent" and abs(value) <= 100:
        return abs(number) < 100
    if quantity.kind == "age" and value <= _OLDEST_AGE and quantity.unit == "year":
        return number <= _OLDEST_AGE
    plural = quantity.noun or {"window", "determiner"} & set(quantity.modifiers)
    return not (plural and number == 1)


def _times(quantity: Quantity) -> list[int]:
    minutes = int(quantity.value or 0)
    if quantity.slot("clock"):
        return [0, 720]
    if quantity.slot("minute") is None and quantity.slot("meridiem") is None:
        return [minutes % 60 + 60 * hour for hour in range(1, 13)]
    step = 60 if quantity.slot("minute") is None else _step_of(minutes % 60)
    span = range(_WAKING.start, _WAKING.stop) if minutes in _WAKING else range(_MINUTES_A_DAY)
    return [t for t in range(minutes % step, _MINUTES_A_DAY, step)
            if t in span and abs(t - minutes) <= 6 * max(step, 15)]  # fmt: skip


def _step_of(minute: int) -> int:
    return next(step for step in (30, 15, 5, 1) if minute % step == 0)


def _latest_period(quantity: Quantity, length: int) -> int:
    """Return when the last period begins that is, in the part asked for, surely past."""
    begun = LATEST_YEAR // length * length
    return begun - length if POSITIONS & set(quantity.modifiers) else begun


def _decades(quantity: Quantity) -> list[int]:
    start = int(quantity.value or 0)
    last = _latest_period(quantity, 10) if start <= LATEST_YEAR else start + 40
    return [d for d in range(start - 40, start + 41, 10) if (d > 0) == (start > 0) and d <= last]


def _centuries(quantity: Quantity) -> list[int]:
    number = int(quantity.value or 0)
    last = max(
        number, _latest_period(quantity, 100) // 100 + 1 if quantity.unit == "century" else 3
    )
    near = range(number - 4, number + 5)
    return [other for other in near if (other > 0) == (number > 0) and other and other <= last]


def _ordinals(quantity: Quantity) -> list[int]:
    number = int(quantity.value or 0)
    reach = 5 if number <= _SMALL else 8 + number // 10
    return list(range(max(1, number - reach), number + reach + 1))


def _ages(quantity: Quantity) -> list[Decimal]:
    """Return ages a few years off: nobody leaves school at nine, or speaks at one."""
    if quantity.slot("decade"):
        return [Decimal(decade) for decade in range(20, 100, 10)]  # "in her thirties"
    value, grain = quantity.value or Decimal(0), Decimal(1)
    if quantity.style is not None and quantity.style.decimals:
        grain = grain.scaleb(-quantity.style.decimals)
    reach = max(4 * grain, value * _AGE_REACH // grain * grain)
    steps = range(-int(reach / grain), int(reach / grain) + 1)
    ages = (value + step * grain for step in steps)
    return [age for age in ages if age > 0 and is_possible(quantity, age)]


def _frequencies(quantity: Quantity) -> list[int]:
    if quantity.slot("period"):
        return list(range(5))
    number = int(quantity.value or 0)
    lowest = 2 if quantity.text.lower().startswith("every") else 1
    return list(range(max(lowest, number - 4), number + 6))


_BY_KIND: Final[dict[str, Callable[[Quantity], list[Decimal] | list[int]]]] = {
    "month": lambda _: list(range(1, 13)),
    "weekday": lambda _: list(range(1, 8)),
    "age": _ages,
    "season": lambda _: list(range(1, 5)),
    "part_of_day": lambda _: list(range(1, 5)),
    "decade": _decades,
    "century": _centuries,
    "time_of_day": _times,
    "ordinal": _ordinals,
    "frequency": _frequencies,
    "fraction": lambda _: [Decimal(top) / bottom for top, bottom in _FRACTIONS],
    "multiple": lambda q: list(range(2, max(6, int(q.value or 0) + 4))),
}
