"""Each rule of a sound bank has a bank that breaks it, and the place is named."""

from typing import Any

import msgspec
import pytest

from quizgen.bank import Article, Bank, Evidence, Option, Question, validate_bank
from tests.bank.examples import BANK, CHOICE, CLOZE, TEXT, TRUE_FALSE, TYPED, with_question

RIGHT = Option("1302", True)


def moved(base: Question, **changes: Any) -> Bank:
    return with_question(base, evidence=msgspec.structs.replace(base.evidence, **changes))


def test_a_sound_bank_has_no_problems() -> None:
    assert validate_bank(BANK) == []


@pytest.mark.parametrize(
    ("bank", "place", "says"),
    [
        (moved(CHOICE, article="zz"), "evidence.article", "no article has the id 'zz'"),
        (moved(CHOICE, end=999), "evidence.end", f"which has {len(TEXT)} characters"),
        (moved(CHOICE, start=46), "evidence.start", "at or behind the end"),
        (moved(CHOICE, answer_start=46), "evidence.answer_start", "outside the evidence"),
        (moved(CHOICE, answer_end=60), "evidence.answer_start", "outside the evidence"),
        (
            with_question(CHOICE, evidence=Evidence("a1", 0, 46, 3, 4)),
            "evidence.answer_start",
            "is blank",
        ),
        (moved(CHOICE, start=1), "evidence.start", "no whole sentence"),
        (moved(CHOICE, place="page\n3"), "evidence.place", "control or invisible"),
        (moved(CHOICE, end=CHOICE.evidence.end + 1), "evidence.start", "no whole sentence"),
        (with_question(CLOZE, stem="No gap here."), "stem", "exactly one gap"),
        (with_question(CLOZE, stem="_____ and _____."), "stem", "exactly one gap"),
        (with_question(CLOZE, stem="Six ______ are one too many."), "stem", "exactly one gap"),
        (with_question(CHOICE, stem="A __ here?"), "stem", "five underscores"),
        (with_question(CHOICE, stem="  "), "stem", "is blank"),
        (with_question(CHOICE, options=()), "options", "at least two"),
        (with_question(CLOZE, options=(Option("monks", True),)), "options", "at least two"),
        (with_question(TYPED, options=CHOICE.options), "options", "has no options"),
        (with_question(CHOICE, options=(RIGHT, RIGHT)), "options", "exactly one option is correct"),
        (
            with_question(CHOICE, options=(Option("1", False), Option("2", False))),
            "options",
            "exactly one option is correct, here 0",
        ),
        (with_question(CHOICE, answer="1899"), "answer", "is not the correct option"),
        (
            with_question(CHOICE, options=(RIGHT, Option("x y", False), Option("The X  Y", False))),
            "options[2].text",
            "two options read",
        ),
        (
            with_question(CHOICE, options=(RIGHT, Option(" ", False))),
            "options[1].text",
            "is blank",
        ),
        (
            with_question(CHOICE, accepted=("1899",)),
            "options[1].text",
            "also an accepted answer",
        ),
        (with_question(TYPED, accepted=("",)), "accepted[0]", "is blank"),
        (
            with_question(TRUE_FALSE, options=(Option("Yes", False), Option("False", True))),
            "options",
            '"True" and "False"',
        ),
        (with_question(CLOZE, answer="nuns"), "answer", "not what the evidence has in the gap"),
        (with_question(TYPED, answer="the bishop"), "answer", "does not occur in the article"),
        (with_question(TYPED, stem="Who\x1b[2J?"), "stem", "control or invisible"),
        (with_question(TYPED, stem="Who\nleft?"), "stem", "control or invisible"),
        (with_question(TYPED, explanation="\u202eabc"), "explanation", "control or invisible"),
        (with_question(TYPED, accepted=("o\u200bwner",)), "accepted[0]", "control or invisible"),
        (
            with_question(CHOICE, options=(RIGHT, Option("1899", False, "", "\x07"))),
            "options[1].rationale",
            "control or invisible",
        ),
    ],
)
def test_what_is_wrong_with_a_question_is_said_with_its_place(
    bank: Bank, place: str, says: str
) -> None:
    problems = [str(problem) for problem in validate_bank(bank)]
    assert any(
        says in problem and problem.endswith(f" - at $.questions[0].{place}")
        for problem in problems
    ), problems


@pytest.mark.parametrize(
    "bank",
    [
        with_question(CLOZE, answer="Monks"),
        with_question(TYPED, answer="Owner"),
        with_question(TYPED, answer="the bishop", status="edited"),
        with_question(CLOZE, answer="brothers", accepted=("monks",)),
        with_question(CLOZE, options=(Option("monks", True), Option("nuns", False))),
    ],
)
def test_case_articles_other_spellings_and_a_teachers_own_key_are_sound(bank: Bank) -> None:
    assert validate_bank(bank) == []


OTHERS = (Option("the Saxons", True), Option("1302", False))


@pytest.mark.parametrize("skill", ["vocabulary", "sequence"])
def test_a_meaning_or_a_restated_event_need_not_be_the_articles_words(skill: Any) -> None:
    assert "Saxons" not in TEXT
    assert (
        validate_bank(with_question(CHOICE, options=OTHERS, answer="the Saxons", skill=skill)) == []
    )
    assert validate_bank(with_question(CHOICE, options=OTHERS, answer="the Saxons")) != []


def test_a_key_that_is_not_named_needs_wrong_options_that_are() -> None:
    stem = "Which of these does the article NOT name?"
    good = with_question(CHOICE, stem=stem, options=OTHERS, answer="the Saxons")
    assert validate_bank(good) == []
    unnamed = (*OTHERS, Option("the Jutes", False))
    (problem,) = validate_bank(
        with_question(CHOICE, stem=stem, options=unnamed, answer="the Saxons")
    )
    assert problem.place == "$.questions[0].options[2].text"


def test_ids_are_unique() -> None:
    article = BANK.articles[0]
    bank = msgspec.structs.replace(BANK, questions=(CHOICE, CHOICE), articles=(article, article))
    assert [problem.place for problem in validate_bank(bank)] == [
        "$.articles[0].id",
        "$.articles[1].id",
        "$.questions[0].id",
        "$.questions[1].id",
    ]


def test_texts_around_the_questions_are_checked_too() -> None:
    bank = msgspec.structs.replace(
        BANK,
        title="a\x1bb",
        questions=(),
        articles=(Article("a1", "t\nt", "\u202e", "one\n\ntwo\x07"),),
    )
    assert [problem.place for problem in validate_bank(bank)] == [
        "$.title",
        "$.articles[0].title",
        "$.articles[0].source",
        "$.articles[0].text",
    ]
