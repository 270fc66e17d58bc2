"""Lines to paragraphs, told by distance, indent, length and size, also across pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from quizgen.sources.document import BlockKind, Contents, Piece
from quizgen.sources.lines import HYPHEN_PREFIXES, LIST_ITEM, ends_sentence
from quizgen.sources.pdf.lines import Line

_RESIZED = 0.1
"""Share of the text's size by which that of another kind of text differs."""
_HEADING_WORDS = 25
_BOLD_WORDS = 15
_INDENT = 0.6
"""Heights of a letter's box by which a paragraph's first line is set in."""
_SET_IN = 2.0
"""Heights of a letter's box by which a list or a quotation is set in."""
_SHORT = 1.5
"""Heights of a letter's box by which a paragraph's last line is shorter than the others."""
_APART = 1.35
"""Usual distances of two lines that part two paragraphs."""
_CAPTION = re.compile(r"(?:fig(?:ure|\.)?|table|box|chart|plate|exhibit|algorithm) ?\d+\b", re.I)
_BULLET = re.compile(r"[•◦▪‣●■►·]\s")
_SIGN = re.compile("[=∑∫∏√∈≤≥≈±]")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_FORMULA_WORDS = 3
"""A line with a mathematical sign and no more words of four letters is a formula."""
_BROKEN = re.compile(r"(\w+)-$")
_WORD = re.compile(r"\w+(?:-\w+)*")


_SENTENCE_END = re.compile(r"[.!?][\"”’)]{0,2}\s+(?=[“\"‘(]?[A-Z])")

_Found = tuple[BlockKind | None, list[Line]]
_Margins = dict[str, Counter[int]]


@dataclass(frozen=True, slots=True)
class _Text:
    """What the lines of one file have in common."""

    size: float
    pitch: float
    bold: bool
    """Whether most of it is bold, so that bold letters say nothing."""
    words: frozenset[str]
    """Its words in lower case, those broken at a line's end apart."""


def to_contents(pages: list[list[Line]]) -> Contents:
    """Return the title, if the first page has one, and the pieces of a file's pages."""
    lines = [line for page in pages for line in page]
    if not lines:
        return Contents(None, [])
    text = _common(lines)
    paragraphs = list(_paragraphs(lines, text))
    title = _title(paragraphs, text)
    margins = _margins(lines)
    found = [(_kind(part, text, margins), part) for part in paragraphs if part is not title]
    pieces = [piece for kind, lines in _whole(found) for piece in _pieces(kind, lines, text)]
    return Contents(" ".join(line.text for line in title) or None, pieces)


def _common(lines: list[Line]) -> _Text:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(2 * line.size) / 2] += len(line.text)
    size = sizes.most_common(1)[0][0]
    steps = [
        a.y - b.y
        for a, b in pairwise(lines)
        if 0 < a.y - b.y < 3 * size and abs(a.size - size) < 1 and a.page == b.page
    ]
    words = (word.lower() for line in lines for word in _WORD.findall(_unbroken(line.text)))
    letters = sum(len(line.text) for line in lines)
    bold = sum(len(line.text) for line in lines if line.bold)
    pitch = median(steps) if steps else 1.2 * size
    return _Text(size, pitch, 2 * bold > letters, frozenset(words))


def _unbroken(text: str) -> str:
    """Return a line without the word that is broken at its end, if one is."""
    return text.rpartition(" ")[0] if text.endswith("-") else text


def _paragraphs(lines: list[Line], text: _Text) -> Iterator[list[Line]]:
    current: list[Line] = []
    following = [*lines[1:], None]
    for line, after in zip(lines, following, strict=True):
        if current and _begins(current, line, after, text):
            yield current
            current = []
        current.append(line)
    yield current


def _begins(current: list[Line], line: Line, after: Line | None, text: _Text) -> bool:
    """Tell whether ``line`` begins a paragraph; ``after`` is the line behind it."""
    before = current[-1]
    if abs(line.size - before.size) > _RESIZED * text.size or line.bold != before.bold:
        return True
    if _is_formula(line.text) or _is_formula(before.text):
        return True
    if "|" in before.text or "|" in line.text or _BULLET.match(line.text):
        return True
    if line.page != before.page or line.y >= before.y - 1:
        return _begins_elsewhere(current, line)
    if before.y - line.y > _APART * text.pitch:
        return True
    if _is_set_in(current, line, after):
        return True
    right = max(x.right for x in (*current, line))
    return before.right < right - _SHORT * text.size and ends_sentence(before.text)


def _is_formula(text: str) -> bool:
    return bool(_SIGN.search(text)) and len(_LONG_WORD.findall(text)) <= _FORMULA_WORDS


def _begins_elsewhere(current: list[Line], line: Line) -> bool:
    """Tell whether a new column or page begins a paragraph too: not in the midst of a sentence."""
    before = current[-1]
    if ends_sentence(before.text) or LIST_ITEM.match(line.text):
        return True
    cut_short = len(current) == 1 and not before.text.endswith("-") and len(before.text) < 40
    return cut_short and not line.text[:1].islower()


def _is_set_in(current: list[Line], line: Line, after: Line | None) -> bool:
    """Tell whether ``line`` is set in as a first line is, or set out as a reference's is."""
    step = _INDENT * line.size
    before = current[-1]
    if line.left > before.left + step:
        back = after is None or after.page != line.page or after.left < line.left - step
        return back or LIST_ITEM.match(line.text) is not None
    hanging = len(current) > 1 and current[0].left < before.left - step
    return hanging and line.left < before.left - step


def _title(paragraphs: list[list[Line]], text: _Text) -> list[Line]:
    """Return the largest lines of the first page if they are larger than the text, else none."""
    page = paragraphs[0][0].page
    first = [lines for lines in paragraphs if lines[0].page == page]
    largest = max(first, key=lambda lines: lines[0].size)
    words = sum(len(line.text.split()) for line in largest)
    larger = largest[0].size > (1 + _RESIZED) * text.size
    return largest if larger and words <= _HEADING_WORDS else []


def _margins(lines: list[Line]) -> _Margins:
    """Return for every page where its lines begin, and how many letters begin there."""
    margins: _Margins = defaultdict(Counter)
    for line in lines:
        margins[line.page][round(line.left)] += len(line.text)
    return margins


def _is_aside(lines: list[Line], margins: _Margins) -> bool:
    """Tell whether a paragraph is set in as a whole, as lists and long quotations are."""
    left = min(line.left for line in lines)
    right = max(line.right for line in lines)
    step = _SET_IN * lines[0].size
    letters = sum(len(line.text) for line in lines)
    # Beside a line of another column stands much more than an indent.
    near = margins[lines[0].page].items()
    beside = [count for place, count in near if step < left - place < 3 * step and place < right]
    return bool(beside) and max(beside) > letters


def _whole(found: list[_Found]) -> list[_Found]:
    """Return paragraphs with those whole that a figure or a footnote had cut in two."""
    whole: list[_Found] = []
    broken = -1
    for kind, lines in found:
        if kind is None and broken >= 0 and lines[0].text[:1].islower():
            whole[broken][1].extend(lines)
        elif kind == "heading":
            whole.append((kind, lines))
            broken = -1
            continue
        else:
            whole.append((kind, lines))
            if kind is None:
                broken = len(whole) - 1
        if broken >= 0 and ends_sentence(whole[broken][1][-1].text):
            broken = -1
    return whole


def _pieces(kind: BlockKind | None, lines: list[Line], text: _Text) -> Iterator[Piece]:
    """Yield a paragraph; the part of a sentence at either end of it is no prose."""
    words = _joined((line.text for line in lines), text.words)
    first, last = lines[0].page, lines[-1].page
    place = f"page {first}" if first == last else f"pages {first}–{last}"
    ends = [match.end() for match in _SENTENCE_END.finditer(words)]
    begin = ends[0] if kind is None and ends and words[:1].islower() else 0
    cut = kind is None and ends and not ends_sentence(words)
    end = ends[-1] if cut else len(words)
    for part, known in ((words[:begin], "other"), (words[begin:end], kind), (words[end:], "other")):
        if part:
            yield Piece(part, known, place)


def _kind(lines: list[Line], text: _Text, margins: _Margins) -> BlockKind | None:
    words = " ".join(line.text for line in lines)
    size = median(line.size for line in lines)
    count = len(words.split())
    if _CAPTION.match(words) or _is_formula(words) or _BULLET.match(words) or " | " in words:
        return "other"
    if size < (1 - _RESIZED) * text.size:
        return "other"
    large = size > (1 + _RESIZED) * text.size and count <= _HEADING_WORDS
    bold = lines[0].bold and not text.bold and count <= _BOLD_WORDS and not ends_sentence(words)
    if large or bold:
        return "heading"
    # A heading in the middle of the line is set in too, and has no stop.
    return "other" if ends_sentence(words) and _is_aside(lines, margins) else None


def _joined(lines: Iterable[str], known: frozenset[str]) -> str:
    """Return the lines as one, with the words whole that were broken at a line's end."""
    joined = ""
    for line in lines:
        if joined and _BROKEN.search(joined[-60:]) and line[:1].islower():
            joined = _mended(joined, line, known) + line
        else:
            joined += f" {line}" if joined else line
    return joined


def _mended(text: str, line: str, known: frozenset[str]) -> str:
    """Return ``text``, which ends with a hyphen before ``line``, with the hyphen or without.

    How the file writes the word elsewhere decides; else whether its first part is one that
    words are joined to with a hyphen.
    """
    broken = _BROKEN.search(text[-60:])
    begin = broken[1] if broken else ""
    end = _WORD.match(line)
    rest = end[0] if end else ""
    if f"{begin}{rest}".lower() in known:
        return text[:-1]
    if f"{begin}-{rest}".lower() in known or begin.lower() in HYPHEN_PREFIXES:
        return text
    return text[:-1] if begin[1:].islower() else text
