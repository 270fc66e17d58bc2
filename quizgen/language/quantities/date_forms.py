"""Other spellings of dates, years, periods and times of day."""

from __future__ import annotations

from decimal import Decimal

from quizgen.language.quantities import tables
from quizgen.language.quantities.model import Quantity
from quizgen.language.quantities.spelling import ordinal_suffix, to_ordinal_words, to_words


def without_article(text: str) -> str:
    """Drop a leading "the"."""
    return text[4:] if text.lower().startswith("the ") else text


def year_forms(quantity: Quantity) -> list[str]:
    """Spell a year with its era otherwise."""
    slot = quantity.slot("year")
    if slot is None or not quantity.era:
        return [slot.text] if slot else []
    if quantity.era.upper().startswith("B"):
        return [f"{slot.text} {era}" for era in ("BC", "BCE", "B.C.", "B.C.E.")]
    return [f"{slot.text} AD", f"AD {slot.text}", f"{slot.text} CE", slot.text]


def date_forms(quantity: Quantity) -> list[str]:
    """Write a day in American, British and ISO order."""
    number = int(quantity.value or Decimal(0))
    year, month, day = number // 10000, number // 100 % 100, number % 100
    name = tables.MONTHS[month - 1].title()
    short = tables.MONTH_ABBREVIATIONS[month - 1].title()
    nth = f"{day}{ordinal_suffix(day)}"
    american = [f"{name} {day}", f"{name} {nth}", f"{short} {day}", f"{name} the {nth}"]
    british = [f"{day} {name}", f"{nth} {name}", f"{nth} of {name}", f"the {nth} of {name}"]
    if not year:
        return american + british
    return [
        *(f"{form}, {year}" for form in american),
        *(f"{form} {year}" for form in [*british, *american, f"{day} {short}"]),
        f"{year}-{month:02d}-{day:02d}",
    ]


def month_year_forms(quantity: Quantity) -> list[str]:
    """Write a month and its year otherwise."""
    year, month = divmod(int(quantity.value or Decimal(0)), 100)
    name = tables.MONTHS[month - 1].title()
    short = tables.MONTH_ABBREVIATIONS[month - 1].title()
    return [f"{name} {year}", f"{name}, {year}", f"{name} of {year}", f"{short} {year}"]


def month_forms(quantity: Quantity) -> list[str]:
    """Name a month in full and in short."""
    place = int(quantity.value or Decimal(1)) - 1
    return [tables.MONTHS[place].title(), tables.MONTH_ABBREVIATIONS[place].title()]


def season_forms(quantity: Quantity) -> list[str]:
    """Call autumn fall and fall autumn."""
    _, core = quantity.split()
    lower = core.lower()
    for one, other in (("autumn", "fall"), ("fall", "autumn")):
        if one in lower:
            return [lower.replace(one, other), without_article(lower.replace(one, other))]
    return []


def decade_forms(quantity: Quantity) -> list[str]:
    """Spell a decade: 1990s, '90s, nineties."""
    start = int(abs(quantity.value or Decimal(0)))
    era = f" {quantity.era}" if quantity.era else ""
    forms = [f"{start}s{era}", f"the {start}s{era}", f"{start}'s{era}"]
    if 1900 < start < 2000:
        word = tables.DECADE_WORDS[start % 100 // 10 - 2] if start >= 1920 else ""
        forms += [f"'{start % 100}s", f"the '{start % 100}s", f"{start % 100}s"]
        forms += [word, f"the {word}"] if word else []
    return forms


def century_forms(quantity: Quantity) -> list[str]:
    """Spell a century in figures, in words and by its hundreds."""
    number = int(abs(quantity.value or Decimal(0)))
    era = f" {quantity.era}" if quantity.era else ""
    names = [f"{number}{ordinal_suffix(number)}", to_ordinal_words(number)]
    forms = [f"{name} {quantity.unit}{era}" for name in names]
    hundreds = [f"{number - 1}00s", f"the {number - 1}00s"]
    return [
        *forms,
        *(f"the {form}" for form in forms),
        *(hundreds if not era and number > 10 else []),
    ]


def year_range_forms(quantity: Quantity) -> list[str]:
    """Join two years otherwise."""
    low, high = int(abs(quantity.value or Decimal(0))), int(abs(quantity.value2 or Decimal(0)))
    era = f" {quantity.era}" if quantity.era else ""
    joints = ("-", "–", " to ")
    return [*(f"{low}{joint}{high}{era}" for joint in joints), f"between {low} and {high}{era}"]


def time_forms(quantity: Quantity) -> list[str]:
    """Tell a time of day by twelve and by twenty-four hours."""
    hour, minute = divmod(int(quantity.value or Decimal(0)), 60)
    twelve = (hour - 1) % 12 + 1
    clock = [f"{twelve}:{minute:02d}"] + ([str(twelve)] if not minute else [])
    words = [f"{to_words(twelve)} o'clock", f"{twelve} o'clock"] if not minute else []
    if quantity.slot("meridiem") is None and quantity.slot("clock") is None:
        return [f"{hour}:{minute:02d}", *words] if quantity.slot("minute") else [*words, *clock]
    half = "pm" if hour >= 12 else "am"
    dotted = f"{half[0]}.m."
    named = [word for word, at in tables.CLOCK_WORDS.items() if at == quantity.value]
    marked = [f"{time}{mark}" for time in clock for mark in (f" {dotted}", f" {half}", half)]
    return [*marked, f"{hour:02d}:{minute:02d}", *words, *named]
