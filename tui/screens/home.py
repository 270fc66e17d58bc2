"""The home screen: what is to be done today, and the library of banks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, HorizontalGroup, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, Static

from quizgen.study.library import Entry, Library
from tui.messages import OpenBank, Practise
from tui.text import literal
from tui.theme import PRACTICE_GLYPH, UNFINISHED_GLYPH, WRONG_GLYPH
from tui.widgets.bank_card import BankCard, share
from tui.widgets.shelf import Line, Shelf, ShelfHead

GROUPS = {
    "recent": "Recently opened",
    "folder": "Your banks",
    "sample": "Samples",
}
"""Where a bank is from, in the order in which the groups are listed."""

MOST_UNFINISHED = 2
PRACTICE = "practice"
ABOUT_PRACTICE = (
    "Questions from all banks that you are about to forget. What you miss comes again until you "
    "have it right."
)


class SearchField(Input):
    """The words that titles are searched for; the list below follows at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.open_first", "Open", id="search.open"),
        Binding("up", "screen.move(-1)", "Up", show=False, id="search.up"),
        Binding("down", "screen.move(1)", "Down", show=False, id="search.down"),
        Binding("escape", "screen.end_search", "All banks", id="search.end"),
        Binding("f1", "app.help", "Help", id="search.help"),
    ]


class HomeScreen(Screen[None]):
    """Lists the library; posts OpenBank and Practise.

    ``due`` gives the number of questions that are due now, ``streak`` the days in a row.
    """

    AUTO_FOCUS = "Shelf"
    TITLE = "Home"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", key_display="/", id="home.search"),
        Binding("n", "app.new_bank", "New", tooltip="Make a bank of an article", id="home.new"),
        Binding("p", "practise", "Practise", tooltip="Practise what is due", id="home.practise"),
        Binding("h", "app.history", "History", id="home.history"),
        Binding("q", "app.leave", "Quit", id="home.quit"),
        Binding("escape", "end_search", show=False, id="home.end_search"),
    ]

    def __init__(
        self, library: Library, *, due: Callable[[], int], streak: Callable[[], int]
    ) -> None:
        super().__init__()
        self._library = library
        self._due = due
        self._streak = streak
        self._shelf = Shelf()
        self._card = BankCard()
        self._search = SearchField(placeholder="Words of a title", id="search")

    def compose(self) -> ComposeResult:
        """Lay the list between the day's figures and what is known of the bank pointed at."""
        self._search.cursor_blink = self.app.animation_level != "none"
        with HorizontalGroup(id="home-top"):
            yield Static("quizgen", id="home-name")
            yield Static(id="home-today")
        with HorizontalGroup(id="home-search"):
            yield Static("Search", id="search-label")
            yield self._search
        with Horizontal(id="home-body"):
            with Vertical(id="home-list"):
                yield ShelfHead()
                yield self._shelf
                yield Static(id="home-none")
            yield self._card
        yield Footer(show_command_palette=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to search only while that is not going on."""
        return not self.has_class("-searching") if action == "search" else True

    def on_screen_resume(self) -> None:
        """Show how things stand, each time that one comes back here."""
        self.renew()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as one types."""
        event.stop()
        self.renew()

    def on_shelf_pointed(self, message: Shelf.Pointed) -> None:
        """Show what is known of the bank pointed at."""
        value = message.line.value if message.line else None
        words = ABOUT_PRACTICE if value == PRACTICE else ""
        self._card.show(value if isinstance(value, Entry) else None, words)

    def on_shelf_opened(self, message: Shelf.Opened) -> None:
        """Open a bank or practise."""
        value = message.line.value
        if isinstance(value, Entry):
            self._open(value)
        else:
            self.action_practise()

    def renew(self) -> None:
        """Read the library again and draw it."""
        words = self._words
        entries = self._library.search(words) if words else self._library.entries()
        due = self._due()
        lines = [*([] if words else tasks(entries, due)), *banks(entries)]
        self._shelf.show(lines[1:] if lines and not lines[0].text else lines)
        self.query_one("#home-none", Static).update(
            literal(f"No title has “{words}” in it." if words and not entries else "")
        )
        self.query_one("#home-today", Static).update(_today(self._streak(), due))
        self.set_class(not entries, "-none")

    def action_search(self) -> None:
        """Ask for the words."""
        self.add_class("-searching")
        self._search.focus()
        self.refresh_bindings()

    def action_end_search(self) -> None:
        """Show all banks again."""
        self.remove_class("-searching")
        self._search.value = ""
        self._shelf.focus()
        self.refresh_bindings()

    def action_open_first(self) -> None:
        """Open the bank pointed at from the search field."""
        self._shelf.action_open()

    def action_move(self, step: int) -> None:
        """Point elsewhere from the search field."""
        self._shelf.action_move(step)

    def action_practise(self) -> None:
        """Practise what is due."""
        self.post_message(Practise())

    def _open(self, entry: Entry) -> None:
        if entry.problem:
            self.app.notify(literal(entry.problem).plain, severity="warning", markup=False)
        else:
            self.post_message(OpenBank(entry.path))

    @property
    def _words(self) -> str:
        return self._search.value.strip() if self.has_class("-searching") else ""


def tasks(entries: Sequence[Entry], due: int) -> Iterator[Line]:
    """Yield what is to be done today, with its heading, if anything is."""
    unfinished = [entry for entry in entries if entry.unfinished and not entry.problem]
    if not due and not unfinished:
        return
    yield Line("heading", "Today")
    for entry in unfinished[:MOST_UNFINISHED]:
        yield Line(
            "task", f"Go on with {entry.title}", entry, f"go on {entry.path}", UNFINISHED_GLYPH
        )
    if due:
        words = f"Practise {'what is' if due == 1 else f'the {due} questions that are'} due"
        yield Line("task", words, PRACTICE, PRACTICE, PRACTICE_GLYPH)


def banks(entries: Sequence[Entry]) -> Iterator[Line]:
    """Yield the banks by where they are from, each group under its heading."""
    for source, heading in GROUPS.items():
        group = [entry for entry in entries if entry.source == source]
        if group:
            yield Line("heading", "")
            yield Line("heading", heading)
        for entry in group:
            yield _bank(entry)


def _bank(entry: Entry) -> Line:
    if entry.problem:
        return Line("bank", entry.title, entry, str(entry.path), WRONG_GLYPH)
    figures = {
        "Questions": str(entry.questions),
        "Best": share(entry.best),
        "Last": share(entry.last),
        "Due": str(entry.due or ""),
    }
    mark = UNFINISHED_GLYPH if entry.unfinished else " "
    return Line("bank", entry.title, entry, str(entry.path), mark, figures)


def _today(streak: int, due: int) -> Content:
    words = [f"{streak} days in a row"] if streak > 1 else []
    return Content(" · ".join([*words, f"{due} due today" if due else "nothing due today"]))
