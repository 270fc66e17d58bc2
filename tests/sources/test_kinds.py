"""The content tells the kind of a file; the name only where the content does not."""

from pathlib import Path

import pytest

from quizgen.errors import ArticleError, UsageError
from quizgen.sources import read_article, read_articles
from quizgen.sources.kinds import check_size, kind_of_file
from quizgen.sources.limits import MOST_FILE_BYTES, MOST_MARKUP_BYTES
from tests.sources.builders import (
    PROSE,
    SPANISH,
    column,
    docx,
    epub,
    odt,
    paragraph,
    pdf,
    zipped,
)

PAGE = f"<html><body><p>{PROSE}</p></body></html>"
MHTML = f"""From: <Saved by Blink>
Subject: The Mill
MIME-Version: 1.0
Content-Type: multipart/related;
 type="text/html"; boundary="--x"

----x
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

{PAGE.replace("=", "=3D")}
----x--
"""


def files(text: str) -> dict[str, bytes]:
    """A file of every kind with this text."""
    return {
        "text": text.encode(),
        "markdown": f"# The Mill\n\n{text}".encode(),
        "html": f"<html><body><p>{text}</p></body></html>".encode(),
        "mhtml": MHTML.replace(PROSE, text).encode(),
        "pdf": pdf([column(text)]),
        "docx": docx(paragraph(text)),
        "odt": odt(f"<text:p>{text}</text:p>"),
        "epub": epub({"a.xhtml": f"<p>{text}</p>"}),
        "rtf": (b"{\\rtf1\\ansi " + text.encode("cp1252") + b"}"),
    }


KINDS = tuple(files(PROSE))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("suffix", ["", ".txt", ".pdf"])
def test_every_kind_is_read_whatever_its_name(tmp_path: Path, kind: str, suffix: str) -> None:
    path = tmp_path / f"mill{suffix}"
    path.write_bytes(files(PROSE)[kind])
    document = read_article(path)
    assert document.text.endswith(PROSE.strip())
    assert [block.kind for block in document.blocks][-1:] == ["paragraph"]


@pytest.mark.parametrize("kind", KINDS)
def test_another_language_is_refused_by_name_in_every_kind(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(files(SPANISH)[kind])
    with pytest.raises(ArticleError, match="a seems to be in Spanish; quizgen asks about English"):
        read_articles(path)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("text", "markdown")])
@pytest.mark.parametrize("share", [0.03, 0.5, 0.97])
def test_a_torn_file_ends_in_a_sentence_or_a_sound_document(
    tmp_path: Path, kind: str, share: float
) -> None:
    path = tmp_path / "torn"
    data = files(PROSE)[kind]
    path.write_bytes(data[: int(len(data) * share)])
    try:
        assert read_article(path).text
    except ArticleError as error:
        assert str(error).startswith(str(path))  # noqa: PT017 - both outcomes are right


@pytest.mark.parametrize(
    ("data", "suffix", "kind"),
    [
        (b"Only words.", ".html", "text"),
        (b"<p>A part of a page.</p>", ".html", "html"),
        (b"<p>A part of a page.</p>", ".txt", "text"),
        (b"<div align=center>A logo</div>\n\n# A README", ".md", "markdown"),
        (b"<!-- saved from url -->\n<!DOCTYPE html><p>", ".txt", "html"),
        (b'<?xml version="1.0"?><html xmlns="x">', "", "html"),
        ("<html><p>é".encode("utf-16"), "", "html"),
        (b"Received: by mail\r\n\r\n%PDF-1.4", "", "pdf"),
        (b"The sign %PDF-1.4 opens a file.", "", "text"),
        (b"\xef\xbb\xbf{\\rtf1 text}", "", "rtf"),
    ],
)
def test_looks_go_before_names(data: bytes, suffix: str, kind: str) -> None:
    assert kind_of_file(data, suffix, "a") == kind


@pytest.mark.parametrize(
    ("member", "says"),
    [
        ("xl/workbook.xml", "is a spreadsheet; quizgen reads"),
        ("ppt/presentation.xml", "is a presentation; quizgen reads"),
        ("a.txt", "is a zip archive; quizgen reads"),
    ],
)
def test_other_archives_are_refused_by_name(member: str, says: str) -> None:
    with pytest.raises(ArticleError, match=says):
        kind_of_file(zipped({member: "x"}), ".docx", "a")


def test_an_opendocument_spreadsheet_is_no_text() -> None:
    data = zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})
    with pytest.raises(ArticleError, match="is an OpenDocument file, but no text"):
        kind_of_file(data, ".odt", "a")


def test_comments_at_a_files_head_are_passed_in_one_go() -> None:
    # With a careless pattern these take longer than the universe has left.
    assert kind_of_file(b"<!--a-->" * 400 + b"x", "", "a") == "text"


def test_each_kind_has_its_limit() -> None:
    check_size(MOST_MARKUP_BYTES, "html", "a")
    check_size(MOST_FILE_BYTES, "pdf", "a")
    with pytest.raises(ArticleError, match="a is too large: quizgen reads HTML files of up to 10"):
        check_size(MOST_MARKUP_BYTES + 1, "html", "a")


def test_only_books_have_chapters(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PROSE)
    with pytest.raises(UsageError, match="has no chapters; only an EPUB book has"):
        read_article(path, chapter=1)


def test_a_file_that_is_no_book_is_one_article(tmp_path: Path) -> None:
    path = tmp_path / "old_mill.txt"
    path.write_text(PROSE)
    assert [document.title for document in read_articles(path)] == ["old mill"]
    assert [document.title for document in read_articles(path, "Mills")] == ["Mills"]
