"""Help before answering, at the price of half the point."""

from __future__ import annotations

import random
from collections.abc import Collection

from msgspec import Struct

from quizgen.study.asked import Asked
from quizgen.study.attempt import Answer, Hint
from quizgen.study.matching import Verdict
from quizgen.study.past_tables import HINT_PRICE
from quizgen.study.text import one_line

MOST_REMOVED = 2
FEWEST_LEFT = 2


class HintShown(Struct, frozen=True):
    """A hint: a sentence (harmless, one line), or the places (from 0, as shown) to strike out."""

    text: str | None = None
    removed: frozenset[int] = frozenset()


def hints_for(asked: Asked) -> tuple[Hint, ...]:
    """Return what kinds of hint a question has: its first letter, or fewer options."""
    if asked.typed:
        return ("first_letter",)
    return ("fewer_options",) if len(asked.options) > FEWEST_LEFT else ()


def hint_for(asked: Asked, kind: Hint) -> HintShown:
    """Return the hint, the same whenever it is asked for; ValueError if there is none such."""
    if kind not in hints_for(asked):
        raise ValueError(kind)
    if kind == "first_letter":
        return HintShown(text=f"It begins with “{_first_letter(asked.question.answer)}”.")
    wrong = [place for place, option in enumerate(asked.options) if not option.correct]
    count = min(MOST_REMOVED, len(asked.options) - FEWEST_LEFT)
    removed = random.Random(f"hint:{asked.question.id}").sample(wrong, count)
    return HintShown(removed=frozenset(removed))


def _first_letter(answer: str) -> str:
    """Return the first letter or digit; opening quotation marks and the like give nothing away."""
    return one_line(next((ch for ch in answer if ch.isalnum()), answer[:1]))


def points_for(answer: Answer | None, hints: Collection[Hint]) -> float:
    """Return 1 for a right answer, half of it if a hint helped, 0 for any other."""
    if answer is None or not answer.verdict.counts:
        return 0.0
    return 1 - HINT_PRICE if hints else 1.0


def is_sure(answer: Answer, hints: Collection[Hint]) -> bool:
    """Whether a right answer was given without help and without a slip."""
    return answer.verdict is Verdict.CORRECT and not hints
