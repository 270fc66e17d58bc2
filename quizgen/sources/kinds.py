"""What kind of file an article is in: told by its content first, then by its name."""

from __future__ import annotations

import re
from typing import Literal

from quizgen.errors import ArticleError
from quizgen.sources.decode import READS
from quizgen.sources.limits import MOST_BYTES, MOST_FILE_BYTES, MOST_MARKUP_BYTES

Kind = Literal["text", "markdown", "html", "mhtml", "pdf", "docx", "odt", "epub", "rtf"]

_MOST: dict[Kind, int] = {
    "text": MOST_BYTES,
    "markdown": MOST_BYTES,
    "html": MOST_MARKUP_BYTES,
    "mhtml": MOST_MARKUP_BYTES,
    "rtf": MOST_MARKUP_BYTES,
}
"""Bytes; all others are containers of up to ``MOST_FILE_BYTES``."""

_SUFFIXES: dict[str, Kind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xht": "html",
}
_HEAD = 4096
_PDF_WITHIN = 1024
"""Bytes; a PDF may begin behind a mail header or other rubbish, says its specification."""
_PDF = re.compile(rb"(?:^|[\r\n\x00])%PDF-\d")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*|<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(rb"<(?:p|div|h[1-6]|article|main|section|span|a|br|table|body)[\s>/]", re.I)
_MHTML = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.I
)
_BANK = re.compile(rb'\s*\{\s*"format"\s*:\s*"quizgen-bank"')
_XML = re.compile(rb"\s*<\?xml\b", re.IGNORECASE)

# The member by which an archive's kind is known; what follows it is what messages call it.
_ARCHIVES: tuple[tuple[str, Kind], ...] = (
    ("word/document.xml", "docx"),
    ("META-INF/container.xml", "epub"),
)
_MIME: dict[bytes, Kind] = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/epub+zip": "epub",
}
_UNREAD_ARCHIVES = (
    ("xl/workbook.xml", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("mimetype", "an OpenDocument file, but no text"),
    ("AndroidManifest.xml", "a program"),
)


def kind_of_file(data: bytes, suffix: str, name: str) -> Kind:
    """Return the kind of the file ``data`` that messages call ``name``.

    ``suffix`` is how the file's name ends (".html"). What no other kind is, is text. Raises
    :class:`ArticleError` for a zip archive of something else, a question bank or other XML.
    """
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"")
    if _PDF.search(data[:_PDF_WITHIN]):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data, name)
    if head.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if _HTML.match(head.lstrip(b"\xff\xfe")):
        return "html"
    if _MHTML.match(head):
        return "mhtml"
    _refuse_other(head, name)
    named = _SUFFIXES.get(suffix.lower(), "text")
    # A page that somebody saved as text has the wrong name, not the wrong content.
    return "text" if named == "html" and not _ANY_TAG.search(data) else named


def check_size(size: int, kind: Kind, name: str) -> None:
    """Raise :class:`ArticleError` if a file of this ``kind`` is larger than those read."""
    most = _MOST.get(kind, MOST_FILE_BYTES)
    if size > most:
        files = "articles" if kind in ("text", "markdown") else f"{kind.upper()} files"
        raise ArticleError(
            f"{name} is too large: quizgen reads {files} of up to {most / 1e6:g} MB."
        )


def _kind_of_archive(data: bytes, name: str) -> Kind:
    from quizgen.sources.archive import Archive  # zipfile takes 10 ms to load

    archive = Archive(data, name)
    if "mimetype" in archive:
        kind = _MIME.get(archive.read("mimetype").strip())
        if kind is not None:
            return kind
    for member, kind in _ARCHIVES:
        if member in archive:
            return kind
    what = next((what for member, what in _UNREAD_ARCHIVES if member in archive), "a zip archive")
    raise ArticleError(f"{archive.name} is {what}; quizgen reads {READS}.")


def _refuse_other(head: bytes, name: str) -> None:
    for sign, what in ((_BANK, "a question bank"), (_XML, "an XML file")):
        if sign.match(head):
            raise ArticleError(f"{name} is {what}; quizgen reads {READS}.")
