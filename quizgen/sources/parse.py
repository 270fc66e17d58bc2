"""Text to :class:`Document`: clean it, cut it, mend it, say what each piece is, fix offsets."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from quizgen.errors import ArticleError
from quizgen.sources.classify import classify, is_title
from quizgen.sources.document import Block, BlockKind, Contents, Document, Piece
from quizgen.sources.english import foreign_language
from quizgen.sources.lines import join_continued, segments
from quizgen.sources.markdown import read_markdown
from quizgen.sources.repair import remove_marks, separate_bullets, separate_sentences
from quizgen.sources.sanitise import clean_characters, collapse_spaces

LEAST_WORDS = 40
"""An article needs this many words of running prose; fewer hold no quiz."""

UNTITLED = "Untitled"

_SEPARATOR = "\n\n"


def parse_text(
    text: str, *, title: str | None = None, source: str = "", markdown: bool = False
) -> Document:
    """Return the article in ``text``, whatever characters and layout it has.

    Without ``title`` it is taken from the text (front matter, first heading, first short line)
    and is then no longer part of it. ``source`` is where the text comes from, for people to read.
    ``markdown`` says how to read it; nothing is guessed here. Never fails: an empty or foreign
    text gives a Document that :func:`check_article` refuses.
    """
    clean = clean_characters(text)
    if markdown:
        return assemble(read_markdown(clean), title=title, source=source)
    return _assembled(Contents(None, _plain_pieces(clean)), title, source)


def assemble(contents: Contents, *, title: str | None = None, source: str = "") -> Document:
    """Return the article that a file's ``contents`` make, whatever characters they have.

    Without ``title`` it is the file's own, else its first short line, which is then no longer
    part of the text. Never fails, as :func:`parse_text`.
    """
    # A reader's escape such as "&#x202e;" brings back what was cleaned away, so clean each piece.
    clean = [piece._replace(text=one_line(piece.text)) for piece in contents.pieces]
    return _assembled(contents._replace(pieces=clean), title, source)


def _assembled(contents: Contents, title: str | None, source: str) -> Document:
    pieces = _kept(piece._replace(text=remove_marks(piece.text)) for piece in contents.pieces)
    name = one_line(title if title is not None else contents.title or "")
    if not name and pieces and pieces[0].kind is None and is_title(pieces[0].text):
        name = pieces[0].text
    while pieces and name and pieces[0].text.casefold() == name.casefold():
        del pieces[0]
    return _document(readable_title(name) or UNTITLED, _mended(pieces), one_line(source))


def check_article(document: Document, name: str) -> None:
    """Raise :class:`ArticleError` if no quiz can be made of ``document``, known as ``name``."""
    language = foreign_language(document.text)
    if language is not None:
        raise ArticleError(
            f"{name} seems to be in {language}; quizgen asks about English text only."
        )
    prose = sum(len(document.text[b.start : b.end].split()) for b in document.paragraphs())
    if prose < LEAST_WORDS:
        raise ArticleError(
            f"{name} is too short: it holds {prose} words of running text, and a quiz needs at "
            f"least {LEAST_WORDS}."
        )


def one_line(text: str) -> str:
    """Return ``text`` cleaned and on one line, for titles."""
    return collapse_spaces(clean_characters(text).replace("\n", " "))


def readable_title(name: str) -> str:
    """Return a title that was a file or page name ("Wind_turbine") as words."""
    return name.replace("_", " ").strip() if " " not in name else name


def _plain_pieces(text: str) -> list[Piece]:
    return [Piece(line) for line in segments(text)]


def _mended(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with cut sentences whole and run-together ones taken apart."""
    mended: list[Piece] = []
    for (unknown, place), run in groupby(pieces, lambda piece: (piece.kind is None, piece.place)):
        if unknown:
            mended += _mended_prose([piece.text for piece in run], place)
        else:
            mended += run
    return _kept(mended)


def _kept(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces without rules and ornaments, which hold no letter and no digit."""
    return [piece for piece in pieces if any(map(str.isalnum, piece.text))]


def _mended_prose(lines: list[str], place: str) -> list[Piece]:
    whole = join_continued(lines)
    # Once more: cutting a line may bring a mark to the end of a piece, where it shows as one.
    return [
        Piece(remove_marks(collapse_spaces(part)), None, place)
        for line in separate_sentences(whole)
        for part in separate_bullets(line)
    ]


def _document(title: str, pieces: list[Piece], source: str) -> Document:
    kinds = classify([piece.text for piece in pieces], [piece.kind for piece in pieces])
    return Document(
        title=title,
        text=_SEPARATOR.join(piece.text for piece in pieces),
        blocks=tuple(_blocks(pieces, kinds)),
        source=source,
    )


def _blocks(pieces: list[Piece], kinds: list[BlockKind]) -> list[Block]:
    blocks: list[Block] = []
    start = 0
    for piece, kind in zip(pieces, kinds, strict=True):
        end = start + len(piece.text)
        blocks.append(Block(start, end, kind, piece.place))
        start = end + len(_SEPARATOR)
    return blocks
