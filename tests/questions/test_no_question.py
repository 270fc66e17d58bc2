"""What must yield no question at all, or none of a kind."""

from __future__ import annotations

import pytest

from tests.questions.helpers import study


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Did Marie Keller found the school in 1954?", "a question"),
        ("What a wonderful school Marie Keller built in 1954!", "exclamation"),
        (
            "“I built the school with my own hands in the year of 1954,” said Marie Keller.",
            "quotation",
        ),
        ("Marie Keller called the school “a home in 1954.", "cut quotation"),
        ("We built the school in Norwich in 1954.", "first or second person"),
        ("Your doctor checks the blood pressure in January.", "first or second person"),
        ("the mill that stood beside the river in 1954.", "starts in the middle"),
        ("The storm of 1987", "no statement"),
        ("THE COUNCIL CLOSED THE ROAD IN 1954.", "in capitals"),
        (
            "See www.example.org for the 1954 timetable of the trains.",
            "holds an address or a table",
        ),
        ("It rained.", "too short"),
        ("In 1954 " + "the mill and " * 30 + "the bridge burned down.", "too long"),
        ("She opened the school in Norwich in 1954.", "unresolved pronoun"),
        ("They sold it to them in 1954.", "unresolved pronoun"),
        ("He died there in 1954.", "unresolved pronoun"),
    ],
)
def test_no_question_is_asked(text: str, reason: str) -> None:
    studied = study(text)
    assert [c.stem for c in studied.candidates] == []
    assert reason in {drop.reason for drop in studied.drops}


@pytest.mark.parametrize(
    "text",
    [
        "Marie Keller did not open the school in 1954.",
        "Nobody saw the comet in 1881.",
        "If the dam breaks, the water will reach the town in 1999.",
        "The mill would have cost £900 in 1870.",
    ],
)
def test_what_did_not_happen_is_not_asked_for(text: str) -> None:
    """A gap in the sentence as it stands is all that a negation or a condition allows."""
    assert {c.form for c in study(text).candidates} == {"cloze"}


def test_what_a_man_might_do_one_of_two_is_not_asked_for() -> None:
    text = "Tom Cole met Henry Lund in Bristol. He sold the yard in 1931."
    assert all("sold" not in c.stem and "sell" not in c.stem for c in study(text).candidates)


@pytest.mark.parametrize(
    "text",
    [
        "Today the museum holds 300 paintings.",
        "The museum was closed in Graz last year.",
        "The trams in Graz were replaced three years ago.",
    ],
)
def test_what_is_dated_from_the_writers_day_carries_no_date(text: str) -> None:
    studied = study(text)
    assert all("oday" not in c.stem and "last" not in c.stem for c in studied.candidates)
    assert all(c.kind not in {"date", "year", "duration"} for c in studied.candidates)


@pytest.mark.parametrize(
    "text",
    [
        "The others left the harbour in 1954.",
        "Many left the harbour of Bristol in 1954.",
        "Several of the ships left Bristol in 1954.",
    ],
)
def test_a_vague_subject_is_asked_for_with_a_doubt_at_most(text: str) -> None:
    asked = [c for c in study(text).candidates if c.form != "cloze"]
    assert all("vague key" in c.doubts for c in asked)
    assert all("others" not in c.stem and "Several" not in c.stem for c in asked)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("The council changed things in the town.", "vague key"),
        ("The farmers made many efforts.", "vague key"),
        ("A farmer sold the wooden mill in 1960.", "an indefinite subject"),
        ("The library of Graz included forty maps.", "a verb that does not pick out its subject"),
    ],
)
def test_what_is_loose_but_true_is_noted_as_a_doubt(text: str, doubt: str) -> None:
    assert any(doubt in c.doubts for c in study(text).candidates)


def test_a_vague_amount_is_no_key() -> None:
    for text in ("The library lends hundreds of books in Norwich.", "A few ships left Bristol."):
        assert all(c.kind != "count" for c in study(text).candidates)


def test_a_key_named_in_the_stem_is_dropped_with_its_reason() -> None:
    drops = study("Marie Keller published her first novel in 1960.").drops
    assert ("key_not_in_stem", "Marie Keller") in {(drop.check, drop.key) for drop in drops}


def test_what_names_nothing_picks_out_no_subject() -> None:
    text = "Resurrection plants stay alive because they tolerate the severe dehydration of summer."
    stems = {c.stem for c in study(text).candidates if c.stem.startswith(("What", "Which"))}
    assert stems == {
        "What do resurrection plants tolerate?",
        "What kind of plants stay alive because they tolerate the severe dehydration of summer?",
    }


def test_an_owners_ending_is_no_part_of_a_noun_taken_up_again() -> None:
    """A possessive form tells nothing of which university is meant."""
    text = (
        "Marie Keller praised the university's tower in 1909. "
        "In 1911, the university opened the Lund Library."
    )
    assert all("university's open" not in c.stem for c in study(text).candidates)
