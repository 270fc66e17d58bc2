from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.evidence import passage
from quizgen.study.text import harmless, one_line
from tests.study.samples import PARAGRAPHS, QUESTIONS, make_bank


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b]52;c;eA==\x07", "␛]52;c;eA==␇"),
        ("\x1b[2J", "␛[2J"),
        ("\x9b2J", "\ufffd2J"),
        ("a\u202eb", "a\ufffdb"),
        ("a\u200bb", "a\ufffdb"),
        ("a\tb\r\nc", "a b␍\nc"),
        ("[b]a [/", "[b]a [/"),
    ],
)
def test_what_a_terminal_obeys_is_made_visible(hostile: str, shown: str) -> None:
    assert harmless(hostile) == shown


@given(st.text())
def test_harmless_text_keeps_its_length_and_holds_no_control(text: str) -> None:
    safe = harmless(text)
    assert len(safe) == len(text)
    assert all(ch == "\n" or unicodedata.category(ch) not in {"Cc", "Cf", "Cs"} for ch in safe)
    assert "\n" not in one_line(text)


def test_a_passage_is_the_paragraph_with_offsets_into_it() -> None:
    found = passage(make_bank(), QUESTIONS[2])
    assert found.text == PARAGRAPHS[1]
    assert found.evidence.startswith("In 1952 a cable")
    assert found.text[slice(*found.answer)] == "Johan Brekke"


def test_evidence_over_two_paragraphs_shows_both() -> None:
    bank = make_bank(text="One two.\n\nThree four.\n\nFive.")
    question = QUESTIONS[0]
    spread = type(question.evidence)("a1", 4, 13, 4, 7)
    found = passage(bank, type(question)("x", "short_answer", "?", "two", spread))
    assert found.text == "One two.\n\nThree four."
    assert found.evidence == "two.  Thr"
