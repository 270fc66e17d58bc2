"""How a session went by type and by paragraph: a line each, with a bar and with numbers."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from quizgen.study.tally import Tally
from tui.text import literal

BAR = 10
FULL = "█"
EMPTY = "░"
WIDEST_NAME = 52


class Breakdown(Widget):
    """A heading over a line for each tally, the names cut to the room that there is."""

    def __init__(self, heading: str, tallies: Sequence[Tally]) -> None:
        self._heading = heading
        self._tallies = tallies
        super().__init__()

    def render(self) -> Content:
        """Draw the lines."""
        numbers = [f"{tally.right} of {tally.total}" for tally in self._tallies]
        widest = max(map(len, numbers), default=0)
        room = self.size.width - BAR - widest - 4
        names = max((cell_len(tally.name) for tally in self._tallies), default=0)
        width = max(4, min(room, names, WIDEST_NAME))
        lines = [Content.styled(self._heading, "$quiet")]
        for tally, number in zip(self._tallies, numbers, strict=True):
            name = literal(tally.name).truncate(width, ellipsis=True, pad=True)
            bar = _bar(tally.right / tally.total)
            lines.append(Content.assemble(name, "  ", bar, f"  {number:>{widest}}"))
        return Content("\n").join(lines)


def _bar(share: float) -> Content:
    full = round(BAR * share)
    return Content.assemble((FULL * full, "$text-right"), (EMPTY * (BAR - full), "$quiet"))
