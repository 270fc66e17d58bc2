"""How hard a question is, from features that a reader can check."""

from __future__ import annotations

from quizgen.bank.model import Difficulty
from quizgen.questions.candidate import Candidate

EASY_KINDS = frozenset({"year", "date", "person", "place", "count", "percent", "money"})


def difficulty_of(candidate: Candidate) -> Difficulty:
    """Return easy, medium or hard.

    One point each for a key that is no name or number, a stem over 15 words, an evidence
    sentence over 28 words, and a clause that is not the main one; no point is easy, one medium,
    more hard.
    """
    points = int(candidate.kind not in EASY_KINDS)
    points += int(len(candidate.stem.split()) > 15)
    points += int(len(candidate.sentence.tokens) > 28)
    points += int(candidate.clause is not None and candidate.clause.kind == "relative")
    if points == 0:
        return "easy"
    return "medium" if points == 1 else "hard"
