"""The same workers on the machines of a Dask cluster.

Every Dask worker gets a pool of worker processes, as on this machine, so limits and crashes are
dealt with there; a Dask worker that dies or leaves has its articles given to others by the
scheduler, and one that joins gets its share. Articles go there as bytes and banks come back as
bytes: no shared folders are needed, and only this process writes.
"""

from __future__ import annotations

import contextlib
import logging
import uuid
from concurrent.futures import CancelledError, Future
from typing import Any

from distributed import Client, KilledWorker, Worker, WorkerPlugin, get_worker

import quizgen
from quizgen.batch.pool import Pool
from quizgen.batch.tasks import Limits, Maker, Result, Task, failure
from quizgen.errors import EngineError

CONNECT_SECONDS = 20

WAITING_PER_THREAD = 3
"""How many tasks to have under way for each thread of the cluster: a worker finds the next one
beside the one that it has finished."""

LEAST_WAITING = 16
"""The same where no worker has joined yet."""

RETRIES = 2
"""How often a task that failed on its way, not in its article, is tried again."""


class PoolPlugin(WorkerPlugin):
    """Gives a Dask worker its pool for the time of a run, and ends it behind the run."""

    def __init__(self, name: str, limits: Limits, maker: Maker) -> None:
        self.name = name
        self._limits = limits
        self._maker = maker
        self.pool: Pool | None = None

    def setup(self, worker: Worker) -> None:
        """Called where the worker is, when it joins or the run begins."""
        self.pool = Pool(self._limits, self._maker)

    def teardown(self, worker: Worker) -> None:
        """Called when the worker leaves or the run is over."""
        if self.pool is not None:
            self.pool.stop()


def work(task: Task, plugin: str, version: str) -> Result:
    """Do a task where a Dask worker is; ``version`` is that of the quizgen that asks."""
    if version != quizgen.__version__:
        message = f"a worker has quizgen {quizgen.__version__}, and the run {version}."
        return failure("setup", message)
    found = get_worker().plugins[plugin]
    assert isinstance(found, PoolPlugin)
    assert found.pool is not None
    return found.pool.work(task)


def _silence() -> None:
    """Keep Dask's tracebacks of lost connections from people: we say it in a sentence."""
    for name in logging.root.manager.loggerDict:
        if name.partition(".")[0] in {"distributed", "asyncio", "tornado"}:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class DaskEngine:
    """The workers of a Dask cluster."""

    remote = True

    def __init__(self, scheduler: str, limits: Limits, maker: Maker) -> None:
        """Connect; raises :class:`EngineError` if there is no scheduler at the address."""
        _silence()
        self._scheduler = scheduler
        self._plugin = f"quizgen-{uuid.uuid4().hex}"
        try:
            connect: Any = Client  # the library has no annotations here
            self._client = connect(scheduler, timeout=CONNECT_SECONDS, set_as_default=False)
            self._client.register_plugin(PoolPlugin(self._plugin, limits, maker))
        except (OSError, TimeoutError, ValueError, ImportError) as error:
            reason = str(error).partition("\n")[0] or type(error).__name__
            message = f"the Dask scheduler at {scheduler} can't be used: {reason}."
            raise EngineError(message) from error
        self._executor = self._client.get_executor(pure=False, retries=RETRIES)

    def window(self) -> int:
        """Return how many tasks to have under way, for as many workers as there are now."""
        workers = self._client.scheduler_info(n_workers=-1)["workers"].values()
        threads: int = sum(worker["nthreads"] for worker in workers)
        return max(LEAST_WAITING, WAITING_PER_THREAD * threads)

    def submit(self, task: Task) -> Future[Result]:
        """Start a task; it waits for a worker if there is none."""
        try:
            future: Future[Result] = self._executor.submit(
                work, task, self._plugin, quizgen.__version__
            )
        except (OSError, RuntimeError) as error:
            raise self._lost() from error
        return future

    def result(self, future: Future[Result], shown: str) -> Result:
        """Return what became of a finished task; raises :class:`EngineError`."""
        try:
            return future.result()
        except KilledWorker:
            return failure("crash", f"{shown}: the Dask workers died at this article.")
        except (CancelledError, OSError) as error:
            raise self._lost() from error
        except Exception as error:  # whatever the workers' installation brings about
            reason = f"{type(error).__name__}: {error}".partition("\n")[0]
            raise EngineError(f"the Dask workers can't do the work ({reason}).") from error

    def stop(self) -> None:
        """Abandon whatever is under way and leave the cluster as it was."""
        with contextlib.suppress(Exception):  # the scheduler may be gone, and that was said
            self._executor.shutdown(wait=False)
            self._client.unregister_worker_plugin(self._plugin)
        with contextlib.suppress(Exception):
            self._client.close(timeout=CONNECT_SECONDS)

    def _lost(self) -> EngineError:
        return EngineError(f"the Dask scheduler at {self._scheduler} is out of reach.")
