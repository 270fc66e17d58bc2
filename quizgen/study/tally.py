"""How a session went, part by part: by type of question and by paragraph of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from quizgen.bank.model import Bank, Question
from quizgen.study.asked import Result
from quizgen.study.evidence import PARAGRAPH_BREAK
from quizgen.study.session import Session
from quizgen.study.text import one_line

TYPES = {
    "multiple_choice": "Multiple choice",
    "true_false": "True or false",
    "cloze": "Gap",
    "short_answer": "Short answer",
}
"""What the types of questions are called, in the order in which they are told."""

OPENING_WORDS = 6
MINUTE = 60
HOUR = 3600
DAY = 24 * HOUR


@dataclass(frozen=True, slots=True)
class Tally:
    """How the questions of one kind went; ``name`` is harmless."""

    name: str
    right: int
    total: int


def by_type(results: Iterable[Result]) -> tuple[Tally, ...]:
    """Return a tally for each type that was asked."""
    order = list(TYPES)
    return _tallies(
        results,
        key=lambda question: (order.index(question.type),),
        name=lambda question: TYPES[question.type],
    )


def by_paragraph(bank: Bank, results: Iterable[Result]) -> tuple[Tally, ...]:
    """Return a tally for each paragraph that was asked about, in the order of the text.

    It is named by its number and its first words; by the article too, where there are several.
    """
    articles = {article.id: (at, article) for at, article in enumerate(bank.articles)}

    def key(question: Question) -> tuple[int, int]:
        at, article = articles[question.evidence.article]
        return at, _paragraph(article.text, question.evidence.start)[0]

    def name(question: Question) -> str:
        _, article = articles[question.evidence.article]
        number, text = _paragraph(article.text, question.evidence.start)
        words = text.split()
        opening = " ".join(words[:OPENING_WORDS])
        if len(words) > OPENING_WORDS:
            opening = opening.rstrip(".,;:") + " …"
        where = f"{article.title}, " if len(articles) > 1 else ""
        return one_line(f"{where}{number}. {opening}")

    return _tallies(results, key, name)


def time_taken(session: Session) -> float:
    """Return the seconds that the answered questions took."""
    answers = (session.answer_to(asked) for asked in session.all_asked)
    return sum(answer.seconds for answer in answers if answer is not None)


def duration(seconds: float) -> str:
    """Return a time in words: ``45 s``, ``3 min 20 s``, ``1 h 2 min``, ``2 d 3 h``."""
    whole = round(seconds)
    if whole < MINUTE:
        return f"{whole} s"
    if whole < HOUR:
        return f"{whole // MINUTE} min {whole % MINUTE} s"
    if whole < DAY:
        return f"{whole // HOUR} h {whole % HOUR // MINUTE} min"
    return f"{whole // DAY} d {whole % DAY // HOUR} h"


def points(number: float) -> str:
    """Return points in words: ``1 point``, ``2.5 points``."""
    return f"{number:g} point{'' if number == 1 else 's'}"


def _tallies(
    results: Iterable[Result],
    key: Callable[[Question], tuple[int, ...]],
    name: Callable[[Question], str],
) -> tuple[Tally, ...]:
    groups: dict[tuple[int, ...], list[Result]] = {}
    for result in results:
        groups.setdefault(key(result.asked.question), []).append(result)
    return tuple(
        Tally(name(group[0].asked.question), sum(result.right for result in group), len(group))
        for _, group in sorted(groups.items())
    )


def _paragraph(text: str, offset: int) -> tuple[int, str]:
    """Return the number (from 1) and the text of the paragraph at a place."""
    before = text[:offset].split(PARAGRAPH_BREAK)
    number = sum(1 for part in before[:-1] if part.strip()) + 1
    start = offset - len(before[-1])
    return number, text[start:].partition(PARAGRAPH_BREAK)[0]
