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

MOST_RATIO: Final = 250
"""Unpacked to packed size of a part; XML reaches 50, a zip bomb's zeros 1,030."""

LEAST_RATIO_BYTES: Final = 1_000_000
"""Parts below this size are not worth refusing for their ratio."""

MOST_XML_DEPTH: Final = 500
"""Elements inside each other; Word's nested tables reach 60. A tree is walked by recursion."""

MOST_HTML_DEPTH: Final = 200
"""From this depth on elements are read as if they stood side by side, which loses no word;
browsers do the same at 512."""

MOST_TAGS: Final = 1_000_000
"""Tags and texts of a web page, the largest that is read has some 100,000; a tree of a million
takes 400 MB."""


def check_text_length(length: int, name: str) -> None:
    """Raise :class:`ArticleError` if the text found in ``name`` is too long, in characters."""
    if length > MOST_BYTES:
        raise ArticleError(
            f"{name} holds too much text: quizgen reads articles of up to "
            f"{MOST_BYTES / 1e6:g} million characters."
        )
