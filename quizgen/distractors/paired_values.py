"""Plausible other dates, months and ranges: values that are made of two parts or more."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from quizgen.distractors.number_values import (
    LATEST_YEAR,
    Value,
    is_possible,
    number_values,
    year_values,
)
from quizgen.language.quantities import Quantity

#: Threes of values to choose from.
_GRIDS: Final = 12
#: What "one in …" is usually rounded to.
_PROPORTIONS: Final = (2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000)
#: By what the ends of a range are multiplied: options that share no end with it or one another.
_FACTORS: Final = tuple(
    tuple(map(Decimal, factors))
    for factors in (
        ("0.5", "1.5", "2"), ("0.5", "2", "3"), ("0.25", "0.5", "2"), ("1.5", "2", "3"),
        ("0.5", "0.75", "1.5"),
    )
)  # fmt: skip
#: A day of the month that every month has.
_SHORTEST_MONTH: Final = 28


def paired_values(
    quantity: Quantity, years: Sequence[int], rng: random.Random
) -> list[list[Value]]:
    """Return other values of a date, a month of a year or a range, in threes.

    Each three share one other value for each of two parts with the key (this day, that month;
    that day, this month; that day, that month): no option shares more with the rest than another,
    so what the options have in common does not give the key away.
    """
    return [_grid(quantity, years, rng) for _ in range(_GRIDS)]


def _grid(quantity: Quantity, years: Sequence[int], rng: random.Random) -> list[Value]:
    value = quantity.value or Decimal(0)
    if quantity.value2 is not None:
        return _range_grid(quantity, value, quantity.value2, years, rng)
    parts = _parts_of(quantity)
    others = {
        name: _other_part(name, part, years, rng)
        for name, part in parts.items()
        if part is not None
    }
    names = rng.sample([name for name in ("year", "month", "day", "season") if name in others], 2)
    grid: list[Value] = []
    for changed in ((names[0],), (names[1],), tuple(names)):
        mixed = {name: others[name] if name in changed else part for name, part in parts.items()}
        grid.append((_joined(quantity, mixed), None))
    return grid


def _parts_of(quantity: Quantity) -> dict[str, int]:
    value = int(quantity.value or 0)
    if quantity.kind == "date":
        parts = {"year": value // 10000, "month": value // 100 % 100, "day": value % 100}
        return parts if parts["year"] else {"month": parts["month"], "day": parts["day"]}
    if quantity.kind == "month_year":
        return {"year": value // 100, "month": value % 100}
    return {"year": value // 10, "season": value % 10}


def _joined(quantity: Quantity, parts: dict[str, int]) -> Decimal:
    if quantity.kind == "date":
        return Decimal(parts.get("year", 0) * 10000 + parts["month"] * 100 + parts["day"])
    if quantity.kind == "month_year":
        return Decimal(parts["year"] * 100 + parts["month"])
    return Decimal(parts["year"] * 10 + parts["season"])


def _other_part(name: str, part: int, years: Sequence[int], rng: random.Random) -> int:
    if name == "year":
        near = [year for year in year_values(part, years, rng) if abs(year - part) <= 8]
        return int(rng.choice(near)) if near else part
    choices = {
        "month": range(1, 13),
        "season": range(1, 5),
        "day": range(1, _SHORTEST_MONTH + 1),
    }[name]
    return rng.choice([other for other in choices if abs(other - part) > (name == "day")])


def _range_grid(
    quantity: Quantity, low: Decimal, high: Decimal, years: Sequence[int], rng: random.Random
) -> list[Value]:
    if quantity.kind == "fraction":  # "one in ten": only the ten changes
        usual = [Decimal(o) for o in _PROPORTIONS if high / 4 <= o <= high * 4]
        others = [o for o in usual or number_values(quantity, high, rng) if low < o != high]
        return [(low, other) for other in rng.sample(others, min(3, len(others)))]
    if quantity.kind == "year_range":
        return _period_grid(int(low), int(high), years, rng)
    for factors in rng.sample(_FACTORS, len(_FACTORS)):
        found = {(_scaled(low, factor), _scaled(high, factor)) for factor in factors}
        fit = [
            (low2, high2)
            for low2, high2 in sorted(found)
            if low2 < high2 and low2 != low and high2 != high and _both(quantity, low2, high2)
        ]
        if len(fit) == len(factors):
            return list(fit)
    return []


def _both(quantity: Quantity, low: Decimal, high: Decimal) -> bool:
    return is_possible(quantity, low) and is_possible(quantity, high)


def _scaled(end: Decimal, factor: Decimal) -> Decimal:
    """Return a multiple of a range's end that is as round as the end."""
    exponent = int(end.normalize().as_tuple().exponent)
    step = Decimal(1).scaleb(min(exponent, end.adjusted()))
    return (end * factor / step).to_integral_value() * step


def _period_grid(low: int, high: int, years: Sequence[int], rng: random.Random) -> list[Value]:
    """Return other periods of the same length: no two options begin or end alike."""
    length = high - low
    latest = max([LATEST_YEAR, high, *years])
    near = [int(y) for y in year_values(low, years, rng) if y + length <= latest]
    near.sort(key=lambda year: abs(year - low) > max(12, 2 * length))
    return [(Decimal(year), Decimal(year + length)) for year in near[:3]]
