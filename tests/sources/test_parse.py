"""Whatever comes in, the document is consistent; whatever the layout, the blocks are right."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.characters import UNSAFE
from quizgen.sources import Document, parse_text

PIECES = [
    *("the ", "Cat ", "dog ", "sat.", "He", "iPhone", "A ", "? ", ". ", "..", "…", "-", "long-"),
    *("[17]", "[a]", "[note 2]", "[citation needed]", "[", "]", "(", ")", "“", "”", '"', "¹"),
    *("What is", "1990s.", "In 1995", "References", "Photo: ", "e.g.", ":121", "12", "é", "\u0301"),
    *(" • ", "- ", "* ", "1. ", "1.", "# ", "> ", "|", "```", "---", "===", "`", "<b>", "&amp;"),
    *("www.a.bc/de", "x@y.zz", "\n", "\n\n", " ", "\r", "\t", "\x0c", "\u202e", "\ud800", "\ufeff"),
]
messy = st.lists(st.sampled_from(PIECES), max_size=50).map("".join)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind[0], document.text[block.start : block.end]) for block in document.blocks]


@given(text=st.one_of(st.text(), messy), markdown=st.booleans())
def test_any_string_gives_a_consistent_document(text: str, markdown: bool) -> None:
    document = parse_text(text, markdown=markdown)
    assert document.title
    assert not UNSAFE.search(document.text + document.title)
    assert "\n" not in document.title
    pieces = [document.text[block.start : block.end] for block in document.blocks]
    assert "\n\n".join(pieces) == document.text
    starts = [0]
    for piece in pieces:
        assert piece == piece.strip()
        assert piece
        assert "\n" not in piece
        starts.append(starts[-1] + len(piece) + 2)
    assert [block.start for block in document.blocks] == starts[: len(pieces)]


@example("www.aaaa.[0]0•")
@example("0\x0cA[0]\u0300")
@example("00A\x0c00A[0]")
@given(text=st.one_of(st.text(), messy))
def test_reading_the_kept_text_again_changes_nothing(text: str) -> None:
    document = parse_text(text)
    again = parse_text(document.text, title=document.title)
    assert again.text == document.text
    assert again.blocks == document.blocks


PARAGRAPH = "The old mill stood by the river for three hundred years before it burned."


def test_title_headings_and_paragraphs_between_empty_lines() -> None:
    document = parse_text(f"The Mill\n\n{PARAGRAPH}\n\nA New Start\n\n{PARAGRAPH}\n")
    assert document.title == "The Mill"
    assert kinds(document) == [("p", PARAGRAPH), ("h", "A New Start"), ("p", PARAGRAPH)]


def test_one_paragraph_a_line() -> None:
    long = " ".join([PARAGRAPH] * 4)
    document = parse_text(f"The Mill\n{long}\nHistory\n{long}\n")
    assert document.title == "The Mill"
    assert kinds(document) == [("p", long), ("h", "History"), ("p", long)]


def test_lines_wrapped_at_a_width_are_joined_and_broken_words_mended() -> None:
    wrapped = (
        "THE MILL\n\n"
        "The old mill stood by the river for three hundred years before it\n"
        "burned. Nobody in the United\nStates knew how the fire had be-\n"
        "gun, and the well-\nknown owner said nothing.\n\n"
        "It was never built again.\n"
    )
    document = parse_text(wrapped)
    assert kinds(document) == [
        (
            "p",
            "The old mill stood by the river for three hundred years before it burned. Nobody in "
            "the United States knew how the fire had begun, and the well-known owner said nothing.",
        ),
        ("p", "It was never built again."),
    ]


def test_wrapped_lines_without_empty_lines_break_after_a_short_last_line() -> None:
    document = parse_text(
        "The old mill stood by the river for three hundred years before it\n"
        "burned. The owner left.\n"
        "Years went by, and then a young couple from the city came and bought\n"
        "what was left of it.\n"
    )
    assert [piece for _, piece in kinds(document)] == [
        "The old mill stood by the river for three hundred years before it burned. The owner left.",
        "Years went by, and then a young couple from the city came and bought what was left of it.",
    ]


def test_a_sentence_cut_by_an_empty_line_is_whole_again() -> None:
    document = parse_text(
        "The Mill\n\nPeople with a mill by the river should\n\navoid fire.\n\nIt burns."
    )
    assert kinds(document)[0] == ("p", "People with a mill by the river should avoid fire.")


@pytest.mark.parametrize(
    "line",
    [
        "• an item of a list",
        "- another one",
        "2. the second of them",
        "| Year | People |",
        "Friday, May 8, 2009",
        "Updated: 3 June 2021",
        "By Jane Smith and John Doe",
        "Photo: Jane Smith",
        "The mill after the fire. Image: J. Smith.",
        "Drawing of a mill beside a river.",
        "Figure 3. The mill and its wheel.",
        "Source: The National Archive.",
        "© 2019 The Mill Society. All rights reserved.",
        "https://example.org/mill",
        "Jane Smith jane@example.org University of Somewhere",
        "Read more about mills",
        "[3] Smith, J. The Mill. 1999.",
        "1Ward BC, Mill studies. Journal of Mills. 2011.",
        "a fragment without beginning or end",
        "The first of many things that make a mill turn round and round in the long winter,",
        "Most people include:",
        "1889 1,204 33% 12.5 17 88 2.4",
        "Contents ............ 3",
    ],
)
def test_what_is_no_prose_is_kept_but_not_asked_about(line: str) -> None:
    document = parse_text(f"The Mill\n\n{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}")
    assert kinds(document) == [("p", PARAGRAPH), ("o", line), ("p", PARAGRAPH)]


@pytest.mark.parametrize("line", ["Early Years", "CHAPTER I.", "Fire and water", "1990 to 2000"])
def test_short_lines_without_a_stop_are_headings(line: str) -> None:
    document = parse_text(f"The Mill\n\n{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}")
    assert ("h", line) in kinds(document)


@pytest.mark.parametrize(
    "sentence",
    [
        "He was a very selfish Giant.",
        "“Where is your home?” asked his wife.",
        "The map of the river was drawn by monks in 1302.",
        "By 1900 the mill had burned.",
        "Most of its neighbours were named by the mill: Smith, Jones, Miller, Potter, Baker, "
        "Fletcher, Cooper, Wright, Mason, Carter, Taylor, Weaver, Fuller, Dyer, Tanner and Hunt.",
    ],
)
def test_short_and_odd_sentences_are_prose(sentence: str) -> None:
    assert kinds(parse_text(sentence, title="The Mill")) == [("p", sentence)]


def test_everything_under_references_is_no_prose_until_the_next_heading() -> None:
    reference = "Smith wrote the history of the mill and published it in London."
    document = parse_text(f"{reference}\n\nReferences\n\n{reference}\n\nLater\n\n{PARAGRAPH}")
    assert [kind for kind, _ in kinds(document)] == ["p", "h", "o", "h", "p"]


def test_a_paragraph_in_another_language_is_no_prose() -> None:
    french = (
        "Le moulin était au bord de la rivière depuis trois cents ans et il a brûlé dans la nuit "
        "avec tout ce qui était dans les greniers."
    )
    assert kinds(parse_text(f"{PARAGRAPH}\n\n{french}"))[1][0] == "o"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Why Is the Mill Closed?\n\n{PARAGRAPH}", "Why Is the Mill Closed?"),
        (f"Old_mill\n\n{PARAGRAPH}", "Old mill"),
        (f"{PARAGRAPH}\n\n{PARAGRAPH}", "Untitled"),
        ("", "Untitled"),
    ],
)
def test_the_title_is_the_first_line_if_that_looks_like_one(text: str, title: str) -> None:
    assert parse_text(text).title == title


def test_a_given_title_wins_and_is_not_repeated_in_the_text() -> None:
    document = parse_text(f"The Mill\n\n{PARAGRAPH}", title="the mill")
    assert document.title == "the mill"
    assert document.text == PARAGRAPH


def test_the_source_is_safe_too() -> None:
    assert parse_text(PARAGRAPH, source="a\x1b[2J\n\udcff.txt").source == "a[2J .txt"
