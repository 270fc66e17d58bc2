"""Bring a typed answer and a key to the same spelling before they are compared.

Steps from the outside in: Unicode compatibility forms, case, quotes and dashes, spaces,
punctuation around the answer, a leading article. Numbers and dates are :mod:`values`' work.
"""

from __future__ import annotations

import re
import unicodedata

_UNIFORM = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": " ",
        "°": " ",
        "\u00ad": None,
    }
)
_OUTER = " .,;:!?\"'()[]{}<>"
"""Punctuation that says nothing at the edge of an answer; signs and symbols are kept."""

_ARTICLE = re.compile(r"^(?:the|an|a)\s+(?=\S)")
_SPACES = re.compile(r"\s+")
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_ZERO_MINUTES = re.compile(r"\b(\d{1,2}):00\b")


def plain_spelling(text: str) -> str:
    """Return ``text`` in canonical composition with single spaces: what *exact* compares."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def fold(text: str) -> str:
    """Return ``text`` without what a reader ignores: case, quote and dash style, outer marks."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = unicodedata.normalize("NFKC", text).translate(_UNIFORM)
    text = "".join(ch if unicodedata.category(ch) not in {"Cc", "Cf", "Cs"} else " " for ch in text)
    text = _ACRONYM.sub(lambda match: match.group().replace(".", ""), text)
    text = _ZERO_MINUTES.sub(r"\1", text)
    text = _SPACES.sub(" ", text).strip(_OUTER)
    return _ARTICLE.sub("", text)


def without_accents(text: str) -> str:
    """Return ``text`` with every combining mark removed (``café`` → ``cafe``)."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(ch for ch in decomposed if unicodedata.category(ch) != "Mn")
