"""The options: four, one right, of one kind, never the key in other words, in a fair order."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.bank.model import Option
from quizgen.distractors.options import NAME_KINDS, build_options, distractors
from quizgen.distractors.slot import Slot, quoted
from quizgen.language.entity import normal_name
from quizgen.language.quantities import parse_quantity
from quizgen.questions.candidate import Candidate
from tests.distractors.slots import slot_of
from tests.questions.helpers import ARTICLE, Studied, study

NUMBERS = frozenset({"year", "count", "percent", "money", "decade", "date"})


def options_of(studied: Studied, candidate: Candidate, seed: int = 0) -> tuple[Option, ...]:
    return build_options(slot_of(candidate), studied.analysis, seed)


def with_options() -> list[tuple[Candidate, tuple[Option, ...]]]:
    studied = study(ARTICLE)
    asked = [c for c in studied.candidates if c.form != "statement"]
    made = [(candidate, options_of(studied, candidate)) for candidate in asked]
    return [(candidate, options) for candidate, options in made if options]


@pytest.fixture(scope="module")
def made() -> list[tuple[Candidate, tuple[Option, ...]]]:
    found = with_options()
    assert {"person", "place", "year", "count"} <= {candidate.kind for candidate, _ in found}
    return found


Made = list[tuple[Candidate, tuple[Option, ...]]]


def test_there_are_four_and_one_is_right(made: Made) -> None:
    for candidate, options in made:
        assert len(options) == 4
        assert [o.text.casefold() for o in options if o.correct] == [candidate.key.casefold()] or (
            candidate.entity is not None
        )
        assert sum(option.correct for option in options) == 1


def test_they_are_distinct(made: Made) -> None:
    for _, options in made:
        assert len({normal_name(option.text) for option in options}) == 4


def test_no_wrong_one_stands_in_the_stem(made: Made) -> None:
    for candidate, options in made:
        stem = f" {candidate.stem.casefold().rstrip('?.')} "
        for option in options:
            assert option.correct or f" {option.text.casefold()} " not in stem


def test_no_wrong_name_is_another_name_of_the_key(made: Made) -> None:
    for candidate, options in made:
        if candidate.entity is None:
            continue
        own = {normal_name(candidate.entity.name), normal_name(candidate.entity.short)}
        for option in options:
            assert option.correct or normal_name(option.text) not in own | candidate.entity.names


def test_wrong_people_are_the_articles_people(made: Made) -> None:
    people = {
        name
        for entity in study(ARTICLE).analysis.entities
        if entity.kind == "person"
        for name in (entity.name, entity.short)
    }
    persons = [  # of engineers the article has only one
        options
        for candidate, options in made
        if candidate.kind == "person" and "engineer" not in candidate.stem
    ]
    assert persons
    for options in persons:
        assert {option.text for option in options} <= people


def test_wrong_numbers_are_of_the_keys_kind(made: Made) -> None:
    numbers = [(c, options) for c, options in made if c.kind in NUMBERS]
    assert {candidate.kind for candidate, _ in numbers} >= {"year", "count"}
    for candidate, options in numbers:
        own = parse_quantity(candidate.key)
        assert own is not None
        for option in options:
            quantity = parse_quantity(option.text)
            assert quantity is not None, option
            assert quantity.kind == own.kind


def test_numbers_stand_in_rising_order(made: Made) -> None:
    for candidate, options in made:
        if candidate.kind not in {"year", "count"}:
            continue
        values = []
        for option in options:
            quantity = parse_quantity(option.text)
            assert quantity is not None
            assert quantity.value is not None
            values.append(Fraction(quantity.value))
        assert values == sorted(values)
        assert len(set(values)) == 4


def test_no_wrong_number_stands_in_the_keys_sentence(made: Made) -> None:
    for candidate, options in made:
        if candidate.kind in NUMBERS:
            here = {mention.text for mention in candidate.sentence.mentions}
            assert not here & {option.text for option in options if not option.correct}


def test_a_wrong_one_says_where_it_comes_from_and_why_it_is_wrong(made: Made) -> None:
    for _, options in made:
        for option in options:
            assert option.origin
            assert bool(option.rationale) is not option.correct


def test_the_same_seed_gives_the_same_options() -> None:
    studied = study(ARTICLE)
    candidate = studied.candidate("subject", "Henrik Dahl")
    assert options_of(studied, candidate, 7) == options_of(studied, candidate, 7)


def test_another_seed_moves_the_key_about() -> None:
    studied = study(ARTICLE)
    candidate = studied.candidate("cloze", "Denmark")
    places = set()
    for seed in range(20):
        options = options_of(studied, candidate, seed)
        places.add(next(i for i, option in enumerate(options) if option.correct))
    assert places == {0, 1, 2, 3}


def test_a_kind_with_fewer_than_three_rivals_gives_no_options() -> None:
    studied = study("Oghul Thrandek wrote a letter in 1906. He was a teacher in Graz.")
    candidate = studied.candidate("subject", "Oghul Thrandek")
    assert options_of(studied, candidate) == ()


def test_who_stands_beside_the_key_is_right_too_and_no_option() -> None:
    text = (
        "The dome was designed by Henrik Dahl and Paul Lindgren. Ingrid Solberg lived in Bergen. "
        "Anna Weber lived in Graz. Tom Cole lived in Bristol."
    )
    studied = study(text)
    sentence, token = studied.token("Dahl")
    mention = token.mention
    assert mention is not None
    slot = Slot(
        "Who designed the dome?",
        mention.text,
        "person",
        tuple(mention.tokens),
        sentence,
        mention.entity,
    )
    texts = [option.text for option in build_options(slot, studied.analysis, 0)]
    assert "Henrik Dahl" in texts
    assert "Paul Lindgren" not in texts


def test_a_name_of_the_key_s_family_is_no_option() -> None:
    """A reader who answers "Weber" would be right with either."""
    text = (
        "Anna Weber opened the school in 1911. Carl Weber lived in Graz. Ingrid Solberg lived in "
        "Bergen. Paul Lindgren lived in Stockholm. Henrik Dahl lived in Oslo."
    )
    studied = study(text)
    options = options_of(studied, studied.candidate("subject", "Anna Weber"))
    assert len(options) == 4
    assert "Carl Weber" not in [option.text for option in options]


def test_places_that_the_article_lacks_come_from_the_gazetteer() -> None:
    studied = study("Sofia Rossi moved to Canada in 1962. The family had a house in Norway.")
    options = options_of(studied, studied.candidate("place", "Canada"))
    assert {option.origin for option in options if not option.correct} == {"article", "gazetteer"}
    assert [option.text for option in options if option.correct] == ["Canada"]


def test_a_title_has_no_rivals() -> None:
    studied = study("The charity launched a Safe Water campaign in 2014.")
    assert options_of(studied, studied.candidate("object", "Safe Water")) == ()


def test_purposes_stand_beside_purposes() -> None:
    text = (
        "The council closed the road to protect nesting birds. Workers dug a ditch to drain the "
        "wet fields. The school hired nurses to treat sick children. Farmers met in Graz to sell "
        "their old horses."
    )
    studied = study(text)
    options = options_of(studied, studied.candidate("purpose", "to protect nesting birds"))
    for option in options:
        assert option.text.startswith("to ")
    wrong = distractors(
        slot_of(studied.candidate("purpose", "to protect nesting birds")),
        studied.analysis,
        None,  # type: ignore[arg-type]  # chance plays no part in phrases
    )
    assert {d.text for d in wrong} >= {"to drain the wet fields", "to treat sick children"}


def test_a_long_sentence_is_quoted_up_to_a_word() -> None:
    studied = study("The mill " + "and the old bridge " * 12 + "burned down in 1870.")
    text = quoted(studied.sentences[0])
    assert len(text) <= 112
    assert text.endswith(" …")
    assert studied.sentences[0].text.startswith(text.removesuffix(" …") + " ")


def test_name_kinds_are_what_the_registry_gives() -> None:
    kinds = {entity.kind for entity in study(ARTICLE).analysis.entities}
    assert kinds <= NAME_KINDS | {"other"}
