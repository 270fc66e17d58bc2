"""What is to be asked again, and when; how that is reckoned is said in ``cards``."""

from __future__ import annotations

from datetime import datetime

from quizgen.study.attempt import DueCard, Store

__all__ = ["DueCard", "Schedule"]


class Schedule:
    """The questions of all banks that wait to come again, as noted with every answer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def due(self, now: datetime, limit: int | None = None) -> tuple[DueCard, ...]:
        """Return the questions to be asked again by now, those that wait longest first."""
        return self._store.due(now, limit)

    def due_count(self, now: datetime, bank: str | None = None) -> int:
        """Return how many there are, in one bank (by its fingerprint) or in all."""
        counts = self._store.due_counts(now)
        return sum(counts.values()) if bank is None else counts.get(bank, 0)

    def retire(self, bank: str, questions: tuple[str, ...]) -> None:
        """Ask these no more, until a session on their bank is begun again."""
        self._store.retire(bank, questions)
