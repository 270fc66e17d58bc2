"""Read numbers in words and digits: ``two hundred and fifty thousand``, ``2.5 million``, ``-5``.

Works on the tokens that :mod:`quizgen.study.values` cuts an answer into; a number comes out as
``n:250000``, an ordinal as ``o:19``.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal


def words(text: str) -> list[str]:
    """Return the words of a table that is easier read as running text."""
    return text.split()


SMALL = {
    word: value
    for value, word in enumerate(
        words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
SCALES = {
    "dozen": 12,
    "thousand": 10**3,
    "k": 10**3,
    "million": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
NUMBER_WORDS = frozenset({*SMALL, *TENS, *SCALES, "hundred"})

ORDINALS = {
    word: value
    for value, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ),
        start=1,
    )
} | {word[:-1] + "ieth": value for word, value in TENS.items()}


def marked(value: Decimal | int) -> str:
    """Mark a value: ``1889.0`` and ``1889`` give the same token."""
    plain = f"{Decimal(value):f}"
    return "n:" + (plain.rstrip("0").rstrip(".") if "." in plain else plain)


def read_numbers(tokens: Sequence[str]) -> list[str]:
    """Replace every run of number words, with the digits before it, by its value."""
    result: list[str] = []
    place = 0
    while place < len(tokens):
        value, after = _read_cardinal(tokens, place)
        if value is None:
            result.append(_ordinal_word(tokens[place]))
            after = place + 1
        elif after < len(tokens) and value % 10 == 0 and 20 <= value < 100:
            tail = ORDINALS.get(tokens[after], 10)
            result.append(f"o:{int(value) + tail}" if tail < 10 else marked(value))
            after += tail < 10
        else:
            result.append(marked(value))
        place = after
    return _negatives(result)


def _negatives(tokens: Sequence[str]) -> list[str]:
    """Read ``minus five`` as ``-5``."""
    result: list[str] = []
    for token in tokens:
        if token.startswith("n:") and result and result[-1] in {"minus", "negative"}:
            result[-1] = "n:-" + token[2:]
        else:
            result.append(token)
    return result


def _ordinal_word(token: str) -> str:
    return f"o:{ORDINALS[token]}" if token in ORDINALS else token


def _read_cardinal(tokens: Sequence[str], start: int) -> tuple[Decimal | None, int]:
    """Read one number from ``start``: its value (None if there is none) and where it ends."""
    total, group, place = Decimal(0), None, start
    if tokens[start].startswith("n:"):
        group, place = Decimal(tokens[start][2:]), start + 1
        if place == len(tokens) or tokens[place] not in {*SCALES, "hundred"}:
            return group, place
    while place < len(tokens):
        word = tokens[place]
        if word in SMALL or word in TENS:
            value, after = _below_hundred(tokens, place)
            joined = _join(group, value, total)
            if joined is None:
                break
            group, place = joined, after
        elif word == "hundred":
            group, place = (1 if group is None else group) * Decimal(100), place + 1
        elif word in SCALES and (group is not None or place == start):
            total += (1 if group is None else group) * Decimal(SCALES[word])
            group, place = None, place + 1
        elif word == "and" and _joins_number(tokens, place, start, group):
            place += 1
        else:
            break
    return (None, start) if place == start else (total + (group or 0), place)


def _joins_number(tokens: Sequence[str], place: int, start: int, group: Decimal | None) -> bool:
    """Whether ``and`` is inside a number: after a hundred or a scale, before a small number."""
    small = place + 1 < len(tokens) and (tokens[place + 1] in SMALL or tokens[place + 1] in TENS)
    return small and place > start and (group is None or (group > 0 and group % 100 == 0))


def _below_hundred(tokens: Sequence[str], place: int) -> tuple[int, int]:
    """Read ``seven``, ``forty`` or ``forty seven``."""
    if tokens[place] in SMALL:
        return SMALL[tokens[place]], place + 1
    unit = SMALL.get(tokens[place + 1], 0) if place + 1 < len(tokens) else 0
    return TENS[tokens[place]] + (unit if 1 <= unit <= 9 else 0), place + 1 + (1 <= unit <= 9)


def _join(group: Decimal | None, value: int, total: Decimal) -> Decimal | None:
    """Add a number below a hundred to the group before it; None if it starts a new number."""
    if group is None:
        return Decimal(value)
    if group > 0 and group % 100 == 0:
        return group + value
    if not total and 10 <= group <= 99 and value >= 10:  # nineteen forty-five
        return group * 100 + value
    return None
