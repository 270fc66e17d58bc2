"""Other spellings of a quantity that a typed answer may use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final

from quizgen.language.quantities import date_forms as dates
from quizgen.language.quantities import tables
from quizgen.language.quantities.compare import POSITIONS
from quizgen.language.quantities.date_forms import without_article
from quizgen.language.quantities.model import Quantity, Slot
from quizgen.language.quantities.parse import parse_quantity
from quizgen.language.quantities.spelling import (
    SCALES,
    ordinal_suffix,
    to_ordinal_words,
    to_roman,
    to_words,
)

_MOST_FORMS: Final = 40
#: Larger numbers are accepted in words only if round: "three thousand", not "3,417" spelled out.
_ALWAYS_IN_WORDS: Final = 100
_SYMBOLS: Final = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "RUB": "₽"}
_CURRENCY_NAMES: Final = {
    "USD": "dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "CNY": "yuan",
    "INR": "rupees", "RUB": "roubles", "KRW": "won", "SEK": "kronor", "MXN": "pesos",
}  # fmt: skip
_FRACTIONS: Final = {
    Decimal(numerator) / denominator: (numerator, denominator)
    for denominator in (10, 9, 8, 7, 6, 5, 4, 3, 2)
    for numerator in range(1, denominator)
}


def number_forms(text: str, *, label: str = "") -> tuple[str, ...]:
    """Return other accepted spellings of a quantity, the likeliest first; () if it is not one.

    "6,000" → "6000", "six thousand"; "March 4, 1881" → "4 March 1881" and so on. Hedges may be
    left out ("about 6,000" → "6,000"), positions may not ("early 1990s"). ``label`` as in
    :func:`parse_quantity`. ``text`` itself is not among them.
    """
    quantity = parse_quantity(text, label=label)
    if quantity is None or quantity.value is None:
        return ()
    head, core = quantity.split()
    bodies = _unique(
        [core, without_article(core), *_BY_KIND.get(quantity.kind, _numbers)(quantity)]
    )
    heads = (
        [""] if not POSITIONS & set(quantity.modifiers) else _unique([head, without_article(head)])
    )
    forms = [
        start + body
        for body in bodies
        for start in heads
        if not (start and body.startswith("the ")) or start + body == quantity.text
    ]
    forms += [head + core] if head else []
    return tuple(form for form in _unique(forms) if form != quantity.text)[:_MOST_FORMS]


def _unique(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _plain(value: Decimal) -> str:
    return f"{value:f}"


def spellings(value: Decimal) -> list[str]:
    """Return the usual spellings of a number: 6000 → "6,000", "6000", "six thousand"."""
    digits = [f"{value:,f}", _plain(value)]
    for word, factor in sorted(SCALES.items(), key=lambda item: -item[1]):
        mantissa = (value / factor).normalize()
        if factor > 1000 and abs(value) >= factor and mantissa == round(mantissa, 3):
            digits.append(f"{mantissa:f} {word}")
            break
    return _unique(digits) + _in_words(value)


def _in_words(value: Decimal) -> list[str]:
    whole = int(value)
    if value < 0 or value != whole:
        return []
    significant = len(str(whole).rstrip("0"))
    if whole > _ALWAYS_IN_WORDS and significant > 2:
        return []
    return _unique([to_words(whole), to_words(whole, conjunction=True)])


def _numbers(quantity: Quantity) -> list[str]:
    """Spell the numbers of the text otherwise and leave the rest."""
    low, high = quantity.slot("number", "ordinal"), quantity.slot("number2")
    if low is None:
        return []
    _, core = quantity.split()
    if high is not None:
        return _range(core, low, high)
    forms = [core.replace(low.text, spelled, 1) for spelled in spellings(low.value)]
    if quantity.noun:
        forms += spellings(low.value)
    return forms


def _range(core: str, low: Slot, high: Slot) -> list[str]:
    """Join the ends of a range otherwise: "8–10 years" → "8 to 10 years"."""
    head = core[: core.find(low.text)].lower().removeprefix("between ").removeprefix("from ")
    tail = core[core.rfind(high.text) + len(high.text) :]
    ends = [(low.text, high.text)]
    if high.style is not None and not high.style.scale:
        ends.append((_plain(low.value), _plain(high.value)))
    dashes = ("-", "–") if low.text[-1].isdigit() else ()
    forms = [f"{head}{a}{joint}{b}{tail}" for a, b in ends for joint in (*dashes, " to ")]
    return forms + [f"between {head}{a} and {b}{tail}" for a, b in ends]


def _measured(quantity: Quantity) -> list[str]:
    """Spell the number and the unit otherwise: "15-minute" → "fifteen minutes"."""
    slot, value = quantity.slot("unit"), quantity.value
    if slot is None or value is None or quantity.is_range or quantity.rest:
        return _numbers(quantity)
    units = [
        pair[0 if value == 1 else 1]
        for spelling, pair in tables.UNIT_FORMS.items()
        if tables.UNITS[spelling].name == quantity.unit
    ]
    forms = [f"{number} {unit}" for unit in _unique(units) for number in spellings(value)]
    if quantity.unit == "hour" and value != int(value):
        forms.append(f"{_plain((value * 60).normalize())} minutes")
    return forms


def _age(quantity: Quantity) -> list[str]:
    """Spell an age otherwise: "27-year-old" → "27 years old", "27"."""
    value = quantity.value
    if value is None or quantity.is_range or quantity.unit not in tables.UNITS:
        return _numbers(quantity)
    unit = tables.UNIT_FORMS[quantity.unit][0 if value == 1 else 1]
    numbers = spellings(value)
    bare = numbers if quantity.unit == "year" else []
    return [*(f"{n} {unit} old" for n in numbers), *bare, *(f"{n} {unit}" for n in numbers)]


def _percent(quantity: Quantity) -> list[str]:
    value = quantity.value
    if value is None or quantity.is_range:
        return _numbers(quantity)
    words = _in_words(value)
    forms = [f"{number}{mark}" for number in [_plain(value)] for mark in ("%", " %", " percent")]
    forms += [f"{number} {mark}" for number in words for mark in ("percent", "per cent")]
    return [*forms, f"{_plain(value)} per cent", _plain(value), *words]


def _fraction(quantity: Quantity) -> list[str]:
    value = quantity.value
    if value is None:
        return []
    if quantity.value2 is not None:
        return _proportion(quantity, value, quantity.value2)
    if value not in _FRACTIONS:
        return []
    numerator, denominator = _FRACTIONS[value]
    plural = "s" if numerator > 1 else ""
    forms = [f"{numerator}/{denominator}"]
    for word, number in tables.DENOMINATORS.items():
        if number == denominator:
            forms += [f"{to_words(numerator)}{gap}{word}{plural}" for gap in ("-", " ")]
            forms += [f"a {word}"] if numerator == 1 else []
    percentage = value * 100
    return [*forms, *([f"{percentage:.0f}%"] if percentage == round(percentage) else [])]


def _proportion(quantity: Quantity, value: Decimal, whole: Decimal) -> list[str]:
    """Spell "one in ten" otherwise; "1:100" is a ratio and has no other spelling."""
    if ":" in quantity.text:
        return []
    ends = [spellings(value), spellings(whole)]
    forms = [f"{a} {joint} {b}" for joint in ("in", "out of") for a in ends[0] for b in ends[1]]
    percentage = value / whole * 100
    return [*forms, *([f"{percentage:.0f}%"] if percentage == round(percentage) else [])]


def _ordinal(quantity: Quantity) -> list[str]:
    number = int(quantity.value or Decimal(1))
    roman = [to_roman(number)] if quantity.style and quantity.style.form == "roman" else []
    plain = [str(number), to_words(number)] if roman else []
    return [f"{number}{ordinal_suffix(number)}", to_ordinal_words(number), *plain, *roman]


def _multiple(quantity: Quantity) -> list[str]:
    value = quantity.value
    if value is None or value < 2:
        return []
    words = [word for word, number in tables.MULTIPLES.items() if number == value]
    plain = [word for word in words if not word.endswith("ed")]
    return [f"{number} times" for number in spellings(value)] + plain


def _money(quantity: Quantity) -> list[str]:
    value, slot = quantity.value, quantity.slot("number")
    main = tables.CURRENCY_WORDS.get(_coin(quantity), None)
    if value is None or slot is None or quantity.is_range or (main and main.per_main != 1):
        return _numbers(quantity)
    symbol, name = _SYMBOLS.get(quantity.currency), _CURRENCY_NAMES.get(quantity.currency)
    written = [form for form in spellings(value) if form[0].isdigit()]
    forms = [f"{symbol}{form}" for form in written] if symbol else []
    forms += [f"{form} {name}" for form in spellings(value)] if name and value != 1 else []
    return forms


def _coin(quantity: Quantity) -> str:
    slot: Slot | None = quantity.slot("coin")
    return slot.text.lower() if slot else ""


_BY_KIND: Final[dict[str, Callable[[Quantity], list[str]]]] = {
    "year": dates.year_forms,
    "date": dates.date_forms,
    "month_year": dates.month_year_forms,
    "month": dates.month_forms,
    "season": dates.season_forms,
    "decade": dates.decade_forms,
    "century": dates.century_forms,
    "year_range": dates.year_range_forms,
    "time_of_day": dates.time_forms,
    "percent": _percent,
    "fraction": _fraction,
    "ordinal": _ordinal,
    "multiple": _multiple,
    "money": _money,
    "duration": _measured,
    "measure": _measured,
    "age": _age,
    "relative_date": _numbers,
    "frequency": _numbers,
    "count": _numbers,
    "range": _numbers,
}
