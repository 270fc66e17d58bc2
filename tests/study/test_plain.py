from __future__ import annotations

import io

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank.model import Option, Question
from quizgen.study.entry import labels, option_place
from quizgen.study.plain import Console, play
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, choice, evidence, make_bank


def run(
    lines: str,
    *questions: Question,
    interactive: bool = False,
    store: MemoryStore | None = None,
    width: int | None = None,
    title: str = "Fyrholm Light",
) -> str:
    """Play the sample bank, or the given questions, with these lines; return what was written."""
    sink = io.StringIO()
    bank = make_bank(*questions, title=title)
    store = store or MemoryStore()
    session = Session.resume(bank, store, TestClock()) or Session.start(
        bank, Settings(), store, TestClock()
    )
    play(session, Console(io.StringIO(lines), sink, interactive, width))
    return sink.getvalue()


def test_a_whole_session_is_played_by_numbers_letters_and_words() -> None:
    said = run("2\nmarta lindqvist\na\nSöderhamn\nthree hundred and twenty\n")
    assert "Question 1 of 5\nIn what year was the stone tower finished?\n  1. 1952\n" in said
    assert said.count("Right.\n") == 10
    assert "5 of 5 right (100 %)" in said


def test_a_wrong_choice_is_told_with_key_reason_and_evidence() -> None:
    said = run("1\n", QUESTIONS[0])
    assert (
        "Your answer (1-4): 1\n"
        "Wrong. The answer is: 1889\n"
        "In 1952 a cable brought electricity to the skerry.\n"
        "The article says: The stone tower was finished in 1889 after three summers of work, and "
        "its lamp was first lit on 4 October of that year.\n"
    ) in said


def test_a_near_miss_is_told_and_does_not_count() -> None:
    said = run("Marta\n", QUESTIONS[1])
    assert "Not quite. The answer is: Marta Lindqvist\n" in said
    assert "Close; the full answer is: Marta Lindqvist\n" in said
    assert "0 of 1 right (0 %)" in said


def test_an_explanation_that_quotes_the_evidence_is_not_said_twice() -> None:
    sentence = "The stone tower was finished in 1889 after three summers of work"
    quoting = msgspec.structs.replace(
        QUESTIONS[0],
        explanation=f"The article says: “{sentence}, and its lamp was first lit on 4 October of "
        "that year.”",
    )
    assert run("2\n", quoting).count(sentence) == 2  # after the answer and in the results
    assert "The last keeper left" in run("1\n", QUESTIONS[2])


def test_the_results_hold_every_question_with_key_and_evidence() -> None:
    said = run("1\nx\n2\ny\n3\n")
    results = said[said.index("0 of 5 right") :]
    for question in QUESTIONS:
        assert question.stem in results
        assert f"The answer: {question.answer}\n" in results
    assert "Your answer: Marta Lindqvist. Wrong.\n" in results
    assert results.count("The article says: ") == 5


def test_what_is_no_answer_is_asked_again() -> None:
    said = run("7\n\nz\n1\n", QUESTIONS[0])
    assert said.count("Please type one of 1-4, or q to stop.") == 3
    assert run("\n  \nx\n", QUESTIONS[1]).count("Please type an answer, or q to stop.") == 2


@pytest.mark.parametrize("lines", ["2\n", "2\nq\n", "2\nquit\n", "2"])
def test_when_the_lines_end_the_session_stops_and_can_go_on(lines: str) -> None:
    store = MemoryStore()
    said = run(lines, store=store)
    assert said.endswith(
        "Stopped after 1 of 5 questions. Your answers are kept; the same command goes on from "
        "here.\n"
    )
    again = run("x\n", store=store)
    assert "Going on where you stopped: 1 of 5 answered, 1 right." in again
    assert "Question 2 of 5" in again
    assert "Question 1 of 5" not in again


def test_a_stop_word_that_is_the_key_is_an_answer() -> None:
    letter = Question(
        id="q",
        type="short_answer",
        stem="Which letter?",
        answer="Q",
        evidence=evidence("Brekke's", "logbooks"),
    )
    assert "1 of 1 right" in run("q\n", letter)


def test_the_missed_ones_are_offered_again_only_to_a_person() -> None:
    questions = QUESTIONS[:2]
    said = run("2\nx\ny\nLindqvist\n", *questions, interactive=True)
    assert "Try the one you missed again? [y/N] " in said
    assert "1 of 1 right (100 %)" in said
    assert "again?" not in run("2\nx\ny\nLindqvist\n", *questions)


def test_declining_the_missed_ones_ends_the_session() -> None:
    for lines in ("1\nn\n", "1\n\n", "1\n"):
        said = run(lines, QUESTIONS[0], interactive=True)
        assert "Stopped" not in said
        assert said.count("0 of 1 right") == 1


def option(text: str) -> Option:
    return choice(text)


def test_options_that_are_small_numbers_are_lettered() -> None:
    options = [option(text) for text in ("3", "4", "1", "12")]
    assert labels(options) == ["a", "b", "c", "d"]
    assert option_place("3", options) == 0
    assert option_place("1", options) == 2
    assert option_place("b", options) == 1
    assert option_place("2", options) == 1


def test_options_are_named_by_number_letter_or_their_text() -> None:
    options = [option(text) for text in ("Ansvik", "B", "Oslo")]
    assert [option_place(line, options) for line in ("1", "c", "ansvik", "2.", "b)")] == [
        0,
        2,
        0,
        1,
        1,
    ]
    assert option_place("Bergen", options) is None
    assert option_place("", options) is None


def test_long_lines_are_wrapped_only_for_a_terminal() -> None:
    assert max(map(len, run("1\n", QUESTIONS[0], width=40).splitlines())) <= 40
    assert max(map(len, run("1\n", QUESTIONS[0]).splitlines())) > 100


HOSTILE = ("[her]", "[/b]", "a [/", "[@click=app.quit]x[/]", "\x1b]52;c;eA==\x07", "\x1b[2J")


@given(st.lists(st.sampled_from(HOSTILE) | st.text(min_size=1), min_size=5, max_size=5))
def test_no_control_character_is_written_whatever_the_bank_says(texts: list[str]) -> None:
    stem, right, wrong, why, title = texts
    question = Question(
        id="q",
        type="multiple_choice",
        stem=stem,
        answer=right,
        evidence=evidence("Brekke's", "logbooks"),
        options=(choice(wrong, why), choice(right, correct=True)),
        explanation=why,
    )
    said = run("1\n", question, title=title)
    assert not [ch for ch in said if ch != "\n" and (ord(ch) < 32 or 126 < ord(ch) < 160)]
    assert "\u202e" not in said
