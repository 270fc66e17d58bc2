"""The options of a question: arrows or one key each; what is what stands in glyphs and words."""

from __future__ import annotations

import string
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.widget import Widget

from quizgen.bank.model import Option
from tui.text import literal
from tui.theme import CURSOR_GLYPH, FILLED_GLYPH, REMOVED_GLYPH, RIGHT_GLYPH, WRONG_GLYPH

KEYS = tuple(zip(string.ascii_lowercase, "123456789", strict=False))
"""The keys of the first nine options; more are reached by the arrows."""


def _option_bindings() -> list[BindingType]:
    """Return a binding for each option; the footer shows one for all."""
    return [
        Binding(
            f"{letter},{digit}",
            f"choose({place})",
            "Answer",
            key_display="abc",
            tooltip="Answer with that option at once",
            show=place == 0,
            id=f"choose.{place + 1}",
        )
        for place, (letter, digit) in enumerate(KEYS)
    ]


MARGIN = 7
"""Cells before an option's text: a gap, the pointer, its state, its letter, and gaps."""


@dataclass(frozen=True, slots=True)
class Look:
    """How an option stands: its glyphs, a word after it, and the styles of mark and row."""

    glyphs: str
    word: str
    mark_style: str
    style: str
    struck: bool = False


class Choices(Widget, can_focus=True):
    """All options of a question; has the screen ``choose`` until :meth:`reveal` has closed it.

    It runs the screen's action at once instead of posting a message: a message could arrive after
    the next key, when another question is on the screen, and answer that one.

    Drawn in one piece and coloured without classes: a widget for every option would be styled,
    laid out and drawn on its own, and that on almost every key.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *_option_bindings(),
        Binding("enter", "choose_pointed", "Choose", id="choose"),
        Binding("up,k", "move(-1)", "Up", show=False, id="up"),
        Binding("down,j", "move(1)", "Down", show=False, id="down"),
    ]

    def __init__(self) -> None:
        self._options: Sequence[Option] = ()
        self._pointed = 0
        self._filled: int | None = None
        self._removed: Collection[int] = ()
        self._chosen: int | None = None
        self._open = self._revealed = False
        super().__init__()

    @property
    def removed(self) -> Collection[int]:
        """The options that a hint has taken away."""
        return self._removed

    def load(
        self, options: Sequence[Option], filled: int | None = None, removed: Collection[int] = ()
    ) -> None:
        """Show the options of a question that may be answered."""
        self._options, self._filled, self._removed = options, filled, removed
        self._revealed, self._chosen = False, None
        self.can_focus = self._open = True
        first = next((place for place in range(len(options)) if place not in removed), 0)
        self._pointed = first if filled is None else filled
        self.refresh(layout=True)

    def fill(self, place: int) -> None:
        """Show an option as filled in."""
        self._filled = self._pointed = place
        self.refresh(layout=True)

    def remove_options(self, places: Collection[int]) -> None:
        """Show options as taken away by a hint."""
        self._removed = places
        if self._pointed in places:
            self._pointed = self._next_place(1)
        self.refresh(layout=True)

    def freeze(self) -> None:
        """Let nothing be chosen any more; what is filled in stays."""
        self.can_focus = self._open = False

    def reveal(self, options: Sequence[Option], chosen: int | None) -> None:
        """Show of these what was chosen and what is right; nothing can be chosen any more."""
        self.freeze()
        self._options, self._chosen, self._revealed = options, chosen, True
        self.refresh(layout=True)

    def show_option(self, place: int) -> None:
        """Scroll whatever scrolls around here until an option is in view."""
        lines = self.lines_of(place)
        row = Region(0, lines.start, self.size.width, len(lines)).translate(self.region.offset)
        for around in self.ancestors:
            if isinstance(around, Widget) and around.allow_vertical_scroll:
                within = row.translate(around.scroll_offset - around.content_region.offset)
                around.scroll_to_region(within, animate=False)

    def lines_of(self, place: int) -> range:
        """Return the lines (from 0) that an option takes."""
        heights = [len(self._lines(before)) for before in range(place + 1)]
        return range(sum(heights[:-1]), sum(heights))

    # Drawing.

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the options take."""
        return sum(len(self._lines(place, width)) for place in range(len(self._options)))

    def render(self) -> Content:
        """Draw every option beside its mark."""
        return Content("\n").join([self._row(place) for place in range(len(self._options))])

    def _row(self, place: int) -> Content:
        """Draw the mark before the first line of the text, and the others under that."""
        look, width = self._look(place), self.size.width
        letter = string.ascii_lowercase[place] if place < len(KEYS) else " "
        indent = Content.styled(f" {look.glyphs} {letter}  ", look.mark_style)
        lines = []
        for line in self._lines(place):
            row = indent.append(line)
            lines.append(row.pad_right(max(0, width - row.cell_length)))
            indent = Content(" " * MARGIN)
        return Content("\n").join(lines).stylize_before(look.style)

    def _lines(self, place: int, width: int | None = None) -> tuple[Content, ...]:
        look = self._look(place)
        room = max(1, (self.size.width if width is None else width) - MARGIN)
        return _wrapped(self._options[place].text, look.word, look.struck, room)

    def _look(self, place: int) -> Look:
        return self._outcome(place) if self._revealed else self._offer(place)

    def _offer(self, place: int) -> Look:
        """Return the look of an option that may be chosen, or that a hint has taken away."""
        pointed, filled = place == self._pointed, place == self._filled
        removed = place in self._removed
        state = REMOVED_GLYPH if removed else FILLED_GLYPH if filled else " "
        return Look(
            (CURSOR_GLYPH if pointed else " ") + state,
            "removed" if removed else "your answer" if filled else "",
            mark_style="bold $primary" if pointed or filled else "$quiet",
            style="on $panel" if pointed else "$quiet" if removed else "",
            struck=removed,
        )

    def _outcome(self, place: int) -> Look:
        """Return the look of the key, of the wrong choice, or of an option that is neither."""
        correct, chosen = self._options[place].correct, place == self._chosen
        glyph = RIGHT_GLYPH if correct else WRONG_GLYPH if chosen else " "
        style = "$text-right" if correct else "$text-wrong" if chosen else ""
        return Look(
            f" {glyph}",
            "your answer" if chosen else "the answer" if correct else "",
            mark_style=f"bold {style}" if style else "$quiet",
            style=style,
        )

    # What keys and the mouse do.

    def action_move(self, step: int) -> None:
        """Point at the next or previous option, round and round, and bring it into view."""
        self._pointed = self._next_place(step)
        self.refresh()
        self.show_option(self._pointed)

    async def action_choose_pointed(self) -> None:
        """Answer with the option pointed at; on what is filled in already, go on."""
        if self._pointed == self._filled:
            await self.run_action("screen.go_on")
        else:
            await self.action_choose(self._pointed)

    async def action_choose(self, place: int) -> None:
        """Answer with an option, if there are so many and no hint has taken it away."""
        if self._open and place < len(self._options) and place not in self._removed:
            await self.run_action(f"screen.choose({place})")

    async def on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        event.stop()
        for place in range(len(self._options)):
            if event.y in self.lines_of(place):
                await self.action_choose(place)
                return

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave to the screen the keys of options that are not there, and Enter once it is closed.

        On a busy machine Enter may come before the focus has moved on.
        """
        if action == "choose_pointed":
            return self._open
        if action == "choose":
            return isinstance(parameters[0], int) and parameters[0] < len(self._options)
        return True

    def _next_place(self, step: int) -> int:
        place = self._pointed
        for _ in self._options:
            place = (place + step) % len(self._options)
            if place not in self._removed:
                break
        return place


@lru_cache(maxsize=256)
def _wrapped(text: str, word: str, struck: bool, width: int) -> tuple[Content, ...]:
    """Break an option into lines; cached, because it is asked for its height and to be drawn."""
    content = literal(text, "strike" if struck else "")
    if word:
        content = Content.assemble(content, (f"  ← {word}", "italic"))
    return tuple(content.wrap(width))
