"""Constituents back to text: asides left out, spacing mended."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from quizgen.language.tokens import Token

SET_OFF = frozenset({"relcl", "appos", "acl", "advcl", "parataxis", "prep", "npadvmod", "conj"})
"""What a comma, bracket or dash before it marks as an aside."""


def without_asides(tokens: Sequence[Token], keep: Sequence[Token] = ()) -> list[Token]:
    """Leave out bracketed parts and clauses, appositions and phrases set off by commas.

    What holds one of the tokens to ``keep`` stays.
    """
    inside = set(tokens)
    dropped = inside - set(without_brackets(tokens))
    for token in tokens:
        if token in dropped or token.dep not in SET_OFF or token.head not in inside:
            continue
        subtree = [part for part in token.subtree() if part in inside]
        if any(part in keep for part in subtree):
            continue
        first, last = subtree[0].i, subtree[-1].i
        before = next((t for t in reversed(tokens) if t.i < first and t not in dropped), None)
        if before is None or before.text not in {",", ":", "–", "—", "-"} or token.dep == "conj":
            continue
        if token.dep == "prep" and token.head.is_noun is False:
            continue
        dropped.update(subtree)
        dropped.add(before)
        after = next((t for t in tokens if t.i == last + 1), None)
        if after is not None and after.text in {",", "–", "—"}:
            dropped.add(after)
    kept = [token for token in tokens if token not in dropped]
    while kept and kept[-1].text in {",", ";", ":", "–", "—", "-"}:
        kept.pop()
    while kept and kept[0].text in {",", ";", ":", "–", "—", "-"}:
        kept.pop(0)
    return kept


def without_other_clauses(tokens: Sequence[Token], keep: Sequence[Token]) -> list[Token]:
    """Leave out the coordinated and the set-off subordinate clauses that hold nothing to keep."""
    dropped: set[Token] = set()
    for token in tokens:
        side = token.dep == "conj" and token.is_verb and token.head.is_verb
        under = token.dep in {"advcl", "relcl", "acl", "parataxis", "ccomp"}
        if token in dropped or not (side or (under and _after_comma(token, tokens))):
            continue
        subtree = token.subtree()
        if any(part in keep for part in subtree):
            continue
        dropped.update(subtree)
        first = subtree[0].i
        dropped.update(t for t in token.head.children if t.dep == "cc" and t.i == first - 1)
        dropped.update(t for t in tokens if t.text in {",", ";"} and first - 2 <= t.i < first)
    kept = [token for token in tokens if token not in dropped]
    while len(kept) > 1 and kept[-2].text in {",", ";", "and", "but"} and not kept[-1].is_word:
        kept.pop(-2)
    return kept


def _after_comma(token: Token, tokens: Sequence[Token]) -> bool:
    first = token.left_edge()
    return any(t.i == first - 1 and t.text in {",", ";", "–", "—"} for t in tokens)


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """Leave out what stands in brackets, the brackets too."""
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
