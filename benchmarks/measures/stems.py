"""What is wrong with a stem beside its grammar: repeated, giving its key away, pointing nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from .text import content_words, holds, jaccard, normalised

LEAD = re.compile(r"^True or false\?\s*", re.IGNORECASE)
GAP = re.compile(r"_{3,}")
SAME, SAME_WITH_KEY = 0.8, 0.5
"""Jaccard overlap of content words of a duplicate; of one with the same key."""

QUESTION_WORDS = ("what", "which", "who", "whom", "whose", "when", "where", "why", "how")
_ASKING = re.compile(rf"\b({'|'.join(QUESTION_WORDS)})\b", re.IGNORECASE)

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PRONOUN = re.compile(
    r"\b(he|she|it|they|him|them|his|her|hers|its|their|theirs|himself|herself|itself|themselves)\b",
    re.IGNORECASE,
)
_EMPTY_IT = re.compile(
    r"\bit (?:take|takes|took|cost|costs|rain\w*|snow\w*|seem\w*|appear\w*)\b"
    r"|\bit (?:is|was|be|become|became|has been|had been|can be|may be|must be) (?:\w+ ){0,3}"
    r"(?:that|to|for|when|who)\b"
    r"|\b(?:is|was|make|makes|made|find|found) it (?:\w+ ){0,3}(?:that|to|for|when)\b",
    re.IGNORECASE,
)
"""An "it" that stands for nothing ("How long did it take Luther to …?")."""
_ANTECEDENT = re.compile(
    r"(?<!^)\b[A-Z][\w’'-]+"  # a name, not the first word
    r"|\b(?i:the|an?|every|each|some|many|most|all|no|two|three|which|what|whose|his|her|their)"
    r" [a-z]{3,}|\b(?i:who)\b|\b[a-z]{2,}[^\Ws_]s\b(?<!\bwas)(?<!\bhas)(?<!\bdoes)|_____"
)
_NAME_FIRST = re.compile(r"^(?!(?:In|On|At|By|For|Of|From|To|With|When|Where|Why|How)\b)[A-Z]\w+")
_POINTING = re.compile(
    r"\b(?:this|these)\b|\bthose\b(?! (?:who|whose|with|of|in|that))"
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\bthere\b"
    r"(?! (?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|exist\w*)\b)"
    r"|\bhere\b|\bthe (?:latter|former)\b(?! [a-z]{3,}(?<!was)(?<!were)(?<!had)(?<!has)(?<!did))"
    r"|\baforementioned\b|\bthat (?:day|year|time|night|month)\b"
    r"|(?<!million years )\bago\b|\b(?:yesterday|today|tomorrow|tonight)\b|\b(?:last|next) (?:year|month|week|night|summer)\b"
    r"|\bthe (?:next|following|previous) (?:day|year|month|week|morning)\b"
    r"|\bthat followed(?= ?[?.,]|$)"
    r"|\b(?:we|us|our|ours|my|me|mine)\b|^I\b|\b[a-z]+ I\b",  # not "World War I"
)
"""Words that only their place in the article explains; matched in lower case, "I" apart."""


def asked(stem: str) -> str:
    """Return a stem without the lead that tells the pupil what to do."""
    return LEAD.sub("", stem)


def filled(stem: str, key: str) -> str:
    """Return a stem as a whole sentence: without its lead, the gap filled by the key."""
    text = asked(stem)
    if GAP.match(text) and key:
        key = key[0].upper() + key[1:]
    return GAP.sub(lambda _: key, text)


def question_word(stem: str) -> str:
    """Return the first question word, or "gap", "true/false", "none"."""
    if LEAD.match(stem):
        return "true/false"
    if GAP.search(stem):
        return "gap"
    found = _ASKING.search(_QUOTED.sub(" ", stem))
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


def unresolved(stem: str, key: str = "") -> str | None:
    """Return the word of a stem or its key that nothing before it explains, or None.

    A pronoun after a name or a noun of the same stem counts as explained, one in the key when
    the stem has either; quotations are somebody's own words and are passed over.
    """
    text = _QUOTED.sub(" ", asked(stem)).strip()
    for place in (text, _QUOTED.sub(" ", key)):
        pointing = _POINTING.search(_lowered_start(place))
        if pointing:
            return pointing.group()
    pronoun = _unexplained(text)
    if pronoun is None and key and not LEAD.match(stem):
        pronoun = _unexplained(_QUOTED.sub(" ", key), before=text)
    return pronoun


def _lowered_start(text: str) -> str:
    return text[:1].lower() + text[1:] if text[:2] != "I " else text


def _unexplained(text: str, before: str = "") -> str | None:
    empty = [match.span() for match in _EMPTY_IT.finditer(text)]
    for match in _PRONOUN.finditer(text):
        word = match.group()
        if word.isupper() or any(start <= match.start() < end for start, end in empty):
            continue
        earlier = f"{before} {text[: match.start()]}".strip()
        if not explained(earlier):
            return word
    return None


def explained(earlier: str) -> bool:
    """Whether words hold a name, a noun or a gap that a pronoun after them can stand for."""
    if _NAME_FIRST.match(earlier) and question_word(earlier.split()[0]) == "none":
        return True
    return _ANTECEDENT.search(earlier) is not None


def tally(words: Sequence[str]) -> dict[str, float]:
    """Return the share of each in per cent, commonest first."""
    counted = Counter(words)
    return {
        word: round(100 * count / len(words), 1)
        for word, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    }
