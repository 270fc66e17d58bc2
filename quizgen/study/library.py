"""The banks at hand: the installed samples, those in the banks folder, those opened lately."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from quizgen.bank.io import decode_bank, read_bank_file
from quizgen.errors import BankError
from quizgen.study.attempt import Standing, Store, fingerprint
from quizgen.study.clock import Clock, SystemClock
from quizgen.study.database import data_directory

Source = Literal["sample", "folder", "recent"]

BANKS_FOLDER = "banks"
MOST_RECENT = 20
MOST_LISTED = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """A bank on the shelf; ``best`` and ``last`` are shares (0 to 1) of finished sessions.

    ``problem`` is a sentence on why it can't be opened, empty if it can.
    """

    path: Path
    title: str
    questions: int
    source: Source
    fingerprint: str
    best: float | None = None
    last: float | None = None
    due: int = 0
    unfinished: bool = False
    problem: str = ""


Shelf = tuple[Entry, ...]


class Library:
    """Lists banks. A bank that is broken or gone is an entry with a problem, never an error."""

    def __init__(
        self,
        store: Store,
        clock: Clock | None = None,
        *,
        folder: Path | None = None,
        samples: bool = True,
    ) -> None:
        """Look in ``folder``, by default :func:`banks_folder`'s, and among the samples."""
        self._store = store
        self._clock = clock or SystemClock()
        self.folder = folder or banks_folder()
        self._samples = samples

    def entries(self) -> Shelf:
        """Return the banks opened lately, then those of the folder, then the samples."""
        standings = self._store.standings()
        due = self._store.due_counts(self._clock.now())
        return tuple(
            _entry(path, source, standings, due) for path, source in self._places().items()
        )

    def search(self, words: str) -> Shelf:
        """Return the entries in whose title or file name every word occurs."""
        wanted = words.casefold().split()
        return tuple(
            entry
            for entry in self.entries()
            if all(word in f"{entry.title} {entry.path.name}".casefold() for word in wanted)
        )

    def remember(self, path: Path) -> None:
        """Note that a bank was opened."""
        self._store.remember(str(path.absolute()), self._clock.now())

    def _places(self) -> dict[Path, Source]:
        """Return where banks are, each path once, and how it was found."""
        places: dict[Path, Source] = {}
        if self._samples:
            import question_banks

            places |= dict.fromkeys(question_banks.banks(), "sample")
        places |= dict.fromkeys(_banks_in(self.folder), "folder")
        recent = [Path(path) for path in self._store.recent(MOST_RECENT)]
        known: dict[Path, Source] = {path: places.get(path, "recent") for path in recent}
        return known | {path: source for path, source in places.items() if path not in known}


def banks_folder() -> Path:
    """Return where banks are kept unless the preferences say otherwise."""
    return data_directory() / BANKS_FOLDER


def _banks_in(folder: Path) -> Iterator[Path]:
    """Yield the JSON files of a folder by name; none if it can't be read."""
    try:
        names = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".json")
    except OSError:
        return
    yield from names[:MOST_LISTED]


def _entry(
    path: Path, source: Source, standings: dict[str, Standing], due: dict[str, int]
) -> Entry:
    try:
        stat = path.stat()
        title, questions, name = _look(path, stat.st_mtime_ns, stat.st_size)
    except FileNotFoundError:
        return Entry(path, path.stem, 0, source, "", problem=f"{path} does not exist any more.")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return Entry(path, path.stem, 0, source, "", problem=f"{path} can't be read: {reason}.")
    except BankError as error:
        return Entry(path, path.stem, 0, source, "", problem=str(error))
    standing = standings.get(name, Standing())
    return Entry(
        path=path,
        title=title,
        questions=questions,
        source=source,
        fingerprint=name,
        best=standing.best,
        last=standing.last,
        due=due.get(name, 0),
        unfinished=standing.unfinished,
    )


@functools.lru_cache(maxsize=MOST_LISTED)
def _look(path: Path, _modified: int, _size: int) -> tuple[str, int, str]:
    """Return a bank's title, the number of questions it asks and its fingerprint.

    Whether every offset in it holds is found out when it is opened.
    """
    bank = decode_bank(read_bank_file(path), str(path))
    asked = sum(question.status != "rejected" for question in bank.questions)
    return bank.title, asked, fingerprint(bank)
