"""The lines of a page in the order in which they are read.

Most files give their text in that order, column after column, and are believed. Where rows run
across two columns, or the order jumps about, the page is cut along the empty strip between its
columns, above and below each line that stands across the strip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from quizgen.sources.pdf.lines import Line, Page

_CELL_LETTERS = 20
"""Columns have lines of more letters, tables cells of fewer."""
_CROSSED = 0.25
"""Share of the rows from which on rows that run across two columns are no accident."""
_JUMPS = 0.15
"""Share of the lines that may stand above the one before them."""
_SPANNING = 0.2
"""Share of the lines that may stand across the strip between two columns."""
_COLUMN_LINES = 4
_MOST_LINES = 1_500
"""A page with more lines than any newspaper's is left as it is; the search takes their square."""
_SAME_ROW = 0.4
"""Heights of a letter's box that two lines of one row may differ in."""


def in_reading_order(page: Page) -> tuple[float, list[Line]]:
    """Return the page's height and its lines."""
    lines = [line for row in page.rows for line in row]
    if len(lines) <= _MOST_LINES and (_is_crossed(page.rows) or _is_jumpy(lines)):
        return page.height, list(_ordered(lines))
    return page.height, list(_mended(_joined(row) for row in page.rows))


def _is_crossed(rows: list[list[Line]]) -> bool:
    crossed = sum(
        any(len(a.text) >= _CELL_LETTERS <= len(b.text) for a, b in pairwise(row)) for row in rows
    )
    return crossed >= max(_COLUMN_LINES, _CROSSED * len(rows))


def _is_jumpy(lines: list[Line]) -> bool:
    jumps = sum(b.y > a.y + a.size and a.overlaps(b) for a, b in pairwise(lines))
    return jumps > max(2, _JUMPS * len(lines))


def _ordered(lines: list[Line]) -> Iterator[Line]:
    strip = _strip(lines)
    if strip is None:
        yield from _as_rows(lines)
        return
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if line.right <= strip:
            left.append(line)
        elif line.left >= strip:
            right.append(line)
        else:
            yield from (*_ordered(left), *_ordered(right), line)
            left, right = [], []
    yield from (*_ordered(left), *_ordered(right))


def _strip(lines: list[Line]) -> float | None:
    """Return where an upright strip between two columns is that hardly any line stands across."""
    best: tuple[int, float] | None = None
    found = None
    edges = sorted({line.left for line in lines})
    for edge in edges:
        place = edge - 0.5
        left = [line for line in lines if line.right <= place]
        right = [line for line in lines if line.left >= place]
        across = len(lines) - len(left) - len(right)
        if min(len(left), len(right)) < _COLUMN_LINES or across > _SPANNING * len(lines):
            continue
        if not _side_by_side(left, right):
            continue
        score = (across, -(place - max(line.right for line in left)))
        if best is None or score < best:
            best, found = score, place
    return found


def _side_by_side(left: list[Line], right: list[Line]) -> bool:
    """Tell whether two sets of lines share most of the height of the lower one."""
    top = min(max(line.y for line in left), max(line.y for line in right))
    bottom = max(min(line.y for line in left), min(line.y for line in right))
    heights = [max(x.y for x in side) - min(x.y for x in side) for side in (left, right)]
    return top - bottom >= 0.5 * min(heights)


def _as_rows(lines: list[Line]) -> Iterator[Line]:
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: (-line.y, line.left)):
        if row and abs(row[0].y - line.y) > _SAME_ROW * line.size:
            yield _joined(sorted(row, key=lambda line: line.left))
            row = []
        row.append(line)
    if row:
        yield _joined(sorted(row, key=lambda line: line.left))


def _joined(row: list[Line]) -> Line:
    """Return a row as one line, its cells apart; a heading's number is no cell."""
    if len(row) == 1:
        return row[0]
    number = len(row) == 2 and len(row[0].text) <= 6 and row[0].text[:1].isdigit()
    return _spread(row, " " if number else " | ")


def _spread(row: list[Line], between: str) -> Line:
    first, last = row[0], row[-1]
    text = between.join(line.text for line in row)
    widest = max(row, key=lambda line: len(line.text))
    bold = all(line.bold for line in row)
    return Line(first.page, text, first.left, last.right, widest.y, widest.size, bold)


def _mended(lines: Iterable[Line]) -> Iterator[Line]:
    """Join what a raised letter or a change of font has made two lines of."""
    held: Line | None = None
    for line in lines:
        if held is not None and _goes_on(held, line):
            held = _spread([held, line], " " if line.left - held.right > 0.15 * line.size else "")
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _goes_on(held: Line, line: Line) -> bool:
    size = max(held.size, line.size)
    return abs(held.y - line.y) < _SAME_ROW * size and -0.2 * size < line.left - held.right < size
