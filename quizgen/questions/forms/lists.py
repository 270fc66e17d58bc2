"""Plain lists of a sentence: the things that commas and "and" alone part."""

from __future__ import annotations

import itertools

from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import VAGUE_HEADS

MAX_ITEM = 3
"""Words of a thing."""
LAST_SEPARATORS = (["and"], ["or"], [",", "and"], [",", "or"])
"""What stands before the last thing of a plain list; before the others it is a comma."""
ITEM_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG"})

Item = tuple[Token, str]
"""A thing's head noun and its text."""


def heads_of(first: Token) -> list[Token]:
    """Return the head nouns of the things that are listed with one, in text order."""
    return sorted(first.conjuncts(), key=lambda token: token.i)


def item_spans(sentence: Sentence, heads: list[Token]) -> list[list[Token]]:
    """Return the tokens of each thing of a list; none unless commas and "and" alone part them."""
    spans: list[list[Token]] = []
    for head in heads:
        first = head
        while (
            first.i > 0
            and (before := sentence.tokens[first.i - 1]).head is head
            and before.dep in {"amod", "compound", "nmod"}
        ):
            first = before
        spans.append(sentence.tokens[first.i : head.i + 1])
    plain = all(
        len(span) <= MAX_ITEM and all(t.tag in ITEM_TAGS and t.text.isalpha() for t in span)
        for span in spans
    )
    if not plain or any(head.child("relcl", "acl", "appos", "poss", "det") for head in heads[:-1]):
        return []
    between = [
        [t.lower for t in sentence.tokens[before[-1].i + 1 : after[0].i]]
        for before, after in itertools.pairwise(spans)
    ]
    if between[-1] not in LAST_SEPARATORS or any(gap != [","] for gap in between[:-1]):
        return []
    return spans if _ends(sentence, heads[-1]) else []


def _ends(sentence: Sentence, last: Token) -> bool:
    """Whether a list is over behind its last thing, which nothing narrows."""
    following = sentence.tokens[last.i + 1] if last.i + 1 < len(sentence.tokens) else None
    narrowed = any(child.i > last.i and child.dep != "punct" for child in last.children)
    return not narrowed and following is not None and following.tag not in {"NN", "NNS", "HYPH"}


def whole(heads: list[Token]) -> list[bool]:
    """Say of each thing whether its words are all its own.

    An adjective before the first may go with all ("different skills, talents and interests"),
    the last may lend its noun to the others ("drug, alcohol or violence problems").
    """
    modified = [head.child("amod", "compound", "nmod") is not None for head in heads]
    if modified[0] and not any(modified[1:]):
        return [False, *[True] * (len(heads) - 1)]
    if heads[-1].child("compound", "nmod") is not None and not any(modified[:-1]):
        return [False] * len(heads)
    return [
        head.lemma not in VAGUE_HEADS and all(t.lower != "other" for t in head.children)
        for head in heads
    ]
