"""Text from a bank as it may be shown: what could steer a terminal is made visible instead.

Every replacement is one character for one character, so offsets into the text stay right.
"""

from __future__ import annotations

from quizgen.characters import UNSAFE

REPLACEMENT = "\ufffd"
"""Stands for an character that hides, joins or reorders text."""

_FIRST_CONTROL_PICTURE = 0x2400
_DELETE_PICTURE = "\u2421"

_CONTROLS = {
    **{code: chr(_FIRST_CONTROL_PICTURE + code) for code in range(0x20)},
    0x09: " ",
    0x0A: "\n",
    0x7F: _DELETE_PICTURE,
}


def harmless(text: str) -> str:
    """Return ``text`` with nothing left that a terminal obeys; same length, line breaks kept."""
    return UNSAFE.sub(REPLACEMENT, text.translate(_CONTROLS))


def one_line(text: str) -> str:
    """Return ``text`` harmless and on one line: a stem, an option, a title; same length."""
    return harmless(text).replace("\n", " ")
