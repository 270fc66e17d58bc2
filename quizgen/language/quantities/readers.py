"""Read the slots of a quantity: each stretch of text to its value, or None if it is not one."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from quizgen.language.quantities import tables
from quizgen.language.quantities.model import Slot
from quizgen.language.quantities.numerals import Numeral, read_cardinal, read_ordinal


def _numeral_slot(role: str, text: str, numeral: Numeral | None) -> Slot | None:
    return None if numeral is None else Slot(role, text, numeral.value, numeral.style)


def _read_number(role: str, text: str) -> Slot | None:
    return _numeral_slot(role, text, read_cardinal(text))


def _read_ordinal(role: str, text: str) -> Slot | None:
    return _numeral_slot(role, text, read_ordinal(text))


def _read_day(role: str, text: str) -> Slot | None:
    return _numeral_slot(role, text, read_ordinal(text) or read_cardinal(text))


def _read_word(*lists: tuple[str, ...]) -> Callable[[str, str], Slot | None]:
    """Read a word by its place in the first list; the others hold its short forms or synonyms."""

    def read(role: str, text: str) -> Slot | None:
        word = text.lower().rstrip(".")
        for words in lists:
            if word in words:
                return Slot(role, text, Decimal(words.index(word) + 1))
        return None

    return read


def _read_month(role: str, text: str) -> Slot | None:
    read = _read_word(tables.MONTHS, tables.MONTH_ABBREVIATIONS)
    return read(role, text) or (
        Slot(role, text, Decimal(9)) if text.lower()[:4] == "sept" else None
    )


def _read_season(role: str, text: str) -> Slot | None:
    found = _read_word(tables.SEASONS)(role, text)
    return found or Slot(role, text, Decimal(tables.SEASONS.index("autumn") + 1))


def _read_decade(role: str, text: str) -> Slot | None:
    words = text.lower().lstrip("'‘’")
    if words in tables.DECADE_WORDS:
        return Slot(role, text, Decimal(10 * (tables.DECADE_WORDS.index(words) + 2)))
    return Slot(role, text, Decimal(words))


def _read_period(role: str, text: str) -> Slot | None:
    word = text.lower()
    place = tables.PERIOD_ADVERBS.get(word)
    return Slot(role, text, Decimal(tables.PERIODS.index(word) if place is None else place))


def _read_unit(role: str, text: str) -> Slot | None:
    """Read a unit or a currency word: the value is 1 for a singular, 2 for a plural."""
    forms = tables.UNIT_FORMS if role == "unit" else tables.CURRENCY_FORMS
    found = forms.get(text) or forms.get(text.lower())
    if found is None:
        return None
    return Slot(role, text, Decimal(1 if found[0].lower() == text.lower() else 2))


def _read_fraction(role: str, text: str) -> Slot | None:
    if text in tables.FRACTION_CHARACTERS:
        numerator, denominator = tables.FRACTION_CHARACTERS[text]
    elif "/" in text:
        numerator, denominator = (int(number) for number in text.split("/"))
    else:
        *head, word = re.split(r"[\s-]", text.lower())
        singular = word if word in tables.DENOMINATORS else word.removesuffix("s")
        count = read_cardinal(head[0]) if head else None
        if not head and singular != "half":  # a bare "third" is an ordinal
            return None
        numerator = int(count.value) if count else 1
        denominator = tables.DENOMINATORS["half" if singular == "halve" else singular]
    if numerator >= denominator:
        return None
    return Slot(role, text, Decimal(numerator) / denominator)


def _read_multiple(role: str, text: str) -> Slot | None:
    words = text.lower()
    if words in tables.MULTIPLES:
        return Slot(role, text, Decimal(tables.MULTIPLES[words]))
    numeral = read_cardinal(re.sub(r"(?:[\s-]?fold|\stimes)$", "", text, flags=re.IGNORECASE))
    return _numeral_slot(role, text, numeral)


def _read_meridiem(role: str, text: str) -> Slot | None:
    return Slot(role, text, Decimal(text[0] in "pP"))


def _read_clock(role: str, text: str) -> Slot | None:
    return Slot(role, text, Decimal(tables.CLOCK_WORDS[text.lower()]))


def _read_determiner(role: str, text: str) -> Slot | None:
    return Slot(role, text, Decimal(1))


#: Role of a slot → how to read it.
READERS: Final[dict[str, Callable[[str, str], Slot | None]]] = {
    "number": _read_number,
    "number2": _read_number,
    "ordinal": _read_ordinal,
    "year": _read_number,
    "year2": _read_number,
    "hour": _read_number,
    "minute": _read_number,
    "day": _read_day,
    "month": _read_month,
    "weekday": _read_word(tables.WEEKDAYS),
    "season": _read_season,
    "part": _read_word(tables.PARTS_OF_DAY),
    "decade": _read_decade,
    "period": _read_period,
    "unit": _read_unit,
    "coin": _read_unit,
    "fraction": _read_fraction,
    "multiple": _read_multiple,
    "meridiem": _read_meridiem,
    "clock": _read_clock,
    "determiner": _read_determiner,
}
