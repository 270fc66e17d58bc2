from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from quizgen.bank import save_bank
from quizgen.errors import StoreError
from quizgen.study.attempt import Store
from quizgen.study.lasting import NOT_KEPT, LastingStore
from quizgen.study.session import Session, Settings
from quizgen.study.store import FILE_NAME, SqliteStore, data_directory
from quizgen.study.tables import MIGRATIONS
from tests.study.samples import TestClock, make_bank
from tests.study.threads import all_at_once


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / FILE_NAME


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(path)
    yield opened
    opened.close()


def start(store: Store, seed: int | None = None, count: int | None = None) -> Session:
    return Session.start(make_bank(), Settings(seed=seed, count=count), store, TestClock())


def answer_next(session: Session) -> None:
    asked = session.show()
    assert asked is not None
    if asked.typed:
        session.type(asked, "a guess; 'DROP TABLE answer'")
    else:
        session.choose(asked, 0)


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_the_data_directory_may_be_named_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QUIZGEN_DATA_DIR", str(tmp_path))
    assert data_directory() == tmp_path
    monkeypatch.delenv("QUIZGEN_DATA_DIR")
    assert data_directory().name == "quizgen"


def test_what_is_recorded_is_there_for_another_connection_at_once(
    store: SqliteStore, path: Path
) -> None:
    session = start(store, seed=5, count=4)
    answer_next(session)
    answer_next(session)
    other = SqliteStore(path)
    resumed = Session.resume(make_bank(), other, TestClock())
    other.close()
    assert resumed is not None
    assert resumed.plan == session.plan
    assert [resumed.answer_to(r.asked) for r in session.results] == [
        result.answer for result in session.results
    ]


def test_questions_are_kept_by_id(store: SqliteStore, path: Path) -> None:
    answer_next(start(store))
    assert rows(path, "SELECT question, choice, verdict FROM answer") == [("q-year", 0, "wrong")]


def test_a_new_session_gives_up_the_open_one_on_the_same_bank(
    store: SqliteStore, path: Path
) -> None:
    first, second = start(store), start(store)
    assert rows(path, "SELECT id, outcome FROM session ORDER BY id") == [
        (first.number, "given_up"),
        (second.number, None),
    ]
    second.finish()
    assert store.unfinished(first.plan.bank) is None


def test_two_windows_on_one_session_keep_the_first_answer(path: Path, store: SqliteStore) -> None:
    one = start(store)
    other_store = SqliteStore(path)
    two = Session.resume(make_bank(), other_store, TestClock())
    assert two is not None
    asked = one.show()
    assert asked is not None
    one.choose(asked, 1)
    two.choose(asked, 0)
    other_store.close()
    assert rows(path, "SELECT verdict FROM answer") == [("correct",)]


def test_many_writers_on_one_file_lose_nothing(path: Path) -> None:
    SqliteStore(path).close()
    banks = [make_bank(title=f"Bank {number}") for number in range(4)]

    def play(number: int) -> None:
        store = SqliteStore(path)
        session = Session.start(banks[number], Settings(), store, TestClock())
        for _ in range(session.progress.total):
            answer_next(session)
        store.close()

    all_at_once(play, len(banks))
    assert rows(path, "SELECT count(*) FROM answer") == [(20,)]


def test_two_first_openings_at_once_make_one_file(path: Path) -> None:
    all_at_once(lambda _: SqliteStore(path).close(), 6)
    assert rows(path, "PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_a_file_of_a_newer_quizgen_is_refused_and_left_alone(path: Path) -> None:
    SqliteStore(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreError, match=r"attempts\.sqlite3: .*newer quizgen"):
        SqliteStore(path)
    assert rows(path, "PRAGMA user_version") == [(99,)]


def test_a_file_that_is_no_database_is_refused_by_name(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("not a database, but long enough to be looked at as one")
    with pytest.raises(StoreError, match=r"attempts\.sqlite3"):
        SqliteStore(path)


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="can't open the record of answers"):
        SqliteStore(tmp_path / "file" / FILE_NAME)


def test_a_session_goes_on_without_a_store_and_says_so_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told: list[str] = []
    store = LastingStore(told.append, open_store=lambda: SqliteStore(tmp_path / "file" / FILE_NAME))
    session = start(store)
    while session.current:
        answer_next(session)
    session.finish()
    store.close()
    assert session.number == NOT_KEPT
    assert session.progress.answered == 5
    assert not session.kept
    assert len(told) == 1
    assert str(tmp_path) in told[0]


def test_answers_wait_while_the_disk_is_full_and_are_written_when_it_is_not(path: Path) -> None:
    told: list[str] = []
    disk = SqliteStore(path)
    store = LastingStore(told.append, open_store=lambda: disk)
    session = start(store)
    disk._connection.execute("PRAGMA max_page_count = 1")  # the engine's own "disk is full"
    filler = "x" * 100_000
    asked = session.show()
    assert asked is not None
    session.choose(asked, 0)
    asked = session.show()
    assert asked is not None
    session.type(asked, filler)
    kept = [session.kept]
    assert len(told) == 1
    assert "full" in told[0]
    disk._connection.execute("PRAGMA max_page_count = 100000")
    answer_next(session)
    kept.append(session.kept)
    store.close()
    assert kept == [False, True]
    assert rows(path, "SELECT count(*) FROM answer") == [(3,)]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_killed_session_goes_on_where_it_was(tmp_path: Path) -> None:
    bank = tmp_path / "bank.json"
    save_bank(make_bank(), bank)
    command = [sys.executable, "-m", "quizgen", "take", str(bank), "--plain", "--seed", "4"]
    environment = os.environ | {"QUIZGEN_DATA_DIR": str(tmp_path), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(3):
            process.stdin.write("1\n")
            process.stdin.flush()
            _read_the_comment(process.stdout)
        os.kill(process.pid, signal.SIGKILL)
    assert len(rows(tmp_path / FILE_NAME, "SELECT * FROM answer")) == 3
    after = subprocess.run(
        command, input="1\n", capture_output=True, env=environment, text=True, check=True
    )
    assert "3 of 5 answered" in after.stdout
    assert "Question 4 of 5" in after.stdout
    assert "Question 1 of 5" not in after.stdout
    assert len(rows(tmp_path / FILE_NAME, "SELECT DISTINCT question FROM answer")) == 4
    assert rows(tmp_path / FILE_NAME, "SELECT count(*) FROM session") == [(1,)]


def _read_the_comment(stream: IO[str]) -> None:
    """Read until the comment on an answer is there, so that the kill comes after it."""
    next(line for line in iter(stream.readline, "") if line.startswith("The article says"))
