"""The stretches of a sentence that somebody may want to be asked about: phrases of every kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizgen.language.clauses import Clause, Phrase, noun_phrase
from quizgen.language.tokens import Sentence, Token
from quizgen.questions.trimming import without_asides

MOST_WORDS = 12
REFERRING = frozenset({"PRP", "PRP$", "WDT", "WP", "WRB", "WP$"})
POINTING = frozenset({"this", "that", "these", "those", "such", "here", "there"})
CIRCUMSTANCES = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
LEFT_OFF = frozenset({"predet", "cc", "preconj", "poss"})
"""What an answer does without at its beginning."""


def phrases(sentence: Sentence, clause: Clause) -> Iterator[list[Token]]:
    """Yield the phrases of a clause, each as adjacent tokens, the larger before the smaller."""
    held = [*clause.subject.tokens, *(t for p in clause.constituents for t in p.tokens)]
    own = {t for t in held if t.i < len(sentence.tokens) and sentence.tokens[t.i] is t}
    seen: set[tuple[int, int]] = set()
    for tokens in _every(clause, own):
        kept = _trimmed(tokens)
        if not kept or len(kept) > MOST_WORDS or not _is_plain(kept):
            continue
        place = (kept[0].i, kept[-1].i)
        if place not in seen:
            seen.add(place)
            yield kept


def _every(clause: Clause, own: set[Token]) -> Iterator[list[Token]]:
    for token in sorted(own, key=lambda t: t.i):
        if token.is_noun and token.dep not in {"compound", "nmod", "poss", "npadvmod"}:
            yield from _noun_phrases(token)
        elif token.dep == "acomp":
            yield [t for t in token.subtree() if t.i <= token.i]
        if token.mention is not None and token is token.mention.head:
            yield token.mention.tokens
    for phrase in clause.constituents:
        told = phrase.role in {"advcl", "xcomp", "ccomp"} or _is_circumstance(phrase)
        if told and phrase.governed is None:
            yield without_asides(phrase.tokens)
    if clause.stated is None and clause.complements and not (clause.copula or clause.passive):
        last = clause.complements[-1].tokens[-1].i
        yield [t for t in clause.sentence.tokens if clause.verb.i <= t.i <= last]


def _is_circumstance(phrase: Phrase) -> bool:
    """Whether a phrase with its preposition answers "when", "where" or "how"."""
    noun = phrase.object
    if phrase.role != "prep" or noun is None:
        return phrase.role == "prep" and phrase.head.child("pcomp") is not None
    return noun.mention is not None and noun.mention.label in CIRCUMSTANCES


def _noun_phrases(head: Token) -> Iterator[list[Token]]:
    """Yield a noun with all that belongs to it, without what only describes, and alone."""
    if head.child("conj") is not None:
        yield without_asides([t for t in head.subtree() if t.dep != "relcl"])
    whole = without_asides(noun_phrase(head))
    yield whole
    yield [t for t in whole if t.i <= head.i]


def _trimmed(tokens: Sequence[Token]) -> list[Token]:
    kept = list(tokens)
    while kept and (not kept[0].is_word or kept[0].dep in LEFT_OFF or kept[0].lower in POINTING):
        if kept[0].dep == "poss" and kept[0].tag != "PRP$":
            break
        kept.pop(0)
    while kept and not kept[-1].is_word:
        kept.pop()
    return kept


def _is_plain(tokens: Sequence[Token]) -> bool:
    """Whether the words stand side by side and refer to nothing outside them."""
    if any(after.i != before.i + 1 for before, after in pairwise(tokens)):
        return False
    if any(t.mention is not None and t.mention.first < tokens[0].i for t in tokens[:1]):
        return False
    return not any(t.tag in REFERRING or t.lower in POINTING for t in tokens)
