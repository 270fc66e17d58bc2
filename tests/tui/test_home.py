from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot

from quizgen.bank import load_bank
from quizgen.bank.model import Bank
from quizgen.errors import ArticleError, StoreError
from quizgen.study.attempt import Store
from quizgen.study.preferences import Preferences
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.samples import QUESTIONS, TestClock, make_bank
from tests.tui.helpers import flowing, make_home, screen_text, told
from tests.tui.test_making import Maker
from tui.app import QuizApp
from tui.article import Order
from tui.screens.article import ArticleDialog
from tui.screens.dialogs import ResumeDialog
from tui.screens.home import HomeScreen
from tui.screens.making import MakingScreen, Progress
from tui.screens.question import QuestionScreen
from tui.screens.results import ResultsScreen
from tui.screens.setup import SetupScreen
from tui.widgets.shelf import Shelf

SMALL = make_bank(QUESTIONS[0], QUESTIONS[2])


def pointed(app: QuizApp) -> str:
    """Return the text of the line pointed at."""
    line = app.screen.query_one(Shelf).line
    return line.text if line else ""


async def point_at(pilot: Pilot[None], title: str) -> None:
    """Go down to a title as a person does."""
    for _ in range(30):
        if pointed(pilot.app) == title:  # type: ignore[arg-type]
            return
        await pilot.press("down")
    raise AssertionError(f"{title} is not on the shelf")


def left_off(store: MemoryStore, bank: Bank, answers: int = 1) -> Session:
    """Leave a session after some answers, the first option each."""
    session = Session.start(bank, Settings(), store, TestClock())
    for _ in range(answers):
        asked = session.show()
        assert asked is not None
        session.choose(asked, 0)
    return session


async def test_the_library_shows_every_bank_with_its_figures(tmp_path: Path) -> None:
    store = MemoryStore()
    done = left_off(store, SMALL, answers=2)
    done.finish()
    app = make_home(tmp_path / "banks", SMALL, store=store)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        shown = screen_text(app)
        assert "The Great Fire of London" in shown
        row = next(line for line in shown.splitlines() if "Fyrholm Light" in line)
        assert row.split()[-5:] == ["2", "50", "%", "50", "%"] or row.split()[-1] == "1"
        assert "50 %" in row


async def test_enter_leads_over_the_set_up_into_the_session_and_back(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    async with app.run_test() as pilot:
        await pilot.pause()
        await point_at(pilot, "Fyrholm Light")
        await pilot.press("enter")
        assert isinstance(app.screen, SetupScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        await pilot.press("b", "enter", "a", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ResultsScreen)
        assert app.session is not None
        assert app.session.progress.right == 2
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "100 %" in screen_text(app)
        assert pointed(app) == "Fyrholm Light"
        await pilot.press("q")
    assert app.failure is None


async def test_a_session_left_for_home_is_at_the_top_and_goes_on_with_enter(
    tmp_path: Path,
) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    async with app.run_test() as pilot:
        await pilot.pause()
        await point_at(pilot, "Fyrholm Light")
        await pilot.press("enter", "enter", "b", "q")
        await pilot.pause()
        assert "◐ Go on with Fyrholm Light" in screen_text(app)
        first = app.session
        await pilot.press("home", "enter")
        assert isinstance(app.screen, ResumeDialog)
        await pilot.press("enter")
        await pilot.pause()
        assert app.session is not None
        assert first is not None
        assert app.session.number == first.number
        assert "Question 2 of 2" in screen_text(app)


async def test_an_interrupted_session_can_be_left_alone_or_begun_anew(tmp_path: Path) -> None:
    store = MemoryStore()
    left = left_off(store, SMALL)
    app = make_home(tmp_path / "banks", SMALL, store=store)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("enter")
        assert isinstance(app.screen, ResumeDialog)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert store.unfinished(left.plan.bank) is not None
        await pilot.press("enter", "n")
        await pilot.pause()
        assert isinstance(app.screen, SetupScreen)


async def test_what_is_due_can_be_practised(tmp_path: Path) -> None:
    store = MemoryStore()
    folder = tmp_path / "banks"
    app = make_home(folder, SMALL, store=store)
    session = Session.start(SMALL, Settings(), store, TestClock(), path=str(folder / "bank_1.json"))
    asked = session.show()
    assert asked is not None
    session.choose(asked, 0)  # missed, so it is due at once
    session.finish()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "1 due today" in screen_text(app)
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(app.screen, QuestionScreen)
        assert app.session is not None
        assert app.session.progress.total == 1
        assert QUESTIONS[0].stem in flowing(app)


async def test_nothing_due_is_said(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks")
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "nothing due today" in screen_text(app)
        await pilot.press("p")
        await pilot.pause()
        assert "Nothing is due" in flowing(app)
        assert isinstance(app.screen, HomeScreen)


async def test_words_of_a_title_find_a_bank_which_enter_opens(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("slash", *"light fyr")
        await pilot.pause()
        shown = screen_text(app)
        assert "Fyrholm Light" in shown
        assert "Great Fire" not in shown
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, SetupScreen)


async def test_a_search_without_a_hit_says_so_and_escape_ends_it(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("slash", *"xq[b]", "enter")
        await pilot.pause()
        assert "No title has “xq[b]” in it." in flowing(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Great Fire" in screen_text(app)
        assert isinstance(app.focused, Shelf)


async def test_a_bank_deleted_under_the_app_is_told_and_the_app_goes_on(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        await point_at(pilot, "Fyrholm Light")
        (tmp_path / "banks" / "bank_1.json").unlink()
        await pilot.press("enter")
        await pilot.pause()
        assert "bank_1.jsondoesnotexist" in told(app)
        assert isinstance(app.screen, HomeScreen)
        await pilot.pause()
        assert "Fyrholm Light" not in screen_text(app)


async def test_a_broken_bank_says_what_is_wrong_with_it(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks")
    (tmp_path / "banks" / "broken.json").write_text('{"title": [')
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "✗ broken" in screen_text(app)
        await point_at(pilot, "broken")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert app.is_running


@pytest.mark.parametrize("keys", [("j", "k"), ("end", "home"), ("G", "g"), ("pagedown", "pageup")])
async def test_letters_move_as_arrows_do(tmp_path: Path, keys: tuple[str, str]) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    async with app.run_test() as pilot:
        await pilot.pause()
        first = pointed(app)
        await pilot.press(keys[0])
        assert pointed(app) != first
        await pilot.press(keys[1])
        assert pointed(app) == first


async def test_the_mouse_opens_a_bank(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    async with app.run_test() as pilot:
        await pilot.pause()
        shelf = app.screen.query_one(Shelf)
        row = next(at for at, line in enumerate(shelf.lines) if line.text == "Fyrholm Light")
        await pilot.click(Shelf, offset=(10, row))
        await pilot.pause()
        assert isinstance(app.screen, SetupScreen)


async def test_many_banks_scroll_and_the_pointer_stays_in_view(tmp_path: Path) -> None:
    banks = [make_bank(QUESTIONS[0], title=f"Bank {number:03}") for number in range(100)]
    app = make_home(tmp_path / "banks", *banks)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("pagedown", "pagedown", "pagedown", "j", "j")
        await pilot.pause()
        assert f"❯   {pointed(app)}" in screen_text(app)
        await pilot.resize_terminal(60, 14)
        await pilot.pause()
        assert f"❯   {pointed(app)}" in screen_text(app)


@pytest.mark.parametrize("size", [(200, 50), (120, 40), (80, 24), (60, 20), (40, 10), (20, 6)])
async def test_every_size_shows_the_pointed_title(tmp_path: Path, size: tuple[int, int]) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert f"❯   {pointed(app)[:8]}" in screen_text(app)
        assert all(len(line) <= size[0] for line in screen_text(app).splitlines())


def a_store_that_fails() -> Store:
    raise StoreError("/nowhere/attempts.sqlite3: can't open the record of answers (disk).")


async def test_without_a_store_the_library_and_a_session_work(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks", SMALL)
    app._open_store = a_store_that_fails
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "can't open the record of answers" in flowing(app)
        await point_at(pilot, "Fyrholm Light")
        await pilot.press("enter", "enter", "b")
        assert app.session is not None
        assert app.session.progress.right == 1


# Making a bank from an article.


def made_of(bank: Bank, error: Exception | None = None) -> object:
    def make(self: Order, tell: Progress) -> Bank:
        tell(0.5, "Looking for questions")
        if error:
            raise error
        return bank

    return make


async def order(pilot: Pilot[None], path: Path, count: str = "") -> None:
    """Fill the dialog in."""
    await pilot.press("n")
    await pilot.pause()
    assert isinstance(pilot.app.screen, ArticleDialog)
    pilot.app.screen.query_one("#article-path").value = str(path)  # type: ignore[attr-defined]
    if count:
        pilot.app.screen.query_one("#article-count").value = count  # type: ignore[attr-defined]
    await pilot.press("enter")
    await pilot.pause()


async def test_a_bank_made_from_an_article_is_kept_and_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Order, "make", made_of(make_bank(title="Söderhamn: a [/ museum")))
    article = tmp_path / "museum.txt"
    article.write_text("x")
    app = make_home(tmp_path / "banks")
    async with app.run_test() as pilot:
        await pilot.pause()
        await order(pilot, article)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, SetupScreen)
        kept = tmp_path / "banks" / "soderhamn_a_museum.json"
        assert load_bank(kept).title == "Söderhamn: a [/ museum"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        assert "Söderhamn: a [/ museum" in screen_text(app)


async def test_a_second_bank_of_the_same_title_replaces_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Order, "make", made_of(SMALL))
    article = tmp_path / "a.txt"
    article.write_text("x")
    app = make_home(tmp_path / "banks")
    async with app.run_test() as pilot:
        await pilot.pause()
        for _ in range(2):
            await order(pilot, article)
            await app.workers.wait_for_complete()
            await pilot.pause()
            await pilot.press("escape")
            await pilot.pause()
    names = {path.name for path in (tmp_path / "banks").iterdir()}
    assert names == {"fyrholm_light.json", "fyrholm_light_2.json"}


async def test_escape_while_a_bank_is_made_leads_home_and_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maker = Maker()
    monkeypatch.setattr(Order, "make", lambda self, tell: maker(tell))
    article = tmp_path / "a.txt"
    article.write_text("x")
    app = make_home(tmp_path / "banks")
    async with app.run_test() as pilot:
        await pilot.pause()
        await order(pilot, article)
        while not maker.told.is_set():
            await pilot.pause(0.01)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        maker.go_on.set()
        while maker.ended is None:
            await pilot.pause(0.01)
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
    assert maker.ended == "cancelled"
    assert not list((tmp_path / "banks").iterdir())


async def test_an_article_that_makes_no_quiz_says_why_and_leads_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Order, "make", made_of(SMALL, ArticleError("a.txt [/b]: too short.")))
    article = tmp_path / "a.txt"
    article.write_text("x")
    app = make_home(tmp_path / "banks")
    async with app.run_test() as pilot:
        await pilot.pause()
        await order(pilot, article)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, MakingScreen)
        assert "a.txt [/b]: too short." in flowing(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("q")
    assert app.failure is None


@pytest.mark.parametrize(
    ("path", "count", "problem"),
    [
        ("", "10", "Type the path of a file."),
        ("/nowhere/[b]a [/.txt", "10", "There is no file /nowhere/[b]a [/.txt."),
        ("/tmp", "10", "/tmp is a folder."),
        ("", "0", "Type the path"),
    ],
)
async def test_the_dialog_says_what_is_wrong_and_stays(
    tmp_path: Path, path: str, count: str, problem: str
) -> None:
    app = make_home(tmp_path / "banks")
    async with app.run_test() as pilot:
        await pilot.pause()
        await order(pilot, Path(path), count)
        assert isinstance(app.screen, ArticleDialog)
        assert problem in flowing(app)
        await pilot.press("escape")
        assert isinstance(app.screen, HomeScreen)


async def test_tab_completes_the_name_of_an_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "tides.md").write_text("x")
    (tmp_path / "articles" / "tide.png").write_text("x")
    app = make_home(tmp_path / "banks")
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("n", *"art")
        await pilot.pause()
        await pilot.press("tab", "t")
        await pilot.pause()
        await pilot.press("tab")
        assert app.screen.query_one("#article-path").value == "articles/tides.md"  # type: ignore[attr-defined]


async def test_enter_right_behind_the_typing_waits_for_what_was_typed(tmp_path: Path) -> None:
    app = make_home(tmp_path / "banks")
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        for key in ("q", "w", "enter"):  # all at once, as a paste sends them
            app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        await pilot.pause()
        assert "There is no file qw." in screen_text(app)


async def test_a_real_article_becomes_a_bank(tmp_path: Path) -> None:
    import question_banks

    app = make_home(tmp_path / "banks", preferences=Preferences(feedback="end"))
    async with app.run_test() as pilot:
        await pilot.pause()
        await order(pilot, question_banks.articles()[0], "2")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, SetupScreen)
        (made,) = (tmp_path / "banks").iterdir()
        assert len(load_bank(made).questions) == 2
