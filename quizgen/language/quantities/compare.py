"""Whether two spellings mean the same amount, and whether one means any amount at all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from quizgen.language.quantities import tables
from quizgen.language.quantities.model import Quantity
from quizgen.language.quantities.parse import parse_quantity

#: Prefixes that move a date within its period: "early 1990s" is not "late 1990s".
POSITIONS: Final = frozenset({"early", "mid", "late", "first half", "second half"})
#: How far apart the two figures of "73 miles (117 km)" may be through rounding.
_ROUNDING: Final = Decimal("0.01")
#: From here on "7,000 years ago" is a date of its own, whenever the article was written.
_DATED_YEARS_AGO: Final = 1000
#: What the reading leaves open is settled by whichever label makes the two agree.
_LABELS: Final = ("", "CARDINAL", "MONEY")

_UNITS = "|".join(sorted({u for u in tables.UNITS if u.isalpha()}, key=len, reverse=True))
_MOMENTS = rf"(?:{_UNITS}|season|time|moment|weekend|spring|summer|autumn|fall|winter|morning|afternoon|evening)s?"  # noqa: E501 - one alternation
_VAGUE: Final = re.compile(
    rf"(?:about|around|over|in|for|the)?\s?(?:"
    rf"(?:the|a|an|his|her|its|their|my|our|your)\s)?(?:(?:past|last|next|coming|following)\s)?"
    rf"(?:several|some|many|few|a\sfew|couple|a\scouple|various|numerous|countless|recent|later|"
    rf"earlier|early|most|all|different|more|hundreds|thousands|millions|billions|dozens|scores|tens)"
    rf"(?:\s.*)?"
    rf"|(?:the|his|her|its|their|my|our|your|these|those)?\s?{_MOMENTS}"
    rf"|(?:the\s)?(?:next|first|last|following|previous|its\sfirst|beginning\sof|end\sof|start\sof|"
    rf"end\sof\sthe|beginning\sof\sthe|start\sof\sthe)\s(?:\w+\s)?{_MOMENTS}"
    rf"|one(?:\s[a-z]+)?(?:\s(?:day|night|spring|summer|autumn|fall|winter|morning|evening|"
    rf"afternoon))?"
    rf"|(?:the\s)?(?:day|time|period)",
    re.IGNORECASE,
)
_COUNTED_ONE: Final = re.compile(
    r"one\s(?!(?:[a-z]+\s)?(?:day|night|spring|summer|autumn|fall|winter|morning|evening|"
    r"afternoon)$)",
    re.IGNORECASE,
)


def is_vague(quantity: Quantity | str) -> bool:
    """Say whether a quantity answers no question: "daily", "several years", "the day", "one".

    Takes a parsed quantity or any text. Text that is neither a quantity nor known to be vague
    ("the Ming dynasty") is not vague.
    """
    parsed = parse_quantity(quantity) if isinstance(quantity, str) else quantity
    text = quantity if isinstance(quantity, str) else quantity.text
    if parsed is None:
        return bool(_VAGUE.fullmatch(text.strip()))
    if parsed.kind == "relative_date":
        years = parsed.value if parsed.unit == "year" else None
        return years is None or years < _DATED_YEARS_AGO
    if parsed.kind == "frequency":
        return not parsed.unit
    if parsed.kind == "part_of_day":
        return True
    lone = parsed.kind in ("count", "duration") and parsed.value == 1 and not parsed.modifiers
    return lone and bool(_VAGUE.fullmatch(parsed.text)) and not _COUNTED_ONE.match(parsed.text)


def same_quantity(a: str, b: str) -> bool:
    """Say whether two spellings give the same quantity: "half" and "50%", "6,000" and "6000".

    Hedges do not count ("about 6,000" is 6,000) but opposites and positions do ("more than" and
    "less than", the "early" and the "late" 1990s). Between systems of units a difference of 1 %
    is rounding. Texts that are not quantities are the same if they differ only in letter case.
    """
    if a.strip().casefold() == b.strip().casefold():
        return True
    for label in _LABELS:
        first, second = parse_quantity(a, label=label), parse_quantity(b, label=label)
        if first is not None and second is not None and _same(first, second):
            return True
    return False


def equal_values(first: Quantity, second: Quantity) -> bool:
    """Say whether two quantities have the same value, whatever precedes it."""
    dimension, low, high, system = _measured(first)
    dimension2, low2, high2, system2 = _measured(second)
    if dimension != dimension2 or low is None or low2 is None:
        return False
    tolerance = _ROUNDING if system != system2 else Decimal("1e-9")
    return _close(low, low2, tolerance) and _close(high or low, high2 or low2, tolerance)


def _same(first: Quantity, second: Quantity) -> bool:
    opposite = {"above", "below"} <= {*first.modifiers, *second.modifiers}
    placed = [POSITIONS & set(quantity.modifiers) for quantity in (first, second)]
    return not opposite and placed[0] == placed[1] and equal_values(first, second)


def _close(a: Decimal, b: Decimal, tolerance: Decimal) -> bool:
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def _measured(quantity: Quantity) -> tuple[str, Decimal | None, Decimal | None, str]:
    """Return dimension, value and upper value in the base unit, and system of units."""
    kind, low, high = quantity.kind, quantity.value, quantity.value2
    dimension, factor, system = str(kind), Decimal(1), ""
    if kind in ("count", "range"):
        dimension = "count"
    elif kind == "percent":
        dimension, factor = "ratio", Decimal("0.01")
    elif kind == "fraction":
        if low is not None and high is not None:
            low, high = low / high, None
        dimension = "ratio"
    elif kind == "money":
        dimension, factor = _currency(quantity)
    elif kind == "frequency":
        dimension, low = _frequency(quantity)
    elif kind == "century":
        dimension = quantity.unit
    elif quantity.unit in tables.UNITS:
        unit = tables.UNITS[quantity.unit]
        suffix = {"age": "age ", "relative_date": quantity.text.lower().split()[-1] + " "}
        dimension, factor = suffix.get(kind, "") + unit.dimension, unit.factor
        system = unit.system if kind == "measure" else ""
    times = [None if value is None else value * factor for value in (low, high)]
    return dimension, times[0], times[1], system


def _currency(quantity: Quantity) -> tuple[str, Decimal]:
    slot = quantity.slot("coin")
    found = tables.CURRENCY_WORDS.get(slot.text.lower()) if slot else None
    per_main = 100 if "¢" in quantity.text else found.per_main if found else 1
    if per_main == 0 and slot:
        return f"{quantity.currency} {tables.CURRENCY_FORMS[slot.text.lower()][0]}", Decimal(1)
    return quantity.currency, Decimal(1) / (per_main or 1)


def _frequency(quantity: Quantity) -> tuple[str, Decimal | None]:
    """Count "once a day" and "every day" as one; "every two weeks" is not "twice a week"."""
    if not quantity.unit:
        return "frequency", quantity.value
    if quantity.value == 1 and quantity.unit in tables.PERIODS:
        return "frequency", Decimal(tables.PERIODS.index(quantity.unit))
    how = "every" if quantity.text.lower().startswith("every") else "per"
    return f"frequency {how} {quantity.unit}", quantity.value
