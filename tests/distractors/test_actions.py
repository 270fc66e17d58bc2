"""Reasons beside reasons, moments beside moments, deeds beside deeds."""

from __future__ import annotations

from tests.distractors.slots import found, texts

REASONS = (
    "The harbour closed because the river froze in January. The school moved because the old roof "
    "leaked badly. The market failed because foreign traders stayed at home. The mill burned "
    "because careless workers smoked near dry straw."
)
MOMENTS = (
    "Anna Weber opened the school after the war had ended. Tom Cole sold the mill after the "
    "harbour had closed. Henrik Dahl left Bergen before the bridge had fallen. Maria Lund wrote a "
    "book after the museum had burned."
)
DEEDS = (
    "Nurses opened a small clinic in 1911. The farmers lost many sheep. Two sailors painted the "
    "old harbour in 1915. Engineers measured the river in 1924."
)


def test_a_reason_stands_beside_the_articles_other_reasons() -> None:
    offered = found(REASONS, "reason", "because the river froze in January")
    assert {d.text for d in offered} == {
        "because the old roof leaked badly",
        "because foreign traders stayed at home",
        "because careless workers smoked near dry straw",
    }
    assert offered[0].rationale.startswith("The article says this of something else: “")


def test_a_moment_stands_beside_moments_with_the_same_word() -> None:
    offered = texts(MOMENTS, "moment", "after the war had ended")
    assert offered[:2] == ["after the harbour had closed", "after the museum had burned"]
    assert not any(text.startswith("before") for text in offered)


def test_a_deed_stands_beside_deeds_without_their_dates() -> None:
    offered = texts(DEEDS, "predicate", "opened a small clinic")
    assert set(offered[:3]) == {"lost many sheep", "painted the old harbour", "measured the river"}
