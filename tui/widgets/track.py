"""Where the session stands: its title, score and time, and a glyph for every question."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from quizgen.study.attempt import Answer
from quizgen.study.matching import Verdict
from quizgen.study.session import Asked, Session
from tui.text import literal
from tui.theme import (
    CURSOR_GLYPH,
    FILLED_GLYPH,
    FLAG_GLYPH,
    GLYPHS,
    OPEN_GLYPH,
    STYLES,
)
from tui.widgets.timing import time_told

AIRY = 4
"""Cells of a question in the track: the pointer, its state, its flag and a gap."""
ROOMY = 3
"""The same without the gap."""
STATE_WORDS = {
    Verdict.CORRECT: "right",
    Verdict.CORRECT_WITH_NOTE: "right",
    Verdict.NEAR_MISS: "not quite",
    Verdict.WRONG: "wrong",
}
TIGHT = 2
"""Cells where there are many: the pointer or the flag, and the state."""

NARROW = 60
"""Cells of width below which words are saved."""


def state(session: Session, asked: Asked) -> Content:
    """Return the glyph for how a question stands: open, filled in, right, wrong or close."""
    answer = session.answer_to(asked)
    if answer is not None:
        return verdict_glyph(answer)
    if session.draft_of(asked) is not None:
        return Content.styled(FILLED_GLYPH, "$primary")
    return Content.styled(OPEN_GLYPH, "$quiet")


def verdict_glyph(answer: Answer) -> Content:
    """Return the glyph of an answer that is judged."""
    return Content.styled(GLYPHS[answer.verdict], STYLES[answer.verdict])


def state_word(session: Session, asked: Asked) -> str:
    """Return the same in a word."""
    answer = session.answer_to(asked)
    if answer is not None:
        return "not answered" if answer.blank else STATE_WORDS[answer.verdict]
    return "filled in" if session.draft_of(asked) is not None else "open"


class Track(Widget):
    """A glyph for every question, or for those around the current one where there is no room."""

    def __init__(self, session: Session, here: int | None) -> None:
        self._session = session
        self.here = here
        super().__init__()

    def render(self) -> Content:
        """Draw the questions in the order asked; ``here`` (from 1) is the one on the screen."""
        asked, width = self._session.all_asked, self.size.width
        if AIRY * len(asked) <= width:
            return Content(" ").join([self._roomy(one) for one in asked])
        if ROOMY * len(asked) <= width:
            return Content("").join([self._roomy(one) for one in asked])
        if TIGHT * len(asked) <= width:
            return Content("").join([self._tight(one) for one in asked])
        room = max(1, (width - 4) // TIGHT)
        first = max(0, min((self.here or 1) - 1 - room // 2, len(asked) - room))
        shown = [self._tight(one) for one in asked[first : first + room]]
        before = "‹" if first else " "
        after = " ›" if first + room < len(asked) else ""
        return Content("").join(
            [Content.styled(before, "$quiet"), *shown, Content.styled(after, "$quiet")]
        )

    def _roomy(self, asked: Asked) -> Content:
        flag = FLAG_GLYPH if self._session.flagged(asked) else " "
        return Content("").join(
            [self._pointer(asked, " "), self._state(asked), Content.styled(flag, "$accent")]
        )

    def _tight(self, asked: Asked) -> Content:
        flag = FLAG_GLYPH if self._session.flagged(asked) else " "
        return Content("").join([self._pointer(asked, flag), self._state(asked)])

    def _pointer(self, asked: Asked, otherwise: str) -> Content:
        here = asked.number == self.here
        return Content.styled(CURSOR_GLYPH if here else otherwise, "bold $primary")

    def _state(self, asked: Asked) -> Content:
        glyph = state(self._session, asked)
        return glyph.stylize("bold") if asked.number == self.here else glyph


class TopBar(VerticalGroup):
    """The title, the score and the time left on one line, the track under it."""

    def __init__(self, session: Session, here: int | None = None) -> None:
        self._session = session
        self._here = here
        self._score = Static(classes="score")
        self._time = Static(classes="time")
        self._track = Track(session, here)
        self._short = False
        self._told = ""
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out both lines."""
        with HorizontalGroup():
            yield Static(literal(self._session.plan.title), classes="title")
            yield self._score
            yield self._time
        yield self._track

    def on_mount(self) -> None:
        """Show how things stand."""
        self.update()

    def on_resize(self, event: events.Resize) -> None:
        """Use few words where there is little room."""
        if self._short != (event.size.width < NARROW):
            self._short = not self._short
            self.update()
            self.tell_time()

    def point_at(self, here: int) -> None:
        """Show that another question is on the screen."""
        self._here = self._track.here = here
        self.update()

    def update(self) -> None:
        """Draw the score and the track anew."""
        self._score.update(Content(self._standing()))
        self._track.refresh()

    def tell_time(self) -> None:
        """Show the time left, if there is a limit."""
        told = time_told(self._session, short=self._short)
        if told != self._told:
            self._told = told
            self._time.update(Content(told))

    def _standing(self) -> str:
        total = len(self._session.all_asked)
        if not self._here:
            return f"Results · {self._session.progress.right} right"
        flag = f"{FLAG_GLYPH} " if self._flagged else ""
        here = f"{self._here}/{total}" if self._short else f"Question {self._here} of {total}"
        where = flag + here
        if self._session.settings.feedback == "end" and not self._session.submitted:
            return where
        return f"{where} · {self._session.progress.right} right"

    @property
    def _flagged(self) -> bool:
        return self._session.flagged(self._session.all_asked[(self._here or 1) - 1])
