"""Numbers in their sentences: what makes another number true as well, and spans."""

from __future__ import annotations

import random

import pytest

from quizgen.distractors.facts import alike_sentences
from quizgen.distractors.numbers import number_distractors
from quizgen.distractors.slot import Slot
from quizgen.language.tokens import Token
from tests.questions.helpers import study


def offered(text: str, stem: str, key: str, kind: str) -> list[str]:
    studied = study(text)
    sentence, first = studied.token(key.split()[0])
    tokens: tuple[Token, ...] = tuple(sentence.tokens[first.i : first.i + len(key.split())])
    slot = Slot(stem, key, kind, tokens, sentence)
    alike = alike_sentences(slot, studied.analysis)
    found = number_distractors(slot, studied.analysis, alike, random.Random(0))
    return [distractor.text for distractor in found]


@pytest.mark.parametrize(
    ("text", "stem", "key", "kind"),
    [
        ("The town had burned down by 1911.", "By what year had it burned down?", "1911", "year"),
        ("The mill employed at least 45 women.", "How many women?", "45", "count"),
        ("The mill employed over 45 women.", "How many women?", "45", "count"),
        (
            "The gearbox has a ratio of 1:50 here.",
            "It has a ratio of _____.",
            "1:50",
            "time_of_day",
        ),
    ],
)
def test_where_other_numbers_are_true_as_well_there_are_none(
    text: str, stem: str, key: str, kind: str
) -> None:
    assert offered(text, stem, key, kind) == []


def test_without_the_bound_there_are_three() -> None:
    text = "The mill employed 45 women."
    assert len(offered(text, "How many women did the mill employ?", "45", "count")) == 3


@pytest.mark.parametrize("end", ["1850", "1820"])
def test_the_beginning_of_a_span_lies_before_its_end(end: str) -> None:
    text = f"The mill was in use from 1811 to {end}."
    years = offered(text, f"The mill was in use from _____ to {end}.", "1811", "year")
    assert years
    assert all(year < end for year in years)


def test_nobody_does_a_thing_before_he_is_grown_up() -> None:
    text = "Anna Berg was born in Lund in 1989. Anna Berg played for the town from 2007 to 2010."
    years = offered(text, "Anna Berg played for the town from _____ to 2010.", "2007", "year")
    assert years
    assert all(int(year) > 2001 for year in years)
