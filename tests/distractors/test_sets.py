"""Plain words: the others of the set of like things."""

from __future__ import annotations

from quizgen.language.inflection import inflect
from quizgen.language.word_sets import sets_of
from tests.distractors.slots import found, options, texts

ZOO = (
    "Anna Weber opened the zoo in Graz. The zoo bought an elephant in 1911. In 1925 the zoo at "
    "Graz sold a camel. Visitors came from Vienna by train."
)


def members(word: str) -> set[str]:
    return {name for likes in sets_of(word, "n") for member in likes.members for name in member}


def test_a_noun_gets_others_of_its_set_with_the_article_that_each_has() -> None:
    offered = texts(ZOO, "cloze", "an elephant")
    assert len(offered) >= 3
    for text in offered:
        article, _, word = text.partition(" ")
        assert article == ("an" if word[0] in "aeiou" else "a")
        assert word in members("elephant")


def test_no_option_means_nearly_the_same_as_the_key() -> None:
    text = "Anna Weber drew the zoo of Graz in 1911. The keeper fed a rhino every morning in Graz."
    assert "a rhinoceros" not in texts(text, "cloze", "a rhino")


def test_what_the_article_puts_beside_the_same_verb_is_no_option() -> None:
    text = (
        "The zoo of Graz bought an elephant in 1911. Many people came. The town was glad. Years "
        "went by. The zoo bought a giraffe in 1925."
    )
    assert "a giraffe" not in texts(text, "cloze", "an elephant")


def test_a_plural_stands_beside_plurals() -> None:
    text = "Anna Weber drew the old zoo of Graz. The keepers washed the elephants in 1911."
    offered = texts(text, "cloze", "elephants")
    assert offered
    last = {inflect(word.split()[-1], "NNS") for word in members("elephant")}
    assert {text.split()[-1] for text in offered} <= last


def test_an_option_says_whether_the_article_names_it() -> None:
    by_origin = {d.origin: d for d in found(ZOO, "cloze", "an elephant")}
    elsewhere = by_origin["lexicon"]
    assert elsewhere.rationale == f"The article does not mention {elsewhere.text}."


def test_a_word_of_no_set_is_typed() -> None:
    text = "Farmers near Graz bought a quern in 1911. The quern ground the corn of Graz."
    assert options(text, "object", "a quern") == ()
