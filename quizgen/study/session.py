"""One run through a bank's questions: what comes next, what was said, how it stands.

Pure but for the store and the clock that are handed in. An answer is in the store before
:meth:`Session.choose` or :meth:`Session.type` returns.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizgen.bank.model import Bank, Option, Question
from quizgen.errors import BankError
from quizgen.study.attempt import Answer, Item, Plan, Saved, Store, fingerprint
from quizgen.study.clock import Clock
from quizgen.study.evidence import Passage, passage
from quizgen.study.matching import Match, MatchMode, Verdict, match
from quizgen.study.slips import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Settings:
    """How a session is asked: how many questions, in what order, how strictly typed ones."""

    count: int | None = None
    """At most so many questions; None for all."""
    seed: int | None = None
    """Shuffles questions and options; None keeps the bank's order."""
    matching: MatchMode = "normal"
    resume: bool = True
    """Whether an interrupted session on the same bank is continued."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as this session asks it: its number from 1 and its options in shown order."""

    number: int
    question: Question
    options: tuple[Option, ...]

    @property
    def typed(self) -> bool:
        """Whether the answer is typed rather than chosen."""
        return not self.options


@dataclass(frozen=True, slots=True)
class Progress:
    """How a session stands: questions in it, answered, and answered right."""

    total: int
    answered: int
    right: int


@dataclass(frozen=True, slots=True)
class Result:
    """A question with what was answered (None if it was not reached) and where the article says."""

    asked: Asked
    answer: Answer | None
    passage: Passage

    @property
    def right(self) -> bool:
        """Whether it scored."""
        return self.answer is not None and self.answer.verdict.counts


class Session:
    """A session in play. Make one with :meth:`start`, :meth:`resume` or :meth:`missed_again`."""

    def __init__(self, bank: Bank, saved: Saved, store: Store, clock: Clock) -> None:
        self.bank = bank
        self.number = saved.number
        self.plan = saved.plan
        self._store = store
        self._clock = clock
        self._asked = _lay_out(bank, saved.plan.items)
        self._answers = {answer.question: answer for answer in saved.answers}
        self._vocabularies: dict[str, Vocabulary] = {}
        self._shown_at = clock.monotonic()

    @classmethod
    def start(
        cls, bank: Bank, settings: Settings, store: Store, clock: Clock, *, path: str = ""
    ) -> Session:
        """Begin a new session on the bank's questions that no teacher has rejected.

        Raises BankError if there is nothing to ask.
        """
        questions = [question for question in bank.questions if question.status != "rejected"]
        if not questions:
            raise BankError(f"{path or bank.title} has no questions to ask.")
        plan = Plan(
            bank=fingerprint(bank),
            path=path,
            title=bank.title,
            started=clock.now(),
            items=_items(questions, settings),
            seed=settings.seed,
            matching=settings.matching,
        )
        return cls._begin(bank, plan, store, clock)

    @classmethod
    def resume(cls, bank: Bank, store: Store, clock: Clock) -> Session | None:
        """Take up the session that was broken off on this very bank; None if there is none."""
        saved = store.unfinished(fingerprint(bank))
        return None if saved is None else cls(bank, saved, store, clock)

    @classmethod
    def _begin(cls, bank: Bank, plan: Plan, store: Store, clock: Clock) -> Session:
        return cls(bank, Saved(store.begin(plan), plan), store, clock)

    def missed_again(self) -> Session:
        """Begin a new session on the questions that were not answered right, in this order."""
        missed = {result.asked.question.id for result in self.results if not result.right}
        plan = Plan(
            bank=self.plan.bank,
            path=self.plan.path,
            title=self.plan.title,
            started=self._clock.now(),
            items=tuple(item for item in self.plan.items if item.question in missed),
            seed=self.plan.seed,
            matching=self.plan.matching,
            retry_of=self.number,
        )
        return self._begin(self.bank, plan, self._store, self._clock)

    @property
    def current(self) -> Asked | None:
        """The first question without an answer; None when all are answered."""
        return next((asked for asked in self._asked if not self._answered(asked)), None)

    @property
    def progress(self) -> Progress:
        """How the session stands."""
        right = sum(answer.verdict.counts for answer in self._answers.values())
        return Progress(len(self._asked), len(self._answers), right)

    @property
    def results(self) -> tuple[Result, ...]:
        """Every question with its answer and its evidence, in the order asked."""
        return tuple(
            Result(asked, self.answer_to(asked), self.passage(asked)) for asked in self._asked
        )

    @property
    def verdicts(self) -> tuple[Verdict | None, ...]:
        """The verdict on every question in the order asked, None where it is still open."""
        answers = (self.answer_to(asked) for asked in self._asked)
        return tuple(None if answer is None else answer.verdict for answer in answers)

    @property
    def kept(self) -> bool:
        """Whether a later run can go on from here."""
        return self._store.keeps(self.number)

    def answer_to(self, asked: Asked) -> Answer | None:
        """Return the answer given to a question, if there is one."""
        return self._answers.get(asked.question.id)

    def passage(self, asked: Asked) -> Passage:
        """Return the paragraph of the article that answers the question."""
        return passage(self.bank, asked.question)

    def show(self) -> Asked | None:
        """Return the current question and start its time."""
        self._shown_at = self._clock.monotonic()
        return self.current

    def choose(self, asked: Asked, place: int) -> Answer:
        """Answer with the option shown at ``place`` (from 0); IndexError if there is none."""
        if not 0 <= place < len(asked.options):
            raise IndexError(place)
        option = asked.options[place]
        verdict = Verdict.CORRECT if option.correct else Verdict.WRONG
        choice = asked.question.options.index(option)
        return self._record(asked, option.text, choice, Match(verdict))

    def type(self, asked: Asked, text: str) -> Answer:
        """Answer with typed words, judged as the session's matching says."""
        question = asked.question
        found = match(
            text,
            (question.answer, *question.accepted),
            others=self._other_keys,
            known=self._known(question.evidence.article),
            mode=self.plan.matching,
        )
        return self._record(asked, text, None, found)

    def finish(self) -> None:
        """Note in the store that the student has seen the results."""
        self._store.finish(self.number, self._clock.now())

    def _record(self, asked: Asked, given: str, choice: int | None, found: Match) -> Answer:
        """Keep the first answer to a question; a second changes nothing."""
        earlier = self.answer_to(asked)
        if earlier is not None:
            return earlier
        answer = Answer(
            question=asked.question.id,
            given=given,
            choice=choice,
            verdict=found.verdict,
            note=found.note,
            seconds=round(self._clock.monotonic() - self._shown_at, 3),
            answered=self._clock.now(),
        )
        self._store.record(self.number, answer)
        self._answers[answer.question] = answer
        return answer

    def _answered(self, asked: Asked) -> bool:
        return asked.question.id in self._answers

    @cached_property
    def _other_keys(self) -> frozenset[str]:
        """The keys of all questions: where one differs from a question's own, it is wrong there."""
        return frozenset(question.answer for question in self.bank.questions)

    def _known(self, article: str) -> Vocabulary:
        if article not in self._vocabularies:
            text = next(found.text for found in self.bank.articles if found.id == article)
            self._vocabularies[article] = vocabulary(text)
        return self._vocabularies[article]


def begin(
    bank: Bank,
    settings: Settings,
    store: Store,
    clock: Clock,
    *,
    path: str = "",
    take_up: Callable[[Session], bool] = lambda _: True,
) -> Session:
    """Take up the session broken off on this bank if there is one and it is wanted, or start one.

    ``take_up`` is asked only when there is a session to continue.
    """
    saved = Session.resume(bank, store, clock) if settings.resume else None
    if saved is not None and take_up(saved):
        return saved
    return Session.start(bank, settings, store, clock, path=path)


def _items(questions: Sequence[Question], settings: Settings) -> tuple[Item, ...]:
    """Fix the questions and the order of everything."""
    chosen = list(questions)
    if settings.seed is not None:
        random.Random(settings.seed).shuffle(chosen)
    return tuple(
        Item(question.id, _option_order(question, settings.seed))
        for question in chosen[: settings.count]
    )


def _option_order(question: Question, seed: int | None) -> tuple[int, ...]:
    """Return the options' places in shown order; it hangs on the question, not on its place."""
    order = list(range(len(question.options)))
    if seed is not None and question.type != "true_false":
        random.Random(f"{seed}:{question.id}").shuffle(order)
    return tuple(order)


def _lay_out(bank: Bank, items: Iterable[Item]) -> tuple[Asked, ...]:
    questions = {question.id: question for question in bank.questions}
    return tuple(
        Asked(
            number,
            questions[item.question],
            tuple(questions[item.question].options[place] for place in item.options),
        )
        for number, item in enumerate(items, start=1)
    )
