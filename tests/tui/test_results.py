"""The end of a session: score, parts, every question, the missed ones alone and again."""

from __future__ import annotations

import msgspec
from textual.pilot import Pilot

from quizgen.bank.model import Question
from quizgen.study.attempt import PRACTICE
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, make_bank
from tests.tui.helpers import flowing, make_app, screen_text
from tui.app import QuizApp
from tui.screens.history import HistoryScreen
from tui.screens.results import ResultsScreen
from tui.widgets.result_card import ResultCard
from tui.widgets.result_list import BATCH


def played(wrong: set[int], *questions: Question, settings: Settings | None = None) -> Session:
    """Play a bank with these numbers answered wrong, 65 seconds each."""
    clock = TestClock()
    store = MemoryStore()
    bank = make_bank(*questions)
    session = Session.start(bank, settings or Settings(), store, clock, path="/none.json")
    for asked in session.all_asked:
        session.go_to(asked.number)
        clock.advance(65)
        right = asked.number not in wrong
        if asked.typed:
            session.type(asked, asked.question.answer if right else "nobody")
        else:
            places = [at for at, option in enumerate(asked.options) if option.correct == right]
            session.choose(asked, places[0])
    return session


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def shown(session: Session, pilot: Pilot[None]) -> ResultsScreen:
    screen = ResultsScreen(session)
    await pilot.app.push_screen(screen)
    await settle(pilot)
    return screen


async def test_score_points_time_types_and_paragraphs_are_told() -> None:
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await shown(played({1, 4}), pilot)
        seen = flowing(app).replace("█", "").replace("░", "")
        assert "3 of 5 right (60 %) · 5 min 25 s 2 to look at again." in seen
        lines = [" ".join(line.split()) for line in screen_text(app).splitlines()]
        assert "Multiple choice █████░░░░░ 1 of 2" in lines
        assert "Gap ██████████ 1 of 1" in lines
        assert "Short answer █████░░░░░ 1 of 2" in lines
        assert "2. For sixty years the keepers rowed … █████░░░░░ 1 of 2" in lines


async def test_a_hint_costs_half_a_point_and_a_graded_session_says_so() -> None:
    clock, store = TestClock(), MemoryStore()
    session = Session.start(make_bank(QUESTIONS[0]), Settings(), store, clock)
    asked = session.all_asked[0]
    session.hint(asked, session.hints_left(asked)[0])
    session.choose(asked, 1)
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await shown(session, pilot)
        seen = flowing(app)
        assert "1 of 1 right" in seen
        assert "0.5 points" in seen
        assert "✓ Right. Half a point, because of the hint. Your answer: 1889" in seen
        await shown(played(set(), QUESTIONS[0], settings=Settings(graded=True)), pilot)
        assert "· graded" in flowing(app)


async def test_the_missed_alone_are_shown_and_all_again() -> None:
    app = make_app()
    async with app.run_test(size=(100, 50)) as pilot:
        screen = await shown(played({1, 4}), pilot)
        assert len(screen.query(ResultCard)) == 5
        await pilot.press("m")
        await settle(pilot)
        assert screen.missed_only
        assert [card.result.asked.number for card in screen.query(ResultCard)] == [1, 4]
        seen = flowing(app)
        assert "Only the 2 missed of 5 questions; m shows all" in seen
        assert QUESTIONS[0].stem in seen
        assert QUESTIONS[1].stem not in seen
        await pilot.press("m")
        await settle(pilot)
        assert len(screen.query(ResultCard)) == 5


async def test_an_open_question_and_a_wrong_one_say_what_there_is_to_say() -> None:
    clock = TestClock()
    session = Session.start(make_bank(*QUESTIONS[:3]), Settings(), MemoryStore(), clock)
    session.choose(session.all_asked[0], 2)
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        await shown(session, pilot)
        seen = flowing(app)
        assert "✗ Wrong. Your answer: 2016" in seen
        assert "In 2016 the kittiwakes were counted." in seen, "why the option is wrong"
        assert seen.count("· Not answered.") == 2


async def test_nothing_missed_offers_neither_filter_nor_retry() -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await shown(played(set()), pilot)
        assert "Nothing missed." in flowing(app)
        assert "Retry" not in screen_text(app)
        assert "Missed only" not in screen_text(app)
        await pilot.press("r", "m")
        assert app.screen is screen
        assert not screen.missed_only


async def test_a_practice_round_offers_no_retry_for_it_has_asked_again_already() -> None:
    session = played({1})
    session.plan = msgspec.structs.replace(session.plan, bank=PRACTICE)
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await shown(session, pilot)
        assert "Retry" not in screen_text(app)
        await pilot.press("r")
        assert app.screen is screen


async def test_the_missed_of_the_session_on_the_screen_are_asked_again() -> None:
    app = make_app()
    async with app.run_test(size=(100, 40)) as pilot:
        first = played({1, 4})
        await shown(first, pilot)
        await pilot.press("r")
        await settle(pilot)
        assert app.session is not None
        assert app.session.plan.retry_of == first.number
        assert [asked.question.id for asked in app.session.all_asked] == ["q-year", "q-museum"]
        assert "Question 1 of 2" in screen_text(app)


async def test_keys_lead_to_the_history_and_back() -> None:
    app = make_app()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await shown(played({1}), pilot)
        await pilot.press("h")
        await settle(pilot)
        assert isinstance(app.screen, HistoryScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert screen.is_current


def many(count: int) -> tuple[Question, ...]:
    return tuple(
        msgspec.structs.replace(QUESTIONS[at % len(QUESTIONS)], id=f"q{at}") for at in range(count)
    )


async def test_a_large_bank_is_drawn_as_it_is_scrolled_to() -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        session = Session.start(make_bank(*many(2000)), Settings(), MemoryStore(), TestClock())
        screen = await shown(session, pilot)
        assert len(screen.query(ResultCard)) == BATCH
        await pilot.press("G")
        await settle(pilot)
        assert BATCH < len(screen.query(ResultCard)) <= 3 * BATCH
        await pilot.press("g")
        await settle(pilot)
        assert "By type" in screen_text(app)


async def test_the_last_question_is_reached_by_scrolling() -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        session = Session.start(make_bank(*many(50)), Settings(), MemoryStore(), TestClock())
        await shown(session, pilot)
        for _ in range(4):
            await pilot.press("G")
            await settle(pilot)
        assert "50. How many pairs" in screen_text(app)


async def test_every_size_of_window_shows_the_score() -> None:
    app: QuizApp = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(played({1, 4}), pilot)
        for width, height in ((40, 12), (120, 40), (30, 8), (80, 24)):
            await pilot.resize_terminal(width, height)
            await settle(pilot)
            assert "3 of 5 right" in flowing(app)
            assert "By type" in screen_text(app)
