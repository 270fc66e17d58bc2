"""What a document bomb is made of is refused in a sentence, before it does harm."""

import pytest

from quizgen.errors import ArticleError
from quizgen.sources import archive as archives
from quizgen.sources.archive import Archive
from quizgen.sources.docx import read_docx
from quizgen.sources.limits import MOST_MEMBERS, check_text_length
from quizgen.sources.parse import check_article, parse_text
from quizgen.sources.xmltree import parse_xml
from tests.sources.builders import PROSE, SENTENCE, docx, paragraph, zipped

LAUGHS = '<!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [LAUGHS, OUTSIDE], ids=["laughs", "outside"])
def test_entities_are_refused(head: str) -> None:
    with pytest.raises(ArticleError, match=r"a\.docx is no document: its XML declares entities"):
        read_docx(Archive(docx(paragraph("&lol2;"), head), "a.docx"))


def test_a_named_document_type_is_no_bomb() -> None:
    root = parse_xml(b'<!DOCTYPE ncx PUBLIC "-//x//DTD ncx//EN" "http://x/ncx.dtd"><a>b</a>', "a")
    assert root.text == "b"


def test_deep_xml_is_refused() -> None:
    with pytest.raises(ArticleError, match="a is no document: its XML is nested more than 500"):
        parse_xml(b"<a>" * 501 + b"</a>" * 501, "a")


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a>\xff</a>", b"<a><b></a>", b"not xml"])
def test_broken_xml_is_refused(data: bytes) -> None:
    with pytest.raises(ArticleError, match="a is broken: its XML can't be read"):
        parse_xml(data, "a")


def test_an_archive_that_unpacks_to_far_more_than_it_is_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"a is too large: x unpacks to more than 1\.\d+ MB"):
        Archive(zipped({"x": b" " * 5_000_000}), "a").read("x")


def test_all_that_an_archive_gives_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_UNPACKED_BYTES", 1000)
    archive = Archive(zipped({"x": b"x" * 600}), "a")
    archive.read("x")
    with pytest.raises(ArticleError, match="a is too large"):
        archive.read("x")


def test_an_archive_of_too_many_files_is_refused() -> None:
    data = zipped({f"{number}": b"" for number in range(MOST_MEMBERS + 1)})
    with pytest.raises(ArticleError, match="a is no document: it holds 10,001 files"):
        Archive(data, "a")


def test_a_locked_or_broken_archive_is_refused() -> None:
    data = zipped({"x": b"some words"})
    with pytest.raises(ArticleError, match="a is broken: y is missing in it"):
        Archive(data, "a").read("y")
    place = data.rindex(b"PK\x01\x02") + 8
    locked = data[:place] + b"\x01" + data[place + 1 :]
    with pytest.raises(ArticleError, match="a is encrypted"):
        Archive(locked, "a").read("x")
    with pytest.raises(ArticleError, match="a is broken: its zip archive can't be opened"):
        Archive(b"PK\x03\x04" + b"x" * 50, "a")
    packed = data.index(b"x", 30) + 1
    torn = data[:packed] + b"\xff\xff\xff" + data[packed + 3 :]
    with pytest.raises(ArticleError, match="a is broken: x can't be read"):
        Archive(torn, "a").read("x")


def test_too_much_text_is_refused() -> None:
    check_text_length(2_000_000, "a")
    with pytest.raises(ArticleError, match="a holds too much text: quizgen reads articles of up"):
        check_text_length(2_000_001, "a")
    with pytest.raises(ArticleError, match="quizgen reads books of up to 10 million characters"):
        check_text_length(10_000_001, "a", 10_000_000)


@pytest.mark.parametrize("part", ["a", "“", "[a", "A. "])
def test_a_text_without_words_is_too_short(part: str) -> None:
    with pytest.raises(ArticleError, match="a is too short: it holds 0 words"):
        check_article(parse_text(part * 100_000), "a")


def test_a_word_without_end_spoils_nothing_around_it() -> None:
    document = parse_text(f"{PROSE}\n\n{'abcdefghij' * 30_000}\n\n{SENTENCE}")
    assert [document.text[b.start : b.end] for b in document.paragraphs()] == [
        PROSE.strip(),
        SENTENCE.strip(),
    ]
