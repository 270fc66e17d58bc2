from __future__ import annotations

import importlib
import pkgutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import tui
from quizgen.study.preferences import Preferences, load, preferences_path
from tests.study.samples import QUESTIONS, make_bank
from tests.tui.helpers import flowing, make_home, screen_text, told
from tui.screens.dialogs import HelpDialog
from tui.theme import THEME_NAMES
from tui.widgets.shelf import Shelf

SMALL = make_bank(QUESTIONS[0], QUESTIONS[2])


async def test_the_colours_are_chosen_in_the_palette_and_remembered(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks")
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"colours light")
        await pilot.pause(0.3)
        await pilot.press("enter", "enter")
        await pilot.pause(0.1)
        assert app.theme == "quizgen-light"
    assert load().theme == "quizgen-light"


@pytest.mark.parametrize(
    "name", [*THEME_NAMES, "nord", "dark", "light", "ansi", "no such [/", None]
)
async def test_every_theme_draws_the_home_screen(tmp_path: Path, name: str | None) -> None:
    app = make_home(tmp_path / "banks", SMALL, preferences=Preferences(theme=name))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Fyrholm Light" in screen_text(app)
        assert not preferences_path().exists()


async def test_a_preference_that_cannot_be_kept_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("QUIZGEN_CONFIG_DIR", str(tmp_path / "file"))
    app = make_home(tmp_path / "banks")
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        app.action_colours("quizgen-light")
        for _ in range(20):  # the signal comes some messages later, more on a busy machine
            await pilot.pause()
        assert "Fileexists" in told(app)
        assert app.theme == "quizgen-light"


async def test_a_broken_preferences_file_is_told_once(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks", preferences=Preferences(problem="p.toml [/: broken."))
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert flowing(app).count("p.toml [/: broken.") == 1


async def test_keys_can_be_bound_anew_and_help_and_footer_follow(tmp_path: Path) -> None:
    keys = {"shelf.down": "w", "home.search": "s", "help": "f2"}
    app = make_home(tmp_path / "banks", SMALL, preferences=Preferences(keys=keys))
    async with app.run_test() as pilot:
        await pilot.pause()
        shelf = app.screen.query_one(Shelf)
        before = shelf.pointed
        await pilot.press("down", "j")
        assert shelf.pointed == before
        await pilot.press("w")
        assert shelf.pointed != before
        assert "s Search" in screen_text(app)
        await pilot.press("f2")
        await pilot.pause()
        assert isinstance(app.screen, HelpDialog)
        lines = [line.strip("│ ").split() for line in screen_text(app).splitlines()]
        assert ["w", "Down"] in lines


async def test_every_screen_lists_its_own_keys(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    async with app.run_test(size=(80, 50)) as pilot:
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        home = flowing(app)
        assert "Home" in home
        assert "Practise what is due" in home
        assert "↑ / k Up" in home
        await pilot.press("escape", "enter", "question_mark")
        await pilot.pause()
        setup = flowing(app)
        assert "Before you start" in setup
        assert "Practise" not in setup
        assert "Start" in setup


async def test_the_palette_offers_what_the_app_can_do(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks")
    async with app.run_test() as pilot:
        await pilot.pause()
        titles = {command.title for command in app.get_system_commands(app.screen)}
    assert {"Home", "New", "Practise", "History", "Keys", "Quit"} <= titles
    assert {f"Colours: {name}" for name in THEME_NAMES.values()} <= titles


async def test_what_is_remembered_keeps_the_rest_of_the_file(tmp_path: Path) -> None:
    preferences_path().parent.mkdir(parents=True)
    preferences_path().write_text('feedback = "end"\n[keys]\n"help" = "f2"\n')
    app = make_home(tmp_path / "banks", preferences=load())
    async with app.run_test() as pilot:
        await pilot.pause()
        app.action_colours("ansi-light")
        await pilot.pause()
    kept = tomllib.loads(preferences_path().read_text())
    assert kept == {"feedback": "end", "theme": "ansi-light", "keys": {"help": "f2"}}


def bindings() -> Iterator[tuple[str, Binding]]:
    """Yield every binding of the app's own classes with the name of its class."""
    for found in pkgutil.walk_packages(tui.__path__, "tui."):
        module = importlib.import_module(found.name)
        for name, owner in vars(module).items():
            own = isinstance(owner, type) and owner.__module__ == found.name
            if own and issubclass(owner, DOMNode):
                for binding in owner.__dict__.get("BINDINGS", ()):
                    assert isinstance(binding, Binding), f"{name}: {binding}"
                    yield name, binding


def test_every_binding_can_be_bound_anew_by_its_id() -> None:
    found = list(bindings())
    assert len(found) > 30
    for owner, binding in found:
        assert binding.id, f"{owner}: {binding.key}"


def test_no_two_bindings_share_an_id() -> None:
    seen: dict[str, str] = {}
    for owner, binding in bindings():
        assert binding.id
        place = f"{owner} {binding.action}"
        assert seen.setdefault(binding.id, place) == place or binding.id.startswith("scroll.")
