"""Going about in a session: any question in any order, flags, the list of all, the article."""

from __future__ import annotations

import msgspec
import pytest

from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, make_bank
from tests.tui.helpers import flowing, make_app, screen_text
from tui.app import QuizApp
from tui.screens.asides import EndDialog, GoToDialog, PauseScreen
from tui.screens.question import QuestionScreen
from tui.screens.reading import ReadingScreen
from tui.screens.results import ResultsScreen
from tui.screens.review import ReviewScreen
from tui.widgets.article import ArticlePane
from tui.widgets.choices import Choices

AGAIN = msgspec.structs.replace(QUESTIONS[0], id="q-again")
CHOSEN = make_bank(QUESTIONS[0], QUESTIONS[2], AGAIN)


def session_of(app: QuizApp) -> Session:
    assert app.session is not None
    return app.session


def track(app: QuizApp) -> str:
    return screen_text(app).splitlines()[1].strip()


async def test_next_and_previous_go_round_and_change_no_answer() -> None:
    app = make_app(CHOSEN)
    async with app.run_test() as pilot:
        await pilot.press("a")
        answer = session_of(app).answer_to(session_of(app).all_asked[0])
        await pilot.press("n")
        assert session_of(app).position == 2
        await pilot.press("right", "right")
        assert session_of(app).position == 1
        assert "✗ a  1952  ← your answer" in screen_text(app)
        await pilot.press("b", "2")
        assert session_of(app).answer_to(session_of(app).all_asked[0]) is answer
        await pilot.press("p")
        assert session_of(app).position == 3
        await pilot.press("left")
        assert session_of(app).position == 2
        assert track(app) == "✗  ❯·   ·"


async def test_a_skipped_question_stays_open_and_comes_again() -> None:
    app = make_app(CHOSEN)
    async with app.run_test() as pilot:
        await pilot.press("s", "a", "enter", "b")
        assert track(app) == "·   ✓  ❯✓"
        await pilot.press("enter")
        assert session_of(app).position == 1
        await pilot.press("s")
        assert "No other question is open." in screen_text(app)
        await pilot.press("b", "enter")
        assert isinstance(app.screen, ResultsScreen)


async def test_a_question_is_gone_to_by_its_number() -> None:
    app = make_app(CHOSEN)
    async with app.run_test() as pilot:
        await pilot.press("g", "7", "enter")
        assert isinstance(app.screen, GoToDialog)
        assert "There are questions 1 to 3." in screen_text(app)
        await pilot.press("backspace", "3", "enter")
        assert session_of(app).position == 3
        await pilot.press("g", "escape", "b")
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen.answer is not None


async def test_a_flag_is_shown_kept_and_taken_back() -> None:
    store = MemoryStore()
    app = make_app(CHOSEN, store=store)
    async with app.run_test() as pilot:
        await pilot.press("f")
        assert "⚑ Question 1 of 3" in screen_text(app)
        assert store.sessions[1].flags == {"q-year"}
        await pilot.press("n")
        assert track(app) == "·⚑ ❯·   ·"
        await pilot.press("p", "f")
        assert "⚑" not in screen_text(app)
        assert not store.sessions[1].flags


async def test_in_the_field_letters_are_letters_and_after_escape_commands() -> None:
    app = make_app(make_bank(QUESTIONS[1], QUESTIONS[3]))
    async with app.run_test() as pilot:
        await pilot.press("f", "n")
        assert session_of(app).position == 1
        await pilot.press("f3")
        assert session_of(app).flagged(session_of(app).all_asked[0])
        await pilot.press("escape", "n")
        assert session_of(app).position == 2
        await pilot.press("x", "escape", "p")
        assert screen_text(app).count("fn") == 1
        await pilot.press("escape", "enter", "x")
        assert "fnx" in screen_text(app)


async def test_the_list_tells_every_state_and_opens_a_question() -> None:
    app = make_app(CHOSEN)
    async with app.run_test() as pilot:
        await pilot.press("a", "n", "f", "r")
        assert isinstance(app.screen, ReviewScreen)
        shown = flowing(app)
        assert "1 answered · 2 open · 1 flagged" in shown
        assert "✗ 1 In what year was the stone tower finished? wrong" in shown
        assert "❯⚑ · 2 Who was the last keeper of Fyrholm Light? open" in shown
        await pilot.press("j", "enter")
        assert session_of(app).position == 3
        await pilot.press("r", "k", "f", "o", "enter")
        assert session_of(app).position == 3
        assert not session_of(app).flagged(session_of(app).all_asked[1])
        await pilot.press("r", "escape")
        assert isinstance(app.screen, QuestionScreen)


async def test_handing_in_names_the_open_ones_and_asks_first() -> None:
    app = make_app(CHOSEN)
    async with app.run_test() as pilot:
        await pilot.press("b", "r", "s")
        assert isinstance(app.screen, EndDialog)
        assert "2 questions are still open and will count as wrong: 2, 3." in flowing(app)
        await pilot.press("escape")
        assert isinstance(app.screen, ReviewScreen)
        assert not session_of(app).submitted
        await pilot.press("s", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)
        assert session_of(app).submitted
        assert session_of(app).progress.right == 1


async def test_hints_tell_their_price_and_cost_half_the_point() -> None:
    store = MemoryStore()
    app = make_app(make_bank(QUESTIONS[0], QUESTIONS[1]), store=store)
    async with app.run_test() as pilot:
        await pilot.press("h")
        assert "A right answer then counts half." in flowing(app)
        assert not store.sessions[1].hints
        await pilot.press("h")
        assert screen_text(app).count("← removed") == 2
        assert len(store.sessions[1].hints) == 1
        removed = app.screen.query_one(Choices).removed
        await pilot.press("abcd"[min(removed)])
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen.answer is None
        await pilot.press("n", "escape", "p")
        assert screen_text(app).count("← removed") == 2
        await pilot.press("b")
        assert "It counts half, because of the hint." in screen_text(app)
        await pilot.press("enter", "f2", "f2")
        assert "It begins with “M”." in screen_text(app)
        await pilot.press("escape", "enter", *"lindqvist", "enter")
        assert session_of(app).score == 1.0


async def test_a_graded_session_gives_no_hints() -> None:
    app = make_app(settings=Settings(graded=True))
    async with app.run_test() as pilot:
        await pilot.press("h", "h")
        assert "Hint" not in screen_text(app)
        assert session_of(app).hints_taken(session_of(app).all_asked[0]) == ()


async def test_a_pause_hides_question_and_article_and_stops_the_clock() -> None:
    app = make_app(settings=Settings(limit=100, reading="beside"))
    async with app.run_test(size=(120, 30)) as pilot:
        clock = app._clock
        assert isinstance(clock, TestClock)
        await pilot.press("z")
        assert isinstance(app.screen, PauseScreen)
        assert "Paused" in screen_text(app)
        assert "stone tower" not in screen_text(app)
        assert "skerry" not in screen_text(app)
        clock.advance(50)
        await pilot.press("enter")
        assert session_of(app).seconds_left() == 100
        assert "1:40 left" in screen_text(app)
        await pilot.press("b")
        assert session_of(app).progress.right == 1


async def test_the_article_is_read_first_while_the_clock_waits() -> None:
    app = make_app(settings=Settings(reading="before", limit=60))
    async with app.run_test() as pilot:
        clock = app._clock
        assert isinstance(clock, TestClock)
        assert isinstance(app.screen, ReadingScreen)
        assert "Fyrholm Light stands on a skerry" in flowing(app)
        clock.advance(600)
        await pilot.press("j", "space", "enter")
        assert isinstance(app.screen, QuestionScreen)
        assert session_of(app).seconds_left() == 60
        await pilot.press("v")
        assert isinstance(app.screen, ReadingScreen)
        await pilot.press("escape", "b")
        assert session_of(app).progress.right == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 30)])
async def test_the_article_beside_the_questions_marks_nothing_before_the_answer(
    size: tuple[int, int],
) -> None:
    app = make_app(settings=Settings(reading="beside"))
    async with app.run_test(size=size) as pilot:
        pane = app.screen.query_one(ArticlePane)
        assert "Fyrholm Light stands on a skerry" in flowing(app, pane)
        assert pane.marked is None
        await pilot.press("b")
        assert pane.marked == QUESTIONS[0].evidence
        await pilot.press("n")
        assert pane.marked is None


async def test_the_article_is_not_to_be_had_before_the_answer_if_it_is_not_to_be_read() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("v")
        assert isinstance(app.screen, QuestionScreen)
        await pilot.press("b", "v")
        assert isinstance(app.screen, ReadingScreen)


async def test_the_evidence_of_a_later_paragraph_is_scrolled_into_view() -> None:
    app = make_app(make_bank(QUESTIONS[4]))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press(*"320", "enter")
        await pilot.pause()
        assert "Ornithologists counted 320 pairs" in flowing(app, app.screen.query_one(ArticlePane))


def many(count: int) -> list[object]:
    return [msgspec.structs.replace(QUESTIONS[0], id=f"q{number}") for number in range(count)]


async def test_the_track_shows_what_fits_around_the_current_question() -> None:
    app = make_app(make_bank(*many(200)))  # type: ignore[arg-type]
    async with app.run_test() as pilot:
        assert track(app).startswith("❯·")
        assert track(app).endswith("›")
        await pilot.press("g", "1", "0", "0", "enter", "a")
        line = track(app)
        assert line.startswith("‹")
        assert line.endswith("›")
        assert "❯✗" in line
        await pilot.press("r", "end", "f", "enter")
        assert track(app).endswith("❯·")
        assert "⚑ Question 200 of 200" in screen_text(app)
