"""Clauses: every finite predicate with its own subject, complements and adjuncts."""

from __future__ import annotations

import pytest

from quizgen.language.clauses import Clause, Phrase
from tests.questions.helpers import study


def clauses(text: str) -> list[Clause]:
    return study(text).clauses


def words(clause: Clause, phrase: Phrase | None) -> str | None:
    return clause.sentence.span_text(phrase.tokens) if phrase is not None else None


def outline(text: str) -> list[tuple[str, str | None, str]]:
    """Return (kind, subject, verb group) of a text's clauses."""
    return [
        (c.kind, words(c, c.subject), " ".join([*(a.text for a in c.auxiliaries), c.verb.text]))
        for c in clauses(text)
    ]


def test_a_clause_has_complements_and_adjuncts_in_text_order() -> None:
    [clause] = clauses("In 1921, the company opened a factory in Hamburg.")
    assert words(clause, clause.subject) == "the company"
    assert [(p.role, words(clause, p), p.fronted) for p in clause.constituents] == [
        ("prep", "In 1921", True),
        ("dobj", "a factory", False),
        ("prep", "in Hamburg", False),
    ]
    assert words(clause, clause.complement("dobj")) == "a factory"
    assert clause.complement("attr") is None


def test_a_coordinated_predicate_shares_subject_and_auxiliary() -> None:
    assert outline("The bridge was designed in 1900 and opened in 1910.") == [
        ("main", "The bridge", "was designed"),
        ("conjunct", "The bridge", "was opened"),
    ]


def test_a_coordinated_predicate_with_its_own_tense_shares_no_auxiliary() -> None:
    assert outline("Peter Olsen was born in Bergen and bought the mill in 1901.") == [
        ("main", "Peter Olsen", "was born"),
        ("conjunct", "Peter Olsen", "bought"),
    ]


def test_a_coordinated_clause_keeps_its_own_subject() -> None:
    text = "The council closed the road, and the police guarded the bridge."
    assert outline(text) == [
        ("main", "The council", "closed"),
        ("conjunct", "the police", "guarded"),
    ]


def test_a_relative_clause_of_a_name_has_the_name_as_subject() -> None:
    found = outline("Lena Hoffmann, who studied in Graz, wrote nine novels.")
    assert ("relative", "Lena Hoffmann", "studied") in found


def test_a_relative_clause_set_off_from_the_x_is_a_statement() -> None:
    found = outline("The trust, which owns nine ships, moved to Hull in 1990.")
    assert ("relative", "The trust", "owns") in found


@pytest.mark.parametrize(
    "text",
    [
        "The painter who won the prize sold nine portraits.",
        "A farmer, who kept horses, bought the mill.",
        "The boat that Olsen bought sank in 1910.",
    ],
)
def test_a_relative_clause_that_says_which_one_is_no_statement(text: str) -> None:
    assert "relative" not in [clause.kind for clause in clauses(text)]


def test_a_reported_clause_knows_its_source() -> None:
    reported = next(
        c for c in clauses("Weber claimed that the mill was built in 1702.") if c.kind == "reported"
    )
    assert words(reported, reported.source) == "Weber"
    assert words(reported, reported.subject) == "the mill"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor did not say that the bridge is safe.",
        "The mayor might say that the bridge is safe.",
        "The mayor doubts that the bridge is safe.",
    ],
)
def test_what_is_doubted_or_denied_is_not_reported(text: str) -> None:
    assert [clause.kind for clause in clauses(text)] == ["main"]


def test_what_is_conceded_is_a_fact_of_its_own() -> None:
    found = outline("Although the mill burned down in 1870, the village kept its name.")
    assert ("adverbial", "the mill", "burned") in found


def test_what_is_supposed_is_not() -> None:
    found = outline("If the mill burns down, the village will lose its bread.")
    assert [kind for kind, _, _ in found] == ["main"]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The council did not close the road.", True),
        ("The road was never closed by the council.", True),
        ("The council closed the road.", False),
    ],
)
def test_negation_is_seen(text: str, negated: bool) -> None:
    assert clauses(text)[0].negated is negated


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("The ship will be repaired in May.", True),
        ("The fortress was taken over by the Swedish army.", True),
        ("The crew will repair the ship in May.", False),
        ("The ship was old.", False),
    ],
)
def test_passives_are_seen(text: str, passive: bool) -> None:
    assert clauses(text)[0].passive is passive


def test_the_agent_of_a_passive_is_a_complement() -> None:
    [clause] = clauses("The old bridge was designed by Marie Keller in 1887.")
    agent = clause.complement("agent")
    assert agent is not None
    assert agent.object is not None
    assert agent.object.text == "Keller"


def test_tense_and_modal_are_the_first_auxiliarys() -> None:
    [clause] = clauses("The ship will be repaired in May.")
    assert clause.finite.text == "will"
    assert clause.modal == "will"
    [plain] = clauses("Beavers built a dam across the stream.")
    assert plain.finite.text == "built"
    assert plain.modal is None


def test_a_particle_belongs_to_its_verb() -> None:
    [clause] = clauses("The team gave up the search after three days.")
    assert clause.particle is not None
    assert clause.particle.text == "up"


@pytest.mark.parametrize("opening", ["However", "For example", "In addition", "Moreover"])
def test_a_tie_to_the_sentence_before_is_no_adjunct(opening: str) -> None:
    [clause] = clauses(f"{opening}, the company opened a factory.")
    assert clause.adjuncts == []


def test_an_infinitive_is_no_clause_of_its_own() -> None:
    found = outline("Carla Ruiz wanted to build a telescope.")
    assert found == [("main", "Carla Ruiz", "wanted")]


def test_be_alone_is_a_copula() -> None:
    assert clauses("Oslo is the capital of Norway.")[0].copula
    assert not clauses("Oslo was named after Norway.")[0].copula
