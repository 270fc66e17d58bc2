"""Whether a number stands out among its options by its looks: the only round one, the only 1803."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

from quizgen.distractors.number_values import Value
from quizgen.language.quantities import Quantity

Trait: TypeAlias = Callable[[Decimal], object]

_TENS_FROM = 20
"""From here on a number is round with tens, below with fives: 15 beside 10, 30 beside 40."""
_PARTS = {
    "year": (10, 100),
    "date": (10_000,),
    "month_year": (100,),
}
"""What values of a kind are divided by to give what they may share: decade and century of a year,
the year of a date."""


def stands_out(key: Quantity, values: Sequence[Value]) -> bool:
    """Whether the values share what the key does not have, and a reader sees it at once."""
    own = key.value
    if own is None or len(values) <= 1:
        return False
    for trait in _traits(key, own):
        theirs = {trait(value) for value, _ in values}
        if len(theirs) == 1 and trait(own) not in theirs:
            return True
    return False


def _traits(key: Quantity, own: Decimal) -> Iterator[Trait]:
    if key.kind in _PARTS:
        yield from (_part(divisor) for divisor in _PARTS[key.kind])
    if key.kind in {"date", "month_year"} or key.value2 is not None:
        return
    style = key.style
    if style is None or style.form != "digits":
        return
    unit = Decimal(style.factor) if style.scale else Decimal(1)
    base = unit * (10 if own >= _TENS_FROM * unit else 5)
    yield lambda value: value % base == 0
    if key.kind == "year":
        return
    if style.decimals:
        yield lambda value: value // unit
    if key.kind != "percent":
        yield lambda value: len(str(int(value / unit)))


def _part(divisor: int) -> Trait:
    return lambda value: int(value) // divisor
