from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from quizgen.errors import BankError
from quizgen.study.history import History
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.moves import answer
from tests.study.samples import TestClock, make_bank

DAY = 24 * 3600


def play(
    store: MemoryStore,
    clock: TestClock,
    right: int,
    *,
    title: str = "Fyrholm Light",
    finish: bool = True,
    settings: Settings | None = None,
) -> Session:
    """Play a whole session with so many right answers of five."""
    bank = make_bank(title=title)
    session = Session.start(bank, settings or Settings(), store, clock, path="/f.json")
    for asked in session.all_asked:
        clock.advance(2)
        answer(session, session.go_to(asked.number), right=asked.number <= right)
    if finish:
        session.finish()
    return session


@pytest.fixture
def history(store: MemoryStore) -> History:
    return History(store, zone=UTC)


def test_a_past_session_tells_how_it_went(
    store: MemoryStore, clock: TestClock, history: History
) -> None:
    session = Session.start(make_bank(), Settings(graded=True), store, clock, path="/f.json")
    clock.advance(30)
    answer(session, session.all_asked[0], right=True)
    (past,) = history.sessions()
    assert (past.right, past.total, past.points, past.seconds) == (1, 5, 1.0, 30)
    assert (past.title, past.path, past.graded, past.retry) == (
        "Fyrholm Light",
        "/f.json",
        True,
        False,
    )
    assert (past.outcome, past.ended) == ("open", None)
    session.submit()
    session.finish()
    (past,) = history.sessions()
    assert (past.outcome, past.ended) == ("finished", clock.now())


def test_sessions_come_newest_first_and_for_one_bank(
    store: MemoryStore, clock: TestClock, history: History
) -> None:
    one, two = play(store, clock, 1), play(store, clock, 2, title="Other")
    assert [past.number for past in history.sessions()] == [two.number, one.number]
    assert [past.number for past in history.sessions(one.plan.bank)] == [one.number]
    assert [past.number for past in history.sessions(limit=1)] == [two.number]


def test_a_session_without_an_answer_is_not_history(
    store: MemoryStore, clock: TestClock, history: History
) -> None:
    Session.start(make_bank(), Settings(), store, clock)
    assert history.sessions() == ()


def test_best_and_last_are_of_finished_sessions(
    store: MemoryStore, clock: TestClock, history: History
) -> None:
    bank = play(store, clock, 1).plan.bank
    best, last = play(store, clock, 4), play(store, clock, 3)
    play(store, clock, 5, finish=False)
    again = last.missed_again()
    again.submit()
    again.finish()
    found_best, found_last = history.best(bank), history.last(bank)
    assert found_best is not None
    assert found_last is not None
    assert (found_best.number, found_last.number) == (best.number, last.number)
    assert history.best("unknown") is None
    assert history.last("unknown") is None


def test_scores_are_of_finished_whole_sessions_oldest_first(
    store: MemoryStore, clock: TestClock, history: History
) -> None:
    for right in (1, 3, 2):
        last = play(store, clock, right)
    last.missed_again().finish()
    play(store, clock, 5, finish=False)
    assert history.scores() == (0.2, 0.6, 0.4)
    assert history.scores(limit=2) == (0.6, 0.4)


def test_a_hint_shows_in_the_score(store: MemoryStore, clock: TestClock, history: History) -> None:
    session = Session.start(make_bank(), Settings(), store, clock)
    session.hint(session.all_asked[0], "fewer_options")
    for asked in session.all_asked:
        answer(session, asked, right=True)
    session.finish()
    assert history.scores() == (0.9,)


def test_a_streak_is_days_in_a_row_up_to_today_or_yesterday(
    store: MemoryStore, clock: TestClock, history: History
) -> None:
    assert history.streak(date(2025, 3, 1)) == 0
    for wait in (DAY, DAY, 2 * DAY, DAY):  # 2, 3, 5 and 6 March
        clock.seconds += wait
        play(store, clock, 1)
    assert history.streak(date(2025, 3, 6)) == 2
    assert history.streak(date(2025, 3, 7)) == 2
    assert history.streak(date(2025, 3, 8)) == 0
    assert history.streak(date(2025, 3, 3)) == 2


def test_a_day_is_the_students_own(store: MemoryStore, clock: TestClock) -> None:
    clock.seconds = 14.5 * 3600  # 23:30 in UTC
    play(store, clock, 1)
    assert History(store, zone=UTC).streak(date(2025, 3, 2)) == 1
    east = History(store, zone=timezone(timedelta(hours=2)))
    assert east.streak(date(2025, 3, 3)) == 1
    assert datetime(2025, 3, 1, tzinfo=UTC) < clock.now()


def test_a_session_whose_file_is_gone_can_not_be_looked_at_again(
    store: MemoryStore, clock: TestClock, history: History
) -> None:
    play(store, clock, 1)
    with pytest.raises(BankError, match=r"f\.json does not exist"):
        history.revisit(history.sessions()[0], clock)
