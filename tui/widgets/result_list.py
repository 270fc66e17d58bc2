"""The questions of a session, as many as are looked at: a bank may hold thousands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from quizgen.study.session import Result, Session
from tui.widgets.result_card import ResultCard

BATCH = 20
"""So many questions are drawn at a time, when the end of the last ones comes near."""


class ResultList(VerticalScroll):
    """Scrolls what is put on top (``head``) and the questions under it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "scroll_up", "Up", show=False, id="scroll.up"),
        Binding("j", "scroll_down", "Down", show=False, id="scroll.down"),
        Binding("g", "scroll_home", "Top", show=False, id="scroll.top"),
        Binding("G", "scroll_end", "Bottom", show=False, id="scroll.bottom"),
    ]

    def __init__(self, session: Session, *head: Widget) -> None:
        super().__init__(*head, id="results")
        self._session = session
        self._waiting: list[Result] = []

    def on_resize(self) -> None:
        """Fill a window that has become larger."""
        self.call_after_refresh(self._fill)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw more when the end comes near."""
        super().watch_scroll_y(old_value, new_value)
        self._fill()

    async def show(self, results: Sequence[Result]) -> None:
        """Show these questions and no others."""
        await self.query(ResultCard).remove()
        self._waiting = list(results)
        await self._mount_batch()

    def _fill(self) -> None:
        """Draw a batch more unless a screenful is there below what is seen."""
        if self._waiting and self.max_scroll_y - self.scroll_y <= self.size.height:
            self.run_worker(self._mount_more(), exclusive=True, group="results")

    async def _mount_more(self) -> None:
        await self._mount_batch()
        self.call_after_refresh(self._fill)

    async def _mount_batch(self) -> None:
        batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
        points = self._session.points
        await self.mount_all([ResultCard(result, points(result.asked)) for result in batch])
