"""The part of the attempt store that knows when a question is to be asked again."""

from __future__ import annotations

from datetime import UTC, datetime

from quizgen.study.attempt import DueCard, Reviewed
from quizgen.study.cards import advance
from quizgen.study.database import Database


class CardTable(Database):
    """A card for every question that was ever answered."""

    def due(self, now: datetime, limit: int | None) -> tuple[DueCard, ...]:
        """Return the questions to be asked again by now, those that wait longest first."""
        with self._told():
            rows = self._connection.execute(
                "SELECT bank, path, question, due FROM card WHERE NOT retired AND due <= ?"
                " ORDER BY due, bank, question LIMIT ?",
                (_key(now), -1 if limit is None else limit),
            )
            return tuple(
                DueCard(bank, path, question, datetime.fromisoformat(due))
                for bank, path, question, due in rows
            )

    def due_counts(self, now: datetime) -> dict[str, int]:
        """Return how many questions of each bank are to be asked again by now."""
        with self._told():
            return dict(
                self._connection.execute(
                    "SELECT bank, count(*) FROM card WHERE NOT retired AND due <= ? GROUP BY bank",
                    (_key(now),),
                )
            )

    def retire(self, bank: str, questions: tuple[str, ...]) -> None:
        """Ask these no more, until a session on their bank is begun again."""
        with self._transaction():
            self._connection.executemany(
                "UPDATE card SET retired = 1 WHERE bank = ? AND question = ?",
                ((bank, question) for question in questions),
            )

    def _put_card(self, review: Reviewed) -> None:
        """Read the card, move it on and write it back, within the caller's transaction."""
        row = self._connection.execute(
            "SELECT state FROM card WHERE bank = ? AND question = ?",
            (review.bank, review.question),
        ).fetchone()
        state, due = advance(None if row is None else row[0], review)
        self._connection.execute(
            "INSERT OR REPLACE INTO card (bank, question, path, state, due, retired)"
            " VALUES (?, ?, ?, ?, ?, 0)",
            (review.bank, review.question, review.path, state, _key(due)),
        )

    def _revive(self, bank: str, path: str) -> None:
        """Ask a bank's questions again, from where it lies now.

        The bank that lay there before was another version of it: its questions keep their cards,
        since a question's id hangs on what it asks.
        """
        if not path:
            return
        self._connection.execute(
            "UPDATE card SET path = ?, retired = 0 WHERE bank = ?", (path, bank)
        )
        self._connection.execute(
            "UPDATE OR IGNORE card SET bank = ?, retired = 0 WHERE path = ?", (bank, path)
        )
        self._connection.execute("DELETE FROM card WHERE path = ? AND bank <> ?", (path, bank))


def _key(when: datetime) -> str:
    """Return a time as text that sorts as the time does."""
    return when.astimezone(UTC).isoformat(timespec="microseconds")
