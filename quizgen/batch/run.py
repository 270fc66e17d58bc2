"""The run itself: gives out articles, takes in banks, keeps the account.

Only this process writes into the output folder, a bank first and its line in the manifest after it,
each on disk before the next; so a run that is killed at any moment has lost nothing that its
manifest names, and the next goes on from there.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from importlib import metadata
from pathlib import Path
from typing import Any, Protocol

import msgspec

import quizgen
from quizgen.batch.items import Item, bank_file
from quizgen.batch.loading import Content, load, task_for
from quizgen.batch.manifest import Done, Entry, Manifest, digest
from quizgen.batch.tasks import Result, Task, failure
from quizgen.errors import ArticleError, ModelError
from quizgen.files import write_atomically

TICK_SECONDS = 0.5
"""How often the watcher is told that time passes, if nothing else happens."""


class Engine(Protocol):
    """Where tasks are worked on."""

    remote: bool
    """Whether workers can't be expected to see our files."""

    def window(self) -> int:
        """Return how many tasks to have under way."""

    def submit(self, task: Task) -> Future[Result]:
        """Start a task."""

    def result(self, future: Future[Result], shown: str) -> Result:
        """Return what became of a finished task, whose input is called ``shown``.

        Raises :class:`EngineError` if there is nobody any more to work on any task.
        """

    def stop(self) -> None:
        """Abandon whatever is under way."""


class Watcher(Protocol):
    """Is told how the run goes."""

    def begins(self, articles: int, problems: list[str], others: int) -> None:
        """The inputs are known.

        Args:
            articles: how many there are; a book counts as one until it is opened.
            problems: a sentence for each input that can't be an article.
            others: how many files of other kinds were left out of folders.
        """

    def skipped(self) -> None:
        """An article was done by an earlier run and is unchanged."""

    def finished(self, entry: Entry) -> None:
        """An article has got its bank, or has none for the reason in the entry."""

    def more(self, articles: int) -> None:
        """A file turned out to hold so many articles more than one."""

    def passing(self) -> None:
        """Some time has passed."""


class Job(msgspec.Struct, frozen=True, eq=False):
    """An article that is to be worked on."""

    item: Item
    content: Content
    part: int


class StoppedError(Exception):
    """A run with ``fail_fast`` has met a failure."""


class Run:
    """One run over the items, into one folder, with one set of options."""

    def __init__(
        self,
        folder: Path,
        manifest: Manifest,
        done: Done,
        options: dict[str, Any],
        watcher: Watcher,
        *,
        fail_fast: bool = False,
    ) -> None:
        self._folder = folder
        self._manifest = manifest
        self._done = done
        self._options = options
        self._options_hash = options_hash(options)
        self._watcher = watcher
        self._fail_fast = fail_fast
        self._parts: deque[Job] = deque()

    def over(self, items: list[Item], engine: Engine) -> None:
        """Work on every item that is not done yet; returns when all are.

        Raises:
            OutputError: a bank or the manifest can't be written. All that was is kept.
            ModelError: no worker can work.
            EngineError: the workers are out of reach.
            StoppedError: an article failed, and the run was to stop at that.
        """
        jobs = self._jobs(items)
        under_way: dict[Future[Result], Job] = {}
        while True:
            while len(under_way) < engine.window() and (job := self._next(jobs)) is not None:
                task = self._task(job, remote=engine.remote)
                if task is not None:
                    under_way[engine.submit(task)] = job
            if not under_way:
                return
            finished, _ = wait(under_way, TICK_SECONDS, FIRST_COMPLETED)
            for future in finished:
                job = under_way.pop(future)
                self._take(job, engine.result(future, job.item.shown))
            self._watcher.passing()

    def _next(self, jobs: Iterator[Job]) -> Job | None:
        """Return the next job, those of a book that is begun first; None when there is none."""
        job = None if self._parts else next(jobs, None)
        # Asking for a job may have found a book of which only some articles are done.
        return self._parts.popleft() if job is None and self._parts else job

    def _jobs(self, items: list[Item]) -> Iterator[Job]:
        """Yield what is to be done of the items; what can't be read fails here."""
        for item in items:
            try:
                content = load(item)
            except ArticleError as error:
                self._record(Job(item, Content("", b""), 0), failure("document", str(error)))
                continue
            job = Job(item, content, 0)
            parts = self._parts_done(job)
            if parts:
                self._watcher.skipped()
                self._add_parts(job, parts)
            else:
                yield job

    def _parts_done(self, job: Job) -> int:
        """Return 0 if a job is to be done, else how many articles its file holds."""
        name = job.item.name
        known, parts = self._done.find(name, job.part, job.content.hash, self._options_hash)
        if not known:
            return 0
        try:
            data = (self._folder / bank_file(name, job.part, parts)).read_bytes()
        except OSError:
            return 0
        return parts if digest(data) == known else 0

    def _add_parts(self, job: Job, parts: int) -> None:
        """Line up the other articles of a book."""
        if job.part or parts == 1:
            return
        self._watcher.more(parts - 1)
        for part in range(1, parts):
            other = Job(job.item, job.content, part)
            if self._parts_done(other):
                self._watcher.skipped()
            else:
                self._parts.append(other)

    def _task(self, job: Job, *, remote: bool) -> Task | None:
        try:
            return task_for(job.item, job.content, job.part, self._options, remote=remote)
        except ArticleError as error:
            self._record(job, failure("document", str(error)))
            return None

    def _take(self, job: Job, result: Result) -> None:
        if result.cause == "setup":
            raise ModelError(result.error)
        self._add_parts(job, result.parts)
        self._record(job, result)

    def _record(self, job: Job, result: Result) -> None:
        """Put a result on disk and tell of it."""
        bank = ""
        if result.status == "done":
            bank = bank_file(job.item.name, job.part, result.parts)
            write_bank(self._folder / bank, result.bank)
        entry = Entry(
            name=job.item.name,
            input=job.item.shown,
            input_hash=job.content.hash,
            options_hash=self._options_hash,
            status=result.status,
            part=job.part,
            parts=result.parts,
            bank=bank,
            bank_hash=digest(result.bank) if bank else "",
            questions=result.questions,
            words=result.words,
            seconds=round(result.seconds, 3),
            tries=result.tries,
            cause=result.cause,
            error=result.error,
        )
        self._manifest.append(entry)
        self._watcher.finished(entry)
        if self._fail_fast and entry.status == "failed":
            raise StoppedError


def options_hash(options: dict[str, Any]) -> str:
    """Return the hash of all that a bank depends on besides its article."""
    encoded = msgspec.json.encode(options, order="sorted")
    return digest(quizgen.__version__.encode(), _page_reader().encode(), encoded)


def _page_reader() -> str:
    """Return which library finds the articles of web pages: another may find another text."""
    try:
        return f"trafilatura {metadata.version('trafilatura')}"
    except metadata.PackageNotFoundError:
        return ""


def write_bank(path: Path, data: bytes) -> None:
    """Write a bank whole or not at all; a link in its place is replaced, not followed."""
    if path.is_symlink():
        with contextlib.suppress(OSError):
            path.unlink()
    write_atomically(path, data)
