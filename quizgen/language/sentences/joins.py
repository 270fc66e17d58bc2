"""Shifts and joins: what is wrong with a proposed start of a sentence.

A shift takes what follows the start and returns how many characters of it still belong to the
sentence before. A join takes the sentence so far (``left``) and what follows (``right``) and tells
whether they are one sentence. Both sides are cut to ``WINDOW`` characters, and ``left`` has no
white space at its ends. In the examples ``|`` is the proposed start.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen.language.sentences.words import (
    BULLETS,
    CLOSING,
    before_figures,
    first_word,
    is_pronoun_i,
    is_starter,
    last_word,
    words,
)

WINDOW = 200
"""How many characters a shift or a join may look at on either side of a start."""

_CLOSE = re.escape(CLOSING)
_QUOTES = ('"', "'", "”", "’", "»")

# -- shifts -----------------------------------------------------------------------------------


def _length(pattern: re.Pattern[str], right: str) -> int:
    match = pattern.match(right)
    return match.end() if match else 0


_MARKS = re.compile(rf"[.!?…{_CLOSE}]+(?=[\s,;:]|\Z)\s*")


def more_marks(right: str) -> int:
    """Take more stops and closing marks to the stop: ``Wait !|!! Now``, ``gone . |. . Nobody``."""
    return _length(_MARKS, right)


_REFERENCE = re.compile(r"(?:\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|…|\.{3})\]\s*)+")


def note_reference(right: str) -> int:
    """Take a bracketed note number or omission to the stop: ``in 1821. |[22] His poems``."""
    return _length(_REFERENCE, right)


_EMOTICON = re.compile(r"[:;=8]['’]?-?[()DPp/|\\*]+(?=\s|\Z)\s*")


def emoticon(right: str) -> int:
    """Take a smiley to the sentence it comments on: ``I love her. |:) We met``."""
    return _length(_EMOTICON, right)


_FIGURE = re.compile(r"\d{1,3}\s+(?=[A-Z])")


def note_figure(right: str) -> int:
    """Take a bare figure to the stop if a sentence opens after it: ``their rights. |4 Even if``."""
    length = _length(_FIGURE, right)
    return length if length and is_starter(first_word(right[length:])) else 0


SHIFTS: tuple[Callable[[str], int], ...] = (more_marks, note_reference, emoticon, note_figure)

# -- joins ------------------------------------------------------------------------------------

_LABEL = re.compile(
    rf"(?:[{BULLETS}*-]\s?)?\(?(?:\d{{1,2}}|[A-Za-z]|[ivxIVX]{{2,5}})[.)]{{1,2}}\Z|[{BULLETS}]\Z"
)


def label_alone(left: str, right: str) -> bool:
    """Join a list label to its item: ``2. |Restrictions``, ``Q. |What is it``."""
    return _LABEL.match(left) is not None


def never_final(left: str, right: str) -> bool:
    """Join titles and announcing abbreviations to what follows: ``Mr. |Will``, ``e.g. |The``."""
    word = last_word(left).rstrip(".").lower()
    return left.endswith(".") and any(
        word in words("abbreviations", kind) for kind in ("titles", "connectors")
    )


def before_figure(left: str, right: str) -> bool:
    """Join an abbreviation and its figure: ``No. |5``, ``Fig. |2``, ``c. |1818``."""
    if not right[:1].isdigit() or not left.endswith("."):
        return False
    word = last_word(left)[:-1]
    return (len(word) == 1 and word.islower()) or word.lower() in before_figures()


_DOTTED = re.compile(r"(?:[^\W\d]\.-?){2,}\Z")


def dotted_initials(left: str, right: str) -> bool:
    """Join dotted letters and any word that doesn't open sentences: ``J.M. |Barrie wrote``."""
    word, follower = last_word(left), first_word(right)
    return (
        _DOTTED.match(word) is not None
        and word.lower() not in ("a.m.", "p.m.")
        and follower[:1].isalpha()
        and not is_starter(follower)
    )


_OPENING_TIME = re.compile(
    r"(?:At|By|Before|After|Around|Until|Since|From)\s[^,.!?]{0,30}\b[ap]\.m\.\Z", re.IGNORECASE
)


def opening_time(left: str, right: str) -> bool:
    """Join a time that opens the sentence to the rest of it: ``At 5 a.m. |Mrs. Lee woke up``."""
    return _OPENING_TIME.match(left) is not None


_SPEAKER = re.compile(
    r"(?:(?:[A-Z][\w’'-]*\.?\s+){1,3}|[Tt]he\s+(?:\w+\s+){1,2}|(?:he|she|it|they|we)\s+)?([a-z]+)\b"
)


def _tells_who_speaks(right: str) -> bool:
    match = _SPEAKER.match(right)
    return match is not None and match.group(1) in words("words", "speech")


def _in_quotation(left: str) -> bool:
    """Whether a quotation opened in ``left`` is still open at its end."""
    return left.count('"') % 2 == 1 or left.rfind("“") > left.rfind("”")


def lower_case_goes_on(left: str, right: str) -> bool:
    """Join lower case to a closing mark: ``(at last!) |in May``, ``"Why?" |she asked``.

    Within a quotation any mark will do: ``"Alas! |my ship"``. After a bare one, only words that
    can't open a sentence: ``Yahoo! |and others``.
    """
    if not right[:1].islower():
        return False
    return (
        left.endswith(tuple(CLOSING))
        or (left.endswith(("!", "?")) and _in_quotation(left))
        or (left.endswith("!") and first_word(right) in words("words", "inner"))
        or (left.endswith(("!", "?")) and _tells_who_speaks(right))
    )


def reported_speech(left: str, right: str) -> bool:
    """Join a quotation and who says it: ``"Who is there?" |Peter asked``."""
    word = first_word(right)
    return (
        left.endswith(_QUOTES)
        and left[:-1].endswith(("!", "?"))
        and (is_pronoun_i(word) or not is_starter(word))
        and _tells_who_speaks(right)
    )


_DOTS = re.compile(r"(?:\.\s?\.|…)[\"'”’)\]]?\Z")


def ellipsis_goes_on(left: str, right: str) -> bool:
    """Join an ellipsis and lower case, or "I", whose capital proves nothing: ``well... |I see``."""
    return _DOTS.search(left[-4:]) is not None and (
        right[:1].islower() or is_pronoun_i(first_word(right))
    )


_INNER = re.compile(r"[,;:)\]}”»]|(?:--?|–|—)\s?[a-z]")


def inner_punctuation(left: str, right: str) -> bool:
    """Join what no sentence begins with: ``"Away!" |, he cried``, ``a feast! |– was over``."""
    return _INNER.match(right) is not None


_CITATION = re.compile(r"\([^()]{1,80}\)[.!?](?:\s|\Z)")


def citation(left: str, right: str) -> bool:
    """Join a quotation and its source in brackets: ``so it was." |(Lee 9).``."""
    return left.endswith(_QUOTES) and _CITATION.match(right) is not None


def inside_brackets(left: str, right: str) -> bool:
    """Join what lies in a bracket within a sentence: ``his aunt (poor soul! |So old) left``."""
    opened = left.rfind("(")
    closed = right.find(")")
    return opened > max(0, left.rfind(")")) and closed >= 0 and "(" not in right[:closed]


_QUOTED_REST = re.compile(r"[^\"”]{1,80}[\"”]\s(?=([a-z]+))")


def inside_quotation(left: str, right: str) -> bool:
    """Join a short quotation within a sentence: ``He cried, "Fire! |Run!" and fled``."""
    rest = _QUOTED_REST.match(right)
    return (
        rest is not None
        and rest.group(1) in words("words", "inner")
        and _in_quotation(left)
        and not left.startswith(('"', "“"))
    )


JOINS: tuple[Callable[[str, str], bool], ...] = (
    label_alone,
    never_final,
    before_figure,
    dotted_initials,
    opening_time,
    lower_case_goes_on,
    reported_speech,
    ellipsis_goes_on,
    inner_punctuation,
    citation,
    inside_brackets,
    inside_quotation,
)
