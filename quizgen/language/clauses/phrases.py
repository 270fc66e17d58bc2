"""Constituents of a clause as lists of tokens."""

from __future__ import annotations

from quizgen.language.clauses.model import Phrase
from quizgen.language.tokens import Token


def noun_phrase(head: Token) -> list[Token]:
    """Return a noun's own phrase without relative clauses, appositions and set-off parts."""
    left_out: set[Token] = set()
    for child in head.children:
        if child.dep in {"relcl", "appos", "acl", "parataxis"} or (
            child.dep == "conj" or child.dep == "cc"
        ):
            left_out.update(child.subtree())
    tokens = [token for token in head.subtree() if token not in left_out]
    return trim(tokens)


def trim(tokens: list[Token]) -> list[Token]:
    """Drop punctuation from both ends of a phrase."""
    first, last = 0, len(tokens)
    while first < last and not tokens[first].is_word and tokens[first].text not in '$€£“"(':
        first += 1
    while last > first and not tokens[last - 1].is_word and tokens[last - 1].text not in '%”")':
        last -= 1
    return tokens[first:last]


def phrase(head: Token) -> Phrase:
    """Return the constituent that a token heads, with the commas inside it.

    The parser hangs some of them from the verb: "bought the airport, the mill and the tower".
    """
    tokens = head.subtree()
    first, last = tokens[0].i, tokens[-1].i
    strays = [t for t in head.head.children if t.text == "," and first < t.i < last]
    if strays and head.head is not head:
        tokens = sorted({*tokens, *strays}, key=lambda token: token.i)
    return Phrase(head, trim(tokens), head.dep)
