"""From an article file to a bank in the banks folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from quizgen.bank.model import Bank

SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".mhtml", ".pdf", ".docx", ".odt"}
    | {".rtf", ".epub"}
)
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Order:
    """The article that a bank is wanted of, and of how many questions."""

    path: Path
    count: int

    def make(self, tell: Callable[[float, str], None]) -> Bank:
        """Make the bank, telling how far it is; raise QuizgenError if that can't be done."""
        tell(0.0, "Reading the article")
        from quizgen.sources import read_article

        document = read_article(self.path)
        # Here and not above: the engine brings spaCy and NLTK along, and who plays needs neither.
        from quizgen.questions import Options, generate

        return generate(document, Options(count=self.count), progress=tell)


def is_article(path: Path) -> bool:
    """Whether a file's name is that of an article."""
    return path.suffix.lower() in SUFFIXES


def keep(bank: Bank, folder: Path) -> Path:
    """Write a bank into the folder under a name of its title that is still free; return its path.

    Raises OutputError if it can't be written.
    """
    from quizgen.bank import save_bank
    from quizgen.errors import OutputError

    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free(folder, _name(bank.title))
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(f"{folder}: can't keep the questions there ({reason}).") from error
    save_bank(bank, path)
    return path


def _name(title: str) -> str:
    """Return a file name that every system takes."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    return "_".join(words)[:LONGEST_NAME].strip("_") or "questions"


def _free(folder: Path, name: str) -> Path:
    number = 1
    path = folder / f"{name}.json"
    while path.exists():
        number += 1
        path = folder / f"{name}_{number}.json"
    return path
