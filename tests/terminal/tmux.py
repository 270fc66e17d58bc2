"""A real terminal: tmux, driven by keys and read as text."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

TMUX = shutil.which("tmux")
PATIENCE = 30.0
ENDED = "(ended)"


class Terminal:
    """A window of tmux with a program in it."""

    def __init__(self, socket: Path) -> None:
        self._socket = socket

    def tmux(self, *arguments: str) -> str:
        """Run a command of tmux on this terminal's own server."""
        command = [str(TMUX), "-S", str(self._socket), "-f", "/dev/null", *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    @property
    def screen(self) -> str:
        """What is on the screen, as text."""
        return self.tmux("capture-pane", "-p")

    @property
    def flowing(self) -> str:
        """What is on the screen, in one line."""
        return " ".join(self.screen.split())

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names: ``Enter``, ``Escape``, ``Down``, or a character."""
        self.tmux("send-keys", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self.tmux("send-keys", "-l", text)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.tmux("resize-window", "-x", str(width), "-y", str(height))

    def wait_for(self, *words: str) -> str:
        """Return the screen in one line once one of the words is on it."""
        end = time.monotonic() + PATIENCE
        while not any(word in (seen := self.flowing) for word in words):
            assert time.monotonic() < end, f"none of {words} in:\n{self.screen}"
            time.sleep(0.03)
        return seen

    def wait_for_size(self, width: int, height: int, words: str) -> None:
        """Return once the window is drawn in this size: words at the top, keys in the last line."""
        end = time.monotonic() + PATIENCE
        while not self._drawn(height, words):
            assert time.monotonic() < end, self.screen
            time.sleep(0.03)
        assert max(map(len, self.screen.splitlines())) <= width

    def _drawn(self, height: int, words: str) -> bool:
        lines = self.screen.splitlines()
        return len(lines) == height and words in lines[0] and bool(lines[-1].strip())


@contextmanager
def running(
    command: Sequence[str], environment: Mapping[str, str], folder: Path, width: int, height: int
) -> Iterator[Terminal]:
    """Run a program in a terminal of this size; afterwards its exit status stands there."""
    terminal = Terminal(folder / "tmux")
    settings = " ".join(f"{name}={shlex.quote(value)}" for name, value in environment.items())
    # pytest loads readline, which writes the size into the environment, where programs believe it.
    line = f"env -u COLUMNS -u LINES {settings} {shlex.join(command)}; echo '{ENDED}' $?; exec cat"
    terminal.tmux("new-session", "-d", "-x", str(width), "-y", str(height), line)
    try:
        yield terminal
    finally:
        terminal.tmux("kill-server")
