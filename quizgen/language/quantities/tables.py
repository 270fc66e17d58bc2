"""The vocabulary of quantities: calendar words, units, currencies, hedges. Data only."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTH_ABBREVIATIONS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
SEASONS: Final = ("spring", "summer", "autumn", "winter")
PARTS_OF_DAY: Final = ("morning", "afternoon", "evening", "night")
#: Spelled decades: their tens.
DECADE_WORDS: Final = (
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip
#: Clock words and the minutes since midnight they stand for.
CLOCK_WORDS: Final = {"noon": 720, "midday": 720, "midnight": 0}
#: What "half past" and its like add to the hour, in minutes.
CLOCK_OFFSETS: Final = {"half past": 30, "quarter past": 15, "quarter to": -15}
#: The period an adverb or "every …" names, from short to long.
PERIODS: Final = ("hour", "day", "week", "month", "year")
PERIOD_ADVERBS: Final = {
    "hourly": 0, "daily": 1, "weekly": 2, "monthly": 3, "yearly": 4, "annually": 4, "annual": 4,
}  # fmt: skip

#: Multiples as one word.
MULTIPLES: Final = {
    "once": 1, "twice": 2, "thrice": 3, "double": 2, "triple": 3, "treble": 3, "quadruple": 4,
    "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4,
}  # fmt: skip
#: Denominators as words; "a third" is one of them.
DENOMINATORS: Final = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100,
}  # fmt: skip
FRACTION_CHARACTERS: Final = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4)}

#: Words before a quantity that leave its value alone, and what they do to it.
PREFIXES: Final[dict[str, tuple[str, ...]]] = {
    "approximate": (
        "about", "around", "approximately", "roughly", "nearly", "almost", "close to", "some",
        "circa", "c.", "ca.", "an estimated", "estimated", "a little over", "a little under",
        "just over", "just under", "just about", "an average of", "on average", "virtually",
    ),
    "above": (
        "more than", "over", "at least", "no fewer than", "no less than", "not less than",
        "greater than", "well over", "upwards of", "in excess of", "above", "older than",
        "as many as", "as much as", "as high as", "as long as", "as few as", "as little as",
        "a minimum of",
    ),
    "below": (
        "less than", "fewer than", "under", "up to", "at most", "no more than", "not more than",
        "below", "younger than", "a maximum of", "as low as",
    ),
    "exact": ("only", "just", "exactly", "precisely", "a total of", "another", "a further", "all"),
    "early": (
        "early", "the early", "the beginning of", "the start of", "the early part of",
    ),
    "mid": ("mid", "mid-", "the mid", "the mid-", "the middle of", "middle"),
    "late": (
        "late", "the late", "the end of", "the close of", "the latter part of", "the last part of",
    ),
    "first half": ("the first half of",),
    "second half": ("the second half of", "the latter half of"),
    "window": (
        "the last", "the past", "the first", "the next", "the previous", "the following",
        "the final", "the other", "the remaining", "its first", "last", "past", "next", "first",
    ),
    "determiner": ("the", "the year", "the years", "years", "its", "their", "these", "those"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: ``factor`` converts it to the base unit of its ``dimension``."""

    name: str
    dimension: str
    factor: Decimal
    system: str
    plural: str


#: name plural | other spellings (singular/plural or invariant) | dimension | factor | system
_UNITS: Final = """
second seconds | sec secs | time | 1 | si
minute minutes | min mins | time | 60 | si
hour hours | hr hrs | time | 3600 | si
day days || time | 86400 | si
week weeks || time | 604800 | si
fortnight fortnights || time | 1209600 | si
night nights || nights | 1 | si
month months || calendar | 1 | si
year years | yr yrs | calendar | 12 | si
decade decades || calendar | 120 | si
century centuries || calendar | 1200 | si
millennium millennia | millennium millenniums | calendar | 12000 | si
generation generations || generations | 1 | si
millimetre millimetres | millimeter millimeters, mm | length | 0.001 | metric
centimetre centimetres | centimeter centimeters, cm | length | 0.01 | metric
metre metres | meter meters, m | length | 1 | metric
kilometre kilometres | kilometer kilometers, km kms | length | 1000 | metric
inch inches | in | length | 0.0254 | imperial
foot feet | ft | length | 0.3048 | imperial
yard yards | yd yds | length | 0.9144 | imperial
mile miles | mi | length | 1609.344 | imperial
nautical~mile nautical~miles || length | 1852 | nautical
light~year light~years | light-year light-years | light years | 1 | astronomy
milligram milligrams | mg | weight | 0.000001 | metric
gram grams | gramme grammes, g | weight | 0.001 | metric
kilogram kilograms | kilogramme kilogrammes, kilo kilos, kg | weight | 1 | metric
tonne tonnes | metric~ton metric~tons | weight | 1000 | metric
ton tons || weight | 907.18474 | imperial
ounce ounces | oz | weight | 0.028349523125 | imperial
pound pounds | lb lbs | weight | 0.45359237 | imperial
stone stones || weight | 6.35029318 | imperial
kilometre~per~hour kilometres~per~hour | kilometer~per~hour kilometers~per~hour, km/h, km~/~h, kph, kmph, kilometre~an~hour kilometres~an~hour, kilometer~an~hour kilometers~an~hour | speed | 1 | metric
mile~per~hour miles~per~hour | mph, mile~an~hour miles~an~hour | speed | 1.609344 | imperial
metre~per~second metres~per~second | meter~per~second meters~per~second, m/s | speed | 3.6 | metric
knot knots || speed | 1.852 | nautical
°C °C | °~C, degree~Celsius degrees~Celsius, degree~centigrade degrees~centigrade | Celsius | 1 | metric
°F °F | °~F, degree~Fahrenheit degrees~Fahrenheit | Fahrenheit | 1 | imperial
degree degrees | ° | degrees | 1 | si
square~centimetre square~centimetres | square~centimeter square~centimeters, cm² | area | 0.0001 | metric
square~metre square~metres | square~meter square~meters, sq-meter sq-meters, sq~m, m² | area | 1 | metric
square~kilometre square~kilometres | square~kilometer square~kilometers, sq~km, km² | area | 1000000 | metric
square~foot square~feet | sq~ft | area | 0.09290304 | imperial
square~mile square~miles || area | 2589988.110336 | imperial
hectare hectares | ha | area | 10000 | metric
acre acres || area | 4046.8564224 | imperial
millilitre millilitres | milliliter milliliters, ml | volume | 0.001 | metric
litre litres | liter liters | volume | 1 | metric
cubic~metre cubic~metres | cubic~meter cubic~meters, m³ | volume | 1000 | metric
pint pints || volume | 0.473176473 | imperial
gallon gallons || volume | 3.785411784 | imperial
barrel barrels || barrels | 1 | trade
watt watts || power | 1 | metric
kilowatt kilowatts | kW | power | 1000 | metric
megawatt megawatts | MW | power | 1000000 | metric
gigawatt gigawatts | GW | power | 1000000000 | metric
horsepower horsepower | hp | power | 745.699872 | imperial
calorie calories || energy | 1 | imperial
kilocalorie kilocalories | kcal | energy | 1000 | metric
joule joules || energy | 0.2390057 | metric
volt volts || voltage | 1 | si
hertz hertz | Hz | frequency | 1 | si
rpm rpm || rotation | 1 | si
decibel decibels | dB | loudness | 1 | si
kilobyte kilobytes | KB | data | 1000 | si
megabyte megabytes | MB | data | 1000000 | si
gigabyte gigabytes | GB | data | 1000000000 | si
"""  # noqa: E501 - one unit a line

#: ISO-like code, symbols, then words (singular/plural), and how many make the main unit.
_CURRENCIES: Final = """
USD | US$ $ | dollar dollars, US~dollar US~dollars, buck bucks | 1
USD | ¢ | cent cents | 100
EUR | € | euro euros | 1
GBP | £ | pound pounds, pound~sterling pounds~sterling, quid | 1
GBP | | penny pence, shilling shillings | 0
JPY | ¥ | yen | 1
CNY | | yuan | 1
INR | ₹ Rs Rs. | rupee rupees | 1
RUB | ₽ | rouble roubles, ruble rubles | 1
KRW | ₩ | won | 1
CAD | C$ CA$ | Canadian~dollar Canadian~dollars | 1
AUD | A$ AU$ | Australian~dollar Australian~dollars | 1
CHF | CHF | franc francs, Swiss~franc Swiss~francs | 1
SEK | | krona kronor, crown crowns | 1
MXN | | peso pesos | 1
"""


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency word or symbol; ``per_main`` of it make one of the main unit (0: unknown)."""

    code: str
    per_main: int


def _spellings(field: str) -> list[tuple[str, str]]:
    groups = [group.split() for group in field.split(",") if group.strip()]
    pairs = [(group[0], group[-1]) for group in groups]
    return [(one.replace("~", " "), many.replace("~", " ")) for one, many in pairs]


def _build_units() -> tuple[dict[str, Unit], dict[str, tuple[str, str]]]:
    units: dict[str, Unit] = {}
    forms: dict[str, tuple[str, str]] = {}
    for line in _UNITS.strip().splitlines():
        names, others, dimension, factor, system = (field.strip() for field in line.split("|"))
        pairs = _spellings(names) + _spellings(others)
        unit = Unit(pairs[0][0], dimension, Decimal(factor), system, pairs[0][1])
        for pair in pairs:
            for spelling in pair:
                units.setdefault(spelling, unit)
                forms.setdefault(spelling, pair)
    return units, forms


def _build_currencies() -> tuple[
    dict[str, Currency], dict[str, Currency], dict[str, tuple[str, str]]
]:
    symbols: dict[str, Currency] = {}
    words: dict[str, Currency] = {}
    forms: dict[str, tuple[str, str]] = {}
    for line in _CURRENCIES.strip().splitlines():
        code, marks, names, per_main = (field.strip() for field in line.split("|"))
        currency = Currency(code, int(per_main))
        symbols |= dict.fromkeys(marks.split(), currency)
        for pair in _spellings(names):
            for spelling in pair:
                words.setdefault(spelling, currency)
                forms.setdefault(spelling, pair)
    return symbols, words, forms


#: Every spelling of a unit → the unit, and → its singular and plural in that spelling.
UNITS, UNIT_FORMS = _build_units()
CURRENCY_SYMBOLS, CURRENCY_WORDS, CURRENCY_FORMS = _build_currencies()
TIME_DIMENSIONS: Final = frozenset({"time", "calendar", "nights", "generations"})
