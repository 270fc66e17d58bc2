"""Which of several events came first, or last."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.bank.model import Option
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.forms.events import Event, dated_events

MOST, LEAST = 4, 3
"""Events that are set side by side."""

GAP_YEARS = 2
"""Years by which the key is apart from the next event, so that no month decides."""

ALIKE = 0.5
"""Overlap of telling words from which two events may be one."""


def sequence_questions(context: Context) -> Iterator[Candidate]:
    """Yield "Which of these happened first?" or "… last?" over events that the article dates."""
    events = _apart(dated_events(context))
    if len(events) < LEAST:
        return
    events.sort(key=lambda event: event.year)
    found = [*_runs("first", events), *_runs("last", events[::-1])]
    if found:
        yield _question(*min(found, key=lambda item: (_gap(item[1]), item[1][0].date.start)))


def _runs(which: str, events: list[Event]) -> Iterator[tuple[str, list[Event]]]:
    """Yield each event with those behind it in an order, the first of them well behind."""
    for place in range(len(events) - LEAST + 1):
        chosen = events[place : place + MOST]
        if _gap(chosen) >= GAP_YEARS:
            yield which, chosen


def _gap(events: list[Event]) -> int:
    """Return the years from the key to the event next to it: the fewer, the less is guessed."""
    return abs(events[0].year - events[1].year)


def _apart(events: list[Event]) -> list[Event]:
    """Leave one event a year, and none that tells much the same as another."""
    kept: list[Event] = []
    for event in events:
        if any(event.year == other.year or _alike(event, other) for other in kept):
            continue
        kept.append(event)
    return kept


def _alike(one: Event, other: Event) -> bool:
    shared = len(one.words & other.words)
    return shared / min(len(one.words), len(other.words)) >= ALIKE


def _question(which: str, events: list[Event]) -> Candidate:
    key = events[0]
    options = tuple(
        Option(
            event.text,
            event is key,
            "article",
            "" if event is key else f"That was in {event.year}.",
        )
        for event in events
    )
    return Candidate(
        "sequence",
        f"According to the article, which of these happened {which}?",
        key.text,
        key.date.start,
        key.date.end,
        "event",
        key.clause.sentence,
        key.date.tokens,
        key.clause,
        choices=options,
        skill="sequence",
    )
