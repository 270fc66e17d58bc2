"""References: a pronoun or "the X" stands for the one thing that it can, or for nothing."""

from __future__ import annotations

import pytest

from quizgen.language.definites import is_bare_definite, is_expletive
from tests.questions.helpers import study


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Tom Cole built boats in Bristol. He sold the yard in 1931.", "He", "Tom Cole"),
        ("Anna Weber studied law in Graz. In 1920 she moved to Lyon.", "she", "Anna Weber"),
        ("Anna Weber lived in Graz. Her brother sold the mill in 1931.", "Her", "Anna Weber"),
    ],
)
def test_he_and_she_are_the_only_one_of_their_sex_in_reach(text: str, word: str, name: str) -> None:
    assert study(text).referent(word) == name


def test_one_of_two_men_is_not_guessed() -> None:
    studied = study("Tom Cole met Henry Lund in Bristol. He sold him a boat.")
    assert studied.referent("He") is None
    assert studied.referent("him") is None


def test_a_man_is_not_taken_up_by_she() -> None:
    assert study("Tom Cole built boats in Bristol. She sold the yard.").referent("She") is None


def test_a_person_named_only_later_is_not_meant() -> None:
    text = "He sold the yard in 1931. Tom Cole built boats in Bristol."
    assert study(text).referent("He") is None


def test_a_person_out_of_reach_is_not_meant() -> None:
    """Four sentences on, the talk has moved."""
    text = (
        "Tom Cole built boats in Bristol. The harbour froze in winter. The road was closed. "
        "Snow covered the hills. He sold the yard in 1931."
    )
    assert study(text).referent("He") is None


def test_somebody_unnamed_in_between_leaves_he_open() -> None:
    text = "Tom Cole built boats in Bristol. A farmer bought the yard in 1931. He kept horses."
    assert study(text).referent("He") is None


def test_whom_the_article_is_about_is_taken_up_beyond_a_sentence_about_others() -> None:
    text = (
        "Olsen bought the mill in 1901. Olsen sold horses to the army. Olsen lived in Bergen. "
        "The horses came from Denmark. He painted the mill white."
    )
    assert study(text, "Peter Olsen").referent("He") == "Peter Olsen"


def test_an_object_pronoun_is_never_the_subject() -> None:
    """Whoever "him" is, Cole did not thank himself by it."""
    studied = study("Tom Cole built boats in Bristol. Cole thanked him for nine boats in 1931.")
    asked = [c.stem for c in studied.candidates if c.form != "cloze"]
    assert asked
    assert all("thank" not in stem for stem in asked)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "The Red Kite Foundation was founded in 1971. The organization employs 60 people.",
            "organization",
            "Red Kite Foundation",
        ),
        (
            "Harbor Lights is a charity in Norfolk. The charity owns nine small boats.",
            "charity",
            "Harbor Lights",
        ),
        (
            "Ingrid Solberg opened the Fjord Institute in 1911. The institute employed 24 people.",
            "institute",
            "Fjord Institute",
        ),
    ],
)
def test_a_definite_noun_is_the_one_thing_that_it_fits(text: str, word: str, name: str) -> None:
    assert study(text).referent(word, -1) == name


def test_a_thing_is_not_what_stands_behind_of_in_its_name() -> None:
    text = "The Institute of the Norwegian Forest was founded in 1971. The forest has nine lakes."
    assert study(text).referent("forest") is None


def test_one_of_two_foundations_is_not_guessed() -> None:
    text = (
        "The Red Kite Foundation and the Blue Heron Foundation were founded in 1971. "
        "The foundation employs 60 people."
    )
    assert study(text).referent("foundation") is None


def test_a_noun_of_another_kind_is_not_the_organisation() -> None:
    text = "The Red Kite Foundation was founded in 1971. The river floods the town."
    assert study(text).referent("river") is None


def test_it_takes_up_the_thing_that_is_the_subject() -> None:
    text = "The Harbour Trust was founded in 1950. It owns nine ships."
    assert study(text).referent("It") == "Harbour Trust"


def test_it_is_open_when_another_thing_of_the_kind_is_named() -> None:
    text = "The Harbour Trust bought the Coastal Trust in 1950. It owns nine ships."
    assert study(text).referent("It") is None


def test_it_is_never_a_person() -> None:
    assert study("Tom Cole slept. It has nine bridges.").referent("It") is None
    assert study("Tom Cole lived in Bristol. It has nine bridges.").referent("It") == "Bristol"


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Trust was founded in 1950. It is clear that the ships are old.",
        "The Harbour Trust was founded in 1950. It rained for nine days.",
        "The Harbour Trust was founded in 1950. It took nine years to build the ships.",
    ],
)
def test_it_that_stands_for_nothing_is_left_alone(text: str) -> None:
    studied = study(text)
    _, token = studied.token("It")
    assert is_expletive(token)
    assert studied.referent("It") is None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Beavers live near water. They build dams of mud.", "They", "beavers"),
        (
            "The harbour tower was built in 1850. It was repaired in 1901.",
            "It",
            "the harbour tower",
        ),
        (
            "Marie Keller and Paul Lund opened a school in Graz. They hired nine teachers.",
            "They",
            "Marie Keller and Paul Lund",
        ),
        ("Monks and nuns lived on the island. They brewed beer.", "They", "monks and nuns"),
        ("Divers visit reefs in May. They wear thick suits.", "They", "divers"),
        ("Cab drivers cleaned the dirt from their windows.", "their", "cab drivers"),
        ("The Harbour Trust has its office in Bergen.", "its", "Harbour Trust"),
    ],
)
def test_what_stands_out_is_taken_up_under_a_name_that_says_which(
    text: str, word: str, name: str
) -> None:
    assert study(text).referent(word) == name


def test_a_possessive_at_the_front_is_the_named_subjects_behind_it() -> None:
    assert study("Throughout its history, Graz has been a market town.").referent("its") == "Graz"
    text = "The mill burned in 1901. Throughout its history, Graz has been a market town."
    assert study(text).referent("its") is None


def test_a_name_beside_a_noun_is_who_is_taken_up() -> None:
    text = "The mayor, Anna Weber, opened the fair in May. She praised the sailors."
    assert study(text).referent("She") == "Anna Weber"


def test_what_is_said_inside_quotation_marks_is_not_taken_up_outside() -> None:
    text = "“The glaciers are melting quickly now,” said Anna Weber. They cover the valley."
    assert study(text).referent("They") is None


def test_an_emphatic_pronoun_stands_for_nobody_before() -> None:
    text = "Tom Cole lived in Bristol. The king himself visited the town."
    assert study(text).referent("himself") is None


def test_what_stands_out_less_is_left_open() -> None:
    studied = study("Tom Cole met Henry Lund in Bristol. He sold him a boat.")
    assert studied.referent("He") is None


@pytest.mark.parametrize(
    "text",
    [
        "Beavers eat plants. They grow in rivers.",
        "Many old beavers live near water. They build dams of mud.",
        "Thousands of sailors live in Bergen. They eat fish.",
        "The sailors feared the storms. They were thrown against the rocks.",
        "The council met in May. They closed the road.",
    ],
)
def test_they_are_open_when_others_could_be_meant(text: str) -> None:
    assert study(text).referent("They") is None


def test_this_year_is_the_one_year_of_the_sentence_before() -> None:
    studied = study("The river flooded the town in 1953. This year the council built a wall.")
    assert studied.resolver.year(studied.sentences[1]) == "1953"


@pytest.mark.parametrize(
    "text",
    [
        "The river flooded the town in 1953 and in 1961. This year the council built a wall.",
        "The river flooded the town. This year the council built a wall.",
        "The river flooded the town in 1953.\n\nThis year the council built a wall.",
    ],
)
def test_this_year_is_open_without_one_year_just_before(text: str) -> None:
    studied = study(text)
    assert studied.resolver.year(studied.sentences[-1]) is None


def test_a_definite_noun_with_more_behind_it_says_itself_which() -> None:
    studied = study("The mayor of the town opened the fair.")
    _, mayor = studied.token("mayor")
    _, fair = studied.token("fair")
    assert not is_bare_definite(mayor)
    assert is_bare_definite(fair)


def test_one_thing_spoken_of_throughout_is_clear_to_the_reader() -> None:
    text = (
        "The dam holds the river. The dam was built of stone. Nine people guard the dam. "
        "The dam feeds the mill. A mill grinds corn. Another mill stands empty."
    )
    studied = study(text)
    assert studied.resolver.topical(studied.token("dam")[1])
    assert not studied.resolver.topical(studied.token("mill")[1])


@pytest.mark.parametrize(
    ("text", "noun", "nth"),
    [
        ("The storm hit the town. Storms are frequent in Bergen.", "storm", 0),
        ("A red barn and a blue barn burned. The barn was rebuilt.", "barn", -1),
        ("The clay wall fell. The stone wall stood. The wall was white.", "wall", -1),
        ("Another boat sank. The boat was old.", "boat", -1),
    ],
)
def test_one_of_several_is_not_clear_to_the_reader(text: str, noun: str, nth: int) -> None:
    studied = study(text)
    assert not studied.resolver.topical(studied.token(noun, nth)[1])


def test_a_noun_that_the_article_uses_once_is_clear() -> None:
    studied = study("The sailors rang the bell. Nobody heard the sound.")
    assert studied.resolver.topical(studied.token("bell")[1])


def test_the_words_that_told_which_are_repeated_from_the_sentence_before() -> None:
    studied = study("A wooden lighthouse stood on the cape. The lighthouse burned in 1901.")
    sentence, noun = studied.token("lighthouse", -1)
    assert studied.resolver.spelled_out(sentence, noun) == "the wooden lighthouse"


def test_a_word_that_compares_is_not_repeated() -> None:
    studied = study("Another wooden lighthouse stood on the cape. The lighthouse burned.")
    sentence, noun = studied.token("lighthouse", -1)
    assert studied.resolver.spelled_out(sentence, noun) is None
