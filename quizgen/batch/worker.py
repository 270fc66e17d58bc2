"""One worker process and the limits it works under.

A process of our own on two pipes, and not :class:`concurrent.futures.ProcessPoolExecutor`: there
one killed process breaks the pool with everything in flight, and a task can't be stopped. Here a
process that dies or is stopped costs the article that it was at, and a new one takes its place.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from msgspec import structs

from quizgen.batch import child
from quizgen.batch.tasks import Cause, Limits, Maker, Result, Task, failure
from quizgen.errors import ModelError

START_SECONDS = 300.0
"""How long a worker may take to load its model: two seconds usually, more from a network disk."""

TRIES = 2
"""How often an article is given to a worker: the first may have died of something else, or have
used up its memory on the articles before; the second is always a new one."""

TRIED_AGAIN = frozenset({"crash", "memory"})

START_TRIES = 3
"""How often a worker that dies while it starts is started again for one article."""

TICK_SECONDS = 0.1
"""How often time and memory are looked at."""

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
"""Each process computes in one thread: more processes make better use of more processors."""

_START = "import sys; sys.path[:] = {path!r}; from quizgen.batch.child import main; main()"
_STATM = "/proc/{pid}/statm"


def memory_is_seen() -> bool:
    """Whether this system tells how much memory another process uses."""
    return Path(_STATM.format(pid=os.getpid())).exists()


class Worker:
    """Makes results of tasks in a process of its own; used by one thread at a time.

    Only :meth:`stop` may be called from another thread.
    """

    def __init__(self, limits: Limits, maker: Maker) -> None:
        self._limits = limits
        self._maker = maker
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._stopped = False

    def work(self, task: Task) -> Result:
        """Return the result of a task; never raises.

        A worker that dies is replaced and the article tried once more. An article that takes
        longer than it may fails at once: it would do so again.
        """
        result = self._attempt(task)
        tries = 1
        while result.cause in TRIED_AGAIN and tries < TRIES and not self._stopped:
            result = self._attempt(task)
            tries += 1
        return structs.replace(result, tries=tries)

    def stop(self) -> None:
        """End the process, now; later tasks fail."""
        with self._lock:
            self._stopped = True
            self._kill()

    @property
    def pid(self) -> int | None:
        """The number of the process, if there is one."""
        return None if self._process is None else self._process.pid

    def _attempt(self, task: Task) -> Result:
        start = time.perf_counter()
        try:
            process = self._running()
        except ModelError as error:
            return failure("setup", str(error))
        guard = _Guard(process, self._limits)
        answer = _exchange(process, task, guard)
        if isinstance(answer, Result):
            return answer
        with self._lock:
            self._kill()
        cause = guard.cause or "crash"
        spent = time.perf_counter() - start
        return structs.replace(failure(cause, self._words(task, cause)), seconds=spent)

    def _running(self) -> subprocess.Popen[bytes]:
        """Return the process, started and ready; raises :class:`ModelError` if it can't work."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        for _ in range(START_TRIES):
            process = self._replaced()
            answer = _exchange(process, self._maker, _Guard(process, Limits(START_SECONDS)))
            if answer == child.READY:
                return process
            if isinstance(answer, str):
                raise ModelError(answer)
        raise ModelError("the worker processes die while they start")

    def _replaced(self) -> subprocess.Popen[bytes]:
        """Start a process in the place of one that is dead; raises :class:`ModelError`."""
        with self._lock:
            self._kill()
            if self._stopped:
                raise ModelError("the run was stopped")
            try:
                self._process = _started()
            except OSError as error:
                raise ModelError(f"no worker process can be started: {error.strerror}") from error
            return self._process

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with contextlib.suppress(OSError):
                    pipe and pipe.close()

    def _words(self, task: Task, cause: Cause) -> str:
        if cause == "time":
            return (
                f"{task.shown}: took longer than the {self._limits.seconds:g} s that it may take."
            )
        if cause == "memory":
            most = self._limits.mebibytes
            return f"{task.shown}: needed more than the {most} MB of memory that it may use."
        return f"{task.shown}: the worker process died at this article, {TRIES} times."


class _Guard:
    """Kills a process that goes past its limits while it is watched, and remembers why."""

    def __init__(self, process: subprocess.Popen[bytes], limits: Limits) -> None:
        self.cause: Cause | None = None
        self._process = process
        self._limits = limits
        self._done = threading.Event()

    def __enter__(self) -> None:
        if self._limits != Limits():
            threading.Thread(target=self._watch, daemon=True).start()

    def __exit__(self, *_: object) -> None:
        self._done.set()

    def _watch(self) -> None:
        start = time.monotonic()
        while not self._done.wait(TICK_SECONDS):
            cause = self._exceeded(time.monotonic() - start)
            if cause is not None:
                self.cause = cause
                self._process.kill()
                return

    def _exceeded(self, spent: float) -> Cause | None:
        if self._limits.seconds is not None and spent > self._limits.seconds:
            return "time"
        most = self._limits.mebibytes
        if most is not None and _mebibytes(self._process.pid) > most:
            return "memory"
        return None


def _mebibytes(pid: int) -> float:
    """Return how much memory a process has in use; 0 where the system does not tell."""
    try:
        pages = int(Path(_STATM.format(pid=pid)).read_text().split()[1])
    except (OSError, IndexError, ValueError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _started() -> subprocess.Popen[bytes]:
    environment = dict.fromkeys(ONE_THREAD, "1") | dict(os.environ)
    # In a group of its own: Ctrl-C is for the process that people started. And on the same
    # import path, without the current folder, which may hold a "random.py" among the articles.
    alone: dict[str, Any] = {} if os.name == "nt" else {"process_group": 0}
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _START.format(path=sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        **alone,
    )


def _exchange(process: subprocess.Popen[bytes], message: object, guard: _Guard) -> object:
    """Send a message and return the answer; None if the process died before it gave one."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        with guard:
            pickle.dump(message, process.stdin)
            process.stdin.flush()
            return pickle.load(process.stdout)
    except (EOFError, OSError, ValueError, pickle.UnpicklingError):
        return None
