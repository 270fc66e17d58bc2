"""When a question comes again: FSRS, the scheduler of Anki, without its random fuzz.

The same answers at the same times give the same dates. There are no learning steps of minutes:
who answers a question right meets it again after a day at the earliest; who misses it, at once.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from quizgen.study.attempt import Reviewed

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

LONGEST_DAYS = 365
"""No question rests longer; it also keeps FSRS's interval from overflowing."""

_ID_BYTES = 6
"""A card's number has to fit a double, which is what JSON readers make of numbers."""


def advance(state: str | None, review: Reviewed) -> tuple[str, datetime]:
    """Return a card's next state and when it is due; ``state`` is None for a new card.

    A missed question is due at once.
    """
    from fsrs import Rating

    when = review.when.astimezone(UTC)
    card = _new(review, when) if state is None else _read(state, review, when)
    rating = {"again": Rating.Again, "hard": Rating.Hard, "good": Rating.Good}[review.rating]
    card, _ = _scheduler().review_card(card, rating, when)
    due = when if review.rating == "again" else card.due
    return msgspec.json.encode(card.to_dict()).decode(), due


def _new(review: Reviewed, when: datetime) -> Card:
    from fsrs import Card

    return Card(card_id=card_number(review.bank, review.question), due=when)


def _read(state: str, review: Reviewed, when: datetime) -> Card:
    """Return the kept card; a new one if what was kept can't be read, so that play goes on."""
    from fsrs import Card

    try:
        return Card.from_dict(msgspec.json.decode(state))
    except (ValueError, KeyError, TypeError, msgspec.MsgspecError):
        return _new(review, when)


def card_number(bank: str, question: str) -> int:
    """Return the number of a question's card, the same on every machine."""
    digest = blake2b(f"{bank}:{question}".encode(), digest_size=_ID_BYTES).digest()
    return int.from_bytes(digest, "big")


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )
