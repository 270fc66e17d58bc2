"""What quizgen makes of one text, as plain dictionaries; run in worker processes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from quizgen.bank.model import Question
from quizgen.errors import ArticleError
from quizgen.language.analysis import analyse
from quizgen.questions import Options, Report, generate
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.overgenerate import candidates, candidates_about
from quizgen.sources import read_article
from quizgen.sources.document import Block, Document

from .text import token_f1

NEAR = 0.6
"""Word F1 with the given answer from which on a candidate's key is that answer."""
STATEMENT, CLOZE = "statement", "cloze"
"""The forms that ask no question; a statement asks for no key either."""


def prose(text: str, title: str = "") -> Document:
    """Return a text whose paragraphs, parted by empty lines, are all running prose."""
    return Document(title, text, tuple(_blocks(text)), "benchmark")


def _blocks(text: str) -> Iterator[Block]:
    start = 0
    for paragraph in text.split("\n\n"):
        yield Block(start, start + len(paragraph), "paragraph")
        start += len(paragraph) + 2


def article_work(path: Path) -> dict[str, Any]:
    """Return an article's default questions, its candidates and why others were dropped."""
    document = read_article(path)
    found = list(candidates(Context(analyse(document), Report())))
    report = Report()
    return {
        "name": path.stem,
        "words": len(path.read_text("utf-8").split()),
        "questions": [
            _plain(q, found, document.text) for q in _questions(document, Options(), report)
        ],
        "candidates": [{"form": c.form, "stem": c.stem, "key": c.key} for c in found],
        "drops": report.counts(),
    }


def _questions(document: Document, options: Options, report: Report) -> tuple[Question, ...]:
    try:
        return generate(document, options, report=report).questions
    except ArticleError:  # no sound question: that is a result
        return ()


def _plain(question: Question, found: list[Candidate], text: str) -> dict[str, Any]:
    """Return a question as a dictionary, with its form and the words that its key rests on."""
    evidence = question.evidence
    form = next(
        (
            candidate.form
            for candidate in found
            if (candidate.start, candidate.end) == (evidence.answer_start, evidence.answer_end)
            and (candidate.stem == question.stem or question.type == "true_false")
        ),
        "unknown",
    )
    return {
        **msgspec.to_builtins(question),
        "difficulty": question.difficulty,  # left out by msgspec when it is the default
        "form": form,
        "rests_on": text[evidence.answer_start : evidence.answer_end],
    }


def coverage_work(paragraph: tuple[str, str, list[str]]) -> dict[str, Any]:
    """Return the keys asked of (title, text, people's answers): as many as people, and all."""
    title, text, answers = paragraph
    document = prose(text, title)
    made = _questions(document, Options(count=len(answers)), Report())
    found = candidates(Context(analyse(document), Report()))
    return {
        "answers": answers,
        "text": text,
        "keys": [question.answer for question in made if question.type != "true_false"],
        "all_keys": list(dict.fromkeys(c.key for c in found if c.form != STATEMENT)),
    }


def wording_work(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return for the rows of one paragraph the question that is asked for each given answer."""
    text = rows[0]["paragraph"]
    context = Context(analyse(prose(text, rows[0]["title"])), Report())
    return [_asked(row, context) for row in rows]


def _asked(row: dict[str, Any], context: Context) -> dict[str, Any]:
    """Return the first candidate about a row's answer, a question before a cloze."""
    span = answer_span(row["paragraph"], row["sentence"], row["answer"])
    about = [] if span is None else candidates_about(context, *span)
    about = [candidate for candidate in about if candidate.form != STATEMENT]
    questions = [candidate for candidate in about if candidate.form != CLOZE]
    first = next(iter(questions or about), None)
    near = [c for c in about if token_f1(c.key, row["answer"]) >= NEAR]
    return {
        "source": row["src_tok"],
        "reference": row["tgt_tok"],
        "human": row["question"],
        "answer": row["answer"],
        "found": span is not None,
        "stem": first.stem if first is not None else None,
        "key": first.key if first is not None else None,
        "form": first.form if first is not None else None,
        "key_is_answer": bool(near),
        "question_for_answer": any(c.form != CLOZE for c in near),
    }


def answer_span(paragraph: str, sentence: str, answer: str) -> tuple[int, int] | None:
    """Return where the answer stands in its sentence in the paragraph, or None."""
    start = paragraph.find(sentence)
    place = sentence.find(answer)
    if start < 0 or place < 0:
        return None
    return start + place, start + place + len(answer)
