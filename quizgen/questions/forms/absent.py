"""Which of four things a list of the article does not name."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.bank.model import Option
from quizgen.distractors.slot import quoted
from quizgen.language.clauses import DROPPED_ADVERBS
from quizgen.language.referents import SUBJECT_LABELS
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import (
    DEICTIC,
    DEMONSTRATIVES,
    FIRST_SECOND,
    GROUP_PRONOUNS,
    PERSON_PRONOUNS,
    THING_PRONOUNS,
)
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.forms.lists import heads_of, item_spans, whole
from quizgen.questions.forms.odd_ones import odd_one

WANTED = 3
"""Things named, beside the one that is not."""
MOST = 2
"""Such questions of one article."""
MIN_LEAD, MAX_LEAD = 2, 15
"""Words before the list that are quoted."""

POINTING = (
    DEMONSTRATIVES | FIRST_SECOND | GROUP_PRONOUNS | THING_PRONOUNS | frozenset(PERSON_PRONOUNS)
) | DEICTIC


def absent_questions(context: Context) -> Iterator[Candidate]:
    """Yield "Which of these does the article NOT name where it says “…”?" for lists of things."""
    made = 0
    for sentence in context.analysis.sentences:
        if context.faults[sentence.index] is not None:
            continue
        for token in sentence.tokens:
            if token.dep == "conj" or not token.is_noun or len(token.conjuncts()) < WANTED:
                continue
            candidate = _question(sentence, token, context)
            if candidate is not None:
                yield candidate
                made += 1
                break
        if made == MOST:
            return


def _question(sentence: Sentence, first: Token, context: Context) -> Candidate | None:
    heads = heads_of(first)
    spans = item_spans(sentence, heads)
    if not spans:
        return None
    lead = _lead(sentence, spans[0][0])
    items = [(head, sentence.span_text(span)) for head, span in zip(heads, spans, strict=True)]
    items = [item for item, fit in zip(items, whole(heads), strict=True) if fit]
    if lead is None or len(items) < WANTED or len({text for _, text in items}) < len(items):
        return None
    odd = odd_one(sentence, items, context)
    if odd is None:
        return None
    text, origin = odd
    start, end = spans[0][0].start, spans[-1][-1].end
    named = context.analysis.document.text[start:end]
    wrong = [
        Option(item, False, "article", f"The article names it: “{quoted(sentence)}”")
        for _, item in items[:WANTED]
    ]
    return Candidate(
        "absent",
        f"Which of these does the article NOT name where it says “{lead} …”?",
        text,
        start,
        end,
        "list",
        sentence,
        [token for span in spans for token in span],
        choices=(Option(text, True, origin, f"The list is “{named}”."), *wrong),
    )


def _lead(sentence: Sentence, first: Token) -> str | None:
    """Return what the sentence says up to its list, if that can be read alone."""
    tokens = sentence.tokens[: first.i]
    if len(tokens) > 2 and tokens[1].text == "," and tokens[0].lower in DROPPED_ADVERBS:
        tokens = tokens[2:]
    cut = ""
    while sum(t.is_word for t in tokens) > MAX_LEAD or any(_points(t) for t in tokens):
        comma = next((place for place, t in enumerate(tokens) if t.text in {",", ";"}), None)
        if comma is None:
            return None
        tokens, cut = tokens[comma + 1 :], "… "
    if cut and tokens and tokens[0].tag in {"WDT", "WP"}:
        tokens = tokens[1:]
    if sum(t.is_word for t in tokens) < MIN_LEAD or not any(t.is_verb for t in tokens):
        return None
    if tokens[-1].tag in {"CC", ",", ":"} or set('“”"()') & {t.text for t in tokens}:
        return None
    if cut and not _starts(tokens):
        return None
    return cut + sentence.span_text(tokens)


def _starts(tokens: list[Token]) -> bool:
    """Whether a clause or a participle starts with the first of some tokens."""
    subjects = [t for t in tokens if t.dep in SUBJECT_LABELS and t.head in tokens]
    return tokens[0].tag[:2] == "VB" or any(t.left_edge() == tokens[0].i for t in subjects)


def _points(token: Token) -> bool:
    return token.lower in POINTING and token.tag not in {"IN", "WDT", "RB"}
