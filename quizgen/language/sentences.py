"""A paragraph becomes sentences: NLTK's Punkt over our own English lists, then named repairs.

Punkt decides at every full stop, question and exclamation mark whether a sentence ends there. The
repairs then work on the offsets at which sentences start: a *split* adds offsets Punkt does not
propose, a *shift* moves one past what still belongs to the sentence before, a *join* drops one.
Each of them looks at a window of fixed size, so that the time is linear in the text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

WINDOW = 200
"""How many characters a repair may look at on either side of a start."""
PIECE = 20_000
"""How many characters Punkt is given at once; NLTK gives its expressions five seconds of wall
clock for a call, which a slow machine would need for a very long text."""

_CLOSERS = "\"'”’»)\\]}"
_OPENERS = "\"'“‘«(\\[{"


# -- lists ------------------------------------------------------------------------------------


@cache
def _lists() -> dict[str, dict[str, str]]:
    source = resources.files("quizgen.language").joinpath("data/punkt.toml")
    lists: dict[str, dict[str, str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return lists


@cache
def _words(table: str, name: str) -> frozenset[str]:
    return frozenset(_lists()[table][name].split())


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset().union(*(_words("abbreviations", name) for name in _lists()["abbreviations"]))


@cache
def _tokenizer() -> PunktSentenceTokenizer:
    """Build Punkt in memory, so that NLTK looks for no file of its own."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types.update(_abbreviations())
    parameters.sent_starters.update(_words("words", "starters"))
    return PunktSentenceTokenizer(parameters)


_LAST_WORD = re.compile(rf"[^\s{_OPENERS}/—–]+\Z")
_FIRST_WORD = re.compile(rf"[{_OPENERS}]*([^\s{_CLOSERS},;:!?/—–]+(?:['’][a-z]+)?)")


def _last_word(left: str) -> str:
    """Return the last word of ``left`` with its stop, without opening quotes and brackets."""
    match = _LAST_WORD.search(left)
    return match.group() if match else ""


def _first_word(right: str) -> str:
    """Return the first word of ``right``, without opening quotes and brackets."""
    match = _FIRST_WORD.match(right)
    return match.group(1) if match else ""


def _is_starter(word: str) -> bool:
    return word[:1].isupper() and word.lower().replace("’", "'") in _words("words", "starters")


# -- splits: starts that Punkt does not propose ---------------------------------------------------

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def blank_lines(text: str) -> Iterator[int]:
    """A blank line ends a sentence: ``Contents\\n\\nThe first chapter``."""
    return (match.end() for match in _BLANK_LINE.finditer(text))


_GLUED = re.compile(
    rf"(?<![^\s{_OPENERS}])([^\s./@=&]*[a-z0-9{_CLOSERS}])([.!?]+)([A-Z]?[a-z]+)(?=[\s,'’.]|\Z)"
)


def missing_space(text: str) -> Iterator[int]:
    """A stop glued to a capitalised word ends a sentence: ``It rained.We stayed in.``

    Host names, file names, addresses and abbreviations are words of their own.
    """
    for match in _GLUED.finditer(text):
        before, stop, after = match.groups()
        if after.islower() and "?" not in stop:
            continue
        if after.lower() in _words("words", "suffixes") or len(before) < 3:
            continue
        if before.lower() in _abbreviations() or before.lower() in _words("before", "number"):
            continue
        yield match.start(3)


_NOTE_MARK = re.compile(
    rf"(?:[^\W\d]{{3,}}|[{_CLOSERS}])[{_CLOSERS}]*[.!?][{_CLOSERS}]*"
    r"\d{1,3}(?:[ ,–-]\d{1,3}){0,3}\s+(?=[A-Z])"
)


def glued_note_marks(text: str) -> Iterator[int]:
    """A note's figure glued to the stop belongs to the sentence it ends: ``was lost.12 The``."""
    for match in _NOTE_MARK.finditer(text):
        word = match.group().partition(".")[0].lower()
        if word not in _abbreviations():
            yield match.end()


_INITIAL = re.compile(r"(?<![\w.&-])[A-Z]\.\s+(?=[A-Z])")


def initials_before_starters(text: str) -> Iterator[int]:
    """A single capital ends a sentence before a word that opens one: ``vitamin C. The body``."""
    for match in _INITIAL.finditer(text):
        if _is_starter(_first_word(text[match.end() : match.end() + WINDOW])):
            yield match.end()


_CLOCK = re.compile(r"\b[ap]\.?m\.\s+(?=[A-Z])", re.IGNORECASE)


def times_of_day(text: str) -> Iterator[int]:
    """A time of day ends a sentence before a capital: ``at 6 p.m. Children under five``.

    Not before what tells more about the time: ``6 p.m. Monday``, ``6 p.m. GMT``.
    """
    for match in _CLOCK.finditer(text):
        word = _first_word(text[match.end() : match.end() + WINDOW])
        if word[:1].isupper() and word.lower().rstrip(".") not in _words("after", "clock"):
            yield match.end()


_ELLIPSIS = re.compile(rf"(?:\.{{2,}}|…|\.(?:\s\.){{2,}})[{_CLOSERS}]*\s+(?=[{_OPENERS}]?[A-Z])")


def ellipses(text: str) -> Iterator[int]:
    """An ellipsis ends a sentence before a capital: ``he waited... Nobody came``.

    "I" is written with a capital everywhere and proves nothing: ``well... I don't know``.
    """
    for match in _ELLIPSIS.finditer(text):
        word = _first_word(text[match.end() : match.end() + WINDOW])
        if word != "I" and not word.startswith(("I'", "I’")):
            yield match.end()


_WIDE_STOP = re.compile(rf"[。．！？]+[{_CLOSERS}」』）]*\s*")


def wide_stops(text: str) -> Iterator[int]:
    """The stops of Chinese and Japanese end a sentence, with or without a space."""
    return (match.end() for match in _WIDE_STOP.finditer(text))


_MARKER = re.compile(
    r"(?<!\S)(?P<open>[•◦▪‣⁃*-]?\s?\(?)"
    r"(?P<label>\d{1,2}|[a-zA-Z])(?P<close>\.\)|\.|\))\s+(?=[" + _OPENERS + r"]?[A-Z])"
)
_STOPPED = re.compile(rf"(?:\A|\n|[.!?:;…][{_CLOSERS}]*)\s*\Z")


def list_items(text: str) -> Iterator[int]:
    """Consecutive labels begin items: ``1. The frame 2. The wheels`` or ``a) Salt b) Pepper``.

    The first label stands where a sentence may begin, and all are written alike; a figure that
    only happens to precede a full stop (``Chapter 2. The``) is no label.
    """
    previous: tuple[int, str] | None = None
    pending = -1
    for match in _MARKER.finditer(text):
        label = match["label"]
        value = int(label) if label.isdigit() else ord(label)
        style = match["close"] + ("9" if label.isdigit() else "a" if label.islower() else "A")
        if previous == (value - 1, style):
            if pending >= 0:
                yield pending
                pending = -1
            yield match.start()
            previous = (value, style)
        elif _STOPPED.search(text, max(0, match.start() - WINDOW), match.start()):
            previous, pending = (value, style), match.start()


_BULLET = re.compile(r"(?<!\S)[•◦▪‣⁃]")


def bullets(text: str) -> Iterator[int]:
    """A bullet begins an item: ``• Bring water • Bring a hat``."""
    return (match.start() for match in _BULLET.finditer(text))


SPLITS: tuple[Callable[[str], Iterator[int]], ...] = (
    blank_lines,
    missing_space,
    glued_note_marks,
    initials_before_starters,
    times_of_day,
    ellipses,
    wide_stops,
    list_items,
    bullets,
)

# -- shifts: what a start must be moved past ----------------------------------------------------------

_PUNCTUATION_RUN = re.compile(rf"[.!?…{_CLOSERS}]+(?=\s|\Z)\s*")
_NOTE_REFERENCE = re.compile(r"(?:\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|…|\.{3})\]\s*)+")
_EMOTICON = re.compile(r"[:;=8]['’]?-?[()DPp/|\\*]+(?=\s|\Z)\s*")
_NOTE_FIGURE = re.compile(r"\d{1,3}\s+(?=[A-Z])")


def punctuation_run(right: str) -> int:
    """Marks that follow the stop belong to it: ``Stop !!! Now`` and ``. . .``"""
    match = _PUNCTUATION_RUN.match(right)
    return match.end() if match else 0


def note_reference(right: str) -> int:
    """A bracketed note number or omission belongs to the sentence before: ``in 1821. [22] His``."""
    match = _NOTE_REFERENCE.match(right)
    return match.end() if match else 0


def note_figure(right: str) -> int:
    """So does a bare figure before a word that opens a sentence: ``their rights. 4 Even though``."""
    match = _NOTE_FIGURE.match(right)
    return match.end() if match and _is_starter(_first_word(right[match.end() :])) else 0


def emoticon(right: str) -> int:
    """A smiley belongs to the sentence it comments on: ``I love her. :)``"""
    match = _EMOTICON.match(right)
    return match.end() if match else 0


SHIFTS: tuple[Callable[[str], int], ...] = (
    punctuation_run,
    note_reference,
    note_figure,
    emoticon,
)

# -- joins: starts that begin no sentence ------------------------------------------------------------

_LABEL = re.compile(r"(?:[•◦▪‣⁃*-]\s?)?\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{2,5})[.)]{1,2}\Z|[•◦▪‣⁃]\Z")


def label_alone(left: str, right: str) -> bool:
    """A list label is no sentence: ``2. | Restrictions.``, ``Q. | What is it?``"""
    return len(left) < 12 and _LABEL.match(left) is not None


def never_final(left: str, right: str) -> bool:
    """Titles and announcing abbreviations end no sentence: ``Mr. | Will``, ``e.g. | The``."""
    word = _last_word(left).rstrip(".").lower()
    return left.endswith(".") and (
        word in _words("abbreviations", "titles") or word in _words("abbreviations", "connectors")
    )


def before_figure(left: str, right: str) -> bool:
    """Some words are abbreviations before a figure: ``No. | 5``, ``Fig. | 2``, ``c. | 1818``."""
    if not right[:1].isdigit() or not left.endswith("."):
        return False
    word = _last_word(left)[:-1]
    single = len(word) == 1 and word.islower()
    return single or word.lower() in _words("before", "number") | _abbreviations()


_DOTTED = re.compile(r"(?:[^\W\d_]\.-?){2,}\Z")


def dotted_initials(left: str, right: str) -> bool:
    """Dotted letters go on unless a sentence opens after them: ``J.M. | Barrie wrote``."""
    word = _last_word(left)
    follower = _first_word(right)
    return (
        _DOTTED.match(word) is not None
        and follower[:1].isalpha()
        and not _is_starter(follower)
        and word.lower() not in ("a.m.", "p.m.")
    )


def lower_case_after_mark(left: str, right: str) -> bool:
    """A lower-case word after ``!``, ``?`` or a closing mark goes on: ``Yahoo! | and``."""
    return right[:1].islower() and left[-1:] in "!?\"'”’»)]}"


def continuing_punctuation(left: str, right: str) -> bool:
    """A comma, colon or semicolon begins no sentence: ``"Away!" | , he cried``."""
    return right[:1] in (",", ";", ":")


_CITATION = re.compile(r"\([^()]{1,80}\)[.!?](?:\s|\Z)")


def citation(left: str, right: str) -> bool:
    """A source in brackets with the stop after it belongs to the quotation: ``so." | (Lee 9).``"""
    return left[-1:] in "\"'”’»" and _CITATION.match(right) is not None


_SPEAKER = re.compile(r"(?:(?:[A-Z][\w’'-]*\.?\s+){1,3}|(?:the|The)\s+(?:\w+\s+){1,2})([a-z]+)\b")


def reported_speech(left: str, right: str) -> bool:
    """Who says it belongs to the quotation: ``"Who is there?" | Peter asked.``"""
    if not left.endswith(("!\"", "?\"", "!”", "?”", "!'", "?'", "!’", "?’")):
        return False
    match = _SPEAKER.match(right)
    return (
        match is not None
        and match.group(1) in _words("words", "speech")
        and not _is_starter(_first_word(right))
    )


def inside_brackets(left: str, right: str) -> bool:
    """A bracket opened within a sentence holds no boundary: ``his aunt (poor thing! | so old)``."""
    opened = left.rfind("(")
    if opened <= 0 or ")" in left[opened:]:
        return False
    closed = right.find(")")
    return closed >= 0 and "(" not in right[:closed]


JOINS: tuple[Callable[[str, str], bool], ...] = (
    label_alone,
    never_final,
    before_figure,
    dotted_initials,
    lower_case_after_mark,
    continuing_punctuation,
    citation,
    reported_speech,
    inside_brackets,
)


# -- putting it together ------------------------------------------------------------------------

_SAFE_CUT = re.compile(r"(?<=[a-z])\s(?=[a-z])")


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut ``text`` between two lower-case words, where no sentence ends, every ``PIECE`` or so."""
    start = 0
    while len(text) - start > 2 * PIECE:
        match = _SAFE_CUT.search(text, start + PIECE, start + 2 * PIECE)
        end = match.end() if match else start + 2 * PIECE
        yield start, end
        start = end
    yield start, len(text)


def _proposed(text: str) -> list[int]:
    """Return where Punkt and the splits have sentences start, in order, 0 left out."""
    punkt = _tokenizer()
    starts: set[int] = set()
    for begin, end in _pieces(text):
        spans = punkt.span_tokenize(text[begin:end])
        starts.update(begin + start for start, _ in list(spans)[1:])
    for split in SPLITS:
        starts.update(split(text))
    return sorted(starts - {0, len(text)})


def _shifted(text: str, start: int) -> int:
    moved = True
    while moved:
        right = text[start : start + WINDOW]
        moved = any(step := shift(right) for shift in SHIFTS)
        start += step if moved else 0
    return start


def _kept(text: str) -> Iterator[int]:
    """Yield the starts of sentences after all repairs, 0 left out."""
    last = 0
    for proposed in _proposed(text):
        start = _shifted(text, proposed)
        if start <= last or start >= len(text):
            continue
        left = text[max(last, start - WINDOW) : start].strip()
        right = text[start : start + WINDOW]
        if left and not any(join(left, right) for join in JOINS):
            yield start
            last = start


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the ``(start, end)`` character spans of the sentences of one paragraph.

    The spans are in order, don't overlap, begin and end with a character that isn't white space,
    and cover every such character of ``text``.
    """
    starts = [0, *_kept(text)]
    spans = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = text[start:end]
        if piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            spans.append((first, first + len(piece.strip())))
    return spans
