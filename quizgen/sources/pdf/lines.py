"""A line of a page: its words and where they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column; the unit is the point, ``y`` grows upwards.

    ``size`` is the height of the letters' boxes, a fifth more than the font's size; ``bold``
    whether the line is bold from end to end.
    """

    page: str
    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False

    def overlaps(self, other: Line) -> bool:
        """Tell whether one of two lines stands above the other, not beside it."""
        return self.left < other.right and other.left < self.right


@dataclass(frozen=True, slots=True)
class Page:
    """A page's rows as the file gives them; a row with a wide gap has two lines, or more."""

    height: float
    rows: list[list[Line]]
    pictured: bool = False
    """Whether a picture, and next to no text, is on the page."""
