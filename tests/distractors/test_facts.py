"""What the article makes true for a stem is no wrong option."""

from __future__ import annotations

from quizgen.distractors.facts import alike_sentences
from tests.distractors.slots import slot_of, texts
from tests.questions.helpers import study

TEXT = (
    "Anna Weber painted a stone bridge in Graz. She also painted a wooden tower. The carpenter "
    "sold an iron lamp. A careless driver broke the marble fountain. Anna Weber left a silver "
    "candle in Graz."
)


def test_a_sentence_that_shares_two_arguments_with_the_stem_may_tell_the_same_fact() -> None:
    studied = study(TEXT)
    slot = slot_of(studied.candidate("object", "a stone bridge"))
    assert alike_sentences(slot, studied.analysis) == {4}


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
