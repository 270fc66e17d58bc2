"""Quantities are read as spelled, written back exactly, and compared by value."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.language.quantities import (
    is_vague,
    number_forms,
    parse_quantity,
    render,
    same_quantity,
)
from quizgen.language.quantities.numerals import read_cardinal, read_ordinal, write
from quizgen.language.quantities.spelling import to_ordinal_words, to_roman, to_words

#: text, kind, value, value2, unit or currency
READINGS = [
    ("2009", "year", 2009, None, ""),
    ("the year 2022", "year", 2022, None, ""),
    ("44 BC", "year", -44, None, ""),
    ("AD 79", "year", 79, None, ""),
    ("the end of 1931", "year", 1931, None, ""),
    ("2006 to 2008", "year_range", 2006, 2008, ""),
    ("1914-18", "year_range", 1914, 1918, ""),
    ("between 1980 and 1984", "year_range", 1980, 1984, ""),
    ("500–300 BC", "year_range", -500, -300, ""),
    ("March 4, 1881", "date", 18810304, None, ""),
    ("7 January 1943", "date", 19430107, None, ""),
    ("Friday, May 8, 2009", "date", 20090508, None, ""),
    ("the 4th of July", "date", 704, None, ""),
    ("October, 1805", "month_year", 180510, None, ""),
    ("Sept. 2009", "month_year", 200909, None, ""),
    ("September", "month", 9, None, ""),
    ("Sunday", "weekday", 7, None, ""),
    ("the summer of 1521", "season", 15212, None, ""),
    ("fall", "season", 3, None, ""),
    ("early 1990s", "decade", 1990, None, ""),
    ("the '90s", "decade", 1990, None, ""),
    ("nineties", "decade", 1990, None, ""),
    ("the mid-17th century", "century", 17, None, "century"),
    ("the 7th century BC", "century", -7, None, "century"),
    ("nineteenth-century", "century", 19, None, "century"),
    ("the 1800s", "century", 19, None, "century"),
    ("4th millennium BC", "century", -4, None, "millennium"),
    ("5:00 p.m.", "time_of_day", 1020, None, ""),
    ("12:15 am", "time_of_day", 15, None, ""),
    ("half past three", "time_of_day", 210, None, ""),
    ("quarter to five", "time_of_day", 285, None, ""),
    ("noon", "time_of_day", 720, None, ""),
    ("15-minute", "duration", 15, None, "minute"),
    ("a week", "duration", 1, None, "week"),
    ("half an hour", "duration", Decimal("0.5"), None, "hour"),
    ("a year and a half", "duration", Decimal("1.5"), None, "year"),
    ("2 hours 15 minutes", "duration", Decimal("2.25"), None, "hour"),
    ("8–10 years", "duration", 8, 10, "year"),
    ("the last three decades", "duration", 3, None, "decade"),
    ("27-year-old", "age", 27, None, "year"),
    ("nine-month-old", "age", 9, None, "month"),
    ("at the age of 14", "age", 14, None, "year"),
    ("their early 30s", "age", 30, None, ""),
    ("66 million years ago", "relative_date", 66_000_000, None, "year"),
    ("last year", "relative_date", None, None, ""),
    ("every day", "frequency", 1, None, ""),
    ("three times a week", "frequency", 3, None, "week"),
    ("30 to 62 percent", "percent", 30, 62, ""),
    ("a 63.6%", "percent", Decimal("63.6"), None, ""),
    ("US$ 10 billion", "money", 10**10, None, "USD"),
    ("€2.5bn", "money", 2_500_000_000, None, "EUR"),
    ("$2–3 million", "money", 2_000_000, 3_000_000, "USD"),
    ("almost half a million euros", "money", 500_000, None, "EUR"),
    ("12 million pounds of dust", "measure", 12_000_000, None, "pound"),
    ("200 km / h", "measure", 200, None, "kilometre per hour"),
    ("thirty-three million acres", "measure", 33_000_000, None, "acre"),
    ("60 feet deep", "measure", 60, None, "foot"),
    ("-5 °C", "measure", -5, None, "°C"),
    ("6,608", "count", 6608, None, ""),
    ("An estimated one million", "count", 1_000_000, None, ""),
    ("five protected areas", "count", 5, None, ""),
    ("1.3m", "count", 1_300_000, None, ""),
    ("between ten and 16", "range", 10, 16, ""),
    ("one hundred and five", "count", 105, None, ""),
    ("twenty-first", "ordinal", 21, None, ""),
    ("XIV", "ordinal", 14, None, ""),
    ("more than two-thirds", "fraction", Decimal(2) / 3, None, ""),
    ("one in ten", "fraction", 1, 10, ""),
    ("twice", "multiple", 2, None, ""),
    ("tenfold", "multiple", 10, None, ""),
]

NOT_QUANTITIES = [
    "", "Thorn", "the Ming dynasty", "1–800–891–5389", "9/11", "February 30, 2001",
    "29 February 1900",
    "25 o'clock", "nineteen eighty-four", "the house", "IIII", "2008 to 2006", "x" * 500,
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "value", "value2", "unit"), READINGS)
def test_a_span_is_read(
    text: str, kind: str, value: Decimal | None, value2: Decimal | None, unit: str
) -> None:
    """Kind, value, upper value and unit of every construction."""
    quantity = parse_quantity(text)
    assert quantity is not None
    assert (quantity.kind, quantity.value, quantity.value2) == (kind, value, value2)
    assert unit in (quantity.unit, quantity.currency)


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_other_text_is_no_quantity(text: str) -> None:
    """Telephone numbers, impossible dates and plain words are refused."""
    assert parse_quantity(text) is None


def test_the_label_decides_what_the_text_leaves_open() -> None:
    """2000 guests or the year 2000; pounds of money or of dust."""
    readings = [parse_quantity("2000"), parse_quantity("2000", label="CARDINAL")]
    assert [found.kind for found in readings if found] == ["year", "count"]
    readings = [parse_quantity("ten pounds"), parse_quantity("ten pounds", label="MONEY")]
    assert [found.kind for found in readings if found] == ["measure", "money"]


@pytest.mark.parametrize("text", [row[0] for row in READINGS if row[2] is not None])
def test_its_own_value_is_written_as_it_stands(text: str) -> None:
    """Rendering the value gives the text back, character for character."""
    quantity = parse_quantity(text)
    assert quantity is not None
    assert quantity.value is not None
    assert render(quantity, quantity.value) == text


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("a 15-minute", 18, "an 18-minute"),
        ("an 8-foot-tall", 10, "a 10-foot-tall"),
        ("three weeks", 1, "one week"),
        ("1 mile", 2, "2 miles"),
        ("2 hours 15 minutes", Decimal("1.25"), "1 hour 15 minutes"),
        ("Friday, May 8, 2009", 20100610, "Thursday, June 10, 2010"),
        ("Sept. 2009", 200910, "Oct. 2009"),
        ("5:00 p.m.", 690, "11:30 a.m."),
        ("twelve o'clock", 180, "three o'clock"),
        ("half past three", 330, "half past five"),
        ("the '90s", 1970, "the '70s"),
        ("44 BC", -50, "50 BC"),
        ("18th", 23, "23rd"),
        ("XIV", 19, "XIX"),
        ("Five", 40, "Forty"),
        ("6,608", 940, "940"),
        ("$3.5 million", 4_200_000, "$4.2 million"),
        ("50 cents", 1, "1 cent"),
        ("two-thirds", Decimal("0.75"), "three-quarters"),
        ("a third", Decimal("0.5"), "half"),
        ("twice a week", 3, "three times a week"),
        ("two and a half years", Decimal("3.5"), "three and a half years"),
        ("daily", 2, "weekly"),
    ],
)
def test_another_value_keeps_the_format(text: str, value: Decimal | int, expected: str) -> None:
    """Separators, words, articles, plurals and weekdays follow the new value."""
    quantity = parse_quantity(text)
    assert quantity is not None
    assert render(quantity, value) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("103 children", Decimal("1.5")),
        ("March 4, 1881", 18810231),
        ("44 BC", 50),
        ("the 1990s", 1994),
        ("five o'clock", 330),
        ("3.5 million", 3_510_000),
        ("18th", 0),
        ("summer", 5),
        ("half", Decimal("0.51")),
        ("noon", 721),
    ],
)
def test_a_value_that_the_format_cannot_hold_is_refused(text: str, value: Decimal | int) -> None:
    """No half children, no 31 February, no year after Christ as BC."""
    quantity = parse_quantity(text)
    assert quantity is not None
    with pytest.raises(ValueError, match=r"."):
        render(quantity, value)


#: Dates whose weekdays can be computed and whose years are read without an era.
dates = st.dates(date(1583, 1, 1), date(2199, 12, 31))
TEMPLATES = [
    "{:,}", "about {:,}", "${:,}", "{:,} people", "{:,} miles", "a {}-year-old", "{}%", "£{}m",
    "more than {:,} years", "{} percent", "{} million", "{:,} km",
]  # fmt: skip


@given(st.sampled_from(TEMPLATES), st.integers(2, 10**7), st.integers(2, 10**7))
def test_formats_survive_any_value(template: str, first: int, second: int) -> None:
    """Writing a second value in the first's format is the template filled with the second."""
    # A number below a thousand does not show how larger ones are set apart.
    assume("," in template or first >= 1000 or second < 1000)
    text, expected = template.format(first), template.format(second)
    quantity = parse_quantity(text, label="CARDINAL")
    other = parse_quantity(expected, label="CARDINAL")
    assert quantity is not None
    assert other is not None
    assert other.value is not None
    assert re.sub(r"^an ", "a ", render(quantity, other.value)) == expected


@given(dates, dates, st.sampled_from(["%B {}, %Y", "{} %b %Y", "%A, %B {}, %Y"]))
def test_dates_are_written_in_the_format_of_another(
    first: date, second: date, pattern: str
) -> None:
    """Any date in the format of any other is what strftime writes."""
    texts = [day.strftime(pattern).format(day.day) for day in (first, second)]
    quantity, other = parse_quantity(texts[0]), parse_quantity(texts[1])
    assert quantity is not None
    assert other is not None
    assert other.value is not None
    assume(first.month != 5)  # "May" is long and short alike
    assert render(quantity, other.value) == texts[1]


@given(st.integers(0, 10**12 - 1), st.booleans())
def test_numbers_in_words_are_read_back(number: int, conjunction: bool) -> None:
    """Every spelled number is read, and written back as it was."""
    words = to_words(number, conjunction=conjunction)
    read = read_cardinal(words)
    assert read is not None
    assert read.value == number
    assert write(read.value, read.style) == words


@given(st.integers(1, 3999))
def test_ordinals_are_read_back(number: int) -> None:
    """Ordinals in words and Roman capitals name the number they were made from."""
    for text in (to_ordinal_words(number), to_roman(number)):
        read = read_ordinal(text)
        assert read is not None
        assert read.value == number
        assert write(read.value, read.style) == text


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-–%$€aehnotw:'’\ue000½"), max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing crashes the parser, and what it reads it writes back."""
    quantity = parse_quantity(text)
    number_forms(text)
    is_vague(text)
    if quantity is not None and quantity.value is not None:
        assert render(quantity, quantity.value) == text.strip()


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("6,000", {"6000", "six thousand"}),
        ("3.5 million", {"3,500,000"}),
        ("March 4, 1881", {"4 March 1881", "March 4th, 1881", "1881-03-04"}),
        ("twelve", {"12"}),
        ("about 6,000", {"6,000", "6000"}),
        ("the 1990s", {"1990s", "'90s", "the nineties"}),
        ("19th century", {"nineteenth century", "the 19th century"}),
        ("15%", {"15 percent", "15 per cent", "fifteen percent"}),
        ("$25m", {"$25 million", "25 million dollars", "$25,000,000"}),
        ("5:00 p.m.", {"5 pm", "17:00", "5 p.m."}),
        ("15-minute", {"15 minutes", "fifteen minutes"}),
        ("24-year-old", {"24", "24 years old"}),
        ("at the age of 14", {"14", "14 years old"}),
        ("117 km", {"117 kilometres", "117 kilometers"}),
        ("half", {"1/2", "50%", "one half"}),
        ("8–10 years", {"8 to 10 years", "8-10 years"}),
        ("44 BC", {"44 BCE"}),
        ("103 children", {"103"}),
        ("fall", {"autumn"}),
    ],
)
def test_typed_answers_may_be_spelled_otherwise(text: str, forms: set[str]) -> None:
    """The usual spellings are among the accepted ones, the text itself is not."""
    found = number_forms(text)
    assert forms <= set(found)
    assert text not in found
    assert len(found) == len(set(found))


@pytest.mark.parametrize("text", ["early 1990s", "the late 1960s", "the mid-17th century"])
def test_a_position_within_a_period_is_never_dropped(text: str) -> None:
    """The 1990s are no answer where the early 1990s are asked for."""
    found = number_forms(text)
    assert found
    assert all(same_quantity(form, text) for form in found)


@pytest.mark.parametrize(
    "text", [row[0] for row in READINGS if row[1] in ("count", "money", "date")]
)
def test_every_other_spelling_means_the_same(text: str) -> None:
    """What is offered as a spelling is equal in value, where it can be read back."""
    readable = [form for form in number_forms(text) if parse_quantity(form) is not None]
    assert all(same_quantity(form, text) for form in readable)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("50%", "half", True),
        ("one in ten", "10 percent", True),
        ("6,000", "about six thousand", True),
        ("one week", "7 days", True),
        ("18 months", "a year and a half", True),
        ("73 miles", "117 km", True),
        ("2000", "2,000", True),
        ("£12 million", "12 million pounds", True),
        ("fifty cents", "$0.50", True),
        ("every day", "once a day", True),
        ("the 19th century", "the 1800s", True),
        ("noon", "12:00 p.m.", True),
        ("Paris", "PARIS", True),
        ("early 1990s", "late 1990s", False),
        ("more than five", "less than five", False),
        ("$5", "€5", False),
        ("44 BC", "AD 44", False),
        ("every two weeks", "twice a week", False),
        ("73 miles", "73 km", False),
        ("two years ago", "two years later", False),
        ("8–10 years", "8–12 years", False),
    ],
)
def test_quantities_are_compared_by_value(first: str, second: str, same: bool) -> None:
    """Spelling, hedges and units do not matter; value, currency, era and position do."""
    assert same_quantity(first, second) is same
    assert same_quantity(second, first) is same


@pytest.mark.parametrize(
    "text",
    [
        "daily", "every year", "last year", "this month", "today", "that afternoon", "several days",
        "many years later", "recent decades", "some years", "a few miles", "thousands", "the day",
        "the years", "one", "one day", "One morning", "one fine day", "three years ago", "years",
        "the end of the year", "its first year", "hundreds of miles",
    ],
)  # fmt: skip
def test_vague_quantities_answer_nothing(text: str) -> None:
    """What no reader could give as an answer is vague."""
    assert is_vague(text)


@pytest.mark.parametrize(
    "text",
    [
        "2009", "three weeks", "a week", "one year", "one in ten", "66 million years ago", "summer",
        "the 1990s", "half", "twice a week", "every four years", "one million", "the Ming dynasty",
        "one mile", "only one", "103 children",
    ],
)  # fmt: skip
def test_definite_quantities_are_not_vague(text: str) -> None:
    """What can be looked up is not vague."""
    assert not is_vague(text)
