"""Text from a bank as it may be shown: what could steer a terminal is made visible instead.

Every replacement is one character for one character, so offsets into the text stay right.
"""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"
"""Stands for an invisible character that reorders, hides or joins text."""

_FIRST_CONTROL_PICTURE = 0x2400
_DELETE_PICTURE = "\u2421"

_INVISIBLE = re.compile(
    "["
    "\x80-\x9f"  # C1 controls: some terminals read U+009B as ESC [
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u200b\u2060-\u2065\u206a-\u206f\ufeff"  # zero-width and deprecated format characters
    "\u2028\u2029"  # line and paragraph separators
    "\ud800-\udfff"  # lone surrogates: no terminal can be sent one
    "\U000e0000-\U000e0fff"  # tags
    "]"
)
_CONTROLS = {
    **{code: chr(_FIRST_CONTROL_PICTURE + code) for code in range(0x20)},
    0x09: " ",
    0x0A: "\n",
    0x7F: _DELETE_PICTURE,
}


def harmless(text: str) -> str:
    """Return ``text`` with nothing left that a terminal obeys; same length, line breaks kept."""
    return _INVISIBLE.sub(REPLACEMENT, text.translate(_CONTROLS))


def one_line(text: str) -> str:
    """Return ``text`` harmless and on one line: a stem, an option, a title; same length."""
    return harmless(text).replace("\n", " ")
