"""A stretch of a page to pieces: what is prose, what a heading, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from quizgen.sources.document import BlockKind, Piece
from quizgen.sources.sanitise import collapse_spaces
from quizgen.sources.web.tree import BLOCKS, Node

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SKIPPED = frozenset(
    """script style template noscript svg head iframe object embed canvas audio video map area
    button select textarea input nav datalist dialog noembed noframes applet rt rp
    progress meter""".split()
)
"""Elements whose words are none of the page's prose, or none at all."""

_APPARATUS = frozenset(
    """ul ol dl menu dir table figure figcaption caption blockquote pre aside address footer
    details legend math code samp""".split()
)
"""What stands in one of these is shown to a reader and not asked about."""
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z*†‡§¶])[\])]?")
_NUMBER_LINK = re.compile(r"\[?\d{1,3}\]?")
_MARK_PARTS = 8
"""Elements and texts that a note's mark is made of, at most."""
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_WHITE = re.compile(r"\s+")
_LINKED = 0.5
"""Share of its letters in links from which on a paragraph is a row of links, not prose."""
_ALL_LINKED = 0.9
_LINKED_WORDS = 25
_LAYOUT_CELLS = 3
"""A table of at most so many cells arranges a page, a larger one holds data."""
_BREAK = "\x00"
"""Stands for <br> until a paragraph is complete: line feeds in the page are mere spaces."""


def pieces(node: Node, marks: Container[str] = ()) -> Iterator[Piece]:
    """Yield the pieces of what is below ``node``, in order.

    Where an element begins whose id is one of ``marks``, a piece without text has it as place.
    """
    walk = _Walk(marks)
    yield from walk.below(node, None)
    yield from walk.flush(None)


def is_hidden(node: Node) -> bool:
    """Tell whether a browser does not show ``node``."""
    found = node.attributes
    return (
        "hidden" in found
        or found.get("aria-hidden") == "true"
        or _HIDDEN_STYLE.search(found.get("style", "")) is not None
    )


def squeezed(text: str) -> str:
    """Return ``text`` on one line with single spaces, as a browser shows it."""
    return _WHITE.sub(" ", text).strip()


class _Walk:
    """The line that is being put together, and how much of it is links."""

    def __init__(self, marks: Container[str]) -> None:
        self.marks = marks
        self.line: list[str] = []
        self.linked = 0
        self.links = 0
        """How many links are open."""

    def below(self, node: Node, kind: BlockKind | None) -> Iterator[Piece]:
        for child in node.children:
            if isinstance(child, str):
                self.line.append(child)
                self.linked += len(child) if self.links else 0
            elif child.tag == "br":
                self.line.append(_BREAK)
            elif not _is_left_out(child):
                yield from self._element(child, kind)

    def _element(self, node: Node, kind: BlockKind | None) -> Iterator[Piece]:
        mark = node.attributes.get("id") or node.attributes.get("name", "")
        if mark and mark in self.marks:
            yield from self.flush(kind)
            yield Piece("", "other", mark)
        if node.tag not in BLOCKS:
            link = node.tag == "a" and "href" in node.attributes
            self.links += link
            yield from self.below(node, "other" if node.tag == "math" else kind)
            self.links -= link
            return
        yield from self.flush(kind)
        inner = _kind_inside(node, kind)
        if node.tag == "tr":
            yield from self._row(node, inner)
            return
        if node.tag == "li":
            self.line.append("• ")
        yield from self.below(node, inner)
        yield from self.flush(inner)

    def _row(self, row: Node, kind: BlockKind | None) -> Iterator[Piece]:
        """Yield a row of data as one line, the cells of a layout one by one."""
        if kind is None:
            yield from self.below(row, None)
            yield from self.flush(None)
            return
        cells = [squeezed(cell.text()) for cell in row.children if isinstance(cell, Node)]
        yield Piece(" | ".join(cell for cell in cells if cell), "other")

    def flush(self, kind: BlockKind | None) -> Iterator[Piece]:
        """Yield the line so far as one piece, or as several where empty lines were broken in."""
        text = "".join(self.line).replace("\n", " ").replace(_BREAK, "\n")
        share = self.linked / len(text) if text else 0.0
        self.line, self.linked = [], 0
        for part in _PARAGRAPH_BREAK.split(text):
            words = squeezed(part)
            if not words or words == "•":
                continue
            # A row of links, or a paragraph that is one link from end to end and leads elsewhere.
            few = len(words.split()) < _LINKED_WORDS
            linked = share > (_LINKED if few else _ALL_LINKED)
            yield Piece(collapse_spaces(words), "other" if linked and not kind else kind)


def _is_left_out(node: Node) -> bool:
    if node.tag in SKIPPED or is_hidden(node):
        return True
    # A link that reads "3", or a raised one, leads to a note; 10² and 1ˢᵗ are words of the text.
    if node.tag not in ("sup", "a"):
        return False
    text = _mark(node)
    if node.tag == "a" and _NUMBER_LINK.fullmatch(text):
        return True
    if _NOTE_MARK.fullmatch(text) is None:
        return False
    return {"sup", "a"} <= {child.tag for child in node.elements()}


def _mark(node: Node) -> str:
    """Return the text of ``node`` if it is as short as a note's mark, which most are not."""
    parts: list[str] = []
    pending: list[Node | str] = [node]
    for _ in range(_MARK_PARTS):
        if not pending:
            return squeezed("".join(parts))
        item = pending.pop()
        if isinstance(item, str):
            parts.append(item)
        else:
            pending += reversed(item.children[:_MARK_PARTS])
    return ""


def _kind_inside(node: Node, kind: BlockKind | None) -> BlockKind | None:
    if node.tag in HEADINGS:
        return kind or "heading"
    if node.tag == "table" and kind is None and _is_layout(node):
        return None
    return "other" if node.tag in _APPARATUS else kind


def _is_layout(table: Node) -> bool:
    """Tell whether a table only arranges the page, as in pages of old."""
    if table.attributes.get("role") == "presentation":
        return True
    inner = [node.tag for node in table.elements()][1:]
    return "table" in inner or inner.count("td") + inner.count("th") <= _LAYOUT_CELLS
