"""No widget is given a string that is not the app's own: Textual would parse it as markup."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui

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
