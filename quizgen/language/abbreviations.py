"""Abbreviations that the article spells out: "the Polynesian Voyaging Society (PVS)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.language.tokens import Sentence, Token

_SHORT = re.compile(r"[A-Z]{2,7}")
_SMALL = frozenset("of and the for in on to de la & - 's ’s , a at".split())
"""Words of a full name that give no letter."""
_TOLD = (("short", "for"), ("stands", "for"), ("stood", "for"), ("standing", "for"))
"""What stands between an abbreviation and its full form, a comma or "which" aside."""
_SKIPPED = frozenset({",", "which", "that", "is", "was", "”", '"'})


@dataclass(frozen=True, slots=True, eq=False)
class Abbreviation:
    """An abbreviation with the words that the article gives for it, adjacent in a sentence."""

    short: str
    words: tuple[Token, ...]
    sentence: Sentence

    @property
    def full(self) -> str:
        """The full form as the article spells it, on one line."""
        return " ".join(self.sentence.span_text(self.words).split())


def abbreviations(sentences: Sequence[Sentence]) -> list[Abbreviation]:
    """Return the article's abbreviations, each once; none that it spells out in two ways."""
    found: dict[str, Abbreviation] = {}
    double: set[str] = set()
    for sentence in sentences:
        for one in _in_sentence(sentence):
            known = found.setdefault(one.short, one)
            if known.full.casefold() != one.full.casefold():
                double.add(one.short)
    return [one for short, one in found.items() if short not in double]


def _in_sentence(sentence: Sentence) -> Iterator[Abbreviation]:
    tokens = sentence.tokens
    for place, token in enumerate(tokens):
        if not _SHORT.fullmatch(token.text):
            continue
        before = tokens[place - 1].text if place else ""
        after = tokens[place + 1].text if place + 1 < len(tokens) else ""
        words: Sequence[Token] = ()
        if before == "(" and after in {")", ",", ";"}:
            words = _backward(tokens[: place - 1], token.text)
        elif after == "(":
            words = _forward(tokens[place + 2 :], token.text, {")", ",", ";"})
        elif (start := _behind_told(tokens, place + 1)) is not None:
            words = _forward(tokens[start:], token.text, {".", ",", ")", ";"})
        if len(words) > 1:
            yield Abbreviation(token.text, tuple(words), sentence)


def _backward(tokens: Sequence[Token], short: str) -> Sequence[Token]:
    """Return the last of the tokens whose initials make the abbreviation; none if they don't."""
    left = list(short)
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        if token.text[0].upper() == left[-1] and (
            token.lower not in _SMALL or token.text[0].isupper()
        ):
            left.pop()
            if not left:
                return _cut(tokens[place:])
        elif token.lower not in _SMALL:
            return ()
    return ()


def _forward(tokens: Sequence[Token], short: str, ends: set[str]) -> Sequence[Token]:
    """Return the first of the tokens where their initials make just the abbreviation."""
    left = list(short[::-1])
    for place, token in enumerate(tokens):
        if not left:
            return _cut(tokens[:place]) if token.text in ends else ()
        if token.text[0].upper() == left[-1] and token.lower not in _SMALL:
            left.pop()
        elif token.lower not in _SMALL or token.text == ",":
            return ()
    return ()


def _cut(words: Sequence[Token]) -> Sequence[Token]:
    """Return words without marks; none where too few words carry the letters."""
    return words if all(w.text not in {",", "(", ")", ";"} for w in words) else ()


def _behind_told(tokens: Sequence[Token], place: int) -> int | None:
    """Return where the full form begins behind ", short for"."""
    while place < len(tokens) and tokens[place].lower in _SKIPPED:
        place += 1
    pair = tuple(t.lower for t in tokens[place : place + 2])
    if pair not in _TOLD:
        return None
    place += 2
    while place < len(tokens) and tokens[place].text in {"“", '"', "the"}:
        place += 1
    return place
