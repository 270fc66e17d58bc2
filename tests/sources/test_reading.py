"""Every way in which a file can fail is one sentence that names it."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizgen.errors import ArticleError, ExitCode
from quizgen.sources import LEAST_WORDS, MOST_BYTES, read_article
from tests.sources.builders import PROSE


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_plain_file_is_read_with_its_title_and_source(tmp_path: Path) -> None:
    document = read_article(write(tmp_path, "mill.txt", f"The Mill\n\n{PROSE}"))
    assert document.title == "The Mill"
    assert document.source == "mill.txt"
    assert document.text == PROSE.strip()


def test_without_a_title_the_file_name_stands_in(tmp_path: Path) -> None:
    assert read_article(write(tmp_path, "old_mill.txt", PROSE)).title == "old mill"


@pytest.mark.parametrize("name", ["mill.md", "mill.MARKDOWN", "mill.txt", "mill"])
def test_markdown_is_known_by_name_or_by_looks(tmp_path: Path, name: str) -> None:
    document = read_article(write(tmp_path, name, f"# The Mill\n\nIt was *old*. {PROSE}"))
    assert document.title == "The Mill"
    if name.lower() != "mill.txt":
        assert "It was old." in document.text


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(f"The Mill\n\n{PROSE}".encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    document = read_article("-")
    assert (document.title, document.source) == ("The Mill", "standard input")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"\xef\xbb\xbf\n", "is too short"),
        (b"\x00\x01\x02", "is not a text file"),
        (
            b"The mill burned.",
            f"holds 3 words of running text, and a quiz needs at least {LEAST_WORDS}",
        ),
        (("• an item of a long list\n" * 40).encode(), "is too short"),
        (b"x" * (MOST_BYTES + 1), "is too large: quizgen reads articles of up to 2 MB"),
        (b"<!DOCTYPE html><p>x</p>", "is too short"),
        (b"<?xml version='1.0'?><rss/>", "is an XML file; quizgen reads text, Markdown, HTML"),
        (b'{\n  "format": "quizgen-bank"', "is a question bank"),
        (("La casa de la abuela está en la calle de los reyes. " * 9).encode(), "in Spanish"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    path = write(tmp_path, "a.txt", data)
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert says in message
    assert message.count("\n") == 0
    assert caught.value.exit_code == ExitCode.FAILED


def test_the_largest_article_is_still_read(tmp_path: Path) -> None:
    data = (PROSE * (MOST_BYTES // len(PROSE) + 1)).encode()[:MOST_BYTES]
    assert len(read_article(write(tmp_path, "a.txt", data)).text) > MOST_BYTES - 100


@pytest.mark.parametrize(
    ("name", "says"),
    [("none.txt", "does not exist"), ("", "is a folder"), ("a\0b", "can't be read")],
)
def test_a_name_that_is_no_file_is_refused(tmp_path: Path, name: str, says: str) -> None:
    with pytest.raises(ArticleError, match=says):
        read_article(f"{tmp_path}/{name}")


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(ArticleError, match="file name is empty"):
        read_article("")


@contextmanager
def ordinary_rights() -> Iterator[None]:
    """An ordinary user's rights: root, as many containers run, may read everything."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a_file_without_permission_is_refused(tmp_path: Path, locked: str) -> None:
    path = write(tmp_path, "a.txt", PROSE)
    closed = path if locked == "file" else tmp_path
    closed.chmod(0)
    try:
        with ordinary_rights(), pytest.raises(ArticleError, match="permission denied"):
            read_article(path)
    finally:
        closed.chmod(0o700)
