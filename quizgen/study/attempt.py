"""What a session plans and records, and what it asks of a store; questions go by id, never place.

A bank is known by its content: a bank that was changed is another bank, and a session begun on
the one is not continued on the other. The values are msgspec structs, which are made in a tenth of
the time that dataclasses take: every start of quizgen pays for them.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Literal, Protocol

import msgspec
from msgspec import Struct, field

from quizgen.bank.model import Bank
from quizgen.study.matching import MatchMode, Verdict
from quizgen.study.settings import Settings

Hint = Literal["first_letter", "fewer_options"]
Rating = Literal["again", "hard", "good"]
Outcome = Literal["finished", "given_up", "open"]

PRACTICE = "practice"
"""Stands in a plan for the bank when questions of several banks are practised."""


class Item(Struct, frozen=True):
    """A question of a session: its id and the order in which its options are shown."""

    question: str
    options: tuple[int, ...]


class Plan(Struct, frozen=True):
    """What a session asks and how, fixed when it starts."""

    bank: str
    path: str
    title: str
    started: datetime
    items: tuple[Item, ...]
    settings: Settings = field(default_factory=Settings)
    retry_of: int | None = None

    @property
    def seed(self) -> int | None:
        """What the questions and options were shuffled by; None for the bank's own order."""
        return self.settings.seed

    @property
    def matching(self) -> MatchMode:
        """How strictly typed answers are compared."""
        return self.settings.matching


class Answer(Struct, frozen=True):
    """An answer as given and judged; ``choice`` is the option's place in the bank, if chosen.

    An answer with neither words nor choice is a question left open when the session was handed in
    or its time was up.
    """

    question: str
    given: str
    choice: int | None
    verdict: Verdict
    note: str
    seconds: float
    answered: datetime

    @property
    def blank(self) -> bool:
        """Whether nothing was answered."""
        return not self.given and self.choice is None


class Draft(Struct, frozen=True):
    """An answer that is not judged yet; ``choice`` is the option's place in the bank, if chosen."""

    given: str
    choice: int | None


class Drafted(Struct, frozen=True):
    """A draft was filled in, changed or (None) emptied."""

    question: str
    draft: Draft | None


class Flagged(Struct, frozen=True):
    """A question was marked to be looked at again, or is no longer."""

    question: str
    on: bool


class Hinted(Struct, frozen=True):
    """A hint was shown, which costs half of the point."""

    question: str
    kind: Hint


class Moved(Struct, frozen=True):
    """The question at ``position`` (from 1) came on the screen."""

    position: int


class Timed(Struct, frozen=True):
    """Seconds spent so far: in the session, and on one of its questions."""

    elapsed: float
    question: str
    seconds: float


class Extended(Struct, frozen=True):
    """The limits were moved: these settings hold from now on."""

    settings: Settings


class Added(Struct, frozen=True):
    """A question was put at the end of the session."""

    item: Item


class Reviewed(Struct, frozen=True):
    """How well a question was known. Belongs to the answer before it: void if that one was."""

    bank: str
    path: str
    question: str
    rating: Rating
    when: datetime


Change = Answer | Drafted | Flagged | Hinted | Moved | Timed | Extended | Added | Reviewed
"""What can happen in a session once it has begun."""


class Saved(Struct, frozen=True):
    """A session in the store: its number, its plan, the answers and all that was noted."""

    number: int
    plan: Plan
    answers: tuple[Answer, ...] = ()
    drafts: tuple[Drafted, ...] = ()
    flags: frozenset[str] = frozenset()
    hints: tuple[Hinted, ...] = ()
    position: int = 1
    elapsed: float = 0.0
    seconds: tuple[tuple[str, float], ...] = ()
    """Seconds spent on each question that was looked at."""


class Past(Struct, frozen=True):
    """A session as the history shows it; ``seconds`` is the time spent on its questions."""

    number: int
    bank: str
    title: str
    path: str
    started: datetime
    ended: datetime | None
    right: int
    total: int
    points: float
    seconds: float
    graded: bool
    retry: bool
    outcome: Outcome

    @property
    def share(self) -> float:
        """The points as a share of what could be had, 0 to 1."""
        return self.points / self.total if self.total else 0.0


class Standing(Struct, frozen=True):
    """How a bank fared so far: shares 0 to 1 of finished sessions.

    ``unfinished`` is whether the last was broken off after an answer.
    """

    best: float | None = None
    last: float | None = None
    unfinished: bool = False


class DueCard(Struct, frozen=True):
    """A question that is to be asked again, and since when."""

    bank: str
    path: str
    question: str
    due: datetime


class Store(Protocol):
    """Where sessions are kept. Every method may raise :class:`quizgen.errors.StoreError`."""

    def begin(self, plan: Plan) -> int:
        """Keep a new session and return its number; open ones on the same bank are given up."""
        ...

    def record(self, session: int, *changes: Change) -> None:
        """Keep all the changes or none, for good; a question's first answer stands."""
        ...

    def finish(self, session: int, when: datetime) -> None:
        """Note that the session came to its end."""
        ...

    def unfinished(self, bank: str) -> Saved | None:
        """Return the latest session on this bank that was neither finished nor given up."""
        ...

    def saved(self, session: int) -> Saved | None:
        """Return a session by its number, whatever became of it."""
        ...

    def keeps(self, session: int) -> bool:
        """Whether everything recorded in this session is where a later run finds it."""
        ...

    def past(self, bank: str | None, limit: int) -> tuple[Past, ...]:
        """Return the latest sessions with at least one answer, newest first."""
        ...

    def finished_at(self) -> tuple[datetime, ...]:
        """Return when sessions were finished, newest first."""
        ...

    def standings(self) -> dict[str, Standing]:
        """Return how every bank fared."""
        ...

    def due(self, now: datetime, limit: int | None) -> tuple[DueCard, ...]:
        """Return the questions to be asked again by now, those that wait longest first."""
        ...

    def due_counts(self, now: datetime) -> dict[str, int]:
        """Return how many questions of each bank are to be asked again by now."""
        ...

    def retire(self, bank: str, questions: tuple[str, ...]) -> None:
        """Ask these no more, until a session on their bank is begun again."""
        ...

    def remember(self, path: str, when: datetime) -> None:
        """Note that the bank at this path was opened."""
        ...

    def recent(self, limit: int) -> tuple[str, ...]:
        """Return the paths of banks that were opened, the last one first."""
        ...

    def close(self) -> None:
        """Let go of the file, if there is one."""
        ...


def fingerprint(bank: Bank) -> str:
    """Return the SHA-256 of the bank's content, the same however its file is laid out."""
    return hashlib.sha256(msgspec.json.encode(bank)).hexdigest()
