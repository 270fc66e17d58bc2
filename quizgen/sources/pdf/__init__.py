"""PDF: from characters on a page to paragraphs, with what runs along every page left out."""

from __future__ import annotations

from quizgen.errors import ArticleError
from quizgen.sources.document import Contents
from quizgen.sources.pdf.columns import in_reading_order
from quizgen.sources.pdf.pages import read_pages
from quizgen.sources.pdf.paragraphs import to_contents
from quizgen.sources.pdf.running import without_running_lines


def read_pdf(data: bytes, name: str) -> Contents:
    """Return the title and the pieces, each with its page, of the PDF that messages call ``name``.

    Raises :class:`ArticleError` for one that is encrypted, broken, too long, or scanned: pictures
    of pages without text.
    """
    pages = read_pages(data, name)
    if 2 * sum(page.pictured for page in pages) > len(pages):
        raise ArticleError(
            f"{name} is a scan: it holds pictures of pages and next to no text; have its text "
            "recognised (OCR) first."
        )
    lines = [in_reading_order(page) for page in pages]
    return to_contents(without_running_lines(lines))
