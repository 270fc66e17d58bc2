"""The stretch of a sentence that a caller names, as tokens."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.language.tokens import Sentence, Token

CLOSING = frozenset({"%", "°"})
"""Signs that belong to the number before them."""


def asked_tokens(sentence: Sentence, about: tuple[int, int]) -> list[Token]:
    """Return the tokens of a sentence in a stretch of the article, without marks at its ends."""
    asked = [t for t in sentence.tokens if t.start < about[1] and about[0] < t.end]
    while asked and not (asked[-1].is_word or asked[-1].text in CLOSING or _closes(asked)):
        asked.pop()
    while asked and not asked[0].is_word:
        asked.pop(0)
    return asked


def _closes(tokens: Sequence[Token]) -> bool:
    """Whether some tokens end with the bracket that one of them opens."""
    texts = [t.text for t in tokens]
    return texts[-1] == ")" and texts.count("(") == texts.count(")")


def tops(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a stretch that hang from none of the others."""
    inside = set(tokens)
    return [
        t
        for t in tokens
        if (t.is_word or t.text in CLOSING) and (t.head not in inside or t.head is t)
    ]
