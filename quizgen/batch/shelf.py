"""A whole shelf of documents → a folder of banks: the entrance to this package."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Literal

from msgspec import Struct, field

from quizgen.batch.inputs import STDIN, find_inputs
from quizgen.batch.lock import folder_lock
from quizgen.batch.manifest import Manifest, read_manifests
from quizgen.batch.pool import LocalEngine
from quizgen.batch.run import Engine, Run, Watcher
from quizgen.batch.tasks import Limits, Maker
from quizgen.errors import EngineError, OutputError, UsageError

TIME_LIMIT = 600.0
"""Seconds an article may take: the largest, of 330,000 words, takes two minutes."""


class Plan(Struct, frozen=True):
    """How to do a run."""

    options: dict[str, Any] = field(default_factory=dict)
    """The arguments of :class:`quizgen.Options`."""
    jobs: int = 1
    """Worker processes on this machine; on a cluster its own number counts."""
    shard: tuple[int, int] | None = None
    """(i, n): only the i-th of n shares of the articles, i from 1."""
    limits: Limits = Limits(TIME_LIMIT)
    engine: Literal["local", "dask"] = "local"
    scheduler: str = ""
    """The address of the Dask scheduler."""
    fail_fast: bool = False
    maker: Maker = Maker()


def run_batch(
    names: Sequence[str], output: str | Path, plan: Plan, watcher: Watcher, stdin: BinaryIO
) -> None:
    """Make a bank of every article that ``names`` stand for, in the folder ``output``.

    What an earlier run into the same folder has finished is left alone if article, options and
    bank are unchanged. The banks are the same whatever the plan's jobs, shard, limits and engine
    are, and however often the run was interrupted. A ``KeyboardInterrupt`` is passed on; what was
    finished is kept.

    Args:
        names: see :func:`quizgen.batch.inputs.find_inputs`.
        output: the folder; it is made if it is missing.
        plan: how to do it.
        watcher: is told of every article.
        stdin: what "-" stands for.

    Raises:
        UsageError: a name stands for nothing.
        OutputError: the folder can't be written, or is in use.
        ModelError: no worker can work.
        EngineError: the cluster is out of reach.
        StoppedError: an article failed, and the plan was to stop at that.
    """
    folder = Path(output)
    wanted = _share(plan.shard)
    with _scratch(names) as spool:
        found = find_inputs(names, str(folder), stdin=stdin, spool=spool, wanted=wanted)
        _make_folder(folder)
        with folder_lock(folder, _shard_name(plan.shard)):
            watcher.begins(len(found.items), found.problems, found.others)
            done = read_manifests(folder, wanted)
            manifest = Manifest(folder / f"manifest{_shard_name(plan.shard)}.jsonl")
            engine = _engine(plan)
            try:
                run = Run(folder, manifest, done, plan.options, watcher, fail_fast=plan.fail_fast)
                run.over(found.items, engine)
            finally:
                engine.stop()
                manifest.close()


@contextlib.contextmanager
def _scratch(names: Sequence[str]) -> Iterator[Path]:
    """Yield where records of standard input can be kept; no folder is made unless it is read."""
    if STDIN not in names:
        yield Path(os.devnull)
        return
    with tempfile.TemporaryDirectory(prefix="quizgen-") as folder:
        yield Path(folder, "records.jsonl")


def default_jobs() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _share(shard: tuple[int, int] | None) -> Callable[[str], bool]:
    """Return whether the item of a name belongs to a shard: its hash tells, not its place."""
    if shard is None:
        return lambda name: True
    number, total = shard
    return lambda name: int(name.rpartition("-")[2], 16) % total == number - 1


def _shard_name(shard: tuple[int, int] | None) -> str:
    return "" if shard is None else f"-{shard[0]}-of-{shard[1]}"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UsageError(f"{folder} is a file; -o names the folder for the banks.") from error
    except OSError as error:
        raise OutputError(f"{folder} can't be made: {error.strerror}.") from error


def _engine(plan: Plan) -> Engine:
    if plan.engine == "local":
        return LocalEngine(plan.jobs, plan.limits, plan.maker)
    try:
        from quizgen.batch.cluster import DaskEngine
    except ImportError as error:
        message = (
            "the Dask engine needs Dask, which is not installed; "
            "install quizgen with its extra: pip install 'quizgen[dask]'."
        )
        raise EngineError(message) from error
    return DaskEngine(plan.scheduler, plan.limits, plan.maker)
