"""Wrong options for a number, date, amount or duration, in exactly the key's format."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Final, Literal

from quizgen.distractors.number_values import (
    Value,
    reads_well,
    significant_digits,
    single_values,
)
from quizgen.distractors.paired_values import paired_values
from quizgen.distractors.standing import stands_out
from quizgen.language.quantities import (
    Quantity,
    equal_values,
    parse_quantity,
    render,
)

__all__ = ["NumericDistractor", "numeric_distractors"]

_MOST_FROM_ARTICLE: Final = 2
#: How many candidates on either side of the key are looked at.
_LOOKED_AT: Final = 10
#: A number of the article is a temptation up to this factor from a key up to this large: beside
#: "nine" forty would stand out, beside "103 children" the article's 6,000 does not.
_FARTHEST: Final = ((12, 4), (100, 3), (10**15, 4))
_FARTHEST_HEDGED: Final = 4
#: Options closer than this, relative to the larger, are hard to tell apart or both "about right".
_CLOSEST: Final = Decimal("0.03")
_CLOSEST_HEDGED: Final = Decimal("0.15")
#: Kinds whose values are places on a scale: a distance between them is not relative.
_SCALES: Final = frozenset({
    "year", "month_year", "date", "month", "weekday", "decade", "century", "year_range",
    "time_of_day", "part_of_day", "season", "ordinal", "fraction", "multiple", "frequency",
})  # fmt: skip
_FARTHEST_YEARS: Final = 35
#: How often options are drawn until the key does not stand out among them.
_TRIED: Final = 8
#: Kinds whose unit is in the singular beside one alone.
_COUNTED: Final = frozenset({"duration", "age"})
#: What a value is divided by to give its year.
_YEAR_DIVISORS: Final = {"year": 1, "year_range": 1, "month_year": 100, "date": 10000}


@dataclass(frozen=True, slots=True)
class NumericDistractor:
    """A wrong option: its text, where it comes from, and a fragment that says why it is wrong."""

    text: str
    why: str
    origin: Literal["article", "number changed"]


@dataclass(frozen=True, slots=True)
class _Option:
    value: Value
    distractor: NumericDistractor


def numeric_distractors(
    key: str,
    rng: random.Random,
    *,
    avoid: Collection[str] = (),
    present: Sequence[str] = (),
    n: int = 3,
    label: str = "",
) -> list[NumericDistractor]:
    """Return up to ``n`` wrong options for a key that is a quantity; [] if it is not one.

    Every option has the key's format, differs in value from the key, from the other options and
    from everything in ``avoid`` (whatever the article also makes true), and is possible: no 31
    February, no 103 %. ``present`` are quantities of the article; at most two suitable ones are
    used, the rest are changed numbers. How many options lie below the key is drawn from ``rng``,
    so that the key's rank tells nothing. ``label`` as in :func:`parse_quantity`.
    """
    quantity = parse_quantity(key, label=label)
    if quantity is None or quantity.value is None or not _has_likes(quantity):
        return []
    check = _Checker(quantity, avoid, label)
    known = [found for text in present if (found := parse_quantity(text))]
    years = sorted({year for found in known for year in _years(found)})
    article = _from_article(quantity, known, check, rng)
    for _ in range(_TRIED):
        chosen = _draw(quantity, article, years, check, n, rng)
        if not stands_out(quantity, [option.value for option in chosen]):
            rng.shuffle(chosen)
            return [option.distractor for option in chosen]
    return []


def _has_likes(quantity: Quantity) -> bool:
    """Whether other values can be wrong beside a quantity, and look like it.

    "More than ten" makes "more than five" true as well and leaves open whether fifteen is; beside
    "a week" or "one boat" any other number is alone in its form.
    """
    if {"above", "below"} & set(quantity.modifiers):
        return False
    style = quantity.style
    if style is not None and (style.form == "article" or style.article) and not _is_share(quantity):
        return False
    return not (quantity.value == 1 and (quantity.noun or quantity.kind in _COUNTED))


def _is_share(quantity: Quantity) -> bool:
    """Whether a quantity is one of those that all have an article: a third, a quarter."""
    return quantity.kind in {"fraction", "multiple", "frequency"}


def _draw(
    quantity: Quantity,
    article: list[_Option],
    years: Sequence[int],
    check: _Checker,
    n: int,
    rng: random.Random,
) -> list[_Option]:
    paired = quantity.value2 is not None or quantity.kind in ("date", "month_year")
    paired = paired or (quantity.kind == "season" and quantity.slot("year") is not None)
    if paired:
        grids = [_changed(quantity, grid, check) for grid in paired_values(quantity, years, rng)]
        return _by_grids(article, grids, n, rng)
    changed = _changed(quantity, single_values(quantity, years, rng), check)
    return _balanced(quantity, article, changed, n, rng)


def _years(quantity: Quantity) -> list[int]:
    """Return the years that a quantity of the article names."""
    value = int(quantity.value or 0)
    if quantity.kind in ("year", "year_range"):
        return [value] if quantity.value2 is None else [value, int(quantity.value2)]
    if quantity.kind == "date" and value >= 10**6:
        return [value // 10**4]
    return [value // 100] if quantity.kind == "month_year" else []


# --- candidates --------------------------------------------------------------------------------


class _Checker:
    """Writes values in the key's format and refuses those that are also right."""

    def __init__(self, key: Quantity, avoid: Collection[str], label: str) -> None:
        self._key = key
        self._label = label
        self._avoided_texts = {text.strip().casefold() for text in avoid}
        tags = dict.fromkeys(("", label))
        parsed = (parse_quantity(text, label=tag) for text in sorted(avoid) for tag in tags)
        self._avoided = [quantity for quantity in parsed if quantity is not None]
        self._texts: dict[Value, str | None] = {}

    def text_of(self, value: Value) -> str | None:
        """Return the option's text, or None if the value does not fit or is not surely wrong."""
        if value not in self._texts:  # every draw looks at much the same values
            self._texts[value] = self._text_of(value)
        return self._texts[value]

    def _text_of(self, value: Value) -> str | None:
        try:
            text = render(self._key, *value)
        except ValueError:
            return None
        read = parse_quantity(text, label=self._label)
        if read is None or not self._same_format(read) or text.casefold() in self._avoided_texts:
            return None
        if equal_values(read, self._key) or any(map(_says(read), self._avoided)):
            return None
        return text

    def _same_format(self, read: Quantity) -> bool:
        key = self._key
        return (read.kind, read.unit, read.currency, read.prefix, read.noun, read.era) == (
            key.kind, key.unit, key.currency, key.prefix, key.noun, key.era,
        )  # fmt: skip


def _says(read: Quantity) -> Callable[[Quantity], bool]:
    def same(avoided: Quantity) -> bool:
        bare = avoided.kind in ("count", "year") and not avoided.noun
        return equal_values(read, avoided) or (
            bare and avoided.value == read.value and read.value2 is None
        )

    return same


def _from_article(
    key: Quantity, known: Sequence[Quantity], check: _Checker, rng: random.Random
) -> list[_Option]:
    options: dict[str, _Option] = {}
    for found in known:
        for value in _values_like(key, found):
            text = check.text_of(value) if _is_tempting(key, value) else None
            if text is not None:
                why = f"the article gives {found.text} for something else"
                distractor = NumericDistractor(text, why, "article")
                options.setdefault(text, _Option(value, distractor))
    shuffled = list(options.values())
    rng.shuffle(shuffled)
    return shuffled


def _values_like(key: Quantity, found: Quantity) -> list[Value]:
    if key.kind == "year":
        return [(Decimal(year), None) for year in _years(found)]
    alike = (key.kind, key.unit, key.currency) == (found.kind, found.unit, found.currency)
    if not alike or found.value is None or (key.value2 is None) != (found.value2 is None):
        return []
    own, other = key.style, found.style
    # "15%" would read "15.0%" among figures like "63.6%", and "22,000" "22000" beside "2000".
    thousands = found.value >= 1000 and key.value is not None and key.value >= 1000
    if (
        own
        and other
        and (own.decimals, own.separator * thousands)
        != (
            other.decimals,
            other.separator * thousands,
        )
    ):
        return []
    return [(found.value, found.value2)]


def _is_tempting(key: Quantity, value: Value) -> bool:
    own, other = key.value or Decimal(0), value[0]
    if key.kind in _YEAR_DIVISORS:
        year, year2 = (int(end) // _YEAR_DIVISORS[key.kind] for end in (own, other))
        return abs(year - year2) <= _FARTHEST_YEARS + max(0, 2000 - year) // 4
    if key.kind in _SCALES:
        return True
    if own <= 0 or other <= 0 or (other == 1 and key.kind == "count"):
        return False
    if _is_hedged(key) and significant_digits(other) > 2:
        return False
    if not reads_well(key, other):
        return False
    farthest = next((factor for size, factor in _FARTHEST if own <= size), 1)
    if _is_hedged(key):
        farthest = min(farthest, _FARTHEST_HEDGED)
    return max(own / other, other / own) <= farthest


def _changed(key: Quantity, values: Sequence[Value], check: _Checker) -> list[_Option]:
    options: list[_Option] = []
    low = high = 0
    own = (key.value or Decimal(0), key.value2)
    for value in values:
        below = value[0] < own[0]
        if (low if below else high) >= _LOOKED_AT:
            continue
        text = check.text_of(value)
        if text is None:
            continue
        low, high = low + below, high + (not below)
        why = f"the article says {key.text}"
        options.append(_Option(value, NumericDistractor(text, why, "number changed")))
    return options


# --- the choice --------------------------------------------------------------------------------


def _by_grids(
    article: list[_Option], grids: list[list[_Option]], n: int, rng: random.Random
) -> list[_Option]:
    """Take at most one of the article's, then changed values grid by grid, whole grids first."""
    chosen = article[: min(1, n - 1)] if rng.random() < 0.5 else []
    whole_first = sorted(grids, key=lambda grid: -len(grid))
    for option in chain.from_iterable(whole_first):
        if len(chosen) < n and all(option.value != other.value for other in chosen):
            chosen.append(option)
    return chosen


def _balanced(
    key: Quantity, article: list[_Option], changed: list[_Option], n: int, rng: random.Random
) -> list[_Option]:
    """Draw how many options lie below the key, then fill both sides, the article's first."""
    own = key.value or Decimal(0)
    gap = _CLOSEST_HEDGED if _is_hedged(key) else _CLOSEST
    spread = [option for option in changed if not _is_close(key, option.value[0], own, gap)]
    both = [article, spread if len(spread) >= n else changed]
    below, above = ([[o for o in group if (o.value[0] < own) == low] for group in both]
                    for low in (True, False))  # fmt: skip
    most = [len({o.distractor.text for group in side for o in group}) for side in (below, above)]
    counts = range(max(0, n - most[1]), min(n, most[0]) + 1)
    low_count = rng.choice(counts) if counts else most[0]
    chosen: list[_Option] = []
    for side, wanted in ((below, low_count), (above, n - low_count)):
        chosen += _fill(key, side, wanted, chosen, gap)
    return chosen


def _fill(
    key: Quantity, side: list[list[_Option]], wanted: int, chosen: list[_Option], gap: Decimal
) -> list[_Option]:
    taken: list[_Option] = []
    quota = _MOST_FROM_ARTICLE - sum(o.distractor.origin == "article" for o in chosen)
    article, changed = side
    # First those that stand well apart, then, if need be, any that differ.
    for strict in (True, False):
        for option in [*article[:quota], *changed]:
            others = [other.value[0] for other in taken]
            near = any(_is_close(key, option.value[0], other, gap) for other in others)
            if len(taken) < wanted and option.value[0] not in others and not (strict and near):
                taken.append(option)
    return taken


def _is_hedged(key: Quantity) -> bool:
    return bool({"approximate", "above", "below"} & set(key.modifiers))


def _is_close(key: Quantity, a: Decimal, b: Decimal, gap: Decimal) -> bool:
    if key.kind in _SCALES:
        return key.kind == "year" and abs(a - b) < 2
    return abs(a - b) < gap * max(abs(a), abs(b))
