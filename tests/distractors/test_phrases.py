"""Noun phrases: what else the article speaks of, and the key with one word replaced."""

from __future__ import annotations

import pytest

from quizgen.distractors.grammar import indefinite
from quizgen.language import lexicon
from quizgen.language.rivals import generic_words, rivals
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


def test_the_telling_noun_before_a_noun_is_replaced() -> None:
    changed = texts(TEXT, "object", "an iron lamp")
    assert "a steel lamp" in changed
    assert all(text.endswith(" lamp") for text in changed)


def test_the_indefinite_article_suits_the_word_behind_it() -> None:
    assert {"a copper lamp", "an aluminum lamp"} <= set(texts(TEXT, "object", "an iron lamp"))


def test_a_place_in_the_key_gives_way_to_another_place() -> None:
    changed = texts(TEXT, "object", "a book about Spain")
    assert changed[:3] == ["a book about Italy", "a book about Greece", "a book about Portugal"]


def test_people_stand_beside_people() -> None:
    offered = texts(TEXT, "object", "a musician")
    assert "a surgeon" in offered
    assert first_words(offered) <= {"a", "an"}
    assert all(lexicon.is_person_noun(text.split()[-1]) for text in offered)


def test_what_the_article_speaks_of_is_no_replacement() -> None:
    text = f"{TEXT} Farmers near Graz bought a copper kettle."
    assert "a copper lamp" not in texts(text, "object", "an iron lamp")


def test_both_halves_of_a_pair_are_replaced() -> None:
    """With one half right the option would be half right."""
    text = "The garden was covered with iron and copper. An officer sold a lamp."
    for phrase in texts(text, "prepositional", "iron and copper"):
        first, second = phrase.split(" and ")
        assert first not in {"iron", "copper", second}
        assert second not in {"iron", "copper"}


def test_the_kings_daughter_is_no_princess() -> None:
    """Another description may be of the same person."""
    text = (
        "The king's daughter opened the iron gate. The princess lived in the tower. The duchess "
        "loved her garden."
    )
    offered = texts(text, "subject", "The king's daughter")
    assert {"the king's mother", "the king's son"} <= set(offered)
    assert not {"the princess", "the duchess"} & set(offered)


def test_the_people_of_a_story_stand_beside_one_another() -> None:
    text = (
        "The giant built a high wall. The giant was angry with the children. The giant slept all "
        "winter. The witch came to the wall. The witch saw the garden. The witch laughed."
    )
    assert texts(text, "subject", "The giant")[:3] == ["the witch", "the dwarf", "the wizard"]


def test_what_is_asked_for_by_its_noun_differs_in_its_kind() -> None:
    text = "The carpenter sold an iron lamp in 1911. A thief took a steel kettle."
    assert all(text.endswith(" lamp") for text in texts(text, "sort", "an iron lamp"))


def test_four_phrases_are_shown_in_the_same_case() -> None:
    text = "Farmers near Graz bought a copper lamp. The museum hired a musician."
    shown = options(text, "subject", "Farmers near Graz")
    assert len(shown) == 4
    assert {option.text.split()[0] for option in shown} == {"farmers"}


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("lamp", "a"), ("iron", "an"), ("hour", "an"), ("unit", "a"), ("unimportant", "an"),
        ("one-legged", "a"), ("onion", "an"), ("euro", "a"), ("house", "a"), ("heir", "an"),
    ],
)  # fmt: skip
def test_the_indefinite_article_goes_by_sound(word: str, article: str) -> None:
    assert indefinite(word) == article


# ---------------------------------------------------------------------------------- single words


def ten(word: str, pos: lexicon.Pos = "n", **place: bool) -> list[str]:
    return list(rivals(word, pos, **place))[:10]


def test_a_rival_has_the_form_of_the_key() -> None:
    assert {"oranges", "potatoes"} <= set(ten("apples", plural=True))


def test_near_things_are_rivals_and_near_matters_are_not() -> None:
    assert "zinc" in ten("copper")
    assert not {"turmoil", "strife", "violence"} & set(ten("unrest"))


def test_a_wide_word_is_no_rival() -> None:
    assert "expert" in generic_words()
    assert not generic_words() & set(ten("scientist"))


def test_kin_stand_beside_kin_alone() -> None:
    assert {"mother", "brother"} <= set(ten("father"))
    assert "father" not in ten("teacher")


def test_no_two_rivals_mean_the_same() -> None:
    offered = ten("rice")
    assert not {"corn", "maize"} <= set(offered)


def test_a_counted_place_takes_no_mass() -> None:
    assert "equipment" not in ten("machine", counted=True)


def test_of_judging_adjectives_two_may_be_true_so_there_are_no_rivals() -> None:
    assert ten("local", "a") == []


def test_a_word_that_the_vectors_do_not_know_has_no_rivals() -> None:
    assert ten("grinzlebock") == []
