"""Headers, footers and page numbers: what runs along at the edge of every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from quizgen.sources.pdf.lines import Line

_EDGE_LINES = 3
"""So many lines at the top and at the bottom of a page may run along."""
_MARGIN = 0.12
"""Share of a page's height at either end in which a bare number is the page's."""
_SEPARATE = 1.3
"""Line distances between a running line and the text, at the least."""
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:page|p\.?)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?[\W_]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")


def without_running_lines(pages: list[tuple[float, list[Line]]]) -> list[list[Line]]:
    """Return the lines of every page, given with its height, without those that run along.

    A line runs along if it stands apart at the edge of two pages or more, its numbers aside.
    """
    edges = [set(_edge(lines)) for _, lines in pages]
    seen = Counter(key for edge in edges for key in {_key(line) for line in edge})
    return [
        [
            line
            for line in lines
            if not ((line in edge and seen[_key(line)] > 1) or _is_number(line, lines, height))
        ]
        for edge, (height, lines) in zip(edges, pages, strict=True)
    ]


def _edge(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines at both ends of a page that stand apart from its text."""
    downwards = sorted(lines, key=lambda line: -line.y)
    pitch = _pitch(downwards)
    for ordered in (downwards, downwards[::-1]):
        outer = ordered[: _EDGE_LINES + 1]
        gaps = [abs(a.y - b.y) > _SEPARATE * pitch for a, b in pairwise(outer)]
        apart = max((index + 1 for index, gap in enumerate(gaps) if gap), default=0)
        yield from outer[:apart]


def _pitch(downwards: list[Line]) -> float:
    """Return the usual distance between two lines of a page."""
    steps = sorted(a.y - b.y for a, b in pairwise(downwards) if a.y - b.y > 1)
    return steps[len(steps) // 2] if steps else 0.0


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _is_number(line: Line, lines: list[Line], height: float) -> bool:
    """Tell whether a line is the page's number: alone at the top or the bottom of the page."""
    if not _PAGE_NUMBER.fullmatch(line.text):
        return False
    outermost = line.y in (max(x.y for x in lines), min(x.y for x in lines))
    return outermost or not _MARGIN * height < line.y < (1 - _MARGIN) * height
