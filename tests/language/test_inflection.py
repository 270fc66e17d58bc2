"""Lemmas and inflections, above all where the general tables err."""

from __future__ import annotations

import pytest

from quizgen.language.inflection import LEMMAS, inflect, lemma_of


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("founded", "VBD", "found"),
        ("founded", "VBN", "found"),
        ("found", "VBD", "find"),
        ("found", "VB", "found"),
        ("lay", "VBD", "lie"),
        ("born", "VBN", "bear"),
        ("was", "VBD", "be"),
        ("Wrote", "VBD", "write"),
        ("children", "NNS", "child"),
        ("people", "NNS", "people"),
        ("data", "NNS", "data"),
        ("n’t", "RB", "not"),
        ("'s", "VBZ", "be"),
        ("Bears", "NNPS", "Bears"),
        ("Rome", "NNP", "Rome"),
        ("Light", "NN", "light"),
        ("making", "VBG", "make"),
        ("planned", "VBN", "plan"),
        ("panned", "VBD", "pan"),
        ("goes", "VBZ", "go"),
        ("wolves", "NNS", "wolf"),
        ("analyses", "NNS", "analysis"),
        ("1960s", "NNS", "1960s"),
        ("co-founded", "VBD", "co-found"),
        ("happier", "JJR", "happy"),
        ("worst", "JJS", "bad"),
        ("could", "MD", "can"),
        ("must", "MD", "must"),
        ("retweeted", "VBD", "retweet"),
        ("blockchains", "NNS", "blockchain"),
    ],
)
def test_a_word_has_the_lemma_that_its_tag_calls_for(word: str, tag: str, lemma: str) -> None:
    assert lemma_of(word, tag) == lemma


@pytest.mark.parametrize(
    ("lemma", "tag", "form"),
    [
        ("found", "VBD", "founded"),
        ("find", "VBD", "found"),
        ("write", "VBD", "wrote"),
        ("cover", "VBZ", "covers"),
        ("carry", "VBZ", "carries"),
        ("be", "VBZ", "is"),
        ("lie", "VBN", "lain"),
        ("take", "VB", "take"),
        ("child", "NNS", "children"),
        ("sheep", "NNS", "sheep"),
        ("make", "VBG", "making"),
        ("plan", "VBD", "planned"),
        ("visit", "VBD", "visited"),
        ("overtake", "VBN", "overtaken"),
        ("large", "JJR", "larger"),
        ("good", "JJS", "best"),
        ("be", "VBN", "been"),
        ("retweet", "VBD", "retweeted"),
        ("co-found", "VBZ", "co-founds"),
        ("%", "NNS", "%"),
    ],
)
def test_a_lemma_is_put_into_the_form_asked_for(lemma: str, tag: str, form: str) -> None:
    assert inflect(lemma, tag) == form


@pytest.mark.parametrize(("word", "tag"), LEMMAS)
def test_an_exception_is_at_odds_with_no_form_of_its_lemma(word: str, tag: str) -> None:
    lemma = lemma_of(word, tag)
    assert lemma_of(inflect(lemma, tag), tag) == lemma
