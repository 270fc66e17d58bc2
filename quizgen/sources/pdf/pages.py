"""The pages of a PDF as rows of words, by pdfium."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from quizgen.errors import ArticleError
from quizgen.sources.limits import MOST_PAGES, check_text_length
from quizgen.sources.pdf.lines import Line, Page

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_WORD = re.compile(r"\S+")
_GAP = 1.5
"""Heights of a letter's box: a wider gap between two words parts columns or cells."""
_BOLD = re.compile(r"bold|black|heavy|semib|demi|medi(?:$|[^u])|cmbx|[fs]bx", re.IGNORECASE)
_NAME_BYTES = 128
_RAISED = 0.8
"""Digits smaller than this share of the word they end are a note's number."""
_NOTE = re.compile(r"(?<=[A-Za-z.,;:!?)\"”’])\d{1,2}$")
_UPRIGHT = 0.1
"""Radians that letters may lean; what is turned further stands along a margin."""
_SOFT_HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-", "\u00ad": "-"})
_ROW = re.compile(r"[^\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
"""A row of pdfium's text, which has a sign of its own for a hyphen with a line's end behind it."""
_FEW = 50
"""Characters: a page with fewer may be the picture of one."""


class _Word(NamedTuple):
    text: str
    left: float
    right: float
    y: float
    size: float


def read_pages(data: bytes, name: str) -> list[Page]:
    """Return the pages of the PDF ``data`` that messages call ``name``.

    Raises :class:`ArticleError` if it is encrypted, broken or too long.
    """
    # 0.1 s to import, which no other kind of file need pay.
    from pypdfium2 import PdfiumError

    try:
        pdf = _opened(data, name)
        try:
            return list(_pages(pdf, name))
        finally:
            pdf.close()
    except PdfiumError as error:
        raise ArticleError(f"{name} is broken: its PDF can't be read.") from error


def _opened(data: bytes, name: str) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        pdf = PdfDocument(data)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise ArticleError(f"{name} is encrypted; save it without the password.") from error
        raise
    count = len(pdf)
    if count > MOST_PAGES:
        pdf.close()
        raise ArticleError(
            f"{name} is too long: it has {count:,} pages, and quizgen reads up to {MOST_PAGES:,}."
        )
    return pdf


def _pages(pdf: PdfDocument, name: str) -> Iterator[Page]:
    length = 0
    for index in range(len(pdf)):
        page = pdf[index]
        # The label is what the page calls itself ("iv", "212") and what a viewer shows.
        label = pdf.get_page_label(index) or str(index + 1)
        textpage = page.get_textpage()
        text = textpage.get_text_range()
        length += len(text)
        check_text_length(length, name)
        pictured = len(text) < _FEW and _has_picture(page)
        yield Page(page.get_height(), list(_rows(textpage, text, label)), pictured)
        textpage.close()
        page.close()


def _has_picture(page: PdfPage) -> bool:
    from pypdfium2 import raw

    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))


def _rows(textpage: PdfTextPage, text: str, label: str) -> Iterator[list[Line]]:
    """Yield the rows of a page, each cut where it has a wide gap."""
    # pdfium counts in UTF-16: a sign beyond 65,535 is two for it and one for us.
    text = "".join(char if char <= "\uffff" else "\ufffd\ufffd" for char in text)
    for row in _ROW.finditer(text):
        places = list(_WORD.finditer(text, row.start(), row.end()))
        words = list(_words(textpage, places))
        if words and _is_upright(textpage, places[0].start()):
            ends = (places[0].start(), places[-1].start())
            bold = all(_is_bold(textpage, place) for place in ends)
            yield [_line(cell, label, bold) for cell in _cells(words)]


def _words(textpage: PdfTextPage, places: list[re.Match[str]]) -> Iterator[_Word]:
    for match in places:
        # The sign for a hyphen has no box worth the name.
        end = match.end() - 1 - (match[0][-1] in "\ufffe\x02" and len(match[0]) > 1)
        first = textpage.get_charbox(match.start(), loose=True)
        last = textpage.get_charbox(end, loose=True)
        size = first[3] - first[1]
        word = match[0].translate(_SOFT_HYPHENS)
        if last[3] - last[1] < _RAISED * size:
            word = _NOTE.sub("", word)
        if word:
            yield _Word(word, first[0], last[2], first[1], size)


def _cells(words: list[_Word]) -> Iterator[list[_Word]]:
    cell = [words[0]]
    for before, word in pairwise(words):
        if word.left - before.right > _GAP * max(before.size, word.size):
            yield cell
            cell = []
        cell.append(word)
    yield cell


def _line(words: list[_Word], label: str, bold: bool) -> Line:
    return Line(
        page=label,
        text=" ".join(word.text for word in words),
        left=words[0].left,
        right=words[-1].right,
        y=median(word.y for word in words),
        size=median(word.size for word in words),
        bold=bold,
    )


def _is_upright(textpage: PdfTextPage, index: int) -> bool:
    from pypdfium2 import raw

    angle: float = raw.FPDFText_GetCharAngle(textpage, index)
    turn = angle % 6.2832
    return min(turn, 6.2832 - turn) < _UPRIGHT


def _is_bold(textpage: PdfTextPage, index: int) -> bool:
    from pypdfium2 import raw

    name = ctypes.create_string_buffer(_NAME_BYTES)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(textpage, index, name, _NAME_BYTES, flags)
    return _BOLD.search(name.value.decode("utf-8", "replace")) is not None
