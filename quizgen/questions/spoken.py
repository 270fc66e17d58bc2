"""Question words as people choose them, for a question about a stretch that the caller names.

Of 540 questions that people asked about a given answer, 98 open with "what" and a noun, 20 with
"which"; a date is asked for by "when" three times in five. A quiz, whose key nobody has named, keeps
the closer "In what year …?".
"""

from __future__ import annotations

import re

from quizgen.questions.candidate import Candidate

AUXILIARY = r"(?=(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|will|would) )"
OPENINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"^(?:In what year|On what date|In what month(?: and year)?|In what season) {AUXILIARY}"), "When "),
    (re.compile(r"^(According to [^,?]+, )in what year (?=(?:is|was|were|did|had|has) )"), r"\1when "),
    (re.compile(r"^((?:[A-Z][a-z]+ |According to [^,?]+, )?[Ww])hich (?=[a-z])(?!of\b|is\b|are\b|was\b|were\b|has\b|had\b|have\b)"), r"\1hat "),
    (re.compile(r"\b([Ww])hat kind of "), r"\1hat type of "),
)  # fmt: skip
"""Opening → what stands in its place."""
FORMS = frozenset({"time", "span", "in place", "fronted", "object", "oblique", "identity"})


def spoken(candidate: Candidate) -> str:
    """Return a stem with its question words as people choose them."""
    stem = candidate.stem
    if candidate.form not in FORMS:
        return stem
    for pattern, words in OPENINGS:
        stem = pattern.sub(words, stem, count=1)
    return stem
