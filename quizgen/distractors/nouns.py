"""Wrong options for common nouns and noun phrases: from the article first, then the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.distractors.slot import Distractor, Slot, quoted
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import noun_phrase
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import (
    DEMONSTRATIVES,
    FIRST_SECOND,
    GROUP_PRONOUNS,
    PERSON_PRONOUNS,
    THING_PRONOUNS,
    VAGUE_HEADS,
)

LOOSE = frozenset(
    """many some several few various certain most all other such any every each another more
    less no enough""".split()
)
POINTING = (
    DEMONSTRATIVES | FIRST_SECOND | GROUP_PRONOUNS | THING_PRONOUNS | frozenset(PERSON_PRONOUNS)
)
INDEFINITE = frozenset({"a", "an"})
PHRASE_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "attr"})
MAX_WORDS = 9
LEAST_SIMILARITY = 0.4
"""Cosine below which two nouns belong to different worlds: nobody weighs them up."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    text: str
    head: Token
    sentence: Sentence
    words: int
    kinds: tuple[str, ...]
    opening: str


def phrase_distractors(slot: Slot, analysis: Analysis) -> list[Distractor]:
    """Return noun phrases of the article of the key's kind, number and build, the best first."""
    head = slot.head
    kinds = lexicon.noun_kinds(head.lemma)[:2]
    key = _Phrase(
        slot.key, head, slot.sentence, len(slot.key.split()), kinds, _opening(slot.tokens[0])
    )
    telling = _telling(slot.tokens) | _stem_words(slot)
    found: dict[str, tuple[tuple[float, int], Distractor]] = {}
    for phrase in _phrases(analysis):
        if not _fits(phrase, key, telling):
            continue
        distance = abs(phrase.head.start - slot.sentence.start)
        rank = (_unlikeness(phrase, key), distance)
        rationale = f"The article mentions this elsewhere: “{quoted(phrase.sentence)}”"
        known = found.get(phrase.head.lemma)
        if known is None or rank < known[0]:
            found[phrase.head.lemma] = (rank, Distractor(phrase.text, "article", rationale))
    return [distractor for _, distractor in sorted(found.values(), key=lambda item: item[0])]


def _phrases(analysis: Analysis) -> Iterator[_Phrase]:
    for sentence in analysis.sentences:
        if not sentence.sound:
            continue
        for head in sentence.tokens:
            if head.tag not in {"NN", "NNS"} or head.dep not in PHRASE_ROLES:
                continue
            if head.mention is not None or head.lemma in VAGUE_HEADS or head.child("conj"):
                continue
            tokens = noun_phrase(head)
            if not tokens or not _clean(tokens):
                continue
            text = sentence.span_text(tokens)
            words = len(text.split())
            if words <= MAX_WORDS:
                kinds = lexicon.noun_kinds(head.lemma)[:2]
                yield _Phrase(text, head, sentence, words, kinds, _opening(tokens[0]))


def _clean(tokens: list[Token]) -> bool:
    """Whether a phrase is one span that points to nothing outside it."""
    if tokens[-1].i - tokens[0].i + 1 != len(tokens):
        return False
    if tokens[0].lower in LOOSE or tokens[0].tag == "CD":
        return False
    if tokens[-1].tag in {"DT", "IN", "CC", "TO"}:
        return False
    return not any(
        token.lower in POINTING or token.text in {",", ";", ":", "(", ")", "“", "”", '"', "–", "—"}
        for token in tokens
    )


def _opening(token: Token) -> str:
    if token.lower in INDEFINITE:
        return "a"
    return "the" if token.lower == "the" else ""


def _fits(phrase: _Phrase, key: _Phrase, telling: set[str]) -> bool:
    if phrase.sentence is key.sentence or phrase.opening != key.opening:
        return False
    if (phrase.head.tag == "NNS") != (key.head.tag in {"NNS", "NNPS"}):
        return False
    if abs(phrase.words - key.words) > max(2, key.words // 2):
        return False
    lemma = phrase.head.lemma
    if lexicon.is_person_noun(lemma) != lexicon.is_person_noun(key.head.lemma):
        return False
    if lemma in telling or _telling(phrase.head.subtree()) & telling:
        return False
    if phrase.kinds[:1] != key.kinds[:1]:
        return False
    if lexicon.similarity(lemma, key.head.lemma) < LEAST_SIMILARITY:
        return False
    return not lexicon.related(lemma, key.head.lemma, "n")


def _unlikeness(phrase: _Phrase, key: _Phrase) -> float:
    similarity = lexicon.similarity(phrase.head.lemma, key.head.lemma)
    return abs(phrase.words - key.words) * 0.15 - similarity


def _telling(tokens: object) -> set[str]:
    return {
        token.lemma.casefold()
        for token in tokens  # type: ignore[attr-defined] # any iterable of tokens
        if token.is_noun or token.tag[:2] == "JJ" or token.tag == "CD"
    }


def _stem_words(slot: Slot) -> set[str]:
    return {word.strip(".,;:?“”\"'’()").casefold() for word in slot.stem.split()}
