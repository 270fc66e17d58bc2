"""Worker processes that are used again, by as many threads at a time as like."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor

from quizgen.batch.tasks import Limits, Maker, Result, Task
from quizgen.batch.worker import Worker


class Pool:
    """Hands every task to an idle worker process, or to a new one if all are at work."""

    def __init__(self, limits: Limits, maker: Maker) -> None:
        self._limits = limits
        self._maker = maker
        self._lock = threading.Lock()
        self._all: list[Worker] = []
        self._idle: list[Worker] = []

    def work(self, task: Task) -> Result:
        """Return the result of a task; blocks, and never raises."""
        with self._lock:
            if not self._idle:
                self._all.append(Worker(self._limits, self._maker))
                self._idle.append(self._all[-1])
            worker = self._idle.pop()
        try:
            return worker.work(task)
        finally:
            with self._lock:
                self._idle.append(worker)

    def stop(self) -> None:
        """End all processes, now, whatever they are at."""
        with self._lock:
            workers = list(self._all)
        for worker in workers:
            worker.stop()

    @property
    def pids(self) -> list[int]:
        """The numbers of the processes, for those who watch them."""
        return [worker.pid for worker in self._all if worker.pid is not None]


class LocalEngine:
    """``jobs`` worker processes on this machine."""

    remote = False

    def __init__(self, jobs: int, limits: Limits, maker: Maker) -> None:
        self.pool = Pool(limits, maker)
        self._jobs = jobs
        self._threads = ThreadPoolExecutor(jobs, "quizgen-batch")

    def window(self) -> int:
        """Return how many tasks to have under way: as many again as are worked on wait."""
        return 2 * self._jobs

    def submit(self, task: Task) -> Future[Result]:
        """Start a task."""
        return self._threads.submit(self.pool.work, task)

    def result(self, future: Future[Result], shown: str) -> Result:
        """Return what became of a finished task."""
        return future.result()

    def stop(self) -> None:
        """End all processes and threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self.pool.stop()
        self._threads.shutdown()
