"""Questions for the phrases of a clause that no form expects as a key.

They carry a doubt that keeps them out of a quiz unless somebody asks about just that phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.language.clauses import Clause
from quizgen.language.tokens import Token
from quizgen.questions.attribution import attributed
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.cloze import gapped
from quizgen.questions.forms.span_choice import phrases
from quizgen.questions.forms.spans import DOUBT, span_question
from quizgen.questions.stems import parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.wording import Writer

Place = tuple[int, int]
"""Where a key stands in its sentence: the indices of its first token but an article, and last."""


def place(tokens: Sequence[Token]) -> Place:
    """Return where a key stands in its sentence."""
    opens = len(tokens) > 1 and tokens[0].tag == "DT"
    return tokens[1 if opens else 0].i, tokens[-1].i


def phrase_questions(clause: Clause, writer: Writer, done: set[Place]) -> Iterator[Candidate]:
    """Yield a question, or else a gap, for every phrase of a clause.

    Args:
        clause: the clause.
        writer: its writer.
        done: where keys stand that something asks for already; it may grow meanwhile.
    """
    told: bool | None = None
    for tokens in phrases(clause.sentence, clause):
        if place(tokens) in done:
            continue
        try:
            for candidate in span_question(clause, writer, tokens):
                candidate.stem = attributed(candidate.stem, clause, writer)
                candidate.doubts = writer.take_doubts()
                yield candidate
        except Unclear:
            told = _can_be_told(clause, writer) if told is None else told
            writer.take_doubts()
            if told:
                yield from _gap(clause, writer, tokens)


def _can_be_told(clause: Clause, writer: Writer) -> bool:
    """Whether a clause, or its sentence, holds nothing that would forbid any gap in it."""
    tokens = clause.sentence.tokens
    try:
        subject_text(writer, clause)
        parts(writer, clause)
    except Unclear:
        if clause.kind != "main":
            return False
        try:
            writer.swaps(tokens, antecedents=tokens)
        except Unclear:
            return False
    return True


def _gap(clause: Clause, writer: Writer, tokens: list[Token]) -> Iterator[Candidate]:
    stem = gapped(clause, tokens, writer)
    doubts = (*writer.take_doubts(), DOUBT)
    if stem is not None:
        text = clause.sentence.span_text(tokens)
        start, end = tokens[0].start, tokens[-1].end
        yield Candidate(
            "cloze", stem, text, start, end, "phrase", clause.sentence, tokens, clause,
            doubts=doubts,
        )  # fmt: skip
