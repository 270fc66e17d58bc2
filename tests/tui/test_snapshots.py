"""Pictures of the screens; look at the report before accepting a change of one."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from textual.pilot import Pilot

from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, make_bank
from tests.tui.helpers import long_bank, make_app, make_home
from tests.tui.test_history import play, three_days
from tui.app import QuizApp


class Compare(Protocol):
    def __call__(
        self,
        app: QuizApp,
        press: tuple[str, ...] = ...,
        terminal_size: tuple[int, int] = ...,
        run_before: Callable[[Pilot[None]], Awaitable[None]] = ...,
    ) -> bool: ...


def test_a_question(snap_compare: Compare) -> None:
    assert snap_compare(make_app(), press=("down",))


def test_a_wrong_answer(snap_compare: Compare) -> None:
    assert snap_compare(make_app(), press=("a",))


def test_a_wrong_answer_on_a_wide_screen(snap_compare: Compare) -> None:
    assert snap_compare(make_app(), press=("a",), terminal_size=(130, 30))


def test_a_long_question_answered_at_eighty_by_twenty_four(snap_compare: Compare) -> None:
    assert snap_compare(make_app(long_bank()), press=("a",))


def test_a_typed_answer_without_colour(
    snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app(make_bank(QUESTIONS[1]))
    assert snap_compare(app, press=(*"lindqvst", "enter"))


def test_the_results(snap_compare: Compare) -> None:
    app = make_app(make_bank(QUESTIONS[0], QUESTIONS[2]))
    assert snap_compare(app, press=("a", "enter", "a", "enter", "_"))


def test_a_small_window(snap_compare: Compare) -> None:
    assert snap_compare(make_app(), press=("a",), terminal_size=(40, 10))


END = Settings(feedback="end")
BESIDE = Settings(reading="beside")


def test_a_right_answer(snap_compare: Compare) -> None:
    assert snap_compare(make_app(), press=("b",))


def test_a_typed_draft_with_a_flag_and_the_time(snap_compare: Compare) -> None:
    app = make_app(make_bank(QUESTIONS[1], QUESTIONS[2]), settings=Settings(limit=300))
    assert snap_compare(app, press=(*"Lind", "f3"))


def test_a_hint(snap_compare: Compare) -> None:
    assert snap_compare(make_app(), press=("h", "h"))


def test_a_pause(snap_compare: Compare) -> None:
    assert snap_compare(make_app(), press=("z",))


def test_all_questions_before_handing_in(snap_compare: Compare) -> None:
    assert snap_compare(make_app(settings=END), press=("b", "n", "f3", "escape", "n", "a", "r"))


def test_the_article_before_the_questions(snap_compare: Compare) -> None:
    assert snap_compare(make_app(settings=Settings(reading="before")))


def test_a_question_beside_its_article_on_a_wide_screen(snap_compare: Compare) -> None:
    assert snap_compare(make_app(settings=BESIDE), press=("down",), terminal_size=(120, 40))


def library(tmp_path: Path) -> QuizApp:
    """Return the app on a library in use: a bank taken twice, one broken off, one of odd titles."""
    store = MemoryStore()
    folder = tmp_path / "banks"
    taken, left = make_bank(), make_bank(*QUESTIONS[:3], title="Söderhamn 日本語 a [/")
    long = make_bank(QUESTIONS[0], title="How the engineers of the last century built on rock " * 3)
    for number, (bank, answers) in enumerate(((taken, 5), (left, 1)), start=1):
        path = str(folder / f"bank_{number}.json")
        session = Session.start(bank, Settings(), store, TestClock(), path=path)
        for asked in session.all_asked[:answers]:
            if asked.typed:
                session.type(asked, asked.question.answer)
            else:
                session.choose(asked, 0)
        if session.submitted:
            session.finish()
    return make_home(folder, taken, left, long, store=store)


def test_the_library(snap_compare: Compare, tmp_path: Path) -> None:
    assert snap_compare(library(tmp_path))


def test_the_library_on_a_wide_screen(snap_compare: Compare, tmp_path: Path) -> None:
    assert snap_compare(library(tmp_path), press=("down",), terminal_size=(130, 36))


def test_the_library_without_colour(
    snap_compare: Compare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(library(tmp_path), press=("end",))


def test_the_set_up(snap_compare: Compare, tmp_path: Path) -> None:
    keys = ("j", "j", "enter", "down", "down", "right", "up")
    assert snap_compare(library(tmp_path), press=keys)


def test_the_set_up_on_a_wide_screen(snap_compare: Compare, tmp_path: Path) -> None:
    assert snap_compare(library(tmp_path), press=("end", "enter"), terminal_size=(130, 36))


def test_the_set_up_without_colour(
    snap_compare: Compare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(library(tmp_path), press=("j", "j", "enter", "down", "right", "x"))


@pytest.fixture
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take colour away from apps that are made after this."""
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.fixture
def history(monkeypatch: pytest.MonkeyPatch) -> Iterator[QuizApp]:
    """Three days of sessions, seen from Greenwich."""
    store = MemoryStore()
    clock = three_days(store)
    play(store, clock, 3, title="The Year Without a Summer")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    app = make_app(store=store, settings=Settings(resume=False))
    app._clock = clock
    yield app
    monkeypatch.undo()
    time.tzset()


async def open_history(pilot: Pilot[None]) -> None:
    await pilot.app.run_action("history")
    await pilot.pause()


def test_the_results_of_all_types_on_a_wide_screen(snap_compare: Compare) -> None:
    keys = ("a", "enter", *"Lindqvist", "enter", "enter", "a", "enter", "x", "enter", "enter")
    press = (*keys, *"320", "enter", "enter", "_")
    assert snap_compare(make_app(), press=press, terminal_size=(130, 36))


def test_the_history(snap_compare: Compare, history: QuizApp) -> None:
    assert snap_compare(history, press=("_", "j"), run_before=open_history)


def test_the_history_on_a_wide_screen(snap_compare: Compare, history: QuizApp) -> None:
    assert snap_compare(history, run_before=open_history, terminal_size=(130, 36))


def test_the_history_without_colour(
    snap_compare: Compare, no_colour: None, history: QuizApp
) -> None:
    assert snap_compare(history, run_before=open_history)
