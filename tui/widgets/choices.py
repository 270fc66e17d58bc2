"""The options of a question: arrows or one key each; what is what stands in glyphs and words."""

from __future__ import annotations

import string
from collections.abc import Collection, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from quizgen.bank.model import Option
from tui.messages import Chosen, Settled
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


class ChoiceRow(HorizontalGroup):
    """One option: a glyph, its letter and its text, which wraps beside them."""

    def __init__(self, place: int) -> None:
        self.place = place
        self.option: Option | None = None
        self._mark = Static(classes="mark")
        self._text = Static(classes="text")
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay the mark beside the text."""
        yield self._mark
        yield self._text

    def load(self, option: Option) -> None:
        """Show another option, about which nothing is known yet."""
        self.option = option
        self.remove_class("right", "wrong", "removed", "filled", "pointed")

    def show_open(self, *, pointed: bool, filled: bool, removed: bool) -> None:
        """Draw the row as one that may be chosen, or that a hint has taken away."""
        self.set_class(pointed, "pointed")
        self.set_class(filled, "filled")
        self.set_class(removed, "removed")
        word = "removed" if removed else "your answer" if filled else ""
        state = REMOVED_GLYPH if removed else FILLED_GLYPH if filled else " "
        self._draw((CURSOR_GLYPH if pointed else " ") + state, word)

    def show_outcome(self, chosen: bool) -> None:
        """Draw the row as the key, as the wrong choice or as neither."""
        assert self.option is not None
        self.remove_class("pointed", "filled", "removed")
        correct = self.option.correct
        self.set_class(correct, "right")
        self.set_class(chosen and not correct, "wrong")
        glyph = RIGHT_GLYPH if correct else WRONG_GLYPH if chosen else " "
        self._draw(f" {glyph}", "your answer" if chosen else "the answer" if correct else "")

    def _draw(self, glyphs: str, word: str) -> None:
        assert self.option is not None
        letter = string.ascii_lowercase[self.place] if self.place < len(KEYS) else " "
        self._mark.update(Content(f"{glyphs} {letter} "))
        text = literal(self.option.text, "strike" if self.has_class("removed") else "")
        self._text.update(Content.assemble(text, (f"  ← {word}", "italic")) if word else text)

    def on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        event.stop()
        self.post_message(Chosen(self.place))


class Choices(VerticalGroup, can_focus=True):
    """All options of a question; posts Chosen until :meth:`reveal` has closed it.

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

    def action_choose_pointed(self) -> None:
        """Answer with the option pointed at; on what is filled in already, go on."""
        if self.pointed == self._filled:
            self.post_message(Settled())
        else:
            self.action_choose(self.pointed)

    def action_choose(self, place: int) -> None:
        """Answer with an option, if there are so many and no hint has taken it away."""
        if self._open and place < self._count and place not in self._removed:
            self.post_message(Chosen(place))

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
