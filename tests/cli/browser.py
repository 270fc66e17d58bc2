"""``quizgen serve`` in a process, and Chromium before it, for the tests of both together."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 30.0

# The page draws on a canvas. What it draws is in the terminal object, which it keeps to itself:
# so it is caught when the page stores it in a property of that name.
CATCH_TERMINAL = """
Object.defineProperty(Object.prototype, "terminal", {
  configurable: true,
  set(value) {
    window.caught = value;
    Object.defineProperty(this, "terminal", {value, writable: true, configurable: true});
  },
});
"""
READ_TERMINAL = """
() => {
  if (!window.caught) return "";
  const buffer = window.caught.buffer.active;
  const lines = [];
  for (let at = 0; at < buffer.length; at++) lines.push(buffer.getLine(at).translateToString(true));
  return lines.join("\\n");
}
"""


@contextmanager
def serving(
    *arguments: str | Path, data: Path, before: list[str] | None = None
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run ``quizgen serve`` on a free port; yield the process and its address.

    ``before`` collects what it says on stderr until it listens.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "quizgen", "serve", "--port", "0", *map(str, arguments)],
        env=os.environ | {"QUIZGEN_DATA_DIR": str(data), "TEXTUAL_ANIMATIONS": "none"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        yield process, address(process.stderr, before if before is not None else [])
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)


def address(errors: Iterable[str], before: list[str]) -> str:
    """Return the address that the server says it listens on."""
    for line in errors:
        if line.startswith("Open http"):
            return line.split()[1]
        before.append(line)
    raise AssertionError("the server ended before it listened")


@contextmanager
def browser() -> Iterator[Any]:
    """Start Chromium; yield playwright's browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            yield chromium
        finally:
            chromium.close()


class Visitor:
    """Somebody with the page open: reads its terminal and presses keys."""

    def __init__(self, chromium: Any, url: str) -> None:
        self.page = chromium.new_page(viewport={"width": 1000, "height": 700})
        self.asked_for: list[str] = []
        self.page.on("request", lambda request: self.asked_for.append(request.url))
        self.page.add_init_script(CATCH_TERMINAL)
        self.page.goto(url)

    @property
    def screen(self) -> str:
        return str(self.page.evaluate(READ_TERMINAL))

    def wait_for(self, words: str) -> str:
        """Return the screen once the words are on it."""
        end = time.monotonic() + PATIENCE
        while words not in (screen := self.screen):
            assert time.monotonic() < end, f"no {words!r} in:\n{screen}"
            time.sleep(0.02)
        return screen

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)


def children(process: subprocess.Popen[str]) -> list[int]:
    """Return the processes that a process has started (Linux)."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text()
    return [int(number) for number in listed.split()]
