"""What the student chooses before a session, all of it with a sensible default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from quizgen.bank.model import QuestionType
from quizgen.study.matching import MatchMode

Feedback = Literal["each", "end"]
Reading = Literal["none", "before", "beside"]


@dataclass(frozen=True, slots=True)
class Settings:
    """How a session is asked: how many questions of what kinds, in what order, how strictly."""

    count: int | None = None
    """At most so many questions; None for all."""
    seed: int | None = None
    """Shuffles questions and options; None keeps the bank's order."""
    matching: MatchMode = "normal"
    resume: bool = True
    """Whether an interrupted session on the same bank is continued."""
    types: tuple[QuestionType, ...] = ()
    """Only questions of these types; empty for all."""
    feedback: Feedback = "each"
    """"each": an answer is judged at once, for good. "end": answers are drafts until handed in."""
    graded: bool = False
    """No hints, and nothing is asked again before the end."""
    reading: Reading = "none"
    """Whether the article is shown, before the questions or beside them."""
    limit: int | None = None
    """Seconds for the whole session; None for no timer."""
    question_limit: int | None = None
    """Seconds for each question; None for no timer."""
