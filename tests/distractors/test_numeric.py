"""Wrong numbers look like the key, are surely wrong and possible, and give nothing away."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections import Counter
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.distractors.numeric import numeric_distractors
from quizgen.distractors.standing import stands_out
from quizgen.language.quantities import Quantity, parse_quantity, same_quantity

KEYS = [
    "2009", "1881", "44 BC", "1600", "6,000", "6,608", "103", "3.5 million", "15%", "63.6%", "95%",
    "$25m", "€492,000", "$3.50", "three weeks", "15-minute", "1 mile", "73 miles", "half",
    "December 2, 2001", "Friday, May 8, 2009", "February 28", "April 2007", "5:00 p.m.", "9:30",
    "twelve o'clock", "the 7th century BC", "the mid-17th century", "the 1990s", "18th", "first",
    "two-thirds", "8–10 years", "2006 to 2008", "1914-18", "between 24 and 80", "24-year-old",
    "age 14", "one", "two", "twelve", "twenty-five", "half a million euros",
    "about 6,000", "two and a half years", "March", "Sunday", "the summer of 1521",
    "one in ten", "daily", "twice a week", "66 million years ago", "10", "100", "0.3 °C", "1.3m",
    "103 children", "II", "30 to 62 percent", "their early 30s", "a third", "tenfold", "100%",
    "2 hours 15 minutes", "1,234,567",
]  # fmt: skip
PRESENT = ["2017", "April 2010", "400", "6,608", "103", "15 percent", "21 years", "October 4, 2002"]
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

keys = st.sampled_from(KEYS)
seeds = st.integers(0, 2**32)


def _read(text: str) -> Quantity:
    quantity = parse_quantity(text)
    assert quantity is not None
    return quantity


def _skeleton(text: str) -> str:
    """Reduce a text to its format: figures, months, weekdays and plurals to placeholders."""
    text = re.sub(rf"\b(?:{MONTHS})\b", "M", text)
    text = re.sub(rf"\b(?:{WEEKDAYS})\b", "W", text)
    text = re.sub(r"\b(?:spring|summer|autumn|winter)\b", "S", text)
    text = re.sub(r"\d{1,3}(?:,\d{3})+|\d+", "9", text)
    text = re.sub(r"9(?:st|nd|rd|th)\b", "9th", text)
    return re.sub(r"\b(mile|hour|year)s\b", r"\1", text).replace("a.m.", "p.m.")


@given(keys, seeds)
def test_three_options_differ_from_the_key_and_from_each_other(key: str, seed: int) -> None:
    """No option equals the key or another option in value, however it is spelled."""
    options = [d.text for d in numeric_distractors(key, random.Random(seed), present=PRESENT)]
    assert len(options) == 3
    texts = [key, *options]
    pairs = [(a, b) for i, a in enumerate(texts) for b in texts[i + 1 :]]
    assert not [pair for pair in pairs if same_quantity(*pair)]


@given(st.sampled_from([key for key in KEYS if re.search(r"\d", key)]), seeds)
def test_options_have_the_format_of_the_key(key: str, seed: int) -> None:
    """Figures stay figures, decimals decimals, dates in their order, symbols and words in place."""
    for option in numeric_distractors(key, random.Random(seed), present=PRESENT):
        assert _skeleton(option.text) == _skeleton(key)


@given(st.sampled_from([key for key in KEYS if not re.search(r"\d", key)]), seeds)
def test_options_in_words_stay_in_words(key: str, seed: int) -> None:
    """A spelled key gets spelled options of its kind, with its unit and its capital or none."""
    for option in numeric_distractors(key, random.Random(seed), present=PRESENT):
        read, own = _read(option.text), _read(key)
        assert not re.search(r"\d", option.text)
        assert (read.kind, read.unit, read.prefix) == (own.kind, own.unit, own.prefix)
        assert option.text[0].isupper() == key[0].isupper()


@given(keys, seeds)
def test_the_same_seed_gives_the_same_options(key: str, seed: int) -> None:
    """Nothing but the generator decides."""
    runs = [
        numeric_distractors(
            key, random.Random(seed), present=PRESENT, avoid={"2012", "2011", "half"}
        )
        for _ in range(2)
    ]
    assert runs[0] == runs[1]


def test_the_hash_seed_does_not_matter() -> None:
    """Sets given as ``avoid`` are read in an order of their own."""
    code = (
        "import random; from quizgen.distractors.numeric import numeric_distractors as f;"
        "print([f(k, random.Random(1), avoid={'2012', '50%', 'five', '7,000'}, present=['2017'])"
        " for k in ('2009', '6,000', 'half', 'April 2007')])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("key", "avoid"),
    [
        ("half", ["a third", "75%", "20 percent", "4/5"]),
        ("2009", [str(year) for year in range(1990, 2009)]),
        ("three weeks", ["14 days", "seven days", "28 days"]),
        ("6,000", ["four thousand", "about 5,000", "8000"]),
        ("73 miles", ["80 km", "50 miles"]),
        ("three", ["two", "4"]),
    ],
)
def test_what_is_also_right_is_avoided_in_any_spelling(key: str, avoid: list[str]) -> None:
    """No option equals a value that the article makes true as well."""
    for seed in range(20):
        options = numeric_distractors(key, random.Random(seed), avoid=avoid, present=avoid)
        assert options
        for option in options:
            assert not [text for text in avoid if same_quantity(option.text, text)]


@given(st.sampled_from(["2009", "1881", "6,000", "103", "400 miles"]), seeds)
def test_at_most_two_options_come_from_the_article(key: str, seed: int) -> None:
    """The article's own numbers are used as they are and said to be its own."""
    present = ["2017", "2012", "1879", "1890", "5,000", "8,000", "120", "98", "300 miles"]
    options = numeric_distractors(key, random.Random(seed), present=present)
    own = [option for option in options if option.origin == "article"]
    assert len(own) <= 2
    for option in own:
        assert option.text in present
        assert option.text in option.why
    assert all(key in option.why for option in options if option.origin != "article")


def test_numbers_of_the_article_are_preferred() -> None:
    """Where the article has fitting numbers most questions show one."""
    present = ["2017", "2012", "2004", "2001"]
    used = [
        any(d.origin == "article" for d in numeric_distractors("2009", rng, present=present))
        for rng in map(random.Random, range(40))
    ]
    assert all(used)


def test_quantities_of_another_kind_or_unit_are_not_used() -> None:
    """Miles are no options for a percentage, nor days for years."""
    for seed in range(10):
        options = numeric_distractors(
            "15 years", random.Random(seed), present=["20 days", "30%", "25 miles", "$40"]
        )
        assert {option.origin for option in options} == {"number changed"}


@pytest.mark.parametrize(
    "key", ["2009", "6,000", "6,608", "73 miles", "18th", "24-year-old", "63.6%"]
)
def test_the_rank_of_the_key_tells_nothing(key: str) -> None:
    """Over many questions the key is the lowest, second, third and highest about equally often."""
    own = _read(key).value
    ranks = Counter(
        sum((_read(d.text).value or 0) < (own or 0) for d in numeric_distractors(key, rng))
        for rng in map(random.Random, range(200))
    )
    assert min(ranks[rank] for rank in range(4)) > 25


@given(st.integers(1, 100), seeds)
def test_percentages_stay_within_the_whole(number: int, seed: int) -> None:
    """No option above or at 100 % for a key that is not, and none below 1 %."""
    for option in numeric_distractors(f"{number}%", random.Random(seed)):
        assert 0 < (_read(option.text).value or 0) < 100


@given(st.integers(1, 115), seeds)
def test_ages_are_human(age: int, seed: int) -> None:
    """Nobody is more than 115 years old, or less than one."""
    for option in numeric_distractors(f"{age}-year-old", random.Random(seed)):
        assert 1 <= (_read(option.text).value or 0) <= 115


@given(st.dates(date(1100, 1, 1), date(2020, 12, 31)), seeds)
def test_dates_exist(day: date, seed: int) -> None:
    """Every option is a date that strptime knows."""
    key = f"{day:%B} {day.day}, {day.year}"
    options = numeric_distractors(key, random.Random(seed))
    assert len(options) == 3
    for option in options:
        assert datetime.strptime(option.text, "%B %d, %Y").date() != day


@given(st.integers(1000, 2024), seeds)
def test_past_years_do_not_become_future_ones(year: int, seed: int) -> None:
    """Options for a year of the past are past, near, and at least two years off."""
    for option in numeric_distractors(str(year), random.Random(seed)):
        other = int(option.text)
        assert other <= 2026
        assert 2 <= abs(other - year) <= 60


@given(st.integers(1, 9), st.integers(1, 6), seeds)
def test_round_keys_get_round_options(head: int, zeros: int, seed: int) -> None:
    """6,000 is told from 4,000, not from 4,172."""
    key = head * 10**zeros
    for option in numeric_distractors(f"{key:,} people", random.Random(seed)):
        value = _read(option.text).value
        assert value is not None
        assert key == 10 or not value % Decimal(10 ** (zeros - 1)) or value % 5 == 0


@given(st.integers(1000, 999_999).filter(lambda number: number % 10), seeds)
def test_long_numbers_keep_their_ring(number: int, seed: int) -> None:
    """An exact figure gets exact ones: no round number stands out among the options."""
    for option in numeric_distractors(f"{number:,}", random.Random(seed)):
        assert (_read(option.text).value or 0) % 10


def test_what_cannot_be_asked_has_no_options() -> None:
    """No options for text that is no quantity, for "last year", or for one of a thing."""
    for key in ("Thorn", "last year", "one thing", ""):
        assert numeric_distractors(key, random.Random(1)) == []


def test_fewer_options_are_given_where_fewer_exist() -> None:
    """Noon has only midnight beside it."""
    assert [d.text for d in numeric_distractors("noon", random.Random(1))] == ["midnight"]


def test_the_number_asked_for_is_given() -> None:
    """``n`` is free."""
    for n in (1, 2, 4, 5):
        assert len(numeric_distractors("6,608", random.Random(3), n=n)) == n


@pytest.mark.parametrize(
    "key", ["more than ten years", "less than 10%", "over 5,100", "up to 30", "a week", "one boat"]
)
def test_beside_a_bound_or_a_single_one_there_are_no_options(key: str) -> None:
    """Another bound is true as well, and "a week" is the only one without a number."""
    assert numeric_distractors(key, random.Random(0)) == []


@given(st.sampled_from(["10%", "40%", "300", "1.5 meters", "1900", "September 1803"]), seeds)
def test_the_key_is_not_alone_in_its_looks(key: str, seed: int) -> None:
    """Not the only round number, the only 1803, or the only one below two meters."""
    own = _read(key)
    options = numeric_distractors(key, random.Random(seed), present=PRESENT)
    values = [(q.value, q.value2) for q in map(_read, (o.text for o in options)) if q.value]
    assert not stands_out(own, values)
