"""Which words stand inside quotation marks: another person speaks there."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.language.tokens import Sentence

OPENING, CLOSING, EITHER = frozenset("“«"), frozenset("”»"), frozenset('"')

LEAST_WORDS = 4
"""Fewer words in quotation marks are a term, not what somebody says."""


def quoted_tokens(sentences: Sequence[Sentence]) -> set[int]:
    """Return the offsets of the tokens inside quotations; a paragraph's end closes one."""
    found: set[int] = set()
    said: list[int] = []
    paragraph, inside = -1, False
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, inside = sentence.paragraph, False
        for token in sentence.tokens:
            mark = token.text[:1] if len(token.text) < 3 else ""
            if mark in OPENING or (mark in EITHER and not inside) or token.tag == "``":
                inside, said = True, []
            elif mark in CLOSING or mark in EITHER:
                inside = False
                found.update(said if len(said) >= LEAST_WORDS else ())
            elif inside:
                said.append(token.start)
        if inside:
            found.update(said)
    return found
