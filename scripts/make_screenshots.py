"""Redraw the pictures of the app in ``docs/images/`` by playing a sample bank.

    python scripts/make_screenshots.py [BANK] [FOLDER]

writes ``answer.svg`` and ``results.svg``. The app itself draws them, so they show what it looks
like now.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import string
import tempfile
from pathlib import Path

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read when Textual is imported

from textual.pilot import Pilot

import question_banks
from quizgen.bank import Bank, load_bank
from quizgen.study.session import Asked
from quizgen.study.store import SqliteStore
from tui.app import QuizApp
from tui.screens.question import QuestionScreen

SIZE = (80, 24)
IMAGES = Path(__file__).parents[1] / "docs" / "images"
MISSED = {2, 5}
"""The questions, by number, that are answered wrong, so that the results show both."""

# Textual's pictures name a font on a web server; without it the viewer's own is used.
WEB_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.S)


async def play(bank: Bank, folder: Path) -> None:
    """Play a bank to its end; draw the feedback to the first chosen answer, and the results."""
    with tempfile.TemporaryDirectory() as data:
        app = QuizApp(bank, open_store=lambda: SqliteStore(Path(data, "attempts.sqlite3")))
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            await settle(pilot)
            drawn = False
            while isinstance(screen := app.screen, QuestionScreen):
                await answer(pilot, screen.asked)
                if not drawn and not screen.asked.typed:
                    save(app, folder / "answer.svg")
                    drawn = True
                await pilot.press("enter")
                await settle(pilot)
            save(app, folder / "results.svg")


async def answer(pilot: Pilot[None], asked: Asked) -> None:
    """Answer a question by keyboard, right unless its number is one to miss."""
    right = asked.number not in MISSED
    if asked.typed:
        await pilot.press(*(asked.question.answer if right else "nobody"), "enter")
    else:
        places = [place for place, option in enumerate(asked.options) if option.correct == right]
        await pilot.press(string.ascii_lowercase[places[0]])
    await settle(pilot)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything that is under way has been drawn."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.2)


def save(app: QuizApp, path: Path) -> None:
    """Write what is on the screen as SVG."""
    picture = app.export_screenshot(title="quizgen", simplify=True)
    path.write_text(WEB_FONTS.sub("", picture), encoding="utf-8")
    print(path.name, path.stat().st_size // 1000, "kB")


def main() -> None:
    """Draw the pictures of a sample bank, or of the bank that is named."""
    parser = argparse.ArgumentParser(description="Redraw the pictures of the app.")
    sample = question_banks.folder() / "great_fire.json"
    parser.add_argument("bank", nargs="?", type=Path, default=sample)
    parser.add_argument("folder", nargs="?", type=Path, default=IMAGES)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(play(load_bank(options.bank), options.folder))


if __name__ == "__main__":
    main()
