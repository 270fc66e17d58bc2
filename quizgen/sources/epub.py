"""EPUB: a book whose chapters are articles of their own.

Where a chapter begins, and what it is called, the book's table of contents says; a book without
one begins a chapter with every file.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from quizgen.errors import ArticleError
from quizgen.sources.archive import Archive
from quizgen.sources.document import Contents, Piece
from quizgen.sources.epub_contents import Entry, read_contents
from quizgen.sources.limits import MOST_BOOK_LENGTH, check_text_length
from quizgen.sources.web.pieces import pieces
from quizgen.sources.web.tree import Node, build_tree
from quizgen.sources.xmltree import attribute, local, parse_xml

CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_TEXT = re.compile(rb"\.x?html?\b", re.IGNORECASE)
_PAGES = frozenset({"application/xhtml+xml", "text/html"})

# Parts of a book that are no chapters, by their title and by what their markup calls them.
_APPARATUS = re.compile(
    r"(?:cover|(?:half[ -]?)?title(?: ?page)?|copyright|(?:table of )?contents|dedication|index"
    r"|(?:selected )?bibliography|references|(?:end|foot)?notes|glossary|colophon|credits"
    r"|imprint|acknowledge?ments?|list of .*|(?:about|also by|other books by|books by) .*"
    r"|(?:advance )?praise(?: for .*)?|(?:the )?(?:full )?project gutenberg.*|transcriber.*"
    r"|newsletter.*|landmarks|epigraph|illustrations)\W*$",
    re.IGNORECASE,
)
_APPARATUS_TYPES = frozenset(
    """cover titlepage halftitlepage copyright-page toc dedication index bibliography colophon
    endnotes footnotes rearnotes acknowledgments landmarks loi lot glossary imprint""".split()
)
_NUMBERED = re.compile(r"(?:chapter|part|book|section|letter|lesson|unit)\b|\d", re.IGNORECASE)


class Book(NamedTuple):
    """A book's own title, and its chapters in the order of reading."""

    title: str
    chapters: list[Contents]


class _Package(NamedTuple):
    title: str
    spine: list[str]
    entries: list[Entry]


def read_epub(archive: Archive) -> Book:
    """Return a book's title and its chapters, the apparatus apart; raises :class:`ArticleError`.

    A chapter may still be too short to ask about, or in another language.
    """
    if _ENCRYPTION in archive and _TEXT.search(archive.read(_ENCRYPTION)):
        raise ArticleError(f"{archive.name} is locked by its seller (DRM) and can't be read.")
    package = _package(archive)
    chapters = (chapter.titled() for chapter in _chapters(archive, package))
    return Book(package.title, [one for one in chapters if not _is_apparatus(one)])


def place_of(number: int, title: str) -> str:
    """Return how people name a chapter: "chapter 2, The River", "Chapter II: The River"."""
    if _NUMBERED.match(title):
        return title
    return f"chapter {number}, {title}" if title else f"chapter {number}"


def _package(archive: Archive) -> _Package:
    container = parse_xml(archive.read(CONTAINER), archive.name)
    path = next(
        (attribute(e, "full-path") for e in container.iter() if attribute(e, "full-path")), ""
    )
    root = parse_xml(archive.read(path), archive.name)
    folder = posixpath.dirname(path)
    manifest = {attribute(e, "id"): e for e in root.iter() if local(e.tag) == "item"}
    spine = dict.fromkeys(
        _member(folder, manifest[attribute(e, "idref")])
        for e in root.iter()
        if local(e.tag) == "itemref"
        and attribute(e, "linear") != "no"
        and _is_text(manifest.get(attribute(e, "idref")))
    )
    title = next((e.text or "" for e in root.iter() if local(e.tag) == "title"), "")
    return _Package(title.strip(), list(spine), read_contents(archive, manifest.values(), folder))


def _is_text(item: Element | None) -> bool:
    return (
        item is not None
        and attribute(item, "media-type") in _PAGES
        and "nav" not in attribute(item, "properties").split()
    )


def _member(folder: str, item: Element) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(attribute(item, "href"))))


def _chapters(archive: Archive, package: _Package) -> Iterator[Contents]:
    """Yield the chapters: one begins where the contents say so, without any with every file."""
    title: str | None = None
    found: list[Piece] = []
    length = 0
    for path in package.spine:
        begun = {entry.fragment: entry.title for entry in package.entries if entry.path == path}
        if "" in begun or not package.entries:
            yield Contents(title, found)
            title, found = begun.pop("", None), []
        for piece in _pieces(archive, path, begun):
            if piece.place in begun and not piece.text:
                yield Contents(title, found)
                title, found = begun[piece.place], []
            elif piece.text:
                found.append(piece)
                length += len(piece.text)
                check_text_length(length, archive.name, MOST_BOOK_LENGTH)
    yield Contents(title, found)


def _pieces(archive: Archive, path: str, marks: dict[str, str]) -> Iterator[Piece]:
    if path not in archive:
        return
    root = build_tree(archive.read(path).decode("utf-8", "replace"), archive.name)
    if any(map(_is_apparatus_part, root.elements())):
        _prune(root)
    yield from pieces(root, marks)


def _prune(root: Node) -> None:
    """Take a page's notes and the like away; they are elements with a type that says so."""
    for node in root.elements():
        node.children = [
            child
            for child in node.children
            if isinstance(child, str) or not _is_apparatus_part(child)
        ]


def _is_apparatus_part(node: Node) -> bool:
    kinds = node.attributes.get("epub:type", "").split()
    return not _APPARATUS_TYPES.isdisjoint(kinds) or "footnote" in kinds or "pagebreak" in kinds


def _is_apparatus(chapter: Contents) -> bool:
    return not chapter.pieces or _APPARATUS.match(chapter.title or "") is not None
