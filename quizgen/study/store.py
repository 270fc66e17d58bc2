"""The attempt store: a SQLite file with a row for every answer, safe against kill and crash.

Write-ahead logging with full synchronisation: what :meth:`SqliteStore.record` has returned from
survives a killed process and a pulled plug. Several quizgens may use one file at once.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec

from quizgen.errors import StoreError
from quizgen.study.attempt import Answer, Item, Plan, Saved
from quizgen.study.matching import MatchMode, Verdict

FILE_NAME = "attempts.sqlite3"
BUSY_SECONDS = 5.0
"""How long a write waits for another quizgen's before it is given up."""

STRICT = "STRICT" if sqlite3.sqlite_version_info >= (3, 37) else ""
"""Column types are enforced where SQLite can; long-term Linux releases still ship older ones."""

MIGRATIONS = (
    (
        f"""
        CREATE TABLE session (
            id INTEGER PRIMARY KEY,
            bank TEXT NOT NULL,
            path TEXT NOT NULL,
            title TEXT NOT NULL,
            seed INTEGER,
            matching TEXT NOT NULL,
            retry_of INTEGER REFERENCES session (id),
            started TEXT NOT NULL,
            ended TEXT,
            outcome TEXT CHECK (outcome IN ('finished', 'given_up'))
        ) {STRICT}
        """,
        f"""
        CREATE TABLE item (
            session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            question TEXT NOT NULL,
            options TEXT NOT NULL,
            PRIMARY KEY (session, question),
            UNIQUE (session, position)
        ) {STRICT}
        """,
        f"""
        CREATE TABLE answer (
            session INTEGER NOT NULL,
            question TEXT NOT NULL,
            given TEXT NOT NULL,
            choice INTEGER,
            verdict TEXT NOT NULL,
            note TEXT NOT NULL,
            seconds REAL NOT NULL,
            answered TEXT NOT NULL,
            PRIMARY KEY (session, question),
            FOREIGN KEY (session, question) REFERENCES item (session, question) ON DELETE CASCADE
        ) {STRICT}
        """,
        "CREATE INDEX session_by_bank ON session (bank, id)",
    ),
)
"""The statements that lead from each version of the file to the next."""


def data_directory() -> Path:
    """Return where quizgen keeps attempts: ``QUIZGEN_DATA_DIR``, else the user's data directory."""
    chosen = os.environ.get("QUIZGEN_DATA_DIR")
    if chosen:
        return Path(chosen)
    import platformdirs  # not needed where the variable is set

    return platformdirs.user_data_path("quizgen", appauthor=False)


class SqliteStore:
    """Sessions and answers in one file; see :class:`quizgen.study.attempt.Store`."""

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
        with self._transaction("upgrade"):
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
            if version > len(MIGRATIONS):
                raise StoreError(f"{self.path}: the record of answers is of a newer quizgen.")
            for statements in MIGRATIONS[version:]:
                for statement in statements:
                    self._connection.execute(statement)
            if version < len(MIGRATIONS):
                self._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def begin(self, plan: Plan) -> int:
        """Keep a new session and return its number; open ones on the same bank are given up."""
        with self._transaction("write to"):
            self._connection.execute(
                "UPDATE session SET ended = ?, outcome = 'given_up'"
                " WHERE bank = ? AND outcome IS NULL",
                (plan.started.isoformat(), plan.bank),
            )
            number = self._connection.execute(
                "INSERT INTO session (bank, path, title, seed, matching, retry_of, started)"
                " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                (
                    plan.bank,
                    plan.path,
                    plan.title,
                    plan.seed,
                    plan.matching,
                    plan.retry_of,
                    plan.started.isoformat(),
                ),
            ).fetchone()[0]
            self._connection.executemany(
                "INSERT INTO item (session, position, question, options) VALUES (?, ?, ?, ?)",
                (
                    (number, position, item.question, msgspec.json.encode(item.options).decode())
                    for position, item in enumerate(plan.items)
                ),
            )
        return int(number)

    def record(self, session: int, answer: Answer) -> None:
        """Keep an answer for good; a question's first answer stands."""
        with self._transaction("write to"):
            self._connection.execute(
                "INSERT INTO answer"
                " (session, question, given, choice, verdict, note, seconds, answered)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session, question) DO NOTHING",
                (
                    session,
                    answer.question,
                    answer.given,
                    answer.choice,
                    answer.verdict.value,
                    answer.note,
                    answer.seconds,
                    answer.answered.isoformat(),
                ),
            )

    def finish(self, session: int, when: datetime) -> None:
        """Note that the session came to its end."""
        with self._transaction("write to"):
            self._connection.execute(
                "UPDATE session SET ended = ?, outcome = 'finished' WHERE id = ?",
                (when.isoformat(), session),
            )

    def unfinished(self, bank: str) -> Saved | None:
        """Return the latest session on this bank that was neither finished nor given up."""
        with self._told("read"):
            row = self._connection.execute(
                "SELECT id, bank, path, title, started, seed, matching, retry_of FROM session"
                " WHERE bank = ? AND outcome IS NULL ORDER BY id DESC LIMIT 1",
                (bank,),
            ).fetchone()
            return None if row is None else self._load(row)

    def keeps(self, session: int) -> bool:
        """Return True: what could not be kept has raised StoreError."""
        return True

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _load(self, row: tuple[int, str, str, str, str, int | None, str, int | None]) -> Saved:
        """Read a session's items and answers."""
        number, bank, path, title, started, seed, matching, retry_of = row
        items = self._connection.execute(
            "SELECT question, options FROM item WHERE session = ? ORDER BY position", (number,)
        )
        plan = Plan(
            bank=bank,
            path=path,
            title=title,
            started=datetime.fromisoformat(started),
            items=tuple(
                Item(question, msgspec.json.decode(options, type=tuple[int, ...]))
                for question, options in items
            ),
            seed=seed,
            matching=msgspec.convert(matching, MatchMode),
            retry_of=retry_of,
        )
        answers = self._connection.execute(
            "SELECT question, given, choice, verdict, note, seconds, answered"
            " FROM answer WHERE session = ? ORDER BY answered",
            (number,),
        )
        return Saved(
            number,
            plan,
            tuple(
                Answer(
                    question,
                    given,
                    choice,
                    Verdict(verdict),
                    note,
                    seconds,
                    datetime.fromisoformat(answered),
                )
                for question, given, choice, verdict, note, seconds, answered in answers
            ),
        )

    @contextmanager
    def _transaction(self, doing: str) -> Iterator[None]:
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
    def _told(self, doing: str) -> Iterator[None]:
        """Turn what SQLite and damaged rows raise into one sentence that names the file."""
        try:
            yield
        except (sqlite3.Error, ValueError, msgspec.MsgspecError) as error:
            message = f"{self.path}: can't {doing} the record of answers ({error})."
            raise StoreError(message) from error
