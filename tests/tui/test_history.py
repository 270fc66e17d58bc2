"""What was done so far: the list, the chart, the streak, and a past session opened again."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

import pytest
from textual.pilot import Pilot

from quizgen.bank import encode_bank
from quizgen.study.history import History
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, make_bank
from tests.tui.helpers import flowing, make_app, screen_text
from tui.app import QuizApp
from tui.screens.history import HistoryScreen, PastList
from tui.screens.question import QuestionScreen
from tui.screens.results import ResultsScreen

DAY = 24 * 3600.0


def play(
    store: MemoryStore,
    clock: TestClock,
    right: int,
    *,
    title: str = "Fyrholm Light",
    path: str = "",
    graded: bool = False,
    finish: bool = True,
) -> Session:
    """Play four questions, so many of them right, in 50 seconds each."""
    bank = make_bank(*QUESTIONS[:4], title=title)
    session = Session.start(bank, Settings(graded=graded), store, clock, path=path)
    for asked in session.all_asked:
        session.go_to(asked.number)
        clock.advance(50)
        hit = asked.number <= right
        if asked.typed:
            session.type(asked, asked.question.answer if hit else "nobody")
        else:
            places = [at for at, option in enumerate(asked.options) if option.correct == hit]
            session.choose(asked, places[0])
        if not finish:
            return session
    session.finish()
    return session


def three_days(store: MemoryStore, path: str = "") -> TestClock:
    """Play once a day: 25 %, 100 % graded, 50 %."""
    clock = TestClock()
    play(store, clock, 1, path=path)
    clock.advance(DAY)
    play(store, clock, 4, path=path, graded=True)
    clock.advance(DAY)
    play(store, clock, 2, path=path)
    return clock


def bank_file(folder: Path, questions: int) -> str:
    """Write the bank that was played, or one with other questions, and return its path."""
    path = folder / "bank.json"
    path.write_bytes(encode_bank(make_bank(*QUESTIONS[:questions])))
    return str(path)


async def opened(pilot: Pilot[None], store: MemoryStore, clock: TestClock) -> HistoryScreen:
    screen = HistoryScreen(History(store, zone=UTC), clock, UTC)
    await pilot.app.push_screen(screen)
    await settle(pilot)
    return screen


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def test_sessions_are_listed_newest_first_with_all_there_is_to_know() -> None:
    store = MemoryStore()
    clock = three_days(store)
    app = make_app()
    async with app.run_test(size=(80, 30)) as pilot:
        screen = await opened(pilot, store, clock)
        assert [past.right for past in screen.sessions] == [2, 4, 1]
        seen = screen_text(app)
        rows = [
            "3 Mar 2025 · 09:06 · 2 of 4 right (50 %) · 3 min 20 s · practice",
            "2 Mar 2025 · 09:03 · 4 of 4 right (100 %) · 3 min 20 s · graded",
            "1 Mar 2025 · 09:00 · 1 of 4 right (25 %) · 3 min 20 s · practice",
        ]
        places = [seen.index(row) for row in rows]
        assert places == sorted(places)
        assert seen.count("Fyrholm Light") >= 3


async def test_chart_best_last_and_streak_are_told_in_columns_and_words() -> None:
    store = MemoryStore()
    clock = three_days(store)
    app = make_app()
    async with app.run_test(size=(80, 30)) as pilot:
        await opened(pilot, store, clock)
        seen = screen_text(app)
        assert "3 days in a row · best 100 % · last 50 %" in seen
        assert "The last 3 scores, oldest first: 25 %, 100 %, 50 %." in flowing(app)
        assert "100 % ┤    ██" in seen
        assert "  0 % ┤ ██ ██ ██" in seen
        assert "Fyrholm Light: best 100 %, last 50 %." in seen


async def test_a_pointer_shows_without_colour_which_session_is_meant() -> None:
    store = MemoryStore()
    clock = three_days(store)
    app = make_app()
    async with app.run_test(size=(80, 30)) as pilot:
        await opened(pilot, store, clock)
        await pilot.press("j")
        await settle(pilot)
        lines = screen_text(app).splitlines()
        (pointed,) = [at for at, line in enumerate(lines) if "❯" in line]
        assert "2 Mar 2025" in lines[pointed + 1]


async def test_given_up_open_and_retried_sessions_are_told_from_the_others() -> None:
    store, clock = MemoryStore(), TestClock()
    play(store, clock, 0, finish=False)
    play(store, clock, 1).missed_again().choose(
        Session.start(make_bank(*QUESTIONS[:4]), Settings(), MemoryStore(), clock).all_asked[2], 0
    )
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await opened(pilot, store, clock)
        assert [past.outcome for past in screen.sessions] == ["open", "finished", "given_up"]
        lines = screen_text(app).splitlines()
        assert any("missed again · not finished" in line for line in lines)
        assert any("practice · given up" in line for line in lines)


async def test_an_empty_history_says_so() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await opened(pilot, MemoryStore(), TestClock())
        seen = flowing(app)
        assert "0 days in a row" in seen
        assert "No finished quiz yet." in seen
        assert "Nothing here yet." in seen
        await pilot.press("enter", "j")
        assert isinstance(app.screen, HistoryScreen)


@pytest.mark.parametrize("key", ["escape", "h"])
async def test_a_past_session_opens_its_results_and_leads_back(tmp_path: Path, key: str) -> None:
    store = MemoryStore()
    clock = three_days(store, bank_file(tmp_path, 4))
    app = make_app(store=store)
    async with app.run_test(size=(80, 30)) as pilot:
        history = await opened(pilot, store, clock)
        await pilot.press("j", "j", "enter")
        await settle(pilot)
        assert isinstance(app.screen, ResultsScreen)
        assert "1 of 4 right (25 %)" in screen_text(app)
        await pilot.press(key)
        await settle(pilot)
        assert history.is_current
        assert history.query_one(PastList).highlighted == 2


async def test_the_missed_of_a_past_session_can_be_tried_again(tmp_path: Path) -> None:
    store = MemoryStore()
    clock = three_days(store, bank_file(tmp_path, 4))
    app = make_app(store=store)
    async with app.run_test(size=(80, 30)) as pilot:
        await opened(pilot, store, clock)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("r")
        await settle(pilot)
        assert isinstance(app.screen, QuestionScreen)
        assert app.session is not None
        assert [asked.question.id for asked in app.session.all_asked] == ["q-keeper", "q-museum"]


@pytest.mark.parametrize(
    ("write", "says"), [(False, "does not exist."), (True, "has other questions now")]
)
async def test_a_bank_deleted_or_changed_under_the_app_is_told(
    tmp_path: Path, write: bool, says: str
) -> None:
    store = MemoryStore()
    clock = three_days(store, str(tmp_path / "bank.json"))
    if write:
        bank_file(tmp_path, 2)
    app: QuizApp = make_app()
    async with app.run_test(size=(80, 30), notifications=True) as pilot:
        await opened(pilot, store, clock)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, HistoryScreen)
        messages = [note.message for note in app._notifications]
        assert any(says in message for message in messages), messages


async def test_what_was_played_meanwhile_is_there_on_coming_back() -> None:
    store = MemoryStore()
    clock = three_days(store)
    app = make_app()
    async with app.run_test(size=(80, 30)) as pilot:
        screen = await opened(pilot, store, clock)
        await pilot.press("question_mark")
        play(store, clock, 3)
        await pilot.press("escape")
        await settle(pilot)
        assert len(screen.sessions) == 4
        assert "25 %, 100 %, 50 %, 75 %." in flowing(app)


async def test_small_and_wide_windows_show_list_and_numbers() -> None:
    store = MemoryStore()
    clock = three_days(store)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, store, clock)
        for width, height in ((40, 12), (130, 40), (34, 9), (80, 24)):
            await pilot.resize_terminal(width, height)
            await settle(pilot)
            seen = flowing(app)
            assert "3 days in a row" in seen
            assert "2 of 4 right" in seen, (width, height)
