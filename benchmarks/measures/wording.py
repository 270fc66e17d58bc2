"""Wording when the answer is given: overlap with the question that a person asked (Du et al. 2017).

Hypotheses and references are grouped by source sentence; the last hypothesis of a sentence is
scored against all its references. The scores are pycocoevalcap's, METEOR's its Java program.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import re
import shutil
from collections.abc import Sequence

from .text import tokenised

MISS = "."
"""What is scored when there is no question: a token that no question holds."""
_CLAUSE_END = re.compile(r" (?:[,;]|--) ")


def hypothesis(stem: str | None) -> str:
    """Return a stem as it is scored; a gap is read as "what", no stem at all as a miss."""
    if stem is None:
        return MISS
    return tokenised(re.sub(r"_{3,}", "what", stem))


def longest_clause(source: str) -> str:
    """Return the longest stretch of a tokenised sentence between marks: the floor."""
    return max(_CLAUSE_END.split(source.removesuffix(" .")), key=lambda part: len(part.split()))


def scores(
    hypotheses: Sequence[str], sources: Sequence[str], references: Sequence[str]
) -> dict[str, float]:
    """Return BLEU-4, METEOR and ROUGE-L in per cent.

    What cannot be measured here is left out: without pycocoevalcap all three, without Java METEOR.
    """
    if importlib.util.find_spec("pycocoevalcap") is None:
        return {}
    from pycocoevalcap.bleu.bleu import Bleu
    from pycocoevalcap.rouge.rouge import Rouge

    found, wanted = grouped(hypotheses, sources, references)
    with contextlib.redirect_stdout(io.StringIO()):
        bleu, _ = Bleu(4).compute_score(wanted, found, verbose=0)
    taken = {"BLEU-4": 100 * bleu[3], "ROUGE-L": 100 * Rouge().compute_score(wanted, found)[0]}
    if shutil.which("java"):
        from pycocoevalcap.meteor.meteor import Meteor

        taken["METEOR"] = 100 * Meteor().compute_score(wanted, found)[0]
    return {name: round(float(value), 2) for name, value in taken.items()}


def grouped(
    hypotheses: Sequence[str], sources: Sequence[str], references: Sequence[str]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return {source: [its last hypothesis]} and {source: all its references}."""
    found: dict[str, list[str]] = {}
    wanted: dict[str, list[str]] = {}
    for made, source, reference in zip(hypotheses, sources, references, strict=True):
        found[source] = [made]
        wanted.setdefault(source, []).append(reference)
    return found, wanted
