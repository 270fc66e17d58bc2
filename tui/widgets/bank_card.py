"""What is known of the bank pointed at: a line under the list, a panel beside it where it is wide."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from quizgen.study.library import Entry
from tui.text import literal
from tui.theme import UNFINISHED_GLYPH, WRONG_GLYPH


class BankCard(Static):
    """Shows an entry of the library, or nothing."""

    def show(self, entry: Entry | None) -> None:
        """Show this entry."""
        self.update(Content("\n").join(_lines(entry)) if entry else Content(""))


def share(score: float | None) -> str:
    """Return a score from 0 to 1 as a percentage, a dash where there is none."""
    return "–" if score is None else f"{round(100 * score)} %"


def _lines(entry: Entry) -> Iterator[Content]:
    yield literal(entry.title, "bold")
    yield literal(str(entry.path), "$quiet")
    if entry.problem:
        yield literal(f"{WRONG_GLYPH} {entry.problem}", "$text-wrong")
        return
    yield Content("")
    plural = "s" * (entry.questions != 1)
    yield Content(f"{entry.questions} question{plural}, {entry.due or 'none'} due")
    if entry.best is None:
        yield Content("Not taken yet")
    else:
        yield Content(f"Best score {share(entry.best)}, last {share(entry.last)}")
    if entry.unfinished:
        yield Content(f"{UNFINISHED_GLYPH} Unfinished: Enter goes on with it")
