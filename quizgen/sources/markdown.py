"""Markdown to the pieces of an article, with the inline markup taken off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quizgen.sources.document import Contents, Piece
from quizgen.sources.sanitise import collapse_spaces

if TYPE_CHECKING:
    from markdown_it.token import Token


_FRONT_MATTER = re.compile(r"---[ ]*\n(.*?)\n(?:---|\.\.\.)[ ]*(?:\n|$)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[ ]*(.+?)[ ]*$", re.MULTILINE | re.IGNORECASE)
_FOOTNOTE_TEXT = re.compile(r"^\[\^[^\]\s]+\]:.*(?:\n(?: {2,}|\t).*)*", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]+\]")
_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)
_NUMBER_LINK = re.compile(r"\[?\d{1,3}\]?")

_SIGNS = (
    # Each of these on its own makes a text Markdown; none of them occurs in plain prose.
    re.compile(r"\A---[ ]*\n(?:[\w-]+:.*\n)+---[ ]*$", re.MULTILINE),
    re.compile(r"^#{1,6} +[^\s#]", re.MULTILINE),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"!?\[[^\]\[\n]{0,300}\]\((?:https?:|\.{0,2}/|#|mailto:)[^)\s]{0,300}\)"),
    re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}[^\s*]\*\*(?![\w*])"),
)


def looks_like_markdown(text: str) -> bool:
    """Tell whether ``text``, whose name says nothing, is clearly Markdown."""
    return any(sign.search(text) for sign in _SIGNS)


def read_markdown(text: str) -> Contents:
    """Return the title and the pieces of a clean Markdown text.

    The title is the front matter's, else the first heading if it is of the first level.
    """
    # markdown-it-py takes 40 ms to import, which plain text need not pay.
    from markdown_it import MarkdownIt

    title, body = _front_matter(text)
    body = _FOOTNOTE_MARK.sub("", _FOOTNOTE_TEXT.sub("", body))
    parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable(["table", "strikethrough"])
    pieces: list[Piece] = []
    for piece, level in _pieces(parser.parse(body)):
        if not piece.text:
            continue
        if title is None and not pieces and level == 1:
            title = piece.text
        else:
            pieces.append(piece)
    return Contents(title, pieces)


def _front_matter(text: str) -> tuple[str | None, str]:
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None, text
    title = _FRONT_TITLE.search(match[1])
    return (title[1].strip("\"'") or None if title else None), text[match.end() :]


_CONTAINERS = frozenset({"bullet_list", "ordered_list", "blockquote", "table"})
"""What stands in one of these is not running prose."""


def _pieces(tokens: Iterable[Token]) -> Iterator[tuple[Piece, int]]:
    """Yield every piece with its heading level, 0 for what is no heading."""
    level = 0
    inside: list[str] = []
    row: list[str] = []
    for token in tokens:
        name, _, edge = token.type.rpartition("_")
        if name in _CONTAINERS:
            if edge == "open":
                inside.append(name)
            else:
                inside.pop()
        elif name == "heading":
            level = int(token.tag[1]) if edge == "open" else 0
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield Piece(" | ".join(row), "other"), 0
        elif token.type == "inline" and inside[-1:] == ["table"]:
            row.append(_plain(token))
        elif token.type == "inline":
            yield _inline_piece(token, level, inside), level
        elif token.type in ("fence", "code_block", "html_block"):
            yield from ((piece, 0) for piece in _verbatim(token))


def _inline_piece(token: Token, level: int, inside: list[str]) -> Piece:
    text = _plain(token)
    if text and inside[-1:] in (["bullet_list"], ["ordered_list"]):
        return Piece(f"• {text}", "other")
    if inside or _is_picture(token):
        return Piece(text, "other")
    return Piece(text, "heading" if level else None)


def _verbatim(token: Token) -> Iterator[Piece]:
    content = token.content
    if token.type == "html_block":
        content = _TAG.sub(" ", _COMMENT.sub("", content)).replace("\n", " ")
    return (Piece(collapse_spaces(line), "other") for line in content.splitlines())


def _is_picture(token: Token) -> bool:
    children = [child for child in token.children or () if child.content.strip()]
    return bool(children) and all(child.type == "image" for child in children)


def _plain(token: Token) -> str:
    """Return the words of an inline token: link and picture texts stay, their targets go."""
    words: list[str] = []
    link_at = 0
    for child in token.children or ():
        if child.type == "link_open":
            link_at = len(words)
        elif child.type == "link_close" and _NUMBER_LINK.fullmatch("".join(words[link_at:])):
            # A link that reads "3" or "[3]" leads to a note.
            del words[link_at:]
        elif child.type in ("softbreak", "hardbreak") or _BREAK_TAG.match(child.content):
            words.append(" ")
        elif child.type in ("text", "code_inline", "image", "text_special"):
            words.append(_plain(child) if child.type == "image" else child.content)
    return collapse_spaces("".join(words))
