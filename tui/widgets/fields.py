"""The lines of a form: one of several, any of several, a number; by arrows, digits or mouse.

What is chosen shows as ``(•)`` and ``[x]``, the line in focus by a pointer; colour comes on top.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Static

from tui.text import literal
from tui.theme import CURSOR_GLYPH

T = TypeVar("T")

GAP = "   "
"""Between the values of a line."""

SLIM = 44
"""A field with fewer cells has its values under its label."""


class Field(HorizontalGroup, can_focus=True):
    """A line of a form: its label, and the values that :meth:`values` draws."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Here and not on the form: what scrolls the form would take the arrows first.
        Binding("up,k", "app.focus_previous", "Line up", show=False, id="field.up"),
        Binding("down,j", "app.focus_next", "Line down", show=False, id="field.down"),
        Binding("left", "change(-1)", "Change", key_display="← →", id="field.left"),
        Binding("right", "change(1)", "Change", key_display="← →", show=False, id="field.right"),
        Binding("h", "change(-1)", "Change", key_display="h l", show=False, id="field.h"),
        Binding("l", "change(1)", "Change", key_display="h l", show=False, id="field.l"),
    ]

    class Changed(Message):
        """A value was changed."""

    def __init__(self, label: str, about: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.about = about
        self._label = label
        self._tag = Static(classes="label")
        self._values = Static(classes="values")
        self._spots: list[Region] = []

    def compose(self) -> ComposeResult:
        """Lay the values beside the label."""
        yield self._tag
        yield self._values

    def on_mount(self) -> None:
        """Draw the line."""
        self.redraw()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the pointer or take it away."""
        super().watch_has_focus(has_focus)
        self.redraw()

    def on_resize(self) -> None:
        """Lay the values out for the new width."""
        self.set_class(self.size.width < SLIM, "slim")
        self.redraw()

    def redraw(self) -> None:
        """Draw the line as it stands."""
        self._tag.update(Content(f"{CURSOR_GLYPH if self.has_focus else ' '} {self._label}"))
        self._values.update(self.values())

    def laid_out(self, items: Iterable[Content]) -> Content:
        """Return values side by side, on as many lines as they need, none broken in two."""
        room = self._values.size.width
        lines: list[Content] = []
        self._spots = []
        for item in items:
            longer = Content(GAP).join([lines[-1], item]) if lines else item
            if lines and longer.cell_length <= room:
                lines[-1] = longer
            else:
                lines.append(item)
            width = item.cell_length
            end = lines[-1].cell_length
            self._spots.append(Region(end - width, len(lines) - 1, width, 1))
        return Content("\n").join(lines)

    def clicked(self, event: events.Click) -> int | None:
        """Return the place of the value that was clicked, None beside them."""
        at = event.get_content_offset(self._values)
        if at is None:
            return None
        return next(
            (place for place, spot in enumerate(self._spots) if spot.contains_point(at)), None
        )

    def values(self) -> Content:
        """Return what is drawn beside the label."""
        raise NotImplementedError

    def action_change(self, step: int) -> None:
        """Go to the next or previous value."""
        raise NotImplementedError

    def changed(self) -> None:
        """Draw the line anew and tell the form."""
        self.redraw()
        self.post_message(self.Changed())


class OneOf(Field, Generic[T]):
    """One of a few values, all in view."""

    def __init__(
        self,
        label: str,
        about: str,
        options: Sequence[tuple[T, str]],
        value: T,
        *,
        id: str,  # noqa: A002
    ) -> None:
        self.options = tuple(options)
        self.value = value
        super().__init__(label, about, id=id)

    def values(self) -> Content:
        """Draw every value with its mark."""
        return self.laid_out(
            _item("(•)" if value == self.value else "( )", label, chosen=value == self.value)
            for value, label in self.options
        )

    def action_change(self, step: int) -> None:
        """Choose the next or previous value, round and round."""
        known = [value for value, _ in self.options]
        at = known.index(self.value) if self.value in known else 0
        self.value = known[(at + step) % len(known)]
        self.changed()

    def on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        place = self.clicked(event)
        if place is not None:
            self.value = self.options[place][0]
            self.changed()


class AnyOf(Field, Generic[T]):
    """Any of a few values, but at least one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,x", "tick", "Tick", id="field.tick"),
    ]

    def __init__(
        self,
        label: str,
        about: str,
        options: Sequence[tuple[T, str]],
        value: Sequence[T],
        *,
        id: str,  # noqa: A002
    ) -> None:
        self.options = tuple(options)
        self.value = tuple(value)
        self.at = 0
        super().__init__(label, about, id=id)

    def values(self) -> Content:
        """Draw every value with its mark, the one that Space would tick underlined."""
        return self.laid_out(
            _item(
                "[x]" if value in self.value else "[ ]",
                label,
                chosen=value in self.value,
                here=self.has_focus and place == self.at,
            )
            for place, (value, label) in enumerate(self.options)
        )

    def action_change(self, step: int) -> None:
        """Go to the next or previous value."""
        self.at = (self.at + step) % len(self.options)
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Tick by mouse."""
        place = self.clicked(event)
        if place is not None:
            self.at = place
            self.action_tick()
            self.redraw()

    def action_tick(self) -> None:
        """Tick or untick the value; the last one ticked stays."""
        here = self.options[self.at][0]
        ticked = {*self.value} ^ {here}
        if ticked:
            self.value = tuple(value for value, _ in self.options if value in ticked)
            self.changed()


class Number(Field):
    """A number from ``least`` to ``most``; arrows take the next of ``steps``, digits are typed."""

    def __init__(
        self,
        label: str,
        about: str,
        value: int,
        *,
        id: str,  # noqa: A002
        least: int = 0,
        most: int,
        steps: Sequence[int] = (),
        says: Callable[[int], str] = str,
    ) -> None:
        self.least = least
        self.most = most
        self.value = value
        self._steps = tuple(steps)
        self._says = says
        self._typed = ""
        super().__init__(label, about, id=id)

    def values(self) -> Content:
        """Draw the number between the arrows that change it."""
        says = literal(self._says(self.value)) if not self._typed else Content(f"{self._typed}_")
        return Content.assemble(("‹ ", "$quiet"), says.stylize("bold"), (" ›", "$quiet"))

    def limit(self, most: int) -> None:
        """Allow no more than ``most``."""
        self.most = max(self.least, most)
        self.value = min(self.value, self.most)
        self.redraw()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Typing ends with the focus."""
        self._typed = ""
        super().watch_has_focus(has_focus)

    def on_key(self, event: events.Key) -> None:
        """Take a digit, or take the last one back."""
        if event.character is not None and event.character in "0123456789":
            typed = self._typed + event.character
        elif event.key == "backspace" and self._typed:
            typed = self._typed[:-1]
        else:
            return
        event.stop()
        self._typed = typed.lstrip("0")[: len(str(self.most))]
        self.value = max(self.least, min(self.most, int(typed or 0)))
        self.changed()

    def action_change(self, step: int) -> None:
        """Take the next number up or down."""
        self._typed = ""
        if step > 0:
            found = min((n for n in self._steps if n > self.value), default=self.value + 1)
        else:
            found = max((n for n in self._steps if n < self.value), default=self.value - 1)
        self.value = max(self.least, min(self.most, found))
        self.changed()

    def on_click(self) -> None:
        """Take the next number by mouse."""
        self.action_change(1)


def _item(mark: str, label: str, *, chosen: bool, here: bool = False) -> Content:
    style = "bold" if chosen else "$quiet"
    return literal(f"{mark} {label}", f"{style} underline" if here else style)
