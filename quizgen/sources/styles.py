"""What a paragraph is by the name of its style, which word processors share."""

from __future__ import annotations

import re

from quizgen.sources.document import BlockKind

# Word's and LibreOffice's names, in lower case with spaces; the first that fits counts.
_STYLES: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"(?:toc|contents|index|table of|bibliography) ?(?:heading|title)"), "other"),
    (re.compile(r"heading\b|subtitle$|title\b|chapter ?title"), "heading"),
    (re.compile(r"(?:foot|end)note|header$|footer$|page number|toc\b|contents\b|index\b"), "other"),
    (re.compile(r"caption$|illustration$|figure$|drawing$|text$|table\b"), "other"),
    (re.compile(r"list\b|numbering\b|bullet"), "other"),
    (re.compile(r"(?:intense |block )?quot|block text|bibliography|preformatted"), "other"),
    (re.compile(r"author$|date$|byline$|signature|salutation|closing|addressee|sender"), "other"),
    (re.compile(r"envelope|macro|html |source "), "other"),
)
_TITLE = re.compile(r"title$")


def kind_of_style(name: str) -> BlockKind | None:
    """Return what a paragraph with a style of this name is, None if only its words can tell."""
    plain = _plain(name)
    return next((kind for pattern, kind in _STYLES if pattern.match(plain)), None)


def is_title_style(name: str) -> bool:
    """Tell whether a style is that of the document's title."""
    return _TITLE.match(_plain(name)) is not None


def _plain(name: str) -> str:
    return name.replace("_20_", " ").replace("_", " ").strip().lower()
