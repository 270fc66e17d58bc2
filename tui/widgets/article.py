"""The article beside or below a question: once it is answered, with its evidence marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from quizgen.bank.model import Article, Bank, Evidence
from quizgen.study.evidence import PARAGRAPH_BREAK
from quizgen.study.text import harmless
from tui.text import ANSWER_STYLE, SENTENCE_STYLE, literal
from tui.widgets.lines import LineView

_REST_OF_WORD = re.compile(r"\S*")
_AROUND = 2
"""Lines before the evidence that are wanted in view, so that it does not stand at the edge."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Block:
    """A stretch without line breaks and where it begins in the article."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@lru_cache(maxsize=8)
def _blocks(text: str) -> tuple[_Block, ...]:
    """Part an article at its line breaks; cached, because every question asks for it anew."""
    blocks, start = [], 0
    for line in harmless(text).split("\n"):
        blocks.append(_Block(start, line))
        start += len(line) + 1
    return tuple(blocks)


@lru_cache(maxsize=4096)
def _wrapped(text: str, width: int) -> tuple[Content, ...]:
    """Break a block into lines; a block of nothing is a line."""
    return tuple(Content(text).wrap(width)) or (Content(""),)


def article_of(bank: Bank, evidence: Evidence) -> Article:
    """Return the article that the evidence lies in."""
    return next(found for found in bank.articles if found.id == evidence.article)


class ArticlePane(LineView):
    """Scrolls an article, or one paragraph of it, and follows its evidence on a resize."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self) -> None:
        super().__init__()
        self.border_title = "The article"
        self.brief = False
        self._article: Article | None = None
        self._marked: Evidence | None = None
        self._lines: list[Content] = []
        self._laid_out: tuple[object, ...] = ()
        self._evidence_lines: Span | None = None

    @property
    def marked(self) -> Evidence | None:
        """The evidence that is marked, if any."""
        return self._marked

    def show(self, article: Article | None, marked: Evidence | None = None) -> None:
        """Show an article, or none; with ``marked``, its evidence highlighted and in view.

        Without, the same article stays where it was scrolled to.
        """
        other = self._article is not article
        self._article, self._marked = article, marked
        if other:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.renew()

    def relaid(self) -> None:
        """Bring the evidence into view."""
        if self._evidence_lines is not None:
            first, last = self._evidence_lines
            self.show_lines(max(0, first - _AROUND), last)
            self.show_lines(first, last)

    def line(self, number: int) -> Content:
        """Return a line as last laid out."""
        return self._lines[number] if number < len(self._lines) else Content("")

    def lay_out(self, width: int) -> int:
        """Break the blocks into lines and find those of the evidence."""
        width = max(1, width - 1)  # a gap before the scrollbar
        wanted = (self._article, self._marked, self.brief, width)
        if wanted != self._laid_out:
            self._laid_out = wanted
            self._lines, self._evidence_lines = [], None
            if self._article is not None:
                self._lay_out(self._article, width)
        return len(self._lines)

    def _lay_out(self, article: Article, width: int) -> None:
        if not self.brief:
            self._lines += literal(article.title, "bold").wrap(width)
            self._lines.append(Content(""))
        blocks = _blocks(article.text)
        first, last = 0, len(blocks)
        marked = self._marked
        if self.brief and marked is not None:
            first, last = _paragraph(article.text, blocks, marked)
        for block in blocks[first:last]:
            if marked is None or marked.end <= block.start or block.end <= marked.start:
                self._lines += _wrapped(block.text, width)
            else:
                self._lay_out_marked(block, marked, width)

    def _lay_out_marked(self, block: _Block, marked: Evidence, width: int) -> None:
        """Break a block with evidence in it, the evidence styled, and note its lines."""
        sentence = _inside(block, marked.start, marked.end)
        answer = _inside(block, marked.answer_start, marked.answer_end)
        content = Content(block.text).stylize(SENTENCE_STYLE, *sentence)
        if answer[0] < answer[1]:
            content = content.stylize(ANSWER_STYLE, *answer)
        before = len(self._lines)
        self._lines += content.wrap(width)
        start, end = (before + _line_of(content, place, width) for place in sentence)
        self._evidence_lines = (
            start if self._evidence_lines is None else self._evidence_lines[0],
            end,
        )


def _inside(block: _Block, start: int, end: int) -> Span:
    """Return the part of a stretch of the article that lies in a block, as offsets into it."""
    return max(0, start - block.start), max(0, min(end, block.end) - block.start)


def _line_of(content: Content, offset: int, width: int) -> int:
    """Return the line (from 0) on which a character of the content is drawn."""
    rest = _REST_OF_WORD.match(content.plain, offset)
    end = rest.end() if rest else offset
    return max(0, len(content[:end].wrap(width)) - 1)


def _paragraph(text: str, blocks: tuple[_Block, ...], marked: Evidence) -> Span:
    """Return the first block of the evidence's paragraph and the one after its last."""
    before = text.rfind(PARAGRAPH_BREAK, 0, marked.start)
    after = text.find(PARAGRAPH_BREAK, marked.end)
    starts = [block.start for block in blocks]
    first = 0 if before < 0 else bisect_right(starts, before + len(PARAGRAPH_BREAK)) - 1
    last = len(blocks) if after < 0 else bisect_right(starts, after)
    return first, last
