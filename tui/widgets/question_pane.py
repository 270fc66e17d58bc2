"""The question and the means to answer it, scrolling when they are longer than their room."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from quizgen.study.session import Asked
from tui.text import literal
from tui.widgets.choices import Choices
from tui.widgets.typed_answer import TypedAnswer


class QuestionPane(VerticalScroll, can_focus=False):
    """Shows the stem with the options or the field; can be focused once it is closed."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self._stem = Static(literal(asked.question.stem), id="stem")
        self._answering = TypedAnswer() if asked.typed else Choices(asked.options)
        self._chosen: int | None = None

    def compose(self) -> ComposeResult:
        """Stack them."""
        yield self._stem
        yield self._answering

    def close(self, chosen: int | None) -> None:
        """Take no more answers and show how the chosen option, if any, fared."""
        self.can_focus = True
        self._chosen = chosen
        if isinstance(self._answering, Choices):
            self._answering.reveal(chosen)
        else:
            self._answering.close()

    def on_resize(self, _: events.Resize) -> None:
        """Keep the chosen option in view: the pane shrinks when the feedback comes."""
        if isinstance(self._answering, Choices) and self._chosen is not None:
            self.scroll_to_widget(self._answering.rows[self._chosen], animate=False)
