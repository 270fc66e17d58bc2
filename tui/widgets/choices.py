"""The options of a question: arrows or one key each; what is what stands in glyphs and words."""

from __future__ import annotations

import string
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from quizgen.bank.model import Option
from tui.messages import Chosen
from tui.text import literal
from tui.theme import CURSOR_GLYPH, RIGHT_GLYPH, WRONG_GLYPH

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
            show=place == 0,
            id=f"choose.{place + 1}",
        )
        for place, (letter, digit) in enumerate(KEYS)
    ]


class ChoiceRow(HorizontalGroup):
    """One option: a glyph, its letter and its text, which wraps beside them."""

    def __init__(self, place: int, option: Option) -> None:
        self.place = place
        self.option = option
        self._mark = Static(classes="mark")
        self._text = Static(literal(option.text), classes="text")
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay the mark beside the text."""
        yield self._mark
        yield self._text

    def show_pointed(self, pointed: bool) -> None:
        """Draw the row as one that may be chosen, pointed at or not."""
        self.set_class(pointed, "pointed")
        self._set_mark(CURSOR_GLYPH if pointed else " ")

    def show_outcome(self, chosen: bool) -> None:
        """Draw the row as the key, as the wrong choice or as neither."""
        self.remove_class("pointed")
        self.set_class(self.option.correct, "right")
        self.set_class(chosen and not self.option.correct, "wrong")
        words = [
            *(["your answer"] if chosen else []),
            *(["the answer"] if self.option.correct and not chosen else []),
        ]
        if words:
            self._text.update(
                Content.assemble(literal(self.option.text), (f"  ← {words[0]}", "italic"))
            )
        glyph = RIGHT_GLYPH if self.option.correct else WRONG_GLYPH if chosen else " "
        self._set_mark(glyph)

    def _set_mark(self, glyph: str) -> None:
        letter = string.ascii_lowercase[self.place] if self.place < len(KEYS) else " "
        self._mark.update(Content(f"{glyph} {letter} "))

    def on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        event.stop()
        self.post_message(Chosen(self.place))


class Choices(VerticalGroup, can_focus=True):
    """All options of a question; posts Chosen until :meth:`reveal` has closed it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *_option_bindings(),
        Binding("enter", "choose_pointed", "Choose", id="choose"),
        Binding("up,k", "move(-1)", "Up", show=False, id="up"),
        Binding("down,j", "move(1)", "Down", show=False, id="down"),
    ]

    pointed: reactive[int] = reactive(0)

    def __init__(self, options: Sequence[Option]) -> None:
        self.rows = [ChoiceRow(place, option) for place, option in enumerate(options)]
        super().__init__()

    def compose(self) -> ComposeResult:
        """Stack the rows."""
        yield from self.rows

    def watch_pointed(self, pointed: int) -> None:
        """Move the pointer."""
        for row in self.rows:
            row.show_pointed(row.place == pointed)

    def action_move(self, step: int) -> None:
        """Point at the next or previous option, round and round, and bring it into view."""
        self.pointed = (self.pointed + step) % len(self.rows)
        self.rows[self.pointed].scroll_visible(animate=False)

    def action_choose_pointed(self) -> None:
        """Answer with the option pointed at."""
        self.action_choose(self.pointed)

    def action_choose(self, place: int) -> None:
        """Answer with an option, if there are so many."""
        if place < len(self.rows):
            self.post_message(Chosen(place))

    def reveal(self, chosen: int | None) -> None:
        """Show what was chosen and what is right; nothing can be chosen any more."""
        self.can_focus = False
        for row in self.rows:
            row.show_outcome(row.place == chosen)
