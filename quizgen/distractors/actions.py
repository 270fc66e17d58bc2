"""Wrong options for purposes, means, reasons, moments and deeds: others of the article's.

An option has the key's form: an infinitive beside an infinitive, a clause with "because" beside
one with "because", a deed in the past beside a deed in the past.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

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
LIKE_LENGTH = 2
"""How many times the key's words an option may have, and the other way round."""
_MARKS = frozenset({",", ";", ":", "(", ")", "“", "”", '"', "–", "—"})
_STATES = frozenset({"be", "have", "seem", "remain", "become"})
_BEHIND = frozenset({"dobj", "dative", "prt", "prep", "npadvmod", "advmod", "acomp", "oprd"})


def action_distractors(slot: Slot, analysis: Analysis, alike: frozenset[int]) -> list[Distractor]:
    """Return phrases of other sentences in the key's form, the likest in length first.

    Nothing is returned for a kind of key that no clause has.
    """
    form = _FORMS.get(slot.kind)
    if form is None:
        return []
    used = {token.lemma.casefold() for token in slot.tokens if token.is_verb or token.is_noun}
    opening = slot.tokens[0].lower
    found: dict[str, tuple[tuple[int, int], Distractor]] = {}
    for sentence, verb, text in _actions(analysis, form, opening):
        if sentence is slot.sentence or sentence.index in alike:
            continue
        if verb.lemma in used or verb.lemma in found:
            continue
        nouns = {token.lemma.casefold() for token in verb.subtree() if token.is_noun}
        words, own = len(text.split()), len(slot.key.split())
        if nouns & used or not own <= words * LIKE_LENGTH or not words <= own * LIKE_LENGTH:
            continue
        place = (abs(words - own), abs(sentence.index - slot.sentence.index))
        rationale = f"The article says this of something else: “{quoted(sentence, verb)}”"
        found[verb.lemma] = (place, Distractor(text, "article", rationale))
    return [distractor for _, distractor in sorted(found.values(), key=lambda item: item[0])]


def _actions(
    analysis: Analysis, form: Callable[[Token], list[Token]], opening: str
) -> Iterator[tuple[Sentence, Token, str]]:
    for sentence in analysis.sentences:
        if not sentence.sound:
            continue
        for verb in sentence.tokens:
            tokens = form(verb) if verb.is_verb else []
            if not tokens or tokens[-1].i - tokens[0].i + 1 != len(tokens) or not _clean(tokens):
                continue
            text = sentence.span_text(tokens)
            if form is _gerund and opening == "by":
                text = f"by {text}"
            if form in {_reason, _moment} and tokens[0].lower != opening:
                continue
            if MIN_WORDS <= len(text.split()) <= MAX_WORDS:
                yield sentence, verb, text[0].lower() + text[1:]


def _infinitive(verb: Token) -> list[Token]:
    to = verb.child("aux")
    complete = verb.child("dobj", "prep", "attr") is not None
    if verb.tag != "VB" or to is None or to.tag != "TO" or not complete:
        return []
    if verb.head.tag[:2] in {"JJ", "NN"}:
        return []  # "easier to sell in Florida than in Maine"
    return [token for token in verb.subtree() if token.i >= to.i]


def _gerund(verb: Token) -> list[Token]:
    if verb.tag != "VBG" or verb.dep not in {"pcomp", "advcl", "csubj"}:
        return []
    return [t for t in verb.subtree() if t.i >= verb.i] if verb.child("dobj") is not None else []


def _reason(verb: Token) -> list[Token]:
    return verb.subtree() if verb.dep == "advcl" and verb.child("mark") is not None else []


def _moment(verb: Token) -> list[Token]:
    whole = verb.dep == "advcl" and verb.child("nsubj", "nsubjpass") is not None
    return verb.subtree() if whole else []


def _deed(verb: Token) -> list[Token]:
    if verb.tag != "VBD" or verb.lemma in _STATES or verb.dep not in {"ROOT", "conj"}:
        return []
    if verb.child("dobj", "prep") is None or verb.child("aux", "neg", "ccomp", "xcomp") is not None:
        return []
    parts = [c for c in verb.children_of(*_BEHIND) if c.i > verb.i and not _tells_when(c)]
    inside = {verb, *(token for part in parts for token in part.subtree())}
    return sorted(inside, key=lambda token: token.i)


def _tells_when(part: Token) -> bool:
    """Whether a phrase says when: the stem says it already."""
    return any(t.mention is not None and t.mention.label == "DATE" for t in part.subtree())


def _clean(tokens: list[Token]) -> bool:
    while tokens and not tokens[-1].is_word:
        tokens.pop()
    return bool(tokens) and not any(
        token.lower in POINTING or token.lower == "than" or token.text in _MARKS for token in tokens
    )


_FORMS: Final[dict[str, Callable[[Token], list[Token]]]] = {
    "infinitive": _infinitive,
    "gerund": _gerund,
    "reason": _reason,
    "moment": _moment,
    "predicate": _deed,
}
