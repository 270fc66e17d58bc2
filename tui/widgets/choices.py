"""The options of a question: arrows or one key each; what is what stands in glyphs and words."""

from __future__ import annotations

import string
from collections.abc import Collection, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
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


class ChoiceRow(Widget):
    """One option: glyphs, its letter and its text, which wraps beside them.

    Drawn in one piece and coloured without classes: a key that changes every row then restyles
    no widget.
    """

    def __init__(self, place: int) -> None:
        self.place = place
        self.option: Option | None = None
        self.removed = False
        self._mark = ""
        self._mark_style = ""
        self._text = Content("")
        self._style = ""
        super().__init__()

    def load(self, option: Option) -> None:
        """Show another option, about which nothing is known yet."""
        self.option = option

    def show_open(self, *, pointed: bool, filled: bool, removed: bool) -> None:
        """Draw the row as one that may be chosen, or that a hint has taken away."""
        self.removed = removed
        state = REMOVED_GLYPH if removed else FILLED_GLYPH if filled else " "
        word = "removed" if removed else "your answer" if filled else ""
        self._draw(
            (CURSOR_GLYPH if pointed else " ") + state,
            word,
            mark_style="bold $primary" if pointed or filled else "$quiet",
            style="on $panel" if pointed else "$quiet" if removed else "",
        )

    def show_outcome(self, chosen: bool) -> None:
        """Draw the row as the key, as the wrong choice or as neither."""
        assert self.option is not None
        self.removed = False
        correct = self.option.correct
        glyph = RIGHT_GLYPH if correct else WRONG_GLYPH if chosen else " "
        style = "$text-right" if correct else "$text-wrong" if chosen else ""
        word = "your answer" if chosen else "the answer" if correct else ""
        self._draw(
            f" {glyph}", word, mark_style=f"bold {style}" if style else "$quiet", style=style
        )

    def _draw(self, glyphs: str, word: str, *, mark_style: str, style: str) -> None:
        """Take on a look; lay out anew only if the height may have changed."""
        assert self.option is not None
        letter = string.ascii_lowercase[self.place] if self.place < len(KEYS) else " "
        text = literal(self.option.text, "strike" if self.removed else "")
        if word:
            text = Content.assemble(text, (f"  ← {word}", "italic"))
        other = text.plain != self._text.plain
        self._mark, self._mark_style = f" {glyphs} {letter}  ", mark_style
        self._text, self._style = text, style
        self.refresh(layout=other)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the text takes beside the mark."""
        return len(self._text.wrap(max(1, width - MARGIN)))

    def render(self) -> Content:
        """Draw the mark before the first line of the text, and the others under that."""
        width = self.size.width
        indent = Content.styled(self._mark, self._mark_style)
        lines = []
        for line in self._text.wrap(max(1, width - MARGIN)):
            row = indent.append(line)
            lines.append(row.pad_right(max(0, width - row.cell_length)))
            indent = Content(" " * MARGIN)
        return Content("\n").join(lines).stylize_before(self._style)

    async def on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        event.stop()
        await self.run_action(f"screen.choose({self.place})")


class Choices(VerticalGroup, can_focus=True):
    """All options of a question; has the screen ``choose`` until :meth:`reveal` has closed it.

    It runs the screen's action at once instead of posting a message: a message could arrive after
    the next key, when another question is on the screen, and answer that one.

    The rows are made once and used for question after question: nothing is mounted on a key.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *_option_bindings(),
        Binding("enter", "choose_pointed", "Choose", id="choose"),
        Binding("up,k", "move(-1)", "Up", show=False, id="up"),
        Binding("down,j", "move(1)", "Down", show=False, id="down"),
    ]

    pointed: reactive[int] = reactive(0, init=False)

    def __init__(self, room: int) -> None:
        self._all_rows = [ChoiceRow(place) for place in range(room)]
        self._count = 0
        self._filled: int | None = None
        self._removed: Collection[int] = ()
        self._open = False
        super().__init__()

    def compose(self) -> ComposeResult:
        """Stack the rows."""
        yield from self._all_rows

    @property
    def rows(self) -> Sequence[ChoiceRow]:
        """The rows of the question on the screen."""
        return self._all_rows[: self._count]

    @property
    def filled(self) -> int | None:
        """The option that is filled in and may still be changed."""
        return self._filled

    def load(
        self, options: Sequence[Option], filled: int | None = None, removed: Collection[int] = ()
    ) -> None:
        """Show the options of a question that may be answered."""
        self._count = len(options)
        for row in self._all_rows:
            row.display = row.place < self._count
        for row, option in zip(self.rows, options, strict=True):
            row.load(option)
        self.can_focus = self._open = True
        self._filled, self._removed = filled, removed
        first = next((row.place for row in self.rows if row.place not in removed), 0)
        self.set_reactive(Choices.pointed, first if filled is None else filled)
        self._draw()

    def fill(self, place: int) -> None:
        """Show an option as filled in."""
        self._filled = place
        self.set_reactive(Choices.pointed, place)
        self._draw()

    def remove_options(self, places: Collection[int]) -> None:
        """Show options as taken away by a hint."""
        self._removed = places
        if self.pointed in places:
            self.set_reactive(Choices.pointed, self._next_place(self.pointed, 1))
        self._draw()

    def freeze(self) -> None:
        """Let nothing be chosen any more; what is filled in stays."""
        self.can_focus = self._open = False

    def reveal(self, chosen: int | None) -> None:
        """Show what was chosen and what is right; nothing can be chosen any more."""
        self.can_focus = self._open = False
        for row in self.rows:
            row.show_outcome(row.place == chosen)

    def watch_pointed(self, before: int, now: int) -> None:
        """Move the pointer."""
        for row in self.rows:
            if row.place in (before, now):
                self._draw_row(row)

    def action_move(self, step: int) -> None:
        """Point at the next or previous option, round and round, and bring it into view."""
        self.pointed = self._next_place(self.pointed, step)
        self.rows[self.pointed].scroll_visible(animate=False)

    async def action_choose_pointed(self) -> None:
        """Answer with the option pointed at; on what is filled in already, go on."""
        if self.pointed == self._filled:
            await self.run_action("screen.go_on")
        else:
            await self.action_choose(self.pointed)

    async def action_choose(self, place: int) -> None:
        """Answer with an option, if there are so many and no hint has taken it away."""
        if self._open and place < self._count and place not in self._removed:
            await self.run_action(f"screen.choose({place})")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave to the screen the keys of options that are not there, and Enter once it is closed.

        On a busy machine Enter may come before the focus has moved on.
        """
        if action == "choose_pointed":
            return self._open
        if action == "choose":
            return isinstance(parameters[0], int) and parameters[0] < self._count
        return True

    def _next_place(self, place: int, step: int) -> int:
        for _ in self.rows:
            place = (place + step) % self._count
            if place not in self._removed:
                break
        return place

    def _draw(self) -> None:
        for row in self.rows:
            self._draw_row(row)

    def _draw_row(self, row: ChoiceRow) -> None:
        row.show_open(
            pointed=row.place == self.pointed,
            filled=row.place == self._filled,
            removed=row.place in self._removed,
        )
