"""A process that plays on a store until it is done or killed, and says each thing that it did.

python -m tests.study.player STORE TITLE FEEDBACK SEED MOVES
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from quizgen.bank.model import Bank
from quizgen.study.clock import SystemClock
from quizgen.study.session import Feedback, Session, Settings
from quizgen.study.store import SqliteStore
from tests.study.moves import KINDS, many_questions, move
from tests.study.samples import make_bank

QUESTIONS = 60


def bank(title: str) -> Bank:
    return make_bank(*many_questions(QUESTIONS), title=title)


def settings(feedback: Feedback) -> Settings:
    return Settings(feedback=feedback, seed=3)


def codes(seed: int, count: int, feedback: Feedback) -> list[int]:
    """Return what is done; nothing is handed in, so that drafts are there to be lost."""
    numbers = random.Random(seed).choices(range(KINDS * QUESTIONS * 5), k=count)
    return [code for code in numbers if feedback == "each" or code % KINDS != KINDS - 1]


def main(path: str, title: str, feedback: Feedback, seed: str, count: str) -> None:
    store = SqliteStore(Path(path))
    taken_up = Session.resume(bank(title), store, SystemClock())
    session = taken_up or Session.start(
        bank(title), settings(feedback), store, SystemClock(), path="/f.json"
    )
    print("ready", flush=True)
    for number, code in enumerate(codes(int(seed), int(count), feedback)):
        move(session, code)
        print(number, flush=True)
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])  # type: ignore[arg-type]
