"""Other answers that are as right as the key: short names and other spellings of a number."""

from __future__ import annotations

from quizgen.language.quantities import number_forms
from quizgen.questions.candidate import Candidate

ARTICLES = ("the ", "a ", "an ")
PLAIN_PREPOSITIONS = ("in ", "at ", "on ")
"""Prepositions that an answer to "Where?" may do without."""


def accepted_forms(candidate: Candidate) -> tuple[str, ...]:
    """Return the other spellings of a candidate's key, each once, the key itself left out."""
    forms: list[str] = []
    entity = candidate.entity
    if entity is not None:
        forms += [entity.name, entity.short]
    elif candidate.kind not in {"noun", "personnoun", "term", "title"}:
        forms += number_forms(candidate.key)
    lowered = candidate.key.casefold()
    if candidate.kind == "location" and lowered.startswith(PLAIN_PREPOSITIONS):
        forms.append(candidate.key.partition(" ")[2])
    for article in ARTICLES:
        if lowered.startswith(article):
            forms.append(candidate.key[len(article) :])
    return tuple(dict.fromkeys(form for form in forms if form != candidate.key))
