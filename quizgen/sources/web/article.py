"""Find the article on a page, with the means of the standard library alone.

The page's prose is counted: words in paragraphs that end as sentences and are no row of links.
The article is what the page marks as one if enough of the prose is there, else the innermost
element that holds nearly all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from quizgen.sources.document import Piece
from quizgen.sources.lines import ends_sentence
from quizgen.sources.web.boilerplate import is_boilerplate, words_of
from quizgen.sources.web.pieces import pieces, squeezed
from quizgen.sources.web.tree import BLOCKS, Node

_LEAST_WORDS = 8
"""A shorter paragraph counts for nothing: it may be a caption or a teaser."""
_MARKED_SHARE = 0.4
"""Share of the page's prose that what is marked as the article must hold to be believed."""
_INNER_SHARE = 0.8
"""An element that holds this share of the prose around it is where the article is."""
_KEPT_SHARE = 0.5
"""What holds this share of the prose is the article, whatever its class says."""

_BODY_NAMES = frozenset(
    tuple(name.split("-"))
    for name in """entry-content post-content article-content article-body story-body post-body
    story-content article-text body-content content-body page-content td-post-content
    field-body mw-parser-output markdown-body blog-content single-content main-content
    articlebody storybody entrytext posttext""".split()
)
_TITLE_CUT = re.compile(r"\s+(?:[|»·•]|::|[-–—])\s+")
_TITLE_LEVELS = ("h1", "h2", "h3")
_SITE_WORDS = 6


def find_article(root: Node) -> list[Piece]:
    """Return the pieces of the article on the page ``root``, from which the rest is taken away."""
    _prune(root)
    return list(pieces(_inner(_marked(root))))


def _prune(root: Node) -> None:
    """Take away what surrounds an article, unless most of the page's prose is in it."""
    prose = _Prose(root)
    total = prose.of(root)
    pending = [root]
    while pending:
        node = pending.pop()
        node.children = [
            child
            for child in node.children
            if isinstance(child, str)
            or not is_boilerplate(child)
            or prose.of(child) > _KEPT_SHARE * total
        ]
        pending += [child for child in node.children if isinstance(child, Node)]


def _marked(root: Node) -> Node:
    """Return what the page itself marks as the article, or the whole page."""
    prose = _Prose(root)
    total = prose.of(root)
    for candidates in _marks(root):
        best = max(candidates, key=prose.of, default=None)
        if best is not None and prose.of(best) > _MARKED_SHARE * total:
            return best
    return root


def _marks(root: Node) -> Iterator[list[Node]]:
    """Yield the elements with each kind of mark, the surest first."""
    elements = list(root.elements())
    yield [node for node in elements if node.attributes.get("itemprop") == "articleBody"]
    yield [node for node in elements if _has_body_name(node)]
    yield [node for node in elements if node.tag == "article"]
    yield [node for node in elements if node.tag == "main" or node.attributes.get("role") == "main"]


def _has_body_name(node: Node) -> bool:
    names = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    return any(tuple(words_of(name)) in _BODY_NAMES for name in names.split())


def _inner(node: Node) -> Node:
    """Return the innermost element that holds nearly all the prose of ``node``."""
    prose = _Prose(node)
    least = _INNER_SHARE * prose.of(node)
    while least:
        children = [child for child in node.children if isinstance(child, Node)]
        inner = next((child for child in children if prose.of(child) >= least), None)
        if inner is None or inner.tag == "p":
            return node
        node = inner
    return node


class _Prose:
    """How many words of prose there are in each element of a tree."""

    def __init__(self, root: Node) -> None:
        self._words: dict[int, int] = {}
        for node in reversed(list(root.elements())):
            below = [child for child in node.children if isinstance(child, Node)]
            words = _own_words(node) + sum(self._words[id(child)] for child in below)
            # Whole paragraphs inside a link are the teaser of another article.
            self._words[id(node)] = 0 if node.tag == "a" and "href" in node.attributes else words

    def of(self, node: Node) -> int:
        return self._words[id(node)]


def _own_words(node: Node) -> int:
    """Return how many words of prose stand in ``node`` itself, not in a block below it."""
    if node.tag not in BLOCKS:
        return 0
    own = Node(node.tag, {})
    pending = list(reversed(node.children))
    while pending:
        item = pending.pop()
        if isinstance(item, str) or item.tag in ("a", "br"):
            own.children.append(item)
        elif item.tag in BLOCKS:
            own.children += [Node("br", {}), Node("br", {})]
        else:
            pending += reversed(item.children)
    return sum(map(_prose_words, pieces(own)))


def _prose_words(piece: Piece) -> int:
    words = len(piece.text.split())
    prose = piece.kind is None and words >= _LEAST_WORDS and ends_sentence(piece.text)
    return words if prose else 0


def page_title(root: Node) -> str | None:
    """Return the page's title: its one heading of the first level, else what its head says."""
    found: dict[str, str] = {}
    headings: dict[str, list[str]] = {level: [] for level in _TITLE_LEVELS}
    for node in root.elements():
        if node.tag in _TITLE_LEVELS:
            headings[node.tag].append(squeezed(node.text()))
        elif node.tag == "title":
            found.setdefault("title", squeezed(node.text()))
        elif node.tag == "meta":
            key = node.attributes.get("property") or node.attributes.get("name") or ""
            found.setdefault(key, squeezed(node.attributes.get("content", "")))
    shown = found.get("og:title") or found.get("title") or ""
    # Of the headings that the head repeats the longest is the article's, another the site's.
    repeated = [
        heading
        for heading in chain.from_iterable(headings.values())
        if heading and heading.casefold() in shown.casefold()
    ]
    if repeated:
        return max(repeated, key=len)
    title, first = _without_site(shown), headings["h1"]
    if len(first) == 1 and len(first[0].split()) > len(title.split()):
        return first[0]
    return title or None


def _without_site(title: str) -> str:
    """Return a page's title without the site's name behind a rule: "Owls | The Daily"."""
    cuts = list(_TITLE_CUT.finditer(title))
    if cuts and len(title[cuts[-1].end() :].split()) <= _SITE_WORDS:
        return title[: cuts[-1].start()]
    return title
