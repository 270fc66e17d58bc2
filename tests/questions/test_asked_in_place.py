"""Questions made from a gap: in its place, turned round, or with the question words in front."""

from __future__ import annotations

import pytest

from quizgen.questions.context import Context
from quizgen.questions.overgenerate import candidates
from quizgen.questions.report import Report
from quizgen.questions.spoken import mended
from tests.questions.helpers import about, study


@pytest.mark.parametrize(
    ("text", "phrase", "stem"),
    [
        (
            "The Danish engineer Karl Holm claimed that the dam was unsafe.",
            "Karl Holm",
            "Which Danish engineer claimed that the dam was unsafe?",
        ),
        (
            "As a young comet, the body has the ability to glow when the sun is near.",
            "glow",
            "As a young comet, the body has the ability to do what when the sun is near?",
        ),
        (
            "The pilot rarely flies over the northern lake in winter.",
            "rarely",
            "How often does the pilot fly over the northern lake in winter?",
        ),
        (
            "The museum at Arnfeld shows the Siege of Dorn (1644) in a large painting.",
            "1644",
            "When was the Siege of Dorn?",
        ),
        (
            "The poet Anna Berg (1812–1870) lived in a mill near Halden for ten years.",
            "1812",
            "When was Anna Berg born?",
        ),
        (
            "The poet Anna Berg (1812–1870) lived in a mill near Halden for ten years.",
            "1870",
            "When did Anna Berg die?",
        ),
        (
            "Because of the heavy winter storms, the harbour was closed for a month.",
            "the heavy winter storms",
            "Why was the harbour closed for a month?",
        ),
    ],
)
def test_a_gap_becomes_a_question(text: str, phrase: str, stem: str) -> None:
    questions = [c.stem for c in about(text, phrase) if c.form != "cloze"]
    assert stem in questions


def test_a_name_in_front_of_another_name_is_not_asked_for_by_its_kind() -> None:
    text = "Korean economist Jae Park was the chair of the panel from 1990 to 1996."
    stems = [c.stem for c in about(text, "Korean")]
    assert not any(stem.startswith("What type of economist Jae") for stem in stems)


def test_a_range_is_not_asked_for_by_one_year() -> None:
    text = "The young emperor Karl Holm, a son of Berg, ruled for two years, from 1321 to 1323."
    stems = [c.stem for c in about(text, "1321 to 1323")]
    assert not any(stem.endswith("from what year?") for stem in stems)


def test_an_adverb_that_points_to_the_writers_time_is_left_out() -> None:
    text = "The farmers, who had lost their fields, later moved the heavy bell to Halden."
    stems = [c.stem for c in about(text, "Halden")]
    assert stems
    assert not any("later" in stem for stem in stems)


def test_what_only_this_entrance_says_stays_out_of_a_quiz() -> None:
    text = "The old mill at Graz sold flour to farmers in 1890."
    context = Context(study(text).analysis, Report())
    stem = "did the old mill at Graz sell flour to farmers?"
    assert about(text, "1890")[0].stem == f"When {stem}"
    assert f"In what year {stem}" in [c.stem for c in candidates(context)]


@pytest.mark.parametrize(
    ("stem", "whole"),
    [
        ("Rose Tyler) left in what year?", "Rose Tyler left in what year?"),
        ("What was the club called (the old name?", "What was the club called (the old name)?"),
        ('What is "the old name?', 'What is "the old name"?'),
        ("How many were there as of 2016[update]?", "How many were there as of 2016?"),
        ("At the time, who ruled Dorn?", "Who ruled Dorn?"),
    ],
)
def test_half_left_out_marks_are_mended(stem: str, whole: str) -> None:
    assert mended(stem) == whole
