"""One input of a run: where it is, what it is called, and what its bank's file is called."""

from __future__ import annotations

import os
import re
import unicodedata
from hashlib import blake2b

from msgspec import Struct

SLUG_LETTERS = 40
"""Of a bank's file name as much is for people; the longest name stays far below 255 bytes."""

_HASH_BYTES = 8
"""64 bits: two of ten million inputs share them in one run of four hundred thousand."""

_NO_LETTER = re.compile(r"[^a-z0-9]+")


class Item(Struct, frozen=True):
    """An input: a file, or a line of a JSONL file with its place in it."""

    name: str
    """The bank's file name without its suffix; no other input has it."""
    shown: str
    """What messages and the manifest call the input."""
    path: str
    record: Record | None = None


class Record(Struct, frozen=True):
    """Where a line of JSONL is."""

    offset: int
    size: int
    line: int


def stable_name(identity: str, readable: str) -> str:
    """Return a file name for what ``identity`` names, without suffix.

    It holds a slug of ``readable`` for people and a hash of the identity against mix-ups; only
    small ASCII letters, digits and hyphens, so it suits every file system and no path gets out.
    """
    # File names may hold bytes that are no text; Python keeps them as lone surrogates.
    digest = blake2b(identity.encode("utf-8", "surrogateescape"), digest_size=_HASH_BYTES)
    return f"{_slug(readable)}-{digest.hexdigest()}"


def bank_file(name: str, part: int, parts: int) -> str:
    """Return the file name of a bank; the articles of a book are numbered from 001."""
    return f"{name}.json" if parts == 1 else f"{name}-{part + 1:03}.json"


def true_path(path: str) -> str:
    """Return the absolute path with the links in its folders resolved, but not the last."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)


def presentable(text: str) -> str:
    """Return a path as text that can be encoded: stray bytes become backslash escapes."""
    return os.fsencode(text).decode("utf-8", "backslashreplace")


def _slug(readable: str) -> str:
    plain = unicodedata.normalize("NFKD", readable).casefold()
    words = _NO_LETTER.sub("-", plain.encode("ascii", "ignore").decode()).strip("-")
    return words[:SLUG_LETTERS].strip("-") or "article"
