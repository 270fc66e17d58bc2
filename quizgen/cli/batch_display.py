"""What a run tells people, on stderr: a moving line on a terminal, else a line an article."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click

from quizgen.batch import Entry
from quizgen.cli.output import complain, printable
from quizgen.study.tally import duration

_BETWEEN_DRAWS = 0.1


class Display:
    """Watches a run: shows where it is, reports every failure, sums up at the end."""

    def __init__(self, output: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.made = 0
        self.failed = 0
        self.unchanged = 0
        self._output = output
        self._clock = clock
        self._total = 0
        self._questions = 0
        self._others = 0
        self._start = clock()
        self._begun = False
        self._moving = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._width = 0
        self._drawn = 0.0

    def begins(self, articles: int, problems: list[str], others: int) -> None:
        """Say what can't be worked on; the clock runs from here."""
        self._begun = True
        self._total, self._others = articles + len(problems), others
        self._start = self._clock()
        for problem in problems:
            self._fail(problem)
        self._draw(always=True)

    def more(self, articles: int) -> None:
        """Count the other articles of a book."""
        self._total += articles

    def skipped(self) -> None:
        """Count an article that was done before."""
        self.unchanged += 1
        self._draw()

    def finished(self, entry: Entry) -> None:
        """Count and tell of an article."""
        if entry.status == "failed":
            self._fail(entry.error)
        else:
            self.made += 1
            self._questions += entry.questions
            if not self._moving:
                self._print(
                    f"{entry.input}: {_count(entry.questions, 'question')} in {entry.bank}, "
                    f"{entry.seconds:.1f} s"
                )
        self._draw()

    def passing(self) -> None:
        """Draw the time."""
        self._draw()

    def ends(self) -> None:
        """Take the line away and sum up, if anything was begun."""
        self._clear()
        if not self._begun:
            return
        spent = self._clock() - self._start
        parts = [f"{_count(self.made, 'bank')} made with {_count(self._questions, 'question')}"]
        if self.unchanged:
            parts.append(f"{self.unchanged:,} unchanged")
        parts.append(f"{self.failed:,} failed")
        if self._left():
            parts.append(f"{self._left():,} not begun or not finished")
        if self._others:
            parts.append(f"{_count(self._others, 'file')} of other kinds left out")
        manifest = Path(self._output, "manifest.jsonl").parent
        complain(f"{manifest}: {', '.join(parts)}; {duration(spent)}{self._rate_words(spent)}.")

    def line(self) -> str:
        """Return where the run is, in words."""
        seen = self.made + self.failed + self.unchanged
        share = seen / self._total if self._total else 1.0
        spent = self._clock() - self._start
        parts = [f"{seen:,} of {self._total:,} ({share:.0%})"]
        rate = self._rate(spent)
        if rate:
            parts.append(f"{rate:.1f} a second")
            parts.append(f"{duration(self._left() / rate)} left")
        if self.failed:
            parts.append(f"{self.failed:,} failed")
        return ", ".join(parts)

    def _left(self) -> int:
        return self._total - self.made - self.failed - self.unchanged

    def _rate(self, spent: float) -> float:
        return (self.made + self.failed) / spent if spent > 0 else 0.0

    def _rate_words(self, spent: float) -> str:
        return f", {self._rate(spent):.1f} articles a second" if self.made else ""

    def _fail(self, sentence: str) -> None:
        self.failed += 1
        self._clear()
        complain(sentence)

    def _print(self, line: str) -> None:
        click.echo(printable(line), err=True)

    def _draw(self, *, always: bool = False) -> None:
        now = self._clock()
        if not self._moving or (now - self._drawn < _BETWEEN_DRAWS and not always):
            return
        self._drawn = now
        line = self.line()[: shutil.get_terminal_size().columns - 1]
        sys.stderr.write(f"\r{line.ljust(self._width)}")
        sys.stderr.flush()
        self._width = len(line)

    def _clear(self) -> None:
        if self._width:
            sys.stderr.write(f"\r{' ' * self._width}\r")
            sys.stderr.flush()
            self._width = 0


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
