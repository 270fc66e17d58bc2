"""Asks for the article that a new bank is to be made from."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Static

from tui.article import Order, is_article
from tui.text import literal
from tui.widgets.path_field import PathField, expanded

QUESTIONS = 10
MOST_QUESTIONS = 1000


class ArticleDialog(ModalScreen[Order | None]):
    """Closes with the article and the number of questions wanted, or with None."""

    AUTO_FOCUS = "PathField"
    TITLE = "New questions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "make", "Make questions", priority=True, id="article.make"),
        Binding("up", "app.focus_previous", show=False, id="article.up"),
        Binding("down", "app.focus_next", show=False, id="article.down"),
        Binding("escape", "back", "Back", id="article.back"),
        Binding("f1", "app.help", "Help", id="article.help"),
    ]

    def __init__(self, path: str = "") -> None:
        super().__init__()
        self._path = path

    def compose(self) -> ComposeResult:
        """Ask for the path and the number."""
        path = PathField(is_article, id="article-path")
        path.value = self._path
        count = Input(str(QUESTIONS), type="integer", max_length=4, id="article-count")
        for field in (path, count):
            field.cursor_blink = self.app.animation_level != "none"
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Static(Content.styled("Make questions from an article", "bold"))
            yield Static(Content("A text, PDF, Word file or web page. Tab completes its name."))
            yield path
            yield Static(Content("How many questions"))
            yield count
            yield Static(id="article-problem")
        yield Footer(show_command_palette=False)

    def action_make(self) -> None:
        """Make the questions, once the keys that came before are in their field.

        The binding has priority, so Enter comes here before the field has seen what was typed or
        pasted just ahead of it; the field's own queue puts the two in order again.
        """
        (self.focused or self).call_later(self._make)

    def _make(self) -> None:
        """Close with what was asked for, or say what is wrong with it."""
        path = expanded(self.query_one("#article-path", Input).value)
        count = self.query_one("#article-count", Input).value
        problem = _problem(path) or _count_problem(count)
        if problem:
            self.query_one("#article-problem", Static).update(literal(problem, "bold $text-wrong"))
        else:
            self.dismiss(Order(path, int(count)))

    def action_back(self) -> None:
        """Go back without an article."""
        self.dismiss(None)


def _problem(path: Path) -> str:
    """Return what is wrong with a path, nothing if it may be read."""
    try:
        if path == Path():
            return "Type the path of a file."
        if path.is_file():
            return ""
        return f"{path} is a folder." if path.is_dir() else f"There is no file {path}."
    except (OSError, ValueError):
        return f"{path} can't be read."


def _count_problem(count: str) -> str:
    right = count.isdecimal() and 1 <= int(count) <= MOST_QUESTIONS
    return "" if right else f"The number of questions is one from 1 to {MOST_QUESTIONS}."
