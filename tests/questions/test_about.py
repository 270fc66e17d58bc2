"""The answer-aware entrance: questions about a phrase of the article."""

from __future__ import annotations

import pytest

from quizgen.errors import ArticleError
from quizgen.questions import Options, generate
from tests.questions.helpers import ARTICLE, about, document, study

FLOUR = "The old mill at Graz turned rye into fine flour until the river froze in 1902."


def asked_about(text: str, phrase: str) -> list[tuple[str, str, str]]:
    """Return (form, stem, key) of the candidates about a phrase, best first."""
    return [(c.form, c.stem, c.key) for c in about(text, phrase)]


def test_a_name_is_asked_for_as_ever() -> None:
    asked = asked_about(ARTICLE, "Henrik Dahl")
    assert ("subject", "Who designed the iron dome?", "Henrik Dahl") in asked
    assert all("Dahl" in key for _, _, key in asked)


def test_any_phrase_can_be_blanked_out_and_asked_for_in_place() -> None:
    asked = asked_about(FLOUR, "fine flour")
    keys = {form: (stem, key) for form, stem, key in reversed(asked)}  # the first of each form
    gapped, key = keys["cloze"]
    assert gapped == "The old mill at Graz turned rye into _____ until the river froze in 1902."
    assert key == "fine flour"
    assert keys["in place"] == (
        "What did the old mill at Graz turn rye into until the river froze in 1902?",
        "fine flour",
    )


def test_a_year_is_asked_for_in_place_by_its_kind() -> None:
    [stem] = [stem for form, stem, _ in asked_about(FLOUR, "1902") if form == "in place"]
    assert stem == (
        "The old mill at Graz turned rye into fine flour until the river froze in what year?"
    )


def test_nothing_is_asked_in_place_unless_a_phrase_is_wanted() -> None:
    assert study(FLOUR).asked("in place") == []


def test_a_bank_about_a_phrase_has_no_other_key() -> None:
    made = generate(document(ARTICLE), Options(about="the iron dome"))
    assert made.questions
    assert all("dome" in question.answer for question in made.questions)
    assert made.generator.options == {"count": 10, "about": "the iron dome"}


def test_the_phrase_is_found_whatever_its_case_and_spacing() -> None:
    assert generate(document(ARTICLE), Options(about="  HENRIK   dahl ")).questions


@pytest.mark.parametrize("phrase", ["the wooden dome", "Dah", "   "])
def test_what_the_article_does_not_say_is_refused_by_name(phrase: str) -> None:
    with pytest.raises(ArticleError) as refused:
        generate(document(ARTICLE), Options(about=phrase))
    assert str(refused.value) == f"test: the article does not say “{phrase}”."


def test_a_phrase_of_which_nothing_can_be_asked_is_told() -> None:
    with pytest.raises(ArticleError) as refused:
        generate(document(ARTICLE), Options(about="the"))
    assert str(refused.value) == (
        "test: no sound question about “the” can be made of this article."
    )
