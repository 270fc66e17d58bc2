"""The end of a session: the score, how each part went, and every question with its evidence."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from quizgen.study.attempt import PRACTICE
from quizgen.study.session import Result, Session
from quizgen.study.tally import by_paragraph, by_type, duration, time_taken
from quizgen.study.wording import score_line
from tui.messages import TryMissed
from tui.widgets.breakdown import Breakdown
from tui.widgets.result_list import ResultList
from tui.widgets.track import TopBar


class ResultsScreen(Screen[None]):
    """Shows how a session went; posts TryMissed when the missed ones are wanted again.

    ``past`` is for a session that is looked at again: leaving it leads back to where it was found.
    """

    TITLE = "Results"
    AUTO_FOCUS = "ResultList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "try_missed", "Retry missed", id="retry"),
        Binding("m", "filter", "Missed only", id="results.missed"),
        Binding("h", "history", "History", id="results.history"),
        Binding("escape,q", "leave", "Done", key_display="esc", id="results.leave"),
    ]

    def __init__(self, session: Session, *, past: bool = False) -> None:
        super().__init__()
        self.session = session
        self.past = past
        self.missed_only = False
        self._results = session.results
        self._filter = Static(id="filter")
        self._list = ResultList(
            session,
            Breakdown("By type", by_type(self._results)),
            Breakdown("By paragraph", by_paragraph(session.bank, self._results)),
            self._filter,
        )

    def compose(self) -> ComposeResult:
        """Lay the score above the parts and the questions."""
        yield TopBar(self.session)
        yield Static(self._summary(), id="summary")
        yield self._list
        yield Footer(show_command_palette=False)

    async def on_mount(self) -> None:
        """Show every question."""
        await self._show()

    @property
    def missed(self) -> tuple[Result, ...]:
        """The questions that did not score."""
        return tuple(result for result in self._results if not result.right)

    @property
    def shown(self) -> tuple[Result, ...]:
        """The questions that the filter lets through."""
        return self.missed if self.missed_only else self._results

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the missed ones only if there are any; practice has asked them again already."""
        if action == "try_missed":
            return bool(self.missed) and self.session.plan.bank != PRACTICE
        return bool(self.missed) if action == "filter" else True

    def action_try_missed(self) -> None:
        """Ask for a session with the missed questions."""
        self.post_message(TryMissed(self.session))

    async def action_filter(self) -> None:
        """Show the missed questions only, or all again, from the first."""
        self.missed_only = not self.missed_only
        await self._show()
        self.call_after_refresh(self._list.scroll_to_widget, self._filter, animate=False, top=True)

    def action_leave(self) -> None:
        """Go back to where this came from."""
        if self.past:
            self.dismiss()
        else:
            self.app.call_later(self.app.run_action, "leave")

    async def action_history(self) -> None:
        """Show the history; a past session was found there, so go back to it."""
        if self.past:
            self.dismiss()
        else:
            await self.run_action("app.history")

    async def _show(self) -> None:
        total, missed = len(self._results), len(self.missed)
        if not missed:
            said = f"All {total} questions"
        elif self.missed_only:
            said = f"Only the {missed} missed of {total} questions; m shows all"
        else:
            said = f"All {total} questions; m shows only the {missed} missed"
        self._filter.update(Content.styled(said, "$quiet"))
        await self._list.show(self.shown)

    def _summary(self) -> Content:
        """Return the score, the time, and what is left to do."""
        session = self.session
        facts = [
            score_line(session),
            duration(time_taken(session)),
            *(["graded"] if session.settings.graded else []),
            *(["the missed ones again"] if session.plan.retry_of else []),
        ]
        todo = f"{len(self.missed)} to look at again." if self.missed else "Nothing missed."
        return Content.assemble((" · ".join(facts), "bold $primary"), f"  {todo}")
