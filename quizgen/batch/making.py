"""A task → a result: reads the article, asks the engine, encodes the bank.

Runs inside a worker process. Whatever goes wrong with a document becomes one sentence in the
result; only what makes every document fail (no language model) has the cause ``setup``.
"""

from __future__ import annotations

import contextlib
import functools
import os
import tempfile
import time
from pathlib import Path

from msgspec import structs

from quizgen.bank import encode_bank
from quizgen.batch.tasks import Result, Task, failure
from quizgen.errors import ArticleError, ModelError, QuizgenError
from quizgen.sources import MOST_BYTES, Document, check_article, parse_text, read_articles

_WARM_UP = "In 1887 a young engineer, Clara Bell, built the first mill by the river at Bury."


def warm_up() -> None:
    """Load the engine, its model and its tables, so that no article's time limit pays for that.

    Raises :class:`ModelError`.
    """
    from quizgen.questions import generate

    with contextlib.suppress(ArticleError):
        generate(parse_text(_WARM_UP, title="The Mill"))


def make(task: Task) -> Result:
    """Return the bank for a task, or the failure that stands in its place; never raises."""
    start = time.perf_counter()
    try:
        result = _made(task)
    except MemoryError:
        result = failure("memory", f"{task.shown}: the memory did not suffice for this article.")
    except Exception as error:  # whatever a hostile document brings about: the others go on
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        result = failure("document", f"{task.shown}: unexpected error ({reason}).")
    return structs.replace(result, seconds=time.perf_counter() - start)


def _made(task: Task) -> Result:
    from quizgen.language.model import load_model
    from quizgen.questions import Options, generate

    parts = 1
    try:
        documents = _documents(task)
        parts = len(documents)
        document = documents[task.part]
        # What spaCy remembers of the words of an article, it would remember to the end.
        with load_model().memory_zone():
            bank = generate(document, Options(**task.options))
    except ModelError as error:
        return failure("setup", str(error))
    except QuizgenError as error:
        return failure("document", _with_input(str(error), task), parts=parts)
    words = len(document.text.split())
    return Result("done", encode_bank(bank), len(bank.questions), words, parts)


def _with_input(message: str, task: Task) -> str:
    """Return a message that names the input: the engine knows only the source's own name."""
    if task.shown in message:
        return message
    source = task.source or Path(task.shown).name
    return f"{task.shown}: {message.removeprefix(f'{source}: ')}"


def _documents(task: Task) -> list[Document]:
    """Return the articles of a task's input; raises :class:`ArticleError`."""
    if task.text is not None:
        if len(task.text.encode()) > MOST_BYTES:
            most = f"{MOST_BYTES / 1e6:g} MB"
            raise ArticleError(
                f"{task.shown} is too large: quizgen reads articles of up to {most}."
            )
        document = parse_text(task.text, title=task.title, source=task.source)
        check_article(document, task.shown)
        return [document]
    if task.data is not None:
        return _staged(task.data, task.shown)
    return _read(task.path or "", _stamp(task.path or ""))


def _stamp(path: str) -> tuple[int, int] | None:
    """Return what changes when a file does; None if it is not there."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


@functools.lru_cache(maxsize=1)
def _read(path: str, stamp: tuple[int, int] | None) -> list[Document]:
    """Return the articles in a file; the last is kept, for a book's chapters come one by one."""
    return read_articles(path)


@functools.lru_cache(maxsize=1)
def _staged(data: bytes, shown: str) -> list[Document]:
    """Return the articles in the bytes of a file, read under the file's own name."""
    with tempfile.TemporaryDirectory(prefix="quizgen-") as folder:
        path = Path(folder, Path(shown).name)
        path.write_bytes(data)
        try:
            return read_articles(str(path))
        except QuizgenError as error:
            raise type(error)(str(error).replace(str(path), shown)) from error
