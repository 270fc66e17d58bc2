"""A file of the first version of the store, as that version wrote it, and what becomes of it."""

from __future__ import annotations

import sqlite3
from datetime import UTC
from pathlib import Path

import pytest

from quizgen.errors import StoreError
from quizgen.study.history import History
from quizgen.study.matching import Verdict
from quizgen.study.session import Session, Settings
from quizgen.study.store import FILE_NAME, SqliteStore
from quizgen.study.tables import MIGRATIONS
from tests.study.moves import answer, verdicts
from tests.study.samples import TestClock, make_bank
from tests.study.threads import all_at_once

DUMP = Path(__file__).with_name("attempts_v1.sql")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / FILE_NAME
    connection = sqlite3.connect(path)
    connection.executescript(DUMP.read_text(encoding="utf-8"))
    connection.close()
    return path


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(found)


def test_an_old_session_goes_on_after_the_upgrade(path: Path) -> None:
    assert version(path) == 1
    store = SqliteStore(path)
    session = Session.resume(make_bank(), store, TestClock(100))
    assert session is not None
    assert session.settings == Settings(seed=7, matching="exact")
    assert verdicts(session) == (Verdict.WRONG, Verdict.CORRECT, None, None)
    assert (session.position, session.elapsed) == (1, 0)
    while asked := session.show():
        answer(session, asked, right=True)
    session.finish()
    store.close()
    assert version(path) == len(MIGRATIONS)


def test_old_sessions_are_history(path: Path) -> None:
    store = SqliteStore(path)
    history = History(store, zone=UTC)
    (open_one, finished) = history.sessions()
    assert (open_one.outcome, open_one.right, open_one.total) == ("open", 1, 4)
    assert (finished.outcome, finished.points, finished.seconds) == ("finished", 4.0, 20.0)
    assert not finished.graded
    assert history.scores() == (0.8,)
    standing = store.standings()[finished.bank]
    assert (standing.best, standing.last, standing.unfinished) == (0.8, 0.8, True)
    store.close()


def test_many_may_open_an_old_file_at_once(path: Path) -> None:
    all_at_once(lambda _: SqliteStore(path).close(), 6)
    assert version(path) == len(MIGRATIONS)


def test_an_upgrade_that_fails_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sqlite3.connect(path).execute("SELECT * FROM answer ORDER BY answered").fetchall()
    broken = (MIGRATIONS[0], (*MIGRATIONS[1][:4], "this is no SQL"))
    with monkeypatch.context() as patch:
        patch.setattr("quizgen.study.database.MIGRATIONS", broken)
        with pytest.raises(StoreError, match="can't upgrade the record of answers"):
            SqliteStore(path)
    connection = sqlite3.connect(path)
    assert version(path) == 1
    assert "settings" not in {row[1] for row in connection.execute("PRAGMA table_info(session)")}
    assert connection.execute("SELECT * FROM answer ORDER BY answered").fetchall() == before
    connection.close()
    SqliteStore(path).close()


def test_a_new_file_and_an_upgraded_one_have_the_same_tables(path: Path, tmp_path: Path) -> None:
    SqliteStore(path).close()
    SqliteStore(tmp_path / "new.sqlite3").close()
    query = "SELECT m.name, c.name, c.type FROM sqlite_master m, pragma_table_info(m.name) c"

    def tables(file: Path) -> set[tuple[str, ...]]:
        connection = sqlite3.connect(file)
        found = set(connection.execute(query))
        connection.close()
        return found

    assert tables(path) == tables(tmp_path / "new.sqlite3")
