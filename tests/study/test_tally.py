from __future__ import annotations

import msgspec
import pytest

from quizgen.bank.model import Article
from quizgen.study.session import Session, Settings
from quizgen.study.tally import Tally, by_paragraph, by_type, duration, points, time_taken
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, make_bank


def played(*places: int, clock: TestClock | None = None) -> Session:
    """Answer the choice questions by place and the typed ones right, seven seconds each."""
    clock = clock or TestClock()
    session = Session.start(make_bank(), Settings(), MemoryStore(), clock)
    left = list(places)
    while asked := session.show():
        clock.advance(7)
        if asked.typed:
            session.type(asked, asked.question.answer)
        else:
            session.choose(asked, left.pop(0))
        if (after := session.next_open()) is not None:
            session.go_to(after.number)
    return session


def test_each_type_that_was_asked_is_counted() -> None:
    assert by_type(played(0, 0).results) == (
        Tally("Multiple choice", 1, 2),
        Tally("Gap", 1, 1),
        Tally("Short answer", 2, 2),
    )


def test_each_paragraph_that_was_asked_about_is_counted_in_the_order_of_the_text() -> None:
    session = played(0, 0)
    assert by_paragraph(session.bank, reversed(session.results)) == (
        Tally("1. Fyrholm Light stands on a skerry …", 1, 2),
        Tally("2. For sixty years the keepers rowed …", 2, 2),
        Tally("3. Seabirds took over the empty house …", 1, 1),
    )


def test_paragraphs_of_several_articles_bear_their_titles_and_nothing_harmful() -> None:
    session = played(0, 0)
    other = Article("a2", "\x1b[2JOther", "o.txt", "Not asked about.")
    articles = (*session.bank.articles, other)
    bank = msgspec.structs.replace(session.bank, articles=articles)
    assert by_paragraph(bank, session.results)[0].name.startswith("Fyrholm Light, 1. Fyrholm")
    titled = msgspec.structs.replace(
        bank, articles=(msgspec.structs.replace(bank.articles[0], title="a\x1b[2J\nb"), other)
    )
    assert by_paragraph(titled, session.results)[0].name.startswith("a␛[2J b, 1. ")


def test_the_time_is_that_of_the_answered_questions() -> None:
    clock = TestClock()
    session = played(0, 0, clock=clock)
    clock.advance(1000)
    assert time_taken(session) == len(QUESTIONS) * 7


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (59.4, "59 s"),
        (59.6, "1 min 0 s"),
        (200, "3 min 20 s"),
        (3599, "59 min 59 s"),
        (3720, "1 h 2 min"),
        (200_000, "2 d 7 h"),
    ],
)
def test_times_are_told_in_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def test_points_are_told_in_words() -> None:
    assert [points(number) for number in (0, 0.5, 1.0, 12.5)] == [
        "0 points",
        "0.5 points",
        "1 point",
        "12.5 points",
    ]
