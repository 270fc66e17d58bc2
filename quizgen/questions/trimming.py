"""Constituents back to text: asides left out, spacing mended."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from itertools import pairwise

from quizgen.language.clauses import QUOTES
from quizgen.language.tokens import Token

SET_OFF = frozenset({"relcl", "appos", "acl", "advcl", "parataxis", "prep", "npadvmod"})
"""What a comma, colon or dash before it marks as an aside."""
MARKS = frozenset({",", ":", "–", "—", "-"})
LEANING = frozenset("""amod det compound nummod poss aux auxpass prt neg pobj pcomp conj""".split())
"""How a word hangs that is nothing without the one it hangs from."""
NEEDED = frozenset({"dobj", "attr", "acomp", "oprd", "prt", "neg", "agent"})
"""What a verb can't do without where it has it."""
SIGNS = MARKS | {";", "(", "["}
"""What a phrase with an aside holds."""


def without_asides(tokens: Sequence[Token], keep: Sequence[Token] = ()) -> list[Token]:
    """Leave out bracketed parts and clauses, appositions and phrases set off by commas.

    What holds one of the tokens to ``keep`` stays.
    """
    if not any(token.text in SIGNS for token in tokens):
        return list(tokens)
    inside = set(tokens)
    dropped = inside - set(without_brackets(tokens))
    for index, token in enumerate(tokens):
        if token in dropped or token.head not in inside or not _is_aside(token):
            continue
        subtree = [part for part in token.subtree() if part in inside]
        if any(part in keep for part in subtree):
            continue
        first = tokens.index(subtree[0]) if subtree[0] is not token else index
        mark = _mark_before(tokens, first)
        if mark is None or _is_held(token, subtree, mark) or _goes_on(subtree[-1], tokens):
            continue
        if mark in dropped and token.dep == "prep":
            continue  # the comma closed the aside before: "the settlement, Caroline, on the river"
        dropped.update(subtree)
        dropped.add(mark)
        after = next((t for t in tokens if t.i == subtree[-1].i + 1), None)
        if after is not None and after.text in {",", "–", "—"} and not _opens(token, after, tokens):
            dropped.add(after)
    kept = [token for token in tokens if token not in dropped]
    while kept and kept[-1].text in MARKS | {";"}:
        kept.pop()
    while kept and kept[0].text in MARKS | {";"}:
        kept.pop(0)
    return kept


def _goes_on(last: Token, tokens: Sequence[Token]) -> bool:
    """Whether no mark closes an aside, so that the parser has cut it short.

    In "a poem, first printed in the *spring | number* of a paper" what is left would not join on.
    """
    after = next((token for token in tokens if token.i == last.i + 1), None)
    return after is not None and after.is_word and after.tag not in {"CC", "VBD", "VBZ", "MD"}


def _opens(aside: Token, comma: Token, tokens: Sequence[Token]) -> bool:
    """Whether the comma behind an aside opens the next: "Curie, 21, a student, came second"."""
    following = next((t for t in tokens if t.i == comma.i + 1), None)
    above = following.ancestors() if following is not None else ()
    return following is not None and any(
        t.dep in {"appos", "relcl", "acl"} and t is not aside and t.head is aside.head
        for t in (following, *above)
    )


def _is_aside(token: Token) -> bool:
    """Whether a comma before a token's subtree makes it an aside."""
    if token.dep == "npadvmod" and token.i < token.head.i:
        return False  # "five days after the fire"
    return token.dep in SET_OFF and (token.dep != "prep" or token.head.is_noun)


def _mark_before(tokens: Sequence[Token], first: int) -> Token | None:
    """Return the comma, colon or dash before a place among tokens."""
    mark = tokens[first - 1] if first else None
    if mark is None or mark.text not in MARKS:
        return None
    # In "a minute re-interpretation" the hyphen sets nothing off.
    joins = mark.text == "-" and first > 1 and not tokens[first - 2].space
    return None if joins else mark


def _is_held(token: Token, subtree: Sequence[Token], mark: Token) -> bool:
    """Whether what looks like an aside is needed by what stays: a date, a list, a relative clause.

    In "the airport, Tynemouth and South Shields" the parser takes the second name for other words
    for the first.
    """
    listed = token.child("conj") is not None and any(t.dep == "cc" for t in subtree)
    if token.dep == "appos" and mark.text == "," and listed and token.head.tag[-1] != "S":
        return True
    mention = token.head.mention
    shared = mention is not None and any(t.mention is mention for t in subtree)
    if subtree[0].lower == "if" and token.child("nsubj", "nsubjpass") is None:
        return True  # "different, if not opposing goals" share their noun
    if token.dep != "appos" and subtree[0].text in QUOTES:
        return True  # "a story reading, “Dust over Zell”"
    relative = token.dep != "relcl" and any(t.tag in {"WDT", "WP", "WP$"} for t in subtree[:2])
    return shared or (relative and token.dep == "prep")


def without_other_clauses(tokens: Sequence[Token], keep: Sequence[Token]) -> list[Token]:
    """Leave out the coordinated and the set-off subordinate clauses that hold nothing to keep."""
    dropped: set[Token] = set()
    for token in tokens:
        side = token.dep == "conj" and token.is_verb and token.head.is_verb
        under = token.dep in {"advcl", "relcl", "acl", "parataxis", "ccomp"}
        if token in dropped or not (side or (under and _after_comma(token, tokens))):
            continue
        subtree = token.subtree()
        first = subtree[0].i
        if any(part in keep for part in subtree) or (side and _lacks_subject(first, tokens)):
            continue
        if not side and _goes_on(subtree[-1], tokens):
            continue
        dropped.update(subtree)
        dropped.update(t for t in token.head.children if t.dep == "cc" and t.i == first - 1)
        dropped.update(t for t in tokens if t.text in {",", ";"} and first - 2 <= t.i < first)
    kept = [token for token in tokens if token not in dropped]
    while len(kept) > 1 and kept[-2].text in {",", ";", "and", "but"} and not kept[-1].is_word:
        kept.pop(-2)
    return kept


def _lacks_subject(first: int, tokens: Sequence[Token]) -> bool:
    """Whether a coordinated clause begins behind its own subject, which the parser hung elsewhere.

    "… close in March and traders | will be told": no "and" and no comma stands before "will".
    """
    return any(t.i == first - 1 and t.is_word and t.tag != "CC" for t in tokens)


def _after_comma(token: Token, tokens: Sequence[Token]) -> bool:
    first = token.left_edge()
    return any(t.i == first - 1 and t.text in {",", ";", "–", "—"} for t in tokens)


def tears_list(kept: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether what was left out took the "and" of a list of which more than one item stays."""
    left = set(kept)
    for link in tokens:
        if link.dep != "cc" or link in left or link.head not in left:
            continue
        first = link.head
        while first.dep == "conj" and first.head in left:
            first = first.head
        chain = [token for token in first.conjuncts() if token in left]
        if len(chain) > 1 and not any(token.child("cc") in left for token in chain):
            return True
    return False


def tears_phrase(kept: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether what was left out took the word that a kept one leans on, or a verb's object."""
    tokens = without_brackets(tokens)
    left, whole = set(kept), set(tokens)
    for token in kept:
        if token.dep in LEANING and token.head in whole and token.head not in left:
            return True
    if any(
        token.dep in NEEDED and token.head in left and token.head.is_verb and token not in left
        for token in tokens
    ):
        return True
    return any(
        after in left and after.tag[:2] in {"NN", "JJ", "CD"} and _stops_within(before, left)
        for before, after in pairwise(tokens)
    )


def _stops_within(last: Token, left: set[Token]) -> bool:
    """Whether a word that was left out is no mark, so that its phrase went on behind it."""
    return last not in left and last.is_word


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """Leave out what stands in brackets, the brackets too."""
    if not any(token.text in {"(", "["} for token in tokens):
        return list(tokens)
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.text in {"(", "["}
        if not depth:
            kept.append(token)
        depth -= token.text in {")", "]"} and depth > 0
    return kept


def without_descriptions(tokens: Sequence[Token]) -> list[Token]:
    """Leave out relative clauses behind "a X": they tell more of it, not which one it is."""
    dropped: set[Token] = set()
    inside = set(tokens)
    for token in tokens:
        if token.dep != "relcl" or token.head not in inside or token in dropped:
            continue
        determiner = token.head.child("det")
        if determiner is not None and determiner.lower in {"a", "an"}:
            dropped.update(token.subtree())
    return [token for token in tokens if token not in dropped]


def spell(tokens: Sequence[Token], swaps: dict[int, str] | None = None) -> str:
    """Join tokens with the article's own spacing, after swapping some for other text."""
    swaps = swaps or {}
    parts: list[str] = []
    for token in tokens:
        text = swaps.get(token.i, token.text)
        if not text:
            if parts and token.space and not parts[-1].endswith(" "):
                parts.append(" ")
            continue
        parts.append(text)
        if token.space:
            parts.append(" ")
    return tidy("".join(_gaps(tokens, parts, swaps)))


def _gaps(tokens: Sequence[Token], parts: list[str], swaps: dict[int, str]) -> list[str]:
    """Put a space where tokens were left out between two that stood apart."""
    if all(after.i == before.i + 1 for before, after in itertools.pairwise(tokens)):
        return parts
    fixed: list[str] = []
    for index, token in enumerate(tokens):
        text = swaps.get(token.i, token.text)
        fixed.append(text)
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        skipped = following is not None and following.i != token.i + 1
        if token.space or (skipped and following is not None and following.is_word):
            fixed.append(" ")
    return fixed


def tidy(text: str) -> str:
    """Mend spacing around punctuation after parts were taken out."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r" ([,.;:?!)\]’])", r"\1", text)
    text = re.sub(r" (['’]s)\b", r"\1", text)
    return re.sub(r"([(\[]) ", r"\1", text)
