"""The Dask engine: a scheduler and two worker processes on loopback, one of them killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import Client

from quizgen.batch import Entry
from quizgen.errors import EngineError
from tests.batch.conftest import Account, banks, fill, run

ROOT = Path(__file__).parents[2]
MANY = {f"{number:02}": f"SLEEP 0.03 article {number}" for number in range(40)}


def start(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:], "--no-dashboard"],
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """Start a scheduler and a worker; return the scheduler's address."""
    note = tmp_path / "scheduler.json"
    started = [
        start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(note))
    ]
    join(note, started)
    with Client(scheduler_file=str(note), set_as_default=False) as client:
        address = str(client.scheduler.address)
    try:
        yield address
    finally:
        for process in started:
            process.kill()
            process.wait()


def join(note: Path, started: list[subprocess.Popen[bytes]]) -> None:
    started.append(
        start("dask_worker", "--scheduler-file", str(note), "--nthreads", "1", "--no-nanny")
    )


def workers(client: Any) -> dict[str, int]:
    """Return the process of each worker by its address."""
    found: dict[str, int] = client.run(os.getpid)
    return found


def test_a_worker_is_killed_and_another_joins_and_the_banks_are_the_same(
    scheduler: str, out: Path, tmp_path: Path
) -> None:
    shelf = fill(tmp_path / "shelf", MANY)
    (tmp_path / "a.jsonl").write_text('{"id": 1, "text": "record"}\n')
    fill(shelf, {"bad": "REFUSE", "book": "CHAPTER CHAPTER", "deadly": "DIE"})
    inputs = (shelf, tmp_path / "a.jsonl")
    account = Account()
    joined: list[subprocess.Popen[bytes]] = []
    connect: Any = Client
    with connect(scheduler, set_as_default=False) as client:
        client.wait_for_workers(1, timeout=60)

        def disturb(entry: Entry) -> None:
            if len(account.entries) == 5:
                join(tmp_path / "scheduler.json", joined)
                client.wait_for_workers(2, timeout=60)
            if len(account.entries) == 12:
                assert len(workers(client)) == 2
                os.kill(next(iter(workers(client).values())), signal.SIGKILL)

        account.on_finished = disturb
        try:
            run(*inputs, to=out, engine="dask", scheduler=scheduler, account=account)
        finally:
            for process in joined:
                process.kill()
                process.wait()
    local = run(*inputs, to=tmp_path / "local", jobs=2)
    assert banks(out) == banks(tmp_path / "local")
    assert len(banks(out)) == len(MANY) + 3
    assert sorted(account.errors) == sorted(local.errors)


def test_a_scheduler_that_is_not_there_is_told_in_a_sentence(
    shelf: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizgen.batch.cluster.CONNECT_SECONDS", 0.2)
    with pytest.raises(EngineError, match=r"scheduler at tcp://127\.0\.0\.1:9 can't be used"):
        run(shelf, to=out, engine="dask", scheduler="tcp://127.0.0.1:9")


def test_without_dask_the_extra_is_named(
    shelf: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "quizgen.batch.cluster", None)
    with pytest.raises(EngineError, match=r"pip install 'quizgen\[dask\]'"):
        run(shelf, to=out, engine="dask", scheduler="tcp://127.0.0.1:9")
