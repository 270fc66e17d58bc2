"""What readers struck once, and is not asked again: one sentence of each sort."""

from __future__ import annotations

import pytest

from quizgen.questions.accepted import accepted_forms
from tests.questions.helpers import study


def stems(text: str, *forms: str) -> list[str]:
    """Return the stems of a text's candidates, of some forms or of all."""
    return [c.stem for c in study(text).candidates if not forms or c.form in forms]


def gaps(text: str) -> list[str]:
    """Return the keys of a text's gaps."""
    return [c.key for c in study(text).candidates if c.form == "cloze"]


def test_a_short_name_that_only_says_what_it_is_is_written_in_full() -> None:
    text = (
        "The Karlsen Institute was founded by Anna Berg in Lund. In 1922, the Institute bought "
        "three mills near Bergen."
    )
    asked = [stem for stem in stems(text, "time") if "mills" in stem]
    assert asked
    assert all("Karlsen Institute" in stem for stem in asked)


def test_a_way_is_always_the_subjects_own() -> None:
    text = (
        "The soldiers of Norway met the guards of Lund. In 1922, the soldiers fought their way "
        "into the castle of Bergen."
    )
    assert not any("guards' way" in stem or "Norway's way" in stem for stem in stems(text))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("In 1922, Anna Berg released Perl 6 in the old town of Lund.", "6"),
        ("In the town of Lund one in 12 children plays the violin at school.", "12"),
        ("The three modern orders of the class are Anura, Urodela and Apoda.", "three"),
        ("Anna Berg opened the shop at 9 a.m. in the old town of Lund.", "9 a.m."),
        ("Anna Berg and her friends walked from Lund to Bergen in May.", "May"),
    ],
)
def test_a_label_a_ratio_and_a_time_of_no_day_are_no_gap(text: str, key: str) -> None:
    assert key not in gaps(text)


def test_a_statement_that_opens_in_general_keeps_saying_so() -> None:
    text = "Traditionally, the bakers of Lund sell their bread at the gate of the castle."
    assert all("raditionally" in stem for stem in stems(text, "statement", "location"))


def test_half_a_subject_of_another_clause_is_not_asked_about() -> None:
    text = (
        "In 1922, after six years with the theatre, the majority of which were spent in Lund, Anna "
        "Berg moved to Bergen."
    )
    assert not any("majority of which" in stem for stem in stems(text, "time"))


@pytest.mark.parametrize(
    ("name", "accepted", "refused"),
    [
        ("Simon Baron-Cohen", "Baron-Cohen", "Cohen"),
        ("Princess Louise", "Louise", "Princess"),
    ],
)
def test_a_surname_is_accepted_and_a_title_is_not(name: str, accepted: str, refused: str) -> None:
    text = f"In 1922, {name} founded the Karlsen Institute in Lund. {name.split()[0]} was proud."
    forms = accepted_forms(study(text).candidate("cloze", name))
    assert accepted in forms
    assert refused not in forms


def test_nobody_without_a_name_is_the_source_of_a_statement() -> None:
    text = "The mill of Lund will be sold in the spring of 1922, a colleague said."
    assert not any("According to a colleague" in stem for stem in stems(text))


def test_a_question_for_a_month_holds_no_year() -> None:
    text = "In November 1922, Anna Berg took part in the votes of Lund in 1924."
    assert stems(text, "time") == []


def test_the_country_is_none_of_two_that_are_named() -> None:
    text = (
        "Anna Berg painted boats. Born in Norway, Anna Berg moved to Sweden in 1922. In 1930, she "
        "left the country with her two sisters."
    )
    assert not any("left Norway" in stem or "left Sweden" in stem for stem in stems(text))


def test_what_is_put_in_a_persons_place_has_the_owners_name_alone() -> None:
    text = (
        "Norway's minister of fisheries, Karl Lindgren, spoke in Lund. Denmark's envoy Anna Berg "
        "spoke as well. The baker Peter Hagen listened. The painter Erik Strand laughed."
    )
    assert not any("a Norway's" in c.key or "a Denmark's" in c.key for c in study(text).candidates)


def test_half_of_a_ratio_is_no_number_of_people() -> None:
    text = "About 1 in 30,000 people have Karlsen disease in Norway."
    assert stems(text, "count") == []
    assert {"30,000", "About 1"}.isdisjoint(gaps(text))


def test_an_age_is_answered_by_its_number() -> None:
    text = "Anna Berg retired from the theatre of Lund at age 43."
    assert study(text).asked("time") == [
        ("At what age did Anna Berg retire from the theatre of Lund?", "43")
    ]


def test_what_may_not_be_so_may_be_so() -> None:
    text = (
        "Anna Berg painted boats. Signs of the Karlsen disease may not be present at birth in "
        "Norway."
    )
    assert not any(c.falsehood for c in study(text).candidates)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peter Hagen clasped the cup tightly in his arms.", "clasped"),  # what else, tightly?
        ("The unequivocal chairs were Robert Watson; Anna Berg; and Bert Bolin.", "unequivocal"),
    ],
)
def test_no_meaning_is_asked_for_that_the_quotation_shows_or_garbles(text: str, word: str) -> None:
    asked = [c.key_tokens[0].text for c in study(text).candidates if c.form == "vocabulary"]
    assert word not in asked


def test_no_meaning_is_asked_for_that_the_title_tells() -> None:
    text = "The old abode of Anna Berg stood on the hill of Lund for many years."
    assert any(c.form == "vocabulary" for c in study(text).candidates)
    assert not any(c.form == "vocabulary" for c in study(text, "A Home in Lund").candidates)


def test_what_was_so_before_something_unnamed_is_not_told_as_if_it_were_always_so() -> None:
    text = (
        "Anna Berg won the vote for the council of Lund. Before this vote, the council was led by "
        "Karl Lindgren of Bergen."
    )
    told = [stem for stem in stems(text) if " led " in stem]
    assert all("efore" in stem for stem in told)
