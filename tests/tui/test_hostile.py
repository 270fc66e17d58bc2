"""No text of a bank is ever parsed as markup or obeyed by the terminal, on any screen."""

from __future__ import annotations

import ast
import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from rich.text import Text
from textual.content import Content

import tui
from quizgen.bank.model import Bank, Evidence, Question
from quizgen.study.text import one_line
from tests.study.samples import choice, make_bank
from tests.tui.helpers import make_app, make_home, screen_text
from tui.app import QuizApp
from tui.screens.making import Progress

SENTINEL = "Zq7"
HOSTILE = (
    "[her] mother",
    "a [/b] c",
    "a [/",
    "[@click=app.quit]x[/]",
    "[red]x",
    "$text-error [b]$x[/b]",
    "C:\\[x]",
    "\x1b]52;c;eA==\x07",
    "\x1b]0;title\x07",
    "\x1b[2J",
    "\x9b2J",
    "\u202egnp.exe\u202c",
    "a\u200bb\ufeff",
    "a\r\nb\tc",
    "日本語 👨‍👩‍👧 e\u0301",
    "\x00",
)


@pytest.fixture
def no_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make parsing as markup fail for any string that comes from a bank."""
    owners: tuple[Any, ...] = (Content, Text)
    for owner in owners:
        original = owner.from_markup.__func__

        def guarded(
            cls: Any, markup: Any, /, *args: Any, _original: Any = original, **kw: Any
        ) -> Any:
            assert SENTINEL not in str(markup), f"parsed as markup: {markup!r}"
            return _original(cls, markup, *args, **kw)

        monkeypatch.setattr(owner, "from_markup", classmethod(guarded))


def hostile_bank(texts: list[str]) -> Bank:
    """Put a text into every place of a bank that is shown."""
    stem, key, wrong, why, explanation, article, title = (f"{SENTINEL}{t}{SENTINEL}" for t in texts)
    spot = Evidence("a1", 0, len(article), len(SENTINEL), len(article) - len(SENTINEL))
    chosen = Question(
        id="q1",
        type="multiple_choice",
        stem=stem,
        answer=key,
        evidence=spot,
        options=(choice(wrong, why), choice(key, correct=True)),
        explanation=explanation,
    )
    typed = Question(id="q2", type="short_answer", stem=stem, answer=key, evidence=spot)
    return make_bank(chosen, typed, title=title, text=article)


async def play_through(bank: Bank, path: str) -> str:
    """Go through every screen; return all that was on them."""

    def make(tell: Progress) -> Bank:
        tell(0.5, path)
        return bank

    app = make_app(make, path=path)
    seen = []
    async with app.run_test(size=(120, 50), notifications=True) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        app.warn(path)
        for keys in (
            (),
            ("a",),
            ("question_mark",),
            ("escape", "enter"),
            ("x", "enter"),
            ("enter",),
            ("r",),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            seen.append(screen_text(app))
        assert app.session is not None
    return "\n".join(seen)


@pytest.mark.usefixtures("no_markup")
@settings(
    max_examples=5,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # an example takes too long to shrink
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.sampled_from(HOSTILE) | st.text(alphabet="[]/\\@=$ab\x1b\n\u202e", max_size=12),
        min_size=7,
        max_size=7,
    )
)
def test_hostile_text_harms_no_screen(texts: list[str]) -> None:
    seen = asyncio.run(play_through(hostile_bank(texts), f"{SENTINEL}{texts[0]}"))
    assert SENTINEL in seen
    assert not [ch for ch in seen if ch != "\n" and (ord(ch) < 32 or 126 < ord(ch) < 160)]
    assert not {"\u202e", "\u202c", "\u200b", "\ufeff"}.intersection(seen)


@pytest.mark.usefixtures("no_markup")
def test_brackets_are_shown_as_they_are() -> None:
    seen = asyncio.run(play_through(hostile_bank(list(HOSTILE[:7])), SENTINEL))
    for text in HOSTILE[:7]:
        assert f"{SENTINEL}{one_line(text)}{SENTINEL}" in seen


@pytest.mark.usefixtures("no_markup")
def test_hostile_titles_and_paths_harm_neither_library_nor_set_up(tmp_path: Path) -> None:
    bank = make_bank(title=f"{SENTINEL}x" * 60)
    banks = [make_bank(title=f"{SENTINEL}{text}{SENTINEL}") for text in HOSTILE]
    seen = asyncio.run(look_around(make_home(tmp_path / "banks", *banks, bank), tmp_path))
    for text in HOSTILE[:7]:
        assert f"{SENTINEL}{one_line(text)}{SENTINEL}" in seen
    assert not [ch for ch in seen if ch != "\n" and (ord(ch) < 32 or 126 < ord(ch) < 160)]
    assert not {"\u202e", "\u202c", "\u200b", "\ufeff"}.intersection(seen)


async def look_around(app: QuizApp, folder: Path) -> str:
    """Point at every bank, set the first up, look for odd words and ask for an odd article."""
    broken = folder / "banks" / f"{SENTINEL} a [b].json"
    broken.write_text("{")
    seen = []
    async with app.run_test(size=(80, 50), notifications=True) as pilot:
        await pilot.pause()
        for keys in (
            *[("down",)] * (len(HOSTILE) + 2),
            ("home", "enter"),
            ("question_mark",),
            ("escape", "escape", "slash", *SENTINEL, *"a [/"),
            ("escape", "n", *"/x/", *SENTINEL, *"[b] a [/", "enter"),
            ("escape", "end", "enter"),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            seen.append(screen_text(app))
    return "\n".join(seen)


SINKS = {"Static", "Label", "Button", "update", "notify", "Content", "Toast", "Text"}


def calls_of_sinks() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(Path(tui.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
                if name in SINKS and node.args:
                    yield f"{path.name}:{node.lineno}", node


def is_plain_string(node: ast.expr) -> bool:
    """Whether an expression may be a str made of other text than the app's own."""
    if isinstance(node, ast.JoinedStr):
        return True
    return isinstance(node, ast.BinOp) and any(map(is_plain_string, (node.left, node.right)))


def test_no_widget_is_given_a_string_that_holds_other_text() -> None:
    found = list(calls_of_sinks())
    assert len(found) > 20
    for place, call in found:
        name = getattr(call.func, "id", None) or getattr(call.func, "attr", None)
        argument = call.args[0]
        if name == "notify":
            keywords = {keyword.arg: keyword.value for keyword in call.keywords}
            markup = keywords.get("markup")
            assert isinstance(markup, ast.Constant), place
            assert markup.value is False, place
        elif name != "Content":  # Content(...) itself takes any string literally
            assert not is_plain_string(argument), place
            assert not isinstance(argument, ast.Attribute), place
