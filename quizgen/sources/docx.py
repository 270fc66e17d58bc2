"""DOCX (Word): the paragraphs of the main text with what their styles make of them.

Headers, footers, notes and comments are parts of their own, which are not opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from quizgen.sources.archive import Archive
from quizgen.sources.document import BlockKind, Contents, Piece
from quizgen.sources.sanitise import collapse_spaces
from quizgen.sources.styles import is_title_style, kind_of_style
from quizgen.sources.xmltree import attribute, local, parse_xml

MAIN = "word/document.xml"
_STYLES = "word/styles.xml"

_CONTAINERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body"})
"""What holds paragraphs, or parts of one, and adds nothing of its own."""
_SKIPPED = frozenset(
    """del moveFrom delText instrText txbxContent pict drawing object AlternateContent
    footnoteReference endnoteReference rPr pPr sdtPr""".split()
)
"""Deleted words, field codes, text boxes: no words of the running text."""
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "ptab": " "}
_OFF = ("0", "false", "off")


def read_docx(archive: Archive) -> Contents:
    """Return the title and the pieces of a Word document; raises :class:`ArticleError`."""
    root = parse_xml(archive.read(MAIN), archive.name)
    styles = _styles(archive)
    title = None
    pieces: list[Piece] = []
    for paragraph, inside in _paragraphs(root, None):
        text = collapse_spaces(_text(paragraph)).removesuffix(" |")
        style = styles.get(_style_id(paragraph), "")
        if text and title is None and is_title_style(style):
            title = text
        elif text:
            pieces.append(_piece(text, paragraph, style, inside))
    return Contents(title, pieces).titled()


def _styles(archive: Archive) -> dict[str, str]:
    """Return the name of every style by its id; of one that says nothing, its parent's name."""
    if _STYLES not in archive:
        return {}
    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    for style in parse_xml(archive.read(_STYLES), archive.name):
        key = attribute(style, "styleId")
        for child in style:
            if local(child.tag) == "name":
                names[key] = attribute(child, "val")
            elif local(child.tag) == "basedOn":
                parents[key] = attribute(child, "val")
    return {key: telling_name(key, names, parents) for key in names}


def telling_name(key: str, names: dict[str, str], parents: dict[str, str]) -> str:
    """Return the first name, up the line of parents, that says what a paragraph is."""
    seen: set[str] = set()
    current = key
    while current in names and current not in seen:
        if kind_of_style(names[current]) is not None:
            return names[current]
        seen.add(current)
        current = parents.get(current, "")
    return names.get(key, "")


def _paragraphs(
    element: Element, kind: BlockKind | None
) -> Iterator[tuple[Element, BlockKind | None]]:
    """Yield the paragraphs, and the rows of tables, with the kind that their place gives them."""
    for child in element:
        name = local(child.tag)
        if name == "p":
            yield child, kind
        elif name == "tbl":
            yield from ((row, "other") for row in child.iter() if local(row.tag) == "tr")
        elif name in _CONTAINERS:
            listed = name == "sdt" and any(local(e.tag) == "docPartGallery" for e in child.iter())
            # A gallery's part is a table of contents or a bibliography that Word made.
            yield from _paragraphs(child, "other" if listed else kind)


def _piece(text: str, paragraph: Element, style: str, inside: BlockKind | None) -> Piece:
    if inside:
        return Piece(text, inside)
    if _has(paragraph, "numPr") and kind_of_style(style) != "heading":
        return Piece(f"• {text}", "other")
    return Piece(text, "heading" if _has(paragraph, "outlineLvl") else kind_of_style(style))


def _has(paragraph: Element, name: str) -> bool:
    """Tell whether a paragraph's properties have the setting ``name``; level 9 is body text."""
    settings = (child for child in paragraph if local(child.tag) == "pPr")
    return any(
        local(setting.tag) == name and attribute(setting, "val") != "9"
        for child in settings
        for setting in child
    )


def _style_id(paragraph: Element) -> str:
    for child in paragraph:
        if local(child.tag) == "pPr":
            return next((attribute(e, "val") for e in child if local(e.tag) == "pStyle"), "")
    return ""


def _text(element: Element) -> str:
    return "".join(_words(element))


def _words(element: Element) -> Iterator[str]:
    for child in element:
        name = local(child.tag)
        if name in _SKIPPED or (name == "r" and _is_hidden(child)):
            continue
        if name == "t":
            yield child.text or ""
        elif name == "tc":
            yield from _words(child)
            yield " | "
        else:
            yield _SIGNS.get(name, "")
            yield from _words(child)
            if name == "p":
                yield " "


def _is_hidden(run: Element) -> bool:
    return any(
        local(setting.tag) == "vanish" and attribute(setting, "val") not in _OFF
        for child in run
        if local(child.tag) == "rPr"
        for setting in child
    )
