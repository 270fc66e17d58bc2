"""A store for tests that need none on disk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from quizgen.study.attempt import Answer, Plan, Saved


class MemoryStore:
    """Keeps sessions in a dictionary, by the contract of ``quizgen.study.attempt.Store``."""

    def __init__(self) -> None:
        self.sessions: dict[int, Saved] = {}
        self.closed: set[int] = set()

    def begin(self, plan: Plan) -> int:
        self.closed |= {
            number for number, saved in self.sessions.items() if saved.plan.bank == plan.bank
        }
        number = len(self.sessions) + 1
        self.sessions[number] = Saved(number, plan)
        return number

    def record(self, session: int, answer: Answer) -> None:
        saved = self.sessions[session]
        if all(answer.question != known.question for known in saved.answers):
            self.sessions[session] = replace(saved, answers=(*saved.answers, answer))

    def finish(self, session: int, when: datetime) -> None:
        self.closed.add(session)

    def unfinished(self, bank: str) -> Saved | None:
        still_open = [
            saved
            for number, saved in self.sessions.items()
            if number not in self.closed and saved.plan.bank == bank
        ]
        return still_open[-1] if still_open else None

    def keeps(self, session: int) -> bool:
        return True

    def close(self) -> None:
        pass
