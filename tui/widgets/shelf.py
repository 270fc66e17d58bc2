"""The list of the home screen: headings, what is to be done today, and the banks with figures.

Drawn a line at a time, so that a thousand banks cost no more than those in view.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from tui.text import fitted
from tui.theme import CURSOR_GLYPH

Columns = tuple[tuple[str, int], ...]

COLUMNS: tuple[tuple[int, Columns], ...] = (
    (66, (("Questions", 11), ("Best", 8), ("Last", 8), ("Due", 6))),
    (40, (("Best", 7), ("Due", 5))),
    (30, (("Best", 6),)),
    (0, ()),
)
"""From which width on which columns are shown, and how wide each is."""

_LEAD = 4
"""Cells before a title: the pointer, a space, the mark and a space."""


def columns(width: int) -> Columns:
    """Return the columns of figures that a shelf of this width has room for."""
    return next(shown for least, shown in COLUMNS if width >= least)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the shelf; ``value`` is what it stands for, nothing for a heading.

    ``key`` tells it from the others, also after the library was read again.
    """

    kind: Literal["heading", "task", "bank"]
    text: str
    value: object = None
    key: str = ""
    mark: str = " "
    figures: Mapping[str, str] = field(default_factory=dict)


class Shelf(ScrollView, can_focus=True):
    """Lines to point at and open; posts Pointed and Opened."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "shelf--heading",
        "shelf--bank",
        "shelf--task",
        "shelf--quiet",
        "shelf--pointed",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", id="shelf.open"),
        Binding("up,k", "move(-1)", "Up", show=False, id="shelf.up"),
        Binding("down,j", "move(1)", "Down", show=False, id="shelf.down"),
        Binding("pageup", "page(-1)", "A page up", show=False, id="shelf.page_up"),
        Binding("pagedown", "page(1)", "A page down", show=False, id="shelf.page_down"),
        Binding("home,g", "end(0)", "First", show=False, id="shelf.first"),
        Binding("end,G", "end(-1)", "Last", show=False, id="shelf.last"),
    ]

    pointed: reactive[int] = reactive(-1)
    """The place of the line pointed at among all lines; -1 for none."""

    class Pointed(Message):
        """Another line is pointed at; None if there is none."""

        def __init__(self, line: Line | None) -> None:
            self.line = line
            super().__init__()

    class Opened(Message):
        """The student wants what a line stands for."""

        def __init__(self, line: Line) -> None:
            self.line = line
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()

    @property
    def line(self) -> Line | None:
        """The line pointed at."""
        return self.lines[self.pointed] if 0 <= self.pointed < len(self.lines) else None

    def show(self, lines: Iterable[Line]) -> None:
        """Show these lines; what was pointed at stays so if it is still there."""
        before = self.line
        self.lines = tuple(lines)
        self.virtual_size = Size(0, len(self.lines))
        places = self._places
        kept = [at for at in places if before and self.lines[at].key == before.key]
        self.set_reactive(Shelf.pointed, (kept or places or [-1])[0])
        self._reveal()
        self.refresh()
        self.post_message(self.Pointed(self.line))

    def watch_pointed(self) -> None:
        """Draw the pointer elsewhere, in view."""
        self._reveal()
        self.refresh()
        self.post_message(self.Pointed(self.line))

    def action_move(self, step: int) -> None:
        """Point at the next or previous line that can be opened, round and round."""
        places = self._places
        if places:
            at = places.index(self.pointed) if self.pointed in places else 0
            self.pointed = places[(at + step) % len(places)]

    def action_page(self, step: int) -> None:
        """Point a screenful further up or down."""
        target = self.pointed + step * max(1, self.size.height - 1)
        if places := self._places:
            self.pointed = min(places, key=lambda at: (abs(at - target), at))

    def action_end(self, place: int) -> None:
        """Point at the first or the last line."""
        if places := self._places:
            self.pointed = places[place]

    def action_open(self) -> None:
        """Open the line pointed at."""
        if self.line is not None:
            self.post_message(self.Opened(self.line))

    def on_resize(self) -> None:
        """Keep the pointer in view when the window gets lower."""
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """Open by mouse."""
        at = int(event.y + self.scroll_offset.y)
        if at in self._places:
            self.pointed = at
            self.action_open()

    def render_line(self, y: int) -> Strip:
        """Draw the line at height ``y`` of the window."""
        at = y + self.scroll_offset.y
        width = self.size.width
        if at >= len(self.lines):
            return Strip.blank(width, self.rich_style)
        line = self.lines[at]
        base = "pointed" if at == self.pointed else line.kind
        # The scrollbar's cell stays free where there is none, so that the columns don't jump.
        strip = Strip(self._segments(line, base, self.outer_size.width - 1))
        return strip.adjust_cell_length(width, self._style(base))

    def _segments(self, line: Line, base: str, width: int) -> list[Segment]:
        style = self._style(base)
        if line.kind == "heading":
            return [Segment(fitted(line.text, width), style)]
        pointer = CURSOR_GLYPH if base == "pointed" else " "
        shown = columns(width) if line.kind == "bank" else ()
        room = max(0, width - _LEAD - sum(size for _, size in shown))
        head = f"{pointer} {fitted(line.mark, 1)} {fitted(line.text, room)}"
        quiet = style if base == "pointed" else self._style("quiet")
        figures = [
            Segment(fitted(line.figures.get(name, ""), size, right=True), quiet)
            for name, size in shown
        ]
        return [Segment(head, style), *figures]

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"shelf--{name}")

    @property
    def _places(self) -> list[int]:
        return [at for at, line in enumerate(self.lines) if line.kind != "heading"]

    def _reveal(self) -> None:
        """Scroll to the pointer, and to the heading above it where it is the first of its group."""
        if self.pointed < 0:
            return
        above = self.pointed > 0 and self.lines[self.pointed - 1].kind == "heading"
        top = self.pointed - above
        region = Region(0, top, max(1, self.size.width), 1 + above)
        self.scroll_to_region(region, animate=False, force=True)


class ShelfHead(Widget):
    """The names of the shelf's columns, over them."""

    def render(self) -> str:
        """Return the line; the scrollbar of the shelf below takes one cell of its width."""
        width = self.size.width
        shown = columns(width)
        room = max(0, width - sum(size for _, size in shown))
        return fitted("", room) + "".join(fitted(name, size, right=True) for name, size in shown)
