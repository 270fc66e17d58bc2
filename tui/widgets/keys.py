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

    def on_mount(self) -> None:
        """Follow the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()

    def render(self) -> Content:
        """Draw as many as there is room for, leaving out the last of the screen's own first."""
        own, everywhere = self._shown()
        width = self.size.width
        while own and _width([*own, *everywhere]) > width:
            own.pop()
        return Content(GAP).join([*own, *everywhere])

    def _shown(self) -> tuple[list[Content], list[Content]]:
        """Return the keys of the screen and those of the app, an action once."""
        own: dict[str, Content] = {}
        everywhere: dict[str, Content] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.description:
                group = everywhere if binding.action.removeprefix("app.") in APP_WIDE else own
                group.setdefault(binding.action.partition("(")[0], self._drawn(binding))
        return list(own.values()), list(everywhere.values())

    def _drawn(self, binding: Binding) -> Content:
        """Draw a key and what it does; a click presses it."""
        key = Content.styled(self.app.get_key_display(binding), "bold $footer-key-foreground")
        drawn = Content.assemble(key, " ", Content(binding.description))
        if not binding.key.isidentifier():
            return drawn
        return drawn.stylize(Style.from_meta({"@click": f"app.simulate_key('{binding.key}')"}))


APP_WIDE = frozenset({"help", "leave"})
"""Actions that belong to every screen."""


def _width(keys: list[Content]) -> int:
    return sum(key.cell_length for key in keys) + len(GAP) * (len(keys) - 1)
