from __future__ import annotations

import msgspec
import pytest

from quizgen.bank import validate_bank
from quizgen.bank.model import Bank, Status
from quizgen.errors import BankError
from quizgen.study.attempt import fingerprint
from quizgen.study.begin import begin
from quizgen.study.matching import Verdict
from quizgen.study.session import Asked, Session, Settings
from tests.study.memory import MemoryStore
from tests.study.moves import verdicts
from tests.study.samples import QUESTIONS, TestClock, make_bank


def start(
    store: MemoryStore | None = None, *, seed: int | None = None, count: int | None = None
) -> Session:
    settings = Settings(seed=seed, count=count)
    return Session.start(make_bank(), settings, store or MemoryStore(), TestClock())


def shown(session: Session) -> Asked:
    asked = session.show()
    assert asked is not None
    return asked


def answer_all(session: Session, *, right: bool) -> None:
    while asked := session.show():
        if asked.typed:
            session.type(asked, asked.question.answer if right else "nonsense")
        else:
            place = next(i for i, option in enumerate(asked.options) if option.correct is right)
            session.choose(asked, place)


def with_status(status: Status) -> Bank:
    return make_bank(*(msgspec.structs.replace(q, status=status) for q in QUESTIONS))


def test_the_sample_bank_is_sound() -> None:
    assert validate_bank(make_bank()) == []


def test_questions_come_in_the_banks_order_without_a_seed() -> None:
    session = start()
    assert [item.question for item in session.plan.items] == [q.id for q in QUESTIONS]
    assert session.plan.items[0].options == (0, 1, 2, 3)


def test_a_seed_shuffles_questions_and_options_the_same_way_every_time() -> None:
    orders = {start(seed=seed).plan.items for seed in range(20)}
    assert len(orders) > 10
    assert start(seed=7).plan.items == start(seed=7).plan.items
    options = {start(seed=seed).plan.items[0].options for seed in range(20)}
    assert len(options) > 3


def test_a_count_limits_the_session_and_may_exceed_the_bank() -> None:
    assert start(count=2).progress.total == 2
    assert start(count=99).progress.total == len(QUESTIONS)


def test_rejected_questions_are_not_asked() -> None:
    with pytest.raises(BankError, match="no questions to ask"):
        Session.start(with_status("rejected"), Settings(), MemoryStore(), TestClock())


def test_choosing_goes_by_the_shown_order_and_keeps_the_banks_place() -> None:
    session = start(seed=1)
    while (asked := session.show()) and asked.question.id != "q-year":
        session.type(asked, "x") if asked.typed else session.choose(asked, 0)
    assert asked is not None
    place = next(i for i, option in enumerate(asked.options) if option.text == "2016")
    answer = session.choose(asked, place)
    assert (answer.given, answer.choice, answer.verdict) == ("2016", 2, Verdict.WRONG)


def test_an_option_that_is_not_there_is_refused_and_nothing_is_kept() -> None:
    store = MemoryStore()
    session = start(store)
    asked = shown(session)
    for place in (-1, 4):
        with pytest.raises(IndexError):
            session.choose(asked, place)
    assert store.sessions[session.number].answers == ()


def test_an_answer_is_in_the_store_with_its_time_before_the_next_question() -> None:
    store, clock = MemoryStore(), TestClock()
    session = Session.start(make_bank(), Settings(), store, clock)
    asked = shown(session)
    clock.advance(12.5)
    answer = session.choose(asked, 1)
    assert store.sessions[session.number].answers == (answer,)
    assert answer.seconds == 12.5
    assert answer.answered == clock.now()


def test_the_first_answer_to_a_question_stands() -> None:
    session = start()
    asked = shown(session)
    first = session.choose(asked, 0)
    assert session.choose(asked, 1) is first
    assert session.progress.right == 0


def test_typed_answers_are_judged_by_key_accepted_forms_and_article() -> None:
    session = start()
    session.choose(shown(session), 1)
    asked = shown(session)
    assert session.type(asked, "Lindkvist").verdict is Verdict.CORRECT_WITH_NOTE


def test_the_key_of_another_question_is_wrong_here() -> None:
    session = start(count=2)
    session.choose(shown(session), 1)
    assert session.type(shown(session), "Johan Brekke").verdict is Verdict.WRONG


def test_progress_and_results_tell_how_it_stands() -> None:
    session = start()
    assert (session.progress.total, session.progress.answered, session.progress.right) == (5, 0, 0)
    session.choose(shown(session), 1)
    assert verdicts(session) == (Verdict.CORRECT, None, None, None, None)
    results = session.results
    assert [result.right for result in results] == [True, False, False, False, False]
    assert results[1].answer is None
    assert results[0].passage.evidence.startswith("The stone tower")


def test_a_resumed_session_stands_where_it_was_left() -> None:
    store, bank = MemoryStore(), make_bank()
    first = Session.start(bank, Settings(seed=3, count=4), store, TestClock())
    asked = shown(first)
    first.type(asked, "x") if asked.typed else first.choose(asked, 0)
    second = Session.resume(bank, store, TestClock())
    assert second is not None
    assert second.plan == first.plan
    assert verdicts(second) == verdicts(first)
    assert second.current == first.current


def test_another_bank_has_no_session_to_resume() -> None:
    store = MemoryStore()
    start(store)
    assert Session.resume(make_bank(title="Another"), store, TestClock()) is None
    assert fingerprint(make_bank()) == fingerprint(make_bank())


def test_a_finished_session_is_not_resumed() -> None:
    store = MemoryStore()
    session = start(store)
    answer_all(session, right=True)
    assert session.current is None
    session.finish()
    assert Session.resume(make_bank(), store, TestClock()) is None


def test_the_missed_ones_again_are_a_new_session_with_those_alone() -> None:
    store = MemoryStore()
    session = start(store)
    session.choose(shown(session), 1)
    answer_all(session, right=False)
    again = session.missed_again()
    assert [item.question for item in again.plan.items] == [q.id for q in QUESTIONS[1:]]
    assert again.plan.retry_of == session.number
    assert again.progress.answered == 0
    answer_all(again, right=True)
    assert again.progress.right == 4


@pytest.mark.parametrize(("resume", "answered"), [(False, True), (True, False)])
def test_begin_starts_anew_where_resuming_is_not_wanted_or_nothing_was_answered(
    resume: bool, answered: bool
) -> None:
    store, bank = MemoryStore(), make_bank()
    first = start(store)
    if answered:
        first.choose(first.all_asked[0], 0)
    second = begin(bank, Settings(resume=resume), store, TestClock())
    assert second.number != first.number
    resumed = Session.resume(bank, store, TestClock())
    assert resumed is not None
    assert resumed.number == second.number


def test_more_time_is_kept_with_the_session() -> None:
    store, clock = MemoryStore(), TestClock()
    session = Session.start(make_bank(), Settings(limit=60, question_limit=5), store, clock)
    clock.advance(60)
    assert session.time_up()
    session.more_time(60)
    assert session.seconds_left() == 60
    again = Session.resume(make_bank(), store, TestClock())
    assert again is not None
    assert (again.settings.limit, again.settings.question_limit) == (120, 65)


def test_a_graded_session_gets_no_more_time() -> None:
    session = Session.start(
        make_bank(), Settings(limit=60, graded=True), MemoryStore(), TestClock()
    )
    with pytest.raises(ValueError, match="60"):
        session.more_time(60)


def test_an_emptied_draft_leaves_its_question_open() -> None:
    store = MemoryStore()
    session = Session.start(make_bank(), Settings(feedback="end"), store, TestClock())
    typed = session.all_asked[1]
    session.type(typed, "Lind")
    session.type(typed, " ")
    assert session.draft_of(typed) is None
    again = Session.resume(make_bank(), store, TestClock())
    assert again is not None
    assert again.draft_of(typed) is None
