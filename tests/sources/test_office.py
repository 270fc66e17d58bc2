"""Word processors' files: styles, lists, tables and notes tell what is prose."""

import pytest

from quizgen.errors import ArticleError
from quizgen.sources.archive import Archive
from quizgen.sources.document import Contents, Piece
from quizgen.sources.docx import read_docx
from quizgen.sources.odt import read_odt
from quizgen.sources.rtf import read_rtf
from quizgen.sources.styles import kind_of_style
from tests.sources.builders import PROSE, docx, odt, paragraph, styled


def word(body: str) -> Contents:
    return read_docx(Archive(docx(body), "a.docx"))


def libre(text: str) -> Contents:
    return read_odt(Archive(odt(text), "a.odt"))


def test_words_styles_make_title_headings_and_captions() -> None:
    contents = word(
        styled("T", "The Mill") + styled("H", "Early years") + paragraph("It was old.")
        + styled("C", "A wheel of oak.") + styled("Mine", "Later") + paragraph("It burned.")
    )  # fmt: skip
    assert contents == (
        "The Mill",
        [
            Piece("Early years", "heading"),
            Piece("It was old."),
            Piece("A wheel of oak.", "other"),
            Piece("Later", "heading"),
            Piece("It burned."),
        ],
    )


def test_a_heading_at_the_beginning_is_the_title() -> None:
    assert word(styled("H", "The Mill") + paragraph("It was old.")).title == "The Mill"
    assert libre("<text:h>The Mill</text:h><text:p>It was old.</text:p>").title == "The Mill"


def test_words_lists_and_tables_are_no_prose() -> None:
    row = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc>{}</w:tc></w:tr>"
    contents = word(
        paragraph("An item.", "<w:numPr/>")
        + f"<w:tbl>{row.format('Wheel', paragraph('12'))}</w:tbl>"
    )
    assert contents.pieces == [Piece("• An item.", "other"), Piece("Wheel | 12", "other")]


def test_of_words_running_text_deleted_and_hidden_words_and_boxes_are_left_out() -> None:
    contents = word(
        "<w:p><w:r><w:t>It was</w:t></w:r><w:del><w:r><w:delText>un</w:delText></w:r></w:del>"
        "<w:r><w:tab/><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>"
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>BOX</w:t></w:r></w:p></w:txbxContent></w:pict>"
        "</w:r><w:ins><w:r><w:t>.</w:t></w:r></w:ins><w:r><w:footnoteReference/></w:r>"
        "<w:hyperlink><w:r><w:t> Yes.</w:t></w:r></w:hyperlink></w:p>"
    )
    assert contents.pieces == [Piece("It was well-known. Yes.")]


def test_words_own_table_of_contents_is_no_prose() -> None:
    part = "<w:sdtPr><w:docPartObj><w:docPartGallery/></w:docPartObj></w:sdtPr><w:sdtContent>{}"
    contents = word(f"<w:sdt>{part.format(paragraph('A line.'))}</w:sdtContent></w:sdt>")
    assert contents.pieces == [Piece("A line.", "other")]


def test_libreoffices_styles_lists_and_tables_are_told_apart() -> None:
    contents = libre(
        '<text:p text:style-name="P1">The Mill</text:p><text:h>Early</text:h>'
        '<text:p text:style-name="P2">A wheel.</text:p>'
        "<text:list><text:list-item><text:p>An item.</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Wheel</text:p></table:table-cell>"
        "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
        "<text:section><text:p>It<text:s/>was<text:line-break/>old<text:note>1</text:note>."
        "<draw:frame><text:p>BOX</text:p></draw:frame></text:p></text:section>"
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
    )
    assert contents == (
        "The Mill",
        [
            Piece("Early", "heading"),
            Piece("A wheel.", "other"),
            Piece("An item.", "other"),
            Piece("Wheel | 12", "other"),
            Piece("It was old."),
        ],
    )


def test_an_encrypted_opendocument_text_is_refused() -> None:
    data = odt("", **{"META-INF__manifest.xml": "<a><encryption-data/></a>"})
    with pytest.raises(ArticleError, match=r"a\.odt is encrypted; save it without the password"):
        read_odt(Archive(data, "a.odt"))


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("heading 2", "heading"),
        ("Heading_20_3", "heading"),
        ("Title", "heading"),
        ("TOC Heading", "other"),
        ("List Paragraph", "other"),
        ("footnote text", "other"),
        ("Intense Quote", "other"),
        ("Normal", None),
        ("Body Text", None),
        ("Text_20_body", None),
        ("Standard", None),
    ],
)
def test_a_styles_name_tells_the_kind(style: str, kind: str | None) -> None:
    assert kind_of_style(style) == kind


def test_rtf_gives_a_piece_a_paragraph_without_addresses_and_pictures() -> None:
    field = r"{\field{\*\fldinst{HYPERLINK "
    field += r'"http://x.yz/"}}{\fldrslt{a link}}}'
    data = (
        rf"{{\rtf1\ansi{{\fonttbl{{\f0 Arial;}}}}{{\header Running head}}\b The Mill\b0\par "
        rf"It is caf\'e9 \u8220?old\u8221? with {field}.\par{{\pict {'0f' * 1000}}}}}"
    )
    assert read_rtf(data.encode(), "a.rtf").pieces == [
        Piece("The Mill"),
        Piece("It is café “old” with a link."),
    ]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("{\\rtf1 \\uc " + PROSE, "is broken: its RTF can't be read"),
        ("{\\rtf1 {\\fonttbl " + "\\f1" * 100_000, "its table of fonts has no end"),
    ],
)
def test_broken_rtf_is_refused(data: str, says: str) -> None:
    with pytest.raises(ArticleError, match=says):
        read_rtf(data.encode(), "a.rtf")


def test_rtf_of_nothing_but_brackets_or_fields_is_read() -> None:
    for bomb in ("{", "{\\field{\\*\\fldinst{"):
        assert read_rtf(f"{{\\rtf1 {PROSE}{bomb * 50_000}".encode(), "a.rtf").pieces
