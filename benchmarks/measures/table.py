"""The table: one line a measure, with what was found, the floor and what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

Questions = list[dict[str, Any]]
"""Articles or questions, as the bank or people's data name their fields."""

NOT_TAKEN = "not taken"
WIDTHS = (59, 27, 24, 17)


@dataclass(frozen=True)
class Row:
    """A measure: its figures, what a simple method or people reach, and the aim.

    ``values`` with a None was not taken, ``note`` then says why. ``reached`` tells whether the
    figures are what is wanted; without it the row only informs.
    """

    measure: str
    values: tuple[float | None, ...]
    floor: str = "–"
    wanted: str = "–"
    reached: Callable[..., bool] | None = None
    note: str = ""
    unit: str = field(default="", kw_only=True)

    @property
    def value(self) -> str:
        """The figures as they are printed."""
        if all(value is None for value in self.values):
            return NOT_TAKEN
        shown = (NOT_TAKEN if value is None else f"{value:.1f}" for value in self.values)
        return " / ".join(shown) + self.unit

    @property
    def verdict(self) -> str:
        """Return "ok", "MISSED" or, where nothing can be said, nothing."""
        if self.reached is None or None in self.values:
            return ""
        return "ok" if self.reached(*self.values) else "MISSED"

    def __str__(self) -> str:
        cells = (self.measure, self.value, self.floor, self.wanted)
        line = "".join(
            f"{cell:<{width}}" if len(cell) < width else f"{cell}  "
            for cell, width in zip(cells, WIDTHS, strict=True)
        )
        return f"{line}{self.verdict:<7}{self.note}".rstrip()

    def as_dict(self) -> dict[str, object]:
        """Return the row for the JSON file."""
        return {
            "measure": self.measure,
            "values": list(self.values),
            "floor": self.floor,
            "wanted": self.wanted,
            "verdict": self.verdict,
            "note": self.note,
        }


def heading() -> str:
    """Return the table's first lines."""
    cells = ("measure", "value", "floor", "wanted")
    line = "".join(f"{cell:<{width}}" for cell, width in zip(cells, WIDTHS, strict=True))
    return f"{line}\n{'-' * (sum(WIDTHS) + 6)}"


def all_questions(articles: Questions) -> Questions:
    """Return the questions of all articles, in order."""
    return [question for article in articles for question in article["questions"]]


def people_s(shares: Sequence[float]) -> str:
    """Return people's own figures as they stand in the column of floors."""
    return "people " + " / ".join(f"{share:.1f}" for share in shares)
