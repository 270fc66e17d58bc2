"""Pictures of the screens; look at the report before accepting a change of one."""

from __future__ import annotations

from typing import Protocol

import pytest

from quizgen.study.session import Settings
from tests.study.samples import QUESTIONS, make_bank
from tests.tui.helpers import long_bank, make_app
from tui.app import QuizApp


class Compare(Protocol):
    def __call__(
        self, app: QuizApp, press: tuple[str, ...] = ..., terminal_size: tuple[int, int] = ...
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
