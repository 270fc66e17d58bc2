"""Read the small tables in ``quizgen/language/data``.

A table is UTF-8 text: comment lines start with ``#``, a row is one line, its columns are separated
by ``|`` and lists inside a column by ``;``. Every file is checked against ``SHA256SUMS`` beside it,
so that a damaged or half-edited installation says so instead of asking odd questions.
"""

from __future__ import annotations

import hashlib
import mmap
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from quizgen.errors import ModelError

SUMS = "SHA256SUMS"


CHUNK = 1 << 16


def data(name: str) -> bytes:
    """Return the bytes of the data file ``name``.

    Raises ModelError when the file is missing or is not the one that was built.
    """
    try:
        content = _file(name).read_bytes()
    except OSError as error:
        raise _unreadable(name, error) from error
    _check(name, hashlib.sha256(content).hexdigest())
    return content


def mapped(name: str) -> memoryview:
    """Return a large data file, of which only the parts that are looked at take up memory.

    Raises ModelError as ``data`` does.
    """
    path = _file(name)
    if not isinstance(path, Path):  # quizgen runs from an archive
        return memoryview(data(name))
    digest, chunk = hashlib.sha256(), bytearray(CHUNK)
    try:
        with path.open("rb", buffering=0) as file:
            while size := file.readinto(chunk):
                digest.update(memoryview(chunk)[:size])
            _check(name, digest.hexdigest())
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except OSError as error:
        raise _unreadable(name, error) from error


def _file(name: str) -> Traversable:
    return files("quizgen.language") / "data" / name


def _check(name: str, digest: str) -> None:
    if digest != _sums().get(name):
        raise ModelError(
            f"quizgen's data file {name} is damaged: its checksum is not the one in {SUMS}; "
            "install quizgen again."
        )


def _unreadable(name: str, error: OSError) -> ModelError:
    return ModelError(f"quizgen's data file {name} can't be read: {error.strerror}.")


def rows(name: str, columns: int) -> list[list[str]]:
    """Return the rows of the table ``name``, each with exactly ``columns`` cells, trimmed."""
    table = []
    for line in _lines(name):
        cells = [cell.strip() for cell in line.split("|")]
        table.append(cells + [""] * (columns - len(cells)))
    return table


def entries(name: str) -> dict[str, str]:
    """Return first cell → the rest of its row, as it stands, of a long table that needs no trim."""
    return {key: rest for key, _, rest in (line.partition("|") for line in _lines(name))}


def _lines(name: str) -> Iterator[str]:
    for line in data(name).decode("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def items(cell: str, separator: str = ";") -> tuple[str, ...]:
    """Return the entries of a list cell: ``"a; b"`` → ``("a", "b")``, an empty cell → ``()``."""
    return tuple(entry for part in cell.split(separator) if (entry := part.strip()))


@lru_cache(maxsize=1)
def _sums() -> dict[str, str]:
    """Return file name → SHA-256, from the list that ``scripts/hash_data.py`` writes."""
    try:
        text = _file(SUMS).read_text("utf-8")
    except OSError as error:
        raise _unreadable(SUMS, error) from error
    return {name: digest for digest, name in (line.split() for line in text.splitlines())}
