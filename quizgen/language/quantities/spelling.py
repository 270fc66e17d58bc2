"""Whole numbers in words, ordinals and Roman capitals, and the tables to read them back."""

from __future__ import annotations

from typing import Final

ONES: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES: Final = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
#: Multipliers that follow a number but take no part in spelling larger ones.
COLLECTIVES: Final = {"dozen": 12, "score": 20, "lakh": 10**5, "crore": 10**7}
ABBREVIATED_SCALES: Final = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
FACTORS: Final = {"hundred": 100, **SCALES, **COLLECTIVES, **ABBREVIATED_SCALES}

#: Ordinals that are not the cardinal with "th".
IRREGULAR_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
LARGEST_ROMAN: Final = 3999


def to_words(number: int, *, conjunction: bool = False, hyphen: bool = True) -> str:
    """Spell a whole number from 0 up to the trillions ("one hundred and five" on request)."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (("-" if hyphen else " ") + ONES[ones] if ones else "")
    factor, name = max((f, n) for n, f in {"hundred": 100, **SCALES}.items() if f <= number)
    head, rest = divmod(number, factor)
    words = f"{to_words(head, conjunction=conjunction, hyphen=hyphen)} {name}"
    if not rest:
        return words
    joint = " and " if conjunction and rest < 100 else " "
    return words + joint + to_words(rest, conjunction=conjunction, hyphen=hyphen)


def to_ordinal_words(number: int, *, conjunction: bool = False, hyphen: bool = True) -> str:
    """Spell the ordinal of a positive whole number: 21 → "twenty-first"."""
    words = to_words(number, conjunction=conjunction, hyphen=hyphen)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in IRREGULAR_ORDINALS:
        return head + IRREGULAR_ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def ordinal_suffix(number: int) -> str:
    """Return "st", "nd", "rd" or "th" for a whole number in digits."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def to_roman(number: int) -> str:
    """Write 1 to 3999 in Roman capitals; raises ValueError outside that."""
    if not 1 <= number <= LARGEST_ROMAN:
        raise ValueError(f"no Roman numeral for {number}")
    letters = ""
    for value, letter in ROMAN:
        count, number = divmod(number, value)
        letters += letter * count
    return letters
