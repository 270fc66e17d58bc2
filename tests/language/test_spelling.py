"""Words that English does not have, one letter away from those that were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language.spelling import is_known, misspelt, one_edit_away


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("goverment", "government"),  # a letter missing
        ("attacck", "attack"),  # a letter too many
        ("recieve", "receive"),  # two letters exchanged
        ("seperate", "separate"),  # a wrong vowel
        ("finallly", "finally"),  # a letter three times
        ("keepa", "keep"),  # the next word's article glued to it
    ],
)
def test_a_slip_is_told_from_the_word_that_was_meant(word: str, meant: str) -> None:
    assert misspelt(word) == meant


@pytest.mark.parametrize(
    "word",
    [
        "government",
        "tarn",  # too short to tell
        "waterfronts",  # a rare form of a word that WordNet has
        "crunchy",
        "photosynthesis",
        "zorbulation",  # like no word at all: a term, perhaps
    ],
)
def test_a_word_that_may_be_right_is_no_slip(word: str) -> None:
    assert misspelt(word) is None


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9))
def test_a_letter_put_in_can_be_taken_out_again(word: str) -> None:
    longer = [other for other in one_edit_away(word) if len(other) == len(word) + 1]
    assert longer
    assert all(word in one_edit_away(other) for other in longer)


def test_what_is_known_is_in_one_of_the_lists() -> None:
    assert is_known("house")
    assert not is_known("hauzze")
