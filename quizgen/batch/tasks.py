"""What goes to a worker and what comes back: small, picklable, and free of language libraries."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

Status = Literal["done", "failed"]
Cause = Literal["document", "crash", "time", "memory", "setup"]
"""Why there is no bank: the document itself, a worker that died, a limit; ``setup`` is a worker
that can't work at all, which no other document will mend."""


class Task(Struct, frozen=True):
    """One article to make a bank of.

    ``path`` names a file that the worker can open. Otherwise ``data`` holds the file's bytes, for
    a worker on another machine, or ``text`` the article itself, from a line of JSONL.
    """

    shown: str
    """What messages call the input: the path, or the file and the record's id."""
    options: dict[str, Any]
    """The arguments of :class:`quizgen.questions.Options`."""
    path: str | None = None
    data: bytes | None = None
    text: str | None = None
    title: str | None = None
    source: str = ""
    """Where the text comes from, as the bank records it; only with ``text``."""
    part: int = 0
    """Which article of the file, from 0."""


class Result(Struct, frozen=True):
    """What became of a task."""

    status: Status
    bank: bytes = b""
    """The bank as it is to be written, if there is one."""
    questions: int = 0
    words: int = 0
    parts: int = 1
    """How many articles the file holds; 1 where that could not be found out."""
    error: str = ""
    """One sentence that names the input, if there is no bank."""
    cause: Cause | None = None
    seconds: float = 0.0
    tries: int = 1


class Limits(Struct, frozen=True):
    """What one article may take; None is no limit."""

    seconds: float | None = None
    mebibytes: int | None = None


class Maker(Struct, frozen=True):
    """The function that turns a task into a result, as a worker process finds it."""

    module: str = "quizgen.batch.making"
    function: str = "make"


def failure(cause: Cause, error: str, *, parts: int = 1) -> Result:
    """Return the result of a task that gave no bank."""
    return Result("failed", error=error, cause=cause, parts=parts)
