"""What was done so far: every session, the scores over time, days in a row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, tzinfo
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from quizgen.errors import QuizgenError
from quizgen.study.clock import Clock, SystemClock
from quizgen.study.history import History, Past
from quizgen.study.tally import duration, points
from quizgen.study.text import one_line
from tui.screens.results import ResultsScreen
from tui.text import literal
from tui.theme import CURSOR_GLYPH
from tui.widgets.score_chart import ScoreChart

LISTED = 500
TOLD = 10
"""How many of the latest scores are also told in numbers."""

OUTCOMES = {"finished": "", "given_up": "given up", "open": "not finished"}
NOTHING = "Nothing here yet. When you have taken a quiz, it will be listed here with its score."


class PastList(OptionList):
    """The sessions, newest first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Results", id="history.open"),
        Binding("k", "cursor_up", "Up", show=False, id="history.up"),
        Binding("j", "cursor_down", "Down", show=False, id="history.down"),
        Binding("g", "first", "Newest", show=False, id="history.first"),
        Binding("G", "last", "Oldest", show=False, id="history.last"),
    ]


class HistoryScreen(Screen[None]):
    """Lists past sessions over a chart of their scores; opens the results of one."""

    TITLE = "History"
    AUTO_FOCUS = "PastList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,h,q", "close", "Back", key_display="esc", id="history.close"),
    ]

    def __init__(
        self, history: History, clock: Clock | None = None, zone: tzinfo | None = None
    ) -> None:
        super().__init__()
        self._history = history
        self._clock = clock or SystemClock()
        self._zone = zone
        self.sessions: tuple[Past, ...] = ()
        self._pointed: int | None = None
        self._facts = Static(id="history-facts")
        self._chart = ScoreChart()
        self._scores = Static(id="history-scores")
        self._list = PastList(id="history")
        self._about = Static(id="history-about")

    def compose(self) -> ComposeResult:
        """Lay the numbers and the chart above the list."""
        with VerticalGroup(id="history-head"):
            yield self._facts
            yield self._chart
            yield self._scores
        yield self._list
        yield self._about
        yield Footer(show_command_palette=False)

    def on_screen_resume(self) -> None:
        """Show what is in the store now: a session may have been added since."""
        pointed = self._list.highlighted
        self.sessions = self._history.sessions(limit=LISTED)
        scores = self._history.scores()
        facts = " · ".join(self._summary(scores))
        self._facts.update(Content.assemble(("History  ", "$quiet"), (facts, "bold $primary")))
        self._chart.shares = scores
        self._chart.set_class(not scores, "empty")
        self._chart.refresh()
        self._scores.update(Content.styled(_in_words(scores), "$quiet"))
        self._list.clear_options()
        self._list.add_options([Option(self._line(past)) for past in self.sessions])
        self._pointed = None
        if self.sessions:
            self._list.highlighted = min(pointed or 0, len(self.sessions) - 1)
        else:
            self._about.update(Content(NOTHING))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Point at the session, and tell how its quiz went over time."""
        past = self.sessions[event.option_index]
        self._point_at(event.option_index)
        best, last = self._history.best(past.bank), self._history.last(past.bank)
        words = [
            *([f"best {percent(best.share)}"] if best else []),
            *([f"last {percent(last.share)}"] if last else []),
        ]
        told = f": {', '.join(words)}." if words else ": not finished yet."
        self._about.update(Content.assemble(literal(past.title, "bold"), (told, "$quiet")))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Show the results of a session, or say why that can't be."""
        try:
            session = self._history.revisit(self.sessions[event.option_index], self._clock)
        except QuizgenError as error:
            self.notify(one_line(str(error)), severity="warning", markup=False, timeout=8)
        else:
            self.app.push_screen(ResultsScreen(session, past=True))

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()

    def _point_at(self, place: int) -> None:
        """Move the pointer, which colour alone would not show everybody."""
        if self._pointed is not None:
            was = self._line(self.sessions[self._pointed])
            self._list.replace_option_prompt_at_index(self._pointed, was)
        self._pointed = place
        now = self._line(self.sessions[place], CURSOR_GLYPH)
        self._list.replace_option_prompt_at_index(place, now)

    def _summary(self, scores: tuple[float, ...]) -> Iterator[str]:
        today = self._clock.now().astimezone(self._zone).date()
        streak = self._history.streak(today)
        yield f"{streak} {'day' if streak == 1 else 'days'} in a row"
        if scores:
            yield f"best {percent(max(scores))}"
            yield f"last {percent(scores[-1])}"

    def _line(self, past: Past, pointer: str = " ") -> Content:
        """Return a session on two lines: what it was, and how it went."""
        kind = "graded" if past.graded else "missed again" if past.retry else "practice"
        outcome = OUTCOMES[past.outcome]
        facts = [
            day(past.started.astimezone(self._zone).date()),
            f"{past.started.astimezone(self._zone):%H:%M}",
            f"{past.right} of {past.total} right ({percent(past.share)})",
            *([points(past.points)] if past.points != past.right else []),
            duration(past.seconds),
            kind,
            *([outcome] if outcome else []),
        ]
        title = literal(past.title, "bold")
        told = Content.styled(" · ".join(facts), "$quiet")
        return Content.assemble((pointer, "bold $primary"), " ", title, "\n  ", told)


def percent(share: float) -> str:
    """Return a share as ``60 %``."""
    return f"{round(100 * share)} %"


def day(when: date) -> str:
    """Return a day as ``1 Mar 2025``."""
    return f"{when.day} {when:%b %Y}"


def _in_words(scores: tuple[float, ...]) -> str:
    """Return the latest scores in numbers, for whoever can't see the chart."""
    if not scores:
        return "No finished quiz yet."
    told = ", ".join(map(percent, scores[-TOLD:]))
    if len(scores) == 1:
        return f"One score so far: {told}."
    return f"The last {len(scores[-TOLD:])} scores, oldest first: {told}."
