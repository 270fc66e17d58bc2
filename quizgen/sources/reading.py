"""Files and standard input to :class:`Document`, with one clear sentence for each way to fail."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from quizgen.errors import ArticleError
from quizgen.sources.decode import decode_article
from quizgen.sources.document import Document
from quizgen.sources.markdown import looks_like_markdown
from quizgen.sources.parse import UNTITLED, check_article, one_line, parse_text, readable_title
from quizgen.sources.sanitise import clean_characters

MOST_BYTES = 2_000_000
"""The largest article that is read: about 330,000 words, four long novels."""

STDIN = "-"
_STDIN_NAME = "standard input"
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_OTHER_KINDS = (
    ("<!doctype html", "a web page"),
    ("<html", "a web page"),
    ("<?xml", "an XML file"),
    ('{"format":"quizgen-bank"', "a question bank"),
)


def read_article(path: str | Path, *, title: str | None = None) -> Document:
    """Return the article in the file at ``path``; "-" is standard input.

    UTF-8 plain text or Markdown of at most ``MOST_BYTES``. The title is ``title``, else what the
    text says it is, else the file's name. Raises :class:`ArticleError`, whose message is one
    sentence that names the file, if it can't be read or no quiz can be made of it.
    """
    name = _STDIN_NAME if str(path) == STDIN else str(path)
    if not name:
        raise ArticleError("The article's file name is empty.")
    suffix = Path(path).suffix.lower()
    data = _read(path, name)
    if not data.strip():
        raise ArticleError(f"{name} is empty.")
    text = decode_article(data, name)
    _refuse_other_kinds(text, name)
    markdown = suffix in _MARKDOWN_SUFFIXES or looks_like_markdown(clean_characters(text))
    source = name if str(path) == STDIN else Path(path).name
    document = parse_text(text, title=title, source=source, markdown=markdown)
    check_article(document, name)
    if document.title == UNTITLED and str(path) != STDIN:
        stem = readable_title(one_line(Path(path).stem))
        return replace(document, title=stem or UNTITLED)
    return document


def _read(path: str | Path, name: str) -> bytes:
    try:
        if str(path) == STDIN:
            return _read_limited(sys.stdin.buffer, name)
        with Path(path).open("rb") as file:
            return _read_limited(file, name)
    except FileNotFoundError as error:
        raise ArticleError(f"{name} does not exist.") from error
    except IsADirectoryError as error:
        raise ArticleError(f"{name} is a folder; name one article in it.") from error
    except PermissionError as error:
        # Windows says so of a folder; Path.is_dir raises in a folder one may not enter.
        if os.path.isdir(path):
            raise ArticleError(f"{name} is a folder; name one article in it.") from error
        raise ArticleError(f"{name} can't be read: permission denied.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"{name} can't be read: {reason}.") from error


def _read_limited(file: BinaryIO, name: str) -> bytes:
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ArticleError(
            f"{name} is too large: quizgen reads articles of up to {MOST_BYTES / 1e6:g} MB."
        )
    return data


def _refuse_other_kinds(text: str, name: str) -> None:
    start = "".join(text[:400].lstrip("\ufeff \n\r\t").lower().split(" "))
    for sign, what in _OTHER_KINDS:
        if "".join(start.split()).startswith(sign.replace(" ", "")):
            raise ArticleError(f"{name} is {what}; quizgen reads plain text and Markdown.")
