"""Scores over time as columns, from none to all on a fixed scale, readable without colour."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

EIGHTHS = " ▁▂▃▄▅▆▇█"
ROWS = 4
AXIS = ("100 % ┤", " 50 % ┤", "  0 % ┤")
COLUMN = 2
GAP = 1


class ScoreChart(Widget):
    """A column for each share (0 to 1), oldest first; the latest ones if not all have room.

    Unlike Textual's Sparkline, which stretches what there is to its full height, the same score
    is always of the same height, and there is a least mark for a score of nothing.
    """

    def __init__(self, shares: Sequence[float] = ()) -> None:
        self.shares = tuple(shares)
        super().__init__()

    def render(self) -> Content:
        """Draw the columns and the scale."""
        room = (self.size.width - len(AXIS[0])) // (COLUMN + GAP)
        shares = self.shares[-max(1, room) :]
        lines = []
        for row in reversed(range(ROWS)):
            label = {ROWS - 1: AXIS[0], 0: AXIS[2]}.get(row, " " * 6 + "│")
            cells = (" " * GAP + _cell(share, row) * COLUMN for share in shares)
            lines.append(Content.assemble((label, "$quiet"), ("".join(cells), "$primary")))
        return Content("\n").join(lines)


def _cell(share: float, row: int) -> str:
    """Return what a column shows in a row (from 0, the lowest)."""
    eighths = max(1, round(share * ROWS * 8))
    return EIGHTHS[max(0, min(8, eighths - row * 8))]
