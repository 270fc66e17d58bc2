"""The article's entities: one a thing, with its names, kind and gender."""

from __future__ import annotations

import pytest

from quizgen.language.entity import normal_name
from quizgen.questions.keys import entity_wh
from tests.questions.helpers import ARTICLE, study


def known(text: str, title: str = "Untitled") -> list[tuple[str, str]]:
    return [(e.name, e.kind) for e in study(text, title).analysis.entities]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Harbour Trust", "Harbour Trust"),
        ("Keller’s", "Keller"),
        ("Keller's", "KELLER"),
        ("the Braces'", "Braces"),
        ("Graz,", "Graz"),
    ],
)
def test_spellings_of_a_name_are_one(one: str, other: str) -> None:
    assert normal_name(one) == normal_name(other)


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    studied = study(ARTICLE)
    solberg = studied.entity("Ingrid Solberg")
    assert solberg.short == "Solberg"
    assert len(solberg.mentions) == 5
    assert studied.entity("Henrik Dahl").short == "Dahl"


def test_a_given_name_alone_is_the_person_too() -> None:
    studied = study("Marie Keller opened a school in Graz. Marie loved music.")
    assert len(studied.entity("Marie Keller").mentions) == 2


def test_a_surname_that_two_people_bear_is_left_alone() -> None:
    studied = study(
        "Anna Weber and Carl Weber were born in Graz. In Vienna Weber bought a wooden house."
    )
    assert studied.entity("Anna Weber").short == "Anna Weber"
    assert studied.entity("Carl Weber").short == "Carl Weber"
    assert all(
        mention.entity is None or mention.entity.ambiguous
        for mention in studied.sentences[1].mentions
        if mention.text == "Weber"
    )


def test_a_name_before_a_colon_is_the_short_one() -> None:
    text = "Lantern: Readers of Denmark was founded in 1998. Lantern lends books to sailors."
    lantern = study(text).entity("Lantern: Readers of Denmark")
    assert lantern.short == "Lantern"
    assert lantern.kind == "org"
    assert len(lantern.mentions) == 2


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    text = "The Coastal Research Institute (CRI) opened in 1970. The CRI employs 40 people."
    assert known(text) == [("Coastal Research Institute", "org")]
    institute = study(text).entity("Coastal Research Institute")
    assert institute.short == "CRI"
    assert [mention.text for mention in institute.mentions] == [
        "Coastal Research Institute",
        "CRI",
        "CRI",
    ]


def test_capitals_in_brackets_that_spell_something_else_are_another_thing() -> None:
    text = "The Coastal Research Institute (UNESCO) opened in 1970. UNESCO sent four experts."
    assert study(text).entity("Coastal Research Institute").short == "Coastal Research Institute"


def test_a_title_makes_a_person_and_is_no_name_of_its_own() -> None:
    text = "Dr. Nadia Okoro led the survey. Dr. Okoro published the map in 1988."
    assert [kind for _, kind in known(text)] == ["person"]


def test_the_names_of_one_country_are_one() -> None:
    text = "The United States signed the treaty in 1990. America kept nine ships in Norway."
    states = study(text).entity("United States")
    assert [mention.text for mention in states.mentions] == ["United States", "America"]


def test_a_name_that_the_article_writes_with_the_keeps_it() -> None:
    assert study("The United States signed the treaty in 1990.").entity("United States").definite
    assert not study("Norway signed the treaty in 1990.").entity("Norway").definite


def test_a_person_who_is_named_like_a_city_is_not_the_city() -> None:
    text = "Paris Hughes wrote novels in London. She never saw Paris."
    assert known(text) == [
        ("Paris Hughes", "person"),
        ("London", "place"),
        ("Paris", "place"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (ARTICLE, "Bergen", "place"),
        (ARTICLE, "University of Oslo", "org"),
        (ARTICLE, "Norwegian", "group"),
        (ARTICLE, "Paul Lindgren", "person"),
        ("The Red Kite Foundation was founded in 1971.", "Red Kite Foundation", "org"),
        ("The tram crosses the Queen Louise Bridge.", "Queen Louise Bridge", "facility"),
        ("Lake Orla is the largest lake in the region.", "Lake Orla", "place"),
        ("Hurricane Wanda destroyed nine houses in Bergen.", "Hurricane Wanda", "event"),
        ("The soldiers defended Fort Orla against the rebels.", "Fort Orla", "facility"),
        ("The Solberg Library lends nine thousand books.", "Solberg Library", "facility"),
        ("Prime Minister Anna Weber opened the fair.", "Prime Minister Anna Weber", "person"),
        ("The letter was written by J. K. Solberg in 1901.", "J. K. Solberg", "person"),
        ("Every year the judges choose a Miss Norway.", "Miss Norway", "other"),
    ],
)
def test_a_name_is_of_the_kind_that_its_words_and_grammar_show(
    text: str, name: str, kind: str
) -> None:
    assert study(text).entity(name).kind == kind


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        (ARTICLE, "Ingrid Solberg", "f"),
        (ARTICLE, "Henrik Dahl", "m"),
        ("Tom Cole built boats in Bristol.", "Tom Cole", "m"),
        ("Mrs. Olsen opened the fair in 1950.", "Mrs. Olsen", "f"),
        ("Olsen opened the fair in 1950.", "Olsen", None),
    ],
)
def test_gender_comes_from_names_and_titles_or_is_unknown(
    text: str, name: str, gender: str | None
) -> None:
    assert study(text).entity(name).gender == gender


def test_who_belongs_to_an_organisation_makes_it_no_person() -> None:
    text = "The officer came from the FBI. The FBI officer spoke in Bergen."
    assert study(text).entity("FBI").kind != "person"


def test_a_surname_that_acts_is_not_surely_the_city_of_that_name() -> None:
    acting = study("After Lincoln had returned to Bergen, the sailors left.").entity("Lincoln")
    assert (acting.kind, acting.sure) != ("place", True)
    assert study("The sailors lived in Lincoln for nine years.").entity("Lincoln").sure


def test_an_organisation_is_not_one_of_its_parts() -> None:
    text = (
        "The University of Oslo was founded in 1811. "
        "The University of Oslo Press publishes ninety books."
    )
    assert [name for name, _ in known(text)] == ["University of Oslo", "University of Oslo Press"]


def test_an_empire_of_the_past_is_no_country() -> None:
    text = "The Mongol Empire stretched from the Caspian Sea to Korea."
    assert entity_wh(study(text).entity("Mongol Empire")) == "Which empire"
    assert entity_wh(study("The ships left Norway in 1901.").entity("Norway")) == "Which country"


def test_a_company_is_itself_under_its_legal_form() -> None:
    text = "Harbour Systems, Inc. was founded in 1950. Harbour Systems employs 40 people."
    assert len(known(text)) == 1


@pytest.mark.parametrize("name", ["Norway", "Ingrid Solberg", "Harbour Trust"])
def test_whatever_the_title_names_is_marked(name: str) -> None:
    text = "Ingrid Solberg sold nine ships to the Harbour Trust. The ships left Norway in Lund."
    studied = study(text, "How the Harbour Trust and Ingrid Solberg changed Norway's ports")
    assert studied.entity(name).titled
    assert not studied.entity("Lund").titled


def test_a_surname_that_the_title_does_not_settle_goes_by_nearness() -> None:
    text = "Anna Weber opened a mill.\n\nCarl Weber sold horses. Weber lived in Graz."
    studied = study(text, "How Anna Weber and Carl Weber lived")
    assert len(studied.entity("Anna Weber").mentions) == 1 or (
        studied.sentences[-1].mentions[0].entity is not studied.entity("Anna Weber")
    )


def test_a_pronoun_that_takes_the_name_up_tells_gender_too() -> None:
    text = "Olsen opened the fair in Bergen. He sold the horse to a farmer."
    assert study(text).entity("Olsen").gender == "m"


def test_the_full_name_in_the_title_is_the_persons() -> None:
    text = "Olsen bought the mill in 1901. Olsen sold nine horses to the army."
    assert known(text, "Peter Olsen")[0] == ("Peter Olsen", "person")


def test_a_person_of_a_tale_who_has_no_name_is_one_of_its_people() -> None:
    text = (
        "The king lived on a hill. The king owned nine sheep. One day a boy visited the king. "
        "The king feared the sea."
    )
    [king] = study(text).analysis.entities
    assert king.kind == "person"
    assert len(king.mentions) == 4


def test_a_person_mentioned_once_with_the_is_nobody_of_the_tale() -> None:
    assert study("The king owned nine sheep on the island.").analysis.entities == []


def test_entities_come_in_the_order_of_their_first_mention() -> None:
    starts = [entity.first_mention.start for entity in study(ARTICLE).analysis.entities]
    assert starts == sorted(starts)
