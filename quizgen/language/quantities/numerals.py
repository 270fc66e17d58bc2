"""One number as it is spelled: read it, and write another value in the same spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from quizgen.language.quantities.spelling import (
    ABBREVIATED_SCALES,
    COLLECTIVES,
    FACTORS,
    IRREGULAR_ORDINALS,
    LARGEST_ROMAN,
    ONES,
    ROMAN,
    SCALES,
    TENS,
    ordinal_suffix,
    to_ordinal_words,
    to_roman,
    to_words,
)

Form = Literal["digits", "words", "ordinal_digits", "ordinal_words", "roman", "article"]

_VALUES: Final = (
    {word: number for number, word in enumerate(ONES)}
    | {word: 10 * number for number, word in enumerate(TENS, 2)}
    | {"a": 1, "an": 1}
)
#: Longer figures are codes, not amounts, and beyond the precision of the arithmetic.
_LONGEST: Final = 20
_SPACES: Final = " \u00a0\u202f\u2009"

_any_word = "|".join(sorted([*ONES, *TENS, *FACTORS.keys() - ABBREVIATED_SCALES], key=len)[::-1])
SCALE_WORD: Final = "|".join(["hundred", *SCALES, *COLLECTIVES])
_half = r"(?:[\s-]and[\s-]a[\s-]half)"
#: Digits, with thousands separators and decimals: 6,608; 63.6; .5; 10000.
DIGITS: Final = rf"(?:\d{{1,3}}(?:[,{_SPACES}]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
#: A number in words: twenty-five, a hundred, half a million, two and a half, one hundred and five.
WORDS: Final = (
    rf"(?:(?:half\san?|an?)\s(?:{SCALE_WORD})\b(?!\sand\sa\shalf)"
    rf"|\b(?:an?\s(?=(?:{SCALE_WORD})\b))?(?:{_any_word})\b"
    rf"(?:(?:\s|-|\sand\s)(?:{_any_word})\b)*(?:{_half}(?:\s(?:{SCALE_WORD})\b)?)?)"
)
#: The last word of an ordinal in words.
ORDINAL_WORD: Final = (
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|thousandth|millionth"
)

_DIGITS_RE = re.compile(
    rf"(?P<sign>[-−]?)(?P<number>{DIGITS})(?:(?P<gap>[\s-]?)(?P<scale>{SCALE_WORD}|mn|bn|tn|m|k))?",
    re.IGNORECASE,
)
_SCALED_WORDS_RE = re.compile(rf"(?P<number>.+?)(?P<gap>[\s-])(?P<scale>{SCALE_WORD})", re.I)
_OPEN_COMPOUND_RE = re.compile(
    rf"(?:{'|'.join(TENS)})\s(?:{'|'.join(ONES[1:10])}|first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth)\b"
)
_HALF_RE = re.compile(_half, re.I)


@dataclass(frozen=True, slots=True)
class Style:
    """How a number is spelled.

    ``scale`` is the scale word with the gap before it; ``shared_factor`` is what a scale word
    after a later number lends this one, as in "2–3 million".
    """

    form: Form
    separator: str = ","
    decimals: int = 0
    scale: str = ""
    sign: str = "-"
    conjunction: bool = False
    hyphen: bool = True
    half: bool = False
    article: str = ""
    case: Literal["lower", "title", "upper"] = "lower"
    shared_factor: int = 1

    @property
    def factor(self) -> int:
        """What the scale word multiplies by; 1 without one."""
        return FACTORS.get(self.scale.strip(" -\u00a0").lower(), 1)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that was read: its value and its spelling."""

    value: Decimal
    style: Style


def _case_of(text: str) -> Literal["lower", "title", "upper"]:
    if len(text) > 1 and text.isupper():
        return "upper"
    return "title" if text[:1].isupper() else "lower"


def _in_case(text: str, case: str) -> str:
    if case == "upper":
        return text.upper()
    return text[:1].upper() + text[1:] if case == "title" else text


def read_cardinal(text: str) -> Numeral | None:
    """Read a cardinal in digits or words; None if ``text`` is anything else."""
    if match := _DIGITS_RE.fullmatch(text):
        return _read_digits(match)
    if text.lower() in ("a", "an"):
        return Numeral(Decimal(1), Style("article", article=text.lower(), case=_case_of(text)))
    return _read_words(text)


def _read_digits(match: re.Match[str]) -> Numeral | None:
    number = match["number"]
    if len(number) > _LONGEST:
        return None
    whole, _, decimals = number.partition(".")
    separator = next((char for char in whole if not char.isdigit()), "")
    plain = whole.replace(separator, "") if separator else whole
    style = Style(
        "digits",
        # A number below a thousand does not show how thousands are set apart: a comma is usual.
        separator=separator or ("," if len(plain) < 4 else ""),
        decimals=len(decimals),
        scale=(match["gap"] or "") + (match["scale"] or ""),
        sign=match["sign"] or "-",
    )
    value = Decimal(f"{plain or 0}.{decimals or 0}") * style.factor
    return Numeral(_plain(-value if match["sign"] else value), style)


def _read_words(text: str) -> Numeral | None:
    case, words = _case_of(text), text.lower()
    if words in ("half a", "half an"):  # of a unit: "half an hour"
        return Numeral(Decimal("0.5"), Style("words", half=True, case=case))
    if words.startswith(("half a ", "half an ")):
        word = words.split()[-1]
        factor = FACTORS.get(word)
        style = Style("words", scale=" " + word, half=True, case=case)
        return None if factor is None else Numeral(Decimal(factor) / 2, style)
    half = bool(_HALF_RE.search(words))
    head, gap, factor = _HALF_RE.sub("", words), "", 1
    number = None if half and not _HALF_RE.search(words[-11:]) else _words_value(head)
    if number is None and (scaled := _SCALED_WORDS_RE.fullmatch(head)):
        # "two dozen", "twelve hundred", "one and a half million": a multiple of the last word.
        head, gap, factor = (
            scaled["number"],
            scaled["gap"] + scaled["scale"],
            FACTORS[scaled["scale"]],
        )
        number = _words_value(head)
    if number is None:
        return None
    style = Style(
        "words",
        scale=gap,
        conjunction=" and " in head,
        hyphen=not _OPEN_COMPOUND_RE.search(head),
        half=half,
        article="a" if head.startswith("a") else "",
        case=case,
    )
    return Numeral(_plain((Decimal(number) + (Decimal("0.5") if half else 0)) * factor), style)


def _words_value(words: str) -> int | None:
    total = current = 0
    tokens = [token for token in re.split(r"[\s-]+", words) if token != "and"]
    for token in tokens:
        if token in _VALUES:
            current += _VALUES[token]
        elif token == "hundred":
            current = max(current, 1) * 100
        elif token in SCALES:
            total, current = total + max(current, 1) * SCALES[token], 0
        else:
            return None
    number = total + current
    # Only well-formed spellings: "nineteen eighty-four" is not a cardinal.
    spelled = [("one" if token in ("a", "an") else token) for token in tokens]
    return number if spelled == re.split(r"[\s-]+", to_words(number)) else None


def read_ordinal(text: str) -> Numeral | None:
    """Read an ordinal in digits ("18th"), words ("twenty-first") or Roman capitals ("XIV")."""
    if match := re.fullmatch(r"(\d+(?:,\d{3})*)(?:st|nd|rd|th)", text, re.IGNORECASE):
        value = Decimal(match[1].replace(",", ""))
        return Numeral(value, Style("ordinal_digits", case=_case_of(text[-2:])))
    if re.fullmatch(r"[MDCLXVI]+", text):
        number = _roman_value(text)
        return None if number is None else Numeral(Decimal(number), Style("roman"))
    words = text.lower()
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    stem = _ordinal_stem(words[cut:])
    number = _words_value(words[:cut] + stem) if stem else None
    if not number:
        return None
    style = Style(
        "ordinal_words",
        case=_case_of(text),
        conjunction=" and " in words,
        hyphen=not _OPEN_COMPOUND_RE.search(words),
    )
    return Numeral(Decimal(number), style)


def _ordinal_stem(word: str) -> str | None:
    for stem, ordinal in IRREGULAR_ORDINALS.items():
        if word == ordinal:
            return stem
    if word.endswith("ieth"):
        return word[:-4] + "y"
    return word.removesuffix("th") if word.endswith("th") else None


def _roman_value(letters: str) -> int | None:
    rest, total = letters, 0
    for value, letter in ROMAN:
        while rest.startswith(letter):
            total, rest = total + value, rest[len(letter) :]
    return total if not rest and total <= LARGEST_ROMAN and to_roman(total) == letters else None


def write(value: Decimal, style: Style) -> str:
    """Write ``value`` in ``style``; raises ValueError where that spelling cannot hold it."""
    value /= style.shared_factor
    if style.form == "digits":
        return _write_digits(value, style)
    whole = int(value)
    if style.form == "article" and value == 1:
        return _in_case(style.article, style.case)
    if style.form in ("words", "article"):
        return _in_case(_write_words(value, style), style.case)
    if whole != value or whole < 1:
        raise ValueError(f"no ordinal for {value}")
    if style.form == "roman":
        return to_roman(whole)
    if style.form == "ordinal_digits":
        suffix = ordinal_suffix(whole)
        return f"{whole:,}" + (suffix.upper() if style.case == "upper" else suffix)
    words = to_ordinal_words(whole, conjunction=style.conjunction, hyphen=style.hyphen)
    return _in_case(words, style.case)


def _write_digits(value: Decimal, style: Style) -> str:
    mantissa = abs(value) / style.factor
    rounded = round(mantissa, style.decimals)
    if rounded != mantissa:
        raise ValueError(f"{value} does not fit {style.decimals} decimals")
    digits = f"{rounded:,.{style.decimals}f}".replace(",", style.separator)
    return (style.sign if value < 0 else "") + digits + style.scale


def _write_words(value: Decimal, style: Style) -> str:
    if value < 0:
        raise ValueError("negative numbers are not spelled out")
    spell = {"conjunction": style.conjunction, "hyphen": style.hyphen}
    whole, part = divmod(value / style.factor, 1)
    if style.half and part == Decimal("0.5"):
        return (f"{to_words(int(whole), **spell)} and a half" if whole else "half a") + style.scale
    if value != int(value):
        raise ValueError(f"{value} is not spelled out")
    keeps_scale = (
        not part and 0 < whole < 100 and not (style.half and style.factor in SCALES.values())
    )
    words = to_words(int(whole if keeps_scale else value), **spell)
    if style.article:
        words = re.sub(r"^one(?= |$)" if keeps_scale and style.scale else r"^one(?= )", "a", words)
    return words + (style.scale if keeps_scale else "")


def _plain(value: Decimal) -> Decimal:
    """Drop trailing zeros without falling into exponent notation."""
    return value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()
