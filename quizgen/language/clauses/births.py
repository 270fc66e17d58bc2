"""Births as encyclopaedias put them: "(born June 10, 1981)" → "was born on June 10, 1981"."""

from __future__ import annotations

from quizgen.language.clauses.model import Clause, Phrase, supplied
from quizgen.language.quantities import parse_quantity

PREPOSITIONS = {"date": "on", "month_year": "in", "year": "in"}
"""Kind of a date → the preposition that a sentence has before it."""


def complete_birth(clause: Clause) -> bool:
    """Give the bare date behind "born" its preposition; False when something else stands there.

    Args:
        clause: a participle's clause, whose constituents are changed.
    """
    if clause.verb.lemma != "bear":
        return True
    bare = [part for part in clause.constituents if not _is_adjunct(part)]
    if not bare:
        return True
    # The parser may hang day and month separately; together they must be one date behind "born".
    mention = bare[0].head.mention
    words = [token for part in bare for token in part.tokens if token.is_word]
    if mention is None or mention.first != clause.verb.i + 1:
        return False
    if any(token.mention is not mention for token in words):
        return False
    quantity = parse_quantity(mention.text, label=mention.label)
    preposition = PREPOSITIONS.get(quantity.kind) if quantity is not None else None
    if preposition is None:
        return False
    clause.complements = [part for part in clause.complements if part not in bare]
    clause.adjuncts = [part for part in clause.adjuncts if part not in bare]
    head = supplied(preposition, "IN", "prep", clause.verb, mention.first)
    date = Phrase(head, [head, *mention.tokens], "prep", governed=mention.head)
    clause.adjuncts.append(date)
    return True


def _is_adjunct(part: Phrase) -> bool:
    """Whether a constituent needs nothing: a phrase with its preposition, or an adverb."""
    return part.role in {"prep", "agent", "advcl"} or part.head.tag == "RB"
