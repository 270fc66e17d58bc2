"""Wrong options for purposes and means: what else the article says is done, in the same form."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.distractors.facts import Facts
from quizgen.distractors.slot import Distractor, Slot, quoted
from quizgen.language.analysis import Analysis
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import (
    DEMONSTRATIVES,
    FIRST_SECOND,
    GROUP_PRONOUNS,
    PERSON_PRONOUNS,
    THING_PRONOUNS,
)

POINTING = (
    DEMONSTRATIVES | FIRST_SECOND | GROUP_PRONOUNS | THING_PRONOUNS | frozenset(PERSON_PRONOUNS)
)
MIN_WORDS, MAX_WORDS = 3, 12


def action_distractors(slot: Slot, analysis: Analysis, facts: Facts) -> list[Distractor]:
    """Return infinitives or gerunds of other sentences, the likest in length first."""
    if slot.kind == "reason":
        return []
    gerund = slot.kind == "gerund"
    used = {token.lemma.casefold() for token in slot.tokens if token.is_verb or token.is_noun}
    found: dict[str, tuple[tuple[int, int], Distractor]] = {}
    for sentence, verb, text in _actions(analysis, gerund=gerund):
        if sentence is slot.sentence or sentence.index in facts.alike:
            continue
        if verb.lemma in used or verb.lemma in found:
            continue
        nouns = {token.lemma.casefold() for token in verb.subtree() if token.is_noun}
        if nouns & used:
            continue
        length = abs(len(text.split()) - len(slot.key.split()))
        distance = abs(sentence.index - slot.sentence.index)
        rationale = f"The article says this of something else: “{quoted(sentence)}”"
        found[verb.lemma] = ((length, distance), Distractor(text, "article", rationale))
    return [distractor for _, distractor in sorted(found.values(), key=lambda item: item[0])]


def _actions(analysis: Analysis, *, gerund: bool) -> Iterator[tuple[Sentence, Token, str]]:
    for sentence in analysis.sentences:
        if not sentence.sound:
            continue
        for verb in sentence.tokens:
            tokens = _gerund(verb) if gerund else _infinitive(verb)
            if not tokens or tokens[-1].i - tokens[0].i + 1 != len(tokens) or not _clean(tokens):
                continue
            text = sentence.span_text(tokens)
            if MIN_WORDS <= len(text.split()) <= MAX_WORDS:
                yield sentence, verb, f"by {text}" if gerund else text


def _infinitive(verb: Token) -> list[Token]:
    to = verb.child("aux")
    if (
        verb.tag != "VB"
        or to is None
        or to.tag != "TO"
        or verb.child("dobj", "prep", "attr") is None
    ):
        return []
    return [token for token in verb.subtree() if token.i >= to.i]


def _gerund(verb: Token) -> list[Token]:
    if (
        verb.tag != "VBG"
        or verb.dep not in {"pcomp", "advcl", "csubj"}
        or verb.child("dobj") is None
    ):
        return []
    return [token for token in verb.subtree() if token.i >= verb.i]


def _clean(tokens: list[Token]) -> bool:
    while tokens and not tokens[-1].is_word:
        tokens.pop()
    marks = {",", ";", ":", "(", ")", "“", "”", '"', "–", "—"}
    return bool(tokens) and not any(
        token.lower in POINTING or token.text in marks for token in tokens
    )
