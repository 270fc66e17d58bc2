"""What ``?`` shows on a screen: its own keys as they are bound now, then those of the whole app."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from textual.app import App
from textual.binding import ActiveBinding
from textual.screen import Screen

SEPARATOR = " / "
PALETTE = ("Ctrl+P", "commands and colours")
MOST_KEYS = 4
"""More keys for one thing than this are cut: who rebinds that many knows them."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Keys that work in one place, each with what it does."""

    heading: str
    entries: tuple[tuple[str, str], ...]


def chapters(screen: Screen[object]) -> tuple[Chapter, ...]:
    """Return the keys of a screen and of what has the focus in it, then those of the app.

    Only bindings with an id and a description are told: the others are Textual's own or second
    keys of the same thing.
    """
    app = screen.app
    active = [
        found
        for found in screen.active_bindings.values()
        if found.binding.id and found.binding.action != "command_palette"
    ]
    own = tuple(_entries(app, (found for found in active if found.node is not app)))
    everywhere = tuple(_entries(app, (found for found in active if found.node is app)))
    heading = screen.title or "On this screen"
    told = (Chapter(heading, own), Chapter("Anywhere", (*everywhere, PALETTE)))
    return tuple(chapter for chapter in told if chapter.entries)


def _entries(app: App[object], found: Iterable[ActiveBinding]) -> Iterator[tuple[str, str]]:
    """Gather all keys that are described alike."""
    keys: dict[str, list[str]] = {}
    for active in found:
        binding = active.binding
        meaning = binding.tooltip or binding.description
        if meaning and active.enabled:
            shown = app.get_key_display(binding)
            known = keys.setdefault(meaning, [])
            if shown not in known:
                known.append(shown)
    for meaning, names in keys.items():
        yield SEPARATOR.join(names[:MOST_KEYS]), meaning
