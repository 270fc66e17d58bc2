"""A book is its chapters: where each begins, what it is called, which parts are none."""

from pathlib import Path

import pytest

from quizgen.errors import ArticleError, UsageError
from quizgen.sources import read_article, read_articles
from quizgen.sources.archive import Archive
from quizgen.sources.epub import place_of, read_epub
from tests.sources.builders import PROSE, SENTENCE, SPANISH, epub

TWO = {"a.xhtml": f"<h1>The River</h1><p>{PROSE}</p>", "b.xhtml": f"<p>{SENTENCE * 6}</p>"}


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "rivers.epub"
    path.write_bytes(data)
    return path


def titles(data: bytes) -> list[str | None]:
    return [chapter.title for chapter in read_epub(Archive(data, "a.epub")).chapters]


def entry(title: str, link: str, below: str = "") -> str:
    return f'<li><a href="{link}">{title}</a>{f"<ol>{below}</ol>" if below else ""}</li>'


def point(title: str, link: str, below: str = "") -> str:
    label = f"<navLabel><text>{title}</text></navLabel>"
    return f'<navPoint>{label}<content src="{link}"/>{below}</navPoint>'


def test_every_chapter_is_an_article_that_knows_its_place(tmp_path: Path) -> None:
    first, second = read_articles(saved(tmp_path, epub(TWO)))
    assert first.title == "Rivers: The River"
    assert first.source == "rivers.epub, chapter 1"
    assert first.text == PROSE.strip()
    assert {block.place for block in first.blocks} == {"chapter 1, The River"}
    assert second.title == "Rivers: chapter 2"
    assert second.place_at(10) == "chapter 2"


def test_the_title_given_is_the_books(tmp_path: Path) -> None:
    path = saved(tmp_path, epub(TWO))
    assert [d.title for d in read_articles(path, "Streams")] == [
        "Streams: The River",
        "Streams: chapter 2",
    ]
    assert read_article(path, title="Streams", chapter=1).title == "Streams"


def test_a_chapter_can_be_named_and_must_be_if_there_are_several(tmp_path: Path) -> None:
    path = saved(tmp_path, epub(TWO))
    assert read_article(path, chapter=2).title == "Rivers: chapter 2"
    for chapter, has in ((None, "is a book of 2 chapters"), (3, "has 2 chapters and no chapter 3")):
        with pytest.raises(UsageError) as caught:
            read_article(path, chapter=chapter)
        assert str(caught.value) == f"{path} {has}; name one with --chapter N: 1 The River; 2."


def test_a_book_of_one_chapter_needs_no_number(tmp_path: Path) -> None:
    path = saved(tmp_path, epub({"a.xhtml": TWO["a.xhtml"], "b.xhtml": "<p>The end.</p>"}))
    assert read_article(path).title == "Rivers: The River"


def test_the_contents_give_the_titles_and_join_files() -> None:
    files = {"a.xhtml": f"<p>{PROSE}</p>", "b.xhtml": f"<p>{PROSE}</p>", "c.xhtml": f"<p>{PROSE}"}
    data = epub(files, entry("Source", "a.xhtml") + entry("Mouth", "c.xhtml"))
    book = read_epub(Archive(data, "a.epub"))
    assert [(c.title, len(c.pieces)) for c in book.chapters] == [("Source", 2), ("Mouth", 1)]


@pytest.mark.parametrize("kind", ["nav", "ncx"])
def test_chapters_inside_one_file_begin_at_their_marks(kind: str) -> None:
    files = {"a.xhtml": f'<h2 id="x">One</h2><p>{PROSE}</p><p><a id="y"></a>Two</p><p>{PROSE}</p>'}
    make = entry if kind == "nav" else point
    listed = make("One", "a.xhtml#x") + make("Two", "a.xhtml#y")
    assert titles(epub(files, **{"contents" if kind == "nav" else "ncx": listed})) == ["One", "Two"]


@pytest.mark.parametrize("kind", ["nav", "ncx"])
def test_chapters_below_a_part_are_chapters_and_sections_of_a_chapter_are_not(kind: str) -> None:
    files = {"p.xhtml": "<h1>Part</h1>", "a.xhtml": f'<p>{PROSE}</p><p id="s">{PROSE}</p>'}
    make = entry if kind == "nav" else point
    section = make("Section", "a.xhtml#s")
    listed = make("Part One", "p.xhtml", make("Source", "a.xhtml", section))
    found = titles(epub(files, **{"contents" if kind == "nav" else "ncx": listed}))
    assert found == ["Part One", "Source"]


def test_title_pages_notes_and_the_index_are_no_chapters() -> None:
    names = ["Title Page", "Copyright", "Contents", "The Source", "Notes", "About the Author"]
    files = {f"{n}.xhtml": f"<p>{PROSE}</p>" for n in range(len(names))}
    listed = "".join(entry(name, f"{n}.xhtml") for n, name in enumerate(names))
    assert titles(epub(files, listed)) == ["The Source"]


def test_marks_of_notes_and_notes_themselves_are_left_out(tmp_path: Path) -> None:
    text = (
        f'<p>{PROSE}It ended.<a epub:type="noteref" href="#n">1</a></p>'
        f'<aside epub:type="footnote" id="n">1. {SENTENCE}</aside>'
    )
    document = read_article(saved(tmp_path, epub({"a.xhtml": text})))
    assert document.text == f"{PROSE}It ended."


def test_a_locked_book_is_refused() -> None:
    lock = '<encryption><CipherReference URI="book/a.xhtml"/></encryption>'
    with pytest.raises(ArticleError, match=r"a\.epub is locked by its seller"):
        titles(epub(TWO, **{"META-INF__encryption.xml": lock}))
    assert titles(epub(TWO, **{"META-INF__encryption.xml": lock.replace(".xhtml", ".otf")}))


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"a.xhtml": "", "b.xhtml": ""}, "holds no chapter with text"),
        ({"a.xhtml": "<p>Too short.</p>", "b.xhtml": f"<p>{SPANISH}</p>"}, "seems to be in Span"),
        ({"a.xhtml": "<p>Much too short.</p>"}, "is too short"),
    ],
)
def test_a_book_without_a_chapter_for_a_quiz_is_refused(
    tmp_path: Path, files: dict[str, str], says: str
) -> None:
    with pytest.raises(ArticleError, match=rf"rivers\.epub {says}"):
        read_articles(saved(tmp_path, epub(files)))


def test_a_broken_book_is_refused() -> None:
    data = epub({"a.xhtml": "x"}, **{"META-INF__container.xml": "<container/>"})
    with pytest.raises(ArticleError, match=r"a\.epub is broken"):
        titles(data)


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("The River", "chapter 2, The River"),
        ("Chapter II. The River", "Chapter II. The River"),
        ("7 The River", "7 The River"),
        ("", "chapter 2"),
    ],
)
def test_a_chapter_that_has_a_number_keeps_it(title: str, place: str) -> None:
    assert place_of(2, title) == place
