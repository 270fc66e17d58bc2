from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from quizgen.bank import save_bank, validate_bank
from quizgen.errors import BankError
from quizgen.study.history import History
from quizgen.study.lasting import LastingStore
from quizgen.study.practice import practice_session
from quizgen.study.schedule import Schedule
from quizgen.study.session import Asked, Session, Settings
from tests.study.memory import MemoryStore
from tests.study.moves import answer
from tests.study.samples import QUESTIONS, TestClock, make_bank


class Room:
    """Two banks on disk, all of whose questions have been missed."""

    def __init__(self, folder: Path) -> None:
        self.store, self.clock = MemoryStore(), TestClock()
        self.schedule = Schedule(self.store)
        self.paths = [folder / "one.json", folder / "two.json"]
        self.told: list[str] = []
        for path, questions in zip(self.paths, (QUESTIONS[:2], QUESTIONS[1:4]), strict=True):
            bank = make_bank(*questions, title=path.stem)
            save_bank(bank, path)
            session = Session.start(bank, Settings(), self.store, self.clock, path=str(path))
            self.clock.advance(1)
            session.submit()
            session.finish()

    def practise(self, limit: int = 20) -> Session:
        return practice_session(self.store, self.schedule, self.clock, limit, tell=self.told.append)

    @property
    def due(self) -> int:
        return self.schedule.due_count(self.clock.now())


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def shown(session: Session) -> Asked:
    asked = session.show()
    assert asked is not None
    return asked


def test_practice_asks_what_is_due_in_all_banks(room: Room) -> None:
    assert room.due == 5
    session = room.practise()
    stems = [asked.question.stem for asked in session.all_asked]
    assert sorted(stems) == sorted(q.stem for q in (*QUESTIONS[:2], *QUESTIONS[1:4]))
    assert validate_bank(session.bank) == []
    assert {session.passage(asked).title for asked in session.all_asked} == {"one", "two"}


def test_what_is_answered_right_is_not_due_any_more(room: Room) -> None:
    session = room.practise(limit=2)
    assert len(session.all_asked) == 2
    while asked := session.show():
        answer(session, asked, right=True)
    assert session.submitted
    assert room.due == 3
    assert len(room.practise().all_asked) == 3


def test_a_missed_question_comes_again_at_the_end_until_it_is_right(room: Room) -> None:
    session = room.practise(limit=2)
    first = shown(session)
    answer(session, first, right=False)
    answer(session, shown(session), right=True)
    for _ in range(2):
        again = shown(session)
        assert again.question.stem == first.question.stem
        assert again.number == len(session.all_asked)
        answer(session, again, right=False)
    assert room.due == 4
    answer(session, shown(session), right=True)
    assert session.submitted
    assert len(session.all_asked) == 5
    assert room.due == 3
    assert not session.can_retry


def test_the_first_answer_in_practice_stands(room: Room) -> None:
    session = room.practise(limit=1)
    asked = shown(session)
    answer(session, asked, right=False)
    kept = session.answer_to(asked)
    answer(session, asked, right=True)
    assert session.answer_to(asked) is kept
    assert len(session.all_asked) == 2


def test_a_question_that_was_right_moves_on_in_its_own_bank(room: Room) -> None:
    session = room.practise()
    for asked in session.all_asked:
        answer(session, asked, right=True)
    later = room.clock.now() + timedelta(days=100)
    cards = room.schedule.due(later)
    assert {card.path for card in cards} == {str(path) for path in room.paths}
    assert len(cards) == 5


def test_a_bank_that_is_gone_is_told_once_left_out_and_not_due(room: Room) -> None:
    room.paths[1].unlink()
    session = room.practise()
    assert len(session.all_asked) == 2
    assert len(room.told) == 1
    assert "two.json does not exist. Its questions are left out." in room.told[0]
    assert room.due == 2


def test_for_what_is_gone_the_next_due_are_taken(room: Room) -> None:
    room.paths[0].unlink()
    assert len(room.practise(limit=2).all_asked) == 2


def test_questions_that_were_rejected_or_taken_out_are_left_out(room: Room) -> None:
    rejected = msgspec.structs.replace(QUESTIONS[0], status="rejected")
    save_bank(make_bank(rejected, QUESTIONS[2], title="one"), room.paths[0])
    session = room.practise()
    assert len(session.all_asked) == 3
    assert room.told == []
    assert room.due == 3


def test_nothing_due_is_said(room: Room) -> None:
    for path in room.paths:
        path.unlink()
    with pytest.raises(BankError, match="Nothing is due"):
        room.practise()
    with pytest.raises(BankError, match="Nothing is due"):
        practice_session(MemoryStore(), Schedule(MemoryStore()), room.clock)


def test_a_store_that_can_not_be_written_does_not_ask_for_ever(room: Room) -> None:
    room.paths[0].unlink()
    room.store._connection.execute("PRAGMA query_only = ON")
    told: list[str] = []
    lasting = LastingStore(told.append, open_store=lambda: room.store)
    session = practice_session(lasting, Schedule(lasting), room.clock, tell=told.append)
    while asked := session.show():
        answer(session, asked, right=True)
    assert session.submitted
    assert not session.kept
    assert len(told) == 2  # the bank that is gone, the store


def test_a_practice_that_was_broken_off_leaves_the_rest_due(room: Room) -> None:
    session = room.practise()
    answer(session, shown(session), right=True)
    again = room.practise()
    assert len(again.all_asked) == 4
    assert [past.outcome for past in History(room.store).sessions(session.plan.bank)] == [
        "given_up"
    ]


def test_practice_counts_for_the_streak_and_not_for_the_scores(room: Room) -> None:
    history = History(room.store)
    before = history.scores()
    session = room.practise()
    room.clock.advance(24 * 3600)
    for asked in session.all_asked:
        answer(session, asked, right=True)
    session.finish()
    assert history.scores() == before
    assert history.streak(room.clock.now().astimezone().date()) == 2
    assert room.store.standings().keys() == {
        past.bank for past in history.sessions() if past.bank != session.plan.bank
    }
