from __future__ import annotations

import pytest
from textual.app import App

from quizgen.bank.model import Bank
from quizgen.study.preferences import Preferences
from quizgen.study.session import Settings
from tests.study.samples import QUESTIONS, make_bank
from tests.tui.helpers import flowing, screen_text
from tui.screens.setup import SetupScreen
from tui.shell import Shell


class FormApp(Shell):
    """Shows the form alone and keeps what it says."""

    def __init__(self, bank: Bank, settings: Settings) -> None:
        super().__init__(Preferences())
        self.animation_level = "none"
        self.said: list[Settings | None] = []
        self._form = SetupScreen(bank, settings, seed=4711)

    def on_mount(self) -> None:
        self.push_screen(self._form, self.said.append)


def form(settings: Settings | None = None, bank: Bank | None = None) -> FormApp:
    return FormApp(bank or make_bank(), settings or Settings())


async def said(app: FormApp, *keys: str, size: tuple[int, int] = (80, 24)) -> Settings:
    """Press keys, then Enter; return the settings."""
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys, "enter")
        await pilot.pause()
    assert app.said[0] is not None
    return app.said[0]


def row(app: App[None], label: str) -> str:
    """Return the line of the form that begins with a label."""
    lines = screen_text(app).splitlines()
    return next(line for line in lines if line[3:].startswith(label))


async def test_enter_starts_at_once_with_what_was_preferred() -> None:
    wanted = Settings(feedback="end", reading="beside", matching="lenient", resume=False)
    assert await said(form(wanted)) == wanted


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("left",), {"count": 4}),
        (("3",), {"count": 3}),
        (("3", "backspace"), {"count": 1}),
        (("9",), {"count": None}),
        (("down", "space"), {"types": ("cloze", "short_answer")}),
        (("j", "l", "x"), {"types": ("multiple_choice", "short_answer")}),
        (("down", "space", "right", "space", "right", "space"), {"types": ("short_answer",)}),
        (("down", "down", "right"), {"seed": 4711}),
        (("down", "down", "right", "down", "1", "2"), {"seed": 12}),
        (("down",) * 3 + ("right",), {"feedback": "end"}),
        (("down",) * 4 + ("right",), {"reading": "before"}),
        (("down",) * 4 + ("left",), {"reading": "beside"}),
        (("down",) * 5 + ("left",), {"matching": "exact"}),
        (("down",) * 6 + ("right", "right"), {"limit": 120}),
        (("down",) * 6 + ("4", "0"), {"limit": 2400}),
        (("down",) * 7 + ("right",), {"question_limit": 10}),
        (("up", "right"), {"graded": True}),
        (("up", "right", "down", "left", "r"), {}),
    ],
)
async def test_every_line_changes_its_setting_alone(
    keys: tuple[str, ...], expected: dict[str, object]
) -> None:
    plain = Settings(resume=False)
    settings = await said(form(), *keys)
    for name in Settings.__slots__:
        assert getattr(settings, name) == expected.get(name, getattr(plain, name)), name


async def test_no_more_is_asked_than_there_is_of_the_kinds() -> None:
    app = form()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "‹ all 5 ›" in row(app, "Questions")
        await pilot.press("down", "space")
        await pilot.pause()
        assert "‹ all 3 ›" in row(app, "Questions")
        assert "[ ] multiple choice" in row(app, "Kinds")
        await pilot.press("up", "2")
        await pilot.pause()
        assert "2_" in row(app, "Questions")
        await pilot.press("down")
        await pilot.pause()
        assert "‹ 2 of 3 ›" in row(app, "Questions")


async def test_the_state_of_every_line_is_told_in_glyphs() -> None:
    app = form(Settings(graded=True))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "( ) practice   (•) graded" in row(app, "Mode")
        assert screen_text(app).count("❯") == 1
        assert "❯ Questions" in screen_text(app)


async def test_lines_without_a_choice_are_not_shown() -> None:
    app = form(bank=make_bank(QUESTIONS[0]))
    async with app.run_test() as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "Kinds" not in shown
        assert "Typed answers" not in shown
        assert "Shuffle no." not in shown


async def test_escape_goes_back_without_a_session() -> None:
    app = form()
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
    assert app.said == [None]


async def test_rejected_questions_are_not_counted() -> None:
    import msgspec

    bank = make_bank(QUESTIONS[0], msgspec.structs.replace(QUESTIONS[2], status="rejected"))
    app = form(bank=bank)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "1 question ·" in screen_text(app)


async def test_the_mouse_changes_a_line() -> None:
    app = form()
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.click("#set-feedback .values", offset=(30, 0))  # at the end
        await pilot.click("#set-reading .values", offset=(12, 0))  # between two
        await pilot.click("#set-types .values", offset=(2, 0))  # multiple choice
        await pilot.click("#set-limit .values", offset=(0, 0))
        await pilot.press("enter")
        await pilot.pause()
    assert app.said[0] is not None
    assert app.said[0].feedback == "end"
    assert app.said[0].reading == "none"
    assert app.said[0].types == ("cloze", "short_answer")
    assert app.said[0].limit == 60


@pytest.mark.parametrize("size", [(120, 40), (60, 20), (40, 10), (24, 8)])
async def test_every_line_can_be_reached_in_a_small_window(size: tuple[int, int]) -> None:
    app = form()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for _ in range(8):
            await pilot.press("down")
            await pilot.pause()
            assert "❯" in screen_text(app)
        assert "Mode" in flowing(app)
