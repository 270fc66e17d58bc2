"""The keys that work now, on the last line; those of the app are never the ones without room."""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

GAP = "  "


class KeyBar(Widget):
    """Draws the keys in one piece.

    Textual's footer mounts a widget for every key whenever the focus changes, which in a session
    is on almost every key press; that alone takes longer than all else a key does.
    """

    def __init__(self) -> None:
        super().__init__()
        self.auto_links = False  # a key looks like a key, not like a link
        self._shown: list[Binding] = []
        self._drawn: dict[Binding, Content] = {}

    def on_mount(self) -> None:
        """Follow the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        """Draw the keys anew if they are others: the screen tells of every change of the focus."""
        if self._working() != self._shown:
            self.refresh()

    def render(self) -> Content:
        """Draw as many as there is room for, leaving out the last of the screen's own first."""
        self._shown = self._working()
        own = [self._draw(binding) for binding in self._shown if not _app_wide(binding)]
        everywhere = [self._draw(binding) for binding in self._shown if _app_wide(binding)]
        while own and _width([*own, *everywhere]) > self.size.width:
            own.pop()
        return Content(GAP).join([*own, *everywhere])

    def _working(self) -> list[Binding]:
        """Return the keys that work now and are to be shown, an action once."""
        found: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.description:
                found.setdefault(binding.action.partition("(")[0], binding)
        return list(found.values())

    def _draw(self, binding: Binding) -> Content:
        """Draw a key and what it does, once for all times; a click presses it."""
        if binding not in self._drawn:
            key = Content.styled(self.app.get_key_display(binding), "bold $footer-key-foreground")
            drawn = Content.assemble(key, " ", Content(binding.description))
            if binding.key.isidentifier():
                press = Style.from_meta({"@click": f"app.simulate_key('{binding.key}')"})
                drawn = drawn.stylize(press)
            self._drawn[binding] = drawn
        return self._drawn[binding]


APP_WIDE = frozenset({"help", "leave"})
"""Actions that belong to every screen."""


def _width(keys: list[Content]) -> int:
    return sum(key.cell_length for key in keys) + len(GAP) * (len(keys) - 1)


def _app_wide(binding: Binding) -> bool:
    return binding.action.removeprefix("app.") in APP_WIDE
