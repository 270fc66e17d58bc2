"""What is cut out of a sentence leaves nothing hanging, and a stem says of what it asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.questions.candidate import Candidate
from quizgen.questions.stem_checks import UNEXPLAINED, joined_on, tells_of_what, which_one
from tests.questions.helpers import study

NO_NAME = "nothing that has a name"
KELLER = "Marie Keller designed the town hall in 1954."


def stems(text: str, *forms: str, title: str = "Untitled") -> list[str]:
    return [c.stem for c in study(text, title).candidates if c.form in forms or not forms]


def made(stem: str, form: str) -> Candidate:
    """Return a candidate of a form whose stem is another."""
    studied = study(KELLER)
    found = next(c for c in studied.candidates if c.form in {"object", "time", "cloze"})
    return replace(found, stem=stem, form=form)


@pytest.mark.parametrize(
    ("stem", "form", "expected"),
    [
        ("Keller was _____ft tall.", "cloze", "a gap glued to a unit"),
        ("Keller was _____ feet tall.", "cloze", None),
        ("True or false? The hall was _____° warm.", "statement", None),
        ("The paper in _____ wrote that he “was ill,”.", "cloze", "a quotation cut short"),
        ("In Lund there is _____ mills.", "cloze", "the article's own slip"),
        ("In Lund there are _____ mills.", "cloze", None),
        ("True or false? In Lund there is seven _____.", "statement", None),
        ("True or false? _____ has a name as there is seven mills.", "statement",
         "the article's own slip"),
        ("Lake Orn lies to the _____, and the mill lies to the south and west.", "cloze",
         "a direction from nowhere"),
        ("True or false? Lake Orn _____ to the south and southwest.", "statement",
         "a direction from nowhere"),
        ("Lake Orn lies to the south of _____.", "cloze", None),
        ("In what year did the treaty end the war to the west?", "time",
         "a direction from nowhere"),
        ("Who said - smiling broadly, that Lund won?", "subject", "stray punctuation"),
        ("On what date did the hall close, a decision which was unpopular?", "time",
         "an aside at the end"),
        ("When was Keller born in Lund, the third of nine children of Jan and Eva?", "time",
         "an aside at the end"),
        ("When did Keller buy the mill, the hall and the bridge?", "time", None),
        ("What percentage of mills is new and 91% is old?", "percent",
         "a second share in the stem"),
        ("Keller said that _____ of the mills had either been sold.", "cloze", "half of a pair"),
        ("Keller said that either Lund or _____ had been sold.", "cloze", None),
        ("Lund, is the capital of _____.", "cloze", "a comma before the verb"),
        ("Lund, a small town, is the capital of _____.", "cloze", None),
        ("In 1954, was _____ the capital?", "cloze", None),
    ],
)  # fmt: skip
def test_joined_on(stem: str, form: str, expected: str | None) -> None:
    assert joined_on(made(stem, form), study(KELLER).context) == expected


def test_time_before_a_preposition_is_no_aside() -> None:
    text = (
        "On 4 May 1865, five days after the surrender of Orn, Marie Keller was shot by John Lund, "
        "a baker from Hull who had lost his mill and his house in the long war."
    )
    assert (
        "On _____, five days after the surrender of Orn, Marie Keller was shot by John Lund."
        in stems(text, "cloze")
    )


def test_a_shared_modal_is_kept() -> None:
    text = "Sea level will rise by 3 cm this century, and exceed 2 metres in Bergen before 2090."
    found = stems(text, "cloze")
    assert "Sea level will exceed _____ in Bergen before 2090." in found
    assert not any(stem.startswith("Sea level exceed") for stem in found)


def test_what_follows_a_phrase_that_is_left_out_goes_too() -> None:
    text = (
        "Marie Keller's father read widely, from Ibsen in Norway in the 1870s to the Danish novels "
        "of the 1890s, which he lent to all his friends in the village."
    )
    assert stems(text, "time") == []


def test_what_follows_a_phrase_that_a_comma_sets_off_goes_with_it() -> None:
    text = (
        "Work on the mill code began on 6 October 1960, with the first meeting of the Norwegian "
        "Millers Association's (NMA) X3.2 subcommittee."
    )
    found = stems(text, "time")
    assert found
    assert not any(
        stem.endswith(("begin X3.2 subcommittee?", "code X3.2 subcommittee?")) for stem in found
    )


def test_a_verb_behind_another_noun_does_not_cut_the_clause() -> None:
    text = (
        "Under the rules that Norway announced in May, the mills in Bergen will close by the end "
        "of March and registered traders and millers will be told by letter in the spring."
    )
    assert not any(stem.endswith("traders and millers.") for stem in stems(text))


@pytest.mark.parametrize(
    "text",
    [
        "The last fire in Norway was in Bergen in 1911.",
        "There was a flood in Bergen in 1911.",
        "The novel tells of life in Oslo in 1911.",
        "Marie Keller was born before partition in Lahore on 4 May 1931.",
        "Marie Keller praised the mill that her father built in 1911.",
    ],
)
def test_no_time_is_asked_for_that_may_belong_elsewhere(text: str) -> None:
    assert stems(text, "time") == []


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Marie Keller was among the first members of the club in 1911.",
         "In what year was Marie Keller among the first members of the club?"),
        ("Slavery was banned in Norway in 1834.", "In what year was slavery banned in Norway?"),
        ("Marie Keller subsequently studied in Oslo in 1911.",
         "In what year did Marie Keller study in Oslo?"),
    ],
)  # fmt: skip
def test_times_that_are_asked_for(text: str, stem: str) -> None:
    assert stem in stems(text, "time")


def test_what_is_won_by_an_infinitive_is_not_counted() -> None:
    text = "Marie Keller is the only sailor in the world to win four races."
    assert stems(text, "count") == []


def test_a_list_behind_what_is_counted_is_not_cut() -> None:
    text = "There were two large mills in 1911. There are two lakes, Lund Lake in Bergen and Orn."
    assert not any("Lund" in stem for stem in stems(text, "count"))


def test_a_share_in_the_past_has_its_time() -> None:
    assert stems("As late as 1961, 20% of the households in Norway had a fridge.", "percent") == []
    assert stems("In 1961, 20% of the households in Norway had a fridge.", "percent") == [
        "What percentage of the households in Norway had a fridge in 1961?"
    ]


def test_an_opening_that_compares_is_left_out() -> None:
    found = stems("By comparison, the Lund Bridge in Bergen is 210 metres long.", "statement")
    assert found
    assert not any("comparison" in stem for stem in found)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("The family moved to Bergen in 1911.", "Untitled", UNEXPLAINED),
        ("The mill moved to Bergen in 1911.", "The Mill", None),
        ("Marie Keller sailed to the harbour at Bergen in 1911.", "Untitled", None),
        ("Marie Keller wrote the hymn “Orn” in 1911.", "Untitled", None),
    ],
)
def test_which_one(text: str, title: str, expected: str | None) -> None:
    studied = study(text, title)
    assert which_one(studied.candidate("time", "1911"), studied.context) == expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("A long drought contributed to a famine in 1911.", "Untitled", NO_NAME),
        ("A long drought contributed to a famine in Norway in 1911.", "Untitled", None),
        ("A long drought contributed to a famine in 1911.", "A famine", None),
    ],
)
def test_tells_of_what(text: str, title: str, expected: str | None) -> None:
    studied = study(text, title)
    assert tells_of_what(studied.candidate("time", "1911"), studied.context) == expected


def test_a_number_that_a_name_begins_with_is_part_of_it() -> None:
    text = "Million Penny Bridge opened in Bergen in 1911."
    studied = study(text, "Million Penny Bridge")
    assert any("Million Penny Bridge" in stem for stem in stems(text, title="Million Penny Bridge"))
    assert not any(c.key == "Penny Bridge" for c in studied.candidates)


def test_what_inspired_it_is_not_it() -> None:
    text = (
        "Marie Keller composed An Evening in Oslo. Inspired by the time that she had spent in "
        "Oslo, it evokes the fjords."
    )
    assert study(text).referent("it") != "Oslo"


def test_the_town_is_not_one_beside_a_battle_of_another() -> None:
    text = (
        "Lund was a small town in 1800. In 1813 the Battle of Orn ended in the town's capture by "
        "US forces."
    )
    assert study(text).referent("town", 1) is None


def test_a_date_is_not_cut_behind_its_day() -> None:
    text = "In the early hours of Sunday, 2 September 1866, a fire broke out in a mill in Bergen."
    assert not any(c.key == "September 1866" for c in study(text).candidates)


def test_a_number_beside_another_is_not_asked_for() -> None:
    text = "The fire of Bergen destroyed 1,320 houses and 87 large churches in 1922."
    assert not any(stem.startswith("How many houses and 87") for stem in stems(text, "count"))
    assert stems(text, "time")


def test_a_month_is_not_left_without_its_year() -> None:
    text = "In June Anna Berg joined the theatre of Lund as a painter of stages with two friends."
    assert not any("June" in stem for stem in stems(text))
