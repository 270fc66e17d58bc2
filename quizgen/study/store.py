"""The attempt store: a SQLite file with a row for every answer, safe against kill and crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar, cast

import msgspec

from quizgen.study.attempt import (
    Added,
    Answer,
    Change,
    Draft,
    Drafted,
    Extended,
    Flagged,
    Hint,
    Hinted,
    Item,
    Moved,
    Plan,
    Reviewed,
    Saved,
    Timed,
)
from quizgen.study.card_table import CardTable
from quizgen.study.database import BUSY_SECONDS, FILE_NAME, data_directory
from quizgen.study.matching import Verdict
from quizgen.study.past_tables import PastTables
from quizgen.study.settings import Settings

__all__ = ["BUSY_SECONDS", "FILE_NAME", "SqliteStore", "data_directory"]

T = TypeVar("T")

SELECT_SESSION = (
    "SELECT id, bank, path, title, started, seed, matching, retry_of, settings, position, elapsed"
    " FROM session"
)
INSERT_ITEM = "INSERT INTO item (session, position, question, options) VALUES (?, ?, ?, ?)"


class SqliteStore(CardTable, PastTables):
    """Everything that is kept, in one file; see :class:`quizgen.study.attempt.Store`."""

    def begin(self, plan: Plan) -> int:
        """Keep a new session and return its number; open ones on the same bank are given up."""
        with self._transaction():
            self._connection.execute(
                "UPDATE session SET ended = ?, outcome = 'given_up'"
                " WHERE bank = ? AND outcome IS NULL",
                (plan.started.isoformat(), plan.bank),
            )
            number = self._connection.execute(
                "INSERT INTO session (bank, path, title, seed, matching, retry_of, started,"
                " settings, graded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                (
                    plan.bank,
                    plan.path,
                    plan.title,
                    plan.seed,
                    plan.matching,
                    plan.retry_of,
                    plan.started.isoformat(),
                    msgspec.json.encode(plan.settings).decode(),
                    plan.settings.graded,
                ),
            ).fetchone()[0]
            self._connection.executemany(
                INSERT_ITEM,
                (
                    (number, position, item.question, msgspec.json.encode(item.options).decode())
                    for position, item in enumerate(plan.items)
                ),
            )
            self._revive(plan.bank, plan.path)
        return int(number)

    def record(self, session: int, *changes: Change) -> None:
        """Keep all the changes or none, for good; a question's first answer stands."""
        with self._transaction():
            stands = True
            for change in changes:
                if isinstance(change, Answer):
                    stands = self._add_answer(session, change)
                elif isinstance(change, Reviewed):
                    if stands:
                        self._put_card(change)
                elif isinstance(change, Timed):
                    self._put_time(session, change)
                else:
                    statement, values = _statement(session, change)
                    self._connection.execute(statement, values)

    def finish(self, session: int, when: datetime) -> None:
        """Note that the session came to its end; when it first did so stands."""
        with self._transaction():
            self._connection.execute(
                "UPDATE session SET ended = ?, outcome = 'finished'"
                " WHERE id = ? AND outcome IS NOT 'finished'",
                (when.isoformat(), session),
            )

    def unfinished(self, bank: str) -> Saved | None:
        """Return the latest session on this bank that was neither finished nor given up."""
        with self._told():
            row = self._connection.execute(
                f"{SELECT_SESSION} WHERE bank = ? AND outcome IS NULL ORDER BY id DESC LIMIT 1",
                (bank,),
            ).fetchone()
            return None if row is None else self._load(row)

    def saved(self, session: int) -> Saved | None:
        """Return a session by its number, whatever became of it."""
        with self._told():
            row = self._connection.execute(f"{SELECT_SESSION} WHERE id = ?", (session,)).fetchone()
            return None if row is None else self._load(row)

    def keeps(self, session: int) -> bool:
        """Return True: what could not be kept has raised StoreError."""
        return True

    def _add_answer(self, session: int, answer: Answer) -> bool:
        """Insert an answer; whether it is the first to its question."""
        added = self._connection.execute(
            "INSERT INTO answer"
            " (session, question, given, choice, verdict, note, seconds, answered)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session, question) DO NOTHING",
            (
                session,
                answer.question,
                answer.given,
                answer.choice,
                answer.verdict.value,
                answer.note,
                answer.seconds,
                answer.answered.isoformat(),
            ),
        )
        return added.rowcount > 0

    def _put_time(self, session: int, time: Timed) -> None:
        """Note the time spent; of two windows on one session, the one that counted more stands."""
        self._connection.execute(
            "UPDATE session SET elapsed = max(elapsed, ?) WHERE id = ?", (time.elapsed, session)
        )
        self._connection.execute(
            "UPDATE item SET seconds = max(seconds, ?) WHERE session = ? AND question = ?",
            (time.seconds, session, time.question),
        )

    def _load(self, row: tuple[Any, ...]) -> Saved:
        """Read a session's items and all that was noted of them."""
        number, bank, path, title, started, seed, matching, retry_of, kept, position, elapsed = row
        items = self._connection.execute(
            "SELECT question, options, seconds, flagged FROM item WHERE session = ?"
            " ORDER BY position",
            (number,),
        ).fetchall()
        plan = Plan(
            bank=bank,
            path=path,
            title=title,
            started=datetime.fromisoformat(started),
            items=tuple(
                Item(question, msgspec.json.decode(options, type=tuple[int, ...]))
                for question, options, _, _ in items
            ),
            settings=_settings(kept, seed, matching),
            retry_of=retry_of,
        )
        return Saved(
            number,
            plan,
            answers=self._rows(number, ANSWERS, _answer),
            drafts=self._rows(
                number,
                "SELECT question, given, choice FROM draft WHERE session = ?",
                lambda question, given, choice: Drafted(question, Draft(given, choice)),
            ),
            flags=frozenset(question for question, _, _, flagged in items if flagged),
            hints=self._rows(
                number,
                "SELECT question, kind FROM hint WHERE session = ? ORDER BY rowid",
                lambda question, kind: Hinted(question, msgspec.convert(kind, cast(Any, Hint))),
            ),
            position=position,
            elapsed=elapsed,
            seconds=tuple((question, seconds) for question, _, seconds, _ in items if seconds),
        )

    def _rows(self, session: int, query: str, make: Callable[..., T]) -> tuple[T, ...]:
        return tuple(make(*row) for row in self._connection.execute(query, (session,)))


ANSWERS = (
    "SELECT question, given, choice, verdict, note, seconds, answered"
    " FROM answer WHERE session = ? ORDER BY answered"
)


def _answer(
    question: str,
    given: str,
    choice: int | None,
    verdict: str,
    note: str,
    seconds: float,
    answered: str,
) -> Answer:
    when = datetime.fromisoformat(answered)
    return Answer(question, given, choice, Verdict(verdict), note, seconds, when)


def _settings(kept: str, seed: int | None, matching: str) -> Settings:
    """Read the settings; files of the first version kept only the seed and the matching."""
    values: Mapping[str, Any] = msgspec.json.decode(kept, type=dict[str, Any])
    return msgspec.convert({**values, "seed": seed, "matching": matching}, Settings)


def _statement(session: int, change: Change) -> tuple[str, tuple[Any, ...]]:
    """Return the SQL that keeps a change, and its values."""
    match change:
        case Drafted(question, None):
            return "DELETE FROM draft WHERE session = ? AND question = ?", (session, question)
        case Drafted(question, Draft(given, choice)):
            return (
                "INSERT OR REPLACE INTO draft (session, question, given, choice)"
                " VALUES (?, ?, ?, ?)",
                (session, question, given, choice),
            )
        case Flagged(question, on):
            return (
                "UPDATE item SET flagged = ? WHERE session = ? AND question = ?",
                (on, session, question),
            )
        case Hinted(question, kind):
            return "INSERT OR IGNORE INTO hint VALUES (?, ?, ?)", (session, question, kind)
        case Moved(position):
            return "UPDATE session SET position = ? WHERE id = ?", (position, session)
        case Extended(settings):
            kept = msgspec.json.encode(settings).decode()
            return "UPDATE session SET settings = ? WHERE id = ?", (kept, session)
        case Added(item):
            options = msgspec.json.encode(item.options).decode()
            return (
                "INSERT OR IGNORE INTO item (session, position, question, options)"
                " SELECT ?, 1 + max(position), ?, ? FROM item WHERE session = ?",
                (session, item.question, options, session),
            )
        case _:
            raise TypeError(change)
