"""What the article makes true for a stem is no wrong option."""

from __future__ import annotations

from quizgen.distractors.facts import Facts, facts_of
from tests.distractors.slots import slot_of, texts
from tests.questions.helpers import study

TEXT = (
    "Anna Weber painted a stone bridge in Graz. She also painted a wooden tower. The carpenter "
    "sold an iron lamp. A careless driver broke the marble fountain. Anna Weber left a silver "
    "candle in Graz."
)


def facts(form: str, key: str) -> Facts:
    studied = study(TEXT)
    return facts_of(slot_of(studied.candidate(form, key)), studied.analysis)


def test_what_stands_beside_the_same_verb_is_barred() -> None:
    found = facts("object", "a stone bridge")
    assert found.bars("tower")
    assert not found.bars("fountain")


def test_a_word_of_the_evidence_or_the_stem_is_barred() -> None:
    found = facts("object", "an iron lamp")
    assert found.bars("carpenter")
    assert found.bars("lamp")


def test_another_word_for_a_noun_of_the_evidence_is_barred() -> None:
    text = "The car hit an iron fence. A farmer sold the oven."
    studied = study(text)
    found = facts_of(slot_of(studied.candidate("object", "an iron fence")), studied.analysis)
    assert found.bars("automobile")


def test_a_sentence_that_shares_two_arguments_with_the_stem_may_tell_the_same_fact() -> None:
    found = facts("object", "a stone bridge")
    assert found.alike == {4}


def test_who_is_named_beside_the_same_fact_is_no_option() -> None:
    text = (
        "Anna Weber opened the school in 1911. Maria Lund opened the school again in 1925. Rosa "
        "Cole lived in Graz. Ruth Dahl lived in Oslo. Emma Price lived in Bergen."
    )
    offered = texts(text, "cloze", "Anna Weber")
    assert offered[:3] == ["Rosa Cole", "Ruth Dahl", "Emma Price"]
    assert "Maria Lund" not in offered


def test_a_name_of_the_evidence_is_no_option() -> None:
    text = (
        "Anna Weber painted Maria Lund in Graz. Rosa Cole lived in Graz. Ruth Dahl lived in Oslo. "
        "Emma Price lived in Bergen."
    )
    assert "Maria Lund" not in texts(text, "subject", "Anna Weber")
