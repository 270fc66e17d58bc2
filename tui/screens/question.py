"""One question: answer it by key, see the verdict and the evidence, go on with Enter."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer, Vertical
from textual.screen import Screen
from textual.widgets import Footer

from quizgen.study.attempt import Answer
from quizgen.study.session import Asked, Draft, Session
from tui.messages import Chosen, GoOn, Typed
from tui.widgets.evidence import EvidencePane
from tui.widgets.question_pane import QuestionPane
from tui.widgets.track import TopBar
from tui.widgets.verdict import VerdictPanel


class QuestionScreen(Screen[None]):
    """Asks one question of a session; posts GoOn when the student has seen the evidence."""

    AUTO_FOCUS = "Choices, Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", "Next", id="next"),
        Binding("space", "go_on", show=False, id="next.space"),
    ]

    def __init__(self, session: Session, asked: Asked) -> None:
        super().__init__()
        self.session = session
        self.asked = asked
        self.answer: Answer | None = None
        self._top = TopBar(session, asked.number)
        self._question = QuestionPane(asked)
        self._verdict = VerdictPanel()
        self._evidence = EvidencePane()

    def compose(self) -> ComposeResult:
        """Lay the question above (or beside) the place of the feedback."""
        yield self._top
        with ScrollableContainer(id="body", can_focus=False):
            yield self._question
            with Vertical(id="feedback"):
                yield self._verdict
                yield self._evidence
        yield Footer(show_command_palette=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to go on only when the question is answered."""
        return self.answer is not None if action == "go_on" else True

    def on_chosen(self, message: Chosen) -> None:
        """Answer with an option, once."""
        if self.answer is None:
            self._show(self.session.choose(self.asked, message.place), message.place)

    def on_typed(self, message: Typed) -> None:
        """Answer with typed words, once."""
        if self.answer is None:
            self._show(self.session.type(self.asked, message.text), None)

    def on_resize(self) -> None:
        """Keep the verdict in view when the window gets shorter."""
        if self.answer is not None:
            self.call_after_refresh(self._bring_verdict_into_view)

    def action_go_on(self) -> None:
        """Leave for the next question."""
        self.post_message(GoOn())

    def _show(self, answer: Answer | Draft, place: int | None) -> None:
        """Close the question and show how it was answered and where the article says so."""
        if isinstance(answer, Draft):
            return
        self.answer = answer
        self._question.close(place)
        self._top.update()
        passage = self.session.passage(self.asked)
        self._verdict.show(self.asked, answer, passage.evidence)
        self._evidence.show(passage)
        self.add_class("answered")
        self._evidence.focus(scroll_visible=False)
        self.refresh_bindings()
        self.call_after_refresh(self._bring_verdict_into_view)

    def _bring_verdict_into_view(self) -> None:
        """Scroll to the verdict where the screen is too short to hold it beside the question."""
        self._verdict.scroll_visible(animate=False, top=True)
