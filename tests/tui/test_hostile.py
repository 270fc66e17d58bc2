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
from quizgen.study.session import Settings
from quizgen.study.text import one_line
from tests.study.samples import choice, make_bank
from tests.tui.helpers import make_app, screen_text
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


SCREENS = (
    "EndDialog",
    "GoToDialog",
    "HelpDialog",
    "PauseScreen",
    "QuestionScreen",
    "ReadingFirst",
    "ReadingScreen",
    "ResultsScreen",
    "ReviewScreen",
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
        options=(choice(wrong, why), choice(key, correct=True), choice(why), choice(explanation)),
        explanation=explanation,
    )
    typed = Question(id="q2", type="short_answer", stem=stem, answer=key, evidence=spot)
    return make_bank(chosen, typed, title=title, text=article)


Keys = tuple[tuple[str, ...], ...]

EACH: Keys = (
    (),
    ("question_mark",),
    ("escape", "h"),
    ("h",),
    ("r",),
    ("f", "s"),
    ("escape", "escape", "g"),
    ("escape", "z"),
    ("enter", "a"),
    ("v",),
    ("escape", "enter", "f2", "f2"),
    ("x", "enter"),
    ("enter",),
    ("r",),
)
"""Keys from screen to screen, feedback after each question: the last retries the missed ones."""

END: Keys = (
    (),
    ("j", "enter"),
    ("a", "f"),
    ("n",),
    ("x", "escape", "r"),
    ("j", "s"),
    ("enter",),
)
"""The same with the article before and feedback at the end."""


async def play_through(
    bank: Bank, path: str, how: Settings, keys: tuple[tuple[str, ...], ...]
) -> str:
    """Go through every screen; return all that was on them."""

    def make(tell: Progress) -> Bank:
        tell(0.5, path)
        return bank

    app = make_app(make, path=path, settings=how)
    seen = []
    async with app.run_test(size=(120, 50), notifications=True) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        app.warn(path)
        for pressed in keys:
            await pilot.press(*pressed)
            await pilot.pause()
            seen += [type(app.screen).__name__, screen_text(app)]
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        seen.append(screen_text(app))
        assert app.session is not None
    return "\n".join(seen)


def play_both(bank: Bank, path: str) -> str:
    """Play with feedback after each question beside the article, and at the end after it."""
    end = Settings(feedback="end", reading="before", limit=600)
    return "\n".join(
        asyncio.run(play_through(bank, path, how, keys))
        for how, keys in ((Settings(reading="beside"), EACH), (end, END))
    )


@pytest.mark.usefixtures("no_markup")
@settings(
    max_examples=4,
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
    seen = play_both(hostile_bank(texts), f"{SENTINEL}{texts[0]}")
    assert SENTINEL in seen
    for screen in SCREENS:
        assert screen in seen
    assert not [ch for ch in seen if ch != "\n" and (ord(ch) < 32 or 126 < ord(ch) < 160)]
    assert not {"\u202e", "\u202c", "\u200b", "\ufeff"}.intersection(seen)


@pytest.mark.usefixtures("no_markup")
def test_brackets_are_shown_as_they_are() -> None:
    seen = play_both(hostile_bank(list(HOSTILE[:7])), SENTINEL)
    for text in HOSTILE[:7]:
        assert f"{SENTINEL}{one_line(text)}{SENTINEL}" in seen


WIDGETS = {
    "Button",
    "Checkbox",
    "Collapsible",
    "Label",
    "Link",
    "Markdown",
    "Option",
    "OptionList",
    "RadioButton",
    "Static",
    "TabPane",
    "Toast",
}
"""What parses a string that it is made with."""
SAFE = {"Content", "assemble", "blank", "join", "styled"}
"""Calls that make Content and take strings literally; so do our own that say they return it."""
TITLES = {"border_title", "border_subtitle", "tooltip"}


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(Path(tui.__file__).parent.rglob("*.py")):
        yield path.name, ast.parse(path.read_text("utf-8"))


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "id", None) or getattr(call.func, "attr", None) or ""


def returns_content(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.FunctionDef)
        and isinstance(node.returns, ast.Name)
        and node.returns.id == "Content"
    )


def content_makers() -> set[str]:
    """Return the names of the app's functions that return Content; mypy sees to it that they do."""
    return SAFE | {
        node.name
        for _, module in sources()
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and returns_content(node)
    }


def is_safe(node: ast.expr, around: ast.AST, makers: set[str]) -> bool:
    """Whether an expression is a string written in the app, or Content."""
    match node:
        case ast.Constant(value=str() | None):
            return True
        case ast.Call():
            return name_of(node) in makers
        case ast.IfExp(body=body, orelse=other):
            return is_safe(body, around, makers) and is_safe(other, around, makers)
        case ast.BoolOp(values=values):
            return all(is_safe(value, around, makers) for value in values)
        case ast.Name(id=name):
            return is_safe_name(name, around, makers)
        case _:
            return False


def is_safe_name(name: str, around: ast.AST, makers: set[str]) -> bool:
    """Whether a name is a parameter that takes Content, or is only ever given what is safe."""
    given = []
    for node in ast.walk(around):
        if isinstance(node, ast.arg) and node.arg == name and node.annotation is not None:
            return "Content" in ast.unparse(node.annotation)
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                given.append(node.value)
    return bool(given) and all(is_safe(value, around, makers) for value in given)


def sinks(module: ast.Module) -> Iterator[tuple[int, ast.expr, ast.AST]]:
    """Yield what is given to a widget to show, and the function in which it is."""
    functions = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    for function in functions:
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and node.args:
                shows = name_of(node) in WIDGETS or (
                    isinstance(node.func, ast.Attribute) and node.func.attr == "update"
                )
                if shows:
                    yield node.lineno, node.args[0], function
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    if isinstance(target, ast.Attribute) and target.attr in TITLES:
                        yield node.lineno, node.value, function


def test_no_widget_is_given_a_string_that_is_not_the_apps_own() -> None:
    makers = content_makers()
    found = [
        (f"{name}:{line}", ast.unparse(shown), is_safe(shown, around, makers))
        for name, module in sources()
        for line, shown, around in sinks(module)
    ]
    assert len(found) > 30
    assert [(place, shown) for place, shown, safe in found if not safe] == []


def test_no_notice_is_parsed_as_markup() -> None:
    for name, module in sources():
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and name_of(node) == "notify":
                keywords = {keyword.arg: keyword.value for keyword in node.keywords}
                markup = keywords.get("markup")
                assert isinstance(markup, ast.Constant), f"{name}:{node.lineno}"
                assert markup.value is False, f"{name}:{node.lineno}"


def test_markup_is_parsed_nowhere_in_the_app() -> None:
    for name, module in sources():
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                assert name_of(node) not in {"from_markup", "render_str"}, f"{name}:{node.lineno}"


@pytest.mark.parametrize(
    ("source", "safe"),
    [
        ('Static("Paused")', True),
        ("Static(literal(title))", True),
        ('Static(f"Hello {name}")', False),
        ("Static(title)", False),
        ("self.words.update(answer.given)", False),
        ('Static("a" if x else literal(y))', True),
        ("Static(x if x else literal(y))", False),
        ("self.border_title = bank.title", False),
        ("words = literal(x)\n    self.words.update(words)", True),
        ("words = x.title\n    self.words.update(words)", False),
        ("Button(str(x))", False),
    ],
)
def test_the_search_for_strings_finds_them(source: str, safe: bool) -> None:
    module = ast.parse(f"def f(self, x, y, title):\n    {source}")
    makers = content_makers()
    assert [is_safe(shown, around, makers) for _, shown, around in sinks(module)] == [safe]
