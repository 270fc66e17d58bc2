"""Practice: what is due, from several banks, each question until it is answered right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from quizgen.bank.io import load_bank
from quizgen.bank.model import Article, Bank, Generator, Question
from quizgen.errors import BankError
from quizgen.study.asked import Asked, item
from quizgen.study.attempt import (
    PRACTICE,
    Added,
    Answer,
    Change,
    DueCard,
    Plan,
    Reviewed,
    Saved,
    Store,
)
from quizgen.study.clock import Clock
from quizgen.study.judging import rating
from quizgen.study.schedule import Schedule
from quizgen.study.session import Session, Settings

TITLE = "Practice"
MOST_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class _Found:
    """A due card with its question, and the articles that it may point to."""

    card: DueCard
    question: Question
    articles: tuple[Article, ...]


class PracticeSession(Session):
    """A session over questions of several banks; a missed one is asked again at the end."""

    def __init__(
        self, bank: Bank, saved: Saved, store: Store, clock: Clock, cards: dict[str, DueCard]
    ) -> None:
        super().__init__(bank, saved, store, clock)
        self._cards = cards

    @property
    def can_retry(self) -> bool:
        """No: what is missed has been asked until it was right."""
        return False

    def _reviewed(self, asked: Asked, answer: Answer) -> tuple[Reviewed, ...]:
        card = self._cards[asked.question.id]
        known = rating(answer, self.hints_taken(asked))
        return (Reviewed(card.bank, card.path, card.question, known, answer.answered),)

    def _afterwards(self, asked: Asked, answer: Answer) -> tuple[Change, ...]:
        """Put a missed question at the end once more."""
        if answer.verdict.counts:
            return ()
        base, _, turn = asked.question.id.partition("#")
        again = msgspec.structs.replace(asked.question, id=f"{base}#{int(turn or 1) + 1}")
        self._cards[again.id] = self._cards[asked.question.id]
        added = Added(item(again, seed=len(self._asked)))
        options = tuple(again.options[place] for place in added.item.options)
        self._asked = (*self._asked, Asked(len(self._asked) + 1, again, options))
        return (added,)


def practice_session(
    store: Store,
    schedule: Schedule,
    clock: Clock,
    limit: int = MOST_AT_ONCE,
    *,
    tell: Callable[[str], None] = lambda _: None,
    settings: Settings | None = None,
) -> Session:
    """Begin a session on the questions that are due, those that wait longest first.

    Banks that can't be read, and questions that are in their bank no more, are left out, told to
    ``tell`` in a sentence, and not due any longer. Raises BankError if nothing is due.
    """
    found = _due_now(schedule, clock, limit, tell)
    if not found:
        raise BankError("Nothing is due. Questions come here after you have answered them.")
    bank, cards = _gather(found)
    settings = settings or Settings()
    plan = Plan(
        bank=PRACTICE,
        path="",
        title=TITLE,
        started=clock.now(),
        items=tuple(item(question, settings.seed) for question in bank.questions),
        settings=settings,
    )
    return PracticeSession(bank, Saved(store.begin(plan), plan), store, clock, cards)


def _due_now(
    schedule: Schedule, clock: Clock, limit: int, tell: Callable[[str], None]
) -> list[_Found]:
    """Find up to ``limit`` questions; for one that is not there any more the next is taken."""
    found: list[_Found] = []
    seen: set[tuple[str, str]] = set()
    banks: dict[str, Bank | None] = {}
    while len(found) < limit:
        due = schedule.due(clock.now(), limit)
        fresh = [card for card in due if (card.bank, card.question) not in seen]
        if not fresh:
            break
        seen |= {(card.bank, card.question) for card in fresh}
        found += _find(fresh[: limit - len(found)], banks, schedule, tell)
    return found


def _find(
    cards: Sequence[DueCard],
    banks: dict[str, Bank | None],
    schedule: Schedule,
    tell: Callable[[str], None],
) -> list[_Found]:
    """Look the cards' questions up in their banks; retire and tell what is not there."""
    found = []
    for card in cards:
        if card.path not in banks:
            banks[card.path] = _load(card.path, tell)
        bank = banks[card.path]
        question = _question(bank, card.question) if bank else None
        if bank is None or question is None:
            schedule.retire(card.bank, (card.question,))
        else:
            found.append(_Found(card, question, bank.articles))
    return found


def _load(path: str, tell: Callable[[str], None]) -> Bank | None:
    try:
        return load_bank(Path(path))
    except BankError as error:
        tell(f"{error} Its questions are left out.")
        return None


def _question(bank: Bank, name: str) -> Question | None:
    """Find a question by its id, which survives a bank made again; not one that was rejected."""
    asked = (question for question in bank.questions if question.status != "rejected")
    return next((question for question in asked if question.id == name), None)


def _gather(found: Sequence[_Found]) -> tuple[Bank, dict[str, DueCard]]:
    """Make one bank of the questions, with names of their own, and say which card is whose."""
    articles: dict[str, Article] = {}
    questions: dict[str, Question] = {}
    cards: dict[str, DueCard] = {}
    for number, each in enumerate(found, start=1):
        evidence = each.question.evidence
        article = next(a for a in each.articles if a.id == evidence.article)
        place = f"{each.card.bank[:12]}:{article.id}"
        articles[place] = msgspec.structs.replace(article, id=place)
        name = f"{number}:{each.question.id}"
        questions[name] = msgspec.structs.replace(
            each.question, id=name, evidence=msgspec.structs.replace(evidence, article=place)
        )
        cards[name] = each.card
    bank = Bank(
        format="quizgen-bank",
        version=1,
        title=TITLE,
        generator=Generator(name="quizgen", version="practice"),
        articles=tuple(articles.values()),
        questions=tuple(questions.values()),
    )
    return bank, cards
