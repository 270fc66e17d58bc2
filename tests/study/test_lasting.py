"""A store that fails, at any moment and in any of its methods, never stops the student."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import StoreError
from quizgen.study.attempt import Store
from quizgen.study.history import History
from quizgen.study.lasting import NOT_KEPT, LastingStore
from quizgen.study.library import Library
from quizgen.study.schedule import Schedule
from quizgen.study.session import Session, Settings
from quizgen.study.store import FILE_NAME, SqliteStore
from tests.study.memory import MemoryStore
from tests.study.moves import KINDS, move, state
from tests.study.samples import TestClock, make_bank

NOW = TestClock().now()
PLAN = Session.start(make_bank(), Settings(), MemoryStore(), TestClock()).plan

CALLS: dict[str, tuple[Callable[[Store], Any], Any]] = {
    "begin": (lambda store: store.begin(PLAN), NOT_KEPT),
    "record": (lambda store: store.record(1), None),
    "finish": (lambda store: store.finish(1, NOW), None),
    "unfinished": (lambda store: store.unfinished("bank"), None),
    "saved": (lambda store: store.saved(1), None),
    "keeps": (lambda store: store.keeps(NOT_KEPT), False),
    "past": (lambda store: store.past(None, 10), ()),
    "finished_at": (lambda store: store.finished_at(), ()),
    "standings": (lambda store: store.standings(), {}),
    "due": (lambda store: store.due(NOW, None), ()),
    "due_counts": (lambda store: store.due_counts(NOW), {}),
    "retire": (lambda store: store.retire("b", ("q",)), None),
    "remember": (lambda store: store.remember("/p", NOW), None),
    "recent": (lambda store: store.recent(5), ()),
    "close": (lambda store: store.close(), None),
}


def methods(kind: type) -> set[str]:
    return {name for name, _ in inspect.getmembers(kind, inspect.isfunction) if name[0] != "_"}


def test_every_method_of_a_store_is_tried_here() -> None:
    assert set(CALLS) == methods(Store) == methods(LastingStore)


class ClosedStore(MemoryStore):
    """A store whose file has gone away."""

    def __init__(self) -> None:
        super().__init__()
        self._connection.close()


def no_store() -> Store:
    raise StoreError("/data/attempts.sqlite3: read-only.")


@pytest.mark.parametrize("open_store", [ClosedStore, no_store])
@pytest.mark.parametrize("name", CALLS)
def test_no_method_raises_and_the_student_is_told_at_most_once(
    name: str, open_store: Callable[[], Store]
) -> None:
    told: list[str] = []
    store = LastingStore(told.append, open_store=open_store)
    call, expected = CALLS[name]
    for _ in range(2):
        assert call(store) == expected
    assert len(told) <= 1
    assert all("attempts.sqlite3" in word or ":memory:" in word for word in told)


def test_everything_that_stands_on_a_store_stands_on_one_that_failed() -> None:
    store = LastingStore(lambda _: None, open_store=no_store)
    assert History(store).sessions() == ()
    assert History(store).streak(NOW.date()) == 0
    assert Schedule(store).due_count(NOW) == 0
    assert Library(store).entries()


@pytest.mark.parametrize("feedback", ["each", "end"])
@given(codes=st.lists(st.integers(0, KINDS * 5 * 20), max_size=20), bad=st.integers(0, 20))
def test_a_session_plays_the_same_whether_it_can_be_kept_or_not(
    feedback: Any, codes: list[int], bad: int
) -> None:
    settings, told = Settings(feedback=feedback), []
    disk = MemoryStore()
    lasting = LastingStore(told.append, open_store=lambda: disk)
    kept = Session.start(make_bank(), settings, MemoryStore(), TestClock(), path="/f.json")
    session = Session.start(make_bank(), settings, lasting, TestClock(), path="/f.json")
    for number, code in enumerate(codes):
        if number == bad:
            disk._connection.execute("PRAGMA query_only = ON")
        move(kept, code)
        move(session, code)
        assert state(session) == state(kept)
    disk._connection.execute("PRAGMA query_only = OFF")
    session.keep_time()
    assert session.kept
    again = Session.resume(make_bank(), disk, TestClock())
    assert again is not None
    assert state(again) == state(kept)
    assert len(told) <= 1


def test_a_store_that_may_only_be_read_still_tells_of_the_past(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    first = SqliteStore(path)
    session = Session.start(make_bank(), Settings(), first, TestClock(), path="/f.json")
    session.submit()
    session.finish()

    def read_only() -> Store:
        store = SqliteStore(path)
        store._connection.execute("PRAGMA query_only = ON")
        return store

    told: list[str] = []
    store = LastingStore(told.append, open_store=read_only)
    assert len(History(store).sessions()) == 1
    assert Schedule(store).due_count(NOW) == 5
    assert told == []
    another = Session.start(make_bank(), Settings(), store, TestClock(), path="/f.json")
    another.submit()
    assert (another.number, another.submitted, another.kept) == (NOT_KEPT, True, False)
    assert len(told) == 1
    assert "readonly" in told[0]
    first.close()


def test_a_full_disk_keeps_a_whole_handing_in_or_nothing(tmp_path: Path) -> None:
    disk = SqliteStore(tmp_path / FILE_NAME)
    told: list[str] = []
    store = LastingStore(told.append, open_store=lambda: disk)
    settings = Settings(feedback="end")
    session = Session.start(make_bank(), settings, store, TestClock(), path="/f.json")
    disk._connection.execute("PRAGMA max_page_count = 1")
    session.type(session.all_asked[1], "x" * 100_000)
    session.submit()
    assert session.submitted
    assert not session.kept
    assert len(told) == 1
    assert disk.past(None, 10) == ()
    disk._connection.execute("PRAGMA max_page_count = 100000")
    session.finish()
    (past,) = disk.past(None, 10)
    assert (past.total, past.outcome, session.kept) == (5, "finished", True)
    store.close()
