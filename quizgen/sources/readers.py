"""The reader of every kind whose files hold one article that is not plain text.

Each brings its own libraries along, from zip to pdfium, and is loaded when a file needs it.
"""

from __future__ import annotations

from collections.abc import Callable

from quizgen.sources.document import Contents
from quizgen.sources.kinds import Kind

Reader = Callable[[bytes, str], Contents]
"""Takes a file's bytes and what messages call it; raises ArticleError."""


def _html(data: bytes, name: str) -> Contents:
    from quizgen.sources.decode import decode_page
    from quizgen.sources.web import read_page

    return read_page(decode_page(data, name), name)


def _mhtml(data: bytes, name: str) -> Contents:
    from quizgen.sources.mhtml import page_in
    from quizgen.sources.web import read_page

    return read_page(page_in(data, name), name)


def _pdf(data: bytes, name: str) -> Contents:
    from quizgen.sources.pdf import read_pdf

    return read_pdf(data, name)


def _docx(data: bytes, name: str) -> Contents:
    from quizgen.sources.archive import Archive
    from quizgen.sources.docx import read_docx

    return read_docx(Archive(data, name))


def _odt(data: bytes, name: str) -> Contents:
    from quizgen.sources.archive import Archive
    from quizgen.sources.odt import read_odt

    return read_odt(Archive(data, name))


def _rtf(data: bytes, name: str) -> Contents:
    from quizgen.sources.rtf import read_rtf

    return read_rtf(data, name)


READERS: dict[Kind, Reader] = {
    "html": _html,
    "mhtml": _mhtml,
    "pdf": _pdf,
    "docx": _docx,
    "odt": _odt,
    "rtf": _rtf,
}
