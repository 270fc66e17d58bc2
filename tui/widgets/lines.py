"""A pane that scrolls over lines and draws only those in view, however many there are."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual


class LineView(ScrollView, can_focus=True):
    """Scrolls over what :meth:`line` returns; a subclass lays its lines out for a width."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "scroll_up", "Up", show=False, id="scroll.up"),
        Binding("j", "scroll_down", "Down", show=False, id="scroll.down"),
    ]

    _waiting = False
    """Whether there is something to be laid out as soon as the pane is on the screen."""

    def lay_out(self, width: int) -> int:
        """Break everything into lines of ``width`` cells and return how many there are."""
        raise NotImplementedError

    def line(self, number: int) -> Content:
        """Return a line (from 0) as last laid out."""
        raise NotImplementedError

    def relaid(self) -> None:
        """Do what is to be done when the lines have been broken anew, by a resize for example."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines there are."""
        return self.lay_out(width) if width > 0 else 0

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Break lines anew for another width and keep in view what was.

        Textual calls this between laying out and drawing. Its event of a resize comes after the
        drawing: the pane would show for a moment what it had before it was hidden, and then
        everything would be laid out and drawn a second time.
        """
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if changed or self._waiting:
            self._fit()
        return changed

    def renew(self) -> None:
        """Lay everything out again and draw it."""
        if self._fit():
            self.refresh(layout=self.styles.is_auto_height)

    def _fit(self) -> bool:
        """Lay everything out for the width there is; whether there is any.

        Only this pane changes: setting ``virtual_size`` as usual would lay out the whole screen,
        once for the size and once more for the scrollbar, on every answer.
        """
        width = self.scrollable_content_region.width
        self._waiting = width <= 0 or not self.display
        if self._waiting:
            return False
        size = Size(width, self.lay_out(width))
        self.set_reactive(LineView.virtual_size, size)
        bar = self.vertical_scrollbar
        bar.window_virtual_size, bar.window_size = size.height, self.scrollable_size.height
        self.relaid()
        return True

    def show_lines(self, first: int, last: int) -> None:
        """Scroll as little as brings these lines into view, the first at least."""
        width = self.scrollable_content_region.width
        region = Region(0, first, width, last - first + 1)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Draw a line of the window."""
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        content = self.line(number) if 0 <= number < self.virtual_size.height else Content("")
        strips = Visual.to_strips(self, content, width, 1, self.visual_style, pad=True)
        return strips[0] if strips else Strip.blank(width, self.rich_style)
