"""An article as the engine reads it: one clean text, and what each stretch of it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "heading", "other"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch ``[start, end)`` of ``Document.text``; only paragraphs become questions."""

    start: int
    end: int
    kind: BlockKind


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

    def paragraphs(self) -> Iterator[Block]:
        """Yield the blocks that hold sentences."""
        return (block for block in self.blocks if block.kind == "paragraph")
