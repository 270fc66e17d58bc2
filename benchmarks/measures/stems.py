"""What is wrong with a stem beside its grammar: repeated, or giving its key away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from .text import content_words, holds, jaccard, normalised

LEAD = re.compile(r"^True or false\?\s*", re.IGNORECASE)
GAP = re.compile(r"_{3,}")
FRAME = re.compile(
    r"^(?:As used in the article, the word|Which of these does the article NOT|In “"
    r"|Who said: |In the article, what does “|How does the article describe )"
)
"""How stems begin whose words are fixed but for what they quote: there is no grammar to check."""
SAME, SAME_WITH_KEY = 0.8, 0.5
"""Jaccard overlap of content words of a duplicate; of one with the same key."""

QUESTION_WORDS = ("what", "which", "who", "whom", "whose", "when", "where", "why", "how")
_ASKING = re.compile(rf"\b({'|'.join(QUESTION_WORDS)})\b", re.IGNORECASE)


def asked(stem: str) -> str:
    """Return a stem without the lead that tells the pupil what to do."""
    return LEAD.sub("", stem)


def filled(stem: str, key: str) -> str:
    """Return a stem as a whole sentence: without its lead, its gap or its end filled by the key."""
    text = asked(stem)
    if text.endswith(":"):
        return f"{text[:-1]} “{key}”."
    if GAP.match(text) and key:
        key = key[0].upper() + key[1:]
    return GAP.sub(lambda _: key, text)


def framed(stem: str) -> bool:
    """Whether a stem is a fixed sentence around a quotation."""
    return FRAME.match(stem) is not None


def question_word(stem: str) -> str:
    """Return the first question word, or "gap", "true/false", "none"."""
    if LEAD.match(stem):
        return "true/false"
    if GAP.search(stem):
        return "gap"
    found = _ASKING.search(stem)
    return found.group(1).lower() if found else "none"


def duplicates(questions: Sequence[tuple[str, str]]) -> set[int]:
    """Return the places of an article's (stem, key) that ask nearly the same as another one."""
    words = [content_words(asked(stem)) for stem, _ in questions]
    involved: set[int] = set()
    for one, other in combinations(range(len(questions)), 2):
        keys = normalised(questions[one][1]), normalised(questions[other][1])
        same_key = keys[0] == keys[1] != []
        if jaccard(words[one], words[other]) >= (SAME_WITH_KEY if same_key else SAME):
            involved |= {one, other}
    return involved


def key_in_stem(stem: str, key: str) -> bool:
    """Whether a stem says its key; the words True and False are nobody's key."""
    return not LEAD.match(stem) and holds(stem, key)


def tally(words: Sequence[str]) -> dict[str, float]:
    """Return the share of each in per cent, commonest first."""
    counted = Counter(words)
    return {
        word: round(100 * count / len(words), 1)
        for word, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    }
