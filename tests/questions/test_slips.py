"""Sentences that the article itself got wrong, which no question may repeat."""

from __future__ import annotations

import pytest

from quizgen.questions.slips import SLIP
from tests.questions.helpers import study


def faults(text: str) -> list[str | None]:
    """Return the fault of each sentence of a text."""
    return list(study(text).context.faults)


@pytest.mark.parametrize(
    "text",
    [
        "The goverment of Norway built a long wall of stone near Lund.",
        "Plants that resist drought, such as cacti and other succulents have thick stems.",
        "The Royal Canon of Lund from the old library, gives the names of all the kings.",
        "They minimize water loses in this way.",
        "The ship reached speeds of up to of 18 knots in the harbour of Bergen.",
        "In 1922 Peter Hagen built the a windmill in the old town of Lund.",
        "The efforts that Anna Berg put into the mill of Lund has made a difference.",
    ],
)
def test_a_sentence_with_a_slip_is_left_out(text: str) -> None:
    assert faults(text)[-1] == SLIP
    assert study(text).candidates == ()


@pytest.mark.parametrize(
    "text",
    [
        "Plants that resist drought, such as cacti, have thick stems in the deserts of Mexico.",
        "The Orns of Bergen, also called the Arns, were painters in the old town of Lund.",
        "Peter Hagen, Anna Berg and Karl Lindgren built a windmill near Lund in 1922.",
        "However, the council of Lund refused to pay for the bridge in 1922.",
        "The mill in Lund, which Hagen had built, burned down in 1967.",
        "Ten miles is a long way for the children of Lund in winter.",
    ],
)
def test_commas_where_they_belong_are_no_slip(text: str) -> None:
    assert faults(text) == [None]


def test_a_name_that_is_spelt_otherwise_only_once_is_a_slip() -> None:
    text = (
        "Mr Gallagher sold the mill to a baker in Lund. Gallagher moved to Bergen in 1922. "
        "Mr Gallager painted the harbour of Bergen in 1930."
    )
    assert faults(text) == [None, None, SLIP]


def test_two_names_that_are_both_right_are_no_slip() -> None:
    text = (
        "The Romans built a road to Lund in the year 120. The Romans left the town in 180. "
        "The Roman road to Lund was found in 1922."
    )
    assert faults(text) == [None, None, None]


def test_letters_wrongly_doubled_are_a_slip() -> None:
    assert faults("The exagerrated story of the mill was told in Lund for many years.") == [SLIP]


def test_nobody_is_asked_for_words_that_were_said_with_a_slip() -> None:
    text = (
        "Anna Berg has run the mill of Lund for years. Anna Berg is the baker of Lund as well. "
        "“The efforts that we put into the windmill of Bergen has made a difference,” Anna Berg "
        "said in Norway."
    )
    assert not any(c.form == "said" for c in study(text).candidates)
