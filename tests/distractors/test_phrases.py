"""Noun phrases: what else the article speaks of, of the same build."""

from __future__ import annotations

import pytest

from quizgen.distractors.grammar import indefinite
from quizgen.language import lexicon
from tests.distractors.slots import found, options, texts

TEXT = (
    "Anna Weber drew the old bridge. A heavy anchor broke the wooden bench. The carpenter sold an "
    "iron lamp in 1911. Rosa Delgado wrote a book about Spain. The museum hired a musician. The "
    "hospital lost a surgeon. Tom Cole bought wheat fields."
)


def first_words(phrases: list[str]) -> set[str]:
    return {phrase.split()[0] for phrase in phrases}


def test_a_phrase_of_the_article_has_the_keys_article_and_number() -> None:
    from_article = [d for d in found(TEXT, "object", "the old bridge") if d.origin == "article"]
    assert {d.text for d in from_article} == {"the wooden bench", "the museum", "the hospital"}
    bench = next(d for d in from_article if d.text == "the wooden bench")
    assert bench.rationale == (
        "The article says of the wooden bench: “A heavy anchor broke the wooden bench.”"
    )


def test_people_stand_beside_people() -> None:
    offered = texts(TEXT, "object", "a musician")
    assert "a surgeon" in offered
    assert first_words(offered) <= {"a", "an"}
    assert all(lexicon.is_person_noun(text.split()[-1]) for text in offered)


def test_the_kings_daughter_is_no_princess() -> None:
    """Another description may be of the same person."""
    text = (
        "The king's daughter opened the iron gate. The princess lived in the tower. The duchess "
        "loved her garden."
    )
    assert texts(text, "subject", "The king's daughter") == []


def test_the_people_of_a_story_stand_beside_one_another() -> None:
    text = (
        "The giant built a high wall. The giant was angry with the children. The giant slept all "
        "winter. The witch came to the wall. The witch saw the garden. The witch laughed."
    )
    assert texts(text, "subject", "The giant") == ["the witch"]


def test_a_word_that_the_article_lacks_is_not_offered() -> None:
    text = "Farmers near Graz bought a copper lamp. The museum hired a musician."
    assert options(text, "object", "a copper lamp") == ()


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("lamp", "a"), ("iron", "an"), ("hour", "an"), ("unit", "a"), ("unimportant", "an"),
        ("one-legged", "a"), ("onion", "an"), ("euro", "a"), ("house", "a"), ("heir", "an"),
    ],
)  # fmt: skip
def test_the_indefinite_article_goes_by_sound(word: str, article: str) -> None:
    assert indefinite(word) == article
