"""What a session plans and records, and what it asks of a store; questions go by id, never place.

A bank is known by its content: a bank that was changed is another bank, and a session begun on
the one is not continued on the other.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import msgspec

from quizgen.bank.model import Bank
from quizgen.study.matching import MatchMode, Verdict


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a session: its id and the order in which its options are shown."""

    question: str
    options: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a session asks, fixed when it starts; ``seed`` is None for the bank's own order."""

    bank: str
    path: str
    title: str
    started: datetime
    items: tuple[Item, ...]
    seed: int | None = None
    matching: MatchMode = "normal"
    retry_of: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as given and judged; ``choice`` is the option's place in the bank, if chosen."""

    question: str
    given: str
    choice: int | None
    verdict: Verdict
    note: str
    seconds: float
    answered: datetime


@dataclass(frozen=True, slots=True)
class Saved:
    """A session in the store: its number, its plan and the answers so far."""

    number: int
    plan: Plan
    answers: tuple[Answer, ...] = ()


class Store(Protocol):
    """Where sessions are kept. Every method may raise :class:`quizgen.errors.StoreError`."""

    def begin(self, plan: Plan) -> int:
        """Keep a new session and return its number; open ones on the same bank are given up."""
        ...

    def record(self, session: int, answer: Answer) -> None:
        """Keep an answer for good; a question's first answer stands."""
        ...

    def finish(self, session: int, when: datetime) -> None:
        """Note that the session came to its end."""
        ...

    def unfinished(self, bank: str) -> Saved | None:
        """Return the latest session on this bank that was neither finished nor given up."""
        ...

    def keeps(self, session: int) -> bool:
        """Whether everything recorded in this session is where a later run finds it."""
        ...

    def close(self) -> None:
        """Let go of the file, if there is one."""
        ...


def fingerprint(bank: Bank) -> str:
    """Return the SHA-256 of the bank's content, the same however its file is laid out."""
    return hashlib.sha256(msgspec.json.encode(bank)).hexdigest()
