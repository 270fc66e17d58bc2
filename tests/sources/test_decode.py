"""Bytes become text by the right encoding or are refused by name."""

import codecs

import pytest

from quizgen.errors import ArticleError
from quizgen.sources.decode import decode_article

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
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04rest", "zip archive or an Office document"),
        (b"{\\rtf1 text}", "is an RTF document"),
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
