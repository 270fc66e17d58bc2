"""Sorting a verb's dependants into complements, adjuncts and the rest."""

from __future__ import annotations

from quizgen.language.clauses.facts import runs_on
from quizgen.language.clauses.model import Clause, Phrase
from quizgen.language.clauses.phrases import phrase
from quizgen.language.clauses.words import DROPPED_ADVERBS, FILLERS
from quizgen.language.tokens import Token

COMPLEMENTS = frozenset({"dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "agent"})
ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "advcl"})


def fill(clause: Clause, gone: list[Token]) -> None:
    """Give a clause the complements and adjuncts that hang from its verb.

    Args:
        clause: the clause.
        gone: relative words whose antecedent the clause has already.
    """
    for child in clause.verb.children:
        if child in gone or child.tag == "WRB" or runs_on(child):
            continue
        if child.dep == "neg":
            clause.negated = True
        elif child.dep == "prt":
            clause.particle = child
        elif child.dep in COMPLEMENTS:
            found = phrase(child)
            if found.tokens:
                clause.complements.append(found)
        elif child.dep in ADJUNCTS:
            _add_adjunct(clause, child)


def _add_adjunct(clause: Clause, child: Token) -> None:
    """Add an adjunct unless it only ties the sentence to its neighbours or stands in brackets."""
    if child.dep == "advmod" and child.lower in DROPPED_ADVERBS:
        return
    found = phrase(child)
    found.fronted = child.i < clause.verb.i
    if found.tokens and not _is_filler(found) and not _is_bracketed(clause, found):
        clause.adjuncts.append(found)


def _is_bracketed(clause: Clause, found: Phrase) -> bool:
    """Whether an adjunct stands in brackets, such as the number of a note."""
    first = found.tokens[0].i
    return first > 0 and clause.sentence.tokens[first - 1].text in {"(", "["}


def _is_filler(found: Phrase) -> bool:
    return " ".join(token.lower for token in found.tokens) in FILLERS
