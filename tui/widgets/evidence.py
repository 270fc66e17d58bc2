"""The paragraph of the article that answers, its evidence sentence marked and in view."""

from __future__ import annotations

import re
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.widgets import Static

from quizgen.study.evidence import Passage
from tui.text import highlighted

_REST_OF_WORD = re.compile(r"\S*")


class EvidencePane(VerticalScroll, can_focus=True):
    """Scrolls a passage; follows its evidence when the pane changes size."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "scroll_up", "Up", show=False, id="scroll.up"),
        Binding("j", "scroll_down", "Down", show=False, id="scroll.down"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.border_title = "In the article"
        self._words = Static()
        self._passage: Passage | None = None

    def compose(self) -> ComposeResult:
        """Hold the passage."""
        yield self._words

    def show(self, passage: Passage) -> None:
        """Show a passage and bring its evidence into view."""
        self._passage = passage
        self._words.update(highlighted(passage))
        self.call_after_refresh(self.reveal)

    def on_resize(self, _: events.Resize) -> None:
        """Keep the evidence in view when lines break elsewhere."""
        self.call_after_refresh(self.reveal)

    def reveal(self) -> None:
        """Scroll as little as shows the whole evidence sentence, its start at least."""
        width = self._words.size.width
        if self._passage is None or not width or not self.allow_vertical_scroll:
            return
        first, last = (self._line_of(offset, width) for offset in self._passage.sentence)
        self.scroll_to_region(Region(0, first, width, last - first + 1), animate=False)

    def _line_of(self, offset: int, width: int) -> int:
        """Return the line (from 0) on which the passage's character ``offset`` is drawn."""
        assert self._passage is not None
        rest = _REST_OF_WORD.match(self._passage.text, offset)
        end = rest.end() if rest else offset
        return max(0, len(highlighted(self._passage)[:end].wrap(width)) - 1)
