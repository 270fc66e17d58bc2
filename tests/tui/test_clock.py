"""Timers: derived from the clock, adjustable, kind when they end."""

from __future__ import annotations

import pytest

from quizgen.study.matching import Verdict
from quizgen.study.session import Settings
from tests.study.samples import QUESTIONS, TestClock, make_bank
from tests.tui.helpers import flowing, make_app, screen_text
from tests.tui.test_going_about import session_of
from tui.app import QuizApp
from tui.screens.asides import TimeUpDialog
from tui.screens.question import QuestionScreen
from tui.screens.results import ResultsScreen
from tui.widgets.timing import minutes


def pass_time(app: QuizApp, seconds: float) -> None:
    clock = app._clock
    assert isinstance(clock, TestClock)
    clock.advance(seconds)
    assert isinstance(app.screen, QuestionScreen)
    app.screen.tick()


@pytest.mark.parametrize(("seconds", "told"), [(0, "0:00"), (0.2, "0:01"), (61, "1:01")])
def test_a_started_second_counts(seconds: float, told: str) -> None:
    assert minutes(seconds) == told


async def test_no_timer_is_shown_unless_one_is_set() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("plus")
        assert "left" not in screen_text(app).splitlines()[0]
        assert "min" not in screen_text(app).splitlines()[-1]


async def test_the_time_left_is_shown_and_a_key_gives_a_minute_more() -> None:
    app = make_app(settings=Settings(limit=90))
    async with app.run_test() as pilot:
        pass_time(app, 31)
        await pilot.pause()
        assert "0:59 left" in screen_text(app)
        await pilot.press("plus")
        assert "1:59 left" in screen_text(app)


async def test_a_graded_session_has_no_more_time() -> None:
    app = make_app(settings=Settings(limit=90, graded=True))
    async with app.run_test() as pilot:
        await pilot.press("plus", "f9")
        assert session_of(app).seconds_left() == 90
        pass_time(app, 90)
        await pilot.pause()
        await pilot.press("plus")
        assert isinstance(app.screen, TimeUpDialog)
        assert session_of(app).time_up()


async def test_the_end_of_the_time_is_told_kindly_and_can_be_put_off() -> None:
    app = make_app(settings=Settings(limit=60))
    async with app.run_test() as pilot:
        await pilot.press("b")
        pass_time(app, 61)
        await pilot.pause()
        assert isinstance(app.screen, TimeUpDialog)
        assert "You answered 1 of 5 questions; they all count." in flowing(app)
        await pilot.press("plus")
        assert isinstance(app.screen, QuestionScreen)
        pass_time(app, 60)
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)
        assert session_of(app).progress.right == 1


async def test_a_question_whose_time_is_up_is_closed_and_explained() -> None:
    app = make_app(settings=Settings(question_limit=20))
    async with app.run_test() as pilot:
        pass_time(app, 20)
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen.answer is not None
        assert app.screen.answer.blank
        assert "The time for this question was up." in flowing(app)
        await pilot.press("b", "enter")
        assert session_of(app).position == 2


async def test_what_was_typed_when_the_time_is_up_is_the_answer() -> None:
    app = make_app(make_bank(QUESTIONS[1]), settings=Settings(question_limit=20))
    async with app.run_test() as pilot:
        await pilot.press(*"lindqvist")
        pass_time(app, 20)
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen.answer is not None
        assert app.screen.answer.verdict is Verdict.CORRECT


async def test_a_draft_stands_when_the_time_of_its_question_is_up() -> None:
    app = make_app(settings=Settings(question_limit=20, feedback="end"))
    async with app.run_test() as pilot:
        await pilot.press("a")
        pass_time(app, 20)
        await pilot.pause()
        assert "The time for this question is up" in flowing(app)
        await pilot.press("b")
        draft = session_of(app).draft_of(session_of(app).all_asked[0])
        assert draft is not None
        assert draft.given == "1952"
        await pilot.press("enter")
        assert session_of(app).position == 2
