"""Bytes to text: UTF-8 first, the old one-byte encodings only for what is clearly prose."""

from __future__ import annotations

import codecs
import re

from quizgen.errors import ArticleError

_BYTE_ORDER_MARKS = (
    # UTF-32 before UTF-16: the little-endian mark of one begins with that of the other.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_KNOWN_BINARIES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
)

_OLD_ENCODINGS = ("cp1252", "mac_roman")

# Control bytes that prose never holds; NUL among them is the surest sign of a binary file.
_CONTROL_BYTES = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})
_SAMPLE = 65_536
_MOST_CONTROLS = 0.002

# What non-ASCII characters stand for in real English prose: typographic marks where they belong,
# accented letters inside words, currency before a figure. Everything else counts against an
# encoding.
_FITTING = re.compile(
    r"(?<=[A-Za-z])[’](?=[a-z])|(?<=[a-z])[’](?=\s)|(?<![A-Za-z])[“‘](?=\w)"
    r"|(?<=[\w.,!?])[”](?!\w)|[–—](?=[\w\s])|…|•|©(?=\s)|®|™|°(?=[ CF])|½|¼|¾"
    r"|(?<=[a-z])[à-öø-ÿ]|[À-Þà-ÿ](?=[a-z])|[£€](?=\d)"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_LETTERS = re.compile(r"[A-Za-z]")


def decode_article(data: bytes, name: str) -> str:
    """Return the text in ``data``; ``name`` is what messages call it.

    UTF-8, with or without a byte-order mark; UTF-16 and UTF-32 with one; Windows-1252 or Mac
    Roman when the bytes read as prose in it. Raises :class:`ArticleError` for everything else.
    """
    for magic, what in _KNOWN_BINARIES:
        if data.startswith(magic):
            raise ArticleError(f"{name} is {what}; quizgen reads plain text and Markdown.")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data, encoding, name)
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_old(data, name, error.start)


def _decode_marked(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{name} starts as {encoding.removesuffix('-sig').upper()} text but is broken at byte "
            f"{error.start}."
        ) from error
    if "\x00" in text:
        raise ArticleError(f"{name} is not a text file: it holds NUL characters.")
    return text


def _refuse_binary(data: bytes, name: str) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    if b"\x00" in data or controls > _MOST_CONTROLS * len(sample):
        raise ArticleError(
            f"{name} is not a text file; quizgen reads plain text and Markdown in UTF-8."
        )


def _decode_old(data: bytes, name: str, place: int) -> str:
    """Decode by the one-byte encoding in which the most characters are where prose has them."""
    scored = [(_fit(text), text) for text in _readings(data)]
    best, text = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    if best < 0.5 or len(_LETTERS.findall(text)) < 0.5 * len(text):
        raise ArticleError(
            f"{name} is neither UTF-8 (byte {place} fits no character) nor clearly text in another "
            "encoding; save it as UTF-8."
        )
    return text


def _readings(data: bytes) -> list[str]:
    readings = []
    for encoding in _OLD_ENCODINGS:
        try:
            readings.append(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return readings


def _fit(text: str) -> float:
    """Return the share (0-1) of the characters beyond ASCII that stand where prose has them."""
    odd = len(_NOT_ASCII.findall(text))
    return len(_FITTING.findall(text)) / odd if odd else 1.0
