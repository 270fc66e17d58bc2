"""Where the session stands: its title and score, and a glyph for every question."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from quizgen.study.session import Progress, Session
from tui.text import literal
from tui.theme import GLYPHS, HERE_GLYPH, OPEN_GLYPH, STYLES


class Track(Widget):
    """A glyph for every question while they fit, a bar of what is done when they don't."""

    def __init__(self, session: Session, here: int | None) -> None:
        self._session = session
        self._here = here
        super().__init__()

    def render(self) -> Content:
        """Draw the questions in the order asked; ``here`` (from 1) is the one on screen."""
        verdicts = self._session.verdicts
        if 2 * len(verdicts) > self.size.width:
            return _bar(self._session.progress, self.size.width)
        marks = []
        for number, verdict in enumerate(verdicts, start=1):
            if verdict is not None:
                marks.append(Content.styled(GLYPHS[verdict], STYLES[verdict]))
            elif number == self._here:
                marks.append(Content.styled(HERE_GLYPH, "bold $primary"))
            else:
                marks.append(Content.styled(OPEN_GLYPH, "$quiet"))
        return Content(" ").join(marks)


def _bar(progress: Progress, width: int) -> Content:
    done = width * progress.answered // progress.total
    return Content.assemble(("━" * done, "$primary"), ("─" * (width - done), "$quiet"))


class TopBar(VerticalGroup):
    """The title and the score on one line, the track under it."""

    def __init__(self, session: Session, here: int | None = None) -> None:
        self._session = session
        self._here = here
        self._score = Static(classes="score")
        self._track = Track(session, here)
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out both lines."""
        with HorizontalGroup():
            yield Static(literal(self._session.plan.title), classes="title")
            yield self._score
        yield self._track

    def on_mount(self) -> None:
        """Show how things stand."""
        self.update()

    def update(self) -> None:
        """Draw the score and the track anew."""
        progress = self._session.progress
        where = f"Question {self._here} of {progress.total}" if self._here else "Results"
        self._score.update(Content(f"{where} · {progress.right} right"))
        self._track.refresh()
