"""Seconds left, in words; always asked of the session, never counted down here."""

from __future__ import annotations

import math

from quizgen.study.session import Session

TICK = 0.5
"""Seconds between two looks at the clock."""
KEEP_EVERY = 10
"""Looks at the clock after which the time spent is kept on disk."""
MINUTE = 60


def minutes(seconds: float) -> str:
    """Return seconds as ``4:05``; a started second counts."""
    whole = math.ceil(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def time_told(session: Session, *, short: bool = False) -> str:
    """Return the time left for the question and in the session; nothing without a limit."""
    question, whole = session.question_seconds_left(), session.seconds_left()
    told = []
    if question is not None:
        told.append(minutes(question) if short else f"question {minutes(question)}")
    if whole is not None:
        told.append(minutes(whole) if short else f"{minutes(whole)} left")
    return " · ".join(told)
