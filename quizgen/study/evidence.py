"""Where the article answers: the paragraph around a question's evidence, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.bank.model import Bank, Question
from quizgen.study.text import harmless, one_line

PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph made harmless, with the evidence sentence and in it what the key rests on.

    ``sentence`` and ``answer`` are ``(start, end)`` offsets into ``text``.
    """

    title: str
    text: str
    sentence: tuple[int, int]
    answer: tuple[int, int]

    @property
    def evidence(self) -> str:
        """The evidence sentence alone, on one line."""
        return one_line(self.text[slice(*self.sentence)])


def passage(bank: Bank, question: Question) -> Passage:
    """Return the paragraph (or paragraphs) that the question's evidence lies in."""
    evidence = question.evidence
    article = next(found for found in bank.articles if found.id == evidence.article)
    before = article.text.rfind(PARAGRAPH_BREAK, 0, evidence.start)
    start = 0 if before < 0 else before + len(PARAGRAPH_BREAK)
    after = article.text.find(PARAGRAPH_BREAK, evidence.end)
    end = len(article.text) if after < 0 else after
    return Passage(
        title=one_line(article.title),
        text=harmless(article.text[start:end]),
        sentence=(evidence.start - start, evidence.end - start),
        answer=(evidence.answer_start - start, evidence.answer_end - start),
    )
