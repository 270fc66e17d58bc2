"""The questions of a session in the order in which they are asked, and how they stand."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from msgspec import Struct

from quizgen.bank.model import Bank, Option, Question
from quizgen.study.attempt import Answer, Item
from quizgen.study.evidence import Passage
from quizgen.study.settings import Settings


class Asked(Struct, frozen=True):
    """A question as this session asks it: its number from 1 and its options in shown order."""

    number: int
    question: Question
    options: tuple[Option, ...]

    @property
    def typed(self) -> bool:
        """Whether the answer is typed rather than chosen."""
        return not self.options

    def place_of(self, choice: int | None) -> int | None:
        """Return where the option that stands at ``choice`` in the bank is shown, from 0."""
        if choice is None:
            return None
        return self.options.index(self.question.options[choice])


class Progress(Struct, frozen=True):
    """How a session stands: questions in it, answered (or drafted), and found right."""

    total: int
    answered: int
    right: int


class Result(Struct, frozen=True):
    """A question with what was answered (None if it was not reached) and where the article says."""

    asked: Asked
    answer: Answer | None
    passage: Passage

    @property
    def right(self) -> bool:
        """Whether it scored."""
        return self.answer is not None and self.answer.verdict.counts


def items(questions: Sequence[Question], settings: Settings) -> tuple[Item, ...]:
    """Fix the questions and the order of everything."""
    chosen = list(questions)
    if settings.seed is not None:
        random.Random(settings.seed).shuffle(chosen)
    return tuple(item(question, settings.seed) for question in chosen[: settings.count])


def item(question: Question, seed: int | None) -> Item:
    """Fix the order of a question's options; it hangs on the question, not on its place."""
    order = list(range(len(question.options)))
    if seed is not None and question.type != "true_false":
        random.Random(f"{seed}:{question.id}").shuffle(order)
    return Item(question.id, tuple(order))


def lay_out(bank: Bank, planned: Iterable[Item]) -> tuple[Asked, ...]:
    """Return the planned questions as they are shown."""
    questions = {question.id: question for question in bank.questions}
    return tuple(
        Asked(
            number,
            questions[item.question],
            tuple(questions[item.question].options[place] for place in item.options),
        )
        for number, item in enumerate(planned, start=1)
    )
