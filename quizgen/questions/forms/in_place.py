"""A question whose question word stands where the answer does: "X is a branch of what?".

Not elegant, but right for any phrase: for the answer-aware entrance, where just this phrase is to
be asked about and no other form reaches it.
"""

from __future__ import annotations

from dataclasses import replace

from quizgen.bank.model import GAP
from quizgen.questions.candidate import Candidate
from quizgen.questions.keys import entity_wh

WORDS = {
    "year": "what year",
    "month_year": "what month and year",
    "month": "what month",
    "date": "what date",
    "decade": "what decade",
    "century": "what century",
    "count": "how many",
    "money": "how much money",
    "percent": "what percentage",
    "duration": "how long",
    "age": "what age",
    "ordinal": "which",
    "personnoun": "whom",
}
"""Kind of key → the question words that stand for it inside a sentence."""
QUOTES = ("“", '"', "”")
DETERMINERS = ("the ", "a ", "an ")


def asked_in_place(candidate: Candidate) -> Candidate | None:
    """Return the question for a cloze, or None when the words around the gap don't let it."""
    before, gap, after = candidate.stem.partition(GAP)
    if not gap or not after.endswith("."):
        return None
    words = _words(candidate)
    if after[:1].isalnum() or after[:1] in {"-", "–", "'", "’"} or before.endswith(("-", "–")):
        return None
    for determiner in DETERMINERS:
        if before.casefold().endswith(determiner):
            before = before[: -len(determiner)]
    if not before.strip():
        words = {"whom": "who"}.get(words, words)
    if before.endswith(QUOTES) and after.lstrip().startswith(QUOTES):
        before, after = before[:-1], f" {after.lstrip()[1:].lstrip()}".replace(" .", ".")
    text = f"{before}{words}{after[:-1].rstrip(' ,;:')}"
    stem = f"{text[0].upper()}{text[1:]}?"
    doubts = (*candidate.doubts, "asked in place")
    return replace(candidate, form="in place", stem=stem, doubts=doubts)


def _words(candidate: Candidate) -> str:
    if candidate.entity is not None:
        words = entity_wh(candidate.entity)
        return {"Who": "whom"}.get(words, words[0].lower() + words[1:])
    return WORDS.get(candidate.kind, "what")
