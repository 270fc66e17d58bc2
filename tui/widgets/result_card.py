"""One question of the results: what was answered, the key, and where the article says so."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from quizgen.study.attempt import Answer
from quizgen.study.judging import LEFT_OPEN
from quizgen.study.session import Result
from quizgen.study.wording import afterthoughts, nothing_answered
from tui.text import evidence_sentence, literal
from tui.theme import OPEN_GLYPH, STYLES, headline


class ResultCard(Static):
    """A question with its answer, key and evidence; ``points`` is what it brought."""

    def __init__(self, result: Result, points: float) -> None:
        self.result = result
        super().__init__(Content("\n").join(_lines(result, points)))
        self.set_class(not result.right, "missed")


def _lines(result: Result, points: float) -> Iterator[Content]:
    """Yield what is to be told about a question, a line each."""
    question = result.asked.question
    yield Content.assemble(f"{result.asked.number}. ", literal(question.stem, "bold"))
    yield _answer(result.answer, points)
    yield Content.assemble(("The answer: ", "$quiet"), literal(question.answer))
    for remark in afterthoughts(result):
        yield literal(remark, "$quiet")
    yield Content.assemble(("The article: ", "$quiet"), evidence_sentence(result.passage))


def _answer(answer: Answer | None, points: float) -> Content:
    if answer is None or answer.blank:
        why = LEFT_OPEN if answer is None else nothing_answered(answer)
        return Content.assemble(f"{OPEN_GLYPH} ", literal(why))
    price = Content(" Half a point, because of the hint.") if 0 < points < 1 else Content("")
    return Content.assemble(
        (headline(answer.verdict), f"bold {STYLES[answer.verdict]}"),
        price,
        ("  Your answer: ", "$quiet"),
        literal(answer.given),
    )
