"""Redraw the pictures of the app in ``docs/images/`` by playing the sample banks.

    python scripts/make_screenshots.py [FOLDER]

writes ``home.svg``, ``answer.svg``, ``results.svg`` and ``history.svg``. The app itself draws them,
so they show what it looks like now; the student's earlier days are made up, and so is the clock.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import string
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read when Textual is imported
os.environ["TZ"] = "UTC"

from textual.pilot import Pilot

import question_banks
from quizgen.bank import load_bank
from quizgen.study.preferences import Preferences
from quizgen.study.session import Asked, Session, Settings
from quizgen.study.store import SqliteStore
from tui.app import QuizApp
from tui.messages import OpenBank
from tui.screens.question import QuestionScreen

SIZE = (80, 24)
IMAGES = Path(__file__).parents[1] / "docs" / "images"
TODAY = datetime(2026, 3, 13, 16, 20, tzinfo=UTC)
SECONDS = 19
"""What the student takes for a question."""

EARLIER = (
    (6, "ada_lovelace", {1, 3, 5, 6, 8}),
    (4, "ada_lovelace", {3, 5}),
    (3, "glaciers", {2, 4, 7, 9}),
    (2, "thorn", {1, 4, 8}),
    (1, "glaciers", {4}),
)
"""How many days ago which bank was taken, and which of its questions were missed."""

BANK = "great_fire"
MISSED = {3, 5}
PICTURED = 3
"""The answer that is pictured: a wrong one, so that it shows what is said about it."""

# Textual's pictures name a font on a web server; without it the viewer's own is used.
WEB_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.S)


class Student:
    """A clock that goes only when the student thinks."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        """Return the made-up time."""
        return TODAY + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        """Return the seconds gone."""
        return self.seconds


def path_of(bank: str) -> Path:
    """Return where a sample bank lies."""
    return Path(question_banks.folder() / f"{bank}.json")


def remember(store: SqliteStore, clock: Student) -> None:
    """Put the earlier days into the store."""
    for days, bank, missed in EARLIER:
        clock.seconds = -days * 86_400.0
        path = path_of(bank)
        session = Session.start(load_bank(path), Settings(), store, clock, path=str(path))
        for asked in session.all_asked:
            session.go_to(asked.number)
            clock.seconds += SECONDS
            place, words = right_or_wrong(asked, asked.number not in missed)
            if asked.typed:
                session.type(asked, words)
            else:
                session.choose(asked, place)
        session.finish()
    clock.seconds = 0.0


def right_or_wrong(asked: Asked, right: bool) -> tuple[int, str]:
    """Return an option's place and typed words that are right, or wrong."""
    places = [place for place, option in enumerate(asked.options) if option.correct == right]
    return (places or [0])[0], asked.question.answer if right else "nobody"


async def draw(folder: Path) -> None:
    """Go through the app as a student does, and draw what is seen."""
    with tempfile.TemporaryDirectory() as data:
        clock = Student()
        store = SqliteStore(Path(data, "attempts.sqlite3"))
        remember(store, clock)
        preferences = Preferences(banks_folder=Path(data, "banks"))
        app = QuizApp(clock=clock, open_store=lambda: store, preferences=preferences)
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            await settle(pilot)
            save(app, folder / "home.svg")
            app.post_message(OpenBank(path_of(BANK)))
            await settle(pilot)
            await press(pilot, ["enter"])
            while isinstance(screen := app.screen, QuestionScreen):
                clock.seconds += SECONDS
                await answer(pilot, screen.asked)
                if screen.asked.number == PICTURED:
                    save(app, folder / "answer.svg")
                await press(pilot, ["enter"])
            save(app, folder / "results.svg")
            await press(pilot, ["h"])
            save(app, folder / "history.svg")


async def answer(pilot: Pilot[None], asked: Asked) -> None:
    """Answer a question by keyboard, right unless its number is one to miss."""
    place, words = right_or_wrong(asked, asked.number not in MISSED)
    await press(pilot, [*words, "enter"] if asked.typed else [string.ascii_lowercase[place]])


async def press(pilot: Pilot[None], keys: Sequence[str]) -> None:
    """Press keys and let the app draw what they do."""
    await pilot.press(*keys)
    await settle(pilot)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything that is under way has been drawn."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.3)


def save(app: QuizApp, path: Path) -> None:
    """Write what is on the screen as SVG."""
    picture = app.export_screenshot(title="quizgen", simplify=True)
    path.write_text(WEB_FONTS.sub("", picture), encoding="utf-8")
    print(path.name, path.stat().st_size // 1000, "kB")


def main() -> None:
    """Draw the pictures into the folder of the README's, or into the one that is named."""
    parser = argparse.ArgumentParser(description="Redraw the pictures of the app.")
    parser.add_argument("folder", nargs="?", type=Path, default=IMAGES)
    folder = parser.parse_args().folder
    time.tzset()
    folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(draw(folder))


if __name__ == "__main__":
    main()
