"""What was done before: past sessions, scores over time, days in a row."""

from __future__ import annotations

from datetime import date, timedelta, tzinfo

from quizgen.bank.io import load_bank
from quizgen.errors import BankError
from quizgen.study.attempt import PRACTICE, Past, Store, fingerprint
from quizgen.study.clock import Clock
from quizgen.study.session import Session

__all__ = ["History", "Past"]

MANY = 10_000
"""As many sessions as anyone will have."""


class History:
    """Looks back over the sessions in a store. Days are those of ``zone``, by default local."""

    def __init__(self, store: Store, *, zone: tzinfo | None = None) -> None:
        self._store = store
        self._zone = zone

    def sessions(self, bank: str | None = None, limit: int = 100) -> tuple[Past, ...]:
        """Return the latest sessions (on one bank, by its fingerprint), newest first.

        Sessions without a single answer are left out.
        """
        return self._store.past(bank, limit)

    def best(self, bank: str) -> Past | None:
        """Return the finished session on a bank with the highest share, the latest of equals."""
        return max(self._finished(bank), key=lambda past: (past.share, past.number), default=None)

    def last(self, bank: str) -> Past | None:
        """Return the latest finished session on a bank."""
        return next(iter(self._finished(bank)), None)

    def streak(self, today: date) -> int:
        """Return how many days in a row had a finished session, up to today or yesterday."""
        days = {when.astimezone(self._zone).date() for when in self._store.finished_at()}
        day = today if today in days else today - timedelta(days=1)
        length = 0
        while day in days:
            length += 1
            day -= timedelta(days=1)
        return length

    def scores(self, limit: int = 30) -> tuple[float, ...]:
        """Return the shares (0 to 1) of the latest finished sessions, oldest first.

        Practice and the missed ones asked again are left out: they ask what was hard.
        """
        shares = [past.share for past in self._whole(self.sessions(limit=MANY))]
        return tuple(reversed(shares[:limit]))

    def revisit(self, past: Past, clock: Clock) -> Session:
        """Return a past session with its answers, to be looked at.

        Raises BankError, with a sentence for the student, if its questions are there no more.
        """
        if past.bank == PRACTICE:
            raise BankError(
                "A practice round asks several quizzes at once; only its score is kept."
            )
        if not past.path:
            raise BankError("This quiz came from no file of its own; only its score is kept.")
        bank = load_bank(past.path)
        if fingerprint(bank) != past.bank:
            raise BankError(
                f"{past.path} has other questions now; only this session's score is kept."
            )
        saved = self._store.saved(past.number)
        if saved is None:
            raise BankError("This session's answers can't be read.")
        return Session(bank, saved, self._store, clock)

    def _finished(self, bank: str) -> tuple[Past, ...]:
        return self._whole(self.sessions(bank, MANY))

    @staticmethod
    def _whole(sessions: tuple[Past, ...]) -> tuple[Past, ...]:
        """Keep finished sessions that asked what a bank asks."""
        return tuple(
            past
            for past in sessions
            if past.outcome == "finished" and not past.retry and past.bank != PRACTICE
        )
