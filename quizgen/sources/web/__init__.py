"""Web pages: from markup to the article's pieces, with what surrounds the article left out."""

from __future__ import annotations

from quizgen.sources.document import Contents
from quizgen.sources.web.article import find_article, page_title
from quizgen.sources.web.pieces import pieces
from quizgen.sources.web.trafilatura_reader import article_letters, is_installed, select
from quizgen.sources.web.tree import build_tree, is_deep


def read_page(markup: str, name: str, *, trafilatura: bool | None = None) -> Contents:
    """Return the title and the pieces of the article on the page ``markup``, called ``name``.

    ``trafilatura`` says whether to ask it what is the article, by default if it is installed;
    where it finds nothing, and without it, our own search does. Raises :class:`ArticleError` for
    a page with too many tags.
    """
    root = build_tree(markup, name)
    title = page_title(root)
    # A page of bottomless nesting is none that a library in C should be tried with.
    wanted = is_installed() if trafilatura is None else trafilatura
    letters = article_letters(markup) if wanted and not is_deep(root) else ""
    whole = list(pieces(root)) if letters else []
    own = find_article(root)
    # Both must take a paragraph for the article's; where they hardly agree trafilatura is right.
    return Contents(title, select(own, letters) or select(whole, letters) or own)
