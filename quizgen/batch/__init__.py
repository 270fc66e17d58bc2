"""Banks of many articles at once: worker processes, resuming, shards, the Dask engine."""

from quizgen.batch.manifest import Entry
from quizgen.batch.run import StoppedError, Watcher
from quizgen.batch.shelf import TIME_LIMIT, Plan, default_jobs, run_batch
from quizgen.batch.tasks import Limits, Maker
from quizgen.batch.worker import memory_is_seen

__all__ = [
    "TIME_LIMIT",
    "Entry",
    "Limits",
    "Maker",
    "Plan",
    "StoppedError",
    "Watcher",
    "default_jobs",
    "memory_is_seen",
    "run_batch",
]
