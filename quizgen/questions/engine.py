"""From a document to a bank: over-generate, check, rank, choose.

The engine is pure. The same document, options and version give the same bank, whatever the
machine, the process or the hash seed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace

import quizgen
from quizgen.bank.ids import article_id, question_id
from quizgen.bank.model import (
    FORMAT,
    VERSION,
    Article,
    Bank,
    Difficulty,
    Evidence,
    Generator,
    Option,
    Question,
    QuestionType,
)
from quizgen.distractors.options import build_options, shuffled
from quizgen.distractors.slot import Slot
from quizgen.errors import ArticleError
from quizgen.language.analysis import Analysis, analyse
from quizgen.language.clauses import Clause
from quizgen.language.tokens import Sentence
from quizgen.questions.accepted import accepted_forms
from quizgen.questions.candidate import Candidate
from quizgen.questions.checks import failing
from quizgen.questions.choose import MOST_STATEMENTS, choose
from quizgen.questions.context import Context
from quizgen.questions.difficulty import difficulty_of
from quizgen.questions.forms import (
    ARTICLE_FORMS,
    DESPITE,
    FORMS,
    Form,
    cloze_questions,
    statement_questions,
)
from quizgen.questions.forms.statements import told
from quizgen.questions.options import Options
from quizgen.questions.ranking import rank
from quizgen.questions.report import Report
from quizgen.questions.sound import clause_faults
from quizgen.questions.stems import attributed, reported, source_tokens
from quizgen.questions.unclear import Unclear
from quizgen.questions.wording import Writer
from quizgen.sources.document import Document

Progress = Callable[[float, str], None]

GAP_ONLY = frozenset({"negated", "no real subject"})
"""Faults that forbid a question but not a gap in the sentence as it stands."""

UNTYPABLE = frozenset({"infinitive", "gerund"})
"""Kinds of key that too many wordings answer; without options they are not asked."""
MAX_TYPED_NOUN = 3
"""Words of a noun that can be asked for by typing, articles not counted."""
MAX_TYPED_WORDS = 4
"""A question without options asks for no more than this to be typed."""


def generate(
    document: Document,
    options: Options | None = None,
    *,
    progress: Progress | None = None,
    report: Report | None = None,
) -> Bank:
    """Return a bank of questions about an article, in the article's order.

    Args:
        document: the article.
        options: how many questions, of what kind; ten of any kind by default.
        progress: called with the share done (0 to 1) and what is being done.
        report: collects every candidate that was dropped, with the reason.

    Raises:
        ArticleError: not one sound question can be made of the article.
        ModelError: the language model is missing or is not the right one.
    """
    options = options or Options()
    report = report if report is not None else Report()
    tell = progress or _silent
    tell(0.0, "Reading the article")
    analysis = analyse(document, lambda share: tell(0.1 + 0.7 * share, "Reading the article"))
    tell(0.8, "Writing questions")
    context = Context(analysis, report)
    ranked = rank(list(candidates(context)), analysis)
    tell(0.9, "Choosing questions")
    questions = _questions(ranked, context, options)
    if not questions:
        wished = (
            " of the type or difficulty asked for" if options.types or options.difficulty else ""
        )
        message = f"{document.source}: no sound question{wished} can be made of this article."
        raise ArticleError(message)
    tell(1.0, "Done")
    return _bank(document, options, questions)


def _silent(share: float, stage: str) -> None:
    pass


def candidates(context: Context) -> Iterator[Candidate]:
    """Yield every candidate that passes the checks; what fails goes to the context's report."""
    for sentence, clauses in zip(context.analysis.sentences, context.clauses, strict=True):
        fault = context.faults[sentence.index]
        if fault is not None:
            context.report.drop("sentence", fault, sentence=sentence.text)
            continue
        seen: set[tuple[str, str]] = set()
        for candidate in _raw(sentence, clauses, context):
            failed = failing(candidate, context)
            if failed is not None:
                _drop(context.report, candidate, *failed)
            elif (candidate.stem, candidate.key) not in seen:
                seen.add((candidate.stem, candidate.key))
                yield candidate
    for article_form in ARTICLE_FORMS:
        yield from article_form(context)


def candidates_about(context: Context, start: int, end: int) -> list[Candidate]:
    """Return the candidates whose key is a stretch of the article, the best first.

    Args:
        context: the analysed article.
        start: offset of the stretch's first character.
        end: offset behind its last character.
    """
    found = [
        candidate
        for candidate in candidates(context)
        if candidate.start < end and start < candidate.end
    ]
    ranked = rank(found, context.analysis)
    return sorted(ranked, key=lambda c: -_shared(c, start, end))


def _shared(candidate: Candidate, start: int, end: int) -> float:
    """Return what share of the two spans together is common to both."""
    common = min(candidate.end, end) - max(candidate.start, start)
    return round(common / (max(candidate.end, end) - min(candidate.start, start)), 1)


def _raw(sentence: Sentence, clauses: list[Clause], context: Context) -> Iterator[Candidate]:
    """Yield what the forms make of a sentence, unchecked."""
    report = context.report
    for clause in clauses:
        faults = clause_faults(clause)
        writer = Writer(context.resolver, clause)
        for fault in faults[:1]:
            report.drop("clause", fault, sentence=sentence.text)
        if len(set(faults) - GAP_ONLY) == 0 < len(faults):
            yield from cloze_questions(clause, writer, context.analysis)
        for form in _forms(faults):
            try:
                for candidate in form(clause, writer):
                    candidate.stem = attributed(candidate.stem, clause, writer)
                    yield candidate
            except Unclear as unclear:
                report.drop(form.__name__, unclear.reason, sentence=sentence.text)
        if faults:
            continue
        for candidate in cloze_questions(clause, writer, context.analysis):
            if source_tokens(clause) and "ccording to" not in candidate.stem:
                try:
                    candidate.stem = reported(candidate.stem, clause, writer)
                except Unclear:
                    break
            yield candidate
        if clause.source is None:
            yield from statement_questions(clause, writer, context.analysis)


def _forms(faults: list[str]) -> tuple[Form, ...]:
    """Return the forms that may ask about a clause with these faults."""
    if not faults:
        return FORMS
    allowed = [DESPITE.get(fault, ()) for fault in faults]
    return tuple(form for form in allowed[0] if all(form in others for others in allowed[1:]))


def _drop(report: Report, candidate: Candidate, check: str, reason: str) -> None:
    report.drop(
        check, reason, stem=candidate.stem, key=candidate.key, sentence=candidate.sentence.text
    )


def _questions(ranked: list[Candidate], context: Context, options: Options) -> list[Question]:
    article = article_id(context.analysis.document.text)
    made: dict[int, Question] = {}

    def accept(candidate: Candidate) -> bool:
        question = _question(candidate, context, options, article)
        if question is not None:
            made[id(candidate)] = question
        return question is not None

    only_statements = options.types == ("true_false",)
    chosen = choose(ranked, options.count, accept, 1.0 if only_statements else MOST_STATEMENTS)
    return [made[id(candidate)] for candidate in chosen]


def _question(
    candidate: Candidate, context: Context, options: Options, article: str
) -> Question | None:
    """Return the finished question, or None when it suits neither options nor the wish."""
    if candidate.form == "statement":
        return _statement(candidate, context, options, article)
    if candidate.choices:
        return _ready(candidate, context, options, article)
    slot = Slot(
        candidate.stem,
        candidate.key,
        candidate.kind,
        tuple(candidate.key_tokens),
        candidate.sentence,
        candidate.entity,
        candidate.clause,
    )
    choices = build_options(slot, context.analysis, options.seed)
    kind = _type(candidate, choices)
    if kind is None:
        _drop(context.report, candidate, "options", "no three wrong options and too long to type")
        return None
    if not choices:
        context.report.drop(
            "options", "no three good wrong options: typed", stem=candidate.stem, key=candidate.key,
            sentence=candidate.sentence.text,
        )  # fmt: skip
    difficulty = difficulty_of(candidate)
    if _unwanted(kind, difficulty, options):
        _drop(context.report, candidate, "wish", "not of the type or difficulty asked for")
        return None
    return _finish(candidate, choices, kind, difficulty, context.analysis, article)


def _statement(
    candidate: Candidate, context: Context, options: Options, article: str
) -> Question | None:
    """Return a true/false question; chance, fixed by the seed, decides which of the two it is."""
    difficulty = difficulty_of(candidate)
    if _unwanted("true_false", difficulty, options):
        _drop(context.report, candidate, "wish", "not of the type or difficulty asked for")
        return None
    digest = hashlib.sha256(f"{options.seed}\x1f{candidate.stem}".encode()).digest()
    true = digest[0] % 2 == 0
    candidate = replace(
        candidate, stem=told(candidate.stem, candidate.key if true else candidate.foil)
    )
    why = f"The article says “{candidate.key}”."
    choices = (
        Option("True", true, "statement", "" if true else why),
        Option("False", not true, "statement", why if true else ""),
    )
    return _finish(candidate, choices, "true_false", difficulty, context.analysis, article)


def _ready(
    candidate: Candidate, context: Context, options: Options, article: str
) -> Question | None:
    """Return a question whose form brought its own options."""
    difficulty = difficulty_of(candidate)
    if _unwanted("multiple_choice", difficulty, options):
        _drop(context.report, candidate, "wish", "not of the type or difficulty asked for")
        return None
    choices = shuffled(candidate.choices, candidate.stem, options.seed)
    return _finish(candidate, choices, "multiple_choice", difficulty, context.analysis, article)


def _type(candidate: Candidate, choices: tuple[Option, ...]) -> QuestionType | None:
    if choices:
        return "multiple_choice"
    if len(candidate.key.split()) > MAX_TYPED_WORDS or candidate.kind in UNTYPABLE:
        return None
    nouns = [token for token in candidate.key_tokens if token.tag != "DT"]
    if candidate.kind in {"noun", "personnoun"} and len(nouns) > MAX_TYPED_NOUN:
        return None
    return "cloze" if candidate.form == "cloze" else "short_answer"


def _unwanted(kind: QuestionType, difficulty: Difficulty, options: Options) -> bool:
    if options.types and kind not in options.types:
        return True
    return options.difficulty is not None and difficulty != options.difficulty


def _finish(
    candidate: Candidate,
    choices: tuple[Option, ...],
    kind: QuestionType,
    difficulty: Difficulty,
    analysis: Analysis,
    article: str,
) -> Question:
    sentence = candidate.sentence
    answer = next((option.text for option in choices if option.correct), candidate.key)
    return Question(
        id=question_id(article, sentence.text, candidate.form, candidate.key, candidate.stem),
        type=kind,
        stem=candidate.stem,
        answer=answer,
        accepted=accepted_forms(candidate) if kind != "true_false" else (),
        options=choices,
        evidence=Evidence(article, sentence.start, sentence.end, candidate.start, candidate.end),
        explanation=f"The article says: “{sentence.text}”",
        difficulty=difficulty,
        skill="vocabulary" if candidate.kind == "term" else candidate.skill,
        score=candidate.score,
    )


def _bank(document: Document, options: Options, questions: list[Question]) -> Bank:
    article = Article(article_id(document.text), document.title, document.source, document.text)
    maker = Generator("quizgen", quizgen.__version__, options.seed, options.as_dict())
    return Bank(FORMAT, VERSION, document.title, maker, (article,), tuple(questions))
