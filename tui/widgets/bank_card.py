"""What is known of the bank pointed at: under the list, or beside it where there is room."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from quizgen.study.library import Entry
from tui.text import literal
from tui.theme import UNFINISHED_GLYPH, WRONG_GLYPH

LINES = 3
"""The card's height under the list."""


class BankCard(Static):
    """Shows an entry of the library, or nothing."""

    entry: Entry | None = None
    words: str = ""

    def show(self, entry: Entry | None, words: str = "") -> None:
        """Show this entry, or these words where there is none."""
        self.entry = entry
        self.words = words
        self.redraw()

    def on_resize(self) -> None:
        """Lay the words out anew where there is more room, or less."""
        self.redraw()

    def redraw(self) -> None:
        """Draw the entry: a fact a line, or all facts on one where there are but three lines."""
        between = "\n" if self.size.height > LINES else " · "
        if self.entry is None:
            self.update(Content(self.words))
        else:
            self.update(Content("\n").join(_lines(self.entry, between)))


def share(score: float | None) -> str:
    """Return a score from 0 to 1 as a percentage, nothing where there is none."""
    return "" if score is None else f"{round(100 * score)} %"


def _lines(entry: Entry, between: str) -> Iterator[Content]:
    yield literal(entry.title, "bold")
    if entry.problem:
        yield literal(f"{WRONG_GLYPH} {entry.problem}", "$text-wrong")
    else:
        yield Content(between.join(_known(entry)))
    yield literal(_place(entry), "$quiet")


def _place(entry: Entry) -> str:
    """Return where a bank is: those in the known places by their file names alone."""
    if entry.source == "sample":
        return f"{entry.path.name}, comes with quizgen"
    return (
        f"{entry.path.name}, in the banks folder" if entry.source == "folder" else str(entry.path)
    )


def _known(entry: Entry) -> Iterator[str]:
    yield f"{entry.questions} question{'s' * (entry.questions != 1)}"
    yield "not taken yet" if entry.best is None else f"best {share(entry.best)}"
    if entry.best is not None:
        yield f"last {share(entry.last)}"
    if entry.due:
        yield f"{entry.due} due"
    if entry.unfinished:
        yield f"{UNFINISHED_GLYPH} unfinished"
