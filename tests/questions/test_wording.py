"""Wording: references replaced, asides left out, whose word it is, verbs in form."""

from __future__ import annotations

import pytest

from tests.questions.helpers import study


@pytest.mark.parametrize(
    ("text", "form", "stem", "key"),
    [
        (
            "Tom Cole built boats in Bristol. He sold the yard in 1931.",
            "time",
            "In what year did Tom Cole sell the yard?",
            "1931",
        ),
        (
            "Anna Weber lived in Graz. Her brother sold the mill in 1931.",
            "time",
            "In what year did Anna Weber's brother sell the mill?",
            "1931",
        ),
        (
            "The Red Kite Foundation was founded in 1971. The organization employs 60 people.",
            "count",
            "How many people does the Red Kite Foundation employ?",
            "60",
        ),
        (
            "The Harbour Trust was founded in 1950. It owns nine ships in Hull.",
            "count",
            "How many ships does the Harbour Trust own in Hull?",
            "nine",
        ),
        (
            "Lantern: Readers of Denmark began in 1998. Lantern lends books to sailors.",
            "time",
            "In what year did Lantern begin?",
            "1998",
        ),
        (
            "Marie Keller published her first novel in 1960.",
            "time",
            "In what year did Marie Keller publish her first novel?",
            "1960",
        ),
    ],
)
def test_a_reference_is_replaced_by_what_it_stands_for(
    text: str, form: str, stem: str, key: str
) -> None:
    assert (stem, key) in study(text).asked(form)


@pytest.mark.parametrize(
    ("text", "form", "stem"),
    [
        (
            "Lena Hoffmann, who studied in Graz, wrote nine novels.",
            "count",
            "How many novels did Lena Hoffmann write?",
        ),
        (
            "Lena Hoffmann, who studied in Graz, wrote nine novels.",
            "place",
            "Where did Lena Hoffmann study?",
        ),
        (
            "The Coastal Research Institute (CRI) opened in Norwich in 1970.",
            "time",
            "In what year did the Coastal Research Institute open in Norwich?",
        ),
        (
            "Marie Keller (1901–1980) opened the school in Norwich.",
            "place",
            "Where did Marie Keller open the school?",
        ),
        (
            "However, the museum was opened in 1932.",
            "time",
            "In what year was the museum opened?",
        ),
        (
            "The bridge was designed in 1900 and opened in 1910.",
            "time",
            "In what year was the bridge opened?",
        ),
    ],
)
def test_asides_and_ties_to_other_sentences_are_left_out(text: str, form: str, stem: str) -> None:
    assert stem in [asked for asked, _ in study(text).asked(form)]


@pytest.mark.parametrize(
    ("text", "form", "stem"),
    [
        (
            "Weber claimed that the mill was built in 1702.",
            "time",
            "According to Weber, in what year was the mill built?",
        ),
        (
            "The report says that Norway exports salmon to Japan.",
            "subject",
            "According to the report, which country exports salmon to Japan?",
        ),
        (
            "Olsen said that the factory employs 300 people.",
            "count",
            "According to Olsen, how many people does the factory employ?",
        ),
    ],
)
def test_what_somebody_says_is_asked_as_their_word(text: str, form: str, stem: str) -> None:
    assert stem in [asked for asked, _ in study(text).asked(form)]


def test_what_somebody_says_is_never_asked_as_fact() -> None:
    found = study("Weber claimed that the mill was built in 1702.").candidates
    assert found
    told = ("According to Weber, ", "Weber claimed that ", "_____ claimed that ", "Who claimed")
    assert all(candidate.stem.startswith(told) for candidate in found)


def test_a_gap_does_without_an_opening_however() -> None:
    text = "However, the museum was opened in 1932."
    assert ("The museum was opened in _____.", "1932") in study(text).asked("cloze")
    assert all("However" not in stem for stem, _ in study(text).asked("cloze"))


def test_every_stem_starts_large_and_ends_as_it_must() -> None:
    text = (
        "In 1921, the company opened a factory in Hamburg. The factory made 900 engines a year. "
        "In Norway, Lena Hoffmann, who studied in Graz, wrote nine novels about the sea."
    )
    found = study(text).candidates
    assert found
    for candidate in found:
        if candidate.form == "vocabulary":
            continue  # it ends with a colon
        assert candidate.stem[0].isupper() or candidate.stem.startswith("_____")
        gapped = candidate.form in {"cloze", "statement"}
        assert candidate.stem.endswith("." if gapped else "?")
        assert candidate.stem.count("_____") == gapped
        assert "  " not in candidate.stem


def test_a_long_stem_loses_what_it_can_do_without() -> None:
    text = (
        "Marie Keller designed the town library in 1954, with the help of two young builders "
        "from the north, after long talks with the mayor, in spite of the great cost."
    )
    stems = [stem for stem, _ in study(text).asked("time")]
    assert all(len(stem.split()) <= 20 for stem in stems)
