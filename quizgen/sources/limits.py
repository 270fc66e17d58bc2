"""How much of a file is read: what a document bomb would use is bounded before it is used.

Each bound lies well above what people write and well below what a machine can't bear; a file
beyond one is refused in a sentence that names the file and the bound.
"""

from __future__ import annotations

from typing import Final

from quizgen.errors import ArticleError

MOST_BYTES: Final = 2_000_000
"""The largest article: about 330,000 words, four long novels. Of a container (PDF, DOCX, …) the
text in it counts, in characters."""

MOST_MARKUP_BYTES: Final = 10_000_000
"""The largest web page or RTF file; a saved page with its pictures inside has some 3 MB."""

MOST_FILE_BYTES: Final = 100_000_000
"""The largest PDF, DOCX, ODT or EPUB file, whose pictures are skipped; textbooks have 80 MB."""

MOST_PAGES: Final = 2_000
"""Pages of a PDF; at 10 ms a page they are read in 20 seconds."""

MOST_MEMBERS: Final = 10_000
"""Files inside a zip archive; an EPUB with a picture for every page has some 2,000."""

MOST_MEMBER_BYTES: Final = 40_000_000
"""One unpacked part of an archive; the XML of a DOCX of 2 MB of text has about 30 MB."""

MOST_UNPACKED_BYTES: Final = 100_000_000
"""All that is unpacked of one archive; the text of the longest EPUB has 10 MB."""

MOST_BOOK_LENGTH: Final = 10_000_000
"""Characters of a whole book, of which each chapter is an article; "War and Peace" has 3.2."""

MOST_RATIO: Final = 250
"""Unpacked to packed size of a part; XML reaches 50, a zip bomb's zeros 1,030."""

LEAST_RATIO_BYTES: Final = 1_000_000
"""Parts below this size are not worth refusing for their ratio."""

MOST_XML_DEPTH: Final = 500
"""Elements inside each other; Word's nested tables reach 60. A tree is walked by recursion."""

MOST_HTML_DEPTH: Final = 100
"""From this depth on elements are read as if they stood side by side, which loses no word;
browsers do the same at 512."""

MOST_TAGS: Final = 300_000
"""Tags and texts of a web page; a novel on one page has some 50,000, and a tree of this size takes
120 MB."""


def check_text_length(length: int, name: str, most: int = MOST_BYTES) -> None:
    """Raise :class:`ArticleError` if ``name`` holds more than ``most`` characters of text."""
    if length > most:
        what = "articles" if most == MOST_BYTES else "books"
        raise ArticleError(
            f"{name} holds too much text: quizgen reads {what} of up to "
            f"{most / 1e6:g} million characters."
        )
