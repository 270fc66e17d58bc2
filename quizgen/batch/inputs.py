"""What the command line names → the items of a run: files, folders, patterns, lists, JSONL."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct, field

from quizgen.batch.items import Item, presentable, stable_name, true_path
from quizgen.batch.records import find_records, is_jsonl, starts_record
from quizgen.errors import UsageError

STDIN = "-"

SUFFIXES = frozenset(
    ".txt .text .md .markdown .mdown .mkd .html .htm .xhtml .pdf .docx .epub .odt .rtf "
    ".jsonl .ndjson".split()
)
"""The files of a folder that are taken for articles; a file that is named is always taken."""


class Found(Struct):
    """The items of a run in a fixed order, and what was left out or can't be worked on."""

    items: list[Item] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """One sentence for each input that holds no item."""
    others: int = 0
    """Files of folders that were left out because of their kind."""


def find_inputs(
    names: Iterable[str],
    output: str,
    *,
    stdin: BinaryIO,
    spool: Path,
    wanted: Callable[[str], bool] = lambda name: True,
) -> Found:
    """Return every item that ``names`` stand for, each once.

    Args:
        names: files, folders (searched through, without hidden files), patterns with ``*``,
            and "-" for standard input, which holds a name a line, or JSON objects.
        output: the output folder, which is never searched.
        stdin: where "-" is read from.
        spool: the file that keeps the records of standard input for the time of the run.
        wanted: whether the item of a name is this run's to work on.

    Raises:
        UsageError: a folder or pattern is named that holds nothing of a known kind.
    """
    finder = _Finder(os.path.realpath(output), stdin, spool, wanted)
    for name in names:
        finder.take(name)
    return finder.found


class _Finder:
    def __init__(
        self, output: str, stdin: BinaryIO, spool: Path, wanted: Callable[[str], bool]
    ) -> None:
        self.found = Found()
        self._output = output
        self._stdin = stdin
        self._spool = spool
        self._wanted = wanted
        self._seen = 0
        self._names: set[str] = set()

    def take(self, name: str) -> None:
        if name == STDIN:
            self._take_list()
        elif os.path.isdir(name):
            self._take_many(name, self._walk(name))
        elif glob.has_magic(name) and not os.path.lexists(name):
            self._take_many(name, self._matching(name))
        else:
            self._take_file(name)

    def _take_many(self, name: str, paths: Iterable[str]) -> None:
        before = self._seen, len(self.found.problems)
        for path in paths:
            self._take_file(path)
        if (self._seen, len(self.found.problems)) == before:
            raise UsageError(f"{name} holds no article of a kind that quizgen reads.")

    def _take_file(self, path: str) -> None:
        if not path:
            self.found.problems.append("A file name is empty.")
        elif is_jsonl(path):
            self._add(find_records(path, true_path(path), self.found.problems))
        else:
            place = true_path(path)
            name = stable_name(place, Path(place).stem)
            self._add([Item(name, presentable(os.path.normpath(path)), path)])

    def _add(self, items: Iterable[Item]) -> None:
        for item in items:
            self._seen += 1
            if self._wanted(item.name) and item.name not in self._names:
                self._names.add(item.name)
                self.found.items.append(item)

    def _walk(self, folder: str) -> Iterator[str]:
        """Yield a folder's files of known kinds, in order, hidden ones and the output left out."""
        for place, folders, files in os.walk(folder, onerror=self._note):
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".")
                and os.path.realpath(os.path.join(place, name)) != self._output
            )
            if os.path.realpath(place) != self._output:
                yield from (os.path.join(place, name) for name in sorted(self._suitable(files)))

    def _suitable(self, files: Iterable[str]) -> Iterator[str]:
        for name in files:
            if name.startswith("."):
                continue
            if os.path.splitext(name)[1].lower() in SUFFIXES:
                yield name
            else:
                self.found.others += 1

    def _matching(self, pattern: str) -> Iterator[str]:
        """Yield the files that a pattern stands for; ``**`` goes through folders."""
        for path in sorted(glob.iglob(pattern, recursive=True)):
            if not os.path.isdir(path) and not true_path(path).startswith(self._output + os.sep):
                yield path

    def _note(self, error: OSError) -> None:
        self.found.problems.append(f"{error.filename} can't be searched: {error.strerror}.")

    def _take_list(self) -> None:
        """Take the names on standard input, or its JSON records if its first line is one."""
        first = self._stdin.readline()
        if starts_record(first):
            self._take_records(first)
            return
        for line in (first, *self._stdin):
            name = os.fsdecode(line.rstrip(b"\r\n"))
            if name.strip():
                self._take_named(name)

    def _take_named(self, name: str) -> None:
        if os.path.isdir(name):
            self._take_many(name, self._walk(name))
        else:
            self._take_file(name)

    def _take_records(self, first: bytes) -> None:
        with self._spool.open("wb") as file:
            file.write(first)
            while block := self._stdin.read(1 << 20):
                file.write(block)
        self._add(find_records(str(self._spool), STDIN, self.found.problems))
