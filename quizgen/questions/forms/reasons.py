"""Why and how: purposes ("to …") and means ("by …ing")."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from quizgen.language.clauses import Clause, Phrase
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import Key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.trimming import without_asides
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import inverted
from quizgen.questions.wording import Writer

MIN_WORDS, MAX_WORDS = 3, 11
"""A purpose in two words says nothing; a long one can't be compared with three others."""


def purpose_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a purpose: "Why did Roosevelt take several public actions?"."""
    if clause.complement("xcomp", "ccomp") is not None or clause.copula:
        return
    for phrase in clause.adjuncts:
        if phrase.role == "advcl" and not phrase.fronted and is_infinitive(phrase.head):
            yield _asked(clause, writer, phrase, "Why", "infinitive")
            return


def means_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a means: "How does Sweden keep prison sentences short?"."""
    for phrase in clause.adjuncts:
        if phrase.role != "prep" or phrase.head.lower != "by" or phrase.fronted:
            continue
        gerund = phrase.head.child("pcomp")
        if gerund is not None and gerund.tag == "VBG":
            yield _asked(clause, writer, phrase, "How", "gerund")
            return


def is_infinitive(verb: Token) -> bool:
    """Whether a verb heads a plain "to"-infinitive."""
    to = verb.child("aux")
    return (
        verb.tag == "VB"
        and to is not None
        and to.tag == "TO"
        and verb.child("mark", "nsubj") is None
    )


def _asked(clause: Clause, writer: Writer, phrase: Phrase, wh: str, kind: str) -> Candidate:
    tokens = without_asides(phrase.tokens)
    if not tokens:
        raise Unclear("the key has no words")
    if any(after.i != before.i + 1 for before, after in itertools.pairwise(tokens)):
        raise Unclear("the key is not one span")
    text = clause.sentence.span_text(tokens)
    if writer.phrase(tokens, antecedents=clause.subject.tokens) != text:
        raise Unclear("the key holds a reference")
    if not MIN_WORDS <= len(text.split()) <= MAX_WORDS:
        raise Unclear("purpose or means too short or too long")
    first, verbs = inverted(clause)
    pieces = parts(writer, clause, skip=[phrase])
    if not pieces and not clause.passive:
        raise Unclear("too little is said")
    stem = assemble(f"{wh} {first} {subject_text(writer, clause)} {verbs}", pieces)
    return make(
        "purpose" if wh == "Why" else "means",
        stem,
        Key(tuple(tokens), text, kind, wh, False),
        clause,
    )
