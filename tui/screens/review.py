"""All questions of a session with how they stand: open one, or hand in."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quizgen.study.session import Asked, Session
from tui.messages import Opened
from tui.screens.asides import EndDialog
from tui.text import literal
from tui.theme import CURSOR_GLYPH, FLAG_GLYPH
from tui.widgets.keys import KeyBar
from tui.widgets.lines import LineView
from tui.widgets.track import TopBar, state, state_word

END = 0
"""What the screen is dismissed with when the session is to end; a number opens that question."""


class QuestionList(LineView):
    """A line for every question, of which only those in view are drawn; posts Opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", id="list.open"),
        Binding("up,k", "move(-1)", "Up", show=False, id="list.up"),
        Binding("down,j", "move(1)", "Down", show=False, id="list.down"),
        Binding("pageup", "page(-1)", show=False, id="list.page_up"),
        Binding("pagedown", "page(1)", show=False, id="list.page_down"),
        Binding("home", "move_to(0)", show=False, id="list.home"),
        Binding("end", "move_to(-1)", show=False, id="list.end"),
    ]

    def __init__(self, session: Session, pointed: int) -> None:
        super().__init__()
        self._session = session
        self.pointed = pointed
        """The place (from 0) of the question pointed at."""

    def lay_out(self, width: int) -> int:
        """A line for every question."""
        return len(self._session.all_asked)

    def relaid(self) -> None:
        """Keep in view what is pointed at."""
        self.show_lines(self.pointed, self.pointed)

    def line(self, number: int) -> Content:
        """Return pointer, flag, state, number and the beginning of the stem."""
        asked = self._session.all_asked[number]
        width = self.scrollable_content_region.width
        pointed = number == self.pointed
        head = Content.assemble(
            (CURSOR_GLYPH if pointed else " ", "bold $primary"),
            (FLAG_GLYPH if self._session.flagged(asked) else " ", "$accent"),
            " ",
            state(self._session, asked).stylize_before("$quiet"),
            f" {asked.number:>{len(str(len(self._session.all_asked)))}}  ",
        )
        tail = Content.assemble("  ", (state_word(self._session, asked), "$quiet"))
        room = max(0, width - head.cell_length - tail.cell_length)
        stem = literal(asked.question.stem).truncate(room, ellipsis=True, pad=True)
        line = Content("").join([head, stem, tail])
        return line.stylize("on $panel") if pointed else line

    def action_move(self, step: int) -> None:
        """Point at the next or previous question, round and round."""
        self._point((self.pointed + step) % len(self._session.all_asked))

    def action_page(self, step: int) -> None:
        """Point a window further."""
        last = len(self._session.all_asked) - 1
        self._point(max(0, min(last, self.pointed + step * max(1, self.size.height - 1))))

    def action_move_to(self, place: int) -> None:
        """Point at the first or last question."""
        self._point(place % len(self._session.all_asked))

    def action_open(self) -> None:
        """Open the question pointed at."""
        self.post_message(Opened(self.pointed + 1))

    def _point(self, place: int) -> None:
        before, self.pointed = self.pointed, place
        self.refresh_lines(before)
        self.refresh_lines(place)
        self.show_lines(place, place)


class ReviewScreen(Screen[int | None]):
    """Lists the questions; dismissed with a number to open, :data:`END`, or None to go back."""

    TITLE = "All questions"
    AUTO_FOCUS = "QuestionList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "end", "Hand in", id="review.end"),
        Binding("f,f3", "flag", "Flag", id="review.flag"),
        Binding("o", "next_open", "Next open", id="review.next_open"),
        Binding("escape,r,f5", "back", "Back", key_display="esc", id="review.back"),
    ]

    def __init__(self, session: Session, here: int) -> None:
        super().__init__()
        self._session = session
        self._here = here
        self._list = QuestionList(session, here - 1)
        self._summary = Static(id="summary")

    def compose(self) -> ComposeResult:
        """Lay the counts above the list."""
        yield TopBar(self._session, self._here)
        yield self._summary
        yield self._list
        yield KeyBar()

    def on_mount(self) -> None:
        """Count."""
        self._count()

    def on_opened(self, message: Opened) -> None:
        """Go to that question."""
        self.dismiss(message.number)

    def action_flag(self) -> None:
        """Flag the question pointed at."""
        self._session.flag(self._pointed)
        self._list.refresh()
        self.query_one(TopBar).refresh()
        self._count()

    def action_next_open(self) -> None:
        """Point at the next question that is still open."""
        numbers = open_numbers(self._session)
        if numbers:
            after = (number for number in numbers if number > self._list.pointed + 1)
            self._list.action_move_to(next(after, numbers[0]) - 1)

    def action_end(self) -> None:
        """End the session, once the student has been told what is still open."""
        if self._session.submitted:
            self.dismiss(END)
        else:
            self.app.push_screen(EndDialog(open_numbers(self._session)), self._ended)

    def _ended(self, yes: bool | None) -> None:
        if yes:
            self.dismiss(END)

    def action_back(self) -> None:
        """Go back to the question."""
        self.dismiss(None)

    @property
    def _pointed(self) -> Asked:
        return self._session.all_asked[self._list.pointed]

    def _count(self) -> None:
        still_open = len(open_numbers(self._session))
        flagged = sum(map(self._session.flagged, self._session.all_asked))
        done = len(self._session.all_asked) - still_open
        self._summary.update(
            Content(f"{done} answered · {still_open} open · {flagged} flagged"),
        )


def open_numbers(session: Session) -> list[int]:
    """Return the numbers of the questions with neither an answer nor a draft."""
    return [
        asked.number
        for asked in session.all_asked
        if session.answer_to(asked) is None and session.draft_of(asked) is None
    ]
