"""An EPUB's table of contents: the chapters' titles, and where each begins."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from quizgen.sources.archive import Archive
from quizgen.sources.sanitise import clean_characters
from quizgen.sources.web.pieces import squeezed
from quizgen.sources.web.tree import Node, build_tree
from quizgen.sources.xmltree import attribute, local, parse_xml

_NCX = "application/x-dtbncx+xml"


class Entry(NamedTuple):
    """A chapter begins in the file ``path``, at the element ``fragment`` or at its beginning."""

    title: str
    path: str
    fragment: str


def read_contents(archive: Archive, manifest: Iterable[Element], folder: str) -> list[Entry]:
    """Return the chapters that a book's contents list; none if it has no contents.

    The entries of ``manifest`` are files in ``folder``. Of EPUB 3's contents and those of EPUB 2
    the first that lists anything counts. Raises :class:`ArticleError` for broken ones.
    """
    items = list(manifest)
    modern = [item for item in items if "nav" in attribute(item, "properties").split()]
    older = [item for item in items if attribute(item, "media-type") == _NCX]
    for item in modern + older:
        path = posixpath.normpath(posixpath.join(folder, unquote(attribute(item, "href"))))
        if path not in archive:
            continue
        data = archive.read(path)
        if item in modern:
            raw = _modern(build_tree(data.decode("utf-8", "replace"), archive.name))
        else:
            raw = _older(parse_xml(data, archive.name), "")
        entries = [_entry(title, link, path) for title, link in raw if title]
        if entries:
            return entries
    return []


def _entry(title: str, link: str, path: str) -> Entry:
    target, _, fragment = link.partition("#")
    where = posixpath.join(posixpath.dirname(path), unquote(target)) if target else path
    return Entry(title, posixpath.normpath(where), unquote(fragment))


def _modern(root: Node) -> Iterator[tuple[str, str]]:
    """Yield titles and links of EPUB 3's contents: lists inside each other."""
    lists = [node for node in root.elements() if node.tag == "nav"]
    found = next((n for n in lists if n.attributes.get("epub:type") == "toc"), None)
    yield from _items(found or (lists[0] if lists else root), "")


def _items(node: Node, above: str) -> Iterator[tuple[str, str]]:
    for child in node.children:
        if isinstance(child, str):
            continue
        if child.tag == "a":
            link = child.attributes.get("href", "")
            if _is_chapter(link, above):
                yield _line(child.text()), link
        elif child.tag == "li":
            own = next((n.attributes.get("href", "") for n in child.elements() if n.tag == "a"), "")
            yield from _item(child, own, above)
        else:
            yield from _items(child, above)


def _item(item: Node, own: str, above: str) -> Iterator[tuple[str, str]]:
    """Yield an entry itself and those below it, which are its sections in the same file."""
    for child in item.children:
        if isinstance(child, Node) and child.tag in ("ol", "ul"):
            yield from _items(child, own)
        elif isinstance(child, Node):
            yield from _items(Node("", {}, [child]), above)


def _older(element: Element, above: str) -> Iterator[tuple[str, str]]:
    """Yield titles and links of EPUB 2's contents: points inside each other."""
    for point in element:
        name = local(point.tag)
        if name == "navMap":
            yield from _older(point, above)
        elif name == "navPoint":
            link = next((attribute(e, "src") for e in point if local(e.tag) == "content"), "")
            label = next((e for e in point if local(e.tag) == "navLabel"), None)
            if _is_chapter(link, above) and label is not None:
                yield _line("".join(label.itertext())), link
            yield from _older(point, link)


def _is_chapter(link: str, above: str) -> bool:
    """Tell whether an entry begins a chapter and no section in the file of the one above it."""
    return bool(link) and (not above or link.partition("#")[0] != above.partition("#")[0])


def _line(text: str) -> str:
    return squeezed(clean_characters(text))
