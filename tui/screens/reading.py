"""The article on the whole screen: before the first question, or in between."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quizgen.bank.model import Article, Evidence
from tui.text import literal
from tui.widgets.article import ArticlePane
from tui.widgets.keys import KeyBar


class ReadingScreen(Screen[None]):
    """Shows an article to be scrolled; Enter closes it.

    Dismissed with None; whoever pushes it says what comes then.
    """

    TITLE = "The article"
    AUTO_FOCUS = "ArticlePane"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "close", "Go on", id="reading.go_on"),
        Binding("escape,v,f6", "close", show=False, id="reading.close"),
        Binding("space", "page", "Page down", id="reading.page"),
    ]

    def __init__(
        self, title: str, article: Article, marked: Evidence | None = None, *, advice: str = ""
    ) -> None:
        super().__init__()
        self._heading = title
        self._shown = article
        self._marked = marked
        self._advice = advice
        self._pane = ArticlePane()

    def compose(self) -> ComposeResult:
        """Lay what this is above the article."""
        with Container(id="reading"):
            if self._advice:
                yield Static(Content(self._advice), id="advice")
            else:
                yield Static(literal(self._heading), id="advice")
            yield self._pane
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the article, at its evidence if there is one."""
        self._pane.show(self._shown, self._marked)

    def action_page(self) -> None:
        """Scroll on; at the end of the article there is nothing more to scroll."""
        self._pane.scroll_page_down(animate=False)

    def action_close(self) -> None:
        """Close the article."""
        self.dismiss(None)
