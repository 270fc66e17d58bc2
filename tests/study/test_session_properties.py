"""Whatever is done in whatever order: nothing judged changes, nothing done is lost."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study.attempt import Answer
from quizgen.study.session import Feedback, Session, Settings
from tests.study.memory import MemoryStore
from tests.study.moves import KINDS, move, state
from tests.study.samples import TestClock, make_bank

CODES = st.lists(st.integers(0, KINDS * 5 * 20), max_size=30)
MODES: tuple[Feedback, ...] = ("each", "end")


def start(feedback: Feedback, store: MemoryStore, **settings: Any) -> Session:
    wanted = Settings(feedback=feedback, **settings)
    return Session.start(make_bank(), wanted, store, TestClock(), path="/fyrholm.json")


def judged(store: MemoryStore, session: Session) -> dict[str, Answer]:
    return {answer.question: answer for answer in store.sessions[session.number].answers}


@pytest.mark.parametrize("feedback", MODES)
@given(codes=CODES)
def test_a_recorded_answer_never_changes(feedback: Feedback, codes: list[int]) -> None:
    store = MemoryStore()
    with closing(store._connection):
        session = start(feedback, store)
        before: dict[str, Answer] = {}
        for code in codes:
            move(session, code)
            now = judged(store, session)
            assert before.items() <= now.items()
            assert now == {
                result.asked.question.id: result.answer
                for result in session.results
                if result.answer
            }
            before = now


@pytest.mark.parametrize("feedback", MODES)
@given(codes=CODES)
def test_a_session_taken_up_again_stands_as_it_was_left(
    feedback: Feedback, codes: list[int]
) -> None:
    store = MemoryStore()
    with closing(store._connection):
        session = start(feedback, store, seed=2, question_limit=60)
        for code in codes:
            move(session, code)
        again = Session.resume(make_bank(), store, TestClock())
        assert again is not None
        assert state(again) == state(session)
        assert again.settings == session.settings
        assert again.progress == session.progress


@given(codes=CODES)
def test_nothing_is_judged_before_it_is_handed_in_and_everything_after(codes: list[int]) -> None:
    store = MemoryStore()
    with closing(store._connection):
        session = start("end", store)
        for code in codes:
            move(session, code)
            assert session.submitted == bool(judged(store, session))
        drafts = {
            asked.question.id: draft
            for asked in session.all_asked
            if (draft := session.draft_of(asked))
        }
        session.submit()
        assert session.submitted
        for asked in session.all_asked:
            answer = session.answer_to(asked)
            assert answer is not None
            draft = drafts.get(asked.question.id)
            assert answer.blank is (draft is None)
            if draft is None:
                assert not answer.verdict.counts
            else:
                assert (answer.given, answer.choice) == (draft.given, draft.choice)


@given(codes=CODES)
def test_points_follow_from_answers_and_hints(codes: list[int]) -> None:
    store = MemoryStore()
    with closing(store._connection):
        session = start("each", store)
        for code in codes:
            move(session, code)
        for asked in session.all_asked:
            answer = session.answer_to(asked)
            full = 0.5 if session.hints_taken(asked) else 1.0
            right = answer is not None and answer.verdict.counts
            assert session.points(asked) == (full if right else 0)
        assert session.score == sum(session.points(asked) for asked in session.all_asked)
        if judged(store, session):
            (past,) = store.past(None, 1)
            assert past.points == session.score
            assert past.right == session.progress.right


@given(codes=CODES)
def test_a_graded_session_gives_no_hint(codes: list[int]) -> None:
    store = MemoryStore()
    with closing(store._connection):
        session = start("end", store, graded=True)
        for code in codes:
            move(session, code)
        assert store.sessions[session.number].hints == ()
        assert session.score == session.progress.right
