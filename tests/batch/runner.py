"""A run in a process of its own, to be killed: ``python -m tests.batch.runner SHELF OUT JOBS``."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from quizgen.batch import Entry, Plan, run_batch
from quizgen.errors import QuizgenError
from tests.batch.conftest import Account
from tests.batch.stub import STUB


def tell(entry: Entry) -> None:
    print(entry.name, flush=True)


def main(shelf: str, out: str, jobs: str, most_bytes: str = "") -> None:
    if most_bytes:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(most_bytes), int(most_bytes)))
    account = Account()
    account.on_finished = tell
    plan = Plan(options={"count": 10, "seed": 0}, jobs=int(jobs), maker=STUB)
    try:
        run_batch([shelf], Path(out), plan, account, sys.stdin.buffer)
    except QuizgenError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
