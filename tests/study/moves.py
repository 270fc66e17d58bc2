"""Anything that can be done in a session, by number: the same numbers, the same session."""

from __future__ import annotations

from typing import Any

from quizgen.bank.model import Question
from quizgen.study.matching import Verdict
from quizgen.study.session import Asked, Session
from tests.study.samples import QUESTIONS

KINDS = 9


def move(session: Session, code: int) -> None:
    """Do one thing to one question."""
    kind, number = code % KINDS, code // KINDS % len(session.all_asked)
    asked = session.all_asked[number]
    if kind in (0, 1, 2):
        answer(session, asked, right=kind == 0)
    elif kind == 3:
        session.flag(asked)
    elif kind == 4:
        for hint in session.hints_left(asked)[:1]:
            session.hint(asked, hint)
    elif kind == 5:
        session.go_to(asked.number)
    elif kind == 6:
        if following := session.next_open():
            session.go_to(following.number)
    elif kind == 7:
        session.pause()
        session.resume_clock()
    elif code % 5 == 0:
        session.submit()


def verdicts(session: Session) -> tuple[Verdict | None, ...]:
    """Return what was found on every question, in the order asked."""
    answers = (session.answer_to(asked) for asked in session.all_asked)
    return tuple(None if found is None else found.verdict for found in answers)


def answer(session: Session, asked: Asked, *, right: bool) -> None:
    if asked.typed:
        session.type(asked, asked.question.answer if right else "nonsense")
    else:
        place = next(i for i, option in enumerate(asked.options) if option.correct is right)
        session.choose(asked, place)


def state(session: Session) -> dict[str, Any]:
    """Everything that has to survive but the time."""
    return {
        "answers": {
            asked.question.id: (found.given, found.choice, found.verdict, found.note)
            for asked in session.all_asked
            if (found := session.answer_to(asked))
        },
        "drafts": {
            asked.question.id: draft
            for asked in session.all_asked
            if (draft := session.draft_of(asked))
        },
        "flags": [asked.number for asked in session.all_asked if session.flagged(asked)],
        "hints": [session.hints_taken(asked) for asked in session.all_asked],
        "position": session.position,
        "score": session.score,
    }


def many_questions(count: int) -> tuple[Question, ...]:
    """Return the sample questions over and over under new names."""
    import msgspec

    return tuple(
        msgspec.structs.replace(QUESTIONS[number % len(QUESTIONS)], id=f"q{number}")
        for number in range(count)
    )
