"""How good a candidate is: the logistic of a weighted sum of features that can be read.

The weights are in ``data/ranking.json``, fitted by ``scripts/fit_ranking.py`` to readers' verdicts;
a feature that is not there weighs nothing.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from quizgen.bank.model import Option
from quizgen.language.analysis import Analysis
from quizgen.questions.candidate import Candidate
from quizgen.questions.features import describe, describe_options, settings

INTERCEPT = "intercept"


@cache
def weights() -> Mapping[str, float]:
    """Return feature → weight."""
    text = files("quizgen.questions").joinpath("data/ranking.json").read_text("utf-8")
    table: dict[str, float] = json.loads(text)["weights"]
    return table


def rank(candidates: list[Candidate], analysis: Analysis) -> list[Candidate]:
    """Score candidates and return them best first, ties in the article's order."""
    places = settings(analysis)
    for candidate in candidates:
        describe(candidate, places[candidate.sentence.index], analysis)
        candidate.score = score_of(candidate.features)
    return sorted(candidates, key=lambda c: (-c.score, c.sentence.index, c.start, c.stem))


def rescore(candidate: Candidate, choices: tuple[Option, ...]) -> None:
    """Score a candidate again, its options now known."""
    candidate.features.update(describe_options(candidate.form, candidate.kind, choices))
    candidate.score = score_of(candidate.features)


def score_of(features: Mapping[str, float]) -> float:
    """Return the share of readers who would accept a question with these features, 0 to 1."""
    table = weights()
    total = table.get(INTERCEPT, 0.0)
    total += sum(table.get(name, 0.0) * value for name, value in features.items())
    return round(1 / (1 + math.exp(-total)), 4)
