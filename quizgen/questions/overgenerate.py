"""Every candidate that the forms make of an article and that passes the checks."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from quizgen.language.clauses import Clause, loose_clauses
from quizgen.language.tokens import Sentence
from quizgen.language.words import GROUP_PRONOUNS, PERSON_PRONOUNS, THING_PRONOUNS
from quizgen.questions import sound
from quizgen.questions.attribution import attributed, reported, source_tokens
from quizgen.questions.candidate import Candidate
from quizgen.questions.checks import failing
from quizgen.questions.context import Context
from quizgen.questions.every_phrase import Place, phrase_questions, place
from quizgen.questions.forms import (
    ARTICLE_FORMS,
    ASKED_DESPITE,
    DESPITE,
    FORMS,
    Form,
    cloze_questions,
    shortened_questions,
    span_questions,
    statement_questions,
    whole_clause,
)
from quizgen.questions.forms.bracketed import bracketed_question
from quizgen.questions.forms.in_place import asked_in_place
from quizgen.questions.forms.spans import DOUBT
from quizgen.questions.forms.statements import LEAD
from quizgen.questions.gaps import Gap, find_gaps
from quizgen.questions.ranking import rank
from quizgen.questions.report import Report
from quizgen.questions.sound import clause_faults
from quizgen.questions.spoken import spoken
from quizgen.questions.taste import doubts
from quizgen.questions.unclear import Unclear
from quizgen.questions.wording import Writer

Span = tuple[int, int]
"""Offsets of a stretch of the article: its first character and the one behind its last."""
LAST_RESORTS = frozenset({"cloze", "statement", "in place"})
LEAST_SHARED = 0.5
"""Share of its span and the key's that both have in common from which on a question is about a
phrase."""


def candidates(
    context: Context, about: Span | None = None, *, every: bool = True
) -> Iterator[Candidate]:
    """Yield every candidate that passes the checks; what fails goes to the context's report.

    Args:
        context: the analysed article.
        about: the stretch of the article to ask about; None for the whole article.
        every: whether to ask for phrases too that only somebody who names them wants asked about;
            a doubt keeps them out of every other choice, which needs not make them.
    """
    for sentence, clauses in zip(context.analysis.sentences, context.clauses, strict=True):
        if about is not None and not (sentence.start < about[1] and about[0] < sentence.end):
            continue
        fault = context.faults[sentence.index]
        if fault is not None and fault not in sound.ASKED_DESPITE:
            context.report.drop("sentence", fault, sentence=sentence.text)
            continue
        seen: set[tuple[str, str]] = set()
        done: set[Place] = set()
        made = _raw(sentence, clauses, context, about)
        if about is None and every:
            made = itertools.chain(made, _phrases(clauses, context, done))
        if about is not None:
            loose = list(loose_clauses(sentence, clauses))
            made = itertools.chain(made, _raw_loose(sentence, loose, context, about))
        for candidate in made if about is None else _with_places(made):
            if about is not None:
                candidate.stem = spoken(candidate)
            asked = about is not None or DOUBT in candidate.doubts
            failed = failing(candidate, context, asked=asked)
            if failed is not None:
                drop(context.report, candidate, *failed)
            elif (candidate.stem, candidate.key) not in seen:
                seen.add((candidate.stem, candidate.key))
                done.add(place(candidate.key_tokens))
                found = doubts(candidate, context) if about or not asked else ()
                candidate.doubts += found
                if candidate.form == "statement" and found:
                    drop(context.report, candidate, "statement", found[0])
                else:
                    yield candidate
    for article_form in ARTICLE_FORMS if about is None else ():
        yield from article_form(context)


def candidates_about(context: Context, start: int, end: int) -> list[Candidate]:
    """Return the candidates whose key is a stretch of the article, the best first.

    Those whose key is just the stretch come before those whose key it is part of, and among them
    a question before a gap and before what is asked in the gap's place.

    Args:
        context: the analysed article.
        start: offset of the stretch's first character.
        end: offset behind its last character.
    """
    found = [
        candidate
        for candidate in candidates(context, (start, end))
        if _shared(candidate, start, end) >= LEAST_SHARED
    ]
    ranked = rank(found, context.analysis)
    return sorted(ranked, key=lambda c: (-_shared(c, start, end), c.form in LAST_RESORTS))


def _shared(candidate: Candidate, start: int, end: int) -> float:
    """Return what share of the two spans together is common to both, in tenths."""
    common = min(candidate.end, end) - max(candidate.start, start)
    return round(common / (max(candidate.end, end) - min(candidate.start, start)), 1)


def _raw(
    sentence: Sentence,
    clauses: list[Clause],
    context: Context,
    about: Span | None,
    forms: tuple[Form, ...] = (),
) -> Iterator[Candidate]:
    """Yield what the forms make of a sentence, unchecked; all that suit it, or those given."""
    report = context.report
    whole = context.faults[sentence.index]
    if whole is not None and about is None:
        report.drop("sentence", whole, sentence=sentence.text)
        return
    gaps = list(find_gaps(sentence, context.analysis, about))
    for clause in clauses:
        faults = clause_faults(clause)
        writer = Writer(context.resolver, clause, about=about)
        for fault in faults[:1]:
            report.drop("clause", fault, sentence=sentence.text)
        allowed = _forms(faults, about)
        for form in [form for form in allowed if form in forms] if forms else allowed:
            try:
                for candidate in form(clause, writer):
                    if candidate.form != "speaker":
                        candidate.stem = attributed(candidate.stem, clause, writer)
                    candidate.doubts = writer.take_doubts()
                    yield candidate
            except Unclear as unclear:
                report.drop(form.__name__, unclear.reason, sentence=sentence.text)
            writer.take_doubts()
        yield from _gaps(clause, writer, gaps, faults)
        if not faults or faults == ["negated"]:
            for candidate in statement_questions(clause, writer, gaps, context.analysis):
                writer.take_doubts()
                if source_tokens(clause) and not _told_by(candidate, clause, writer):
                    continue
                yield candidate


def _told_by(candidate: Candidate, clause: Clause, writer: Writer) -> bool:
    """Say whose word a statement is; False if that is not clear."""
    statement = candidate.stem.removeprefix(LEAD).strip()
    if candidate.falsehood or "ccording to" in statement:
        return not candidate.falsehood
    try:
        told = reported(statement, clause, writer)
    except Unclear:
        return False
    if told.split()[2].casefold() in {*PERSON_PRONOUNS, *GROUP_PRONOUNS, *THING_PRONOUNS}:
        return False
    candidate.stem = f"{LEAD} {told}"
    candidate.traits += ("told by somebody",)
    writer.take_doubts()
    return True


def _phrases(clauses: list[Clause], context: Context, done: set[Place]) -> Iterator[Candidate]:
    """Yield what asks for the phrases of a sentence that no form has asked for."""
    for clause in clauses:
        if ASKED_DESPITE.issuperset(clause_faults(clause)):
            yield from phrase_questions(clause, Writer(context.resolver, clause), done)


def _raw_loose(
    sentence: Sentence, clauses: list[Clause], context: Context, about: Span
) -> Iterator[Candidate]:
    """Yield what asks about a stretch in the clauses that are only mentioned."""
    for candidate in _raw(sentence, clauses, context, about, forms=(span_questions,)):
        candidate.doubts += ("a clause that is only mentioned",)
        yield candidate
    bracketed = bracketed_question(sentence, about)
    if bracketed is not None:
        yield bracketed
    writer = Writer(context.resolver, whole_clause(sentence), about=about)
    for candidate in shortened_questions(sentence, writer):
        candidate.doubts = writer.take_doubts()
        yield candidate


def _with_places(made: Iterator[Candidate]) -> Iterator[Candidate]:
    """Yield candidates, each cloze followed by the question that asks for its gap in place."""
    for candidate in made:
        yield candidate
        asked = asked_in_place(candidate) if candidate.form == "cloze" else None
        if asked is not None:
            yield asked


def _gaps(
    clause: Clause, writer: Writer, gaps: list[Gap], faults: list[str]
) -> Iterator[Candidate]:
    for candidate in cloze_questions(clause, writer, gaps, faults):
        if source_tokens(clause) and "ccording to" not in candidate.stem:
            try:
                candidate.stem = reported(candidate.stem, clause, writer)
            except Unclear:
                return
        candidate.doubts = writer.take_doubts()
        yield candidate


def _forms(faults: list[str], about: Span | None) -> tuple[Form, ...]:
    """Return the forms that may ask about a clause with these faults."""
    if not faults:
        return FORMS
    allowed = [DESPITE.get(fault, ()) for fault in faults]
    forms = tuple(form for form in allowed[0] if all(form in others for others in allowed[1:]))
    asked = about is not None and ASKED_DESPITE.issuperset(faults)
    return (*forms, span_questions) if asked else forms


def drop(report: Report, candidate: Candidate, check: str, reason: str) -> None:
    """Note a finished candidate that does not become a question."""
    report.drop(
        check, reason, stem=candidate.stem, key=candidate.key, sentence=candidate.sentence.text
    )
