"""Feedback at the end: drafts until they are handed in; going about; flags; hints."""

from __future__ import annotations

import pytest

from quizgen.bank.model import Question
from quizgen.errors import BankError
from quizgen.study.matching import Verdict
from quizgen.study.session import Draft, Session, Settings
from tests.study.memory import MemoryStore
from tests.study.moves import answer, verdicts
from tests.study.samples import QUESTIONS, TestClock, choice, evidence, make_bank


def start(
    settings: Settings | None = None, store: MemoryStore | None = None, *questions: Question
) -> Session:
    settings = settings or Settings(feedback="end")
    return Session.start(make_bank(*questions), settings, store or MemoryStore(), TestClock())


def resumed(store: MemoryStore) -> Session:
    session = Session.resume(make_bank(), store, TestClock())
    assert session is not None
    return session


def test_a_draft_may_be_changed_until_it_is_handed_in() -> None:
    store = MemoryStore()
    session = start(store=store)
    asked = session.all_asked[0]
    assert session.choose(asked, 0) == Draft("1952", 0)
    assert session.choose(asked, 1) == Draft("1889", 1)
    assert resumed(store).draft_of(asked) == Draft("1889", 1)
    assert session.answer_to(asked) is None
    session.submit()
    found = session.answer_to(asked)
    assert found is not None
    assert (found.verdict, found.choice) == (Verdict.CORRECT, 1)
    assert session.choose(asked, 0) is found


def test_drafts_count_as_answered_but_tell_nothing() -> None:
    session = start()
    for asked in session.all_asked[:3]:
        answer(session, asked, right=True)
    assert (session.progress.answered, session.progress.right) == (3, 0)
    assert set(verdicts(session)) == {None}
    assert session.score == 0
    assert session.current == session.all_asked[3]


def test_handing_in_judges_open_questions_as_wrong() -> None:
    session = start()
    answer(session, session.all_asked[1], right=True)
    session.submit()
    assert session.submitted
    assert session.progress.right == 1
    blank = session.answer_to(session.all_asked[0])
    assert blank is not None
    assert blank.blank
    assert blank.note == "Not answered."
    assert len(session.missed_again().all_asked) == 4


def test_a_typed_draft_is_judged_as_the_matching_says() -> None:
    session = start(Settings(feedback="end", matching="exact"))
    session.type(session.all_asked[1], "lindqvist")
    session.submit()
    assert verdicts(session)[1] is Verdict.NEAR_MISS or verdicts(session)[1] is Verdict.WRONG


def test_the_settings_are_kept_with_the_session() -> None:
    store = MemoryStore()
    settings = Settings(
        count=3,
        seed=5,
        matching="lenient",
        types=("multiple_choice", "cloze"),
        feedback="end",
        graded=True,
        reading="beside",
        limit=300,
        question_limit=40,
    )
    start(settings, store)
    assert resumed(store).settings == settings


def test_only_the_wanted_types_are_asked() -> None:
    session = start(Settings(types=("short_answer",)))
    assert {asked.question.type for asked in session.all_asked} == {"short_answer"}
    with pytest.raises(BankError, match="no questions of the types true_false"):
        start(Settings(types=("true_false",)))


def test_going_about_is_kept_and_wraps_round() -> None:
    store = MemoryStore()
    session = start(store=store)
    assert session.position == 1
    assert session.go_to(4).number == 4
    assert resumed(store).position == 4
    answer(session, session.all_asked[4], right=True)
    following = session.next_open()
    assert following is not None
    assert following.number == 1
    for number in (0, 6):
        with pytest.raises(IndexError):
            session.go_to(number)
    assert session.position == 4


def test_the_next_open_question_may_be_this_one_and_is_none_at_the_end() -> None:
    session = start()
    for asked in session.all_asked[1:]:
        answer(session, asked, right=False)
    assert session.next_open() == session.all_asked[0]
    answer(session, session.all_asked[0], right=False)
    assert session.next_open() is None


def test_a_flag_is_kept_and_taken_off_again() -> None:
    store = MemoryStore()
    session = start(store=store)
    asked = session.all_asked[2]
    assert session.flag(asked)
    assert resumed(store).flagged(asked)
    assert not session.flag(asked)
    assert not resumed(store).flagged(asked)


def test_a_hint_halves_the_point_and_is_kept() -> None:
    store = MemoryStore()
    session = start(Settings(), store)
    typed = session.all_asked[1]
    assert session.hints_left(typed) == ("first_letter",)
    assert session.hint(typed, "first_letter").text == "It begins with “M”."
    assert session.hints_left(typed) == ()
    again = resumed(store)
    assert again.hints_taken(typed) == ("first_letter",)
    answer(again, typed, right=True)
    assert again.points(typed) == 0.5
    assert again.progress.right == 1


def test_a_hint_leaves_the_key_and_one_other_option() -> None:
    session = start(Settings(seed=3))
    for asked in session.all_asked:
        if asked.typed:
            continue
        removed = session.hint(asked, "fewer_options").removed
        assert session.hint(asked, "fewer_options").removed == removed
        assert len(asked.options) - len(removed) == 2
        assert not any(asked.options[place].correct for place in removed)


def test_a_statement_has_no_hint_nor_has_what_is_answered_or_graded() -> None:
    statement = Question(
        id="q-true",
        type="true_false",
        stem="The logbooks are in Ansvik.",
        answer="False",
        evidence=evidence("Brekke's", "logbooks"),
        options=(choice("True"), choice("False", correct=True)),
    )
    session = start(Settings(), MemoryStore(), statement, *QUESTIONS)
    assert session.hints_left(session.all_asked[0]) == ()
    with pytest.raises(ValueError, match="first_letter"):
        session.hint(session.all_asked[1], "first_letter")
    answer(session, session.all_asked[1], right=True)
    assert session.hints_left(session.all_asked[1]) == ()
    graded = start(Settings(graded=True))
    with pytest.raises(ValueError, match="fewer_options"):
        graded.hint(graded.all_asked[0], "fewer_options")


def test_a_wrong_answer_with_a_hint_gives_nothing() -> None:
    session = start(Settings())
    asked = session.all_asked[0]
    session.hint(asked, "fewer_options")
    answer(session, asked, right=False)
    assert session.points(asked) == 0


def test_the_missed_ones_again_are_for_practice() -> None:
    session = start(Settings(graded=True, limit=60, feedback="end"))
    session.submit()
    again = session.missed_again()
    assert not again.settings.graded
    assert again.settings.limit is None
    assert again.hints_left(again.all_asked[0])


def test_there_is_nothing_to_ask_again_when_all_was_right() -> None:
    session = start(Settings())
    for asked in session.all_asked:
        answer(session, asked, right=True)
    with pytest.raises(BankError, match="Nothing was missed"):
        session.missed_again()


def test_the_place_of_a_choice_is_where_it_is_shown() -> None:
    session = start(Settings(seed=4, feedback="end"))
    for asked in session.all_asked:
        for place in range(len(asked.options)):
            assert asked.place_of(session.choose(asked, place).choice) == place
        assert asked.place_of(None) is None
