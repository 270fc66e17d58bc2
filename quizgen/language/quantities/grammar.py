"""The spellings of quantities, as patterns: one row per construction, tried in order.

A pattern names its parts: groups of ``SLOT_GROUPS`` become slots (what changes with the value),
the others (``era``, ``symbol``, ``noun``, …) describe the quantity and stay as they are. Patterns
are matched against a copy of the text in which numbers in words are masked (see ``MASK``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from quizgen.language.quantities import tables
from quizgen.language.quantities.model import Kind
from quizgen.language.quantities.numerals import DIGITS, ORDINAL_WORD
from quizgen.language.quantities.spelling import ONES

#: Group name → the role of the slot it becomes.
SLOT_GROUPS: Final = {
    "n": "number",
    "n2": "number2",
    "o": "ordinal",
    "o2": "ordinal2",
    "y": "year",
    "y2": "year2",
    "month": "month",
    "weekday": "weekday",
    "d": "day",
    "season": "season",
    "part": "part",
    "decade": "decade",
    "unit": "unit",
    "coin": "coin",
    "hour": "hour",
    "minute": "minute",
    "meridiem": "meridiem",
    "clock": "clock",
    "fraction": "fraction",
    "multiple": "multiple",
    "period": "period",
    "det": "determiner",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One construction: the kind of quantity and the pattern of the whole text."""

    kind: Kind
    pattern: re.Pattern[str]
    labels: frozenset[str] = frozenset()


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


_MONTH = rf"(?P<month>(?:{_any(tables.MONTHS)})|(?:sept|{_any(tables.MONTH_ABBREVIATIONS)})\b\.?)"
_WEEKDAY = rf"(?P<weekday>{_any(tables.WEEKDAYS)})"
_SEASON = rf"(?P<season>{_any([*tables.SEASONS, 'fall'])})"
_ERA_AFTER = r"(?:\s?(?P<era>B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?))"
_ERA_BEFORE = r"(?P<era>A\.?D\.?)\s"
_YEAR = r"(?P<y>1\d{3}|20\d{2}|21\d{2})"
_YEAR2 = r"(?P<y2>1\d{3}|2[01]\d{2}|\d{2})"
_ANY_YEAR = r"(?P<y>[1-9]\d{0,3}|[1-9]\d?,\d{3})"
_DAY = r"(?P<d>(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)"
#: Between the ends of a range; a dash joins figures only ("thirty-three" is one number).
_TO = r"(?:(?<=[\d%kmn])\s?[–—‐‑-]\s?(?=[\d$€£¥])|\s(?:to|and|or|until|through)\s)"
#: Before a range; "and" is a range only after "between".
_SPAN = r"(?:between\s|(?:from\s)?(?!.*\sand\s))"
#: Stands for each letter of a number in words, so that the patterns need not spell numbers out.
MASK: Final = "\ue000"
_CARDINAL = rf"(?:[-−]?{DIGITS}(?:[\s-]{MASK}+)?|{MASK}+)"
_ORDINAL = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th)\b|(?:{MASK}+[\s-](?:and\s)?)?(?:{ORDINAL_WORD}))"
)
_N = rf"(?P<n>{_CARDINAL}|half\san?|an?)"
_N_PLAIN = rf"(?P<n>{_CARDINAL})"
_N2 = rf"(?P<n2>{_CARDINAL})"
_TIME_UNITS = [name for name, u in tables.UNITS.items() if u.dimension in tables.TIME_DIMENSIONS]
_MEASURE_UNITS = [name for name in tables.UNITS if name not in _TIME_UNITS]
_TIME = rf"(?P<unit>(?:{_any(_TIME_UNITS)}))\b"
_UNIT = rf"(?P<unit>(?:{_any(_MEASURE_UNITS)}))(?!\w)"
_ADJECTIVE_WORDS = r"(?:long|wide|high|tall|deep|thick|across|in\s(?:length|height|width|depth))\b"
_ADJECTIVE = rf"(?P<suffix>{_ADJECTIVE_WORDS})"
_SYMBOL = rf"(?P<symbol>(?:{_any(tables.CURRENCY_SYMBOLS)}))\s?"
_COIN = rf"(?P<coin>(?:{_any(tables.CURRENCY_WORDS)}))\b"
_SCALE = rf"(?:[\s-]?(?:{MASK}+|(?:mn|bn|tn|m|k)\b))?"
_AMOUNT = rf"(?P<n>{DIGITS}{_SCALE})"
_AMOUNT2 = rf"(?P<n2>{DIGITS}{_SCALE})"
_PERCENT = r"\s?(?:%|per\s?cent(?:age\spoints?)?|percentage\spoints?)"
_PERIOD = r"(?P<period>hour|day|week|month|year)"
_MERIDIEM = r"(?P<meridiem>[ap]\.?m\b\.?)"
_HOUR_WORD = r"(?P<hour>MASK+|\d{1,2})".replace("MASK", MASK)
_FRACTION_WORD = rf"(?:{_any(tables.DENOMINATORS)})s?"
#: A counted noun: one to five plain words that do not begin a new phrase.
_NOUN = (
    r"(?P<noun>(?!(?:of|per|in|to|or|and|at|by|for|from|on|with|than|the|is|was|were|are|has|had|"
    r"ago|later|long|old|times?|o['’]clock|years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b)"
    r"[^\W\d_][\w'’&-]*(?:\s[^\W\d_][\w'’&-]*){0,4})"
)
_ABBREVIATED = r"(?P<n>\d+\.\d(?:m|bn|tn|mn|k)|\d+(?:bn|tn|mn|k))"
_OWNER = r"(?P<owner>his|her|their|my|our|your)\s(?:early|mid|late)?[\s-]?"
_DETERMINER = r"(?:(?P<det>an?)\s(?=\d|\S+-))?"

#: kind, pattern, entity labels the rule is confined to (none: always).
_ROWS: Final[tuple[tuple[Kind, str, tuple[str, ...]], ...]] = (
    # Dates, the most specific first.
    ("date", rf"(?:{_WEEKDAY},?\s)?{_MONTH}\s(?:the\s)?{_DAY}(?:,\s?|\s(?:of\s)?){_YEAR}", ()),
    ("date", rf"(?:{_WEEKDAY},?\s)?{_MONTH}\s(?:the\s)?{_DAY}", ()),
    ("date", rf"(?:{_WEEKDAY},?\s)?(?:the\s)?{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?", ()),
    ("month_year", rf"{_MONTH}(?:,\s|\s(?:of\s)?){_YEAR}", ()),
    ("season", rf"(?:the\s)?{_SEASON}(?:\s(?:of\s)?{_YEAR})?", ()),
    ("month", rf"(?:the\smonth\sof\s)?{_MONTH}", ()),
    ("weekday", rf"{_WEEKDAY}", ()),
    ("year_range", rf"{_SPAN}{_YEAR}{_TO}{_YEAR2}(?:\sAD)?", ()),
    ("year_range", rf"{_SPAN}{_ANY_YEAR}{_TO}(?P<y2>[1-9]\d{{0,3}}){_ERA_AFTER}", ()),
    ("year", rf"{_ANY_YEAR}{_ERA_AFTER}", ()),
    ("year", rf"{_ERA_BEFORE}{_ANY_YEAR}", ()),
    ("year", r"the\syear\s(?P<y>[1-9]\d{1,3})", ()),
    ("count", r"(?P<n>1\d{3}|20\d{2}|21\d{2})", ("CARDINAL", "QUANTITY")),
    ("year", rf"{_YEAR}", ()),
    ("century", r"(?:the\s)?(?P<decade>1\d00)['’]?s", ()),
    ("decade", rf"(?:the\s)?(?P<decade>[12]\d\d0|['‘’]?[1-9]0)['’]?s{_ERA_AFTER}?", ()),
    ("decade", rf"(?:the\s)?(?P<decade>{_any(tables.DECADE_WORDS)})", ()),
    (
        "century",
        rf"(?:the\s)?(?P<o>{_ORDINAL})[\s-](?:century|(?P<millennium>millennium)){_ERA_AFTER}?",
        (),
    ),
    # Times of day.
    ("time_of_day", rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s?{_MERIDIEM}", ()),
    ("time_of_day", r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)", ()),
    ("time_of_day", rf"{_HOUR_WORD}\so['’]clock", ()),
    ("time_of_day", rf"(?P<past>{_any(tables.CLOCK_OFFSETS)})\s{_HOUR_WORD}", ()),
    ("time_of_day", rf"(?P<clock>{_any(tables.CLOCK_WORDS)})", ()),
    ("part_of_day", rf"(?:(?:the|in\sthe|at)\s)?(?P<part>{_any(tables.PARTS_OF_DAY)})", ()),
    # Ages, before durations.
    (
        "age",
        rf"{_DETERMINER}{_N}(?:{_TO}{_N2})?[\s-](?P<unit>years?|months?|weeks?|days?)[\s-]olds?",
        (),
    ),
    (
        "age",
        rf"(?:at\s)?(?:the\s)?(?:age[sd]?)\s(?:of\s)?{_SPAN}{_N_PLAIN}(?:{_TO}{_N2})?(?:\s{_TIME})?",
        (),
    ),
    ("age", rf"{_OWNER}(?P<decade>[1-9]0)s", ()),
    ("age", rf"{_OWNER}(?P<decade>{_any(tables.DECADE_WORDS)})", ()),
    # Frequencies and dates relative to now.
    ("frequency", rf"(?P<period>{_any(tables.PERIOD_ADVERBS)})", ()),
    ("frequency", rf"(?:every|each)\s{_PERIOD}", ()),
    ("frequency", rf"every\s{_N_PLAIN}\s{_TIME}", ()),
    (
        "frequency",
        rf"(?:(?P<multiple>once|twice|thrice)|{_N_PLAIN}\stimes)\s(?:an?|per|each|every)\s{_TIME}",
        (),
    ),
    (
        "relative_date",
        rf"{_N}(?:\s(?:more|full|long|short))?\s{_TIME}\s(?:ago|later|earlier|before|after|hence)",
        (),
    ),
    (
        "relative_date",
        rf"(?:the\s)?(?:last|next|this|that|these|those|same|previous|following|past|coming)"
        rf"(?:\svery)?\s(?:{_any(tables.UNITS)}|{_any(tables.MONTHS)}|{_any(tables.WEEKDAYS)}|"
        rf"{_any(tables.SEASONS)}|fall|{_any(tables.PARTS_OF_DAY)}|weekend)",
        (),
    ),
    (
        "relative_date",
        r"(?:yesterday|today|tomorrow|tonight|now|nowadays|currently|recently|at\spresent|"
        r"(?:the\s)?present(?:\sday)?)",
        (),
    ),
    # Parts and multiples.
    ("percent", rf"{_DETERMINER}{_SPAN}{_N_PLAIN}(?:%|{_PERCENT})?{_TO}{_N2}{_PERCENT}", ()),
    ("percent", rf"{_DETERMINER}{_N_PLAIN}{_PERCENT}(?:\s{_NOUN})?", ()),
    ("fraction", rf"{_N_PLAIN}\s(?:in|out\sof)\s(?:every\s)?{_N2}", ()),
    ("fraction", r"(?P<n>\d+):(?P<n2>\d+)", ()),
    (
        "fraction",
        rf"(?P<fraction>(?:(?:an?|{MASK}+)[\s-])?"
        rf"{_FRACTION_WORD}|[1-9]/(?:[2-9]|10)|[{''.join(tables.FRACTION_CHARACTERS)}])",
        (),
    ),
    (
        "multiple",
        rf"(?P<multiple>{_any(tables.MULTIPLES)}|(?:\d+|{_any(ONES[2:])}|hundred)[\s-]?fold|(?:{_CARDINAL})\stimes)",
        (),
    ),
    # Money.
    ("money", rf"{_SPAN}{_SYMBOL}{_AMOUNT}{_TO}(?:[$€£¥]\s?)?{_AMOUNT2}", ()),
    ("money", rf"{_DETERMINER}{_SYMBOL}{_AMOUNT}(?:\s{_NOUN})?", ()),
    ("money", rf"{_DETERMINER}{_AMOUNT}(?P<symbol>[€£¢])", ()),
    ("money", rf"{_N}[\s-](?P<coin>pounds?)\b", ("MONEY",)),
    (
        "money",
        rf"{_SPAN}{_N}(?:{_TO}{_N2})?[\s-](?!pounds?\b){_COIN}",
        (),
    ),
    # Durations and measures.
    ("duration", rf"(?:{_SPAN}){_N}{_TO}{_N2}[\s-]{_TIME}", ()),
    (
        "duration",
        rf"{_DETERMINER}{_N}[\s-](?:(?:full|long|more|additional|whole|consecutive|straight)\s)?"
        rf"{_TIME}(?P<rest>\sand\sa\shalf|(?:\sand|,)?\s(?:{_CARDINAL})\s(?:{_any(_TIME_UNITS)})\b)?"
        rf"(?:-long|\slong)?['’]?(?:\s{_NOUN})?",
        (),
    ),
    # "1.3m" alone is a count in the press; with an adjective, or as "100m", it is a length.
    ("count", rf"{_ABBREVIATED}(?:\s(?!{_ADJECTIVE_WORDS}){_NOUN})?", ()),
    ("measure", rf"(?:{_SPAN}){_N_PLAIN}{_TO}{_N2}[\s-]?{_UNIT}(?:[\s-]{_ADJECTIVE})?", ()),
    (
        "measure",
        rf"{_DETERMINER}{_N}[\s-]?{_UNIT}"
        rf"(?P<rest>(?:\sand|,)?\s(?:{_CARDINAL})\s?(?:{_any(_MEASURE_UNITS)})(?!\w))?"
        rf"(?:[\s-]{_ADJECTIVE})?(?:\s(?:of\s)?{_NOUN})?",
        (),
    ),
    # Bare numbers.
    ("range", rf"{_SPAN}{_N_PLAIN}{_TO}{_N2}(?:\s{_NOUN})?", ()),
    ("ordinal", rf"(?:the\s)?(?P<o>{_ORDINAL})", ()),
    ("ordinal", r"(?P<o>[IVX]{2,}[IVX]*|V|X)", ()),
    ("count", rf"{_N_PLAIN}(?:\s(?:of\s(?:the|his|her|its|their)\s)?{_NOUN})?", ()),
)  # fmt: skip


RULES: Final = tuple(
    Rule(kind, re.compile(pattern, re.IGNORECASE), frozenset(labels))
    for kind, pattern, labels in _ROWS
)
