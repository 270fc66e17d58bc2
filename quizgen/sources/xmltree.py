"""XML to a tree, with what an XML bomb is made of refused: entities, endless depth."""

from __future__ import annotations

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from quizgen.errors import ArticleError
from quizgen.sources.limits import MOST_XML_DEPTH

_NAMESPACE_END = "}"


def parse_xml(data: bytes, name: str) -> Element:
    """Return the root of the XML document ``data`` that messages call ``name``.

    A document type may be named, as EPUBs do, but nothing of it is ever fetched, and none may
    declare entities (a "billion laughs"). Raises :class:`ArticleError` for these, for more than
    ``MOST_XML_DEPTH`` elements inside each other and for what is not well-formed.
    """
    builder = _Builder(name)
    parser = expat.ParserCreate(namespace_separator=_NAMESPACE_END)
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.tree.data
    parser.EntityDeclHandler = builder.refuse_entity
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise ArticleError(f"{name} is broken: its XML can't be read ({error}).") from error
    root: Element = builder.tree.close()
    return root


def local(tag: object) -> str:
    """Return a tag's or an attribute's name without its namespace."""
    return str(tag).rpartition(_NAMESPACE_END)[2]


def attribute(element: Element, name: str) -> str:
    """Return the attribute ``name``, whatever its namespace, or an empty string."""
    return next((value for key, value in element.items() if local(key) == name), "")


class _Builder:
    def __init__(self, name: str) -> None:
        self.name = name
        self.tree = TreeBuilder()
        self.depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MOST_XML_DEPTH:
            raise ArticleError(
                f"{self.name} is no document: its XML is nested more than {MOST_XML_DEPTH} deep."
            )
        self.tree.start(tag, attributes)

    def end(self, tag: str) -> None:
        self.depth -= 1
        self.tree.end(tag)

    def refuse_entity(self, *_: object) -> None:
        raise ArticleError(
            f"{self.name} is no document: its XML declares entities, which documents have no need "
            "of and bombs are made with."
        )
