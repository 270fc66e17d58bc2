"""Read the small tables in ``quizgen/language/data``.

A table is UTF-8 text: comment lines start with ``#``, a row is one line, its columns are separated
by ``|`` and lists inside a column by ``;``. Every file is checked against ``SHA256SUMS`` beside it,
so that a damaged or half-edited installation says so instead of asking odd questions.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files

from quizgen.errors import ModelError

SUMS = "SHA256SUMS"


def data(name: str) -> bytes:
    """Return the bytes of the data file ``name``.

    Raises ModelError when the file is missing or is not the one that was built.
    """
    try:
        content = (files("quizgen.language") / "data" / name).read_bytes()
    except OSError as error:
        raise ModelError(f"quizgen's data file {name} can't be read: {error.strerror}.") from error
    if hashlib.sha256(content).hexdigest() != _sums().get(name):
        raise ModelError(
            f"quizgen's data file {name} is damaged: its checksum is not the one in {SUMS}; "
            "install quizgen again."
        )
    return content


def rows(name: str, columns: int) -> list[list[str]]:
    """Return the rows of the table ``name``, each with exactly ``columns`` cells, trimmed."""
    table = []
    for line in data(name).decode("utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("|")]
            table.append(cells + [""] * (columns - len(cells)))
    return table


def items(cell: str, separator: str = ";") -> tuple[str, ...]:
    """Return the entries of a list cell: ``"a; b"`` → ``("a", "b")``, an empty cell → ``()``."""
    return tuple(entry for part in cell.split(separator) if (entry := part.strip()))


@lru_cache(maxsize=1)
def _sums() -> dict[str, str]:
    """Return file name → SHA-256, from the list that ``scripts/hash_data.py`` writes."""
    try:
        text = (files("quizgen.language") / "data" / SUMS).read_text("utf-8")
    except OSError as error:
        raise ModelError(f"quizgen's data file {SUMS} can't be read: {error.strerror}.") from error
    return {name: digest for digest, name in (line.split() for line in text.splitlines())}
