"""A sentence of the article with one gap on a name, a number or a key term."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.bank.model import GAP
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.entities import Mention
from quizgen.language.quantities import is_vague, parse_quantity
from quizgen.language.registry import Entity
from quizgen.language.words import VAGUE_HEADS
from quizgen.language.tokens import Sentence, Token
from quizgen.questions.candidate import Candidate
from quizgen.language.clauses import DROPPED_ADVERBS, Clause
from quizgen.questions.wording import Unclear, Writer, tidy

MIN_WORDS, MAX_WORDS = 7, 26
"""Shorter sentences determine no gap; longer ones are tiring to hold in mind."""

CLOZE_KINDS = frozenset({"person", "org", "place", "facility", "event", "work", "language", "law", "group"})
NUMERIC_KINDS = frozenset(
    """year month_year date decade century count percent money measure duration age ordinal
    month fraction year_range""".split()
)
COMMON_RANK = 2500
"""A term is a word beyond this frequency rank; commoner ones test no reading."""


def cloze_questions(
    sentence: Sentence, main: Clause, writer: Writer, analysis: Analysis
) -> Iterator[Candidate]:
    """Yield a sentence with each of its askable spans blanked out.

    Raises:
        Unclear: the sentence cannot be read alone.
    """
    tokens = _opening_dropped(sentence)
    words = [token for token in tokens if token.is_word]
    if not MIN_WORDS <= len(words) <= MAX_WORDS:
        raise Unclear("sentence too short or too long for a gap")
    swaps = writer.swaps(tokens, antecedents=tokens)
    for key_tokens, kind, entity in _spans(sentence, analysis):
        if any(token.i in swaps for token in key_tokens) or key_tokens[0].i < tokens[0].i:
            continue
        stem = _gapped(tokens, key_tokens, swaps)
        yield Candidate(
            "cloze",
            stem,
            sentence.span_text(key_tokens),
            key_tokens[0].start,
            key_tokens[-1].end,
            kind,
            sentence,
            key_tokens,
            main,
            entity,
        )


def _opening_dropped(sentence: Sentence) -> list[Token]:
    """Leave out an opening "However," or "Also,"."""
    tokens = sentence.tokens
    if len(tokens) > 2 and tokens[1].text == "," and tokens[0].lower in DROPPED_ADVERBS:
        return tokens[2:]
    return tokens


def _gapped(tokens: list[Token], key: list[Token], swaps: dict[int, str]) -> str:
    inside = {token.i for token in key}
    parts: list[str] = []
    for token in tokens:
        text = swaps.get(token.i, token.text)
        if token.i in inside:
            text = GAP if token is key[0] else ""
        space = token.space if token.i not in inside or token is key[-1] else False
        parts.append(text + (" " if space else ""))
    text = tidy("".join(parts))
    return text[0].upper() + text[1:]


def _spans(sentence: Sentence, analysis: Analysis) -> Iterator[tuple[list[Token], str, Entity | None]]:
    for mention in sentence.mentions:
        kind = _mention_kind(mention)
        if kind is not None:
            yield mention.tokens, kind, mention.entity
    for token in sentence.tokens:
        if _is_term(token, analysis):
            yield [token], "term", None


def _mention_kind(mention: Mention) -> str | None:
    if mention.is_name:
        entity = mention.entity
        return entity.kind if entity is not None and entity.kind in CLOZE_KINDS else None
    if mention.head.dep in {"appos", "ROOT", "dep", "nsubj"}:
        return None
    quantity = parse_quantity(mention.text)
    if quantity is None or is_vague(mention.text) or quantity.kind not in NUMERIC_KINDS:
        return None
    return None if mention.text.casefold() in {"one", "first", "1"} else quantity.kind


def _is_term(token: Token, analysis: Analysis) -> bool:
    """Whether a plain noun is one of the article's own terms: rare in English, repeated here."""
    if token.tag not in {"NN", "NNS"} or token.mention is not None or not token.text.isalpha():
        return False
    if len(token.text) < 4 or token.lemma in VAGUE_HEADS or token.dep in {"compound", "npadvmod"}:
        return False
    if analysis.words.get(token.lower, 0) < 2:
        return False
    rank = lexicon.rank(token.lemma)
    return rank is None or rank > COMMON_RANK
