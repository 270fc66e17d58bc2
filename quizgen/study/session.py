"""One run through a bank's questions: what comes next, what was said, how it stands.

Pure but for the store and the clock that are handed in. Whatever the student does is in the
store before the method that does it returns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

import msgspec

from quizgen.bank.model import Bank
from quizgen.errors import BankError
from quizgen.study.asked import Asked, Progress, Result, items
from quizgen.study.attempt import (
    Answer,
    Change,
    Draft,
    Drafted,
    Extended,
    Flagged,
    Hint,
    Hinted,
    Moved,
    Plan,
    Reviewed,
    Saved,
    Store,
    Timed,
    fingerprint,
)
from quizgen.study.clock import Clock
from quizgen.study.hints import HintShown, hint_for
from quizgen.study.judging import BLANK, LEFT_OPEN, TIME_WAS_UP, Judge, rating
from quizgen.study.settings import Feedback, Reading, Settings
from quizgen.study.state import SessionState

__all__ = [
    "Asked",
    "Draft",
    "Feedback",
    "Hint",
    "HintShown",
    "Progress",
    "Reading",
    "Result",
    "Session",
    "Settings",
]


class Session(SessionState):
    """A session in play. Make one with :meth:`start`, :meth:`resume` or :meth:`missed_again`."""

    def __init__(self, bank: Bank, saved: Saved, store: Store, clock: Clock) -> None:
        super().__init__(bank, saved, clock)
        self._store = store

    @classmethod
    def start(
        cls, bank: Bank, settings: Settings, store: Store, clock: Clock, *, path: str = ""
    ) -> Session:
        """Begin a new session on the bank's questions that no teacher has rejected.

        Raises BankError if there is nothing to ask.
        """
        name = path or bank.title
        questions = [question for question in bank.questions if question.status != "rejected"]
        if not questions:
            raise BankError(f"{name} has no questions to ask.")
        if settings.types:
            questions = [question for question in questions if question.type in settings.types]
        if not questions:
            raise BankError(f"{name} has no questions of the types {', '.join(settings.types)}.")
        plan = Plan(
            bank=fingerprint(bank),
            path=path,
            title=bank.title,
            started=clock.now(),
            items=items(questions, settings),
            settings=settings,
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
        """Begin a new session, for practice, on the questions that were not answered right.

        Raises BankError if there are none.
        """
        missed = {result.asked.question.id for result in self.results if not result.right}
        if not missed:
            raise BankError("Nothing was missed.")
        plan = msgspec.structs.replace(
            self.plan,
            started=self._clock.now(),
            items=tuple(item for item in self.plan.items if item.question in missed),
            settings=replace(self.settings, graded=False, limit=None),
            retry_of=self.number or None,
        )
        return self._begin(self.bank, plan, self._store, self._clock)

    @property
    def kept(self) -> bool:
        """Whether a later run can go on from here."""
        return self._store.keeps(self.number)

    @property
    def can_retry(self) -> bool:
        """Whether what is missed may be asked again in a session of its own."""
        return True

    def show(self) -> Asked | None:
        """Go to the first open question and return it; None when there is none."""
        asked = self.current
        return None if asked is None else self.go_to(asked.number)

    def go_to(self, number: int) -> Asked:
        """Go to question ``number`` (from 1), whose time runs from now; IndexError."""
        if not 1 <= number <= len(self._asked):
            raise IndexError(number)
        if number != self._position:
            time = self._time()
            self._position = number
            self._store.record(self.number, time, Moved(number))
        asked = self._asked[number - 1]
        self._watch.turn_to(asked.question.id)
        return asked

    def flag(self, asked: Asked) -> bool:
        """Mark a question to be looked at again, or unmark it; return whether it is marked."""
        on = asked.question.id not in self._flags
        self._keep(Flagged(asked.question.id, on))
        self._flags ^= {asked.question.id}
        return on

    def hint(self, asked: Asked, kind: Hint) -> HintShown:
        """Take a hint, which costs half of the point; ValueError if it is not to be had.

        One that was taken before is shown again and costs nothing more.
        """
        taken = self.hints_taken(asked)
        if kind not in taken:
            if kind not in self.hints_left(asked):
                raise ValueError(kind)
            self._keep(Hinted(asked.question.id, kind))
            self._hints[asked.question.id] = (*taken, kind)
        return hint_for(asked, kind)

    def choose(self, asked: Asked, place: int) -> Answer | Draft:
        """Answer with the option shown at ``place`` (from 0); IndexError if there is none."""
        if not 0 <= place < len(asked.options):
            raise IndexError(place)
        option = asked.options[place]
        return self._fill_in(asked, Draft(option.text, asked.question.options.index(option)))

    def type(self, asked: Asked, text: str) -> Answer | Draft:
        """Answer with typed words, judged as the session's matching says."""
        return self._fill_in(asked, Draft(text, None))

    def expire(self, asked: Asked) -> None:
        """Close a question whose time is up: without an answer it is wrong.

        With feedback at the end it keeps its draft, which can't be changed any more.
        """
        if self.settings.feedback == "each" and not self._answered(asked):
            self._judge_all([(asked, BLANK)], note=TIME_WAS_UP)

    def submit(self) -> None:
        """Judge all drafts for good; questions still open are wrong."""
        rest = [asked for asked in self._asked if not self._answered(asked)]
        self._judge_all([(asked, self.draft_of(asked) or BLANK) for asked in rest], note=LEFT_OPEN)

    def finish(self) -> None:
        """Note in the store that the student has seen the results."""
        self._store.finish(self.number, self._clock.now())

    def pause(self) -> None:
        """Let time stand still."""
        self._watch.pause()
        self.keep_time()

    def resume_clock(self) -> None:
        """Let time run on."""
        self._watch.resume()

    def keep_time(self) -> None:
        """Keep the time spent; to be called every few seconds while there is a timer."""
        self._keep()

    def more_time(self, seconds: int) -> None:
        """Give the session, or each of its questions, more time; ValueError if it is graded."""
        if self.settings.graded:
            raise ValueError(seconds)
        limit, each = self.settings.limit, self.settings.question_limit
        longer = replace(
            self.settings,
            limit=None if limit is None else limit + seconds,
            question_limit=None if each is None else each + seconds,
        )
        self._keep(Extended(longer))
        self.settings = longer

    def _fill_in(self, asked: Asked, draft: Draft) -> Answer | Draft:
        """Judge a first answer for good, or keep it as a draft; a judged one changes no more."""
        judged = self.answer_to(asked)
        if judged is not None:
            return judged
        self.resume_clock()
        if self.settings.feedback == "each":
            return self._judge_all([(asked, draft)])[0]
        if self._out_of_time(asked):
            return self.draft_of(asked) or BLANK
        name = asked.question.id
        if draft.choice is None and not draft.given.strip():
            self._keep(Drafted(name, None))
            self._drafts.pop(name, None)
        else:
            self._keep(Drafted(name, draft))
            self._drafts[name] = draft
        return draft

    def _judge_all(self, filled_in: Iterable[tuple[Asked, Draft]], note: str = "") -> list[Answer]:
        """Keep judged answers, all of them or none, with what they say of when to ask again."""
        answers = []
        changes: list[Change] = []
        for asked, draft in filled_in:
            found = self._judge(asked, draft)
            answer = Answer(
                question=asked.question.id,
                given=draft.given,
                choice=draft.choice,
                verdict=found.verdict,
                note=found.note or ("" if draft.given else note),
                seconds=self._watch.on(asked.question.id),
                answered=self._clock.now(),
            )
            answers.append(answer)
            changes += [answer, *self._reviewed(asked, answer), *self._afterwards(asked, answer)]
        self._keep(*changes)
        self._answers |= {answer.question: answer for answer in answers}
        return answers

    def _reviewed(self, asked: Asked, answer: Answer) -> tuple[Reviewed, ...]:
        """What an answer says of when to ask again; nothing where no file could be asked from."""
        if not self.plan.path:
            return ()
        known = rating(answer, self.hints_taken(asked))
        bank, path = self.plan.bank, self.plan.path
        return (Reviewed(bank, path, asked.question.id, known, answer.answered),)

    def _afterwards(self, asked: Asked, answer: Answer) -> tuple[Change, ...]:
        """What follows from an answer; practice asks a missed question again."""
        return ()

    @cached_property
    def _judge(self) -> Judge:
        return Judge(self.bank, self.settings.matching)

    def _time(self) -> Timed:
        question = self._watch.question
        return Timed(self._watch.elapsed, question, self._watch.on(question))

    def _keep(self, *changes: Change) -> None:
        self._store.record(self.number, *changes, self._time())
