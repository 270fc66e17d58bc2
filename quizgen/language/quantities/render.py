"""Write another value in the format of a quantity."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from quizgen.language.quantities import tables
from quizgen.language.quantities.model import Quantity, Slot
from quizgen.language.quantities.numerals import Style, write

_PRECISION: Final = Decimal("0.000000001")
#: Before the Gregorian calendar a computed weekday would be wrong.
_FIRST_GREGORIAN_YEAR: Final = 1583
_NUMERALS: Final = frozenset({"number", "number2", "ordinal", "year", "year2", "day", "minute"})
_FRACTION_WORDS: Final = {
    2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth",
    9: "ninth", 10: "tenth",
}  # fmt: skip
_LARGEST_HOUR: Final = 12
_ADVERB_MULTIPLES: Final = ("once", "twice", "thrice")
_PLAIN_WORDS: Final = Style("words")


def render(quantity: Quantity, value: Decimal | int, value2: Decimal | int | None = None) -> str:
    """Write ``value`` exactly as ``quantity`` is written: separators, words, unit and all.

    ``value2`` is the upper end of a range (that of ``quantity`` if left out). Values are encoded
    as in :class:`Quantity`; ``render(q, q.value) == q.text``. Raises ValueError where the format
    cannot hold the value: half a person, 31 February, a year after Christ as "BC".
    """
    value = Decimal(value)
    high = quantity.value2 if value2 is None else Decimal(value2)
    if value == quantity.value and high == quantity.value2:
        return quantity.text
    if quantity.value is None:
        raise ValueError(f"{quantity.text!r} has no value to change")
    values = _components(quantity, value, high)
    counted = high if quantity.is_range and high is not None else value - quantity.rest
    out: list[str] = []
    for part in quantity.parts:
        if isinstance(part, str):
            out.append(part)
        elif part.role in ("unit", "coin"):
            out.append(_write_unit(quantity, part, counted))
        elif part.role not in values or values[part.role] == part.value:
            out.append(part.text)
        else:
            out.append(_write_slot(part, values[part.role]))
    return _agree_article(quantity, "".join(out))


def _components(quantity: Quantity, value: Decimal, high: Decimal | None) -> dict[str, Decimal]:
    kind = quantity.kind
    if (value < 0) != (quantity.value is not None and quantity.value < 0) and kind in _ERA_KINDS:
        raise ValueError(f"{value} lies in the other era")
    if kind == "date":
        return _date_parts(quantity, value)
    if kind == "month_year":
        return {"year": value // 100, "month": _in_range(value % 100, 1, 12)}
    if kind == "season":
        return {"year": value // 10, "season": _in_range(value % 10, 1, len(tables.SEASONS))}
    if kind == "time_of_day":
        return _time_parts(quantity, value)
    if quantity.slot("decade"):
        return {"decade": _decade_part(quantity, abs(value))}
    low = (abs(value) - quantity.rest).quantize(_PRECISION)
    low = low.quantize(Decimal(1)) if low == low.to_integral() else low.normalize()
    roles = ("ordinal", "year", "month", "weekday", "part", "fraction", "multiple", "period")
    values = dict.fromkeys(roles, abs(value))
    values["number"] = low if value >= 0 else -low
    if high is not None:
        values["number2"] = high
        values["year2"] = abs(high)
    return values


_ERA_KINDS: Final = frozenset({"year", "year_range", "decade", "century"})


def _in_range(value: Decimal, low: int, high: int) -> Decimal:
    if not low <= value <= high:
        raise ValueError(f"{value} is not within {low} and {high}")
    return value


def _date_parts(quantity: Quantity, value: Decimal) -> dict[str, Decimal]:
    year, month, day = int(value // 10000), int(value // 100 % 100), int(value % 100)
    if (year > 0) != (quantity.slot("year") is not None):
        raise ValueError(f"{value} does not suit a date {'with' if not year else 'without'} a year")
    _in_range(Decimal(month), 1, 12)
    _in_range(Decimal(day), 1, calendar.monthrange(year or 2000, month)[1])
    parts = {"year": Decimal(year), "month": Decimal(month), "day": Decimal(day)}
    if year >= _FIRST_GREGORIAN_YEAR:
        parts["weekday"] = Decimal(calendar.weekday(year, month, day) + 1)
    return parts


def _time_parts(quantity: Quantity, value: Decimal) -> dict[str, Decimal]:
    if quantity.slot("clock"):
        return {"clock": value}
    _in_range(value, 0, 24 * 60 - 1)
    shown = quantity.slot("hour")
    offset = Decimal(0)
    if quantity.slot("minute") is None and quantity.value is not None and shown is not None:
        offset = quantity.value % 60  # "half past" and its like stay as they are
        offset -= 60 if offset > 30 else 0
    hour, minute = divmod(value - offset, 60)
    if quantity.slot("minute") is None and minute:
        raise ValueError(f"{quantity.text!r} has no minutes")
    parts = {"hour": hour, "minute": minute}
    if quantity.slot("meridiem"):
        parts |= {"hour": (hour - 1) % 12 + 1, "meridiem": hour // 12}
        parts["hour"] = parts["hour"] if parts["hour"] > 0 else Decimal(_LARGEST_HOUR)
    elif quantity.slot("minute") is None:
        _in_range(hour, 1, _LARGEST_HOUR)
    return parts


def _decade_part(quantity: Quantity, value: Decimal) -> Decimal:
    if quantity.kind == "century":
        return (value - 1) * 100
    slot = quantity.slot("decade")
    if value % 10:
        raise ValueError(f"{value} does not begin a decade")
    return value - 1900 if slot and slot.value < 100 and quantity.kind == "decade" else value


# --- writing the slots -------------------------------------------------------------------------


def _write_slot(slot: Slot, value: Decimal) -> str:
    if slot.role in _NUMERALS and slot.style is not None:
        if slot.role == "minute":
            return f"{int(value):02d}"
        if slot.role in ("year", "year2"):
            return _write_year(slot, value)
        return write(value, slot.style)
    text = _WRITERS[slot.role](slot, value)
    return _like_case(text, slot.text)


def _write_year(slot: Slot, value: Decimal) -> str:
    if slot.style is None or value < 1:
        raise ValueError(f"{value} is no year")
    if slot.role == "year2" and len(slot.text) == 2:
        return f"{int(value) % 100:02d}"
    return write(value, slot.style)


def _like_case(text: str, model: str) -> str:
    if len(model) > 1 and model.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if model[:1].isupper() else text


def _pick(words: tuple[str, ...], value: Decimal) -> str:
    if not 1 <= value <= len(words):
        raise ValueError(f"{value} is not within 1 and {len(words)}")
    return words[int(value) - 1]


def _write_month(slot: Slot, value: Decimal) -> str:
    if slot.text.lower() in tables.MONTHS:  # "May" is long and short: long is usual
        return _pick(tables.MONTHS, value)
    dot = "." if slot.text.endswith(".") and value != tables.MONTHS.index("may") + 1 else ""
    return _pick(tables.MONTH_ABBREVIATIONS, value) + dot


def _write_season(slot: Slot, value: Decimal) -> str:
    return _pick(tables.SEASONS, value)


def _write_decade(slot: Slot, value: Decimal) -> str:
    words = slot.text.lower().lstrip("'‘’")
    if words in tables.DECADE_WORDS:
        return _pick(tables.DECADE_WORDS, value / 10 - 1)
    mark = slot.text[: len(slot.text) - len(words)]
    if len(str(int(value))) != len(words):
        raise ValueError(f"{value} is not written like {slot.text!r}")
    return f"{mark}{int(value)}"


def _write_period(slot: Slot, value: Decimal) -> str:
    word = slot.text.lower()
    if not 0 <= value < len(tables.PERIODS):
        raise ValueError(f"no period {value}")
    if word not in tables.PERIOD_ADVERBS:
        return tables.PERIODS[int(value)]
    return next(adverb for adverb, place in tables.PERIOD_ADVERBS.items() if place == value)


def _write_fraction(slot: Slot, value: Decimal) -> str:
    for denominator, word in _FRACTION_WORDS.items():
        for numerator in range(1, denominator):
            if Decimal(numerator) / denominator == value:
                return _spell_fraction(slot.text.lower(), numerator, denominator, word)
    raise ValueError(f"{value} is no common fraction")


def _spell_fraction(model: str, numerator: int, denominator: int, word: str) -> str:
    if "/" in model:
        return f"{numerator}/{denominator}"
    if model in tables.FRACTION_CHARACTERS:
        for character, parts in tables.FRACTION_CHARACTERS.items():
            if parts == (numerator, denominator):
                return character
        raise ValueError(f"no character for {numerator}/{denominator}")
    if numerator == 1:
        if denominator == 2:
            return "half"
        return f"one-{word}" if model.startswith("one") else f"a {word}"
    gap = " " if " " in model and not model.startswith("a") else "-"
    return write(Decimal(numerator), _PLAIN_WORDS) + gap + word + "s"


def _write_multiple(slot: Slot, value: Decimal) -> str:
    text = slot.text.lower()
    if slot.style is not None:
        tail = re.search(r"(?:[\s-]?fold|\stimes)$", text)
        form = write(value, replace(slot.style, case="lower"))
        if tail and tail[0] == " times" and value == 2 and slot.style.form == "words":
            return "twice"
        return form + (tail[0] if tail else "")
    if text in _ADVERB_MULTIPLES:
        return {1: "once", 2: "twice"}.get(int(value)) or write(value, _PLAIN_WORDS) + " times"
    for word, number in tables.MULTIPLES.items():
        same_form = word.endswith("ed") == text.endswith("ed")
        if number == value and same_form and word not in _ADVERB_MULTIPLES:
            return word
    raise ValueError(f"no word for {value} like {text!r}")


def _write_meridiem(slot: Slot, value: Decimal) -> str:
    return ("p" if value else "a") + slot.text[1:]


def _write_clock(slot: Slot, value: Decimal) -> str:
    for word, minutes in tables.CLOCK_WORDS.items():
        if minutes == value:
            return word
    raise ValueError(f"no word for {value} minutes past midnight")


_WRITERS: Final[dict[str, Callable[[Slot, Decimal], str]]] = {
    "month": _write_month,
    "weekday": lambda slot, value: _pick(tables.WEEKDAYS, value),
    "part": lambda slot, value: _pick(tables.PARTS_OF_DAY, value),
    "season": _write_season,
    "decade": _write_decade,
    "period": _write_period,
    "fraction": _write_fraction,
    "multiple": _write_multiple,
    "meridiem": _write_meridiem,
    "clock": _write_clock,
    "hour": lambda slot, value: _write_hour(slot, value),
}


def _write_hour(slot: Slot, value: Decimal) -> str:
    if slot.style is None:
        raise ValueError("an hour without a numeral")
    written = write(value, slot.style)
    return written.zfill(2) if slot.text.startswith("0") else written


def _write_unit(quantity: Quantity, slot: Slot, value: Decimal) -> str:
    if quantity.adjectival:
        return slot.text
    forms = tables.UNIT_FORMS if slot.role == "unit" else tables.CURRENCY_FORMS
    one, many = forms.get(slot.text) or forms[slot.text.lower()]
    return _like_case(one if value == 1 or value == Decimal("0.5") else many, slot.text)


def _agree_article(quantity: Quantity, text: str) -> str:
    """Set the "a" or "an" before the number right: a 15-minute → an 18-minute."""
    if quantity.slot("determiner") is None:
        return text
    match = re.search(r"\b(an?)\s(\S+)", text, re.IGNORECASE)
    if match is None:
        return text
    article = "an" if _sounds_open(match[2].lower()) else "a"
    return text[: match.start(1)] + _like_case(article, match[1][:1]) + text[match.end(1) :]


def _sounds_open(word: str) -> bool:
    """Say whether a number begins with a vowel sound: eight, 8, 11, 18, 80, 11,000."""
    if word[0].isdigit():
        first_group = re.split(r"[,.\D]", word)[0]
        return word[0] == "8" or first_group in ("11", "18")
    return word[0] in "aeiou" and not word.startswith("one")
