"""Timers are read from the clock and from what was kept, never counted down."""

from __future__ import annotations

from quizgen.study.session import Session, Settings
from quizgen.study.timing import Stopwatch
from tests.study.memory import MemoryStore
from tests.study.moves import answer
from tests.study.samples import TestClock, make_bank


def start(
    clock: TestClock, settings: Settings | None = None, store: MemoryStore | None = None
) -> Session:
    settings = settings or Settings(limit=100, question_limit=30)
    return Session.start(make_bank(), settings, store or MemoryStore(), clock)


def test_without_limits_there_is_no_time_to_run_out(clock: TestClock) -> None:
    session = start(clock, Settings())
    clock.advance(1e6)
    assert session.seconds_left() is None
    assert session.question_seconds_left() is None
    assert not session.time_up()


def test_time_runs_down_to_nothing(clock: TestClock) -> None:
    session = start(clock)
    clock.advance(40)
    assert session.seconds_left() == 60
    assert session.question_seconds_left() == 0
    clock.advance(60)
    assert session.time_up()
    clock.advance(60)
    assert session.seconds_left() == 0


def test_each_question_has_its_own_time_which_waits_while_it_is_away(clock: TestClock) -> None:
    session = start(clock)
    clock.advance(10)
    session.go_to(2)
    assert session.question_seconds_left() == 30
    clock.advance(5)
    session.go_to(1)
    assert session.question_seconds_left() == 20
    assert session.seconds_left() == 85


def test_a_pause_stops_both_times(clock: TestClock) -> None:
    session = start(clock)
    clock.advance(10)
    session.pause()
    assert session.paused
    clock.advance(1000)
    assert (session.seconds_left(), session.question_seconds_left()) == (90, 20)
    session.resume_clock()
    session.resume_clock()
    clock.advance(1)
    assert not session.paused
    assert session.seconds_left() == 89


def test_to_answer_ends_a_pause(clock: TestClock) -> None:
    session = start(clock)
    session.pause()
    answer(session, session.all_asked[0], right=True)
    assert not session.paused


def test_time_spent_is_kept_and_the_time_between_two_runs_is_not_counted(clock: TestClock) -> None:
    store = MemoryStore()
    session = start(clock, store=store)
    clock.advance(10)
    session.go_to(2)
    clock.advance(7)
    session.keep_time()
    clock.advance(5000)  # the machine is off
    again = Session.resume(make_bank(), store, clock)
    assert again is not None
    assert again.position == 2
    assert (again.seconds_left(), again.question_seconds_left()) == (83, 23)
    assert again.go_to(1).number == 1
    assert again.question_seconds_left() == 20


def test_an_answer_tells_the_time_its_question_was_looked_at(clock: TestClock) -> None:
    session = start(clock)
    clock.advance(3)
    session.go_to(2)
    clock.advance(50)
    session.go_to(1)
    clock.advance(4)
    answer(session, session.all_asked[0], right=True)
    found = session.answer_to(session.all_asked[0])
    assert found is not None
    assert found.seconds == 7
    assert session.question_seconds_left() is None


def test_a_question_whose_time_is_up_is_wrong_with_feedback_after_each(clock: TestClock) -> None:
    session = start(clock)
    clock.advance(31)
    session.expire(session.all_asked[0])
    found = session.answer_to(session.all_asked[0])
    assert found is not None
    assert (found.blank, found.note) == (True, "The time for this question was up.")
    session.expire(session.all_asked[0])
    assert session.answer_to(session.all_asked[0]) is found


def test_a_question_whose_time_is_up_keeps_its_draft_with_feedback_at_the_end(
    clock: TestClock,
) -> None:
    session = start(clock, Settings(feedback="end", question_limit=30))
    first = session.all_asked[0]
    session.choose(first, 0)
    clock.advance(31)
    session.expire(first)
    kept = session.choose(first, 1)
    assert kept.choice == 0
    assert session.current == session.all_asked[1]
    session.go_to(2)
    clock.advance(31)
    assert session.current == session.all_asked[2]
    following = session.next_open()
    assert following is not None
    assert following.number == 3


def test_a_clock_that_jumps_back_takes_no_time_away(clock: TestClock) -> None:
    watch = Stopwatch(clock)
    watch.turn_to("q")
    clock.advance(5)
    assert watch.elapsed == 5
    clock.advance(-3)
    assert watch.elapsed == 5
    assert watch.on("q") == 5
