"""Lines of a plain text file to paragraphs, whichever of the usual layouts the file has.

Paragraphs between empty lines, one paragraph a line, lines wrapped at a fixed width, headings
and list items on lines of their own: each pair of neighbouring lines is judged by how the first
ends, how the second begins and whether the second's first word would still have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from quizgen.sources.sanitise import collapse_spaces

LIST_ITEM = re.compile(r"(?:[•◦▪‣●■►*–—+-]|\(?[a-z]\)|\(?\d{1,2}[.)])(?:\s+|$)")
"""How a list item begins in plain text."""

_NUMBERED = re.compile(r"\(?[a-z\d]")
_BARE_MARKER = re.compile(r"[•◦▪‣●■►*–—+-]$|\(?\d{1,2}[.)]$")
_RULE = re.compile(r"([-=_*~#.+])\1{2,}$|(?:[-=_*~] ){2,}[-=_*~]$")
_TERMINAL = re.compile(r"[.!?…:][\"'”’)\]]*$")
_HYPHENATED = re.compile(r"(\w+)-$")
_TAIL = 40
"""Characters: how much of a line's end says how it ends."""

_UNWRAPPED = 160
"""A text whose longer lines are longer than this is not wrapped at a width."""
_HEADING_WORDS = 12
_CONTINUES_AFTER = 5
"""Words; a shorter stretch without a stop before an empty line is a heading or an item."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the lines of one file have in common."""

    width: int
    spaced: bool
    """Whether empty lines separate the paragraphs."""


def segments(text: str) -> list[str]:
    """Return the paragraphs, headings and list items of a clean plain text, each as one line."""
    groups = [group for group in _groups(text) if group]
    layout = _layout(groups)
    return [piece for group in groups for piece in _join_group(group, layout)]


def ends_sentence(line: str) -> bool:
    """Tell whether ``line`` ends with a stop, also behind a quote or bracket, or with a colon."""
    return bool(_TERMINAL.search(line[-_TAIL:]))


def join_continued(pieces: list[str]) -> list[str]:
    """Return ``pieces`` with each sentence whole that an empty line had cut in two."""
    joined: list[list[str]] = []
    words = 0
    for piece in pieces:
        if joined and words >= _CONTINUES_AFTER and _continues(joined[-1][-1], piece):
            joined[-1].append(piece)
            words += len(piece.split())
        else:
            joined.append([piece])
            words = len(piece.split())
    return [" ".join(parts) for parts in joined]


def _continues(piece: str, following: str) -> bool:
    return (
        following[0].islower()
        and not LIST_ITEM.match(following)
        and (piece[-1].islower() or piece[-1] == ",")
    )


def _groups(text: str) -> Iterator[list[str]]:
    group: list[str] = []
    for raw in text.split("\n"):
        line = raw.rstrip(" ")
        if line and not _RULE.match(line.strip(" ")):
            group.append(line)
        else:
            # A rule under a line makes it a heading, a rule on its own separates.
            yield group
            group = []
    yield group


def _layout(groups: list[list[str]]) -> _Layout:
    lines = [line for group in groups for line in group]
    wrapped = [len(line) for group in groups if len(group) > 1 for line in group]
    widths = sorted(wrapped or [len(line) for line in lines] or [0])
    return _Layout(
        width=widths[(len(widths) - 1) * 9 // 10],
        spaced=len(groups) >= 3 and len(lines) <= 12 * len(groups),
    )


def _join_group(group: list[str], layout: _Layout) -> Iterator[str]:
    current = [group[0]]
    for previous, line in pairwise(group):
        if _breaks(previous, line, current[0], layout):
            yield collapse_spaces("".join(current))
            current = [line]
        else:
            current += _glued(current.pop(), line.lstrip(" "))
    yield collapse_spaces("".join(current))


def _breaks(previous: str, line: str, first: str, layout: _Layout) -> bool:
    """Tell whether ``line`` begins something new.

    ``previous`` is the line before it, ``first`` the one with which the piece so far began.
    """
    before, after = previous.strip(" "), line.strip(" ")
    if _BARE_MARKER.match(before):
        return False
    ends = ends_sentence(before)
    if LIST_ITEM.match(after):
        # "on March / 12. The war" is no item: a number counts after a stop or another item.
        listed = LIST_ITEM.match(first.strip(" "))
        return not _NUMBERED.match(after) or ends or listed is not None
    if "|" in before or "|" in after:
        return True
    if not ends and (after[0].islower() or before[-1] in ",;-"):
        return False
    if ends and _indent(line) > _indent(previous):
        return True
    if layout.width > _UNWRAPPED:
        return ends or len(before.split()) <= _HEADING_WORDS
    if len(before) + 1 + len(after.split(" ", 1)[0]) > layout.width:
        return False
    if ends:
        return not layout.spaced
    return len(before) < 0.7 * layout.width and len(before.split()) <= _HEADING_WORDS


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _glued(previous: str, line: str) -> tuple[str, str]:
    """Join two lines, mending a word that was broken with a hyphen at the first one's end."""
    broken = _HYPHENATED.search(previous[-_TAIL:])
    if broken is None or not "a" <= line[0] <= "z":
        return f"{previous} ", line
    if broken[1].islower() and broken[1] not in HYPHEN_PREFIXES:
        return previous[:-1], line
    return previous, line


# Before these a hyphen at a line's end is the word's own ("well-/known"), elsewhere the
# typesetter's ("inter-/national").
_PREFIXES = """
    all anti best co cross early eight ever ex far few fifty five forty four free full half
    hand hard high ill in large late left life little long low mid multi near new nine non north
    off old on one open out part post pre pro re right second self semi seven short single six
    sixty small so south state ten third thirty three time twenty two ultra under up well west
    wide world year"""
HYPHEN_PREFIXES = frozenset(_PREFIXES.split())
