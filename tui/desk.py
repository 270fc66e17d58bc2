"""What the app works with: the store, and what is read from it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from quizgen.bank.model import Bank
from quizgen.study.attempt import Store
from quizgen.study.clock import Clock
from quizgen.study.history import History
from quizgen.study.library import Library, banks_folder
from quizgen.study.preferences import Preferences
from quizgen.study.schedule import Schedule
from tui.article import keep


class Desk:
    """The library, the history and the schedule over one open store, made when they are needed."""

    def __init__(self, store: Store, clock: Clock, preferences: Preferences) -> None:
        self.store = store
        self.clock = clock
        self.folder = preferences.banks_folder or banks_folder()

    @cached_property
    def library(self) -> Library:
        """The banks at hand."""
        return Library(self.store, self.clock, folder=self.folder)

    @cached_property
    def history(self) -> History:
        """What was done before."""
        return History(self.store)

    @cached_property
    def schedule(self) -> Schedule:
        """What is to be asked again, and when."""
        return Schedule(self.store)

    def due(self) -> int:
        """Return how many questions are to be asked again by now."""
        return self.schedule.due_count(self.clock.now())

    def streak(self) -> int:
        """Return on how many days in a row there was a session."""
        return self.history.streak(self.clock.now().astimezone().date())

    def keep(self, bank: Bank) -> Path:
        """Write a bank into the banks folder; return its path. Raises OutputError."""
        path = keep(bank, self.folder)
        self.library.remember(path)
        return path
