"""One run in an output folder at a time, or any number of shards, but each only once.

The locks are the system's, held by open files: they go with the process, however it ends.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from quizgen.errors import OutputError

LOCK = ".quizgen-lock"
_PATIENCE_SECONDS = 3.0
"""Longer than another shard, starting at the same time, holds the folder to clean it."""


@contextlib.contextmanager
def folder_lock(folder: Path, shard: str = "") -> Iterator[None]:
    """Hold an output folder, alone or, with the name of a ``shard``, together with other shards.

    Before it is shared, what killed runs left half-written is removed, if nobody else is there.
    Raises :class:`OutputError` if another run holds the folder.
    """
    with _opened(folder / LOCK) as whole, _opened(folder / f"{LOCK}{shard}") as own:
        if not _take(own, shared=False):
            raise _busy(folder, own)
        alone = not shard or _take(whole, shared=False)
        if alone:
            remove_remains(folder)
        if shard and not _patiently(whole):
            raise _busy(folder, whole)
        _note_process(own)
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                os.truncate(own, 0)


def remove_remains(folder: Path) -> None:
    """Remove the temporary files that a killed process left; see :mod:`quizgen.files`."""
    for path in folder.glob(".quizgen-*.tmp"):
        with contextlib.suppress(OSError):
            path.unlink()


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[int]:
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
    except OSError as error:
        raise OutputError(f"{path} can't be written: {error.strerror}.") from error
    try:
        yield file
    finally:
        os.close(file)


def _patiently(file: int) -> bool:
    end = time.monotonic() + _PATIENCE_SECONDS
    while not _take(file, shared=True):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


if sys.platform == "win32":
    import msvcrt

    def _take(file: int, *, shared: bool) -> bool:
        if shared:
            return True  # Windows has no shared locks here: shards keep only each to itself
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: int, *, shared: bool) -> bool:
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.flock(file, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            message = f"the output folder can't be locked: {error.strerror}; use another disk."
            raise OutputError(message) from error
        return True


def _note_process(file: int) -> None:
    """Write into a lock who holds it, for whoever meets it."""
    os.lseek(file, 0, os.SEEK_SET)
    with contextlib.suppress(OSError):  # a full disk is told when it matters
        os.truncate(file, 0)
        os.write(file, f"{os.getpid()}\n".encode())


def _busy(folder: Path, file: int) -> OutputError:
    os.lseek(file, 0, os.SEEK_SET)
    process = os.read(file, 20).decode("ascii", "replace").strip()
    who = f" (process {process})" if process else ""
    return OutputError(f"{folder} is in use by another run{who}; wait for it, or name another.")
