"""What a quantity is: its kind, its values, and the text it was read from, cut into slots."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from quizgen.language.quantities.numerals import Style

Kind = Literal[
    "year",
    "month_year",
    "date",
    "month",
    "weekday",
    "decade",
    "century",
    "year_range",
    "duration",
    "age",
    "time_of_day",
    "part_of_day",
    "frequency",
    "relative_date",
    "season",
    "count",
    "ordinal",
    "percent",
    "money",
    "measure",
    "fraction",
    "range",
    "multiple",
]


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of the text that changes with the value: a number, a month, a unit's plural.

    ``role`` says which; ``value`` is what the stretch says now (the index of a month, the number
    of a numeral, 1 or 2 for a singular or plural unit).
    """

    role: str
    text: str
    value: Decimal
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, date, amount or duration as the article spells it.

    ``value`` by kind (``value2`` is the upper end of a range, else None):

    ========================  ==================================================================
    year, year_range          the year, negative before Christ
    decade                    its first year; an age of the kind "early 30s" likewise is 30
    century                   its number, negative before Christ; ``unit`` may be "millennium"
    date                      year × 10000 + month × 100 + day; the year is 0 if not given
    month_year                year × 100 + month
    month, weekday            1–12; 1 (Monday)–7
    season, part_of_day       1–4, a season with a year: year × 10 + season
    time_of_day               minutes since midnight
    fraction                  the fraction, or "one in ten" as ``value`` 1 and ``value2`` 10
    frequency                 the number; without one ("daily") the place of the period, hour = 0
    relative_date             the number of units, or None ("last year")
    percent                   50 for 50 %
    all others                the number, in ``unit``; "2 hours 15 minutes" is 2.25 hours
    ========================  ==================================================================

    ``prefix`` holds what precedes the quantity proper, lower-case ("more than", "early"), and
    ``modifiers`` what it does ("above", "early"; see ``tables.PREFIXES``). ``unit`` is the
    singular of the unit, ``currency`` a code, ``noun`` the thing counted, ``suffix`` the
    adjective after a measure ("long"). ``rest`` is the share of ``value`` in literal parts.
    """

    text: str
    kind: Kind
    value: Decimal | None
    value2: Decimal | None
    parts: tuple[str | Slot, ...]
    prefix: str = ""
    modifiers: tuple[str, ...] = ()
    unit: str = ""
    currency: str = ""
    noun: str = ""
    suffix: str = ""
    era: str = ""
    adjectival: bool = False
    rest: Decimal = Decimal(0)

    def slot(self, *roles: str) -> Slot | None:
        """Return the first slot with one of the roles."""
        for part in self.parts:
            if isinstance(part, Slot) and part.role in roles:
                return part
        return None

    def split(self) -> tuple[str, str]:
        """Cut the text into what precedes the quantity proper ("about ") and the quantity."""
        first = self.parts[0]
        head = first if self.prefix and isinstance(first, str) else ""
        return head, self.text[len(head) :]

    @property
    def style(self) -> Style | None:
        """The spelling of the first number; None in "last year"."""
        slot = self.slot("number", "ordinal", "year", "decade", "multiple", "fraction")
        return slot.style if slot else None

    @property
    def is_range(self) -> bool:
        """Whether there is an upper end beside ``value``."""
        return self.value2 is not None and self.kind != "fraction"
