"""What can be read off a candidate that bears on its quality; the ranking weighs it.

A feature is a number under a readable name: ``form:time`` and ``kind:year`` are 1 or absent,
``doubt:vague key`` likewise, the rest are counts or shares of about 0 to 3.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from quizgen.bank.model import GAP, Option
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.definites import is_bare_definite
from quizgen.language.tokens import Token
from quizgen.language.words import UNIQUE_NOUNS, VAGUE_HEADS
from quizgen.questions.candidate import Candidate

LEAST_TELLING = 3
"""Letters of a word of a title that may tell the topic."""
IDEAL_WORDS = 11
LIGHT = frozenset({"be", "have", "do", "make", "take", "get", "give", "become", "include"})
_NAME = re.compile(r"(?<=\s)(?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*|\d[\d,.]*)")
MARKS = frozenset(",;:–—")
ODD_LABELS = frozenset({"dep", "parataxis", "meta", "intj"})
"""Labels that the parser gives when it is at a loss."""


class Setting(NamedTuple):
    """What every candidate of a sentence has in common."""

    centrality: float
    words: int
    commas: int
    odd: int
    """Tokens at which the parser was at a loss."""


def settings(analysis: Analysis) -> list[Setting]:
    """Return the setting of every sentence of an article, by its index."""
    return [
        Setting(
            centrality,
            sum(token.is_word for token in sentence.tokens),
            sum(token.text in MARKS for token in sentence.tokens),
            sum(token.dep in ODD_LABELS for token in sentence.tokens),
        )
        for sentence, centrality in zip(analysis.sentences, _centralities(analysis), strict=True)
    ]


def describe(candidate: Candidate, setting: Setting, analysis: Analysis) -> None:
    """Fill a candidate's features.

    Args:
        candidate: the candidate; ``features`` is replaced.
        setting: that of its sentence.
        analysis: the article.
    """
    clause = candidate.clause
    words = len(candidate.stem.split())
    told = _tells_topic(candidate, analysis)
    names = _names(candidate)
    counted = {
        "stem long": max(0, words - IDEAL_WORDS) / 5,
        "stem short": max(0, 8 - words) / 3,
        "sentence long": max(0, setting.words - 20) / 10,
        "share of sentence": min(1.0, words / max(1, setting.words)),
        "key words": min(6, len(candidate.key.split())) / 3,
        "centrality": setting.centrality,
        "commas": setting.commas / 2,
        "names in stem": min(3, names) / 2,
        "no name in stem": names == 0,
        "loose nouns": min(3, _loose(candidate, analysis)),
        "odd parse": min(2, setting.odd),
        "vague key": candidate.key_tokens[-1].lower in VAGUE_HEADS if candidate.key_tokens else 0,
        "opens article": candidate.sentence.index == 0,
        "key often": _heard(candidate, analysis),
        "topic told": told,
        "no anchor": not told and names == 0,
        "quoted": any(mark in candidate.stem for mark in '“"'),
    }
    if clause is not None:
        counted |= {
            f"clause:{clause.kind}": 1,
            "past perfect": clause.finite.lower == "had" and clause.finite is not clause.verb,
            "light verb": clause.verb.lemma in LIGHT,
            "passive": clause.passive,
            "told": clause.source is not None,
            "in general": clause.finite.tag in {"VBZ", "VBP"} and not clause.copula,
            "pronoun subject": clause.subject.head.tag == "PRP",
            "named subject": clause.subject.head.mention is not None,
        }
    named = {f"form:{candidate.form}": 1, f"kind:{candidate.kind}": 1}
    if candidate.form == "cloze":
        named[f"gap:{candidate.kind}"] = 1
    doubts = {f"doubt:{doubt}": 1 for doubt in candidate.doubts}
    traits = dict.fromkeys(candidate.traits, 1)
    every = {**named, **doubts, **traits, **counted}
    candidate.features = {name: round(float(value), 3) for name, value in every.items() if value}


NAMES = frozenset(
    """person org place facility group event work product law language other names title
    speaker called""".split()
)
NOUNS = frozenset("noun personnoun term phrase location".split())
PHRASES = frozenset("reason moment infinitive gerund predicate".split())


def sort_of_key(kind: str) -> str:
    """Return name, noun, phrase or number for a kind of key."""
    if kind in NAMES:
        return "name"
    if kind in NOUNS:
        return "noun"
    return "phrase" if kind in PHRASES else "number"


def describe_options(form: str, kind: str, choices: tuple[Option, ...]) -> dict[str, float]:
    """Return the features of the options that a candidate was given; of none, that it is typed."""
    sort = sort_of_key(kind)
    if not choices:
        return {f"typed {sort}": 1.0, f"typed {sort}, {'gap' if form == 'cloze' else 'asked'}": 1.0}
    wrong = [option.origin for option in choices if not option.correct]
    shares = {
        f"options:{sort} {origin}": round(wrong.count(origin) / len(wrong), 3)
        for origin in set(wrong)
    }
    return {f"options {sort}": 1.0, **shares}


def _centralities(analysis: Analysis) -> list[float]:
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


def _heard(candidate: Candidate, analysis: Analysis) -> float:
    """Return how often the article has the key's last word: what is heard often is guessed."""
    if not candidate.key_tokens or not candidate.key_tokens[-1].text.isalpha():
        return 0.0
    return min(3.0, math.log(max(1, analysis.words.get(candidate.key_tokens[-1].lower, 0))))


def _tells_topic(candidate: Candidate, analysis: Analysis) -> bool:
    """Whether a stem has a telling word of the article's title."""
    stem = {word.strip(".,;:?!“”\"'()").rstrip("s") for word in candidate.stem.casefold().split()}
    title = (word.strip(".,;:?!“”\"'()").rstrip("s") for word in _title(analysis))
    return any(word in stem for word in title if len(word) > LEAST_TELLING)


def _title(analysis: Analysis) -> list[str]:
    return analysis.document.title.casefold().removesuffix("'s").split()


def _names(candidate: Candidate) -> int:
    """Count the capitalised words and numbers of a stem, its first word left out."""
    text = candidate.stem.replace(GAP, "")
    return len(_NAME.findall(text))


def _loose(candidate: Candidate, analysis: Analysis) -> int:
    """Count the bare definite nouns of a stem that only the article explains ("the network")."""
    clause, stem = candidate.clause, candidate.stem.casefold()
    if clause is None or "the " not in stem:
        return 0
    tokens = candidate.sentence.tokens if candidate.form == "cloze" else clause.verb.subtree()
    subject = clause.subject.head
    return sum(
        1 + (token is subject)
        for token in tokens
        if is_bare_definite(token)
        and token not in candidate.key_tokens
        and f"the {token.lower}" in stem
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
    return analysis.is_theme(token)
