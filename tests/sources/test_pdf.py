"""The lines of a PDF's pages become paragraphs again, with the page that each is on."""

import pytest

from quizgen.errors import ArticleError
from quizgen.sources import pdf as reader
from quizgen.sources.document import Contents, Piece
from quizgen.sources.pdf import read_pdf
from quizgen.sources.pdf.lines import Line
from quizgen.sources.pdf.paragraphs import to_contents
from quizgen.sources.pdf.running import without_running_lines
from tests.sources.builders import PROSE, SENTENCE, Text, column, pdf

FIRST = "The mill was built in 1302 by monks who had come down the river from the town of Bury."
SECOND = "It burned in 1899, and nobody in the town ever learned how the fire had begun that night."
STORY = f"{FIRST} {SECOND} {SENTENCE.strip()}"


def read(*pages: list[Text]) -> Contents:
    return read_pdf(pdf(pages), "a.pdf")


def texts(contents: Contents) -> list[str]:
    return [piece.text for piece in contents.pieces]


def under(lines: list[Text], text: str, gap: float = 12, width: int = 80) -> list[Text]:
    """The lines of a text below others, ``gap`` points apart."""
    return column(text, top=lines[-1][1] - gap, width=width)


def test_lines_become_paragraphs_at_gaps_and_at_indents() -> None:
    story = column(STORY)
    assert texts(read([*story, *under(story, PROSE, 24)])) == [STORY, PROSE.strip()]
    first, *rest = under(story, PROSE, width=78)
    assert texts(read([*story, (first[0] + 15, *first[1:]), *rest])) == [STORY, PROSE.strip()]


def test_a_short_last_line_ends_a_paragraph() -> None:
    story = column(f"{FIRST} It burned in 1899.", width=75)
    assert len(story[-1][3]) < 50
    assert texts(read([*story, *under(story, PROSE)])) == [
        f"{FIRST} It burned in 1899.",
        PROSE.strip(),
    ]


def test_a_paragraph_goes_on_over_a_page_and_says_so() -> None:
    lines = column(STORY, width=60)
    below = [(x, 720 - 12 * i, size, text) for i, (x, _, size, text) in enumerate(lines[2:])]
    assert read(lines[:2], below).pieces == [Piece(STORY, None, "pages 1–2")]


def test_every_piece_knows_its_page() -> None:
    assert [piece.place for piece in read(column(STORY), column(PROSE)).pieces] == [
        "page 1",
        "page 2",
    ]


def test_columns_are_read_one_after_the_other_even_if_the_file_goes_across() -> None:
    left, right = column(STORY, width=45), column(PROSE, x=320, width=45)
    across = [line for pair in zip(left, right, strict=False) for line in pair]
    across += right[len(left) :] + left[len(right) :]
    title = (150.0, 760.0, 18.0, "The Story of the Mill")
    contents = read([title, *across])
    assert contents.title == "The Story of the Mill"
    assert texts(contents) == [STORY, PROSE.strip()]


def test_running_heads_feet_and_page_numbers_are_left_out() -> None:
    pages = []
    for number in range(1, 4):
        head = (72.0, 800.0, 9.0, f"A History of Mills {number + 10}")
        foot = (290.0, 30.0, 9.0, f"- {number} -")
        pages.append([head, *column(f"Page {number} begins so. {STORY}"), foot])
    contents = read(*pages)
    assert texts(contents) == [f"Page {number} begins so. {STORY}" for number in range(1, 4)]


def test_a_number_alone_within_the_text_is_no_page_number() -> None:
    lines = [
        Line("1", text, 72, 500, 700 - 20 * i, 12) for i, text in enumerate("a 1918 b".split())
    ]
    assert without_running_lines([(842, lines)]) == [lines]


def test_words_broken_at_a_lines_end_are_whole_again() -> None:
    page = [
        (72.0, 720.0, 10.0, "The mill was an extra-"),
        (72.0, 708.0, 10.0, "ordinary sight. It was well-"),
        (72.0, 696.0, 10.0, "known in the north. Its re-"),
        (72.0, 684.0, 10.0, "entry was by a high-speed door, and high-"),
        (72.0, 672.0, 10.0, "speed it was. Then came reentry."),
    ]
    assert texts(read(page)) == [
        "The mill was an extraordinary sight. It was well-known in the north. Its reentry was by a "
        "high-speed door, and high-speed it was. Then came reentry."
    ]


def test_large_lines_are_headings_and_the_largest_the_title() -> None:
    page = [(72.0, 780.0, 20.0, "The Mill"), (72.0, 750.0, 14.0, "Early years"), *column(STORY)]
    assert read(page) == (
        "The Mill",
        [Piece("Early years", "heading", "page 1"), Piece(STORY, None, "page 1")],
    )


def test_footnotes_captions_bullets_tables_and_formulas_are_no_prose() -> None:
    others = [
        (72.0, 660.0, 10.0, "Figure 1: The mill was drawn by a monk."),
        (72.0, 630.0, 10.0, "• The wheel was made of oak."),
        (72.0, 600.0, 10.0, "Wheel"),
        (300.0, 600.0, 10.0, "12 tons"),
        (72.0, 570.0, 10.0, "w(a) = f(b) + 2"),
        (72.0, 60.0, 7.0, "3 The monks had come from Bury in the year 1300."),
    ]
    pieces = read(column(STORY) + others).pieces
    assert [piece.kind for piece in pieces] == [None, *["other"] * 5]
    assert pieces[3].text == "Wheel | 12 tons"


def test_a_paragraph_that_a_figure_cuts_in_two_is_whole() -> None:
    lines = column(STORY, width=40)
    assert lines[3][3][0].islower()
    caption = (72.0, 600.0, 10.0, "Figure 1: The mill was drawn by a monk.")
    after = [(x, 500 - 12 * i, size, text) for i, (x, _, size, text) in enumerate(lines[3:])]
    assert texts(read([*lines[:3], caption, *after])) == [STORY, caption[3]]


def test_parts_of_sentences_are_no_prose() -> None:
    begun = "and so it was. " + STORY + " But then the"
    assert read(column(begun)).pieces == [
        Piece("and so it was. ", "other", "page 1"),
        Piece(f"{STORY} ", None, "page 1"),
        Piece("But then the", "other", "page 1"),
    ]


def test_what_is_set_in_as_a_whole_is_no_prose_and_a_heading_in_the_middle_is_one() -> None:
    quoted = [(x + 40, y, size, text) for x, y, size, text in column(STORY, top=640, width=60)]
    heading = (250.0, 760.0, 10.0, "References to Mills")
    pieces = read([heading, *column(PROSE), *quoted]).pieces
    assert [piece.kind for piece in pieces] == [None, None, "other"]


def test_a_scan_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"^a\.pdf is a scan: it holds pictures of pages and"):
        read([], [])


def test_an_encrypted_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # Standard security handler, revision 2: a password that nobody knows.
    data = pdf([column(STORY)])
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"00" * 32 + b">/U<" + b"11" * 32 + b">>>"
    ids = b"/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]"
    locked = data.replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt " + lock + ids)
    with pytest.raises(ArticleError, match=r"^a\.pdf is encrypted; save it without the password"):
        read_pdf(locked, "a.pdf")


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"^a\.pdf is broken: its PDF can't be read"):
        read_pdf(b"%PDF-1.4\nnothing", "a.pdf")


def test_a_file_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader.pages, "MOST_PAGES", 2)
    with pytest.raises(ArticleError, match=r"^a\.pdf is too long: it has 3 pages, and quizgen"):
        read(*[column(STORY)] * 3)


def test_no_lines_are_no_contents() -> None:
    assert to_contents([[], []]) == (None, [])
