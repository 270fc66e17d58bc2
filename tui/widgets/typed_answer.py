"""The field for an answer in the student's own words."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.widgets import Input

from tui.messages import Typed

LONGEST_ANSWER = 500


class TypedAnswer(VerticalGroup):
    """A one-line field; posts Typed for every answer that is not empty."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", "Help", id="help.typing"),
        Binding("ctrl+q", "app.leave", "Stop", id="leave.typing"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.field = Input(placeholder="Type your answer, then Enter", max_length=LONGEST_ANSWER)

    def compose(self) -> ComposeResult:
        """Hold the field."""
        self.field.cursor_blink = self.app.animation_level != "none"
        yield self.field

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand on what was typed."""
        event.stop()
        if event.value.strip():
            self.post_message(Typed(event.value.strip()))

    def close(self) -> None:
        """Let nothing more be typed; what was typed stays to be seen."""
        self.field.disabled = True
