"""The end of a session: the score, and every question with its answer and its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.lazy import Reveal
from textual.screen import Screen
from textual.widgets import Footer, Static

from quizgen.study.plain import score_line
from quizgen.study.session import Result, Session
from tui.messages import TryMissed
from tui.text import evidence_sentence, literal
from tui.theme import OPEN_GLYPH, STYLES, headline
from tui.widgets.track import TopBar


class ResultList(VerticalScroll):
    """Scrolls the results."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "scroll_up", "Up", show=False, id="scroll.up"),
        Binding("j", "scroll_down", "Down", show=False, id="scroll.down"),
    ]


class ResultsScreen(Screen[None]):
    """Shows how a session went; posts TryMissed when the missed ones are wanted again."""

    AUTO_FOCUS = "ResultList"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("r", "try_missed", "Retry missed", id="retry")]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """Lay the score above the questions, which follow as fast as they can be drawn."""
        yield TopBar(self.session)
        yield Static(self._summary(), id="summary")
        with Reveal(ResultList(id="results")):
            for result in self.session.results:
                yield ResultCard(result)
        yield Footer(show_command_palette=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the missed ones only if there are any."""
        return self._missed > 0 if action == "try_missed" else True

    def action_try_missed(self) -> None:
        """Ask for a session with the missed questions."""
        self.post_message(TryMissed())

    @property
    def _missed(self) -> int:
        progress = self.session.progress
        return progress.total - progress.right

    def _summary(self) -> Content:
        score = Content.styled(score_line(self.session), "bold $primary")
        if not self._missed:
            return Content.assemble(score, "  Nothing missed.")
        return Content.assemble(score, f"  {self._missed} to look at again.")


class ResultCard(Static):
    """One question of the results."""

    def __init__(self, result: Result) -> None:
        super().__init__(Content("\n").join(_lines(result)))
        self.set_class(not result.right, "missed")


def _lines(result: Result) -> Iterator[Content]:
    """Yield what is to be told about a question, a line each."""
    question, answer = result.asked.question, result.answer
    yield Content.assemble(f"{result.asked.number}. ", literal(question.stem, "bold"))
    if answer is None:
        yield Content.assemble(f"{OPEN_GLYPH} Not answered.  ")
    else:
        yield Content.assemble(
            (headline(answer.verdict), f"bold {STYLES[answer.verdict]}"),
            ("  Your answer: ", "$quiet"),
            literal(answer.given),
        )
    yield Content.assemble(("The answer: ", "$quiet"), literal(question.answer))
    yield Content.assemble(("The article: ", "$quiet"), evidence_sentence(result.passage))
