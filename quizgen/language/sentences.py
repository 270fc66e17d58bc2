"""A paragraph becomes sentences: NLTK's Punkt over our own English lists, then named repairs."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def _lists() -> dict[str, Any]:
    source = resources.files("quizgen.language").joinpath("data/punkt.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def _tokenizer() -> Any:
    """Build Punkt in memory; NLTK's data path is never touched."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    for words in _lists()["abbreviations"].values():
        parameters.abbrev_types.update(words.split())
    parameters.sent_starters.update(_lists()["starters"]["words"].split())
    return PunktSentenceTokenizer(parameters)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the ``(start, end)`` character spans of the sentences of one paragraph.

    The spans are in order, don't overlap, begin and end with a character that isn't white space,
    and cover every such character of ``text``.
    """
    starts = [start for start, _ in _tokenizer().span_tokenize(text)]
    spans = []
    for start, end in zip([0, *starts[1:]], [*starts[1:], len(text)], strict=False):
        piece = text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            spans.append((left, left + len(piece.strip())))
    return spans
