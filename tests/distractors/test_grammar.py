"""What English asks of a word by its place."""

from __future__ import annotations

import pytest

from quizgen.distractors.grammar import indefinite


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("lamp", "a"), ("iron", "an"), ("hour", "an"), ("unit", "a"), ("unimportant", "an"),
        ("one-legged", "a"), ("onion", "an"), ("euro", "a"), ("house", "a"), ("heir", "an"),
    ],
)  # fmt: skip
def test_the_indefinite_article_goes_by_sound(word: str, article: str) -> None:
    assert indefinite(word) == article
