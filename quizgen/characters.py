"""The characters that no text here holds: they could act on a terminal or mislead a reader.

The ranges are written out, not taken from ``unicodedata``'s categories, so that every Python
version refuses the same characters and offsets agree between machines.
"""

from __future__ import annotations

import re

UNSAFE = re.compile(
    "["
    "\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls but the line feed
    "\u00ad"  # soft hyphen
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u3164\uffa0"  # invisible fillers and joiners
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero-width, separators, bidirectional controls
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffc"  # variation selectors, byte-order mark, annotations
    "\ud800-\udfff"  # surrogates without their pair
    "\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"  # private use, noncharacters
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # shorthand and musical formatting
    "\U000e0000-\U0010ffff"  # tags, variation selectors, private-use planes
    "]"
)
