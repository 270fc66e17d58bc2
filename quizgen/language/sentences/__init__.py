"""A paragraph becomes sentences: NLTK's Punkt over our own English lists, then named repairs.

Punkt decides at every full stop, question and exclamation mark whether a sentence ends there;
``splits`` and ``joins`` hold what corrects it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from quizgen.language.sentences.joins import JOINS, SHIFTS, WINDOW
from quizgen.language.sentences.splits import SPLITS
from quizgen.language.sentences.words import abbreviations, words

__all__ = ["split_sentences"]

PIECE = 20_000
"""How many characters Punkt is given at once, or up to twice as many: NLTK aborts an expression
after five seconds of wall clock, which a very long text on a slow machine would reach."""


@cache
def _tokenizer() -> Any:
    """Build Punkt in memory, so that NLTK looks for no file of its own."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types.update(abbreviations())
    parameters.sent_starters.update(words("words", "starters"))
    return PunktSentenceTokenizer(parameters)


_SAFE_CUT = re.compile(r"(?<=[a-z])\s(?=[a-z])")


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut ``text`` every ``PIECE`` characters or so between two lower-case words.

    No sentence ends there; text that has no such place for as long again is cut anywhere.
    """
    start = 0
    while len(text) - start > 2 * PIECE:
        match = _SAFE_CUT.search(text, start + PIECE, start + 2 * PIECE)
        end = match.end() if match else start + 2 * PIECE
        yield start, end
        start = end
    yield start, len(text)


def _proposed(text: str) -> list[int]:
    """Return where Punkt and the splits have sentences start, in order."""
    starts: set[int] = set()
    for begin, end in _pieces(text):
        spans = list(_tokenizer().span_tokenize(text[begin:end]))
        starts.update(begin + start for start, _ in spans[1:])
    for split in SPLITS:
        starts.update(split(text))
    return sorted(starts)


def _shifted(text: str, start: int) -> int:
    """Move ``start`` past everything that belongs to the sentence before it."""
    step = 1
    while step:
        right = text[start : start + WINDOW]
        step = next((length for shift in SHIFTS if (length := shift(right))), 0)
        start += step
    return start


def _starts(text: str) -> Iterator[int]:
    """Yield where sentences start after all repairs, the first one left out."""
    last = reached = 0
    for proposed in _proposed(text):
        if proposed <= reached:
            continue
        reached = _shifted(text, proposed)
        left = text[max(last, reached - WINDOW) : reached].strip()
        right = text[reached : reached + WINDOW]
        if left and right and not any(join(left, right) for join in JOINS):
            yield reached
            last = reached


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the ``(start, end)`` character spans of the sentences of one paragraph.

    The spans are in order, don't overlap, begin and end with a character that isn't white space,
    and together cover every such character of ``text``. The first call builds the tokenizer,
    which imports NLTK.
    """
    starts = [0, *_starts(text)]
    spans = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = text[start:end]
        if piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            spans.append((first, first + len(piece.strip())))
    return spans
