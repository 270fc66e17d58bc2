"""Names: the article's own, people made up in the key's style, well-known likes."""

from __future__ import annotations

from quizgen.language import gazetteer
from tests.distractors.slots import found, texts

TEXT = (
    "Rosa Delgado wrote a book about Spain in 1911. Oghul Thrandek sent a letter in 1906. He was "
    "a teacher in Madrid. Henry Weber sold the mill."
)


def test_people_are_made_up_of_names_of_the_keys_language_and_sex() -> None:
    made = found(TEXT, "subject", "Rosa Delgado")
    people = [d for d in made if d.origin == "gazetteer"]
    assert people
    for person in people:
        given, family = person.text.split()
        assert gazetteer.first_name_gender(given) == "f"
        assert "es" in gazetteer.name_languages(family)
        assert person.rationale == f"The article does not mention {person.text}."


def test_beside_a_name_of_no_table_nobody_is_made_up() -> None:
    """A Jack among the Mongols would be a joke."""
    assert texts(TEXT, "subject", "Oghul Thrandek") == [
        "Henry Weber",
        "Rosa Delgado",
    ]


def test_nobody_in_the_article_is_made_up() -> None:
    made = [d for d in found(TEXT, "subject", "Henry Weber") if d.origin == "gazetteer"]
    assert made
    for person in made:
        assert not set(person.text.split()) & set(TEXT.split())


def test_where_the_key_is_a_surname_so_are_the_others() -> None:
    text = (
        "Dahl painted the bridge in 1911. Anna Weber lived in Graz. Tom Cole lived in Bristol. "
        "Dahl died in 1920."
    )
    assert texts(text, "subject", "Dahl")[:2] == ["Weber", "Cole"]


def test_a_city_stands_beside_cities_of_its_country() -> None:
    text = "Anna Weber was born in Newcastle in 1881. She moved to London in 1902."
    offered = texts(text, "place", "Newcastle")
    assert {"Manchester", "Liverpool"} <= set(offered)
    assert not {"Sydney", "Melbourne"} & set(offered)


def test_a_country_stands_beside_none_that_holds_it() -> None:
    text = "Anna Weber was born in Scotland in 1881. The family left the house."
    offered = texts(text, "place", "Scotland")
    assert "Ireland" in offered
    assert "United Kingdom" not in offered


def test_a_planet_stands_beside_planets() -> None:
    text = "The comet was named after Jupiter. Anna Weber lived in Graz."
    offered = texts(text, "cloze", "Jupiter")
    assert offered[:3] == ["Mercury", "Venus", "Mars"] or "Venus" in offered[1:4]


def test_danes_stand_beside_swedes_and_danish_beside_swedish() -> None:
    text = "Danes built the harbour in 1911. The old engineers left in 1924."
    offered = texts(text, "subject", "Danes")
    assert {"Swedes", "Norwegians"} <= set(offered)
    assert not {"Swedish", "Norwegian"} & set(offered)


def test_a_name_of_a_known_set_gets_the_others_of_the_set() -> None:
    text = "Ships crossed the Atlantic Ocean in 1911. Anna Weber lived in Graz."
    assert set(texts(text, "object", "Atlantic Ocean")) == {
        "Pacific Ocean", "Indian Ocean", "Arctic Ocean", "Southern Ocean",
    }  # fmt: skip


def test_a_place_keeps_to_the_country_that_the_stem_names() -> None:
    text = (
        "The Canadian city of Vancouver has the best library. Anna Weber lived in Zurich. Tom Cole "
        "lived in Boston."
    )
    offered = texts(text, "cloze", "Vancouver")
    assert "Toronto" in offered
    assert not {"Zurich", "Boston"} & set(offered)


def test_beside_a_place_that_the_article_is_about_two_others_must_stand_in_it() -> None:
    text = (
        "Anna Weber was born in Sweden in 1881. Sweden had few schools. Tom Cole wrote about "
        "Sweden. The family left Sweden in 1902."
    )
    assert texts(text, "place", "Sweden") == []
    both = f"{text} Carl Dahl lived in Norway. Paul Lindgren came from Denmark."
    assert set(texts(both, "place", "Sweden")[:2]) == {"Norway", "Denmark"}


def test_where_a_trade_is_asked_for_all_have_it() -> None:
    text = (
        "The architect Henrik Dahl designed the dome. The banker Paul Lindgren gave $90,000. The "
        "architect Tom Cole lived in Bristol. Henrik Dahl died in 1920."
    )
    offered = texts(text, "subject", "Henrik Dahl")
    assert offered[0] == "Tom Cole"
    assert "Paul Lindgren" not in offered


def test_a_granddaughter_is_no_man() -> None:
    text = (
        "The doctor has a granddaughter, Susan Foreman. Rory Williams lived in Bristol. Martha "
        "Jones lived in Leeds. Susan Foreman left."
    )
    assert "Rory Williams" not in texts(text, "cloze", "Susan Foreman")


def test_two_names_of_bodies_of_no_sort_do_not_stand_side_by_side() -> None:
    text = (
        "The Boston Globe wrote about the dome. Tom Cole taught at the Massachusetts Institute of "
        "Technology. Anna Weber read the story."
    )
    assert "Massachusetts Institute of Technology" not in texts(text, "subject", "Boston Globe")
