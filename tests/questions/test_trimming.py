"""What is cut from a phrase, and when the rest no longer stands."""

from __future__ import annotations

from quizgen.language.tokens import Sentence, Token
from quizgen.questions.trimming import spell, tears_phrase, without_asides
from tests.questions.helpers import study


def sentence(text: str) -> Sentence:
    """Return the one sentence of a text."""
    (found,) = study(text).context.analysis.sentences
    return found


def without(tokens: list[Token], *words: str) -> list[Token]:
    """Return tokens without those of some words."""
    return [token for token in tokens if token.text not in words]


def test_an_aside_that_shares_the_noun_behind_it_stays() -> None:
    whole = sentence("The two towns had different, if not opposing goals in 1922.")
    assert "opposing goals" in spell(without_asides(whole.tokens))


def test_what_commas_set_off_is_left_out() -> None:
    whole = sentence("Peter Hagen, a baker from Lund, painted the harbour in 1922.")
    assert spell(without_asides(whole.tokens)) == "Peter Hagen painted the harbour in 1922."


def test_a_phrase_is_torn_without_its_noun_and_a_verb_without_its_object() -> None:
    tokens = sentence("Peter Hagen painted the old harbour in the spring.").tokens
    assert tears_phrase(without(tokens, "harbour"), tokens)
    assert tears_phrase(without(tokens, "the", "old", "harbour"), tokens)


def test_a_circumstance_may_go() -> None:
    tokens = sentence("Peter Hagen painted the harbour in spring.").tokens
    assert not tears_phrase(without(tokens, "in", "spring"), tokens)
