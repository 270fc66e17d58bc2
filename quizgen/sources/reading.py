"""Files and standard input to :class:`Document`, with one clear sentence for each way to fail."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, NamedTuple

from quizgen.errors import ArticleError, UsageError
from quizgen.files import reading
from quizgen.sources.decode import decode_article
from quizgen.sources.document import Document
from quizgen.sources.kinds import Kind, check_size, kind_of_file
from quizgen.sources.limits import MOST_FILE_BYTES, check_text_length
from quizgen.sources.markdown import looks_like_markdown
from quizgen.sources.parse import (
    UNTITLED,
    assemble,
    check_article,
    one_line,
    parse_text,
    readable_title,
)
from quizgen.sources.readers import READERS
from quizgen.sources.sanitise import clean_characters

STDIN = "-"
_STDIN_NAME = "standard input"
_TITLES_SHOWN = 60
"""Chapters that a message lists, at most."""


class _File(NamedTuple):
    data: bytes
    kind: Kind
    name: str
    """What messages call it."""
    source: str
    """What the bank calls it."""
    stem: str
    """Its name without the ending; empty for standard input."""


def read_article(
    path: str | Path, *, title: str | None = None, chapter: int | None = None
) -> Document:
    """Return the article in the file at ``path``; "-" is standard input.

    Plain text, Markdown, HTML, PDF, DOCX, ODT, RTF or EPUB, told by the content and then by the
    name. ``chapter`` counts from 1 and says which one of an EPUB book. The title is ``title``,
    else what the article says it is, else the file's name.

    Raises :class:`ArticleError`, whose message is one sentence that names the file, if it can't
    be read or no quiz can be made of it; :class:`UsageError` if a book has several chapters and
    none is named, or not the one that is.
    """
    file = _open(path)
    if file.kind != "epub":
        if chapter is not None:
            raise UsageError(f"{file.name} has no chapters; only an EPUB book has.")
        return _article(file, title)
    found = _chapters(file, title)
    if chapter is None and len(found) == 1:
        return found[0]
    if chapter is None or chapter > len(found):
        raise UsageError(_choice(file.name, found, chapter))
    document = found[chapter - 1]
    return replace(document, title=one_line(title) or UNTITLED) if title is not None else document


def read_articles(path: str | Path, title: str | None = None) -> list[Document]:
    """Return the articles in the file at ``path``: the chapters of an EPUB book, else one.

    As :func:`read_article`; ``title`` is the book's, to which each chapter's is added. What of a
    book is too short for a quiz is left out.
    """
    file = _open(path)
    if file.kind == "epub":
        return _chapters(file, title)
    return [_article(file, title)]


def _open(path: str | Path) -> _File:
    stdin = str(path) == STDIN
    name = _STDIN_NAME if stdin else str(path)
    if not name:
        raise ArticleError("The article's file name is empty.")
    data = _read(path, name)
    if not data.strip():
        raise ArticleError(f"{name} is empty.")
    kind = kind_of_file(data, "" if stdin else Path(path).suffix, name)
    check_size(len(data), kind, name)
    source, stem = (name, "") if stdin else (Path(path).name, Path(path).stem)
    return _File(data, kind, name, source, stem)


def _chapters(file: _File, title: str | None) -> list[Document]:
    from quizgen.sources.archive import Archive
    from quizgen.sources.book import chapters_of  # only a book has need of it

    return chapters_of(Archive(file.data, file.name), file.source, title)


def _article(file: _File, title: str | None) -> Document:
    reader = READERS.get(file.kind)
    if reader is None:
        document = _plain(file, title)
    else:
        contents = reader(file.data, file.name)
        check_text_length(sum(len(piece.text) for piece in contents.pieces), file.name)
        document = assemble(contents, title=title, source=file.source)
    check_article(document, file.name)
    if document.title == UNTITLED and file.stem:
        return replace(document, title=readable_title(one_line(file.stem)) or UNTITLED)
    return document


def _plain(file: _File, title: str | None) -> Document:
    text = decode_article(file.data, file.name)
    markdown = file.kind == "markdown" or looks_like_markdown(clean_characters(text))
    return parse_text(text, title=title, source=file.source, markdown=markdown)


def _choice(name: str, chapters: list[Document], wished: int | None) -> str:
    """Return the sentence that lists a book's chapters; ``wished`` is the one it lacks, if any."""
    shown = [
        f"{number} {document.blocks[0].place.removeprefix(f'chapter {number}').lstrip(', ')}"
        for number, document in enumerate(chapters[:_TITLES_SHOWN], 1)
    ]
    count = f"{len(chapters)} chapter{'s' * (len(chapters) > 1)}"
    has = f"is a book of {count}" if wished is None else f"has {count} and no chapter {wished}"
    more = "; …" if len(chapters) > _TITLES_SHOWN else ""
    return f"{name} {has}; name one with --chapter N: {'; '.join(map(str.strip, shown))}{more}."


def _read(path: str | Path, name: str) -> bytes:
    with reading(name, ArticleError, "; name one article in it"):
        if str(path) == STDIN:
            return _read_limited(sys.stdin.buffer, name)
        with Path(path).open("rb") as file:
            return _read_limited(file, name)


def _read_limited(file: BinaryIO, name: str) -> bytes:
    data = file.read(MOST_FILE_BYTES + 1)
    if len(data) > MOST_FILE_BYTES:
        raise ArticleError(
            f"{name} is too large: quizgen reads files of up to {MOST_FILE_BYTES / 1e6:g} MB."
        )
    return data
