"""Keys that are more than a noun: reasons, purposes, moments, actions."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from quizgen.language.clauses import Clause
from quizgen.language.tokens import Token
from quizgen.questions.keys import Key
from quizgen.questions.trimming import without_asides
from quizgen.questions.unclear import Unclear
from quizgen.questions.wording import Writer

MIN_WORDS, MAX_WORDS = 3, 12
"""A phrase of two words says nothing; a longer one can't be compared with three others."""


def phrase_key(
    clause: Clause,
    writer: Writer,
    tokens: Sequence[Token],
    kind: str,
    wh: str,
    *,
    least: int = MIN_WORDS,
    most: int = MAX_WORDS,
) -> Key:
    """Return the key for a phrase or clause, its asides left out.

    Args:
        clause: the clause asked about; its subject, which the stem holds, is what pronouns in the
            key may stand for.
        writer: the clause's writer.
        tokens: the phrase, in text order.
        kind: the kind of key.
        wh: the question words.
        least: the fewest words that say something.
        most: the most words that can be compared with other options.

    Raises:
        Unclear: the phrase is too short or long, not one span, or refers to something outside.
    """
    kept = without_asides(tokens)
    if not kept:
        raise Unclear("the key has no words")
    if any(after.i != before.i + 1 for before, after in itertools.pairwise(kept)):
        raise Unclear("the key is not one span")
    text = clause.sentence.span_text(kept)
    inside = set(kept)
    subject = [token for token in clause.subject.tokens if token not in inside]
    if writer.phrase(kept, antecedents=[*subject, *kept]) != text:
        raise Unclear("the key holds a reference")
    if not least <= len(text.split()) <= most:
        raise Unclear("a phrase too short or too long for a key")
    return Key(tuple(kept), text, kind, wh, False)
