"""Sentences of a paragraph. In the examples ``|`` stands where one sentence ends and one begins."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language import sentences
from quizgen.language.sentences import joins, split_sentences, splits
from quizgen.language.sentences.words import abbreviations, words


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


def parts(marked: str) -> tuple[str, list[str]]:
    """Return the text of an example and the sentences it should have."""
    return marked.replace("|", ""), [part.strip() for part in marked.split("|")]


# What Punkt and the word lists do by themselves, and what must survive the repairs.
ORDINARY = [
    "The canal froze.| Nobody could skate on it yet.",
    "Who built the mill?| A widow did!| It burned down twice.",
    "Mrs. Okafor met Dr. Lindqvist and Prof. Adeyemi near St. Anne’s.| They spoke for an hour.",
    "Her uncle moved to the U.S. in 1911.| He never wrote.",
    "The U.S. Senate met on Monday.| The U.K. Parliament did not.",
    "They sailed for the U.S. |The crossing took nine days.",
    "She works for Brown Bros. Ltd. and lives in Leeds.",
    "She works for Brown Bros. Ltd.| She lives in Leeds.",
    "He signed as Tom Ferris Jr. on the back.| Nobody noticed.",
    "Bring string, tape, etc. to the hall.",
    "It weighs 3.75 kg and costs $4.50.| Version 2.10.1 is lighter.",
    "Write to ann.lee@example.org or see https://example.org/a.b/c.html for details.| Be brief.",
    "Edith B. Kowalski and J. R. Moss dug here.| They found a comb.",
    "“It is late,” said Tom.| “Let us go home.”| They went.",
    "She wrote, “The bridge is safe.”| It was not.",
    "(The well is dry.)| The garden is not.",
    "Stop!!| Why??| No one knew?!",
    "On Jan. 4 the lake was clear.| By Feb. 10 it was not.",
    "He sold maps, i.e. drawings of land, cf. the list in the annex.",
    "The nurse came at 6 p.m. and left at 7 a.m. the next day.",
]


@pytest.mark.parametrize("marked", ORDINARY)
def test_ordinary_prose_is_split_where_its_sentences_end(marked):
    text, expected = parts(marked)
    assert split(text) == expected


# One example at least of each repair, which goes wrong without it.
REPAIRS = [
    ("blank_lines", "A short history\n\n|The town began as a ferry landing."),
    ("missing_space", "It rained all night.|We stayed in the barn."),
    ("missing_space", "He left in the summer of 20.|Nobody asked for vitamin B.|Did they?|I did."),
    ("missing_space", "Did it rain?|yes and we stayed in the barn."),
    ("glued_note_figures", "The whole fleet was lost.12 |Only one boat came home."),
    ("glued_note_figures", "The fleet was lost (all of it).3, 4 |Only one boat came home."),
    ("initials_before_starters", "Oranges hold vitamin C. |The body cannot store it."),
    ("measures", "The doors close at 6 P.M. |Children under five go free."),
    ("measures", "The parcel weighed 9 lbs. |Ann carried it home."),
    ("measures", "Bring string, tape, etc. |Scissors lie on the table."),
    ("ellipses", "They waited and waited... |Herons came."),
    ("wide_stops", "The sign said 止まれ。|It was red."),
    ("list_items", "1. The frame |2. The wheels |3. The bell"),
    ("list_items", "You need: |a) Salt |b) Pepper"),
    ("bullets", "• Bring water |• Bring a hat"),
    ("more_marks", "Wait !!! |Now go."),
    ("more_marks", "The path was gone . . . |Nobody had seen it go."),
    ("note_reference", "He left the city in 1821. [22] |His poems stayed behind."),
    ("note_reference", "The lake is deep.[3][4] |It is also cold."),
    ("emoticon", "I love my new boat. :) |We sail on Sunday."),
    ("note_figure", "They wanted to keep their rights. 4 |Even so they signed."),
    ("label_alone", "They agreed on this. |2. Restrictions. |They sat down."),
    ("label_alone", "Q. What is a lock? |A. A gate for boats."),
    ("never_final", "The part of Mr. Who was played by Ann."),
    ("never_final", "Some towns, e.g. The Hague, lie low."),
    ("before_figure", "He wore No. 5 and lived on line no. 7 in town."),
    ("before_figure", "The smith (c. 1818 – 1880) signed Fig. 2 and p. 12."),
    ("dotted_initials", "The tale by W.H.S. Thornton was a success."),
    ("opening_time", "At 5 a.m. Mrs. Lee woke the crew."),
    ("lower_case_goes_on", "“Why now?” was all she said."),
    ("lower_case_goes_on", "The twins (at last!) in their beds slept."),
    ("lower_case_goes_on", "He works at Zap! and sings in a choir."),
    ("lower_case_goes_on", '"Alas! my ship is gone."'),
    ("lower_case_goes_on", "Leave the boat! he yelled."),
    ("reported_speech", "“Who is there?” Peter asked."),
    ("reported_speech", "“Who is there?” I whispered."),
    ("ellipsis_goes_on", "The dog was . . . well, gone."),
    ("ellipsis_goes_on", "You know... I never liked the sea."),
    ("inner_punctuation", "“Away!”, he cried."),
    ("inner_punctuation", "The supper – what a feast! – was over."),
    ("citation", "The book says “so it was.” (Lee 9). |Nobody agrees."),
    ("inside_brackets", "His aunt (poor soul! So old and so alone) kept the inn."),
    ("inside_quotation", 'He cried, "Fire! Run!" and fled.'),
]
TABLES: dict[str, tuple[ModuleType, tuple[object, ...]]] = {
    "SPLITS": (splits, splits.SPLITS),
    "SHIFTS": (joins, joins.SHIFTS),
    "JOINS": (joins, joins.JOINS),
}


@pytest.mark.parametrize(("name", "marked"), REPAIRS)
def test_each_repair_does_what_punkt_alone_would_not(name, marked, monkeypatch):
    text, expected = parts(marked)
    assert split(text) == expected
    for table, (_, rules) in TABLES.items():
        kept = tuple(rule for rule in rules if rule.__name__ != name)
        monkeypatch.setattr(sentences, table, kept)
    assert split(text) != expected


def test_every_repair_has_an_example():
    repairs = {rule.__name__ for _, rules in TABLES.values() for rule in rules}
    assert repairs == {name for name, _ in REPAIRS}


# Where a repair must hold back.
HELD_BACK = [
    "Book at Booking.Com or use Node.Js for it.",
    "The poet J.Smith and the town of U.Ames are made up.",
    "Open Notes.txt before St.Petersburg is reached.",
    "It flew at Mach 2.10 over the bay.",
    "Vitamin A. Smith spoke.",
    "The shop opens at 9 a.m. Monday and closes at 6 p.m. GMT.",
    "Read Chapter 1. |The flood comes in Chapter 2. |Nobody expects it.",
    "A. Moss met B. Finch at the quay.",
    "He was born in 1950.| 40 people came to see him.",
    "Is it far?| He said that it was.",
    "“Is it far?”| He said that it was.",
    "Was it cold? |we did not ask.",
    "The lamp (it was red) went out.| The other (blue) did not.",
    # A long quotation is split: what it holds are sentences worth having.
    'He wrote, "The bay is calm. |The boats have all come home, the nets are mended and hung up to '
    'dry, and nobody is missing" and sealed it.',
]


@pytest.mark.parametrize("marked", HELD_BACK)
def test_repairs_leave_alone_what_only_looks_alike(marked):
    text, expected = parts(marked)
    assert split(text) == expected


def test_white_space_belongs_to_no_sentence():
    assert split_sentences("  \t A dog barked. \n A cat ran.\n ") == [(4, 17), (20, 30)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u2003"])
def test_nothing_but_white_space_has_no_sentence(text):
    assert split_sentences(text) == []


# Pieces that meet every rule far more often than random characters would.
MARKS = " .?!…\"'“”()[]•\n\t:;,-–—\u2028\x85AIaé7。"
WORDS = [
    "...",
    ". . .",
    "[2]",
    ":)",
    "1.",
    "b)",
    "p.m.",
    "U.S.",
    "Mr.",
    "The",
    "he said",
    "e.g.",
    "No.",
]
PIECES = st.sampled_from([*MARKS, *WORDS, "Fig. 2", "\n\n", "I'm", "x.Y"])
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS)
def test_spans_are_in_order_and_cover_all_but_white_space(text):
    spans = split_sentences(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@given(TEXTS)
def test_the_same_text_has_the_same_sentences(text):
    assert split_sentences(text) == split_sentences(text)


def test_a_long_paragraph_is_split_like_a_short_one():
    sentence = "The ferry left at 6 p.m. as Mr. Okoro had said, and nobody waved. "
    count = 3 * sentences.PIECE // len(sentence)
    assert split(sentence * count) == [sentence.strip()] * count


@pytest.mark.parametrize("unit", [". ", "(a! ", '."" ', "A. ", "x", "...", ".1 "])
def test_hostile_repetition_raises_nothing(unit):
    text = unit * (3 * sentences.PIECE // len(unit))
    assert "".join("".join(split(text)).split()) == "".join(text.split())


def test_a_word_is_either_an_abbreviation_or_one_before_figures_only():
    assert not abbreviations() & words("before", "number")


def test_abbreviations_are_written_as_punkt_stores_its_types():
    assert all(word == word.lower().rstrip(".") for word in abbreviations())


def test_importing_the_splitter_does_not_import_nltk():
    code = "import sys, quizgen.language.sentences; sys.exit('nltk' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
