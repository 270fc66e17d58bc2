"""What is asked of each kind of clause, word for word: tense, agreement, order and references.

A clause may be asked about in more ways than a test lists: the forms have tests of their own.
"""

from __future__ import annotations

import pytest

from tests.questions.helpers import study


def asked(text: str, kind: str) -> list[tuple[str, str]]:
    """Return (stem, key) of what is asked of a text's clauses of a kind, gaps left out."""
    return [
        (c.stem, c.key)
        for c in study(text).candidates
        if c.clause is not None and c.clause.kind == kind and c.form != "cloze"
    ]


def gaps(text: str, kind: str) -> list[str]:
    """Return the statements with a gap that are made of a text's clauses of a kind."""
    return [
        c.stem
        for c in study(text).candidates
        if c.clause is not None and c.clause.kind == kind and c.form == "cloze"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The iron dome, designed by Henrik Dahl in 1908, was finished in 1910.",
            [
                ("In what year was the iron dome designed by Henrik Dahl?", "1908"),
                ("Who designed the iron dome in 1908?", "Henrik Dahl"),
            ],
        ),
        (
            "The village, surrounded by forests, attracts many painters.",
            [("What surrounds the village?", "forests")],
        ),
        (
            "Born in Bergen in 1880, Solberg studied astronomy in Vienna.",
            [
                ("In what year was Solberg born in Bergen?", "1880"),
                ("Where was Solberg born in 1880?", "Bergen"),
                ("Who was born in Bergen in 1880?", "Solberg"),
            ],
        ),
        (
            "Widely used in Norway, the wooden oven was sold in Denmark.",
            [
                ("Where was the wooden oven widely used?", "Norway"),
                ("What was widely used in Norway?", "the wooden oven"),
            ],
        ),
        (
            "The Harbour Trust, operating in nine countries, sells wooden boats.",
            [
                ("In how many countries does the Harbour Trust operate?", "nine"),
                ("Which trust operates in nine countries?", "Harbour Trust"),
            ],
        ),
        (
            "Lena Hoffmann sailed to Iceland in 1921, carrying 40 letters.",
            [
                ("How many letters did Lena Hoffmann carry?", "40"),
                ("Who carried 40 letters?", "Lena Hoffmann"),
            ],
        ),
        (
            "Having lost nine ships, the Harbour Trust closed its office in 1921.",
            [
                ("How many ships had the Harbour Trust lost?", "nine"),
                ("Which trust had lost nine ships?", "Harbour Trust"),
            ],
        ),
        (
            "The storm was moving across Norway in 1911, destroying 40 boats.",
            [("How many boats did the storm destroy?", "40")],
        ),
    ],
)
def test_participles_are_asked_in_a_finite_form(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in asked(text, "participial") if pair in expected] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The telescope, which Henrik Dahl built in 1910, stands in Oslo.",
            [
                ("In what year did Henrik Dahl build the telescope?", "1910"),
                ("Who built the telescope in 1910?", "Henrik Dahl"),
            ],
        ),
        (
            "Lena Hoffmann moved to Bergen, where she wrote nine novels.",
            [
                ("Where did Lena Hoffmann write nine novels?", "Bergen"),
                ("How many novels did Lena Hoffmann write in Bergen?", "nine"),
            ],
        ),
        (
            "The mirror, with which Ingrid Solberg discovered the comet in 1924, was made in Oslo.",
            [
                ("In what year did Ingrid Solberg discover the comet with the mirror?", "1924"),
                ("Who discovered the comet with the mirror in 1924?", "Ingrid Solberg"),
            ],
        ),
        (
            "Henrik Dahl, a Norwegian engineer who designed the iron dome, died in 1940.",
            [
                ("Who designed the iron dome?", "Henrik Dahl"),
                ("What did Henrik Dahl design?", "the iron dome"),
            ],
        ),
        (
            "Henrik Dahl, whose father built wooden ships, studied in Graz in 1911.",
            [("What did Henrik Dahl's father build?", "wooden ships")],
        ),
        (
            "Solberg's sister, who studied law in Graz, became a judge in 1931.",
            [("Where did Solberg's sister study law?", "Graz")],
        ),
    ],
)
def test_relative_clauses_are_asked_with_their_antecedent(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [pair for pair in asked(text, "relative") if pair in expected] == expected


def test_a_supplied_genitive_stands_close_to_a_gap() -> None:
    text = "Henrik Dahl, whose father built nine large wooden ships, studied in Graz in 1911."
    assert gaps(text, "relative")[0] == "_____'s father built nine large wooden ships."


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "After the fire destroyed the library in 1933, Maria Lund collected 1,200 books.",
            "adverbial",
            [("In what year did the fire destroy the library?", "1933")],
        ),
        (
            "On 3 May 1910, when workers finished the dome, the mayor gave a speech.",
            "adverbial",
            [
                ("On what date did workers finish the dome?", "3 May 1910"),
                ("Who finished the dome on 3 May 1910?", "workers"),
            ],
        ),
        (
            "The council learned that the bridge had lost nine bolts.",
            "known",
            [("How many bolts had the bridge lost?", "nine")],
        ),
        (
            "The bridge, Marie Keller said, was built by Swedish workers in 1702.",
            "reported",
            [
                (
                    "According to Marie Keller, in what year was the bridge built by Swedish"
                    " workers?",
                    "1702",
                ),
                (
                    "According to Marie Keller, who built the bridge in 1702?",
                    "Swedish workers",
                ),
            ],
        ),
    ],
)
def test_facts_beside_the_main_clause_are_asked(
    text: str, kind: str, expected: list[tuple[str, str]]
) -> None:
    assert [pair for pair in asked(text, kind) if pair in expected] == expected


def test_a_past_event_in_front_goes_behind_the_verb() -> None:
    text = "After the fire destroyed the library in 1933, Maria Lund collected 1,200 books."
    assert asked(text, "main")[0] == (
        "How many books did Maria Lund collect after the fire destroyed the library in 1933?",
        "1,200",
    )


def test_a_condition_in_front_forbids_the_question() -> None:
    assert asked("If the price falls, the Harbour Trust sells nine ships.", "main") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There were 40 boats in the harbour in 1921.",
            [
                ("In what year were there 40 boats in the harbour?", "1921"),
                ("How many boats were there in the harbour in 1921?", "40"),
            ],
        ),
        (
            "For every 100 women, there were 90 men.",
            [("How many men were there for every 100 women?", "90")],
        ),
    ],
)
def test_what_there_was_is_counted(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in asked(text, "main") if pair in expected] == expected


def test_a_stressed_do_is_left_out() -> None:
    assert asked("Marie Keller did receive the Lund Prize in 1931.", "main")[:2] == [
        ("In what year did Marie Keller receive the Lund Prize?", "1931"),
        ("Who received the Lund Prize in 1931?", "Marie Keller"),
    ]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "Peter Olsen crossed the river before the March 3, 1911 flood.",
            "Who crossed the river before the March 3, 1911 flood?",
        ),
        (
            "The council signed the Treaty of Aix-la-Mer in 1748.",
            "In what year did the council sign the Treaty of Aix-la-Mer?",
        ),
        (
            "Maria Lund bought the airport, the mill and the old tower in 1911.",
            "Who bought the airport, the mill and the old tower in 1911?",
        ),
        (
            "Peter Weber fell in love with Anna Lund [6] in Graz.",
            "Who fell in love with Anna Lund in Graz?",
        ),
        (
            "The mill was repaired by Anna Lund, daughter of the mayor of Hull, in 1911.",
            "In what year was the mill repaired by Anna Lund?",
        ),
    ],
)
def test_asides_go_and_what_belongs_together_stays(text: str, stem: str) -> None:
    assert stem in [stem for stem, _ in asked(text, "main")]
