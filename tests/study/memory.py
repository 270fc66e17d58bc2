"""A store for tests that need none on disk."""

from __future__ import annotations

from pathlib import Path

from quizgen.study.attempt import Saved
from quizgen.study.store import SELECT_SESSION, SqliteStore


class MemoryStore(SqliteStore):
    """The real store on SQLite's own memory: quick, and gone with the test."""

    def __init__(self) -> None:
        super().__init__(Path(":memory:"))

    @property
    def sessions(self) -> dict[int, Saved]:
        """Everything kept, by number; for tests to look at."""
        rows = self._connection.execute(f"{SELECT_SESSION} ORDER BY id").fetchall()
        return {row[0]: self._load(row) for row in rows}

    @property
    def closed(self) -> set[int]:
        """The numbers of sessions that were finished or given up."""
        rows = self._connection.execute("SELECT id FROM session WHERE outcome IS NOT NULL")
        return {number for (number,) in rows}

    def close(self) -> None:
        """Stay open, so that a test can look."""
