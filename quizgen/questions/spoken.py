"""Question words as people choose them, for a question about a stretch that the caller names.

Of 540 questions that people asked about a given answer, 98 open with "what" and a noun, 20 with
"which"; a date is asked for by "when" three times in five. A quiz, whose
key nobody has named, keeps the closer "In what year …?".
"""

from __future__ import annotations

import re

from quizgen.questions.candidate import Candidate

AUXILIARY = r"(?=(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|will|would) )"
VERBS = r"(?!(?:of|is|are|was|were|has|had|have) )"
OPENINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"^(?:In what year|On what date|In what month(?: and year)?|In what season) "
            rf"{AUXILIARY}"
        ),
        "When ",
    ),
    (re.compile(rf"^(According to [^,?]+, )in what year {AUXILIARY}"), r"\1when "),
    (
        re.compile(rf"^((?:[A-Z][a-z]+ |According to [^,?]+, )?[Ww])hich {VERBS}(?=[a-z]+[^\Ws] )"),
        r"\1hat ",
    ),
    (re.compile(r"\b([Ww])hat kind of "), r"\1hat type of "),
)
"""Opening → what stands in its place."""
FORMS = frozenset({"time", "span", "in place", "fronted", "object", "oblique", "identity"})
NOTE = re.compile(r"\s?\[(?:update|\w+ needed|when\?|who\?|which\?|\d+|note \d+)\]?")
"""What an encyclopedia's editors write into the text."""
AT_THE_TIME = re.compile(r"^At (?:the|that|this) time, ")
OPENED = re.compile(r'(?:^|\s)"(?=\w)[^"]*$')
"""A quotation that is not closed."""
LAST = re.compile(r"([.?]?)$")


def spoken(candidate: Candidate) -> str:
    """Return a stem with its question words as people choose them, and its marks in pairs."""
    stem = mended(candidate.stem)
    if candidate.form not in FORMS:
        return stem
    for pattern, words in OPENINGS:
        stem = pattern.sub(words, stem, count=1)
    return stem


def mended(stem: str) -> str:
    """Return a stem without editors' notes, brackets half left out and an open end of a quotation.

    An opening "At the time" goes too: it says nothing where the stem stands alone.
    """
    stem = NOTE.sub("", stem)
    told = AT_THE_TIME.sub("", stem)
    stem = told[:1].upper() + told[1:]
    if ")" in stem and "(" not in stem:
        stem = stem.replace(")", "", 1)
    if "(" in stem and ")" not in stem:
        stem = LAST.sub(r")\1", stem, count=1)
    if stem.count('"') % 2 and OPENED.search(stem):
        stem = LAST.sub(r'"\1', stem, count=1)
    elif stem.count('"') == 1:
        stem = re.sub(r'(?<=\w)"(?=[?.]?$)', "", stem)
    if stem.count("“") == stem.count("”") + 1:
        stem = LAST.sub(r"”\1", stem, count=1)
    return stem
