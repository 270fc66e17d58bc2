"""The attempt store's file: opened, upgraded, written to whole or not at all.

Write-ahead logging with full synchronisation: what a transaction has committed survives a killed
process and a pulled plug. Several quizgens may use one file at once.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from quizgen.errors import StoreError
from quizgen.study.tables import MIGRATIONS

FILE_NAME = "attempts.sqlite3"
BUSY_SECONDS = 5.0
"""How long a write waits for another quizgen's before it is given up."""


def data_directory() -> Path:
    """Return where quizgen keeps attempts: ``QUIZGEN_DATA_DIR``, else the user's data directory."""
    chosen = os.environ.get("QUIZGEN_DATA_DIR")
    if chosen:
        return Path(chosen)
    import platformdirs  # not needed where the variable is set

    return platformdirs.user_data_path("quizgen", appauthor=False)


class Database:
    """A connection to the file; what its tables hold is said by the classes made of this one."""

    def __init__(self, path: Path | None = None) -> None:
        """Open the store, making or upgrading the file; raise StoreError if that fails."""
        self.path = data_directory() / FILE_NAME if path is None else path
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                self.path, timeout=BUSY_SECONDS, isolation_level=None
            )
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or error
            raise StoreError(
                f"{self.path}: can't open the record of answers ({reason})."
            ) from error
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self) -> None:
        with self._told("open"):
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("PRAGMA foreign_keys = ON")
            version = self._version()
        if version > len(MIGRATIONS):
            raise StoreError(f"{self.path}: the record of answers is of a newer quizgen.")
        if version < len(MIGRATIONS):
            self._upgrade()

    def _upgrade(self) -> None:
        """Bring the tables up to date, unless another quizgen has just done so."""
        with self._transaction("upgrade"):
            for statements in MIGRATIONS[self._version() :]:
                for statement in statements:
                    self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def _version(self) -> int:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        return int(version)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def _transaction(self, doing: str = "write to") -> Iterator[None]:
        """Do all of it or nothing, and have it on disk at the end."""
        with self._told(doing):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk may have rolled back already
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _told(self, doing: str = "read") -> Iterator[None]:
        """Turn what SQLite and damaged rows raise into one sentence that names the file."""
        try:
            yield
        except (sqlite3.Error, ValueError, msgspec.MsgspecError) as error:
            message = f"{self.path}: can't {doing} the record of answers ({error})."
            raise StoreError(message) from error
