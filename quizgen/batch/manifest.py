"""The account of a run, a JSON object a line: what a later run reads to know what is done.

Lines are only ever added, each with one write and on disk before the next is written. What a
crash or a full disk leaves of the last line is cut off by the next run; a line that is unreadable
for another reason says nothing, so its article is worked on again.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

import msgspec

from quizgen.batch.tasks import Cause, Status
from quizgen.errors import OutputError

PATTERN = "manifest*.jsonl"

_DIGEST_BYTES = 16


class Entry(msgspec.Struct, frozen=True):
    """What became of an article."""

    name: str
    """The bank's file name without suffix, which stands for the input."""
    input: str
    """The input as people know it: a path, or a file and a record's id."""
    input_hash: str
    options_hash: str
    status: Status
    part: int = 0
    parts: int = 1
    bank: str = ""
    """The bank's file name; empty if there is none."""
    bank_hash: str = ""
    questions: int = 0
    words: int = 0
    seconds: float = 0.0
    tries: int = 1
    cause: Cause | None = None
    error: str = ""


def digest(*parts: bytes) -> str:
    """Return the hash by which inputs, options and banks are known in the manifest."""
    state = blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        state.update(len(part).to_bytes(8, "big") + part)
    return state.hexdigest()


class Done:
    """What earlier runs finished, by name and part; holds some 600 bytes an article."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, int], tuple[str, str, str, int]] = {}

    def add(self, entry: Entry) -> None:
        """Take note of an entry, if it is of a bank that was made."""
        if entry.status == "done":
            state = (entry.input_hash, entry.options_hash, entry.bank_hash, entry.parts)
            self._entries[entry.name, entry.part] = state

    def find(self, name: str, part: int, input_hash: str, options_hash: str) -> tuple[str, int]:
        """Return the hash of the bank made of this and the number of parts; else ("", 0)."""
        found = self._entries.get((name, part))
        if found is None or found[:2] != (input_hash, options_hash):
            return "", 0
        return found[2], found[3]


def read_manifests(folder: Path, wanted: Callable[[str], bool]) -> Done:
    """Return what the manifests in a folder say is done, of the names that are ``wanted``.

    Raises :class:`OutputError` if one can't be read.
    """
    done = Done()
    decoder = msgspec.json.Decoder(Entry)
    for path in sorted(folder.glob(PATTERN), key=_age):
        try:
            with path.open("rb") as file:
                for line in file:
                    with contextlib.suppress(msgspec.MsgspecError):
                        entry = decoder.decode(line)
                        if wanted(entry.name):
                            done.add(entry)
        except OSError as error:
            raise OutputError(f"{path} can't be read: {error.strerror}.") from error
    return done


def _age(path: Path) -> tuple[int, str]:
    return path.stat().st_mtime_ns, path.name


class Manifest:
    """A manifest that lines are added to."""

    def __init__(self, path: Path) -> None:
        """Open it at its end, behind the last whole line; raises :class:`OutputError`."""
        self._path = path
        try:
            self._file = path.open("a+b", buffering=0)
            self._mend()
        except OSError as error:
            raise self._failed(error) from error

    def append(self, entry: Entry) -> None:
        """Add an entry, and return when it is on disk; raises :class:`OutputError`."""
        line = msgspec.json.encode(entry) + b"\n"
        if not self._path.exists():  # our open file may be one that nobody can find any more
            raise OutputError(f"{self._path} can't be written: it was removed during the run.")
        try:
            if self._file.write(line) != len(line):
                raise OSError("the disk is full")
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._failed(error) from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _mend(self) -> None:
        """Cut off the last line if it is not whole."""
        size = self._file.seek(0, os.SEEK_END)
        keep = _end_of_lines(self._file, size)
        if keep != size:
            self._file.truncate(keep)

    def _failed(self, error: OSError) -> OutputError:
        return OutputError(f"{self._path} can't be written: {error.strerror or error}.")


def _end_of_lines(file: BinaryIO, size: int) -> int:
    """Return the offset behind the last line feed of a file."""
    block = 1 << 16
    for start in range((size - 1) // block * block, -1, -block):
        file.seek(start)
        found = file.read(min(block, size - start)).rfind(b"\n")
        if found >= 0:
            return start + found + 1
    return 0
