"""How good a candidate is, by features that can be read; the weights are in one table."""

from __future__ import annotations

import math

from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.definites import is_bare_definite
from quizgen.language.tokens import Token
from quizgen.language.words import UNIQUE_NOUNS, VAGUE_HEADS
from quizgen.questions.candidate import Candidate

FORMS = {
    "time": 1.0,
    "count": 1.0,
    "agent": 0.9,
    "value": 0.9,
    "described": 0.9,
    "percent": 0.9,
    "money": 0.8,
    "place": 0.7,
    "subject": 0.7,
    "identity": 0.7,
    "apposition": 0.8,
    "object": 0.6,
    "prepositional": 0.6,
    "oblique": 0.45,
    "purpose": 0.6,
    "means": 0.5,
    "duration": 0.9,
    "definition": 0.5,
    "cloze": 0.2,
    "statement": -0.1,
}
"""How often a form yields a question that readers accept, relative to the others."""

KINDS = {
    "year": 0.5, "date": 0.5, "count": 0.4, "person": 0.5, "place": 0.3, "org": 0.3, "title": 0.4,
    "percent": 0.4, "money": 0.4, "event": 0.2, "work": 0.2, "facility": 0.2, "term": -1.0,
    "statement": -0.2, "other": -0.3, "noun": 0.0, "personnoun": 0.0, "group": -0.5,
}  # fmt: skip
"""How sure a key of a kind is to be right and complete."""

WEIGHTS = {
    "form": 1.0,
    "kind": 1.0,
    "length": -0.06,
    "sentence_length": -0.02,
    "centrality": 0.6,
    "loose": -0.6,
    "before": -0.4,
    "vague_key": -0.5,
    "relative": -0.3,
    "commas": -0.08,
    "doubts": -1.0,
}
"""Feature → weight in the score's exponent; the score is the logistic of their sum."""

IDEAL_WORDS = 11


def rank(candidates: list[Candidate], analysis: Analysis) -> list[Candidate]:
    """Score candidates and return them best first, ties in the article's order."""
    centrality = _centrality(analysis)
    for candidate in candidates:
        _describe(candidate, centrality, analysis)
        total = sum(WEIGHTS[name] * value for name, value in candidate.features.items())
        candidate.score = round(1 / (1 + math.exp(-total)), 4)
    return sorted(candidates, key=lambda c: (-c.score, c.sentence.index, c.start, c.stem))


def _describe(candidate: Candidate, centrality: list[float], analysis: Analysis) -> None:
    words = len(candidate.stem.split())
    sentence = candidate.sentence
    features = candidate.features
    features["form"] = FORMS.get(candidate.form, 0.0)
    features["kind"] = KINDS.get(candidate.kind, 0.0)
    features["length"] = float(abs(words - IDEAL_WORDS))
    features["sentence_length"] = max(0.0, len(sentence.tokens) - 20.0)
    features["centrality"] = centrality[sentence.index]
    features["commas"] = float(
        sum(token.text in {",", ";", ":", "–", "—"} for token in sentence.tokens)
    )
    features["relative"] = float(candidate.clause is not None and candidate.clause.kind != "main")
    features["vague_key"] = float(any(t.lower in VAGUE_HEADS for t in candidate.key_tokens[-1:]))
    features["before"] = float(clause_is_past_perfect(candidate))
    features["doubts"] = float(len(candidate.doubts))
    features["loose"] = float(_loose(candidate, analysis))


def clause_is_past_perfect(candidate: Candidate) -> bool:
    """Whether the stem looks back from a moment that only the text around it names ("had been")."""
    clause = candidate.clause
    return clause is not None and clause.finite.lower == "had" and clause.finite is not clause.verb


def _loose(candidate: Candidate, analysis: Analysis) -> int:
    """Count the bare definite nouns of a stem that only the article explains ("the network")."""
    clause = candidate.clause
    if clause is None:
        return 0
    tokens = candidate.sentence.tokens if candidate.form == "cloze" else clause.verb.subtree()
    subject = clause.subject.head
    return sum(
        1 + (token is subject)
        for token in tokens
        if is_bare_definite(token)
        and token not in candidate.key_tokens
        and f"the {token.lower}" in candidate.stem.casefold()
        and not _known(token, analysis)
    )


def _known(token: Token, analysis: Analysis) -> bool:
    """Whether everybody knows which: one of its kind, or what the whole article is about."""
    lemma = token.lemma.casefold()
    if (
        token.mention is None
        and lexicon.is_person_noun(lemma)
        and token.dep in {"nsubj", "nsubjpass"}
    ):
        return lemma in UNIQUE_NOUNS
    if lemma in UNIQUE_NOUNS or token.child("amod", "compound", "poss") is not None:
        return True
    return lemma in analysis.document.title.casefold() or analysis.words.get(token.lower, 0) >= 6


def _centrality(analysis: Analysis) -> list[float]:
    """Return for every sentence how much it speaks of what the article speaks of, 0 to 1.

    The mean frequency of its content words, as in the first extractive summarisers (Luhn 1958).
    """
    sums: list[float] = []
    for sentence in analysis.sentences:
        counts = [
            math.log(analysis.words[token.lower])
            for token in sentence.tokens
            if token.is_noun or (token.is_verb and token.dep not in {"aux", "auxpass"})
        ]
        sums.append(sum(counts) / len(counts) if counts else 0.0)
    highest = max(sums, default=0.0)
    return [value / highest if highest else 0.0 for value in sums]
