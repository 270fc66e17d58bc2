"""Questions are being made from an article: how far it is, and how to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, ProgressBar, Static
from textual.worker import Worker, get_current_worker

from quizgen.bank.model import Bank
from quizgen.errors import QuizgenError
from tui.messages import Advanced, Failed, Made
from tui.text import literal

Progress = Callable[[float, str], None]
Maker = Callable[[Progress], Bank]
"""Makes a bank and tells how far it is: a share from 0 to 1 and what is being done."""

UNEXPECTED = "Something went wrong inside quizgen while it made the questions."


class CancelledError(Exception):
    """Ends the making from inside when the student no longer wants it."""


class MakingScreen(Screen[None]):
    """Runs the maker in a thread; posts Made, or shows the error and posts nothing more."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.leave", "Cancel", id="cancel")]

    def __init__(self, make: Maker, name: str) -> None:
        super().__init__()
        self._make = make
        self._article = name
        self._worker: Worker[None] | None = None
        self._bar = ProgressBar(total=1.0, show_eta=False)
        self._doing = Static(id="doing")

    def compose(self) -> ComposeResult:
        """Lay out what is read, how far it is and what is being done."""
        with Vertical(id="making"):
            yield Static("Making your questions", id="heading")
            yield Static(literal(self._article), id="article")
            yield self._bar
            yield self._doing
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Start once the window is up."""
        self.call_after_refresh(self._run)

    def on_unmount(self) -> None:
        """Let the thread end at its next step."""
        if self._worker is not None:
            self._worker.cancel()

    def on_advanced(self, message: Advanced) -> None:
        """Show how far it is."""
        self._bar.progress = message.share
        self._doing.update(literal(message.doing))

    def on_failed(self, message: Failed) -> None:
        """Show what went wrong; the app keeps the error for its exit."""
        known = isinstance(message.error, QuizgenError)
        self._bar.display = False
        self._doing.update(literal(str(message.error) if known else UNEXPECTED))
        self._doing.add_class("failed")

    def _run(self) -> None:
        self._worker = self._make_in_thread()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _make_in_thread(self) -> None:
        """Make the bank; every outcome is a message."""
        worker = get_current_worker()

        def tell(share: float, doing: str) -> None:
            if worker.is_cancelled:
                raise CancelledError
            self.post_message(Advanced(share, doing))

        try:
            self.post_message(Made(self._make(tell)))
        except CancelledError:
            return
        except Exception as error:
            self.post_message(Failed(error))
