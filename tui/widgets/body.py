"""A question with its verdict and the article: beside each other when wide, else stacked."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import ScrollableContainer, VerticalGroup
from textual.content import Content

from quizgen.study.attempt import Answer
from quizgen.study.session import Asked, Session
from tui.widgets.article import ArticlePane, article_of
from tui.widgets.hints import hint_told
from tui.widgets.question_pane import QuestionPane
from tui.widgets.verdict import VerdictPanel

TIME_IS_UP = "The time for this question is up; Enter goes on."


class Body(ScrollableContainer, can_focus=False):
    """Shows a question of a session as far as it has come, on widgets made once."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="body")
        self._session = session
        self._asking = VerticalGroup(id="asking")
        self.question = QuestionPane()
        self.verdict = VerdictPanel()
        self.article = ArticlePane()
        self._asked = session.all_asked[0]
        self._beside = session.settings.reading == "beside"

    def compose(self) -> ComposeResult:
        """Group what is asked, so that the article can stand beside it."""
        with self._asking:
            yield self.question
            yield self.verdict
        yield self.article

    @property
    def _answer(self) -> Answer | None:
        return self._session.answer_to(self._asked)

    def on_mount(self) -> None:
        """Keep a place for the article if it is there from the beginning."""
        self.set_class(self._beside, "beside")

    def show(self, asked: Asked, written: str) -> None:
        """Show a question; ``written`` is what stands in its field."""
        self._asked = asked
        answer = self._answer
        if answer is None:
            self._show_open(written)
        else:
            self.show_answered(answer)

    def _show_open(self, written: str) -> None:
        """Show a question that may be answered, with what is filled in and hinted so far."""
        asked, session = self._asked, self._session
        self._mark_answered(False)
        draft = session.draft_of(asked)
        hint = hint_told(session, asked)
        filled = asked.place_of(draft.choice) if draft else None
        self.question.load(asked, written, filled, hint.removed)
        if hint.words is not None:
            self.question.say(hint.words)
        self.article.show(
            article_of(session.bank, asked.question.evidence) if self._beside else None
        )
        if session.question_seconds_left() == 0:
            self.freeze()
        else:
            self.question.focus_answer()

    def show_answered(self, answer: Answer) -> None:
        """Close the question and show how it was answered and where the article says so."""
        asked, session = self._asked, self._session
        self.question.close(asked, answer.given, asked.place_of(answer.choice))
        evidence = session.passage(asked).evidence
        self.verdict.show(asked, answer, evidence, session.points(asked))
        self._mark_answered(True)
        self._show_evidence()
        self.screen.set_focus(self.article, scroll_visible=False)
        self.call_after_refresh(self._bring_verdict_into_view)

    def show_hints(self) -> None:
        """Show what the hints taken on this question gave."""
        hint = hint_told(self._session, self._asked)
        if not self._asked.typed:
            self.question.choices.remove_options(hint.removed)
        self.question.say(hint.words)

    def freeze(self) -> None:
        """Take no more answers to a question whose time is up and whose draft stands."""
        self.question.freeze()
        self.question.say(Content(TIME_IS_UP))
        self.screen.set_focus(self.question, scroll_visible=False)

    def on_resize(self) -> None:
        """Fit the article to the room and keep the verdict in view."""
        if self._answer is not None:
            self._show_evidence()
            self.call_after_refresh(self._bring_verdict_into_view)

    def _mark_answered(self, answered: bool) -> None:
        """Make room for the feedback, or for the question alone.

        Restyles the panes themselves and nothing inside them, which no rule for this reaches.
        """
        self.set_class(answered, "answered", update=False)
        panes = (self._asking, self.question, self.verdict, self.article)
        self.app.stylesheet.update_nodes(panes)

    def _show_evidence(self) -> None:
        evidence = self._asked.question.evidence
        self.article.brief = self.screen.has_class("-short")
        self.article.show(article_of(self._session.bank, evidence), evidence)

    def _bring_verdict_into_view(self) -> None:
        """Scroll to the verdict where the window is too short to hold it with the question."""
        if self._answer is not None and self.screen.has_class("-short"):
            self.verdict.scroll_visible(animate=False, top=True)
