"""The part of the attempt store that looks back: sessions, scores, banks opened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from quizgen.study.attempt import PRACTICE, Past, Standing
from quizgen.study.database import Database

HINT_PRICE = 0.5
"""What a hint takes of a question's point."""

_BROKEN_OFF = """session.outcome IS NULL AND (
    EXISTS (SELECT 1 FROM answer WHERE answer.session = session.id)
    OR EXISTS (SELECT 1 FROM draft WHERE draft.session = session.id)
)"""
"""Whether a session is worth going on with: not one that was left before its first answer."""

_RIGHT = "answer.verdict IN ('correct', 'correct_with_note')"
_HELPED = (
    "EXISTS (SELECT 1 FROM hint"
    " WHERE hint.session = item.session AND hint.question = item.question)"
)
SCORED = f"""
    SELECT item.session,
        count(*) AS total,
        count(answer.question) AS answered,
        coalesce(sum({_RIGHT}), 0) AS right,
        total(iif({_RIGHT}, iif({_HELPED}, {1 - HINT_PRICE}, 1.0), 0.0)) AS points,
        total(answer.seconds) AS seconds
    FROM item LEFT JOIN answer
        ON answer.session = item.session AND answer.question = item.question
"""


class PastTables(Database):
    """Questions to what was recorded, and the paths of banks opened."""

    def past(self, bank: str | None, limit: int) -> tuple[Past, ...]:
        """Return the latest sessions with at least one answer, newest first."""
        with self._told():
            rows = self._connection.execute(
                "WITH chosen AS ("
                "   SELECT * FROM session WHERE (?1 IS NULL OR bank = ?1) AND EXISTS ("
                "       SELECT 1 FROM answer WHERE answer.session = session.id"
                "   ) ORDER BY id DESC LIMIT ?2"
                ")"
                " SELECT chosen.id, bank, title, path, started, ended, scored.right,"
                " scored.total, scored.points, scored.seconds, graded, retry_of, outcome"
                f" FROM chosen JOIN ({SCORED} WHERE item.session IN (SELECT id FROM chosen)"
                " GROUP BY item.session) AS scored ON scored.session = chosen.id"
                " ORDER BY chosen.id DESC",
                (bank, limit),
            )
            return tuple(_past(row) for row in rows)

    def finished_at(self) -> tuple[datetime, ...]:
        """Return when sessions were finished, newest first."""
        with self._told():
            rows = self._connection.execute(
                "SELECT ended FROM session WHERE outcome = 'finished' ORDER BY ended DESC"
            )
            return tuple(datetime.fromisoformat(ended) for (ended,) in rows)

    def standings(self) -> dict[str, Standing]:
        """Return how every bank fared; asking only the missed again says nothing of that."""
        with self._told():
            rows = self._connection.execute(
                "SELECT bank, outcome, retry_of IS NOT NULL, scored.points / scored.total,"
                f" {_BROKEN_OFF}"
                f" FROM session JOIN ({SCORED} GROUP BY item.session) AS scored"
                " ON scored.session = session.id ORDER BY session.id"
            )
            standings: dict[str, Standing] = {}
            for bank, outcome, retry, share, broken_off in rows:
                known = standings.get(bank, Standing())
                if outcome == "finished" and not retry:
                    best = share if known.best is None else max(known.best, share)
                    known = Standing(best, share, known.unfinished)
                standings[bank] = Standing(known.best, known.last, bool(broken_off))
            standings.pop(PRACTICE, None)
            return standings

    def remember(self, path: str, when: datetime) -> None:
        """Note that the bank at this path was opened."""
        with self._transaction():
            self._connection.execute(
                "INSERT OR REPLACE INTO recent (path, opened) VALUES (?, ?)",
                (path, when.isoformat()),
            )

    def recent(self, limit: int) -> tuple[str, ...]:
        """Return the paths of banks that were opened, the last one first."""
        with self._told():
            rows = self._connection.execute(
                "SELECT path FROM recent ORDER BY opened DESC, path LIMIT ?", (limit,)
            )
            return tuple(path for (path,) in rows)


def _past(row: tuple[Any, ...]) -> Past:
    number, bank, title, path, started, ended, right, total, points, seconds, *rest = row
    graded, retry_of, outcome = rest
    return Past(
        number=number,
        bank=bank,
        title=title,
        path=path,
        started=datetime.fromisoformat(started),
        ended=None if ended is None else datetime.fromisoformat(ended),
        right=right,
        total=total,
        points=points,
        seconds=seconds,
        graded=bool(graded),
        retry=retry_of is not None,
        outcome=outcome or "open",
    )
