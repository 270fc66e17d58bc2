"""On a web page the article is found, and nothing around it is asked about."""

import pytest

from quizgen.errors import ArticleError
from quizgen.sources import Document
from quizgen.sources.limits import MOST_HTML_DEPTH
from quizgen.sources.parse import assemble
from quizgen.sources.web import read_page
from quizgen.sources.web.boilerplate import is_boilerplate
from quizgen.sources.web.tokens import Tag, tokens
from quizgen.sources.web.tree import Node, build_tree
from tests.sources.builders import PAGES, PROSE, SENTENCE

# The story of every page in pages/; what else is on them speaks of flamingos.
STORY = [
    "The harbour of Wexley froze over in January 1881, and no ship could leave it for seven weeks.",
    "Fishermen cut holes in the ice and lowered their lines to feed the town, which had only "
    "twelve sacks of flour left.",
    "A young doctor named Alma Reyes walked across the frozen bay to fetch medicine, because the "
    "road to the south was blocked by snow.",
    "She returned after three days with two crates, and the town council voted to name the pier "
    "after her.",
]


def prose(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.paragraphs()]


def read(markup: str, *, trafilatura: bool = False) -> Document:
    return assemble(read_page(markup, "a.html", trafilatura=trafilatura))


@pytest.mark.parametrize("trafilatura", [False, True], ids=["own", "trafilatura"])
@pytest.mark.parametrize("page", sorted(path.name for path in PAGES.glob("*.html")))
def test_of_a_systems_page_the_article_alone_is_prose(page: str, trafilatura: bool) -> None:
    document = read((PAGES / page).read_text(encoding="utf-8"), trafilatura=trafilatura)
    assert prose(document) == STORY
    assert document.title.lower() in ("the winter the harbour froze", "great freeze of wexley")


@pytest.mark.parametrize("trafilatura", [False, True], ids=["own", "trafilatura"])
def test_lists_captions_quotes_and_tables_are_kept_and_not_asked_about(trafilatura: bool) -> None:
    document = read(
        f"""<article><h1>The Mill</h1><p>{PROSE}</p><h2>Parts</h2>
        <ul><li>The wheel was made of oak and was replaced twice.</li></ul>
        <figure><img><figcaption>The wheel was drawn by a visitor in 1850.</figcaption></figure>
        <blockquote><p>The mill was never quiet, and we were glad of it.</p></blockquote>
        <p>{SENTENCE}</p></article>""",
        trafilatura=trafilatura,
    )
    assert prose(document) == [PROSE.strip(), SENTENCE.strip()]
    assert "• The wheel was made of oak and was replaced twice." in document.text


def test_rows_of_a_table_are_lines_with_bars() -> None:
    document = read(
        f"<p>{PROSE}</p><table><tr><th>Part<th>Tons<tr><td>Wheel<td>12<tr><td>Stone<td>3</table>"
    )
    assert document.text.endswith("Part | Tons\n\nWheel | 12\n\nStone | 3")


def test_marks_of_notes_go_and_powers_stay() -> None:
    document = read(
        f'<p>{PROSE}The mill had 10<sup>2</sup> rooms<sup><a href="#n">3</a></sup> and a pond'
        '<a href="#n"><sup>[4]</sup></a> in 1302<a href="#n">[5]</a>.</p>'
    )
    assert prose(document)[0].endswith("The mill had 102 rooms and a pond in 1302.")


def test_line_breaks_part_words_and_two_of_them_paragraphs() -> None:
    document = read(f"<div>{SENTENCE}<br>{SENTENCE}<br> <br>\n{SENTENCE}</div>")
    assert prose(document) == [(SENTENCE * 2).strip(), SENTENCE.strip()]


def test_what_a_browser_hides_is_not_read() -> None:
    document = read(
        f"""<p>{PROSE}</p><div style="display: none"><p>Hidden. {PROSE}</p></div>
        <p hidden>Hidden too. {PROSE}</p><script>document.write("<p>Hidden</p>")</script>"""
    )
    assert prose(document) == [PROSE.strip()]


def test_a_class_that_speaks_of_the_page_condemns_nobody() -> None:
    assert not is_boilerplate(Node("div", {"class": "has-sidebar no-comments with-ads"}))
    assert is_boilerplate(Node("div", {"class": "postMeta"}))
    assert is_boilerplate(Node("div", {"id": "jp-relatedposts"}))
    assert not is_boilerplate(Node("div", {"class": "commentary"}))


def test_most_of_the_prose_is_the_article_whatever_its_class_says() -> None:
    document = read(f'<div class="widget"><p>{PROSE}</p></div><p>{SENTENCE}</p>')
    assert prose(document) == [PROSE.strip()]


def test_a_page_that_trafilatura_knows_nothing_of_is_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("quizgen.sources.web.article_letters", lambda markup: "")
    assert prose(read(f"<p>{PROSE}</p>", trafilatura=True)) == [PROSE.strip()]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<P CLASS='a b' hidden>x", [Tag("p", {"class": "a b", "hidden": ""}), "x"]),
        ("a < b &amp; c", ["a ", "<", " b & c"]),
        ("<!-- <p> -->x<!doctype html><?php y ?>", ["x"]),
        ('<a title="a > b">x</a>', [Tag("a", {"title": "a > b"}), "x", Tag("a", {}, True)]),
        ("<p it's>x", [Tag("p", {"it": "", "s": ""}), "x"]),
        ("<script>if (a<b) {}</script >x", [Tag("script", {}), Tag("script", {}, True), "x"]),
        ("<title>a <b> &lt;</title>", [Tag("title", {}), "a <b> <", Tag("title", {}, True)]),
        ("<![CDATA[a <b>]]>", ["a <b>"]),
        ("x<!-- never ends <p>y", ["x"]),
        ("x<p never ends", ["x"]),
    ],
)
def test_tags_and_text_are_told_apart(markup: str, found: list[Tag | str]) -> None:
    assert list(tokens(markup)) == found


def shape(node: Node | str) -> object:
    return node if isinstance(node, str) else (node.tag, [shape(child) for child in node.children])


@pytest.mark.parametrize(
    ("markup", "tree"),
    [
        ("<p>a<p>b", [("p", ["a"]), ("p", ["b"])]),
        ("<p>a<div>b</div>", [("p", ["a"]), ("div", ["b"])]),
        ("<ul><li>a<li>b</ul>", [("ul", [("li", ["a"]), ("li", ["b"])])]),
        ("<p>a<br>b</i></p>c", [("p", ["a", ("br", []), "b"]), "c"]),
        (
            "<table><tr><td>a<td>b<tr><td>c</table>",
            [("table", [("tr", [("td", ["a"]), ("td", ["b"])]), ("tr", [("td", ["c"])])])],
        ),
    ],
)
def test_end_tags_that_are_left_out_are_supplied(markup: str, tree: list[object]) -> None:
    assert [shape(child) for child in build_tree(markup, "a").children] == tree


def test_what_is_nested_too_deeply_loses_no_word() -> None:
    deep = MOST_HTML_DEPTH * 3
    document = read("<div>" * deep + f"<p>{PROSE}</p>" + "</div>" * deep + f"<p>{PROSE}</p>")
    assert prose(document) == [PROSE.strip(), PROSE.strip()]


def test_a_page_of_nothing_but_tags_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.sources.web.tree.MOST_TAGS", 1000)
    with pytest.raises(ArticleError, match=r"a\.html is too large: it has more than 1,000 tags"):
        read("<b>" * 1002)


@pytest.mark.parametrize("bomb", ["<!--", "<a ", "<a b=\"<a b='", "<script>", "<![CDATA[", "<?"])
def test_endless_markup_is_passed_over(bomb: str) -> None:
    assert prose(read(f"<p>{PROSE}</p>" + bomb * 300_000)) == [PROSE.strip()]
