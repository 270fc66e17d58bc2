"""From a span of text to a :class:`Quantity`."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from quizgen.language.quantities import tables
from quizgen.language.quantities.grammar import MASK, RULES, SLOT_GROUPS, Rule
from quizgen.language.quantities.model import Quantity, Slot
from quizgen.language.quantities.numerals import WORDS, read_cardinal
from quizgen.language.quantities.readers import READERS

_LONGEST: Final = 100
_PREFIX_KINDS: Final = {
    word: kind for kind, words in tables.PREFIXES.items() for word in words if word != "mid-"
}
_PREFIX_RE: Final = re.compile(
    rf"(?P<words>{'|'.join(re.escape(w) for w in sorted(_PREFIX_KINDS, key=len, reverse=True))})"
    r"(?:\s|(?<=mid)-|(?<=early)-|(?<=late)-)",
    re.IGNORECASE,
)
_WORDS_RE: Final = re.compile(WORDS, re.IGNORECASE)
_CENTURY_YEARS: Final = 100
_DEFAULT_CENTURY: Final = 1900
_HALF: Final = Decimal("0.5")
_DIMENSIONLESS_AGE: Final = "year"


def parse_quantity(text: str, *, label: str = "") -> Quantity | None:
    """Read a number, date, amount or duration; None if ``text`` as a whole is not one.

    ``label`` is the entity label the tagger gave the span ("CARDINAL", "MONEY", …), if any; it
    decides only what the text leaves open: "2000" guests or the year, "pounds" of money or weight.
    """
    return _read(text.strip(), label)


@lru_cache(maxsize=1_000)
def _read(text: str, label: str) -> Quantity | None:
    """Read a text; an article's checks and options ask for each of its numbers several times."""
    if not text or len(text) > _LONGEST:
        return None
    masked = _WORDS_RE.sub(lambda match: MASK * len(match[0]), text)
    return _parse(text, masked, label, "", ())


def _parse(
    text: str, masked: str, label: str, prefix: str, modifiers: tuple[str, ...]
) -> Quantity | None:
    """Try the rules on the end of ``text`` that ``masked`` covers, then take a prefix off it."""
    head = text[: len(text) - len(masked)]
    body = text[len(head) :]
    for rule in RULES:
        if rule.labels and label not in rule.labels:
            continue
        if (match := rule.pattern.fullmatch(masked)) and (found := _build(rule, match, body)):
            parts = (head, *found.parts) if head else found.parts
            return replace(found, text=text, parts=parts, prefix=prefix, modifiers=modifiers)
    if match := _PREFIX_RE.match(masked):
        words = match["words"].lower()
        return _parse(
            text,
            masked[match.end() :],
            label,
            f"{prefix} {words}".strip(),
            (*modifiers, _PREFIX_KINDS[words]),
        )
    return None


def _build(rule: Rule, match: re.Match[str], body: str) -> Quantity | None:
    groups = {
        name: body[slice(*match.span(name))]
        for name, matched in match.groupdict().items()
        if matched is not None
    }
    slots: dict[str, Slot] = {}
    for group, role in SLOT_GROUPS.items():
        if group in groups:
            slot = READERS[role](role, groups[group])
            if slot is None:
                return None
            slots[role] = slot
    _share_scale(slots)
    rest = _rest(groups, slots)
    values = _values(rule.kind, groups, slots, rest)
    if values is None:
        return None
    value, value2 = values
    unit = _unit_name(rule.kind, groups, slots)
    adjectival = _is_adjectival(slots, None if value is None else value - rest, match)
    return Quantity(
        text=body,
        kind=rule.kind,
        value=value,
        value2=value2,
        parts=_parts(match, body, slots),
        unit=unit,
        currency=_currency(groups),
        noun=groups.get("noun", ""),
        suffix=groups.get("suffix", "").lower(),
        era=groups.get("era", ""),
        adjectival=adjectival,
        rest=rest,
    )


def _parts(match: re.Match[str], body: str, slots: dict[str, Slot]) -> tuple[str | Slot, ...]:
    spans = sorted(
        (*match.span(group), role)
        for group, role in SLOT_GROUPS.items()
        if role in slots and match.span(group)[0] >= 0
    )
    parts: list[str | Slot] = []
    at = 0
    for start, end, role in spans:
        if start > at:
            parts.append(body[at:start])
        parts.append(slots[role])
        at = end
    if at < len(body):
        parts.append(body[at:])
    return tuple(parts)


def _share_scale(slots: dict[str, Slot]) -> None:
    """Let the scale word of "2–3 million" count for the first number too."""
    low, high = slots.get("number"), slots.get("number2")
    if low is None or high is None or low.style is None or high.style is None:
        return
    factor = high.style.factor
    if factor > 1 and low.style.factor == 1 and low.value < high.value / factor:
        style = replace(low.style, shared_factor=factor)
        slots["number"] = replace(low, value=low.value * factor, style=style)


# --- what the slots amount to ------------------------------------------------------------------

_Values = tuple[Decimal | None, Decimal | None]


def _values(
    kind: str, groups: dict[str, str], slots: dict[str, Slot], rest: Decimal
) -> _Values | None:
    get = {role: slot.value for role, slot in slots.items()}
    sign = -1 if groups.get("era", "").upper().startswith("B") else 1
    if kind == "date":
        return _date_value(get)
    if kind == "time_of_day":
        return _time_value(groups, get)
    if kind == "year_range":
        return _ordered(sign * get["year"], sign * _full_year(get["year"], slots["year2"]))
    if kind == "month_year":
        return get["year"] * 100 + get["month"], None
    if kind == "season":
        return (get["year"] * 10 if "year" in get else 0) + get["season"], None
    if "decade" in get:
        return sign * _decade_value(kind, groups, slots["decade"]), None
    if kind == "frequency":
        return next((get[r] for r in ("number", "multiple", "period") if r in get), None), None
    if kind == "fraction" and "number" in get:
        fits = 0 < get["number"] < get["number2"] or ":" in "".join(groups.values())
        return (get["number"], get["number2"]) if fits or get["number"] <= get["number2"] else None
    roles = ("number", "ordinal", "year", "month", "weekday", "part", "fraction", "multiple")
    value = next((get[role] for role in roles if role in get), None)
    if "number2" in get and value is not None:
        return _ordered(value, get["number2"])
    return (None if value is None else sign * value + rest), None


def _ordered(low: Decimal, high: Decimal) -> _Values | None:
    return (low, high) if low < high else None


def _full_year(year: Decimal, slot: Slot) -> Decimal:
    short = len(slot.text) == 2 and year >= _CENTURY_YEARS
    return slot.value + (year // _CENTURY_YEARS * _CENTURY_YEARS if short else 0)


def _decade_value(kind: str, groups: dict[str, str], slot: Slot) -> Decimal:
    if kind == "century":
        return slot.value / _CENTURY_YEARS + 1
    if "owner" in groups or slot.value >= _CENTURY_YEARS:
        return slot.value
    return slot.value + _DEFAULT_CENTURY


def _date_value(get: dict[str, Decimal]) -> _Values | None:
    year, month, day = int(get.get("year", 0)), int(get["month"]), int(get["day"])
    # A leap year stands in for a missing one: 29 February exists somewhere.
    if day > calendar.monthrange(year or 2000, month)[1]:
        return None
    return Decimal(year * 10000 + month * 100 + day), None


def _time_value(groups: dict[str, str], get: dict[str, Decimal]) -> _Values | None:
    if "clock" in get:
        return get["clock"], None
    hour, minute = get["hour"], get.get("minute", Decimal(0))
    twelve_hours = "meridiem" in get or "minute" not in get
    if not (1 <= hour <= 12 if twelve_hours else hour <= 23):
        return None
    if "meridiem" in get:
        hour = hour % 12 + 12 * get["meridiem"]
    return hour * 60 + minute + tables.CLOCK_OFFSETS.get(groups.get("past", "").lower(), 0), None


def _rest(groups: dict[str, str], slots: dict[str, Slot]) -> Decimal:
    """Return what "and a half" or "15 minutes" adds, in units of the first unit."""
    text = groups.get("rest", "").strip(" ,")
    if not text:
        return Decimal(0)
    if text.endswith("a half"):
        return _HALF
    number, _, word = text.removeprefix("and ").strip().rpartition(" ")
    numeral, minor = read_cardinal(number.strip()), tables.UNITS.get(word.lower())
    major = tables.UNITS[slots["unit"].text.lower()]
    if numeral is None or minor is None or minor.dimension != major.dimension:
        return Decimal(0)
    return numeral.value * minor.factor / major.factor


def _unit_name(kind: str, groups: dict[str, str], slots: dict[str, Slot]) -> str:
    if kind == "century":
        return "millennium" if "millennium" in groups else "century"
    if "unit" in slots:
        text = slots["unit"].text
        return (tables.UNITS.get(text) or tables.UNITS[text.lower()]).name
    return _DIMENSIONLESS_AGE if kind == "age" and "decade" not in slots else ""


def _currency(groups: dict[str, str]) -> str:
    if symbol := groups.get("symbol"):
        found = tables.CURRENCY_SYMBOLS.get(symbol) or tables.CURRENCY_SYMBOLS[symbol.upper()]
        return found.code
    coin = groups.get("coin", "")
    return (
        (tables.CURRENCY_WORDS.get(coin) or tables.CURRENCY_WORDS[coin.lower()]).code
        if coin
        else ""
    )


def _is_adjectival(slots: dict[str, Slot], value: Decimal | None, match: re.Match[str]) -> bool:
    """Tell "a 15-minute speech" and "a twenty year sentence", whose unit never takes a plural."""
    slot = slots.get("unit") or slots.get("coin")
    if slot is None or slot.value != 1 or value is None:
        return False
    word = slot.text.lower()
    forms = tables.CURRENCY_FORMS.get(word) or tables.UNIT_FORMS.get(word) or ("",)
    if len(set(forms)) == 1:
        return False  # an abbreviation, the same in the plural
    start = match.start("unit" if "unit" in slots else "coin")
    return match.string[start - 1] == "-" or value > 1
