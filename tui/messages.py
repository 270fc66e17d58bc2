"""What widgets and workers tell the screens; handlers own the state."""

from __future__ import annotations

from pathlib import Path

from textual.message import Message

from quizgen.bank.model import Bank
from quizgen.study.session import Session


class Typing(Message):
    """What is in the field has changed."""


class Opened(Message):
    """The student picked the question with this number (from 1) in a list."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__()


class Advanced(Message):
    """Making the questions has come so far: ``share`` from 0 to 1, and what is being done."""

    def __init__(self, share: float, doing: str) -> None:
        self.share = share
        self.doing = doing
        super().__init__()


class Made(Message):
    """The questions are ready."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        super().__init__()


class Failed(Message):
    """The questions could not be made."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        super().__init__()


class GoOn(Message):
    """All questions of the session are judged, and the student has seen the last."""


class TryMissed(Message):
    """The student wants the missed questions of a session again."""

    def __init__(self, session: Session) -> None:
        self.session = session
        super().__init__()


class OpenBank(Message):
    """The student wants the bank in this file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__()


class Practise(Message):
    """The student wants to practise what is due."""
