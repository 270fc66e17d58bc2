"""Attachments mended: what the small parser hangs wrongly in these sentences hangs right."""

from __future__ import annotations

import pytest

from tests.questions.helpers import study


def hangs(text: str, word: str) -> tuple[str, str]:
    """Return the label and the head of a word's first occurrence."""
    _, token = study(text).token(word)
    return token.dep, token.head.text


@pytest.mark.parametrize(
    ("text", "word", "label", "head"),
    [
        ("Zell was a centre of the paper trade in the 18th century.", "in", "prep", "was"),
        (
            "Peter Olsen followed Weber's son, Karl, as Great Duke in 1251.",
            "in",
            "prep",
            "followed",
        ),
        (
            "She helped arrange a concert by Maria Lund at the Harbour Hall.",
            "by",
            "prep",
            "concert",
        ),
        (
            "The treaty offered Olsen and his men the lands between the river and the lake.",
            "Olsen",
            "dative",
            "offered",
        ),
        ("Weber allocated towns the same amount of oil.", "towns", "dative", "allocated"),
    ],
)
def test_only_one_reading_is_left(text: str, word: str, label: str, head: str) -> None:
    assert hangs(text, word) == (label, head)


@pytest.mark.parametrize(
    ("text", "word", "label", "head"),
    [
        # The date of an event belongs to the event, a passive has an agent.
        ("The village has not changed since the death of Olsen in 1911.", "in", "prep", "death"),
        ("The mill was designed by Marie Keller in 1911.", "by", "agent", "designed"),
    ],
)
def test_what_is_right_stays(text: str, word: str, label: str, head: str) -> None:
    assert hangs(text, word) == (label, head)
