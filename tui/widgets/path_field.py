"""A field for the path of a file, which completes names of folders and articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.suggester import Suggester
from textual.widgets import Input

MOST_LOOKED_AT = 2000
"""Entries of a folder that are looked through for a completion."""

LONGEST_PATH = 4096


class PathSuggester(Suggester):
    """Completes what is typed to the first folder, or file of a wanted kind, that begins so."""

    def __init__(self, wanted: Callable[[Path], bool]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._wanted = wanted

    async def get_suggestion(self, value: str) -> str | None:
        """Return the whole path; None if nothing begins so."""
        head, slash, start = value.rpartition("/")
        folder = expanded(head + slash) if slash else Path()
        if not start:
            return None
        names = sorted(self._names(folder, start))
        return f"{head}{slash}{names[0]}" if names else None

    def _names(self, folder: Path, start: str) -> list[str]:
        names = []
        try:
            for number, path in enumerate(folder.iterdir()):
                if number >= MOST_LOOKED_AT:
                    break
                if path.name.startswith(start):
                    if path.is_dir():
                        names.append(path.name + "/")
                    elif self._wanted(path):
                        names.append(path.name)
        except (OSError, ValueError):
            return []
        return [name for name in names if name.isprintable()]


def expanded(text: str) -> Path:
    """Return the path that was typed, ``~`` and quotes from dragging a file in taken care of."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    path = Path(text)
    try:
        return path.expanduser()
    except RuntimeError:  # no such user
        return path


class PathField(Input):
    """One line for a path; Tab or → takes the completion."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", "Complete the name", show=False, id="path.complete"),
    ]

    def __init__(self, wanted: Callable[[Path], bool], *, id: str) -> None:  # noqa: A002
        super().__init__(
            placeholder="Path of a document in English",
            max_length=LONGEST_PATH,
            suggester=PathSuggester(wanted),
            id=id,
        )

    def action_complete(self) -> None:
        """Take the completion; without one go to the next field."""
        before = self.value
        self.action_end()
        self.action_cursor_right()
        if self.value == before:
            self.screen.focus_next()
