"""Lines in, lines out: what a session without a screen is played over."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TextIO

from quizgen.study.text import one_line


class StoppedError(Exception):
    """The student wants to stop, or there are no more lines."""


class EndedError(StoppedError):
    """There are no more lines."""


@dataclass(frozen=True, slots=True)
class Console:
    """Where lines come from and go to.

    ``interactive`` is whether a person types: then nothing is echoed and the missed questions
    are offered again. ``width`` is where lines are wrapped, None for never.
    """

    source: TextIO
    sink: TextIO
    interactive: bool = False
    width: int | None = None

    def say(self, text: str = "", indent: str = "") -> None:
        """Write a paragraph; the text must be harmless already."""
        if self.width and text:
            text = textwrap.fill(
                text,
                self.width,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,
            )
        self.sink.write(text + "\n")

    def ask(self, prompt: str) -> str:
        """Return the next line without its end; raise EndedError when there is none."""
        self.sink.write(prompt)
        self.sink.flush()
        line = self.source.readline()
        if not line:
            self.sink.write("\n")
            raise EndedError
        answer = line.strip()
        if not self.interactive:
            self.sink.write(one_line(answer) + "\n")
        return answer
