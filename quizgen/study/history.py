"""What was done before: past sessions, scores over time, days in a row."""

from __future__ import annotations

from datetime import date, timedelta, tzinfo

from quizgen.study.attempt import PRACTICE, Past, Store

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
