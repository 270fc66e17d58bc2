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
    (b"\xd0\xcf\x11\xe0", "an old Office document; save it as DOCX first"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"Rar!", "an archive; unpack it first"),
    (b"7z\xbc\xaf", "an archive; unpack it first"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)

READS = "text, Markdown, HTML, PDF, DOCX, ODT, EPUB and RTF"
"""The kinds of file that quizgen reads, as messages name them."""

_CHARSET = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z][\w.:-]{1,40})", re.IGNORECASE
)
_CHARSET_WITHIN = 4096
"""Bytes; browsers look for it within the first 1,024."""
_BROWSERS_READ = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "iso-8859-9": "cp1254",
    "utf-16": "utf-8",  # a page that can be read so far is not in UTF-16
}

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
            cure = "" if ";" in what else f"; quizgen reads {READS}"
            raise ArticleError(f"{name} is {what}{cure}.")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data, encoding, name)
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_old(data, name, error.start)


def decode_page(data: bytes, name: str) -> str:
    """Return the markup in ``data``, a web page that messages call ``name``.

    A byte-order mark counts first, then that the bytes are UTF-8, for browsers save pages in it
    and leave what the page says of itself; then the encoding that the page names, then what
    :func:`decode_article` finds.
    """
    if any(data.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS):
        return decode_article(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:_CHARSET_WITHIN])
    if named is None:
        return decode_article(data, name)
    try:
        return data.decode(_web_encoding(named[1].decode("ascii").lower()), "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def _web_encoding(label: str) -> str:
    """Return the encoding that browsers use for ``label``; raises LookupError for no text."""
    encoding = codecs.lookup(_BROWSERS_READ.get(label, label))
    if not encoding._is_text_encoding:
        raise LookupError(label)
    return encoding.name


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
            f"{name} is not a text file, nor one of another kind that quizgen reads: {READS}."
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
