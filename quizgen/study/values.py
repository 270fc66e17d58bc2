"""Read the numbers and dates of an answer, so that ``1,889`` and ``July 4, 1909`` have one form.

A folded answer becomes a tuple of tokens: words as they are, numbers as ``n:1889``, ordinals
as ``o:19`` and dates as ``d:1909-07-04`` (``d:1909-07``, ``d:-07-04`` when a part is missing).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from quizgen.study.numbers import NUMBER_WORDS, marked, read_numbers, words

MONTHS = {
    name[:length]: number
    for number, name in enumerate(
        words(
            "january february march april may june july august september october november december"
        ),
        start=1,
    )
    for length in (3, len(name))
} | {"sept": 9}
WEEKDAYS = frozenset(words("monday tuesday wednesday thursday friday saturday sunday"))

UNITS = {
    "%": "percent",
    "pct": "percent",
    "$": "dollar",
    "usd": "dollar",
    "dollars": "dollar",
    "€": "euro",
    "eur": "euro",
    "euros": "euro",
    "£": "pound",
    "gbp": "pound",
    "pounds": "pound",
    "lb": "pound",
    "lbs": "pound",
    "¥": "yen",
    **dict.fromkeys(("km", "kilometer", "kilometers", "kilometres"), "kilometre"),
    **dict.fromkeys(("m", "meter", "meters", "metres"), "metre"),
    **dict.fromkeys(("cm", "centimeter", "centimeters", "centimetres"), "centimetre"),
    **dict.fromkeys(("mm", "millimeter", "millimeters", "millimetres"), "millimetre"),
    **dict.fromkeys(("kg", "kilos", "kilo", "kilograms"), "kilogram"),
    **dict.fromkeys(("mi", "miles"), "mile"),
    **dict.fromkeys(("ft", "feet"), "foot"),
    **dict.fromkeys(("years", "yrs", "yr"), "year"),
    **dict.fromkeys(("months",), "month"),
    **dict.fromkeys(("weeks",), "week"),
    **dict.fromkeys(("days",), "day"),
    **dict.fromkeys(("hours", "hrs", "hr"), "hour"),
    **dict.fromkeys(("minutes", "mins", "min"), "minute"),
    **dict.fromkeys(("seconds", "secs", "sec"), "second"),
}
"""Spellings of what is counted; a long form maps to itself by absence."""

CURRENCIES = frozenset("$€£¥")
INITIALS = {
    "us": ("united", "states"),
    "usa": ("united", "states"),
    "uk": ("united", "kingdom"),
    "un": ("united", "nations"),
    "eu": ("european", "union"),
}
"""What everyone writes in either way, within longer names too: the US Congress."""

ERAS = {"ad": "", "ce": "", "bc": "bc", "bce": "bc"}
"""What an era adds to the number of its year: 79 BC is another year than 79."""

_TOKEN = re.compile(
    r"""
      (?P<iso>\d{4}-\d{1,2}-\d{1,2})(?!\d)
    | (?P<slashes>\d{1,2}/\d{1,2}/\d{4})(?!\d)
    | (?P<decade>\d{1,3}0s)\b
    | (?P<number>(?:(?<!\S)-)?(?:\d{1,3}(?:[,\ ]\d{3})+(?!\d)|\d+)(?:\.\d+)?)
      (?P<ordinal>(?:st|nd|rd|th)\b)?
    | (?P<word>[^\W\d_]+)
    | (?P<sign>[%$€£¥&+\#@=^~|]|[^\w\s\x00-\x7f])
    """,
    re.VERBOSE,
)
_RANGE = re.compile(r"\b(\d\d)(\d\d)-(\d\d)\b(?!-)")
_WORD_SPELLINGS = {"&": "and"}
_RANGE_WORDS = frozenset({"to", "through", "until", "till"})


def is_number(token: str) -> bool:
    """Whether a token carries a value: such tokens match by value or not at all."""
    return token[:2] in {"n:", "o:", "d:"} or token in NUMBER_WORDS


def readings(folded: str) -> tuple[tuple[str, ...], ...]:
    """Return the token forms of a folded answer: two where ``7/4/1909`` may be read two ways."""
    text = _RANGE.sub(r"\1\2-\1\3", folded.replace("'", ""))
    forms = dict.fromkeys(tuple(_tokens(text, day_first)) for day_first in (False, True))
    return tuple(tuple(_dates(_ranges(_units(read_numbers(_whole(form)))))) for form in forms)


def _whole(tokens: Iterable[str]) -> list[str]:
    """Write initials out; on both sides of a comparison, so that the pronoun "us" stays itself."""
    return [word for token in tokens for word in INITIALS.get(token, (token,))]


def _tokens(text: str, day_first: bool) -> list[str]:
    """Split a folded answer into words, signs and marked numbers."""
    tokens = []
    for match in _TOKEN.finditer(text):
        kind, found = match.lastgroup, match.group()
        if kind == "iso":
            tokens.append(_date(*(int(part) for part in found.split("-"))))
        elif kind == "slashes":
            first, second, year = (int(part) for part in found.split("/"))
            month, day = (second, first) if day_first else (first, second)
            tokens.append(_date(year, month, day))
        elif kind == "decade":
            tokens.append(f"d:{found}")
        elif kind == "ordinal":
            tokens.append(f"o:{int(re.sub(r'[^0-9]', '', found))}")
        elif kind == "number":
            tokens.append(marked(Decimal(re.sub(r"[, ]", "", found))))
        elif found == "m" and tokens[-2:-1] and tokens[-2] in CURRENCIES:
            tokens.append("million")
        else:
            tokens.append(_WORD_SPELLINGS.get(found, found))
    return tokens


def _date(year: int | None, month: int, day: int | None = None) -> str:
    """Mark a date whose year or day may be missing."""
    head = "" if year is None else f"{year:04d}"
    return f"d:{head}-{month:02d}" + ("" if day is None else f"-{day:02d}")


def _units(tokens: list[str]) -> list[str]:
    """Give what is counted one spelling and put it after its number (``$5`` → ``5 dollar``)."""
    result: list[str] = []
    place = 0
    while place < len(tokens):
        token, following = tokens[place], tokens[place + 1 : place + 2]
        counted = bool(result) and result[-1][:2] == "n:"
        if token in CURRENCIES and following and following[0][:2] == "n:":
            result += [following[0], UNITS[token]]
            place += 1
        elif token == "per" and following == ["cent"]:
            result.append("percent")
            place += 1
        elif token in ERAS and following and following[0][:2] == "n:":
            result.append(following[0] + ERAS[token])
            place += 1
        elif token in ERAS and counted:
            result[-1] += ERAS[token]
        else:
            result.append(UNITS.get(token, token) if counted else token)
        place += 1
    return result


def _ranges(tokens: list[str]) -> list[str]:
    """Drop ``to`` between two numbers: ``1939 to 1945`` is ``1939-1945``."""
    return [
        token
        for place, token in enumerate(tokens)
        if not (
            token in _RANGE_WORDS
            and place > 0
            and tokens[place - 1][:2] == "n:"
            and _at(tokens, place + 1)[:2] == "n:"
        )
    ]


def _dates(tokens: list[str]) -> list[str]:
    """Replace a month with the day and year beside it by one date token."""
    result: list[str] = []
    place = 0
    while place < len(tokens):
        month = MONTHS.get(tokens[place])
        if month is None:
            result.append(tokens[place])
            place += 1
            continue
        before = result[-2:] if result[-1:] == ["of"] else result[-1:]
        day = _day(before[0]) if before else None
        after = place + 1
        if day is None and _day(_at(tokens, after)) is not None:
            day, after = _day(_at(tokens, after)), after + 1
        elif day is not None:
            del result[-len(before) :]
        if _at(tokens, after) == "of":
            after += _year(_at(tokens, after + 1)) is not None
        year = _year(_at(tokens, after))
        after += year is not None
        if day is None and year is None:
            result.append(_month_name(month))
        else:
            if result and result[-1] in WEEKDAYS:
                result.pop()
            result.append(_date(year, month, day))
        place = after
    return result


def _at(tokens: list[str], place: int) -> str:
    return tokens[place] if place < len(tokens) else ""


def _month_name(month: int) -> str:
    return max((name for name, number in MONTHS.items() if number == month), key=len)


def _day(token: str) -> int | None:
    found = re.fullmatch(r"[no]:(\d{1,2})", token)
    return int(found[1]) if found and 1 <= int(found[1]) <= 31 else None


def _year(token: str) -> int | None:
    found = re.fullmatch(r"n:(\d{4})", token)
    return int(found[1]) if found else None
