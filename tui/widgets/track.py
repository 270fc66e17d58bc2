"""Where the session stands: its title, score and time, and a glyph for every question."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from quizgen.study.attempt import Answer
from quizgen.study.matching import Verdict
from quizgen.study.session import Asked, Session
from tui.text import fitted
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
    """Return the glyph for how a question stands; an open one has no style of its own."""
    answer = session.answer_to(asked)
    if answer is not None:
        return verdict_glyph(answer)
    if session.draft_of(asked) is not None:
        return Content.styled(FILLED_GLYPH, "$primary")
    return Content(OPEN_GLYPH)


def verdict_glyph(answer: Answer) -> Content:
    """Return the glyph of an answer that is judged."""
    return Content.styled(GLYPHS[answer.verdict], STYLES[answer.verdict])


def state_word(session: Session, asked: Asked) -> str:
    """Return the same in a word."""
    answer = session.answer_to(asked)
    if answer is not None:
        return "not answered" if answer.blank else STATE_WORDS[answer.verdict]
    return "filled in" if session.draft_of(asked) is not None else "open"


class TopBar(Widget):
    """The title, the score and the time left on one line, a glyph for every question under it.

    Drawn in one piece: nearly every key changes something here, and each widget more would be
    styled, laid out and drawn on its own.
    """

    def __init__(self, session: Session, here: int | None = None) -> None:
        """``here`` is the number (from 1) of the question on the screen; None at the end."""
        self._session = session
        self._here = here
        self._told = ""
        super().__init__()

    def render(self) -> Content:
        """Draw both lines; where the window is short there is room for the first only."""
        return Content("\n").join([self._heading(), track(self._session, self._here, self._width)])

    def point_at(self, here: int) -> None:
        """Show that another question is on the screen."""
        self._here = here
        self.refresh()

    def tell_time(self) -> None:
        """Show the time left, if there is a limit."""
        if time_told(self._session, short=self._short) != self._told:
            self.refresh()

    @property
    def _width(self) -> int:
        return self.size.width

    @property
    def _short(self) -> bool:
        """Whether to use few words."""
        return self._width < NARROW

    def _heading(self) -> Content:
        """Draw the title, cut where it leaves no room for what must be read."""
        self._told = time_told(self._session, short=self._short)
        right = Content(f"  {self._standing()}")
        if self._told:
            right = Content.assemble(right, "  ", (self._told, "$primary"))
        title = fitted(self._session.plan.title, self._width - right.cell_length)
        return Content.assemble((title, "$quiet"), right)

    def _standing(self) -> str:
        total = len(self._session.all_asked)
        if not self._here:
            return f"Results · {self._session.progress.right} right"
        flagged = self._session.flagged(self._session.all_asked[self._here - 1])
        here = f"{self._here}/{total}" if self._short else f"Question {self._here} of {total}"
        where = f"{FLAG_GLYPH} {here}" if flagged else here
        if self._session.settings.feedback == "end" and not self._session.submitted:
            return where
        return f"{where} · {self._session.progress.right} right"


def track(session: Session, here: int | None, width: int) -> Content:
    """Return a glyph for every question, or for those around ``here`` (from 1) if there are many.

    ``width`` is in cells. What is open and blank has no style of its own: every stretch with
    another style is drawn on its own, and there may be a hundred.
    """
    asked = session.all_asked
    draw, gap = _roomy, ""
    if AIRY * len(asked) <= width:
        gap = " "
    elif ROOMY * len(asked) > width:
        draw = _tight
    room = max(1, (width - 4) // TIGHT)
    if TIGHT * len(asked) <= width:
        room = len(asked)
    first = max(0, min((here or 1) - 1 - room // 2, len(asked) - room))
    shown = [draw(session, one, here) for one in asked[first : first + room]]
    if room < len(asked):
        before, after = "‹" if first else " ", " ›" if first + room < len(asked) else ""
        shown = [Content(before), *shown, Content(after)]
    return Content(gap).join(shown).stylize_before("$quiet")


def _roomy(session: Session, asked: Asked, here: int | None) -> Content:
    """Return pointer, state and flag."""
    pointer = (CURSOR_GLYPH, "bold $primary") if asked.number == here else " "
    flag = (FLAG_GLYPH, "$accent") if session.flagged(asked) else " "
    return Content.assemble(pointer, _state_at(session, asked, here), flag)


def _tight(session: Session, asked: Asked, here: int | None) -> Content:
    """Return the pointer, or else the flag, and the state."""
    glyph = CURSOR_GLYPH if asked.number == here else FLAG_GLYPH if session.flagged(asked) else ""
    pointer = (glyph, "bold $primary") if glyph else " "
    return Content.assemble(pointer, _state_at(session, asked, here))


def _state_at(session: Session, asked: Asked, here: int | None) -> Content:
    glyph = state(session, asked)
    return glyph.stylize("bold") if asked.number == here else glyph
