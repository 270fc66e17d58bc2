"""The field for an answer in the student's own words."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.widgets import Input

from tui.messages import Typing

LONGEST_ANSWER = 500


class AnswerField(Input):
    """A field whose Enter is an answer at once; a message could arrive after the next key."""

    async def action_submit(self) -> None:
        """Answer with what stands here."""
        await self.run_action("screen.answer_typed")


class TypedAnswer(VerticalGroup):
    """A one-line field; posts Typing on every change.

    In the field letters are letters; Escape leaves it, and then they are commands.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "screen.leave_field",
            "Keys",
            id="typing.leave",
            tooltip="Make letters commands",
        ),
        Binding("f1", "app.help", "Help", id="help.typing"),
        Binding("ctrl+q", "app.leave", "Stop", id="leave.typing"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.field = AnswerField(
            placeholder="Type your answer, then Enter",
            max_length=LONGEST_ANSWER,
            select_on_focus=False,
        )

    def compose(self) -> ComposeResult:
        """Hold the field."""
        self.field.cursor_blink = self.app.animation_level != "none"
        yield self.field

    def load(self, text: str) -> None:
        """Take an answer to another question, beginning with what was typed so far."""
        with self.field.prevent(Input.Changed):
            self.field.value = text
        self.field.cursor_position = len(text)
        self.field.disabled = False

    def close(self, text: str) -> None:
        """Let nothing more be typed; the answer stays to be seen."""
        with self.field.prevent(Input.Changed):
            self.field.value = text
        self.field.disabled = True

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is in the field."""
        event.stop()
        self.post_message(Typing())
