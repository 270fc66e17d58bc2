"""A past session is looked at again if its questions are still there."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.bank import encode_bank
from quizgen.errors import BankError
from quizgen.study.attempt import PRACTICE, Plan
from quizgen.study.history import History
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, make_bank


def finished(store: MemoryStore, path: str) -> Session:
    session = Session.start(make_bank(), Settings(graded=True), store, TestClock(), path=path)
    for asked in session.all_asked[:2]:
        if asked.typed:
            session.type(asked, "Lindqvist")
        else:
            session.choose(asked, 0)
    session.finish()
    return session


def write(folder: Path, *, title: str = "Fyrholm Light") -> str:
    path = folder / "bank.json"
    path.write_bytes(encode_bank(make_bank(title=title)))
    return str(path)


def test_a_past_session_is_as_it_was_left(tmp_path: Path) -> None:
    store = MemoryStore()
    left = finished(store, write(tmp_path))
    history = History(store)
    (past,) = history.sessions()
    again = history.revisit(past, TestClock())
    assert again.number == left.number
    assert again.results == left.results
    assert again.settings.graded
    assert (again.progress, again.score) == (left.progress, left.score)


def test_looking_at_it_changes_nothing_in_the_store(tmp_path: Path) -> None:
    store = MemoryStore()
    finished(store, write(tmp_path))
    before = store.sessions
    history = History(store)
    clock = TestClock()
    session = history.revisit(history.sessions()[0], clock)
    clock.advance(60)
    assert session.results
    assert store.sessions == before


def test_a_bank_that_is_gone_is_told(tmp_path: Path) -> None:
    store = MemoryStore()
    finished(store, str(tmp_path / "gone.json"))
    history = History(store)
    with pytest.raises(BankError, match=r"gone\.json does not exist"):
        history.revisit(history.sessions()[0], TestClock())


def test_a_bank_that_has_changed_is_told(tmp_path: Path) -> None:
    store = MemoryStore()
    finished(store, write(tmp_path))
    write(tmp_path, title="Another")
    history = History(store)
    with pytest.raises(BankError, match="has other questions now"):
        history.revisit(history.sessions()[0], TestClock())


def test_a_session_without_a_file_is_told() -> None:
    store = MemoryStore()
    finished(store, "")
    history = History(store)
    with pytest.raises(BankError, match="no file of its own"):
        history.revisit(history.sessions()[0], TestClock())


def test_a_practice_round_keeps_only_its_score() -> None:
    store = MemoryStore()
    begun = Session.start(make_bank(QUESTIONS[0]), Settings(), store, TestClock())
    plan = Plan(PRACTICE, "", "Practice", begun.plan.started, begun.plan.items)
    number = store.begin(plan)
    begun.choose(begun.all_asked[0], 1)
    store.record(number, *store.sessions[begun.number].answers)
    history = History(store)
    past = next(past for past in history.sessions() if past.bank == PRACTICE)
    with pytest.raises(BankError, match="practice round"):
        history.revisit(past, TestClock())
