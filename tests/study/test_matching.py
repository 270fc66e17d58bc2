from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.matching import Match, MatchMode, Verdict, match
from quizgen.study.slips import distance, vocabulary

RIGHT, NOTED = Verdict.CORRECT, Verdict.CORRECT_WITH_NOTE
NEAR, WRONG = Verdict.NEAR_MISS, Verdict.WRONG


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("marseille", "Marseille"),
        ("  MARSEILLE.  ", "Marseille"),
        ("the Eiffel Tower", "Eiffel Tower"),
        ("“stop”", "'stop'"),
        ("twentieth-century art", "twentieth–century art"),
        ("sea floor", "seafloor"),
        ("co-founder", "cofounder"),
        ("US", "U.S."),
        ("the U.S. Congress", "United States Congress"),
        ("United Kingdom", "UK"),
        ("womens rights", "women’s rights"),
        ("1889", "1,889"),
        ("1 889", "1,889"),
        ("one thousand eight hundred and eighty-nine", "1,889"),
        ("seven", "7"),
        ("2.5 million", "2,500,000"),
        ("forty-five per cent", "45%"),
        ("$5m", "5 million dollars"),
        ("12 km", "12 kilometres"),
        ("in 2009", "2009"),
        ("nineteen forty-five", "1945"),
        ("nineteenth century", "the 19th century"),
        ("1939 to 1945", "1939–45"),
        ("4 July 1909", "July 4, 1909"),
        ("Jul. 4 1909", "July 4, 1909"),
        ("the 4th of July, 1909", "July 4, 1909"),
        ("1909-07-04", "July 4, 1909"),
        ("7/4/1909", "July 4, 1909"),
        ("04/07/1909", "4 July 1909"),
        ("jul 1909", "July 1909"),
        ("Lindqvist & Co", "Lindqvist and Co."),
        ("ｍａｒｓｅｉｌｌｅ", "Marseille"),
    ],
)
def test_an_answer_in_another_form_is_right(typed: str, key: str) -> None:
    assert match(typed, [key]) == Match(RIGHT)


@pytest.mark.parametrize(
    ("typed", "key", "note"),
    [
        ("Soderhamn", "Söderhamn", "With its accents: Söderhamn"),
        ("Marseile", "Marseille", "Spelling: Marseille"),
        ("Marsielle", "Marseille", "Spelling: Marseille"),
        ("Aston Kutcher", "Ashton Kutcher", "Spelling: Ashton Kutcher"),
        ("satellites", "satellite", "Spelling: satellite"),
        ("40", "40 kilometres", "The article has: 40 kilometres"),
        ("about 6000", "6,000", "The article has: 6,000"),
        ("6000 children", "more than 6,000 children", "The article has: more than 6,000 children"),
    ],
)
def test_a_small_difference_counts_and_is_told(typed: str, key: str, note: str) -> None:
    assert match(typed, [key]) == Match(NOTED, note)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Mrsele", "Marseille"),
        ("Kutcher", "Ashton Kutcher"),
        ("Ashton Kutcher the actor", "Ashton Kutcher"),
        ("1909", "July 4, 1909"),
        ("July 1909", "July 4, 1909"),
        ("July 4", "July 4, 1909"),
    ],
)
def test_a_near_miss_does_not_count_and_is_told(typed: str, key: str) -> None:
    found = match(typed, [key])
    assert found.verdict is NEAR
    assert key in found.note


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("2010", "2009"),
        ("2,090", "2,009"),
        ("1990", "1990s"),
        ("40 miles", "40 kilometres"),
        ("40", "40 million"),
        ("-5", "5"),
        ("79 BC", "79 AD"),
        ("5 July 1909", "July 4, 1909"),
        ("less than 6000", "more than 6000"),
        ("2008 or 2009", "2009"),
        ("not Thorn", "Thorn"),
        ("million", "billion"),
        ("June", "July"),
        ("Iceland", "Ireland"),
        ("hypotension", "hypertension"),
        ("imports", "exports"),
        ("northern", "southern"),
        ("cat", "cot"),
        ("C++", "C"),
        ("∑", "∞"),
        ("", "Thorn"),
        ("...", "Thorn"),
    ],
)
def test_another_answer_is_wrong_however_close(typed: str, key: str) -> None:
    assert match(typed, [key]) == Match(WRONG)


def test_what_answers_something_else_is_no_slip() -> None:
    assert match("Johnston", ["Johnson"]).verdict is NOTED
    assert match("Johnston", ["Johnson"], others=["Johnston"]).verdict is WRONG


def test_a_name_of_the_article_is_no_slip() -> None:
    known = vocabulary("Johnson never met Johnston.")
    assert match("Johnston", ["Johnson"], known=known).verdict is WRONG
    assert match("Jonson", ["Johnson"], known=known).verdict is NOTED


def test_a_common_word_of_the_article_may_differ_in_number_only() -> None:
    known = vocabulary("The plants of the planets, and their satellites.")
    assert match("plants", ["planets"], known=known).verdict is WRONG
    assert match("satellites", ["satellite"], known=known).verdict is NOTED


def test_every_accepted_form_is_tried_and_the_hit_one_is_named() -> None:
    accepted = ["Marta Lindqvist", "Lindqvist"]
    assert match("lindqvist", accepted) == Match(RIGHT)
    assert match("lindqvst", accepted) == Match(NOTED, "Spelling: Lindqvist")


@pytest.mark.parametrize(
    ("mode", "typed", "verdict"),
    [
        ("exact", "Söderhamn", RIGHT),
        ("exact", " Söderhamn ", RIGHT),
        ("exact", "So\u0308derhamn", RIGHT),
        ("exact", "söderhamn", NEAR),
        ("exact", "Soderhamn", NEAR),
        ("exact", "Sdrhmn", WRONG),
        ("normal", "Sdrhmn", NEAR),
        ("lenient", "Sdrhmn", NOTED),
        ("lenient", "Ansvik", WRONG),
    ],
)
def test_the_mode_says_how_much_is_forgiven(mode: MatchMode, typed: str, verdict: Verdict) -> None:
    assert match(typed, ["Söderhamn"], mode=mode).verdict is verdict


@pytest.mark.parametrize(
    ("first", "second", "edits"),
    [("", "", 0), ("abc", "", 3), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ca", "abc", 3)],
)
def test_distance_counts_edits_and_swaps(first: str, second: str, edits: int) -> None:
    assert distance(first, second) == edits


@given(st.text(max_size=12), st.text(max_size=12))
def test_distance_is_symmetric_and_zero_only_for_equals(first: str, second: str) -> None:
    assert distance(first, second) == distance(second, first)
    assert (distance(first, second) == 0) == (first == second)


@given(st.text(min_size=1).filter(str.strip))
def test_the_key_itself_is_always_right(key: str) -> None:
    for mode in ("exact", "normal", "lenient"):
        assert match(key, [key], mode=mode) == Match(RIGHT)


@given(st.text(), st.text())
def test_any_two_strings_are_judged(typed: str, key: str) -> None:
    assert match(typed, [key], others=[key[::-1]], known=vocabulary(key)).verdict in Verdict


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_two_numbers_match_only_if_they_are_equal(first: int, second: int) -> None:
    assert match(f"{first:,}", [str(second)]).verdict.counts == (first == second)
