"""No text of a bank is ever parsed as markup or obeyed by the terminal, on any screen."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from rich.text import Text
from textual.content import Content

from quizgen.bank.model import Bank, Evidence, Question
from quizgen.study.session import Settings
from quizgen.study.text import one_line
from tests.study.samples import choice, make_bank
from tests.tui.helpers import make_app, make_home, screen_text
from tui.app import QuizApp
from tui.screens.making import Progress

SENTINEL = "Zq7"
HOSTILE = (
    "[her] mother",
    "a [/b] c",
    "a [/",
    "[@click=app.quit]x[/]",
    "[red]x",
    "$text-error [b]$x[/b]",
    "C:\\[x]",
    "\x1b]52;c;eA==\x07",
    "\x1b]0;title\x07",
    "\x1b[2J",
    "\x9b2J",
    "\u202egnp.exe\u202c",
    "a\u200bb\ufeff",
    "a\r\nb\tc",
    "日本語 👨‍👩‍👧 e\u0301",
    "\x00",
)


SCREENS = (
    "EndDialog",
    "GoToDialog",
    "HelpDialog",
    "PauseScreen",
    "QuestionScreen",
    "ReadingFirst",
    "ReadingScreen",
    "ResultsScreen",
    "ReviewScreen",
)


@pytest.fixture
def no_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make parsing as markup fail for any string that comes from a bank."""
    owners: tuple[Any, ...] = (Content, Text)
    for owner in owners:
        original = owner.from_markup.__func__

        def guarded(
            cls: Any, markup: Any, /, *args: Any, _original: Any = original, **kw: Any
        ) -> Any:
            assert SENTINEL not in str(markup), f"parsed as markup: {markup!r}"
            return _original(cls, markup, *args, **kw)

        monkeypatch.setattr(owner, "from_markup", classmethod(guarded))


def hostile_bank(texts: list[str]) -> Bank:
    """Put a text into every place of a bank that is shown."""
    stem, key, wrong, why, explanation, article, title = (f"{SENTINEL}{t}{SENTINEL}" for t in texts)
    spot = Evidence("a1", 0, len(article), len(SENTINEL), len(article) - len(SENTINEL))
    chosen = Question(
        id="q1",
        type="multiple_choice",
        stem=stem,
        answer=key,
        evidence=spot,
        options=(choice(wrong, why), choice(key, correct=True), choice(why), choice(explanation)),
        explanation=explanation,
    )
    typed = Question(id="q2", type="short_answer", stem=stem, answer=key, evidence=spot)
    return make_bank(chosen, typed, title=title, text=article)


Keys = tuple[tuple[str, ...], ...]

EACH: Keys = (
    (),
    ("question_mark",),
    ("escape", "h"),
    ("h",),
    ("r",),
    ("f", "s"),
    ("escape", "escape", "g"),
    ("escape", "z"),
    ("enter", "a"),
    ("v",),
    ("escape", "enter", "f2", "f2"),
    ("x", "enter"),
    ("enter",),
    ("m",),
    ("h",),
    ("enter",),
    ("escape",),
    ("r",),
)
"""Keys from screen to screen, feedback after each question: the results, the missed alone, the
history, a past session whose bank is gone; the last retries the missed ones."""

END: Keys = (
    (),
    ("j", "enter"),
    ("a", "f"),
    ("n",),
    ("x", "escape", "r"),
    ("j", "s"),
    ("enter",),
)
"""The same with the article before and feedback at the end."""


async def play_through(
    bank: Bank, path: str, how: Settings, keys: tuple[tuple[str, ...], ...]
) -> str:
    """Go through every screen; return all that was on them."""

    def make(tell: Progress) -> Bank:
        tell(0.5, path)
        return bank

    app = make_app(make, path=path, settings=how)
    seen = []
    async with app.run_test(size=(120, 50), notifications=True) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        app.warn(path)
        for pressed in keys:
            await pilot.press(*pressed)
            await pilot.pause()
            seen += [type(app.screen).__name__, screen_text(app)]
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        seen.append(screen_text(app))
        assert app.session is not None
    return "\n".join(seen)


def play_both(bank: Bank, path: str) -> str:
    """Play with feedback after each question beside the article, and at the end after it."""
    end = Settings(feedback="end", reading="before", limit=600)
    return "\n".join(
        asyncio.run(play_through(bank, path, how, keys))
        for how, keys in ((Settings(reading="beside"), EACH), (end, END))
    )


@pytest.mark.usefixtures("no_markup")
@settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # an example takes too long to shrink
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.sampled_from(HOSTILE) | st.text(alphabet="[]/\\@=$ab\x1b\n\u202e", max_size=12),
        min_size=7,
        max_size=7,
    )
)
def test_hostile_text_harms_no_screen(texts: list[str]) -> None:
    seen = play_both(hostile_bank(texts), f"{SENTINEL}{texts[0]}")
    assert SENTINEL in seen
    for screen in SCREENS:
        assert screen in seen
    assert not [ch for ch in seen if ch != "\n" and (ord(ch) < 32 or 126 < ord(ch) < 160)]
    assert not {"\u202e", "\u202c", "\u200b", "\ufeff"}.intersection(seen)


@pytest.mark.usefixtures("no_markup")
def test_brackets_are_shown_as_they_are() -> None:
    seen = play_both(hostile_bank(list(HOSTILE[:7])), SENTINEL)
    for text in HOSTILE[:7]:
        assert f"{SENTINEL}{one_line(text)}{SENTINEL}" in seen


@pytest.mark.usefixtures("no_markup")
def test_hostile_titles_and_paths_harm_neither_library_nor_set_up(tmp_path: Path) -> None:
    bank = make_bank(title=f"{SENTINEL}x" * 60)
    banks = [make_bank(title=f"{SENTINEL}{text}{SENTINEL}") for text in HOSTILE]
    seen = asyncio.run(look_around(make_home(tmp_path / "banks", *banks, bank), tmp_path))
    for text in HOSTILE[:7]:
        assert f"{SENTINEL}{one_line(text)}{SENTINEL}" in seen
    assert not [ch for ch in seen if ch != "\n" and (ord(ch) < 32 or 126 < ord(ch) < 160)]
    assert not {"\u202e", "\u202c", "\u200b", "\ufeff"}.intersection(seen)


async def look_around(app: QuizApp, folder: Path) -> str:
    """Point at every bank, set the first up, look for odd words and ask for an odd article."""
    broken = folder / "banks" / f"{SENTINEL} a [b].json"
    broken.write_text("{")
    seen = []
    async with app.run_test(size=(80, 50), notifications=True) as pilot:
        await pilot.pause()
        for keys in (
            *[("down",)] * (len(HOSTILE) + 2),
            ("home", "enter"),
            ("question_mark",),
            ("escape", "escape", "slash", *SENTINEL, *"a [/"),
            ("escape", "n", *"/x/", *SENTINEL, *"[b] a [/", "enter"),
            ("escape", "end", "enter"),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            seen.append(screen_text(app))
    return "\n".join(seen)
