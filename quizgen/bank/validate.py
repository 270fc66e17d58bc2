"""Tell whether a bank is sound: every offset holds, every question has one right answer.

What types and ranges can say is checked while a bank is decoded; here are the rules between
fields. Each check yields problems with the JSON path of the place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from quizgen.bank.model import GAP, Article, Bank, Evidence, Question
from quizgen.characters import UNSAFE

_GAPS = re.compile("_{2,}")
_ARTICLE_WORD = re.compile(r"^(?:the|an?)\s+")
_QUOTES: Final = str.maketrans("‘’“”", "''\"\"")
_TRUE_FALSE = ("True", "False")

RESTING: Final = frozenset({"vocabulary", "sequence"})
"""Skills whose keys rest on the article without being its words: a meaning, a restated event."""
NEGATIVE: Final = "NOT"
"""A stem with this word asks for what the article lacks; then the wrong options are its words."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at ``place``, a JSON path such as ``$.questions[3].stem``."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.message} - at {self.place}"


def validate_bank(bank: Bank) -> list[Problem]:
    """Return everything that makes ``bank`` unsound, in its order; an empty list if nothing."""
    articles = {article.id: article for article in bank.articles}
    problems = [*_texts("$", title=bank.title), *_articles(bank)]
    names = Counter(question.id for question in bank.questions)
    for index, question in enumerate(bank.questions):
        place = f"$.questions[{index}]"
        if names[question.id] > 1:
            problems.append(Problem(f"{place}.id", f"two questions have the id {question.id!r}"))
        problems += check_question(question, articles.get(question.evidence.article), place)
    return problems


def check_question(question: Question, article: Article | None, place: str) -> list[Problem]:
    """Return what is wrong with ``question``; ``article`` is the one its evidence names.

    ``place`` is the JSON path of the question.
    """
    problems = [*_question_texts(question, place), *_stem(question, place)]
    problems += _options(question, place)
    if article is None:
        named = question.evidence.article
        return [*problems, Problem(f"{place}.evidence.article", f"no article has the id {named!r}")]
    wrong = list(_evidence(question.evidence, article, f"{place}.evidence"))
    return problems + (wrong or list(_key(question, article, place)))


def _articles(bank: Bank) -> Iterator[Problem]:
    names = Counter(article.id for article in bank.articles)
    for index, article in enumerate(bank.articles):
        place = f"$.articles[{index}]"
        if names[article.id] > 1:
            yield Problem(f"{place}.id", f"two articles have the id {article.id!r}")
        yield from _texts(place, id=article.id, title=article.title, source=article.source)
        if UNSAFE.search(article.text):
            yield Problem(f"{place}.text", "holds a control or invisible character")


def _texts(place: str, **fields: str) -> Iterator[Problem]:
    """Check short texts, which are shown on one line."""
    for name, text in fields.items():
        if "\n" in text or UNSAFE.search(text):
            yield Problem(f"{place}.{name}", "holds a control or invisible character")


def _question_texts(question: Question, place: str) -> Iterator[Problem]:
    yield from _texts(
        place,
        id=question.id,
        stem=question.stem,
        answer=question.answer,
        explanation=question.explanation,
        **{"evidence.place": question.evidence.place},
    )
    for index, text in enumerate(question.accepted):
        yield from _texts(place, **{f"accepted[{index}]": text})
        if not text.strip():
            yield Problem(f"{place}.accepted[{index}]", "is blank")
    for index, option in enumerate(question.options):
        yield from _texts(
            f"{place}.options[{index}]",
            text=option.text,
            origin=option.origin,
            rationale=option.rationale,
        )
        if not option.text.strip():
            yield Problem(f"{place}.options[{index}].text", "is blank")
    for name, text in (("stem", question.stem), ("answer", question.answer)):
        if not text.strip():
            yield Problem(f"{place}.{name}", "is blank")


def _stem(question: Question, place: str) -> Iterator[Problem]:
    gaps = _GAPS.findall(question.stem)
    if question.type == "cloze" and gaps != [GAP]:
        yield Problem(f"{place}.stem", "a cloze needs exactly one gap of five underscores")
    elif gaps not in ([], [GAP]):
        yield Problem(f"{place}.stem", "a gap is five underscores, and there is one at most")


def _options(question: Question, place: str) -> Iterator[Problem]:
    """Check that what is chosen from has one right answer and no two choices alike."""
    options = question.options
    at = f"{place}.options"
    if question.type == "short_answer" and options:
        yield Problem(at, "a question answered by typing has no options")
    if question.type == "true_false":
        if tuple(option.text for option in options) != _TRUE_FALSE:
            yield Problem(at, 'the options of a true_false question are "True" and "False"')
    elif (question.type == "multiple_choice" or options) and len(options) < 2:
        yield Problem(at, "needs at least two options")
    if not options:
        return
    right = [option.text for option in options if option.correct]
    if len(right) != 1:
        yield Problem(at, f"exactly one option is correct, here {len(right)}")
    elif right[0] != question.answer:
        yield Problem(f"{place}.answer", "is not the correct option")
    yield from _duplicates([option.text for option in options], at)
    accepted = {_folded(text) for text in question.accepted}
    for index, option in enumerate(options):
        if not option.correct and _folded(option.text) in accepted:
            yield Problem(f"{at}[{index}].text", "a wrong option is also an accepted answer")


def _duplicates(texts: Iterable[str], at: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, text in enumerate(texts):
        folded = _folded(text)
        if folded in seen:
            yield Problem(f"{at}[{index}].text", f"two options read {text!r}")
        seen.add(folded)


def _evidence(evidence: Evidence, article: Article, place: str) -> Iterator[Problem]:
    length = len(article.text)
    if evidence.end > length:
        yield Problem(f"{place}.end", f"lies beyond the article, which has {length} characters")
    elif evidence.start >= evidence.end:
        yield Problem(f"{place}.start", "lies at or behind the end")
    elif not evidence.start <= evidence.answer_start < evidence.answer_end <= evidence.end:
        yield Problem(f"{place}.answer_start", "the answer's span lies outside the evidence")
    elif not article.text[evidence.answer_start : evidence.answer_end].strip():
        yield Problem(f"{place}.answer_start", "the answer's span is blank")
    elif _is_shifted(article.text, evidence):
        yield Problem(f"{place}.start", "the evidence is no whole sentence of this text")


def _is_shifted(text: str, evidence: Evidence) -> bool:
    """Whether the evidence begins or ends on a space or inside a word: its text was changed."""
    sentence = text[evidence.start : evidence.end]
    return sentence != sentence.strip() or any(
        text[max(place - 1, 0) : place + 1].isalpha() and 0 < place < len(text)
        for place in (evidence.start, evidence.end)
    )


def _key(question: Question, article: Article, place: str) -> Iterator[Problem]:
    """Check that the key is the article's, unless a person has put in their own."""
    if question.type == "true_false" or question.status == "edited":
        return
    evidence = question.evidence
    key = _folded(question.answer)
    if question.type == "cloze":
        span = _folded(article.text[evidence.answer_start : evidence.answer_end])
        if span not in (key, *map(_folded, question.accepted)):
            yield Problem(f"{place}.answer", "is not what the evidence has in the gap")
    elif question.skill in RESTING and question.options:
        return
    elif NEGATIVE in question.stem.split() and question.options:
        for index, option in enumerate(question.options):
            if not option.correct and _folded(option.text) not in _folded_article(article.text):
                here = f"{place}.options[{index}].text"
                yield Problem(here, "does not occur in the article, which the stem says it does")
    elif key not in _folded_article(article.text):
        yield Problem(f"{place}.answer", "does not occur in the article")


@lru_cache(maxsize=4)
def _folded_article(text: str) -> str:
    """Fold an article once for all the questions about it."""
    return _folded(text)


def _folded(text: str) -> str:
    """Return ``text`` without what two spellings of one answer may differ in."""
    plain = " ".join(text.translate(_QUOTES).casefold().split())
    return _ARTICLE_WORD.sub("", plain).rstrip(".") or plain
