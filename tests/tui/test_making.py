from __future__ import annotations

import asyncio
import threading

import pytest

from quizgen.bank.model import Bank
from quizgen.errors import ArticleError
from tests.study.samples import make_bank
from tests.tui.helpers import flowing, make_app, screen_text
from tui.screens.making import CancelledError, MakingScreen, Progress


class Maker:
    """Makes the sample bank in steps that the test allows one by one."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.told = threading.Event()
        self.go_on = threading.Event()
        self.ended: str | None = None

    def __call__(self, tell: Progress) -> Bank:
        tell(0.4, "Looking for [b]questions[/b] a [/")
        self.told.set()
        self.go_on.wait(30)
        try:
            tell(0.9, "Choosing")
        except CancelledError:
            self.ended = "cancelled"
            raise
        if self.error:
            raise self.error
        self.ended = "made"
        return make_bank()


async def test_the_window_is_up_while_the_questions_are_made() -> None:
    maker = Maker()
    app = make_app(maker, path="fyrholm [x].txt")
    async with app.run_test() as pilot:
        while not maker.told.is_set():
            await pilot.pause(0.01)
        await pilot.pause(0.05)
        shown = screen_text(app)
        assert "fyrholm [x].txt" in shown
        assert "40%" in shown
        assert "Looking for [b]questions[/b] a [/" in shown
        maker.go_on.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Question 1 of 5" in screen_text(app)


@pytest.mark.parametrize("key", ["escape", "q", "ctrl+q"])
async def test_making_can_be_cancelled(key: str) -> None:
    maker = Maker()
    app = make_app(maker)
    async with app.run_test() as pilot:
        while not maker.told.is_set():
            await pilot.pause(0.01)
        await pilot.press(key)
        await pilot.pause()
        maker.go_on.set()
    assert app.session is None
    assert app.failure is None
    for _ in range(200):
        if maker.ended:
            break
        await asyncio.sleep(0.01)
    assert maker.ended == "cancelled"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (ArticleError("fyrholm.txt [/b]: too short."), "fyrholm.txt [/b]: too short."),
        (ZeroDivisionError("secret details"), "Something went wrong inside quizgen"),
    ],
)
async def test_an_error_is_one_sentence_and_kept_for_the_exit(
    error: Exception, sentence: str
) -> None:
    maker = Maker(error)
    maker.go_on.set()
    app = make_app(maker)
    async with app.run_test() as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, MakingScreen)
        assert sentence in flowing(app)
        assert "Traceback" not in screen_text(app)
        assert "secret" not in screen_text(app)
        await pilot.press("q")
    assert app.failure is error
