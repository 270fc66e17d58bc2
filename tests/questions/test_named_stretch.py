"""Questions for whatever stretch the caller names, word for word, and what is not asked."""

from __future__ import annotations

import pytest

from quizgen.language.clauses import loose_clauses
from quizgen.questions.context import Context
from quizgen.questions.forms.spans import DOUBT
from quizgen.questions.overgenerate import candidates
from quizgen.questions.report import Report
from tests.questions.helpers import ARTICLE, about, study

TOWER = "Carla Weiss built the tower for the town of Arnfeld in 1902."
MILL = "The old mill at Graz sold flour, oil and timber in 1890."
ENGINES = "The museum owns twelve steam engines from the coal mines."
SHARE = "The share of women rose from 12% to 30% by 1990."
NEITHER = "Neither Dahl nor Strand won the prize in 1930."


@pytest.mark.parametrize(
    ("text", "phrase", "stem"),
    [
        (TOWER, "Arnfeld", "What did Carla Weiss build the tower for the town of in 1902?"),
        (MILL, "oil", "Along with flour and timber, what did the old mill at Graz sell in 1890?"),
        (ENGINES, "steam", "What type of engines does the museum own?"),
        (
            "Solberg and Dahl visited Vienna in 1901.",
            "Solberg",
            "Along with Dahl, who visited Vienna in 1901?",
        ),
        (
            "The new bridge was designed by a Danish engineer in 1931.",
            "a Danish engineer",
            "Who was the new bridge designed by in 1931?",
        ),
        (
            "Farmers such as Erik Strand and Maria Lund supported the plan in 1950.",
            "Erik Strand and Maria Lund",
            "Which farmers supported the plan in 1950?",
        ),
        ("Maria Lund was born on 3 May 1911.", "1911", "When was Maria Lund born?"),
        (
            "The tax did not reduce the number of cars in the city.",
            "the number of cars",
            "What did the tax not reduce?",
        ),
        (
            "The capital of Norway has 700,000 inhabitants.",
            "Norway",
            "The capital of which country has 700,000 inhabitants?",
        ),
        (
            "Three of the town's churches were destroyed in the war of 1870.",
            "destroyed in the war of 1870",
            "What happened to three of the town's churches?",
        ),
        (
            "Lindgren said that the telescope had cost the institute a fortune.",
            "a fortune",
            "According to Lindgren, what had the telescope cost the institute?",
        ),
        (
            "The ship carried barrels made of Polish oak to London.",
            "Polish oak",
            "What were barrels made of?",
        ),
    ],
)
def test_the_stretch_is_asked_for_with_the_question_words_in_front(
    text: str, phrase: str, stem: str
) -> None:
    best = about(text, phrase)[0]
    assert (best.stem, best.key) == (stem, phrase)


def test_a_pointing_word_is_left_open_rather_than_guessed() -> None:
    best = about("These lamps produce a warm light for ten hours.", "a warm light")[0]
    assert best.stem == "What do the lamps produce for ten hours?"
    assert "unresolved demonstrative left out" in best.doubts


def test_a_pronoun_that_cannot_be_settled_is_never_asked_about() -> None:
    assert about("He sold the farm to Maria Lund.", "Maria Lund") == []


def test_a_part_of_a_range_is_not_asked_for_as_the_whole() -> None:
    assert {candidate.form for candidate in about(SHARE, "30%")} <= {"cloze", "in place"}


def test_one_of_two_that_did_not_is_not_asked_for_along_with_the_other() -> None:
    assert not any(c.stem.startswith("Along with") for c in about(NEITHER, "Strand"))
    assert about(NEITHER, "Strand")[0].stem == "Neither Dahl nor _____ won the prize in 1930."


def test_a_relative_clause_is_not_asked_of_the_other_of_a_list() -> None:
    text = "The shop sells the Norton clock, which is slow, and the Halden clock."
    stems = [c.stem for c in about(text, "the Halden clock")]
    assert not any("slow" in stem and stem.startswith("What is") for stem in stems)


def test_question_words_open_no_statement() -> None:
    text = "In 1901 the old council was able to buy the bridge."
    assert not any(c.form == "in place" for c in about(text, "1901"))


def test_the_answer_is_never_told_in_the_question() -> None:
    for phrase in ("the iron dome", "Henrik Dahl", "24 people", "a bright comet"):
        for candidate in about(ARTICLE, phrase):
            assert candidate.key.casefold() not in candidate.stem.casefold()


def test_every_phrase_is_among_the_candidates_behind_a_doubt() -> None:
    context = Context(study(TOWER).analysis, Report())
    keys = {c.key: c.doubts for c in candidates(context)}
    assert DOUBT in keys["the town of Arnfeld"]


def test_a_whole_quiz_does_not_make_them() -> None:
    context = Context(study(ARTICLE).analysis, Report())
    assert not any(DOUBT in c.doubts for c in candidates(context, every=False))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Dahl hoped that the plant had closed.", "closed"),
        ("The firm leaves Oslo if the plant closes.", "closes"),
    ],
)
def test_what_is_hoped_or_supposed_makes_no_clause(text: str, verb: str) -> None:
    [sentence] = study(text).sentences
    assert verb not in [c.verb.text for c in loose_clauses(sentence, study(text).clauses)]
