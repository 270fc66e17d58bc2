"""Bytes become text by the right encoding or are refused by name."""

import codecs

import pytest

from quizgen.errors import ArticleError
from quizgen.sources.decode import decode_article, decode_page

PROSE = (
    "The museum’s new wing – the “glass hall” – opened in May. It cost £5 million, and visitors "
    "from Orléans weren’t sure what to make of it…"
)


@pytest.mark.parametrize(
    "data",
    [
        PROSE.encode(),
        codecs.BOM_UTF8 + PROSE.encode(),
        PROSE.encode("utf-16"),
        codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be"),
        PROSE.encode("utf-32"),
        PROSE.encode("cp1252"),
        PROSE.encode("mac_roman"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16", "utf-16-be", "utf-32", "cp1252", "mac"],
)
def test_prose_is_read_in_the_encodings_people_still_use(data: bytes) -> None:
    assert decode_article(data, "a.txt") == PROSE


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xd0\xcf\x11\xe0rest", "is an old Office document; save it as DOCX"),
        (b"\x89PNG\r\n", "is an image; quizgen reads text"),
        (b"plain\x00nul", "is not a text file"),
        (bytes(range(1, 32)) * 20, "is not a text file"),
        (codecs.BOM_UTF8 + b"ab\xffcd", "broken at byte"),
        ("Привет, как дела сегодня? Всё хорошо.".encode("koi8-r"), "neither UTF-8 (byte 0"),
        (b"word \x81\x8d\x90 word", "save it as UTF-8"),
    ],
)
def test_everything_else_is_refused_in_one_sentence_naming_the_file(data: bytes, says: str) -> None:
    with pytest.raises(ArticleError) as caught:
        decode_article(data, "dir/a.txt")
    message = str(caught.value)
    assert message.startswith("dir/a.txt ")
    assert says in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("", "utf-8"),
        ('<meta charset="iso-8859-1">', "utf-8"),  # saved anew by a browser
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=macintosh">', "mac_roman"),
        ("<meta charset=nonsense>", "cp1252"),
        ("<meta charset=rot13>", "cp1252"),
        ("<meta charset=utf-16>", "utf-8"),
        ("", "utf-16"),
        ("", "cp1252"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(head: str, encoding: str) -> None:
    page = f"<html><head>{head}</head><body>{PROSE}</body></html>"
    assert decode_page(page.encode(encoding), "a.html") == page
