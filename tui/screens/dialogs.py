"""The two small windows over the others: an interrupted session, and help."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from quizgen.study.session import Session
from tui.text import literal

HELP = (
    (
        "Answering",
        (
            ("a b c … / 1 2 3 …", "answer with that option at once"),
            ("↑ ↓ / k j", "point at an option"),
            ("Enter", "answer with the option pointed at, or with what you typed"),
        ),
    ),
    (
        "After an answer",
        (
            ("Enter / Space", "next question"),
            ("↑ ↓ / k j", "scroll the article"),
            ("Tab", "switch between the question and the article"),
        ),
    ),
    (
        "Results",
        (("r", "try the missed ones again"), ("↑ ↓ / k j", "scroll")),
    ),
    (
        "Anywhere",
        (
            ("? / F1", "this help"),
            ("q / Ctrl+Q", "stop; every answer is kept, and you can go on another time"),
            ("Ctrl+P", "commands, colours"),
        ),
    ),
)


class ResumeDialog(ModalScreen[bool]):
    """Asks whether to go on with an interrupted session; True is to go on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", "Go on", id="resume.go_on"),
        Binding("n", "answer(False)", "Start anew", id="resume.anew"),
        Binding("q,ctrl+q", "app.leave", "Stop", key_display="q", id="resume.leave"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """Say where the session stood."""
        progress = self._session.progress
        with VerticalScroll(classes="dialog"):
            yield Static(literal(self._session.plan.title, "bold"))
            yield Static(
                Content(
                    f"You stopped after {progress.answered} of {progress.total} questions, "
                    f"{progress.right} of them right.\n\n"
                    "Enter goes on from there, n starts anew."
                )
            )
        yield Footer(show_command_palette=False)

    def action_answer(self, go_on: bool) -> None:
        """Close with the answer."""
        self.dismiss(go_on)


class HelpDialog(ModalScreen[None]):
    """Lists the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "close", "Close", key_display="esc", id="close"),
        Binding("ctrl+q", "app.leave", show=False, id="help.leave"),
    ]

    def compose(self) -> ComposeResult:
        """List the keys by where they work."""
        with VerticalScroll(classes="dialog"):
            for heading, keys in HELP:
                yield Static(Content.styled(heading, "bold $primary"))
                for key, meaning in keys:
                    with HorizontalGroup():
                        yield Static(Content(key), classes="key")
                        yield Static(Content(meaning), classes="meaning")
        yield Footer(show_command_palette=False)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
