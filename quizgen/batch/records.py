"""JSONL: a line is an article, ``{"id": …, "title": …, "text": …}``; other fields are ignored."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from hashlib import blake2b

import msgspec

from quizgen.batch.items import Item, Record, presentable, stable_name

SUFFIXES = frozenset({".jsonl", ".ndjson"})

MOST_BYTES = 4_000_000
"""The longest line that is read: an article of 2 MB with its escapes."""

_SLUG_ID = 120
_STDIN_NAME = "standard input"
_BOM = b"\xef\xbb\xbf"


class Line(msgspec.Struct):
    """What is read of a line."""

    text: str
    title: str | None = None
    id: str | int | None = None


_DECODER = msgspec.json.Decoder(Line)


def is_jsonl(path: str) -> bool:
    """Whether a file's name says that it holds records."""
    return os.path.splitext(path)[1].lower() in SUFFIXES


def starts_record(line: bytes) -> bool:
    """Whether a line is a record and no file name."""
    return line.removeprefix(_BOM).lstrip().startswith(b"{")


def decode_line(data: bytes) -> Line:
    """Return the record in a line; raises :class:`ValueError` with the reason."""
    if len(data) > MOST_BYTES:
        raise ValueError(f"the line is longer than {MOST_BYTES / 1e6:g} MB")
    try:
        return _DECODER.decode(data.removeprefix(_BOM))
    except msgspec.MsgspecError as error:
        message = str(error).replace("`", "")
        raise ValueError(message[:1].lower() + message[1:]) from error
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def find_records(path: str, identity: str, problems: list[str]) -> Iterator[Item]:
    """Yield the records of a file; what is none goes to ``problems``, in a sentence with its place.

    A record without an id is known by its text. ``identity`` is the file's; "-" is standard
    input, whose records are kept in ``path``.
    """
    shown = _STDIN_NAME if identity == "-" else presentable(os.path.normpath(path))
    seen: dict[str, int] = {}
    try:
        for number, offset, data in _lines(path):
            try:
                line = decode_line(data)
            except ValueError as error:
                problems.append(f"{shown}, line {number}: {error}.")
                continue
            item = _item(line, path, identity, shown, Record(offset, len(data), number))
            if item.name not in seen:
                seen[item.name] = number
                yield item
            elif line.id is not None:
                first = seen[item.name]
                problems.append(f"{shown}, line {number}: has the id of line {first}, {line.id!r}.")
    except OSError as error:
        problems.append(f"{shown} can't be read: {error.strerror}.")


def _lines(path: str) -> Iterator[tuple[int, int, bytes]]:
    """Yield (number, offset, bytes) of every line that is not empty, a too long one cut off."""
    with open(path, "rb") as file:
        for number in itertools.count(1):
            offset = file.tell()
            data = file.readline(MOST_BYTES + 1)
            if not data:
                return
            rest = data
            while rest and not rest.endswith(b"\n"):
                rest = file.readline(MOST_BYTES)
            if data.strip():
                yield number, offset, data


def _item(line: Line, path: str, identity: str, shown: str, record: Record) -> Item:
    # The kind of an id counts: 1 and "1" are two.
    known = repr(line.id) if line.id is not None else f"text {_text_hash(line)}"
    readable = str(line.id)[:_SLUG_ID] if line.id is not None else (line.title or "")[:_SLUG_ID]
    place = str(line.id) if line.id is not None else f"line {record.line}"
    return Item(stable_name(f"{identity}\n{known}", readable), f"{shown}#{place}", path, record)


def _text_hash(line: Line) -> str:
    content = f"{line.title}\n{line.text}".encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=16).hexdigest()
