"""An item's content: its hash, and the task that a worker can make a bank of."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct

from quizgen.batch.items import Item, Record, presentable
from quizgen.batch.manifest import digest
from quizgen.batch.records import decode_line
from quizgen.batch.tasks import Task
from quizgen.errors import ArticleError
from quizgen.files import reading

MOST_BYTES = 200_000_000
"""The largest file that is looked at; each kind of document has its own, smaller limit."""


class Content(Struct, frozen=True):
    """What an item held when it was looked at."""

    hash: str
    data: bytes


def load(item: Item) -> Content:
    """Return an item's content; raises :class:`ArticleError` if it can't be read."""
    with (
        reading(item.shown, ArticleError, ", not an article"),
        open(item.path, "rb", opener=_open_regular) as file,
    ):
        data = _wanted(file, item.record)
    if len(data) > MOST_BYTES:
        raise ArticleError(f"{item.shown} is too large: more than {MOST_BYTES / 1e6:g} MB.")
    return Content(digest(data), data)


def task_for(
    item: Item, content: Content, part: int, options: dict[str, Any], *, remote: bool
) -> Task:
    """Return the task for an article of an item.

    A worker on this machine opens the file itself; a ``remote`` one is sent its bytes, so that
    it needs none of our folders. Raises :class:`ArticleError` if a record is none any more.
    """
    if item.record is not None:
        return _record_task(item, content, options)
    if remote:
        return Task(item.shown, options, data=content.data, part=part)
    return Task(item.shown, options, path=item.path, part=part)


def _record_task(item: Item, content: Content, options: dict[str, Any]) -> Task:
    try:
        line = decode_line(content.data)
    except ValueError as error:
        message = f"{item.shown}: the file was changed while the run went on."
        raise ArticleError(message) from error
    file, _, place = item.shown.rpartition("#")
    source = f"{Path(file).name}#{place}"
    return Task(item.shown, options, text=line.text, title=line.title, source=presentable(source))


def _wanted(file: BinaryIO, record: Record | None) -> bytes:
    if record is None:
        return file.read(MOST_BYTES + 1)
    file.seek(record.offset)
    return file.read(record.size)


def _open_regular(path: str, flags: int) -> int:
    """Open a file, but no pipe or device, where reading might never end."""
    file = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    kind = os.fstat(file).st_mode
    if stat.S_ISREG(kind):
        return file
    os.close(file)
    raise ValueError("it is a folder" if stat.S_ISDIR(kind) else "it is no regular file")
