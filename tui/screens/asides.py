"""The small windows of a session: pause, going to a number, handing in, time that is up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Static

from quizgen.study.session import Session
from tui.text import literal

MOST_NAMED = 12
"""So many open questions are named; the others are counted."""


class PauseScreen(ModalScreen[None]):
    """Hides the question and the article while the clock stands still."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,z,f8,space,escape", "go_on", "Go on", key_display="⏎", id="pause.go_on"),
        Binding("q,ctrl+q", "app.leave", "Stop", key_display="q", id="pause.leave"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """Say how the session stands and nothing of what it asks."""
        progress = self._session.progress
        with VerticalScroll(classes="dialog"):
            yield Static("Paused", classes="heading")
            yield Static(literal(self._session.plan.title))
            yield Static(
                Content(
                    f"{progress.answered} of {progress.total} questions answered. "
                    "The clock stands still.\n\nEnter goes on."
                )
            )
        yield Footer(show_command_palette=False)

    def action_go_on(self) -> None:
        """Show the question again."""
        self.dismiss(None)


class GoToDialog(ModalScreen[int | None]):
    """Asks for the number of a question; None if there is no such, or no wish any more."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Back", key_display="esc", id="go_to.cancel"),
        Binding("ctrl+q", "app.leave", show=False, id="go_to.leave"),
    ]

    def __init__(self, total: int) -> None:
        super().__init__()
        self._total = total
        self._field = Input(placeholder="Its number, then Enter", type="integer", max_length=7)
        self._problem = Static(classes="problem")

    def compose(self) -> ComposeResult:
        """Hold the field."""
        self._field.cursor_blink = self.app.animation_level != "none"
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Static(Content(f"Go to question (1 to {self._total})"), classes="heading")
            yield self._field
            yield self._problem
        yield Footer(show_command_palette=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go there, if it exists."""
        event.stop()
        number = int(event.value) if event.value.isdecimal() else 0
        if 1 <= number <= self._total:
            self.dismiss(number)
        else:
            self._problem.update(Content(f"There are questions 1 to {self._total}."))

    def action_cancel(self) -> None:
        """Stay where it was."""
        self.dismiss(None)


class EndDialog(ModalScreen[bool]):
    """Asks whether the session is to end as it stands, and names the questions still open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "answer(True)", "Hand in", key_display="⏎", id="end.yes"),
        Binding("escape,n", "answer(False)", "Back", key_display="esc", id="end.no"),
        Binding("ctrl+q", "app.leave", show=False, id="end.leave"),
    ]

    def __init__(self, still_open: Sequence[int]) -> None:
        super().__init__()
        self._open = still_open

    def compose(self) -> ComposeResult:
        """Say what handing in means."""
        with VerticalScroll(classes="dialog"):
            yield Static("Hand in your answers?", classes="heading")
            yield Static(Content(_open_told(self._open)))
            yield Static("After that no answer can be changed.\n\nEnter hands in, Esc goes back.")
        yield Footer(show_command_palette=False)

    def action_answer(self, yes: bool) -> None:
        """Close with the answer."""
        self.dismiss(yes)


def _open_told(numbers: Sequence[int]) -> str:
    """Name the open questions and say what they count."""
    if not numbers:
        return "Every question has an answer."
    if len(numbers) == 1:
        return f"Question {numbers[0]} is still open and will count as wrong."
    named = ", ".join(map(str, numbers[:MOST_NAMED]))
    more = f" and {len(numbers) - MOST_NAMED} more" if len(numbers) > MOST_NAMED else ""
    return f"{len(numbers)} questions are still open and will count as wrong: {named}{more}."


class TimeUpDialog(ModalScreen[bool]):
    """Says that the time of the session is over; True gives a minute more."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape", "answer(False)", "See the results", key_display="⏎", id="up.end"),
        Binding("plus,f9", "answer(True)", "1 min more", id="up.more"),
        Binding("ctrl+q", "app.leave", show=False, id="up.leave"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """Say kindly how it stands."""
        progress = self._session.progress
        done = f"You answered {progress.answered} of {progress.total} questions; they all count."
        more = "" if self._session.settings.graded else " + gives you a minute more."
        with VerticalScroll(classes="dialog"):
            yield Static("The time is up", classes="heading")
            yield Static(Content(f"{done}\n\nEnter shows the results.{more}"))
        yield Footer(show_command_palette=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no more time where the session is graded."""
        return not (parameters == (True,) and self._session.settings.graded)

    def action_answer(self, more: bool) -> None:
        """Close with the answer."""
        self.dismiss(more)
