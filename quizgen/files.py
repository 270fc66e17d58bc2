"""Read a file, or say in one sentence why not; write one whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from quizgen.errors import OutputError, QuizgenError


@contextlib.contextmanager
def reading(name: str, error: type[QuizgenError], folder: str) -> Iterator[None]:
    """Tell of what goes wrong while a file is opened and read, as ``error``, in one sentence.

    Args:
        name: what messages call the file.
        error: the class of what is raised.
        folder: what is said of a folder in its place.
    """
    try:
        yield
    except FileNotFoundError as found:
        raise error(f"{name} does not exist.") from found
    except IsADirectoryError as found:
        raise error(f"{name} is a folder{folder}.") from found
    except PermissionError as found:
        # Windows says so of a folder.
        told = f"is a folder{folder}" if os.path.isdir(name) else "can't be read: permission denied"
        raise error(f"{name} {told}.") from found
    except (OSError, ValueError) as found:
        reason = getattr(found, "strerror", None) or str(found)
        raise error(f"{name} can't be read: {reason}.") from found


def write_atomically(path: str | Path, data: bytes) -> None:
    """Write ``data`` to ``path`` so that a reader sees the old file or the new one, never a part.

    The data goes to a new file in the same folder, which then takes the name. An existing file
    keeps its permissions, a link keeps pointing. Raises :class:`OutputError`, whose message is
    one sentence naming the file; whatever was there before is then still there.
    """
    if not str(path):
        raise OutputError("The output's file name is empty.")
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise OutputError(f"{path} can't be written: it is a folder.")
        if target.exists() and not target.is_file():
            # A device or a pipe has no content to protect and must not be replaced by a file.
            target.write_bytes(data)
        elif target.exists() and not os.access(target, os.W_OK):
            raise OutputError(f"{path} can't be written: it is write-protected.")
        else:
            _replace(target, data)
    except FileNotFoundError as error:
        folder = Path(path).parent
        raise OutputError(f"{path} can't be written: {folder} does not exist.") from error
    except PermissionError as error:
        raise OutputError(f"{path} can't be written: permission denied.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"{path} can't be written: {reason}.") from error


def _replace(target: Path, data: bytes) -> None:
    # A short name of its own: the target's name may already be as long as the system allows.
    sibling = target.with_name(f".quizgen-{secrets.token_hex(8)}.tmp")
    try:
        # Mode "x" gives the permissions the user's umask asks for, which mkstemp does not.
        with sibling.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            sibling.chmod(target.stat().st_mode & 0o7777)
        sibling.replace(target)
    except BaseException:
        # Also when interrupted: nothing half-written stays behind.
        with contextlib.suppress(OSError):
            sibling.unlink()
        raise
