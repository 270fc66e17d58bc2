"""A store that never stops a session: what can't be kept on disk is said, and play goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from quizgen.errors import StoreError
from quizgen.study.attempt import Answer, Plan, Saved, Store
from quizgen.study.store import SqliteStore

T = TypeVar("T")

NOT_KEPT = 0
"""The number of a session that no store knows: it lives in memory alone."""


class LastingStore:
    """Sessions on disk for as long as that works; see :class:`quizgen.study.attempt.Store`.

    No method raises StoreError. ``tell`` gets a sentence for the student when writing fails for
    the first time. Answers that could not be written wait and are tried again with the next.
    """

    def __init__(
        self,
        tell: Callable[[str], None],
        *,
        open_store: Callable[[], Store] = SqliteStore,
    ) -> None:
        self._tell = tell
        self._waiting: list[tuple[int, Answer]] = []
        self._told = False
        self._disk = self._try(open_store)

    def begin(self, plan: Plan) -> int:
        """Keep a new session and return its number, :data:`NOT_KEPT` if it can't be kept."""
        disk = self._disk
        number = self._try(lambda: disk.begin(plan)) if disk else None
        return NOT_KEPT if number is None else number

    def record(self, session: int, answer: Answer) -> None:
        """Keep an answer, with those that are still waiting to be kept."""
        if session != NOT_KEPT:
            self._waiting.append((session, answer))
            self._flush()

    def finish(self, session: int, when: datetime) -> None:
        """Note that the session came to its end."""
        self._flush()
        disk = self._disk
        if disk and session != NOT_KEPT and not self._waiting:
            self._try(lambda: disk.finish(session, when))

    def unfinished(self, bank: str) -> Saved | None:
        """Return the latest session on this bank that is still open."""
        disk = self._disk
        return self._try(lambda: disk.unfinished(bank)) if disk else None

    def keeps(self, session: int) -> bool:
        """Whether everything recorded in this session is on disk."""
        return session != NOT_KEPT and not self._waiting

    def close(self) -> None:
        """Try a last time to keep what waits, and close the file."""
        self._flush()
        if self._disk:
            self._disk.close()

    def _flush(self) -> None:
        """Write what waits, oldest first, until one fails."""
        while self._waiting:
            if not self._try(self._write_oldest):
                return
            del self._waiting[0]

    def _write_oldest(self) -> bool:
        """Write the answer that waits longest; whether there is a disk to write to."""
        if self._disk:
            self._disk.record(*self._waiting[0])
        return self._disk is not None

    def _try(self, action: Callable[[], T]) -> T | None:
        """Return what the action returns; None, and a word to the student, if the disk fails."""
        try:
            return action()
        except StoreError as error:
            if not self._told:
                self._tell(f"{error} You can play on, but not continue another time.")
            self._told = True
            return None
