"""Processes on one store: killed at any moment, or several at once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quizgen.study.session import Feedback, Session
from quizgen.study.store import FILE_NAME, SqliteStore
from tests.study import player
from tests.study.memory import MemoryStore
from tests.study.moves import move, state
from tests.study.samples import TestClock

ROOT = Path(__file__).parents[2]
ENDLESS = 100_000


def start(
    path: Path, title: str, feedback: Feedback, seed: int, count: int
) -> subprocess.Popen[str]:
    """Start a player, and wait until it plays."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.study.player", path, title, feedback, str(seed), str(count)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def simulated(feedback: Feedback, seed: int, done: int) -> Session:
    """Do the same in memory."""
    session = Session.start(
        player.bank("Killed"), player.settings(feedback), MemoryStore(), TestClock()
    )
    for code in player.codes(seed, ENDLESS, feedback)[:done]:
        move(session, code)
    return session


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("feedback", ["each", "end"])
@pytest.mark.parametrize("seed", range(3))
def test_a_process_killed_at_any_moment_loses_nothing_it_did(
    feedback: Feedback, seed: int, tmp_path: Path
) -> None:
    path = tmp_path / FILE_NAME
    process = start(path, "Killed", feedback, seed, ENDLESS)
    time.sleep(random.Random(seed).uniform(0, 0.25))
    os.kill(process.pid, signal.SIGKILL)
    said, _ = process.communicate()
    done = said.count("\n")
    store = SqliteStore(path)
    session = Session.resume(player.bank("Killed"), store, TestClock())
    assert session is not None
    found = state(session)
    # What was under way when the kill came may have been done as well.
    assert found in [state(simulated(feedback, seed, number)) for number in (done, done + 1)]
    assert session.settings == player.settings(feedback)
    assert store._connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    if following := session.show():
        move(session, 9 * (following.number - 1))
        assert session.answer_to(following) or session.draft_of(following)
    store.close()


def test_processes_on_one_store_and_one_session_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    first = start(path, "Shared", "each", 1, 150)
    others = [
        start(path, "Shared", "each", 2, 150),
        start(path, "Other", "end", 3, 150),
    ]
    for process in (first, *others):
        process.communicate(timeout=60)
        assert process.returncode == 0
    store = SqliteStore(path)
    shared = Session.resume(player.bank("Shared"), store, TestClock())
    assert shared is not None
    answered = {
        code // 9 % player.QUESTIONS
        for seed in (1, 2)
        for code in player.codes(seed, 150, "each")
        if code % 9 < 3
    }
    assert {asked.number - 1 for asked in shared.all_asked if shared.answer_to(asked)} >= answered
    other = Session.resume(player.bank("Other"), store, TestClock())
    assert other is not None
    assert any(other.draft_of(asked) for asked in other.all_asked)
    store.close()
