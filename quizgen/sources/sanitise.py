"""Make any string safe to keep, to show and to point into.

Everything that could move a cursor, reorder what is read or hide inside a word goes: control,
bidirectional and zero-width characters, private-use glyphs, lone surrogates. What is only an odd
way to write a plain character (non-breaking space, ligature, line separator) becomes that
character.
"""

from __future__ import annotations

import re
import unicodedata

from quizgen.characters import UNSAFE

_SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000"

_LINE_BREAKS = re.compile("\r\n|[\r\x85\u2028]")
_PAGE_BREAKS = re.compile("[\x0b\x0c\u2029]")
_ODD_SPACES = re.compile(f"[{_SPACES}]")

_PLAIN_FORMS = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        # The bullets of old symbol fonts, which word processors leave in exported text.
        "\uf0a7": "•",
        "\uf0b7": "•",
    }
)

_RUN_OF_SPACES = re.compile(" {2,}")

# A letter with more marks than any language stacks is there to deface the screen.
_STACKED_MARKS = re.compile(
    "([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{4})"
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)


def clean_characters(text: str) -> str:
    """Return ``text`` without unsafe characters: NFC, plain spaces, line feeds the only control.

    Page breaks and paragraph separators become an empty line. Cleaning a clean text changes
    nothing.
    """
    text = _PAGE_BREAKS.sub("\n\n", _LINE_BREAKS.sub("\n", text))
    text = _ODD_SPACES.sub(" ", text).translate(_PLAIN_FORMS)
    text = UNSAFE.sub("", text)
    # Removing what stood between a letter and its accent can make a new composition, so
    # composing comes after; it never brings back a removed character.
    return _STACKED_MARKS.sub(r"\1", unicodedata.normalize("NFC", text))


def collapse_spaces(text: str) -> str:
    """Return ``text`` with every run of spaces as one, and none at its ends."""
    return _RUN_OF_SPACES.sub(" ", text).strip(" ")
