"""``quizgen practice`` in the app: what is due comes first, the library lies beneath."""

from __future__ import annotations

from pathlib import Path

from quizgen.bank import save_bank
from quizgen.study.preferences import Preferences
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import TestClock, make_bank
from tui.app import QuizApp
from tui.screens.home import HomeScreen


def practising(store: MemoryStore, folder: Path) -> QuizApp:
    app = QuizApp(
        None,
        clock=TestClock(),
        open_store=lambda: store,
        preferences=Preferences(banks_folder=folder),
        practise=2,
    )
    app.animation_level = "none"
    return app


async def test_so_many_due_questions_are_asked_first(tmp_path: Path) -> None:
    store, path = MemoryStore(), tmp_path / "fyrholm.json"
    save_bank(make_bank(), path)
    Session.start(make_bank(), Settings(), store, TestClock(), path=str(path)).submit()
    app = practising(store, tmp_path)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.session is not None
        assert app.session.plan.title == "Practice"
        assert app.session.progress.total == 2


async def test_with_nothing_due_the_library_is_there(tmp_path: Path) -> None:
    app = practising(MemoryStore(), tmp_path)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.session is None
        assert isinstance(app.screen, HomeScreen)
