"""Unresolved references: words of a stem or key that only their place in the article explains.

Regular expressions, and on purpose not the engine's own rules, so that a mistake of those shows.
"""

from __future__ import annotations

import re

from .stems import LEAD, QUESTION_WORDS, asked
from .text import FUNCTION_WORDS

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_PRONOUN = re.compile(
    r"\b(he|she|it|they|him|them|his|her|hers|its|their|theirs|himself|herself|itself|themselves)\b",
    re.IGNORECASE,
)
_OF_PEOPLE = frozenset("he she him his her hers himself herself".split())
_EMPTY_IT = re.compile(
    r"\bit (?:take|takes|took|cost|costs|rain\w*|snow\w*|seem\w*|appear\w*)\b"
    r"|\bit (?:is|was|be|become|became|has been|had been|can be|may be|must be) (?:\w+ ){0,3}"
    r"(?:that|to|for|when|who)\b"
    r"|\b(?:is|was|make|makes|made|find|found) it (?:\w+ ){0,3}(?:that|to|for|when)\b",
    re.IGNORECASE,
)
"""An "it" that stands for nothing ("How long did it take Luther to …?")."""

_AUX = "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|be|been"
_TIME = "year|years|month|day|days|date|decade|century|season|week|time|age|morning|night|hour"
_ANTECEDENT = re.compile(
    r"(?<!^)\b[A-Z][\w&’'-]+"  # a name; the first word is looked at apart
    r"|\b(?i:the|an?|every|each|some|many|most|all|no|two|three|which|what|whose|his|her|their)"
    rf" (?!(?:{_AUX}|{_TIME})\b)[a-z]{{3,}}"
    rf"|\b(?i:who)\b(?! (?:{_AUX}) (?:he|she|it|they|his|her|its|their)\b)(?! (?:did|does|do)\b)"
    rf"|\b(?!(?:{_AUX}|{_TIME})\b)[a-z]{{2,}}[^\Ws_]s\b|_____"
)
"""A name, a noun (by its article or its plural -s), "who" as a subject, or the gap."""
_CIRCUMSTANCE = re.compile(r"\b(?:in|on|at|during|since|until|near|within)(?: the| an?)? $", re.I)
"""What follows is a time or a place, which no "he" or "she" stands for."""
_OPENERS = FUNCTION_WORDS | frozenset(QUESTION_WORDS) | frozenset(
    """although though while until despite both only later then soon once however here it its
    between under near upon within without among against toward towards above below next""".split()
)  # fmt: skip
"""First words of a sentence that are no name."""
_SUBJECT = r"(?!(?:he|she|it|they|his|her|its|their)\b)"
_FRONTED = re.compile(
    r"^(?:When|While|As|After|Before|If|Because|Although|Though|Since|Until|Once|In|To|For|With"
    rf"|Despite|Like|On|At|During|By|Upon)\b(?:[^,]*, {_SUBJECT}"
    rf"|(?: {_SUBJECT.replace('|his|her|its|their', '')}[^\s,?]+){{1,8}}?"
    r" (?:[A-Z]\w+ )+(?:was|were|is|are|had|has|did|[a-z]+ed)\b)"
)
"""An opening phrase whose pronoun may stand for the subject that follows ("When she was …, X")."""
_POINTING = re.compile(
    r"\b(?:this|these)\b|\bthose\b(?! (?:who|whose|with|of|in|that))"
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\bthere\b"
    r"(?! (?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might"
    r"|exist\w*|need\w*|stood|stand\w*|lived?|came|comes?|remain\w*|seem\w*|lay|hung)\b)"
    r"|\bhere\b|\bthe (?:latter|former)\b(?! [a-z]{3,}(?<!was)(?<!were)(?<!had)(?<!has)(?<!did))"
    r"|\baforementioned\b|\bthat (?:day|year|time|night|month)\b"
    r"|(?<!million years )\bago\b|\b(?:yesterday|today|tomorrow|tonight)\b"
    r"|\b(?:last|next) (?:year|month|week|night|summer)\b"
    r"|\bthe (?:next|following|previous) (?:day|year|month|week|morning)\b"
    r"|\bthat followed(?= ?[?.,]|$)"
    r"|\b(?:we|us|our|ours|my|me|mine)\b|^I\b|\b[a-z]+ I\b",  # not "World War I"
)
"""Words that only their place in the article explains; matched in lower case, "I" apart."""


_OF_OPTIONS = re.compile(r"\b[Ww]hich of these\b")
"""Points to the options, which stand with the stem."""


def unresolved(stem: str, key: str = "") -> str | None:
    """Return the word of a stem or its key that nothing in the stem explains, or None.

    A pronoun after a name or a noun of the same stem counts as explained, and so does one in an
    opening clause before its subject, and one in the key when the stem has a name or noun.
    Quotations are somebody's own words and are passed over.
    """
    text = _OF_OPTIONS.sub(" ", _QUOTED.sub(" ", asked(stem))).strip()
    answer = "" if LEAD.match(stem) else _QUOTED.sub(" ", key).strip()
    for place in (text, answer):
        pointing = _POINTING.search(_lowered_start(place))
        if pointing:
            return pointing.group()
    return _unexplained(text) or _unexplained(answer, before=text)


def _lowered_start(text: str) -> str:
    return text if text.startswith("I ") else text[:1].lower() + text[1:]


def _unexplained(text: str, before: str = "") -> str | None:
    empty = [match.span() for match in _EMPTY_IT.finditer(text)]
    fronted = _FRONTED.match(text)
    for match in _PRONOUN.finditer(text):
        word = match.group()
        inside = any(start <= match.start() < end for start, end in empty)
        if word.isupper() or inside or (fronted and match.start() < fronted.end()):
            continue
        if not explained(word, f"{before} {text[: match.start()]}".lstrip()):
            return word
    return None


def explained(pronoun: str, earlier: str) -> bool:
    """Whether the words before a pronoun hold a name, a noun or a gap that it can stand for."""
    first = earlier.split(maxsplit=1)[:1]
    if first and first[0][0].isupper() and not _opens(first[0]):
        return True
    people = pronoun.lower() in _OF_PEOPLE
    return any(
        not (people and _CIRCUMSTANCE.search(earlier[: match.start()]))
        for match in _ANTECEDENT.finditer(earlier + pronoun)
        if match.end() <= len(earlier)
    )


def _opens(word: str) -> bool:
    plain = word.strip(",;:").lower()
    return plain in _OPENERS or plain.endswith("ly")
