"""A gap in the words around a named stretch, for a sentence that no clause could be cut out of.

What is not needed is left out, the longest first, until the rest can be read: clauses that hang
from it, phrases of time and place, others of a list of statements. For the answer-aware entrance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.language.clauses import Clause, Phrase
from quizgen.language.tokens import Sentence, Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.cloze import MIN_WORDS, finished, untied
from quizgen.questions.forms.stretch import asked_tokens
from quizgen.questions.trimming import (
    spell,
    without_asides,
    without_brackets,
    without_other_clauses,
)
from quizgen.questions.unclear import Unclear
from quizgen.questions.wording import Writer

MOST_WORDS, MOST_LEFT = 24, 30
"""Words that a shortened statement should have, and those that it may have at most."""
DROPPED = frozenset({"advcl", "relcl", "acl", "npadvmod", "appos", "parataxis"})
"""Labels of what a shortened statement can do without."""
CIRCUMSTANCES = frozenset({"DATE", "TIME", "GPE", "LOC", "EVENT"})
"""Labels of what says when or where."""
SUBJECTS = ("nsubj", "nsubjpass", "expl")
TIMES = frozenset("then now later soon recently currently presently lately thus".split())
"""Adverbs that a statement does without."""
LINKS = frozenset({"mark", "cc", "punct"})
DOUBT = "a sentence cut short"


def shortened_questions(sentence: Sentence, writer: Writer) -> Iterator[Candidate]:
    """Yield the statement around a named stretch with a gap in its place."""
    if writer.about is None:
        return
    key = asked_tokens(sentence, writer.about)
    clause = _nearest(key) if key else None
    if not key:
        return
    for tokens in _statements(sentence, clause, key):
        stem = _stem(tokens, key, writer)
        if stem is not None:
            writer.doubt(DOUBT)
            yield Candidate(
                "cloze", stem, sentence.span_text(key), key[0].start, key[-1].end, "phrase",
                sentence, key,
            )  # fmt: skip
            return


def _statements(
    sentence: Sentence, clause: Token | None, key: Sequence[Token]
) -> Iterator[list[Token]]:
    """Yield what may stand around the key: its clause cut short, else the sentence."""
    if clause is not None:
        yield _shortened(clause, key)
    whole = [t for t in sentence.tokens if t.is_word]
    if len(whole) <= MOST_WORDS and sentence.tokens[-1].text == ".":
        yield _without_brackets(sentence.tokens[:-1], key)
    root = next((t for t in sentence.tokens if t.head is t and t.is_verb), None)
    if root is not None and root is not clause and root.child(*SUBJECTS) is not None:
        yield _shortened(root, key)


def _stem(tokens: list[Token], key: Sequence[Token], writer: Writer) -> str | None:
    """Return some tokens with a gap in the key's place, or None if they can't be read alone."""
    if sum(t.is_word for t in tokens) < MIN_WORDS or not all(t in tokens for t in key):
        return None
    if tokens[0].tag in {"VBZ", "VBD", "VBP", "MD"}:
        return None  # its subject was an aside
    tokens = [t for t in tokens if t in key or not _points(t)]
    try:
        swaps = writer.with_gap(key).swaps(tokens, antecedents=tokens)
    except Unclear:
        return None
    text = spell(tokens, swaps).rstrip(" ,;:–—")
    return finished(f"{text}." if text.endswith(")") else text)


def _points(token: Token) -> bool:
    """Whether an adverb only says when as the writer counts: "was *recently* moved"."""
    plain = token.dep == "advmod" and not token.children
    return plain and token.lower in TIMES and token.head.is_verb


def whole_clause(sentence: Sentence) -> Clause:
    """Return a sentence as if it were one clause, for a writer that needs one."""
    root = next((t for t in sentence.tokens if t.head is t), sentence.tokens[0])
    subject = root.child("nsubj", "nsubjpass") or root
    return Clause(sentence, "main", root, Phrase(subject, subject.subtree(), subject.dep))


def _nearest(key: Sequence[Token]) -> Token | None:
    """Return the head of the smallest clause with a subject of its own that holds the key."""
    for token in [key[0], *key[0].ancestors()]:
        inside = token.subtree()
        subject = token.child("nsubj", "nsubjpass", "expl")
        if subject is None or not all(t in inside for t in key):
            continue
        if any(t.tag in {"WDT", "WP", "WP$", "WRB"} for t in inside[:3]):
            continue
        if any(c.lower in {"if", "whether", "unless"} for c in token.children_of("mark")):
            continue
        return token
    return None


def _shortened(clause: Token, key: Sequence[Token]) -> list[Token]:
    tokens = _without_brackets(clause.subtree(), key)
    while tokens and (tokens[0].dep in LINKS and tokens[0] not in key):
        tokens = tokens[1:]
    tokens = untied(tokens, key)
    tokens = without_other_clauses(without_asides(tokens, keep=key), keep=key)
    while sum(t.is_word for t in tokens) > MOST_WORDS:
        longest = max(_droppable(tokens, key, clause), key=len, default=[])
        if not longest:
            return tokens if sum(t.is_word for t in tokens) <= MOST_LEFT else []
        tokens = [t for t in tokens if t not in longest]
    while tokens and not tokens[-1].is_word and tokens[-1].text not in {"%", '"', "”", ")"}:
        tokens = tokens[:-1]
    return tokens


def _without_brackets(tokens: Sequence[Token], key: Sequence[Token]) -> list[Token]:
    """Leave out brackets but those around the key."""
    kept = without_brackets(tokens)
    if all(t in kept for t in key):
        return kept
    opened = [t for t in tokens if t.text in {"(", "["} and t.i < key[0].i][-1:]
    closed = [t for t in tokens if t.text in {")", "]"} and t.i > key[-1].i][:1]
    if not opened or not closed:
        return kept
    inside = [t for t in tokens if opened[0].i <= t.i <= closed[0].i]
    return sorted({*kept, *inside}, key=lambda t: t.i)


def _droppable(
    tokens: Sequence[Token], key: Sequence[Token], clause: Token
) -> Iterator[list[Token]]:
    """Yield what may be left out of a statement, with the comma before it."""
    inside = set(tokens)
    for token in tokens:
        if token.dep == "npadvmod" and not (token.head.is_verb and _is_time(token)):
            continue
        if token is clause or not (token.dep in DROPPED or _is_circumstance(token, tokens)):
            continue
        part = [t for t in token.subtree() if t in inside]
        if any(t in part for t in key) or part[-1].i - part[0].i + 1 > len(tokens) - MIN_WORDS:
            continue
        marks = [t for t in tokens if t.text == "," and t.i in {part[0].i - 1, part[-1].i + 1}]
        yield [*part, *marks]


def _is_time(token: Token) -> bool:
    return token.mention is not None and token.mention.label in {"DATE", "TIME"}


def _is_circumstance(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a prepositional phrase only says when or where, or is set off by a comma."""
    noun = token.child("pobj")
    if token.dep != "prep" or noun is None or not token.head.is_verb or token.head.lemma == "be":
        return False
    if any(t.text == "," and t.i == token.i - 1 for t in tokens):
        return True
    return noun.mention is not None and noun.mention.label in CIRCUMSTANCES
