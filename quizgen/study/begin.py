"""Go on with the session that was broken off on a bank, or start one."""

from __future__ import annotations

from quizgen.bank.model import Bank
from quizgen.study.attempt import Store
from quizgen.study.clock import Clock
from quizgen.study.session import Session
from quizgen.study.settings import Settings


def begin(bank: Bank, settings: Settings, store: Store, clock: Clock, *, path: str = "") -> Session:
    """Take up the session broken off on this bank, or start one; BankError if it has nothing."""
    saved = broken_off(bank, settings, store, clock)
    return saved or Session.start(bank, settings, store, clock, path=path)


def broken_off(bank: Bank, settings: Settings, store: Store, clock: Clock) -> Session | None:
    """Return the session to go on with on this bank, unless the settings want a new one.

    One that was left before its first answer is none: it may have been meant otherwise.
    """
    saved = Session.resume(bank, store, clock) if settings.resume else None
    return saved if saved is not None and saved.begun else None
