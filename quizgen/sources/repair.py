"""Undo what copying and dumping do to prose: reference marks, lost spaces, lost line breaks.

Everything here works on one line of clean text (no line feeds) and runs before offsets are
fixed. Each repair applied to its own output changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from quizgen.sources.sanitise import collapse_spaces

# "[17]", "[3, 5–7]", "[note 2]", "[citation needed]": apparatus, not words of the author.
# At the start of a line one numbers an entry of the references, which is known by it.
# Editorial brackets such as "[her]", "[sic]", "[...]" and "[1945]" are left alone.
_REFERENCE_MARKS = re.compile(
    r"(?<=\S)\s*\[(?:"
    r"\d{1,3}(?:\s?[,–-]\s?\d{1,3})*"
    r"|(?:note|nb|n|fn|ref|footnote)\.?\s?\d{1,3}"
    r"|(?:[a-z]+ ){1,3}needed(?: span)?|needs update"
    r"|(?:who|whom|when|where|which|why|clarify|dubious|vague|update|edit)(?:\?|\s[–-]\sdiscuss)?"
    r"|original research\??|verify"
    r")\]",
    re.IGNORECASE,
)
# A letter as a mark stands against its word ("1889[b]"); with a space before it it is "[a] man".
_LETTER_MARKS = re.compile(r"(?<=[\w.,;!?”\"’)])\[[a-z]\](?=[\s.,;:!?)]|$)")
# ":121,154" after a stop: page numbers of a citation whose bracketed number was lost.
_PAGE_MARKS = re.compile(r"(?<=[a-z)\"”][.!?]):\d{1,4}(?:[–,-]\d{1,4})*(?=\s|$)")
# "healthy adults.1 A larger": a superscript that became a digit. Four letters before the stop
# keep "No.5" and "Vol.2" whole.
_FOOTNOTE_DIGITS = re.compile(r"(?<=[a-z]{4}[.!?])\d{1,2}(?=\s+[A-Z“\"]|$)")
_SUPERSCRIPTS = re.compile(r"(?<=[\w)][.,;!?”\"])[¹²³⁰⁴-⁹]+(?=\s|$)")
_SPACE_BEFORE_STOP = re.compile(r"(?<=[\w)”\"’]) +(?=[.,;](?:\s|$))")

# A sentence stop with the next sentence stuck to it: "formations.Origins", '".His', "risk?A".
_GLUE = re.compile(
    r"(?P<before>[a-z]{2}[)\"”’]{0,2}|\b[12]\d{3}s?|\)|%|\b[A-Z]{2,}|[a-z][\"”]|[a-zA-Z](?=[!?]))"
    r"(?P<stop>[.!?][\"”’)]?)"
    r"(?P<after>(?=[“\"‘(]?[A-Z][a-z]|[AI] |[12]\d{3}\b(?! ?[%£$€])))"
)
_QUESTION_GLUE = re.compile(r"(?<=[a-z]{3})(?=(?:What|How|Who|Why|When|Where|Which) )")
# Addresses and identifiers have inner stops of their own.
_ADDRESS = re.compile(r"[/@\\_<>=]|^\W*(?:www|https?|ftp)\b|\.[a-z]{2,}\.")
_DUMP_AT = 3
"""This many lost spaces in a text are lost paragraph breaks, fewer are slips of typing."""

_DOT_BULLET = re.compile(r"(?<![.\w])\s*(?<!\.)\.\.(?=[A-Z])|(?<=\w)\.\.(?=[A-Z][a-z])")
_BULLET = re.compile(r"\s*[•◦▪‣●■►]\s*")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]{0,2}\s+(?=[“\"‘(]?[A-Z])")
_HEADING_WORDS = 5
_DEEPEST = 8
"""How many marks may stand one inside the other."""
_LONGEST_WORD = 60
_FINAL_STOP = re.compile(r"(?<=[\w)])\.$")


def remove_marks(line: str) -> str:
    """Return ``line`` without reference marks and the space before them."""
    for _ in range(_DEEPEST):
        kept = line
        for pattern in (
            _REFERENCE_MARKS,
            _LETTER_MARKS,
            _PAGE_MARKS,
            _FOOTNOTE_DIGITS,
            _SUPERSCRIPTS,
            _SPACE_BEFORE_STOP,
        ):
            kept = pattern.sub("", kept)
        # An accent behind a mark composes with the letter before it once the mark is gone.
        kept = collapse_spaces(unicodedata.normalize("NFC", kept))
        # One mark inside another leaves a new one behind, so repeat until nothing goes.
        if kept == line:
            break
        line = kept
    return line


def separate_sentences(lines: list[str]) -> list[str]:
    """Return ``lines`` with sentences that were run together taken apart.

    In a dump, where many spaces are missing, each was a paragraph break: the line is cut there
    and a few words between two cuts lose their stop, for they were a heading. In a text with one
    or two missing spaces only the space comes back.
    """
    if sum(len(_cuts(line)) for line in lines) < _DUMP_AT:
        return [" ".join(_cut_at(line, _cuts(line))) for line in lines]
    return [piece for line in lines for piece in _dump_pieces(line)]


def separate_bullets(line: str) -> Iterator[str]:
    """Yield ``line`` cut at the bullets inside it.

    The words that lead up to a bullet and are no sentence on their own become a piece. An item
    ends with its first sentence, for what follows has lost the mark of where it began.
    """
    first, *items = _BULLET.split(_DOT_BULLET.sub(" • ", line))
    if items:
        yield from _split_tail(first)
    else:
        yield line
    for item in items:
        end = _SENTENCE_END.search(item)
        if end is None:
            yield f"• {item}"
        else:
            yield f"• {item[: end.end()]}"
            yield from _split_tail(item[end.end() :])


def _split_tail(text: str) -> Iterator[str]:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    if not ends or text.rstrip().endswith((".", "!", "?")):
        yield text
        return
    yield text[: ends[-1]].rstrip()
    yield text[ends[-1] :]


def _cuts(line: str) -> list[int]:
    """Return where a space is missing after a sentence stop."""
    return [match.end() for match in _GLUE.finditer(line) if not _in_address(line, match)]


def _in_address(line: str, match: re.Match[str]) -> bool:
    """Tell whether the words around a stop, up to the next spaces, are an address or a name."""
    before = line[max(match.start("stop") - _LONGEST_WORD, 0) : match.end()].rpartition(" ")[2]
    after = line[match.end() : match.end() + _LONGEST_WORD].partition(" ")[0]
    return _ADDRESS.search(before + after) is not None


def _cut_at(line: str, places: list[int]) -> list[str]:
    return [line[a:b] for a, b in zip([0, *places], [*places, len(line)], strict=True)]


def _dump_pieces(line: str) -> Iterator[str]:
    places = sorted({*_cuts(line), *(m.start() for m in _QUESTION_GLUE.finditer(line))})
    pieces = [collapse_spaces(piece) for piece in _cut_at(line, places)]
    for index, piece in enumerate(pieces):
        inside = len(pieces) > 1 and index > 0
        if inside and len(piece.split()) <= _HEADING_WORDS:
            yield _FINAL_STOP.sub("", piece)
        else:
            yield piece
