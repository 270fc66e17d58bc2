"""RTF: its text by striprtf, a paragraph a line."""

from __future__ import annotations

import re
from typing import Any

from quizgen.errors import ArticleError
from quizgen.sources.document import Contents, Piece
from quizgen.sources.sanitise import clean_characters

_OWN_ENCODING = "cp1252"
"""What RTF is written in where it does not say so; it does for every other."""
_PICTURE = re.compile(r"(?<![0-9a-fA-F\s])[0-9a-fA-F\s]{1000,}")
"""The digits of a picture, which are most of a file that has any."""
_MOST_FONTS = 200_000
"""Characters of the table of fonts, which has some 10,000; striprtf takes its square in time."""


def read_rtf(data: bytes, name: str) -> Contents:
    """Return the pieces of an RTF document that messages call ``name``.

    Raises :class:`ArticleError` for what is broken.
    """
    # No larger than 20 kB, but no other kind of file needs it.
    from striprtf import striprtf

    library: Any = striprtf  # untyped

    markup = _PICTURE.sub("", data.decode("latin-1"))
    # A line feed means nothing there, but keeps striprtf from writing addresses into the text,
    # and from looking for them to the end of a line of megabytes.
    markup = markup.replace("\\fldinst", "\n\\fldinst")
    if len(library.font_table_group(markup)) > _MOST_FONTS:
        raise ArticleError(f"{name} is no document: its table of fonts has no end.")
    try:
        text: str = library.rtf_to_text(markup, _OWN_ENCODING, errors="replace")
    except (ValueError, TypeError, LookupError, OverflowError) as error:
        raise ArticleError(f"{name} is broken: its RTF can't be read ({error}).") from error
    lines = (line.strip() for line in clean_characters(text).split("\n"))
    return Contents(None, [Piece(line) for line in lines if line])
