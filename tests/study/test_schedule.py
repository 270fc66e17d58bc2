from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.attempt import Rating, Reviewed
from quizgen.study.cards import LONGEST_DAYS, advance, card_number
from quizgen.study.schedule import Schedule
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.moves import answer
from tests.study.samples import TestClock, make_bank

NOW = datetime(2025, 3, 1, 9, 0, tzinfo=UTC)
RATINGS: tuple[Rating, ...] = get_args(Rating)
PATH = "/fyrholm.json"


def review(rating: Rating, days: float = 0) -> Reviewed:
    return Reviewed("bank", PATH, "q", rating, NOW + timedelta(days=days))


def played(store: MemoryStore, clock: TestClock, settings: Settings | None = None) -> Session:
    return Session.start(make_bank(), settings or Settings(), store, clock, path=PATH)


def test_a_missed_question_is_due_at_once_and_a_known_one_after_days() -> None:
    assert advance(None, review("again"))[1] == NOW
    state, due = advance(None, review("good"))
    assert due - NOW >= timedelta(days=1)
    later = advance(state, Reviewed("bank", PATH, "q", "good", due))[1]
    assert later - due > due - NOW


def test_a_hard_question_comes_sooner_than_a_good_one() -> None:
    assert advance(None, review("hard"))[1] < advance(None, review("good"))[1]


def test_the_same_answers_give_the_same_dates() -> None:
    random.seed(1)
    first = advance(None, review("good"))
    random.seed(2)
    assert advance(None, review("good")) == first
    assert card_number("bank", "q") == card_number("bank", "q") != card_number("bank", "r")


@given(st.lists(st.tuples(st.sampled_from(RATINGS), st.floats(0, 400)), max_size=40))
def test_no_question_rests_longer_than_a_year(answers: list[tuple[Rating, float]]) -> None:
    state, day = None, 0.0
    for rating, wait in answers:
        day += wait
        given_at = review(rating, day)
        state, due = advance(state, given_at)
        assert given_at.when <= due <= given_at.when + timedelta(days=LONGEST_DAYS)


@pytest.mark.parametrize("state", ["", "{", "[]", "{}", '{"card_id": 1}', "null"])
def test_a_damaged_card_begins_anew(state: str) -> None:
    assert advance(state, review("good")) == advance(None, review("good"))


def test_what_is_due_comes_in_the_order_of_waiting(store: MemoryStore) -> None:
    schedule = Schedule(store)
    for question, hours in (("b", 1), ("a", 3), ("c", 2)):
        when = NOW + timedelta(hours=hours)
        store.record(1, Reviewed("bank", PATH, question, "again", when))
    store.record(1, Reviewed("other", "/o.json", "d", "good", NOW))
    now = NOW + timedelta(hours=4)
    assert [card.question for card in schedule.due(now)] == ["b", "c", "a"]
    assert [card.question for card in schedule.due(now, limit=2)] == ["b", "c"]
    assert schedule.due_count(now) == 3
    assert schedule.due_count(now, "bank") == 3
    assert schedule.due_count(now, "other") == 0
    assert schedule.due_count(NOW + timedelta(days=90), "other") == 1


def test_times_of_any_zone_are_compared_as_times(store: MemoryStore) -> None:
    schedule = Schedule(store)
    east = timezone(timedelta(hours=9))
    store.record(1, Reviewed("bank", PATH, "q", "again", NOW.astimezone(east)))
    assert schedule.due_count(NOW - timedelta(seconds=1)) == 0
    assert schedule.due_count(NOW.astimezone(timezone(timedelta(hours=-9)))) == 1


def test_every_recorded_answer_notes_its_card(store: MemoryStore) -> None:
    clock = TestClock()
    session = played(store, clock)
    answer(session, session.all_asked[0], right=False)
    answer(session, session.all_asked[2], right=True)
    schedule = Schedule(store)
    assert [card.question for card in schedule.due(clock.now())] == ["q-year"]
    card = schedule.due(clock.now() + timedelta(days=60))[-1]
    assert (card.question, card.path, card.bank) == ("q-keeper", PATH, session.plan.bank)


def test_a_hint_or_a_slip_makes_a_right_answer_a_hard_one(store: MemoryStore) -> None:
    clock = TestClock()
    session = played(store, clock)
    typed, plain = session.all_asked[1], session.all_asked[3]
    session.hint(session.all_asked[0], "fewer_options")
    answer(session, session.all_asked[0], right=True)
    session.type(typed, "Lindkvist")
    answer(session, plain, right=True)
    due = {card.question: card.due for card in store.due(clock.now() + timedelta(days=60), None)}
    assert due["q-year"] == due["q-engineer"] < due["q-museum"]


def test_drafts_are_noted_when_they_are_handed_in(store: MemoryStore) -> None:
    clock = TestClock()
    session = played(store, clock, Settings(feedback="end"))
    answer(session, session.all_asked[0], right=False)
    assert Schedule(store).due_count(clock.now()) == 0
    session.submit()
    assert Schedule(store).due_count(clock.now()) == 5


def test_a_second_window_does_not_note_an_answer_that_does_not_stand(store: MemoryStore) -> None:
    clock = TestClock()
    one = played(store, clock)
    two = Session.resume(make_bank(), store, clock)
    assert two is not None
    answer(one, one.all_asked[0], right=True)
    answer(two, two.all_asked[0], right=False)
    assert Schedule(store).due_count(clock.now()) == 0


def test_a_bank_that_came_from_no_file_is_not_scheduled(store: MemoryStore) -> None:
    clock = TestClock()
    session = Session.start(make_bank(), Settings(), store, clock)
    answer(session, session.all_asked[0], right=False)
    assert Schedule(store).due_count(clock.now()) == 0


def test_retired_questions_are_not_due_until_their_bank_is_begun_again(store: MemoryStore) -> None:
    clock = TestClock()
    session = played(store, clock)
    answer(session, session.all_asked[0], right=False)
    schedule = Schedule(store)
    schedule.retire(session.plan.bank, ("q-year",))
    assert schedule.due_count(clock.now()) == 0
    Session.start(make_bank(), Settings(), store, clock, path="/moved.json")
    assert [card.path for card in schedule.due(clock.now())] == ["/moved.json"]


def test_a_bank_made_again_at_its_path_keeps_its_cards(store: MemoryStore) -> None:
    clock = TestClock()
    session = played(store, clock)
    answer(session, session.all_asked[0], right=False)
    other = Session.start(make_bank(title="New"), Settings(), store, clock, path=PATH)
    (card,) = Schedule(store).due(clock.now())
    assert card.bank == other.plan.bank != session.plan.bank
