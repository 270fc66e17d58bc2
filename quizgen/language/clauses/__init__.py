"""Sentences taken apart: every predicate with its own subject, complements and adjuncts.

A clause is the unit that a question is made from: a simple statement that holds by itself.
Coordinated predicates inherit the subject and auxiliaries they share; relative clauses and
participles take the noun that they describe as subject, object or place, and what the statement
needs and the sentence lacks ("the dome, designed by Dahl" → "the dome *was* designed by Dahl") is
supplied. The idea of simple statements first, questions second, is that of Heilman and Smith,
"Extracting Simplified Statements for Factual Question Generation" (2010).
"""

from quizgen.language.clauses.facts import is_side_fact
from quizgen.language.clauses.find import find_clauses
from quizgen.language.clauses.loose import loose_clauses
from quizgen.language.clauses.model import Clause, Kind, Phrase
from quizgen.language.clauses.phrases import noun_phrase
from quizgen.language.clauses.words import DROPPED_ADVERBS, QUOTES

__all__ = [
    "DROPPED_ADVERBS",
    "QUOTES",
    "Clause",
    "Kind",
    "Phrase",
    "find_clauses",
    "is_side_fact",
    "loose_clauses",
    "noun_phrase",
]
