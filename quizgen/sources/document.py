"""An article as the engine reads it: one clean text, and what each stretch of it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

BlockKind = Literal["paragraph", "heading", "other"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch ``[start, end)`` of ``Document.text``; only paragraphs become questions."""

    start: int
    end: int
    kind: BlockKind
    place: str = ""
    """Where it is in the original, for people: "page 3"; empty where there are no such places."""


class Piece(NamedTuple):
    """One line of an article as a reader of some format hands it on.

    ``kind`` is None where only the words can tell; ``place`` is the page or chapter it is on.
    """

    text: str
    kind: BlockKind | None = None
    place: str = ""


class Contents(NamedTuple):
    """What a file holds: a title if it names one, and its pieces in order."""

    title: str | None
    pieces: list[Piece]

    def titled(self) -> Contents:
        """Return these with the heading that they begin with, if they do, for want of a title."""
        if self.title is None and self.pieces[:1] and self.pieces[0].kind == "heading":
            return self._replace(title=self.pieces[0].text)
        return self


@dataclass(frozen=True, slots=True)
class Document:
    """A sanitised article.

    ``text`` is the kept text (no control, bidi or zero-width characters; an empty line between
    blocks; the title is not part of it) and is what goes into the bank unchanged, so every offset
    the engine produces is an offset into it.
    """

    title: str
    text: str
    blocks: tuple[Block, ...]
    source: str

    def place_at(self, offset: int) -> str:
        """Return the place in the original of the block that holds the character ``offset``."""
        at = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        return self.blocks[at].place if at >= 0 else ""

    def paragraphs(self) -> Iterator[Block]:
        """Yield the blocks that hold sentences."""
        return (block for block in self.blocks if block.kind == "paragraph")
