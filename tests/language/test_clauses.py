"""Clauses: every finite predicate with its own subject, complements and adjuncts."""

from __future__ import annotations

import pytest

from quizgen.language.clauses import Clause, Phrase
from quizgen.questions.trimming import tidy
from tests.questions.helpers import study


def clauses(text: str) -> list[Clause]:
    return study(text).clauses


def words(clause: Clause, phrase: Phrase | None) -> str | None:
    return tidy(" ".join(token.text for token in phrase.tokens)) if phrase is not None else None


def outline(text: str) -> list[tuple[str, str | None, str]]:
    """Return (kind, subject, verb group) of a text's clauses."""
    return [
        (c.kind, words(c, c.subject), " ".join([*(a.text for a in c.auxiliaries), c.word.text]))
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
        "Lena Hoffmann was the first woman who climbed the mountain.",
        "The trust bought the island, which made Weber angry.",
        "Weber wanted to sell a painting that Lund had bought in 1911.",
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


def found(text: str, kind: str) -> list[tuple[str | None, str, list[str | None]]]:
    """Return (subject, verb group, constituents) of a text's clauses of a kind."""
    return [
        (
            words(c, c.subject),
            " ".join([*(a.text for a in c.auxiliaries), c.word.text]),
            [words(c, phrase) for phrase in c.constituents],
        )
        for c in clauses(text)
        if c.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "subject", "verbs", "rest"),
    [
        (
            "The iron dome, designed by Henrik Dahl in 1908, was finished in 1910.",
            "The iron dome",
            "was designed",
            ["by Henrik Dahl", "in 1908"],
        ),
        ("The old chapel, built in 1702, is a museum.", "The old chapel", "was built", ["in 1702"]),
        (
            "The village, surrounded by forests, attracts many painters.",
            "The village",
            "is surrounded",
            ["by forests"],
        ),
        (
            "The books, translated by Sofia Rossi, were printed in Graz.",
            "The books",
            "were translated",
            ["by Sofia Rossi"],
        ),
        (
            "Born in Bergen in 1880, Solberg studied astronomy in Vienna.",
            "Solberg",
            "was Born",
            ["in Bergen", "in 1880"],
        ),
        (
            "Carla Ruiz, working with local farmers, planted 600 trees.",
            "Carla Ruiz",
            "worked",
            ["with local farmers"],
        ),
        (
            "The Harbour Trust, operating in nine countries, sells wooden boats.",
            "The Harbour Trust",
            "operates",
            ["in nine countries"],
        ),
        (
            "Lena Hoffmann sailed to Iceland in 1921, carrying 40 letters.",
            "Lena Hoffmann",
            "carried",
            ["40 letters"],
        ),
        (
            "Having lost nine ships, the Harbour Trust closed its office in 1921.",
            "the Harbour Trust",
            "had lost",
            ["nine ships"],
        ),
    ],
)
def test_a_participle_set_off_is_a_statement_in_its_tense(
    text: str, subject: str, verbs: str, rest: list[str]
) -> None:
    assert found(text, "participial") == [(subject, verbs, rest)]


def test_participles_joined_by_and_are_a_statement_each() -> None:
    text = "The harbour, built by Swedish engineers and widened in 1890, holds nine ships."
    assert found(text, "participial") == [
        ("The harbour", "was built", ["by Swedish engineers"]),
        ("The harbour", "was widened", ["in 1890"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mill built by Olsen burned down in 1870.",  # says which mill
        "A mill, built in 1702, stood near the river.",  # no mill that is known
        "The director of the mill, built in 1702, lived in Hull.",  # of the director or the mill
        "The council closed the mine, making hundreds of miners angry.",  # not the council alone
        "Not known in Norway, the oven was sold in Denmark.",
        "The trust might sell the mill, giving Weber the money.",
    ],
)
def test_a_participle_without_sure_subject_and_tense_is_no_statement(text: str) -> None:
    assert found(text, "participial") == []


@pytest.mark.parametrize(
    ("text", "subject", "verbs", "rest"),
    [
        (
            "The telescope, which Henrik Dahl built in 1910, stands in Oslo.",
            "Henrik Dahl",
            "built",
            ["The telescope", "in 1910"],
        ),
        (
            "Erik Strand repaired a mirror that Henrik Dahl had made in 1910.",
            "Henrik Dahl",
            "had made",
            ["a mirror", "in 1910"],
        ),
        (
            "Lena Hoffmann moved to Bergen, where she wrote nine novels.",
            "she",
            "wrote",
            ["nine novels", "in Bergen"],
        ),
        (
            "The dome opened in 1910, when Ingrid Solberg was director of the institute.",
            "Ingrid Solberg",
            "was",
            ["director of the institute", "in 1910"],
        ),
        (
            "The mirror, with which Ingrid Solberg discovered the comet, was made in Oslo.",
            "Ingrid Solberg",
            "discovered",
            ["the comet", "with the mirror"],
        ),
        (
            "Peter Olsen, whose sister ran the mill, moved to Graz.",
            "Peter Olsen's sister",
            "ran",
            ["the mill"],
        ),
        (
            "Henrik Dahl, a Norwegian engineer who designed the iron dome, died in 1940.",
            "Henrik Dahl",
            "designed",
            ["the iron dome"],
        ),
        (
            "Lena Hoffmann was a novelist who won the Lund Prize in 1931.",
            "Lena Hoffmann",
            "won",
            ["the Lund Prize", "in 1931"],
        ),
        (
            "Solberg's sister, who studied law in Graz, became a judge in 1931.",
            "Solberg's sister",
            "studied",
            ["law", "in Graz"],
        ),
    ],
)
def test_a_relative_clause_gets_its_antecedent_back(
    text: str, subject: str, verbs: str, rest: list[str]
) -> None:
    assert found(text, "relative") == [(subject, verbs, rest)]


@pytest.mark.parametrize(
    ("text", "subject", "verbs", "rest"),
    [
        (
            "After the fire destroyed the library in 1933, Maria Lund collected 1,200 books.",
            "the fire",
            "destroyed",
            ["the library", "in 1933"],
        ),
        (
            "While Dahl was building the dome, Solberg studied in Vienna.",
            "Dahl",
            "was building",
            ["the dome"],
        ),
        (
            "On 3 May 1910, when workers finished the dome, the mayor gave a speech.",
            "workers",
            "finished",
            ["the dome", "on 3 May 1910"],
        ),
    ],
)
def test_a_past_event_beside_the_main_clause_is_a_fact_of_its_own(
    text: str, subject: str, verbs: str, rest: list[str]
) -> None:
    assert found(text, "adverbial") == [(subject, verbs, rest)]


@pytest.mark.parametrize(
    "text",
    [
        "When prices rise, farmers sell their cows.",
        "Weber died before the bridge was finished.",
        "Weber did not leave Graz because he was ill.",
        "The trust would sell the mill when the war ended.",
    ],
)
def test_what_is_usual_feared_or_denied_is_no_fact(text: str) -> None:
    assert found(text, "adverbial") == []


@pytest.mark.parametrize(
    "text",
    [
        "The council learned that the bridge had lost nine bolts.",
        "It was discovered that the bridge had lost nine bolts.",
        "The council ignored the fact that the bridge had lost nine bolts.",
    ],
)
def test_what_is_known_needs_no_source(text: str) -> None:
    assert found(text, "known") == [("the bridge", "had lost", ["nine bolts"])]


@pytest.mark.parametrize(
    "text",
    [
        "It is believed that the bridge lost nine bolts.",
        "The council did not know that the bridge had lost nine bolts.",
        "The council should know that the bridge had lost nine bolts.",
    ],
)
def test_what_is_believed_or_not_known_is_no_statement(text: str) -> None:
    assert found(text, "known") == []


def test_there_is_says_that_something_exists() -> None:
    [clause] = clauses("There were 40 boats in the harbour in 1921.")
    assert clause.existential
    assert not clauses("Forty boats were in the harbour.")[0].existential


def test_a_doubt_that_a_question_would_lose_leaves_no_clause() -> None:
    assert clauses("Perhaps Marie Keller designed the bridge in 1887.") == []
    assert clauses("The old bridge was perhaps designed by Marie Keller in 1887.") == []


def test_a_past_that_is_tagged_a_participle_is_mended() -> None:
    [clause] = clauses("In 1215 the army quickly besieged the town of Zell.")
    assert (clause.finite.text, clause.finite.tag) == ("besieged", "VBD")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Peter Weber (born June 10, 1981) is a Danish singer.", "on June 10, 1981"),
        ("Peter Weber (born 1981) is a Danish singer.", "in 1981"),
        ("Juan Weber (born September 12, 1962) is a Danish musician.", "on September 12, 1962"),
    ],
)
def test_a_bare_date_of_birth_gets_its_preposition(text: str, date: str) -> None:
    [(_, verbs, [found_date])] = found(text, "participial")
    assert (verbs, found_date) == ("was born", date)


def test_another_name_behind_born_is_no_statement() -> None:
    assert found("Peter Weber (born Karl Olsen, 1936) is a Danish drummer.", "participial") == []


def test_no_before_an_object_denies_a_side_clause() -> None:
    [side] = [
        c
        for c in clauses("Although the mill had no roof, Peter Olsen bought it in 1911.")
        if c.kind == "adverbial"
    ]
    assert side.negated
