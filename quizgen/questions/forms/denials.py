"""What an article denies, told as if it were so: "Jellies do not have a brain"."""

from __future__ import annotations

import re

from quizgen.bank.model import GAP
from quizgen.language.clauses import Clause
from quizgen.language.inflection import inflect

POLAR = re.compile(
    r"\b(?:any|anything|anyone|anybody|either|neither|nor|yet|at all|until|because|but|only|even"
    r"|necessarily|all|always|every|enough|just|merely|simply|longer|much|many|without|unless|if"
    r"|so|too|very|really|actually|entirely|fully|completely|although|though|despite|instead|rather|ever"
    r"|since|as|while|whereas|exactly|both|unlike|however|alone|mind|far|quite|solely|again)\b|[;:]"
    r"|, (?:and|which|who|whose|with)\b",
    re.IGNORECASE,
)
"""Words with which a statement says another thing, or none, when its "not" is taken away."""
SUPPORT = {"do": "VBP", "does": "VBZ", "did": "VBD"}
"""Auxiliary of denial → the form of the verb without it."""
_AUXILIARY = r"is|are|was|were|has|have|had|can|will|has been|have been|had been|will be|can be"
_SPLIT = re.compile(rf"\b({_AUXILIARY}) ?(?:not|never) (be |been |also |\w+ly )?{GAP}")
_SUPPORTED = re.compile(rf"\b(do|does|did) not (\w+ly )?{GAP}")
_BE = re.compile(rf"{GAP} (?:not|never) ")
_NEVER = re.compile(rf"\bnever {GAP}")


def affirmed(stem: str, clause: Clause) -> str | None:
    """Return a denied statement without its denial, or None where that is not plainly false.

    Args:
        stem: the statement, with a gap for its verb.
        clause: the clause that it tells.
    """
    if POLAR.search(stem) or sum(map(stem.count, (" not ", "never ", " no ", "n't", "n’t"))) != 1:
        return None
    verb = clause.verb
    word = verb.lower
    supported = _SUPPORTED.search(stem)
    if supported is not None:
        form = inflect(verb.lemma, SUPPORT[supported[1]])
        return _put(stem, supported, f"{supported[2] or ''}{form}")
    split = _SPLIT.search(stem)
    if split is not None:
        return _put(stem, split, f"{split[1]} {split[2] or ''}{word}")
    be = _BE.search(stem)
    if be is not None and clause.copula:
        return _put(stem, be, f"{word} ")
    never = _NEVER.search(stem)
    return _put(stem, never, word) if never is not None else None


def _put(stem: str, found: re.Match[str], words: str) -> str:
    return f"{stem[: found.start()]}{words}{stem[found.end() :]}"
