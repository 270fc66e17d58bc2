"""How a session stands: its questions, what was said to them, the time they took.

Nothing here changes or keeps anything; that is :class:`quizgen.study.session.Session`'s.
"""

from __future__ import annotations

from quizgen.bank.model import Bank
from quizgen.study.asked import Asked, Progress, Result, lay_out
from quizgen.study.attempt import Answer, Draft, Hint, Saved
from quizgen.study.clock import Clock
from quizgen.study.evidence import Passage, passage
from quizgen.study.hints import hints_for, points_for
from quizgen.study.timing import Stopwatch


class SessionState:
    """A session to look at."""

    def __init__(self, bank: Bank, saved: Saved, clock: Clock) -> None:
        self.bank = bank
        self.number = saved.number
        self.plan = saved.plan
        self.settings = saved.plan.settings
        self._clock = clock
        self._asked = lay_out(bank, saved.plan.items)
        self._answers = {answer.question: answer for answer in saved.answers}
        self._drafts = {kept.question: kept.draft for kept in saved.drafts if kept.draft}
        self._flags = set(saved.flags)
        self._hints: dict[str, tuple[Hint, ...]] = {}
        for kept in saved.hints:
            self._hints[kept.question] = (*self._hints.get(kept.question, ()), kept.kind)
        self._position = max(1, min(saved.position, len(self._asked)))
        self._watch = Stopwatch(clock, saved.elapsed, saved.seconds)
        self._watch.turn_to(self._asked[self._position - 1].question.id)

    @property
    def all_asked(self) -> tuple[Asked, ...]:
        """Every question, in the order asked."""
        return self._asked

    @property
    def position(self) -> int:
        """The number (from 1) of the question on the screen."""
        return self._position

    @property
    def current(self) -> Asked | None:
        """The first question still open; None when there is none."""
        return next((asked for asked in self._asked if self._open(asked)), None)

    def next_open(self) -> Asked | None:
        """Return the next open question after this one, from the first again after the last."""
        here = self._position
        around = (*self._asked[here:], *self._asked[:here])
        return next((asked for asked in around if self._open(asked)), None)

    @property
    def progress(self) -> Progress:
        """How the session stands; what is only drafted is not yet found right."""
        right = sum(answer.verdict.counts for answer in self._answers.values())
        return Progress(len(self._asked), len(self._answers.keys() | self._drafts.keys()), right)

    @property
    def results(self) -> tuple[Result, ...]:
        """Every question with its answer and its evidence, in the order asked."""
        return tuple(
            Result(asked, self.answer_to(asked), self.passage(asked)) for asked in self._asked
        )

    @property
    def begun(self) -> bool:
        """Whether anything was answered; if not, there is nothing to go on with later."""
        return bool(self._answers or self._drafts)

    @property
    def submitted(self) -> bool:
        """Whether every question has been judged."""
        return len(self._answers) == len(self._asked)

    @property
    def score(self) -> float:
        """The sum of the points."""
        return sum(self.points(asked) for asked in self._asked)

    def points(self, asked: Asked) -> float:
        """Return 1 for a right answer, 0.5 if a hint was taken, 0 for a wrong or open one."""
        return points_for(self.answer_to(asked), self.hints_taken(asked))

    def answer_to(self, asked: Asked) -> Answer | None:
        """Return the judged answer to a question, if there is one."""
        return self._answers.get(asked.question.id)

    def draft_of(self, asked: Asked) -> Draft | None:
        """Return what is filled in but not judged yet."""
        return self._drafts.get(asked.question.id)

    def passage(self, asked: Asked) -> Passage:
        """Return the paragraph of the article that answers the question."""
        return passage(self.bank, asked.question)

    def flagged(self, asked: Asked) -> bool:
        """Whether a question is marked."""
        return asked.question.id in self._flags

    def hints_left(self, asked: Asked) -> tuple[Hint, ...]:
        """Return the hints that may still be taken: none once answered, none if it is graded."""
        if self.settings.graded or self.answer_to(asked) is not None:
            return ()
        return tuple(kind for kind in hints_for(asked) if kind not in self.hints_taken(asked))

    def hints_taken(self, asked: Asked) -> tuple[Hint, ...]:
        """Return the hints that were taken."""
        return self._hints.get(asked.question.id, ())

    @property
    def paused(self) -> bool:
        """Whether time stands still."""
        return self._watch.paused

    @property
    def elapsed(self) -> float:
        """The seconds spent in this session, pauses and interruptions left out."""
        return self._watch.elapsed

    def seconds_left(self) -> float | None:
        """Return what is left of the session's time, never below 0; None without a limit."""
        limit = self.settings.limit
        return None if limit is None else max(0.0, limit - self._watch.elapsed)

    def question_seconds_left(self) -> float | None:
        """Return what is left of this question's time; None without a limit or when answered."""
        asked, limit = self._asked[self._position - 1], self.settings.question_limit
        if limit is None or self._answered(asked):
            return None
        return max(0.0, limit - self._watch.on(asked.question.id))

    def time_up(self) -> bool:
        """Whether the session's time is over; then it is to be handed in."""
        return self.seconds_left() == 0

    def _out_of_time(self, asked: Asked) -> bool:
        limit = self.settings.question_limit
        return limit is not None and self._watch.on(asked.question.id) >= limit

    def _answered(self, asked: Asked) -> bool:
        return asked.question.id in self._answers

    def _open(self, asked: Asked) -> bool:
        """Whether a question waits for an answer; one whose time is up does no more."""
        if self._answered(asked) or asked.question.id in self._drafts:
            return False
        return self.settings.feedback == "each" or not self._out_of_time(asked)
