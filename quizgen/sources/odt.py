"""ODT (LibreOffice): the paragraphs of the text with what their styles make of them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from quizgen.errors import ArticleError
from quizgen.sources.archive import Archive
from quizgen.sources.document import BlockKind, Contents, Piece
from quizgen.sources.docx import telling_name
from quizgen.sources.sanitise import collapse_spaces
from quizgen.sources.styles import is_title_style, kind_of_style
from quizgen.sources.xmltree import attribute, local, parse_xml

_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"

_SKIPPED = frozenset(
    """tracked-changes table-of-content illustration-index table-index object-index user-index
    alphabetical-index bibliography frame note annotation sequence-decls forms variable-decls
    user-field-decls script hidden-text""".split()
)
"""Changes taken back, indexes, text boxes, notes: no words of the running text."""
_SIGNS = {"s": " ", "tab": " ", "line-break": " "}


def read_odt(archive: Archive) -> Contents:
    """Return the title and the pieces of an OpenDocument text; raises :class:`ArticleError`."""
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise ArticleError(f"{archive.name} is encrypted; save it without the password.")
    root = parse_xml(archive.read(_CONTENT), archive.name)
    styles = _styles(root)
    title = None
    pieces: list[Piece] = []
    for element, inside in _paragraphs(root, None):
        text = collapse_spaces("".join(_words(element))).removesuffix(" |")
        name = attribute(element, "style-name")
        style = styles.get(name, name)
        if text and title is None and is_title_style(style):
            title = text
        elif text:
            pieces.append(Piece(text, inside or kind_of_style(style)))
    return Contents(title, pieces).titled()


def _styles(root: Element) -> dict[str, str]:
    """Return for the styles that a document makes up ("P12") the name that says something."""
    made = [style for style in root.iter() if local(style.tag) == "style"]
    names = {attribute(style, "name"): attribute(style, "name") for style in made}
    parents = {attribute(style, "name"): attribute(style, "parent-style-name") for style in made}
    names |= {parent: parent for parent in parents.values() if parent}
    return {key: telling_name(key, names, parents) for key in names}


def _paragraphs(
    element: Element, kind: BlockKind | None
) -> Iterator[tuple[Element, BlockKind | None]]:
    """Yield paragraphs, headings and table rows with the kind that their place gives them."""
    for child in element:
        name = local(child.tag)
        if name in _SKIPPED:
            continue
        if name == "p":
            yield child, kind
        elif name == "h":
            yield child, kind or "heading"
        elif name == "table-row":
            yield child, "other"
        else:
            yield from _paragraphs(child, "other" if name in ("list", "table") else kind)


def _words(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child.tag)
        if name not in _SKIPPED:
            yield _SIGNS.get(name, "")
            yield from _words(child)
            yield {"table-cell": " | ", "p": " "}.get(name, "")
        yield child.tail or ""
