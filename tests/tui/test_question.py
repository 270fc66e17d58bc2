from __future__ import annotations

import pytest
from textual.widgets import Input

from quizgen.study.matching import Verdict
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, make_bank
from tests.tui.helpers import flowing, long_bank, make_app, screen_text, strips
from tui.app import QuizApp
from tui.screens.question import QuestionScreen
from tui.widgets.article import ArticlePane
from tui.widgets.choices import Choices
from tui.widgets.question_pane import QuestionPane
from tui.widgets.verdict import VerdictPanel

YEAR, ENGINEER = QUESTIONS[0], QUESTIONS[1]


def given(app: QuizApp) -> tuple[str, Verdict]:
    """Return the answer on screen."""
    assert isinstance(app.screen, QuestionScreen)
    assert app.screen.answer is not None
    return app.screen.answer.given, app.screen.answer.verdict


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (("a",), "1952"),
        (("b",), "1889"),
        (("4",), "1892"),
        (("enter",), "1952"),
        (("down", "enter"), "1889"),
        (("j", "j", "enter"), "2016"),
        (("up", "enter"), "1892"),
        (("down", "k", "k", "j", "j", "enter"), "1889"),
    ],
)
async def test_an_option_is_chosen_by_letter_number_or_arrows(
    keys: tuple[str, ...], text: str
) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        right = Verdict.CORRECT if text == "1889" else Verdict.WRONG
        assert given(app) == (text, right)


async def test_an_option_can_be_clicked() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.click(Choices, offset=(9, 1))
        assert given(app) == ("1889", Verdict.CORRECT)


async def test_a_key_without_an_option_does_nothing() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("e", "9", "x")
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen.answer is None


async def test_the_question_shows_where_it_stands() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        lines = screen_text(app).splitlines()
        assert lines[0].split() == [
            "Fyrholm",
            "Light",
            "Question",
            "1",
            "of",
            "5",
            "·",
            "0",
            "right",
        ]
        assert lines[1].strip() == "❯·   ·   ·   ·   ·"
        await pilot.press("b", "enter")
        lines = screen_text(app).splitlines()
        assert lines[0].endswith("Question 2 of 5 · 1 right")
        assert lines[1].strip() == "✓  ❯·   ·   ·   ·"


async def test_a_wrong_choice_is_told_in_words_and_glyphs() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("a")
        shown = screen_text(app)
        assert "✗ a  1952  ← your answer" in shown
        assert "✓ b  1889  ← the answer" in shown
        assert "✗ Wrong.  The answer is: 1889" in shown
        assert "In 1952 a cable brought electricity to the skerry." in shown


async def test_a_right_choice_is_told_in_words_and_glyphs() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("b")
        shown = screen_text(app)
        assert "✓ b  1889  ← your answer" in shown
        assert "✓ Right." in shown
        assert "✗" not in shown


async def test_an_answer_is_kept_before_the_next_question_and_can_not_be_changed() -> None:
    store = MemoryStore()
    app = make_app(store=store)
    async with app.run_test() as pilot:
        await pilot.press("b")
        assert [answer.given for answer in store.sessions[1].answers] == ["1889"]
        await pilot.press("a", "c")
        await pilot.click(Choices, offset=(9, 0))
        assert [answer.given for answer in store.sessions[1].answers] == ["1889"]
        assert given(app) == ("1889", Verdict.CORRECT)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (44, 16)])
async def test_every_answer_brings_its_evidence_into_view(size: tuple[int, int]) -> None:
    app = make_app(make_bank(QUESTIONS[0], QUESTIONS[2]))
    async with app.run_test(size=size) as pilot:
        await pilot.press("b")
        await pilot.pause()
        assert "first lit on 4 October" in flowing(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "first lit on 4 October" not in flowing(app)
        await pilot.press("a")
        await pilot.pause()
        assert "brought electricity to the skerry" in flowing(app)


async def test_the_evidence_is_marked_in_its_paragraph() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("b")
        await pilot.pause()
        marked = "".join(
            segment.text
            for strip in strips(app)
            for segment in strip
            if segment.style
            and segment.style.bold
            and segment.style.bgcolor
            and segment.style.bgcolor.name == "#39331f"
        )
        sentence = (
            "The stone tower was finished in 1889 after three summers of work, and its lamp was "
            "first lit on 4 October of that year."
        )
        assert "".join(marked.split()) == sentence.replace(" ", "")
        underlined = [
            segment.text
            for strip in strips(app)
            for segment in strip
            if segment.style and segment.style.underline
        ]
        assert underlined == ["1889"]
        assert "Fyrholm Light stands on a skerry" in flowing(app)


async def test_a_typed_answer_is_judged_and_its_spelling_told() -> None:
    app = make_app(make_bank(ENGINEER))
    async with app.run_test() as pilot:
        assert app.focused is app.screen.query_one(Input)
        await pilot.press(*"lindqvst", "enter")
        assert given(app) == ("lindqvst", Verdict.CORRECT_WITH_NOTE)
        shown = screen_text(app)
        assert "✓ Right.  The answer is: Marta Lindqvist" in shown
        assert "Spelling: Lindqvist" in shown


async def test_a_near_miss_is_told_and_does_not_count() -> None:
    app = make_app(make_bank(ENGINEER))
    async with app.run_test() as pilot:
        await pilot.press(*"marta", "enter")
        assert given(app)[1] is Verdict.NEAR_MISS
        shown = screen_text(app)
        assert "≈ Not quite.  The answer is: Marta Lindqvist" in shown
        assert "0 right" in shown


async def test_letters_of_the_commands_can_be_typed_in_an_answer() -> None:
    app = make_app(make_bank(ENGINEER))
    async with app.run_test() as pilot:
        await pilot.press("q", "question_mark", "r", "j")
        assert app.screen.query_one(Input).value == "q?rj"
        assert "^q Stop" in screen_text(app).splitlines()[-1]


async def test_nothing_typed_is_no_answer() -> None:
    app = make_app(make_bank(ENGINEER))
    async with app.run_test() as pilot:
        await pilot.press("enter", "space", "space", "enter")
        assert isinstance(app.screen, QuestionScreen)
        assert app.screen.answer is None


async def test_enter_and_space_go_on_only_after_an_answer() -> None:
    app = make_app(make_bank(YEAR, QUESTIONS[2]))
    async with app.run_test() as pilot:
        await pilot.press("space")
        assert "Question 1 of 2" in screen_text(app)
        assert "Next" not in screen_text(app).splitlines()[-1]
        await pilot.press("b")
        assert "Next" in screen_text(app).splitlines()[-1]
        await pilot.press("space")
        assert "Question 2 of 2" in screen_text(app)


@pytest.mark.parametrize("size", [(80, 24), (130, 30)])
async def test_verdict_key_and_evidence_are_in_view_however_long_all_is(
    size: tuple[int, int],
) -> None:
    app = make_app(long_bank())
    async with app.run_test(size=size) as pilot:
        assert "d The village paid" in flowing(app)
        await pilot.press("a")
        await pilot.pause()
        await pilot.pause()
        verdict = flowing(app, app.screen.query_one(VerdictPanel))
        assert verdict.startswith("✗ Wrong. The answer is: The masons lived in tents")
        assert verdict.endswith("They lived on the rock.")
        assert "✗ a The masons rowed home" in flowing(app, app.screen.query_one(QuestionPane))
        evidence = flowing(app, app.screen.query_one(ArticlePane))
        assert "The stone tower was finished in 1889" in evidence


async def test_the_evidence_stays_in_view_when_the_window_changes() -> None:
    app = make_app(long_bank())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        for size in ((60, 20), (130, 30), (100, 40), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()
            pane = app.screen.query_one(ArticlePane)
            assert "The stone tower was finished" in flowing(app, pane), size


async def test_the_verdict_stays_in_view_when_the_window_gets_short() -> None:
    app = make_app(long_bank())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        await pilot.pause()
        assert "✗ Wrong. The answer is" in flowing(app)


async def test_the_article_and_the_question_scroll_by_keys() -> None:
    app = make_app(long_bank())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        pane = app.screen.query_one(ArticlePane)
        assert app.focused is pane
        before = pane.scroll_y
        await pilot.press("j", "down")
        assert pane.scroll_y == before + 2
        await pilot.press("k")
        assert pane.scroll_y == before + 1
        await pilot.press("home")
        assert pane.scroll_y == 0
        await pilot.press("tab", "pageup", "pageup")
        assert "Which of these statements" in flowing(app)


async def test_a_small_window_shows_all_by_scrolling() -> None:
    app = make_app(long_bank())
    seen = ""
    async with app.run_test(size=(40, 10)) as pilot:
        seen += flowing(app)
        for _ in range(4):
            await pilot.press("down")
            await pilot.pause()
            seen += flowing(app)
        for part in ("Which of these statements", "a The masons rowed", "d The village paid"):
            assert part in seen
        await pilot.press("a")
        await pilot.pause()
        await pilot.pause()
        assert "✗ Wrong. The answer is: The masons lived in" in flowing(app)
        seen = ""
        for _ in range(40):
            await pilot.press("down")
            seen += flowing(app)
        assert "The stone tower was finished in" in seen


async def test_stopping_leaves_a_session_that_goes_on() -> None:
    store = MemoryStore()
    app = make_app(store=store)
    async with app.run_test() as pilot:
        await pilot.press("b", "q")
    assert app.session is not None
    assert app.session.current is not None
    assert store.unfinished(app.session.plan.bank) is not None


async def test_stopping_works_while_typing() -> None:
    app = make_app(make_bank(ENGINEER))
    async with app.run_test() as pilot:
        await pilot.press("x", "ctrl+q")
        await pilot.pause()
        assert not app.is_running or app._exit


async def test_help_lists_the_keys_and_closes() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("question_mark")
        assert "Answer with that option at once" in flowing(app)
        assert "A hint; first it tells its price" in flowing(app)
        await pilot.press("escape", "b")
        assert given(app) == ("1889", Verdict.CORRECT)


async def test_enter_goes_on_from_an_answered_question_before_the_focus_has_moved() -> None:
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("b")
        screen = app.screen
        assert isinstance(screen, QuestionScreen)
        choices = screen.query_one(Choices)
        choices.can_focus = True
        choices.focus()  # where a machine that is busy still has it
        await pilot.pause()
        await pilot.press("enter")
        assert screen.asked.number == 2
