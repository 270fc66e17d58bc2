from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from quizgen.errors import BankError, StoreError
from quizgen.study.attempt import Change, Store
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, make_bank
from tests.tui.helpers import flowing, make_app, screen_text
from tui.screens.dialogs import ResumeDialog
from tui.screens.question import QuestionScreen
from tui.screens.results import ResultsScreen

WHOLE_SESSION = (
    *("a", "enter"),  # wrong
    *("L", "i", "n", "d", "q", "v", "i", "s", "t", "enter", "enter"),
    *("a", "enter"),
    *("x", "enter", "enter"),  # wrong
    *("3", "2", "0", "enter", "enter"),
)


def interrupted(store: MemoryStore) -> Session:
    """Leave a session after two answers as a killed process leaves it: with no farewell."""
    session = Session.start(make_bank(), Settings(seed=11), store, TestClock())
    for _ in range(2):
        asked = session.show()
        assert asked is not None
        if asked.typed:
            session.type(asked, "x")
        else:
            session.choose(asked, 0)
    return session


async def test_the_results_hold_score_and_every_question_with_key_and_evidence() -> None:
    app = make_app()
    async with app.run_test(size=(100, 60)) as pilot:
        await pilot.press(*WHOLE_SESSION)
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)
        shown = flowing(app)
        assert "3 of 5 right (60 %) · 0 s 2 to look at again." in shown
        for question in QUESTIONS:
            assert question.stem in shown
            assert f"The answer: {question.answer}" in shown
        assert "✗ Wrong. Your answer: 1952" in shown
        assert "✓ Right. Your answer: Lindqvist" in shown
        assert "The article: Ornithologists counted 320 pairs" in shown


async def test_a_finished_session_is_not_offered_again() -> None:
    store = MemoryStore()
    bank = make_bank(QUESTIONS[0])
    app = make_app(bank, store=store)
    async with app.run_test() as pilot:
        await pilot.press("a", "enter")
        assert app.session is not None
        assert store.unfinished(app.session.plan.bank) is None
    again = make_app(bank, store=store)
    async with again.run_test():
        assert isinstance(again.screen, QuestionScreen)


async def test_the_missed_ones_are_asked_again_until_none_is_left() -> None:
    app = make_app(make_bank(QUESTIONS[0], QUESTIONS[2], QUESTIONS[4]))
    async with app.run_test() as pilot:
        await pilot.press("a", "enter", "a", "enter", "x", "enter", "enter", "r")
        assert "Question 1 of 2" in screen_text(app)
        await pilot.press("b", "enter")
        assert "How many pairs" in flowing(app)
        await pilot.press("3", "2", "0", "enter", "enter")
        await pilot.pause()
        assert "Nothing missed." in flowing(app)
        assert "2 of 2 right (100 %)" in flowing(app)
        assert "Retry" not in screen_text(app)
        await pilot.press("r")
        assert isinstance(app.screen, ResultsScreen)


async def test_an_interrupted_session_goes_on_where_it_was() -> None:
    store = MemoryStore()
    left = interrupted(store)
    app = make_app(store=store)
    async with app.run_test() as pilot:
        assert isinstance(app.screen, ResumeDialog)
        assert "You stopped after 2 of 5 questions" in flowing(app)
        await pilot.press("enter")
        assert app.session is not None
        assert app.session.number == left.number
        assert "Question 3 of 5" in screen_text(app)
        assert left.current is not None
        assert left.current.question.stem in flowing(app)


async def test_the_offer_tells_no_score_where_answers_are_judged_at_the_end() -> None:
    store = MemoryStore()
    drafted = Session.start(make_bank(), Settings(feedback="end"), store, TestClock())
    drafted.choose(drafted.all_asked[0], 0)
    app = make_app(store=store)
    async with app.run_test():
        assert "You stopped after 1 of 5 questions." in flowing(app)


async def test_a_session_left_before_its_first_answer_is_not_offered() -> None:
    store = MemoryStore()
    left = Session.start(make_bank(), Settings(seed=11), store, TestClock())
    left.flag(left.all_asked[0])
    app = make_app(store=store)
    async with app.run_test():
        assert isinstance(app.screen, QuestionScreen)
        assert app.session is not None
        assert app.session.number != left.number


async def test_an_interrupted_session_can_be_started_anew() -> None:
    store = MemoryStore()
    left = interrupted(store)
    app = make_app(store=store)
    async with app.run_test() as pilot:
        await pilot.press("n")
        assert app.session is not None
        assert app.session.number != left.number
        assert "Question 1 of 5" in screen_text(app)


async def test_the_app_can_be_left_from_the_offer_without_losing_the_session() -> None:
    store = MemoryStore()
    left = interrupted(store)
    app = make_app(store=store)
    async with app.run_test() as pilot:
        await pilot.press("q")
    assert app.session is None
    assert store.unfinished(left.plan.bank) is not None


async def test_no_offer_is_made_when_resuming_is_off() -> None:
    store = MemoryStore()
    interrupted(store)
    app = make_app(store=store, settings=Settings(resume=False))
    async with app.run_test():
        assert "Question 1 of 5" in screen_text(app)


async def test_a_session_killed_before_its_results_shows_them() -> None:
    store = MemoryStore()
    session = Session.start(make_bank(QUESTIONS[0]), Settings(), store, TestClock())
    asked = session.show()
    assert asked is not None
    session.choose(asked, 1)
    app = make_app(make_bank(QUESTIONS[0]), store=store)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert isinstance(app.screen, ResultsScreen)


class FullStore(MemoryStore):
    """A store on a disk that has no room for answers."""

    def record(self, session: int, *changes: Change) -> None:
        raise StoreError("/data/attempts.sqlite3: [b]disk[/b] full.")


def no_store() -> Store:
    raise StoreError("/data/attempts.sqlite3: [/x] read-only.")


@pytest.mark.parametrize("open_store", [FullStore, no_store])
async def test_a_failing_store_is_told_and_the_session_goes_on(
    open_store: Callable[[], Store],
) -> None:
    app = make_app(open_store=open_store)
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("b")
        await pilot.pause()
        shown = screen_text(app)
        assert "attempts.sqlite3: [" in "".join(shown.split("\n"))
        await pilot.press("enter")
        assert app.session is not None
        assert app.session.progress.answered == 1
        assert not app.session.kept
    assert len(app._notifications) <= 1


async def test_every_theme_can_be_worn() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("a")
        for theme in app.available_themes:
            app.theme = theme
            await pilot.pause()
            assert "✗ Wrong." in screen_text(app)


async def test_the_environment_may_name_the_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    assert make_app().theme == "quizgen-dark"
    monkeypatch.setenv("TEXTUAL_THEME", "nord")
    assert make_app().theme != "quizgen-dark"


async def test_keys_can_be_rebound_by_id() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        app.set_keymap({"choose.2": "z"})
        await pilot.press("z")
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen.answer is not None
        assert app.screen.answer.given == "1889"


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_a_key_stops_the_session_and_its_answers_stay(key: str) -> None:
    store = MemoryStore()
    app = make_app(store=store)
    async with app.run_test() as pilot:
        await pilot.press("a", key)
        await pilot.pause()
        assert not app.is_running
    assert app.failure is None
    resumed = Session.resume(make_bank(), store, TestClock())
    assert resumed is not None
    assert resumed.progress.answered == 1


async def test_ctrl_c_stops_from_the_field_for_typed_answers_too() -> None:
    app = make_app(make_bank(QUESTIONS[1]))
    async with app.run_test() as pilot:
        await pilot.press("x", "ctrl+c")
        await pilot.pause()
        assert not app.is_running


def test_an_error_in_the_app_is_the_callers_to_report(capsys: pytest.CaptureFixture[str]) -> None:
    app = make_app(msgspec.structs.replace(make_bank(), questions=()))
    app.run(headless=True)
    assert isinstance(app.failure, BankError)
    shown = capsys.readouterr()
    assert "Traceback" not in shown.out + shown.err
