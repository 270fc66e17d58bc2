"""What else can be typed in the plain session than answers."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank.model import Question
from quizgen.study.entry import Command, command
from quizgen.study.plain import Console, play
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TEXT, TestClock, choice, evidence, make_bank

CHOICE, TYPED = QUESTIONS[0], QUESTIONS[1]
RIGHT = ("2", "Lindqvist", "1", "Söderhamn", "320")


def run(
    *lines: str,
    settings: Settings | None = None,
    questions: tuple[Question, ...] = (),
    interactive: bool = False,
    store: MemoryStore | None = None,
    clock: TestClock | None = None,
    seconds: float = 0,
) -> str:
    """Play with these lines, each of which takes so many seconds; return what was written."""
    sink, clock = io.StringIO(), clock or TestClock()
    store = store or MemoryStore()
    bank = make_bank(*questions)
    session = Session.resume(bank, store, clock) or Session.start(
        bank, settings or Settings(), store, clock
    )

    class Source(io.StringIO):
        def readline(self, *_: object) -> str:  # type: ignore[override]
            clock.advance(seconds)
            return super().readline()

    play(session, Console(Source("".join(f"{line}\n" for line in lines)), sink, interactive))
    return sink.getvalue()


def asked(session_of: Question) -> object:
    session = Session.start(make_bank(session_of), Settings(), MemoryStore(), TestClock())
    return session.all_asked[0]


@pytest.mark.parametrize(
    ("line", "choosing", "typing"),
    [
        (":f", Command("flag"), Command("flag")),
        ("f", Command("flag"), None),
        (": Flag", Command("flag"), Command("flag")),
        (":12", Command("go", 12), Command("go", 12)),
        ("12", None, None),
        ("q", Command("quit"), Command("quit")),
        (":)", None, None),
        ("", None, None),
        (":", None, None),
    ],
)
def test_a_line_is_a_command_or_not(
    line: str, choosing: Command | None, typing: Command | None
) -> None:
    assert command(line, asked(CHOICE)) == choosing  # type: ignore[arg-type]
    assert command(line, asked(TYPED)) == typing  # type: ignore[arg-type]


def test_an_answer_that_looks_like_a_command_is_an_answer() -> None:
    sign = Question(
        id="q",
        type="short_answer",
        stem="Which sign?",
        answer=":s",
        evidence=evidence("Brekke's", "logbooks"),
    )
    assert "1 of 1 right" in run(":s", questions=(sign,))


def test_a_letter_that_names_an_option_is_the_option() -> None:
    assert "Your answer (1-4): b\nRight." in run("b")


def test_help_lists_the_commands() -> None:
    said = run(":?", "?")
    assert said.count(":f  mark this question") == 2


def test_skipped_questions_come_back() -> None:
    said = run("s", ":s", "s", *RIGHT[3:], *RIGHT[:3])
    numbers = [line.split()[1] for line in said.splitlines() if line.startswith("Question ")]
    assert numbers == list("12345123")
    assert "5 of 5 right" in said


def test_skipping_the_only_open_question_says_so() -> None:
    assert "This is the only question that is open." in run("s", questions=(CHOICE,))


def test_back_shows_an_answered_question_and_changes_nothing() -> None:
    said = run("1", ":b", "", "Lindqvist")
    assert said.count("Wrong. The answer is: 1889") == 2
    assert "Enter goes on: \n\nQuestion 2 of 5" in said
    assert "There are questions 1 to 5." in run(":b")
    assert "There are questions 1 to 5." in run(":6")


def test_a_number_goes_to_a_question() -> None:
    assert "Question 4 of 5" in run(":4")


def test_a_flag_is_told_wherever_the_question_is_shown() -> None:
    said = run("f", "s", ":1", ":f")
    assert "Flagged." in said
    assert "Question 1 of 5, flagged" in said
    assert "No longer flagged." in said


def test_a_hint_is_told_with_its_price_and_shown_again() -> None:
    said = run("h", "h", "s", ":h", ":1", "2")
    assert "It is not " in said
    assert said.count("A right answer now gives half a point.") == 2
    assert "No more hints here." in said
    assert "It begins with “M”." in said
    assert said.count("(ruled out by the hint)") == 2


def test_points_are_told_where_hints_cost_some() -> None:
    said = run("h", "2", questions=(CHOICE,))
    assert "1 of 1 right (100 %), 0.5 points\n" in said


def test_a_graded_session_has_no_hints() -> None:
    said = run("h", settings=Settings(graded=True))
    assert said.count("This one is graded: there are no hints.") == 2


def test_the_review_tells_how_every_question_stands() -> None:
    said = run("2", ":f", ":r", "3", "1")
    assert "1. Right. In what year" in said
    assert "2. Open, flagged. The engineer" in said
    assert "Question 3 of 5" in said


def test_the_review_takes_only_numbers_and_enter() -> None:
    said = run(":r", "9", "x", "", "q")
    assert said.count("Please type a number from 1 to 5, or q to stop.") == 2
    assert said.count("Question 1 of 5") == 2
    assert "Stopped before the first answer." in run(":r", "q")


def test_drafts_are_changed_and_handed_in() -> None:
    end = Settings(feedback="end")
    said = run("1", *RIGHT[1:], "1", "2", "submit", settings=end)
    assert "Noted: 1952" in said
    assert "So far you have: 1952" in said
    assert "Wrong" not in said
    assert "5 of 5 right (100 %)" in said


def test_enter_keeps_a_draft() -> None:
    said = run("1", ":1", "", "q", settings=Settings(feedback="end"))
    assert "So far you have: 1952" in said
    assert "Stopped after 1 of 5" in said


def test_to_hand_in_with_open_questions_asks_first() -> None:
    end = Settings(feedback="end")
    said = run("2", ":submit", "n", ":submit", "y", settings=end)
    assert said.count("4 questions are not answered and will be wrong. Hand in? [y/N]") == 2
    assert "1 of 5 right (20 %)" in said
    assert said.count("   Not answered.\n") == 4
    each = run(":submit")
    assert "Each answer is judged at once; there is nothing to hand in." in each


def test_piped_answers_to_all_questions_are_handed_in_when_they_end() -> None:
    end = Settings(feedback="end")
    assert "5 of 5 right (100 %)" in run(*RIGHT, settings=end)
    said = run(*RIGHT, settings=end, interactive=True)
    assert "Stopped after 5 of 5 questions. Your answers are kept" in said


def test_reasons_for_what_was_wrong_come_with_the_results() -> None:
    said = run("1", *RIGHT[1:], settings=Settings(feedback="end"))
    assert "   In 1952 a cable brought electricity to the skerry.\n" in said


def test_the_article_is_read_first_or_when_asked_for() -> None:
    line = "Seabirds took over the empty house."
    assert line not in run("2")
    assert line in run(":t")
    assert line in run("2", settings=Settings(reading="before"))
    waiting = run("", "2", settings=Settings(reading="before"), interactive=True)
    assert "Enter begins: \nQuestion 1" in waiting


def test_a_pause_stops_the_clock() -> None:
    said = run(":p", "", "2", settings=Settings(limit=100), seconds=30)
    assert "The clock stands still. Enter goes on: " in said
    assert "Time left: 1 min 40 s." in said
    assert "Time left: 40 s." in said


def test_when_the_time_is_up_what_was_answered_is_judged() -> None:
    said = run("2", "x", "1", settings=Settings(limit=50), seconds=20)
    assert "The time is up." in said
    assert "1 of 5 right (20 %)" in said
    ended = run("2", "x", ":r", "1", settings=Settings(limit=70, feedback="end"), seconds=20)
    assert "The time is up." in ended
    assert "1 of 5 right (20 %)" in ended


def test_an_answer_that_comes_too_late_does_not_count() -> None:
    limits = Settings(question_limit=10)
    said = run("2", questions=(CHOICE,), settings=limits, seconds=11)
    assert "The time for this question was up." in said
    assert "0 of 1 right" in said
    ended = run(
        "2",
        "q",
        questions=(CHOICE,),
        settings=Settings(question_limit=10, feedback="end"),
        seconds=11,
    )
    assert "The time for this question was up." in ended
    assert "Not answered" not in ended


def test_a_session_goes_on_with_its_settings_and_time() -> None:
    store, clock = MemoryStore(), TestClock()
    settings = Settings(feedback="end", limit=100)
    run("2", "q", settings=settings, store=store, clock=clock, seconds=10)
    clock.advance(1000)
    said = run("q", store=store, clock=clock)
    assert "Going on where you stopped: 1 of 5 answered.\n" in said
    assert "Time: 1 min 20 s." in said
    assert "right" not in said.partition("Going on")[2].partition("Question")[0].replace(
        "You can change", ""
    )


def test_an_option_ruled_out_is_named_by_its_letter_where_options_are_numbers() -> None:
    small = Question(
        id="q",
        type="multiple_choice",
        stem="How many?",
        answer="3",
        evidence=evidence("Ornithologists", "3"),
        options=(choice("1"), choice("2"), choice("3", correct=True), choice("4")),
    )
    said = run("h", questions=(small,))
    told = next(line for line in said.splitlines() if "It is not" in line)
    assert "c" not in told.removeprefix("Your answer (a-d): h").removeprefix("It is not ").split()


HOSTILE = ("[/b]", "a [/", "\x1b]52;c;eA==\x07", "\x1b[2J", "\x9b2J", "\u202e", "\r\n")


@given(st.lists(st.sampled_from(HOSTILE) | st.text(min_size=1), min_size=6, max_size=6))
def test_no_control_character_is_written_by_any_command(texts: list[str]) -> None:
    stem, right, wrong, other, title, line = texts
    place = evidence("Brekke's", "logbooks")
    questions = (
        Question(
            id="q",
            type="multiple_choice",
            stem=stem,
            answer=right,
            evidence=place,
            options=(choice(wrong), choice(right, correct=True), choice(other)),
        ),
        Question(id="r", type="short_answer", stem=stem, answer=right, evidence=place),
    )
    bank = make_bank(*questions, title=title, text=f"{TEXT}\n\n{line}")
    sink = io.StringIO()
    session = Session.start(bank, Settings(feedback="end"), MemoryStore(), TestClock())
    typed = " ".join(line.split()) or "x"
    lines = ["f", "h", "3", ":h", typed, ":t", ":1", "", ":r", "2", ":f", ":submit", "y"]
    play(session, Console(io.StringIO("\n".join(lines)), sink))
    said = sink.getvalue()
    assert not [ch for ch in said if ch != "\n" and (ord(ch) < 32 or 126 < ord(ch) < 160)]
    assert "\u202e" not in said
