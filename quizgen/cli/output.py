"""Where the commands' words go: data to stdout or a file, everything else to stderr."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from quizgen.characters import UNSAFE
from quizgen.errors import OutputError
from quizgen.files import write_atomically

STDOUT = "-"


def printable(text: str) -> str:
    """Return ``text`` on one line and without characters that a terminal would act on.

    File names and messages made of them may hold anything.
    """
    return UNSAFE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split("\n")))


def complain(message: str) -> None:
    """Print one sentence on stderr, under the program's name."""
    click.echo(f"quizgen: {printable(message)}", err=True)


def write_data(data: bytes, output: str) -> None:
    """Write a command's result to the file ``output``, whole or not at all; "-" is stdout."""
    if output == STDOUT:
        _write_stdout(data)
    else:
        write_atomically(output, data)


def _write_stdout(data: bytes) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence_stdout()
        raise OutputError(f"standard output can't be written: {error.strerror}.") from error


def silence_stdout() -> None:
    """Let nothing more reach stdout: Python flushes it once more at exit and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def open_missing_streams() -> None:
    """Put something in the place of standard streams that the caller closed; Python leaves None.

    What is read is then empty, and what is written to stdout fails as it would on a closed stream;
    only stderr, where that would have to be said, is silent.
    """
    # In this order: the system gives the lowest free number, which is that of the missing stream.
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - lives as long as we do
    if sys.stdout is None:
        # Open for reading only, so that writing fails.
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: SIM115 - the same
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - the same


def same_file(one: str, other: str) -> bool:
    """Tell whether two names, "-" apart, stand for one existing file."""
    if STDOUT in (one, other):
        return False
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


class Progress:
    """A line on stderr that says how far the work is; silent unless stderr is a terminal."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._width = 0

    def __call__(self, share: float, stage: str) -> None:
        """Show that ``share`` (0-1) of the work is done and which ``stage`` it is in."""
        if self._shown:
            line = f"{share:4.0%} {printable(stage)}"
            self._write(f"\r{line.ljust(self._width)}")
            self._width = len(line)

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            self._write(f"\r{' ' * self._width}\r")
            self._width = 0

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
