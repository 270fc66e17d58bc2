"""Which screen a session begins with."""

from __future__ import annotations

from textual.screen import Screen

from quizgen.study.session import Session
from tui.screens.question import QuestionScreen
from tui.screens.reading import ReadingScreen
from tui.widgets.article import article_of

ADVICE = "Read the article; then Enter begins the questions. The clock waits for you."


class ReadingFirst(ReadingScreen):
    """Shows the article of the first question while the session's clock stands still."""

    def __init__(self, session: Session) -> None:
        article = article_of(session.bank, session.all_asked[0].question.evidence)
        super().__init__(session.plan.title, article, advice=ADVICE)
        self._session = session
        session.pause()

    def action_close(self) -> None:
        """Begin the questions."""
        self._session.resume_clock()
        self.app.switch_screen(QuestionScreen(self._session))


def opening_screen(session: Session) -> Screen[None]:
    """Return the article, if it is to be read before and no question was answered, or the question.

    A session that is taken up goes on at the question it was left at, or if that one is judged
    at the next open one.
    """
    if session.settings.reading == "before" and not session.progress.answered:
        return ReadingFirst(session)
    here = session.all_asked[session.position - 1]
    judged = session.answer_to(here) is not None
    return QuestionScreen(session, session.next_open() if judged else here)
