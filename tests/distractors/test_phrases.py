"""Describing people by a noun, and the article before a word."""

from __future__ import annotations

import pytest

from quizgen.distractors.grammar import indefinite
from tests.distractors.slots import texts


def test_the_kings_daughter_is_no_princess() -> None:
    """Another description may be of the same person."""
    text = (
        "The king's daughter opened the iron gate. The princess lived in the tower. The duchess "
        "loved her garden."
    )
    assert texts(text, "subject", "The king's daughter") == []


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("lamp", "a"), ("iron", "an"), ("hour", "an"), ("unit", "a"), ("unimportant", "an"),
        ("one-legged", "a"), ("onion", "an"), ("euro", "a"), ("house", "a"), ("heir", "an"),
    ],
)  # fmt: skip
def test_the_indefinite_article_goes_by_sound(word: str, article: str) -> None:
    assert indefinite(word) == article
