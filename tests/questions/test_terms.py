"""Terms and abbreviations, on sentences of our own."""

from __future__ import annotations

import pytest

from quizgen.distractors.initials import wrong_full_forms
from quizgen.language.abbreviations import abbreviations
from tests.questions.helpers import study


@pytest.mark.parametrize(
    ("sentence", "short", "full"),
    [
        (
            "The Northern Rivers Council (NRC) met in Leeds in the spring.",
            "NRC",
            "Northern Rivers Council",
        ),
        (
            "The NRC (Northern Rivers Council) met in Leeds in the spring.",
            "NRC",
            "Northern Rivers Council",
        ),
        (
            "The group is known as NRC, short for Northern Rivers Council, in the north.",
            "NRC",
            "Northern Rivers Council",
        ),
        (
            "She works for the Institute of Coastal Engineering (ICE) in Hull.",
            "ICE",
            "Institute of Coastal Engineering",
        ),
    ],
)
def test_an_abbreviation_is_found_with_its_full_form(sentence: str, short: str, full: str) -> None:
    found = abbreviations(study(sentence).sentences)
    assert [(one.short, one.full) for one in found] == [(short, full)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The library of the town (BBK) opened in the spring of that year.",
        "The Northern Council (NRC) and the Northern Rivers Club (NRC) met in Leeds.",
    ],
)
def test_what_the_initials_do_not_make_is_no_full_form(sentence: str) -> None:
    assert "Northern Council" not in [one.full for one in abbreviations(study(sentence).sentences)]
    assert not [one for one in abbreviations(study(sentence).sentences) if one.short == "BBK"]


def test_an_abbreviation_with_two_full_forms_is_left_alone() -> None:
    text = (
        "The National Research Council (NRC) met in May. "
        "The Northern Rescue Club (NRC) met in June of the same year."
    )
    assert abbreviations(study(text).sentences) == []


def test_an_abbreviation_is_asked_for_beside_full_forms_of_its_letters() -> None:
    studied = study(
        "The National Research Council (NRC) paid for the survey of the coast. "
        "It began in the spring."
    )
    candidate = studied.candidate("initials", "National Research Council")
    assert candidate.stem == "In the article, what does “NRC” stand for?"
    for option in candidate.choices:
        assert [word[0] for word in option.text.split()] == ["N", "R", "C"]


def test_no_option_is_the_one_most_like_the_rest() -> None:
    words = ["National", "Research", "Council"]
    forms = [" ".join(words), *wrong_full_forms(words, "NRC")]
    for place in range(3):
        used = [form.split()[place] for form in forms]
        assert all(used.count(word) in {2, 4} for word in used)


def test_a_thing_is_asked_for_its_name() -> None:
    studied = study("The study of old maps is called cartology. Many people enjoy it in winter.")
    assert ("What is the study of old maps called?", "cartology") in studied.asked("term")


def test_known_as_keeps_its_preposition() -> None:
    studied = study("The narrow streets of the old town are known as snickets. They are dark.")
    assert (
        "What are the narrow streets of the old town known as?",
        "snickets",
    ) in studied.asked("term")


def test_a_bare_noun_is_not_asked_for_its_name() -> None:
    assert not study("The machine is called a windmill in the village.").asked("term")


def test_one_of_two_names_is_not_asked_for() -> None:
    text = "The study of old maps is called cartology or mapology. Many people enjoy it."
    assert not study(text).asked("term")


def test_what_a_sentence_brings_in_as_called_so_is_left_out_at_its_end() -> None:
    studied = study("The monks drank a sweet wine called hydromel, which they made from honey.")
    assert ("The monks drank a sweet wine called _____.", "hydromel") in studied.asked("term gap")


def test_a_term_is_asked_for_by_what_it_refers_to() -> None:
    studied = study(
        "Hydromel refers to the sweet honey wine of the northern monks. The wine was strong."
    )
    assert (
        "Which term refers to the sweet honey wine of the northern monks?",
        "Hydromel",
    ) in studied.asked("term")
