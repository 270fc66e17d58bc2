"""From a document to a bank: over-generate, check, rank, choose.

The engine is pure. The same document, options and version give the same bank, whatever the
machine, the process or the hash seed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import quizgen
from quizgen.bank.ids import article_id
from quizgen.bank.model import (
    FORMAT,
    VERSION,
    Article,
    Bank,
    Generator,
    Question,
)
from quizgen.errors import ArticleError
from quizgen.language.analysis import analyse
from quizgen.questions.candidate import Candidate
from quizgen.questions.choose import LEAST_SCORE, LEAST_WISHED, MOST_STATEMENTS, choose
from quizgen.questions.context import Context
from quizgen.questions.finish import finish
from quizgen.questions.options import Options
from quizgen.questions.overgenerate import Span, candidates, candidates_about
from quizgen.questions.ranking import rank
from quizgen.questions.report import Report
from quizgen.sources.document import Document

Progress = Callable[[float, str], None]


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
        ArticleError: not one sound question can be made of the article, or it does not hold the
            phrase to be asked about.
        ModelError: the language model is missing or is not the right one.
    """
    options = options or Options()
    report = report if report is not None else Report()
    tell = progress or _silent
    tell(0.0, "Reading the article")
    analysis = analyse(document, lambda share: tell(0.1 + 0.7 * share, "Reading the article"))
    tell(0.8, "Writing questions")
    context = Context(analysis, report)
    ranked = _ranked(context, options)
    tell(0.9, "Choosing questions")
    questions = _questions(ranked, context, options)
    if not questions:
        wished = _wished(options)
        message = f"{document.source}: no sound question{wished} can be made of this article."
        raise ArticleError(message)
    tell(1.0, "Done")
    return _bank(document, options, questions)


def _ranked(context: Context, options: Options) -> list[Candidate]:
    """Return the article's candidates, or those about the phrase asked for, best first."""
    if options.about is None:
        return rank(list(candidates(context, every=False)), context.analysis)
    spans = _occurrences(options.about, context.analysis.document.text)
    if not spans:
        source = context.analysis.document.source
        raise ArticleError(f"{source}: the article does not say “{options.about}”.")
    return [found for span in spans for found in candidates_about(context, *span)]


def _occurrences(phrase: str, text: str) -> list[Span]:
    """Return where a phrase stands in a text, as whole words, whatever its letters' case."""
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    if not words:
        return []
    found = re.finditer(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE)
    return [match.span() for match in found]


def _wished(options: Options) -> str:
    about = f" about “{options.about}”" if options.about is not None else ""
    kind = " of the type or difficulty asked for" if options.types or options.difficulty else ""
    return about + kind


def _silent(share: float, stage: str) -> None:
    pass


def _questions(ranked: list[Candidate], context: Context, options: Options) -> list[Question]:
    article = article_id(context.analysis.document.text)
    made: dict[int, Question] = {}

    def accept(candidate: Candidate) -> bool:
        question = finish(candidate, context, options, article)
        if question is not None:
            made[id(candidate)] = question
        return question is not None

    wished = options.types or options.difficulty is not None
    least = LEAST_WISHED if wished else LEAST_SCORE
    only_statements = options.types == ("true_false",)
    chosen = choose(
        ranked,
        options.count,
        accept,
        1.0 if only_statements else MOST_STATEMENTS,
        least=least if options.about is None else 0.0,
    )
    return [made[id(candidate)] for candidate in chosen]


def _bank(document: Document, options: Options, questions: list[Question]) -> Bank:
    article = Article(article_id(document.text), document.title, document.source, document.text)
    maker = Generator("quizgen", quizgen.__version__, options.seed, options.as_dict())
    return Bank(FORMAT, VERSION, document.title, maker, (article,), tuple(questions))
