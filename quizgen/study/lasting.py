"""A store that never stops a session: what can't be kept on disk is said, and play goes on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from quizgen.errors import StoreError
from quizgen.study.attempt import Change, DueCard, Past, Plan, Saved, Standing, Store
from quizgen.study.store import SqliteStore

T = TypeVar("T")

NOT_KEPT = 0
"""The number of a session that no store knows: it lives in memory alone."""


class LastingStore:
    """Everything on disk for as long as that works; see :class:`quizgen.study.attempt.Store`.

    No method raises StoreError. ``tell`` gets a sentence for the student when the disk fails for
    the first time. What could not be written of a session waits and is tried again with the next;
    what can't be read is empty.
    """

    def __init__(
        self,
        tell: Callable[[str], None],
        *,
        open_store: Callable[[], Store] = SqliteStore,
    ) -> None:
        self._tell = tell
        self._waiting: list[tuple[int, tuple[Change, ...]]] = []
        self._told = False
        self._disk = self._try(open_store)

    def begin(self, plan: Plan) -> int:
        """Keep a new session and return its number, :data:`NOT_KEPT` if it can't be kept."""
        return self._ask(lambda disk: disk.begin(plan), NOT_KEPT)

    def record(self, session: int, *changes: Change) -> None:
        """Keep changes, with those that are still waiting to be kept."""
        if session != NOT_KEPT and changes:
            self._waiting.append((session, changes))
            self._flush()

    def finish(self, session: int, when: datetime) -> None:
        """Note that the session came to its end."""
        self._flush()
        if session != NOT_KEPT and not self._waiting:
            self._ask(lambda disk: disk.finish(session, when), None)

    def unfinished(self, bank: str) -> Saved | None:
        """Return the latest session on this bank that is still open."""
        return self._ask(lambda disk: disk.unfinished(bank), None)

    def saved(self, session: int) -> Saved | None:
        """Return a session by its number, whatever became of it."""
        return self._ask(lambda disk: disk.saved(session), None)

    def keeps(self, session: int) -> bool:
        """Whether everything recorded in this session is on disk."""
        return session != NOT_KEPT and not self._waiting

    def past(self, bank: str | None, limit: int) -> tuple[Past, ...]:
        """Return the latest sessions with at least one answer, newest first."""
        return self._ask(lambda disk: disk.past(bank, limit), ())

    def finished_at(self) -> tuple[datetime, ...]:
        """Return when sessions were finished, newest first."""
        return self._ask(lambda disk: disk.finished_at(), ())

    def standings(self) -> dict[str, Standing]:
        """Return how every bank fared."""
        return self._ask(lambda disk: disk.standings(), {})

    def due(self, now: datetime, limit: int | None) -> tuple[DueCard, ...]:
        """Return the questions to be asked again by now, those that wait longest first."""
        return self._ask(lambda disk: disk.due(now, limit), ())

    def due_counts(self, now: datetime) -> dict[str, int]:
        """Return how many questions of each bank are to be asked again by now."""
        return self._ask(lambda disk: disk.due_counts(now), {})

    def retire(self, bank: str, questions: tuple[str, ...]) -> None:
        """Ask these no more, until a session on their bank is begun again."""
        self._ask(lambda disk: disk.retire(bank, questions), None)

    def remember(self, path: str, when: datetime) -> None:
        """Note that the bank at this path was opened."""
        self._ask(lambda disk: disk.remember(path, when), None)

    def recent(self, limit: int) -> tuple[str, ...]:
        """Return the paths of banks that were opened, the last one first."""
        return self._ask(lambda disk: disk.recent(limit), ())

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
        """Write what waits longest; whether there is a disk to write to."""
        if self._disk:
            session, changes = self._waiting[0]
            self._disk.record(session, *changes)
        return self._disk is not None

    def _ask(self, question: Callable[[Store], T], otherwise: T) -> T:
        """Return what the disk says; something else if there is none or it fails."""
        disk = self._disk
        if disk is None:
            return otherwise
        answer = self._try(lambda: (question(disk),))
        return otherwise if answer is None else answer[0]

    def _try(self, action: Callable[[], T]) -> T | None:
        """Return what the action returns; None, and a word to the student, if the disk fails."""
        try:
            return action()
        except StoreError as error:
            if not self._told:
                self._tell(f"{error} You can play on, but not continue another time.")
            self._told = True
            return None
