"""The two small windows over the others: an interrupted session, and help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from quizgen.study.session import Session
from tui.help import Chapter
from tui.text import literal


class ResumeDialog(ModalScreen[bool | None]):
    """Asks whether to go on with an interrupted session: True is to go on, None to go back."""

    TITLE = "An interrupted session"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", "Go on", id="resume.go_on"),
        Binding("n", "answer(False)", "Start anew", id="resume.anew"),
        Binding("escape,q", "back", "Back", key_display="esc", id="resume.leave"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """Say where the session stood."""
        progress = self._session.progress
        stopped = f"You stopped after {progress.answered} of {progress.total} questions"
        if self._session.settings.feedback == "each":  # else nothing is judged before the end
            stopped += f", {progress.right} of them right"
        with VerticalScroll(classes="dialog"):
            yield Static(literal(self._session.plan.title, "bold"))
            yield Static(Content(f"{stopped}.\n\nEnter goes on from there, n starts anew."))
        yield Footer(show_command_palette=False)

    def action_answer(self, go_on: bool) -> None:
        """Close with the answer."""
        self.dismiss(go_on)

    def action_back(self) -> None:
        """Close with neither."""
        self.dismiss(None)


class HelpDialog(ModalScreen[None]):
    """Lists the keys of one screen."""

    TITLE = "Help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "close", "Close", key_display="esc", id="close"),
    ]

    def __init__(self, chapters: Sequence[Chapter]) -> None:
        super().__init__()
        self._chapters = chapters

    def compose(self) -> ComposeResult:
        """List the keys by where they work."""
        with VerticalScroll(classes="dialog"):
            for chapter in self._chapters:
                yield Static(literal(chapter.heading, "bold $primary"))
                for keys, meaning in chapter.entries:
                    with HorizontalGroup():
                        yield Static(literal(keys), classes="key")
                        yield Static(literal(meaning), classes="meaning")
        yield Footer(show_command_palette=False)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
