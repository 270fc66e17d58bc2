"""A book's chapters as articles."""

from __future__ import annotations

from dataclasses import replace

from quizgen.errors import ArticleError
from quizgen.sources.archive import Archive
from quizgen.sources.document import Contents, Document
from quizgen.sources.epub import place_of, read_epub
from quizgen.sources.limits import check_text_length
from quizgen.sources.parse import UNTITLED, assemble, check_article, one_line


def chapters_of(archive: Archive, source: str, title: str | None) -> list[Document]:
    """Return the chapters of an EPUB book that a quiz can be made of, at least one.

    Each is called after the book (``title``, or what it says itself) and the chapter. Raises
    :class:`ArticleError` if there is none; its reason is that of the longest chapter.
    """
    book = read_epub(archive)
    name = one_line(title if title is not None else book.title)
    found: list[Document] = []
    refused: tuple[int, ArticleError] | None = None
    for contents in book.chapters:
        document = _chapter(contents, len(found) + 1, name, source)
        try:
            check_text_length(len(document.text), archive.name)
            check_article(document, archive.name)
        except ArticleError as error:
            if refused is None or len(document.text) > refused[0]:
                refused = len(document.text), error
        else:
            found.append(document)
    if found:
        return found
    raise refused[1] if refused else ArticleError(f"{archive.name} holds no chapter with text.")


def _chapter(contents: Contents, number: int, book: str, source: str) -> Document:
    """Return the chapter ``contents``, the ``number``-th of those that are kept."""
    document = assemble(contents, source=f"{source}, chapter {number}")
    own = "" if document.title == UNTITLED else document.title
    place = one_line(place_of(number, own))
    named = f"{book}: {own or place}" if book else own or place
    blocks = tuple(replace(block, place=place) for block in document.blocks)
    return replace(document, title=named, blocks=blocks)
