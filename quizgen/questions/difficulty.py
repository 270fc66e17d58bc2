"""How hard a question is, from features that a reader can check."""

from __future__ import annotations

from quizgen.bank.model import Difficulty
from quizgen.questions.candidate import Candidate

EASY_KINDS = frozenset(
    """year date month month_year season weekday decade century time_of_day person place org count
    percent money measure duration age ordinal statement
    speaker""".split()
)
"""Kinds of key that a reader looks up; the others have to be put into words or understood."""
LONG_STEM, LONG_SENTENCE = 18, 32
SIDE_CLAUSES = frozenset({"relative", "participial", "adverbial"})


def difficulty_of(candidate: Candidate, *, typed: bool = False) -> Difficulty:
    """Return easy, medium or hard.

    One point each for a key that is no name, number or truth value, for an answer that has to be
    typed, for a stem over 18 words, for an evidence sentence over 32 tokens, and for a clause that
    only stands beside the main one; no point is easy, one medium, more hard.
    """
    points = int(candidate.kind not in EASY_KINDS) + int(typed)
    points += int(len(candidate.stem.split()) > LONG_STEM)
    points += int(len(candidate.sentence.tokens) > LONG_SENTENCE)
    points += int(candidate.clause is not None and candidate.clause.kind in SIDE_CLAUSES)
    if points == 0:
        return "easy"
    return "medium" if points == 1 else "hard"
