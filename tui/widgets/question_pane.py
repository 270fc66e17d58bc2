"""The question and the means to answer it, scrolling when they are longer than their room."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizgen.study.session import Asked
from tui.text import literal
from tui.widgets.choices import Choices
from tui.widgets.typed_answer import TypedAnswer


class QuestionPane(VerticalScroll, can_focus=False):
    """Shows a stem with the options or the field, and under them a notice.

    One pane serves a whole session.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "scroll_up", "Up", show=False, id="scroll.up"),
        Binding("j", "scroll_down", "Down", show=False, id="scroll.down"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._stem = Static(id="stem")
        self.choices = Choices()
        self.typed = TypedAnswer()
        self._notice = Static(id="notice")
        self._asked: Asked | None = None
        self._chosen: int | None = None

    def compose(self) -> ComposeResult:
        """Stack them."""
        yield self._stem
        yield self.choices
        yield self.typed
        yield self._notice

    def load(
        self, asked: Asked, text: str, filled: int | None, removed: Collection[int] = ()
    ) -> None:
        """Show a question that may be answered, with what is filled in so far."""
        self._turn_to(asked)
        self._chosen = None
        self.can_focus = asked.typed
        if asked.typed:
            self.typed.load(text)
        else:
            self.choices.load(asked.options, filled, removed)

    def close(self, asked: Asked, text: str, chosen: int | None) -> None:
        """Show what was given to a question and how the chosen option fared."""
        self._turn_to(asked)
        self._chosen = chosen
        self.can_focus = True
        if asked.typed:
            self.typed.close(text)
        else:
            self.choices.reveal(asked.options, chosen)

    def freeze(self) -> None:
        """Take no more answers; what is filled in stays."""
        self.can_focus = True
        self.choices.freeze()
        self.typed.field.disabled = True

    def focus_answer(self) -> None:
        """Put the keys where an answer is given."""
        if self.typed.display:
            self.screen.set_focus(self.typed.field, scroll_visible=False)
        else:
            self.screen.set_focus(self.choices, scroll_visible=False)

    def say(self, notice: Content | None) -> None:
        """Show a notice under the question, or none."""
        self._notice.display = notice is not None
        if notice is not None:
            self._notice.update(notice)
            self.call_after_refresh(self._notice.scroll_visible, animate=False)

    def on_resize(self, _: events.Resize) -> None:
        """Keep the chosen option in view: the pane shrinks when the feedback comes."""
        if self._chosen is not None:
            self.choices.show_option(self._chosen)

    def _turn_to(self, asked: Asked) -> None:
        """Show the stem of a question, if it is another one."""
        self.say(None)
        if asked is self._asked:
            return
        self._asked = asked
        self._stem.update(literal(asked.question.stem))
        self.choices.display = not asked.typed
        self.typed.display = asked.typed
        self.scroll_home(animate=False, force=True, immediate=True)
