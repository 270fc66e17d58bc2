"""Splits: where a sentence starts although Punkt does not propose it.

Each takes the whole paragraph and yields offsets, in time linear in its length: the expressions
are of bounded length or can't match again where they failed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from quizgen.language.sentences.words import (
    BULLETS,
    CLOSING,
    LONGEST,
    OPENING,
    before_figures,
    first_word,
    is_starter,
    last_word,
    words,
)

_CLOSE = re.escape(CLOSING)
_OPEN = re.escape(OPENING)

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def blank_lines(text: str) -> Iterator[int]:
    """Split at a blank line: a heading without a stop and the paragraph below it."""
    return (match.end() for match in _BLANK_LINE.finditer(text))


_GLUED = re.compile(
    rf"(?<![^\s{_OPEN}])([^\s./@=&]{{2,40}}[a-z0-9{_CLOSE}]|[A-Z]|\d{{1,2}})"
    r"([.!?]{1,9})([AI]|[A-Z][a-z]{1,40}|[a-z]{1,40})(?=[\s,'’.]|\Z)"
)


def missing_space(text: str) -> Iterator[int]:
    """Split at a stop glued to a capitalised word: ``It rained.|We stayed in``.

    A question mark needs no capital after it. Host and file names are words of their own, and a
    single capital may be an initial: after it, the word must be one that opens sentences.
    """
    for match in _GLUED.finditer(text):
        before, stop, after = match.groups()
        known = before.lower() in before_figures() or after.lower() in words("words", "suffixes")
        opens = is_starter(after) if len(before) == 1 and before.isalpha() else after[0].isupper()
        if not known and (opens or "?" in stop):
            yield match.start(3)


_NOTE_FIGURES = re.compile(
    rf"(?:(?<=[^\W\d]{{3}})|(?<=[{_CLOSE}]))[.!?][{_CLOSE}]{{0,3}}"
    r"\d{1,3}(?:(?:[,–-]\s?|\s)\d{1,3}){0,3}\s+(?=[A-Z])"
)


def glued_note_figures(text: str) -> Iterator[int]:
    """Split after the figure of a note that is glued to the stop: ``was lost.12 |The crew``."""
    for match in _NOTE_FIGURES.finditer(text):
        before = text[max(0, match.start() - LONGEST) : match.start()]
        if last_word(before).lower() not in before_figures():
            yield match.end()


_INITIAL = re.compile(r"(?<![\w.&-])[A-Z]\.\s+(?=[A-Z])")


def initials_before_starters(text: str) -> Iterator[int]:
    """Split between a single capital and a word that opens sentences: ``vitamin C. |The body``."""
    for match in _INITIAL.finditer(text):
        if is_starter(first_word(text[match.end() : match.end() + LONGEST])):
            yield match.end()


_SHORT = re.compile(r"(?<![\w.])([a-z]{2,4}|[a-zA-Z]{1,2}(?:\.[a-zA-Z]{1,2}){1,2})\.\s+(?=[A-Z])")


def measures(text: str) -> Iterator[int]:
    """Split between a measure and a capital: ``at 6 p.m. |Children under five``, ``9 lbs. |Ann``.

    Not before what tells more about the time: ``6 p.m. Monday``, ``6 p.m. GMT``.
    """
    for match in _SHORT.finditer(text):
        if match.group(1).lower() in words("abbreviations", "measures"):
            word = first_word(text[match.end() : match.end() + LONGEST])
            if word.lower().rstrip(".") not in words("after", "clock"):
                yield match.end()


_ELLIPSIS = re.compile(
    rf"(?<!\.)(?<!\.\s)(?:\.(?:\s\.){{2,}}+|\.{{2,}}+|…)[{_CLOSE}]*+\s++(?=[{_OPEN}]?[A-Z])"
)


def ellipses(text: str) -> Iterator[int]:
    """Split between an ellipsis and a capital: ``he waited... |Nobody came``."""
    return (match.end() for match in _ELLIPSIS.finditer(text))


_WIDE_STOP = re.compile(rf"[。．！？]+[」』）{_CLOSE}]*\s*")


def wide_stops(text: str) -> Iterator[int]:
    """Split at the stops of Chinese and Japanese, with or without a space after them."""
    return (match.end() for match in _WIDE_STOP.finditer(text))


_ITEM = re.compile(
    rf"(?<!\S)[{BULLETS}*-]?\s?(?:"
    r"(?P<figure>\(?\d{1,2}(?:\.\)|\.|\)))|(?P<small>\(?[a-z](?:\.\)|\.|\)))|(?P<capital>\(?[A-Z]\.?\))"
    rf")\s+(?=[{_OPEN}]?[A-Z])"
)


def list_items(text: str) -> Iterator[int]:
    """Split before consecutive labels: ``1. The frame |2. The wheels``, ``a) Salt |b) Pepper``.

    The first label stands where a sentence may begin, and all are written alike; a figure that
    only happens to precede a full stop (``Chapter 2. The``) is no label. Nor is a capital with a
    full stop, which is a person's initial.
    """
    expected = ("", "")
    first = -1
    for match in _ITEM.finditer(text):
        kind = str(match.lastgroup)
        label = match[kind].strip("().")
        style = match[kind].replace(label, kind)
        if expected == (label, style):
            if first >= 0:
                yield first
            yield match.start()
            first = -1
        elif _may_begin(text[max(0, match.start() - LONGEST) : match.start()]):
            first = match.start()
        else:
            continue
        expected = (str(int(label) + 1) if kind == "figure" else chr(ord(label) + 1), style)


def _may_begin(before: str) -> bool:
    """Whether a sentence may begin after ``before``: at the top, in a new line, after a stop."""
    body = before.rstrip()
    stop = body.rstrip(CLOSING)[-1:]
    return not body or "\n" in before[len(body) :] or stop in tuple(".!?:;…")


_BULLET = re.compile(rf"(?<!\S)[{BULLETS}]")


def bullets(text: str) -> Iterator[int]:
    """Split before a bullet: ``• Bring water |• Bring a hat``."""
    return (match.start() for match in _BULLET.finditer(text))


SPLITS: tuple[Callable[[str], Iterator[int]], ...] = (
    blank_lines,
    missing_space,
    glued_note_figures,
    initials_before_starters,
    measures,
    ellipses,
    wide_stops,
    list_items,
    bullets,
)
