"""The article on a page as trafilatura finds it (extra ``[html]``).

It says which words are the article's; which of them are prose, headings, lists and captions, our
own walk over the page knows better, for what trafilatura gives back is much simplified.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import Any

from quizgen.sources.document import Piece

_NO_LETTER = re.compile(r"[\W\d_]+")
_LEAST_SHARE = 0.6
"""Share of the letters that trafilatura found that must be found again on the page; 0.9 is usual,
and with fewer its answer can't be used."""


def is_installed() -> bool:
    """Tell whether trafilatura can be used."""
    return find_spec("trafilatura") is not None


def article_letters(markup: str) -> str:
    """Return the letters of the article on a page, nothing else; none if none was found.

    Precision is favoured (0.956 of what is kept is the article, against 0.942; 16 ms a page):
    a missing paragraph costs a question, a foreign one makes a wrong one. Tables are left out,
    and so are the readers' comments.
    """
    # 0.5 s to import, which no other kind of file need pay.
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        markup, include_comments=False, include_tables=False, favor_precision=True
    )
    return "" if found is None or found.body is None else _letters("".join(found.body.itertext()))


def select(pieces: list[Piece], letters: str) -> list[Piece]:
    """Return those of a page's ``pieces`` whose letters are among the article's ``letters``.

    None if too few are. A heading, a list, a table or a caption stays if it stands before
    something that does: trafilatura leaves most of them out, and nothing is asked about them.
    """
    kept: list[Piece] = []
    waiting: list[Piece] = []
    found = 0
    for piece in pieces:
        own = _letters(piece.text)
        if own and own in letters and piece.kind != "heading":
            kept += [*waiting, piece]
            waiting = []
            found += len(own)
        elif piece.kind is not None and kept:
            waiting.append(piece)
    return kept if letters and found >= _LEAST_SHARE * len(letters) else []


def _letters(text: str) -> str:
    # Without digits, for the numbers of notes are left out here and not there.
    return _NO_LETTER.sub("", text).casefold()
