"""What each piece of an article is: prose, a heading, or something that is neither.

Only prose is asked about, so a piece that might be a caption, a credit, a list item or a
reference is not prose. The patterns look at the piece alone; the one thing that carries over is
a heading such as "References", which takes everything below it along.
"""

from __future__ import annotations

import re

from quizgen.sources.document import BlockKind
from quizgen.sources.english import UNKNOWN, foreign_language
from quizgen.sources.lines import LIST_ITEM, ends_sentence

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DATE = (
    rf"(?:{_DAY},? )?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d)"
)
_PICTURE = (
    r"(?:photo(?:graph)?|picture|image|drawing|illustration|logo|map|chart|graph|diagram"
    r"|screenshot|portrait|file photo|stock photo)"
)
# A first sentence with one of these is a statement, not the description of a picture.
_FINITE = (
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|became|made|sold"
    r"|shows?|showed|appeared|helped|led|gave|won|inspired)\b"
)

# Tried in this order on pieces of at most so many words; the name is for the reader.
_APPARATUS: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (name, most, re.compile(pattern, flags))
    for name, most, pattern, flags in (
        ("dateline", 12, rf"(?:\w+(?: on)?:? )?{_DATE}(?:[ ,|·–—-].*)?[^.!?]?$", re.I),
        ("byline", 12, r"(?:(?:words|text|story|written|reported|posted|photos?) )?by:? "
                       r"(?:the )?[A-Z][^!?]*[^.!?]$", 0),
        ("byline", 8, r"(?:By|BY) [A-Z][\w.’' -]+\.?$", 0),
        ("caption", 40, rf"(?![^.]*{_FINITE})(?:an? |the )?(?:[\w-]+ )?{_PICTURE} "
                        r"(?:of|showing|by|credit|courtesy)\b", re.I),
        ("caption", 60, r"(?:fig(?:ure)?|table|box|chart|plate|exhibit)\.? \d+(?:\.\d+)*"
                        r"(?:[.:)]| [–—-])", re.I),
        ("credit", 40, rf".*\b(?:{_PICTURE}|credit|source|courtesy of|via)s?: ?\S.{{0,60}}$", re.I),
        ("credit", 12, r".*\([^)]*(?:photo|image|credit|getty|reuters|AP)\b[^)]*\)$", re.I),
        ("source", 60, r"(?:(?:data )?source|credit|photo|image|via|published in|doi|isbn|issn"
                       r"|reference|citation|keywords|tags|filed under|e-?mail|phone|fax|tel"
                       r"|web|contact)s?\s?:", re.I),
        ("contact", 120, r"(?:.*?\b(?:phone|fax|tty|tel|e-?mail|internet)\.?: ?\S){2}", re.I),
        ("rights", 60, r"(?:copyright\b|©|\(c\) \d|all rights reserved|licensed under)", re.I),
        ("web page", 12, r"(?:share (?:this|on)|read more|read also|see also|related:"
                         r"|advertisement|subscribe|sign up|follow us|click here|continue reading"
                         r"|skip to|log ?in|cookie|\d+ comments?|leave a (?:comment|reply))", re.I),
        ("footnote", 80, r"(?:\[\d+\]|\^|[†‡§¶]|\d{1,2}(?=[A-Z][a-z]+ ?[A-Z])|\* \w)", 0),
        ("table row", 60, r".*\|.*\|", 0),
        ("leader", 40, r".*\.{4,}", 0),
    )
)  # fmt: skip

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+")
_REFERENCE_HEADING = re.compile(
    r"(?:\d+\.? )?(?:references?|bibliography|works cited|literature cited|citations?|notes|"
    r"end ?notes|footnotes|notes and references|sources|external links|further reading|see also|"
    r"image credits|acknowledge?ments?)\b[ :]*$",
    re.IGNORECASE,
)
_NUMBERED_HEADING = re.compile(r"(?:chapter|part|section|act|scene|book)\s[\dIVXLC]+\b", re.I)
_INNER_STOP = re.compile(r"[.!?][\"”’)]{0,2}\s+[“\"‘(]?[A-Z]")
_LETTER = re.compile(r"[^\W\d_]")
_APPARATUS_LENGTH = 800
_HEADING_WORDS = 12
_HEADING_LENGTH = 90
_TITLE_WORDS = 25
_TITLE_LENGTH = 200
_LEAST_LETTERS = 0.6
_LEAD_IN_WORDS = 8


def classify(pieces: list[str], known: list[BlockKind | None]) -> list[BlockKind]:
    """Return the kind of each of the article's pieces, given in order.

    ``known`` holds the kinds that the file's markup gives, None where it gives none.
    """
    kinds: list[BlockKind] = []
    in_references = False
    for piece, given in zip(pieces, known, strict=True):
        kind = given or kind_of(piece)
        if kind == "heading":
            in_references = bool(_REFERENCE_HEADING.match(piece))
        elif in_references:
            kind = "other"
        kinds.append(kind)
    return kinds


def kind_of(piece: str) -> BlockKind:
    """Return what ``piece`` is by its own looks."""
    words = len(piece.split())
    if LIST_ITEM.match(piece) or _is_apparatus(piece, words) or _is_address(piece):
        return "other"
    if _is_heading(piece, words):
        return "heading"
    return "paragraph" if _is_prose(piece) else "other"


def is_title(piece: str) -> bool:
    """Tell whether an article's first piece is its title."""
    return (
        len(piece) <= _TITLE_LENGTH
        and len(piece.split()) <= _TITLE_WORDS
        and _LETTER.search(piece) is not None
        and piece[-1] not in ".,;:…"
        and not piece.endswith(('."', ".”", ".’", ".)"))
        and not _INNER_STOP.search(piece)
        and not LIST_ITEM.match(piece)
        and not _ADDRESS.search(piece)
    )


def _is_apparatus(piece: str, words: int) -> bool:
    # A "word" may be as long as the file; the patterns are for lines people write.
    return len(piece) <= _APPARATUS_LENGTH and any(
        words <= most and pattern.match(piece) for _, most, pattern in _APPARATUS
    )


def _is_address(piece: str) -> bool:
    """Tell whether this is an address on its own, or names and addresses that are no sentence."""
    rest, found = _ADDRESS.subn("", piece)
    return found > 0 and (len(rest.split()) <= 3 or not ends_sentence(piece))


def _is_heading(piece: str, words: int) -> bool:
    if words > _HEADING_WORDS or len(piece) > _HEADING_LENGTH or not _LETTER.search(piece):
        return False
    if _NUMBERED_HEADING.match(piece) and words <= 4:
        return True
    if piece.isupper() and words > 1 and piece[-1] not in '!”"':
        return True
    starts = piece.lstrip("“\"‘'(")[:1]
    return piece[-1] not in '.!?,;:…”"' and (starts.isupper() or starts.isdigit())


def _is_prose(piece: str) -> bool:
    if len(_LETTER.findall(piece)) < _LEAST_LETTERS * len(piece.replace(" ", "")):
        return False
    one_sentence = not _INNER_STOP.search(piece)
    if one_sentence and (not ends_sentence(piece) or piece[0].islower()):
        return False
    if piece.endswith(":") and len(piece.split()) <= _LEAD_IN_WORDS:
        return False
    # A list of names has few function words and is no less English for it.
    return foreign_language(piece) in (None, UNKNOWN)
