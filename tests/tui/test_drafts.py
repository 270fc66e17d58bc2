"""Feedback at the end: answers are drafts, on disk at once, until they are handed in."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from textual import events

from quizgen.bank.io import load_bank, save_bank
from quizgen.study.session import Session, Settings
from quizgen.study.store import SqliteStore
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, make_bank
from tests.tui.helpers import flowing, make_app, screen_text
from tests.tui.test_going_about import session_of, track
from tui.screens.asides import EndDialog
from tui.screens.question import QuestionScreen
from tui.screens.results import ResultsScreen
from tui.screens.review import ReviewScreen

END = Settings(feedback="end")
BANK = make_bank(QUESTIONS[0], QUESTIONS[1], QUESTIONS[2])


async def test_a_draft_is_shown_changed_and_tells_no_verdict() -> None:
    app = make_app(BANK, settings=END)
    async with app.run_test() as pilot:
        await pilot.press("a")
        assert "❯◆ a  1952  ← your answer" in screen_text(app)
        assert "Wrong" not in screen_text(app)
        assert "right" not in screen_text(app)
        await pilot.press("b")
        assert screen_text(app).count("← your answer") == 1
        draft = session_of(app).draft_of(session_of(app).all_asked[0])
        assert draft is not None
        assert draft.given == "1889"
        assert track(app) == "❯◆   ·   ·"


async def test_enter_fills_in_then_goes_on_and_at_the_end_shows_all() -> None:
    app = make_app(BANK, settings=END)
    async with app.run_test() as pilot:
        await pilot.press("down", "enter", "enter", *"lindqvist", "enter", "enter", "enter")
        assert isinstance(app.screen, ReviewScreen)
        assert "3 answered · 0 open" in flowing(app)
        await pilot.press("s")
        assert isinstance(app.screen, EndDialog)
        assert "Every question has an answer." in flowing(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)
        assert session_of(app).progress.right == 3


async def test_a_typed_draft_is_kept_when_the_question_is_left_and_can_be_emptied() -> None:
    app = make_app(BANK, settings=END)
    async with app.run_test() as pilot:
        await pilot.press("n", *"Lin", "escape", "n")
        typed = session_of(app).all_asked[1]
        draft = session_of(app).draft_of(typed)
        assert draft is not None
        assert draft.given == "Lin"
        await pilot.press("p")
        assert "Lin" in screen_text(app)
        await pilot.press("backspace", "backspace", "backspace", "escape", "n")
        assert session_of(app).draft_of(typed) is None


async def test_nothing_can_be_changed_after_handing_in() -> None:
    app = make_app(BANK, settings=END)
    async with app.run_test() as pilot:
        await pilot.press("b", "r", "s", "enter")
        await pilot.pause()
        before = [session_of(app).answer_to(asked) for asked in session_of(app).all_asked]
        session_of(app).choose(session_of(app).all_asked[0], 0)
        assert [session_of(app).answer_to(asked) for asked in session_of(app).all_asked] == before


@pytest.mark.parametrize("feedback", ["each", "end"])
async def test_a_killed_session_goes_on_at_its_question_with_drafts_and_flags(
    feedback: str, tmp_path: Path
) -> None:
    """What is on disk when the process dies is read by another one."""
    path = tmp_path / "attempts.sqlite3"
    settings = Settings(feedback="end" if feedback == "end" else "each")
    app = make_app(BANK, settings=settings, open_store=lambda: SqliteStore(path))
    async with app.run_test() as pilot:
        await pilot.press("b", "enter", "f3", "escape", "n", "f")
        await pilot.press("p", *"Lin")
        await pilot.pause(0.5)
        again = Session.resume(BANK, SqliteStore(path), TestClock())
        assert again is not None
        assert again.position == 2
        assert [again.flagged(asked) for asked in again.all_asked] == [False, True, True]
        next_app = make_app(BANK, settings=settings, open_store=lambda: SqliteStore(path))
    async with next_app.run_test() as pilot:
        await pilot.press("enter")
        assert isinstance(next_app.screen, QuestionScreen)
        assert "⚑ Question 2 of 3" in screen_text(next_app)
        if feedback == "end":
            assert "Lin" in screen_text(next_app)
            assert track(next_app) == "◆  ❯◆⚑  ·⚑"


async def test_leaving_keeps_what_was_typed_a_moment_ago() -> None:
    store = MemoryStore()
    store.close = lambda: None  # type: ignore[method-assign]
    app = make_app(BANK, store=store, settings=END)
    async with app.run_test() as pilot:
        await pilot.press("n", *"Lin", "ctrl+q")
    assert [kept.draft.given for kept in store.sessions[1].drafts if kept.draft] == ["Lin"]


async def test_a_bank_deleted_under_the_app_is_played_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "bank.json"
    save_bank(BANK, path)
    app = make_app(load_bank(path), path=str(path))
    async with app.run_test() as pilot:
        await pilot.press("a")
        path.unlink()
        await pilot.press("enter", "x", "enter", "enter", "a", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)


@pytest.mark.parametrize("feedback", ["each", "end"])
async def test_keys_that_come_faster_than_the_app_answer_the_question_they_are_meant_for(
    feedback: str,
) -> None:
    """A burst of keys, as a terminal hands them over when the machine was busy."""
    bank = make_bank(*(msgspec.structs.replace(QUESTIONS[0], id=f"q{n}") for n in range(4)))
    settings = Settings(feedback="end" if feedback == "end" else "each")
    app = make_app(bank, settings=settings)
    async with app.run_test() as pilot:
        for key in ("a", "n", "b", "f", "n", "c", "n"):
            app.post_message(events.Key(key, key))
        await pilot.pause(0.5)
        session = session_of(app)
        given = [session.answer_to(asked) or session.draft_of(asked) for asked in session.all_asked]
        assert [found.given if found else None for found in given] == ["1952", "1889", "2016", None]
        assert [session.flagged(asked) for asked in session.all_asked] == [
            False,
            True,
            False,
            False,
        ]
        assert session.position == 4


async def test_a_burst_of_typed_letters_and_a_command_keeps_to_its_question() -> None:
    app = make_app(make_bank(QUESTIONS[1], QUESTIONS[3]), settings=END)
    async with app.run_test() as pilot:
        for key in ("L", "i", "n", "f7"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause(0.5)
        session = session_of(app)
        drafts = [session.draft_of(asked) for asked in session.all_asked]
        assert [draft.given if draft else None for draft in drafts] == ["Lin", None]
