"""How fast the app is for whoever plays: the home screen, a key press, and what is not loaded.

    python benchmarks/app.py [--runs N] [--questions N]

Times ``quizgen`` on a pseudo-terminal from the start of the process until the library is drawn;
on a bank of 2,000 questions a key press until its answer is drawn, once with Textual's Pilot (until
the first drawing with what the key has done) and once on a pseudo-terminal (until the words
have been written there), with answers going to a real file; and counts the language libraries that
were loaded while playing. Beside the time stands the processor's own, which is what the time would
be on a machine that does nothing else. Unix only (pseudo-terminals).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from startup import ESCAPES, FIRST_SCREEN_LIMIT, QUIZGEN, Row, until_drawn

if TYPE_CHECKING:
    from tui.app import QuizApp

QUESTIONS = 2000
PRESSES = 100
HOME_LIMIT = 0.6
KEY_LIMIT = 50.0
SETTLED = 0.25
"""Seconds without a change of the screen after which a key has had its effect."""

LANGUAGE = ("nltk", "spacy", "numpy", "thinc")
FIRST_TITLE = "Ada Lovelace"

# A process of its own: playing must not be charged with what this script has loaded.
PLAYING = """
import asyncio, json, sys
sys.path.insert(0, sys.argv[1])
from app import play
print(json.dumps(asyncio.run(play(sys.argv[2], int(sys.argv[3])))))
"""


def home(runs: int) -> Row:
    """Time ``quizgen`` until the library is on the screen."""
    with tempfile.TemporaryDirectory() as data:
        environment = os.environ | own_folders(data)
        until_drawn((QUIZGEN,), environment, [FIRST_TITLE])  # fills the disk cache
        before = children_processor()
        times = [until_drawn((QUIZGEN,), environment, [FIRST_TITLE]) for _ in range(runs)]
        processor = (children_processor() - before) / runs
    detail = f"processor {processor:.2f} s, fastest {min(times):.2f} s"
    return Row("quizgen, library drawn", statistics.median(times), HOME_LIMIT, "s", detail)


def children_processor() -> float:
    """Return the processor time of all processes that were started and have ended, in seconds."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def own_folders(data: str) -> dict[str, str]:
    """Return the environment in which quizgen keeps everything in this folder."""
    return {"QUIZGEN_DATA_DIR": data, "QUIZGEN_CONFIG_DIR": data, "TERM": "xterm-256color"}


def with_pilot(bank: Path) -> list[Row]:
    """Time keys until all that they change is drawn; count the language libraries loaded."""
    with tempfile.TemporaryDirectory() as data:
        done = subprocess.run(
            [sys.executable, "-c", PLAYING, str(Path(__file__).parent), bank, str(PRESSES)],
            env=os.environ | own_folders(data) | {"TEXTUAL_ANIMATIONS": "none"},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    found = json.loads(done.stdout)
    rows = [
        key_row(f"{name}, Pilot", found["seconds"][name], found["processor"][name])
        for name in found["seconds"]
    ]
    loaded = [name for name in LANGUAGE if name in found["loaded"]]
    names = ", ".join(loaded)
    return [*rows, Row("language libraries loaded while playing", len(loaded), 0, "", names)]


def key_row(name: str, times: Sequence[float], processor: Sequence[float] = ()) -> Row:
    """Return the line for a key: the 95th percentile of its times in seconds."""
    detail = f"median {1000 * statistics.median(times):.0f} ms"
    if processor:
        detail += f", processor {1000 * statistics.median(processor):.0f} ms"
    worst = 1000 * statistics.quantiles(times, n=20)[-1]
    return Row(f"{name}, 95th percentile", worst, KEY_LIMIT, "ms", detail)


async def play(path: str, presses: int) -> dict[str, object]:
    """Play a bank by keyboard; return what each kind of key took in seconds, and what is loaded."""
    from textual import events

    from quizgen.bank import load_bank
    from tui.app import QuizApp

    class Timed(QuizApp):
        CSS_PATH = QuizApp.CSS_PATH
        name, before = "", (0, 0)
        changed = processor = drawn = 0.0

        def post_display_hook(self) -> None:
            self.drawn = time.perf_counter()
            if self.name and effect(self.name, self.before, standing(self)):
                self.changed, self.processor = self.drawn, time.process_time()
                self.name = ""

    app = Timed(load_bank(path), path=path)
    names = ("arrow", "answer", "next question")
    times: dict[str, list[float]] = {name: [] for name in names}
    processor: dict[str, list[float]] = {name: [] for name in names}
    keys = tuple(zip(names, ("down", "a", "enter"), (None, "a", "\r"), strict=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.5)
        for _ in range(presses):
            for name, key, character in keys:
                event = events.Key(key, character)
                event.set_sender(app)
                app.before, app.name = standing(app), name
                start, used = time.perf_counter(), time.process_time()
                app._driver.send_message(event)  # Pilot's own press waits in steps of 20 ms
                while app.name:
                    await asyncio.sleep(0.001)
                    if time.perf_counter() - start > FIRST_SCREEN_LIMIT:
                        raise TimeoutError(f"{name}: nothing drawn on {app.screen}, {app.focused}")
                times[name].append(app.changed - start)
                processor[name].append(app.processor - used)
                while time.perf_counter() - app.drawn < SETTLED:
                    await asyncio.sleep(SETTLED / 4)
    return {"seconds": times, "processor": processor, "loaded": sorted(sys.modules)}


def standing(app: QuizApp) -> tuple[int, int]:
    """Return how many questions are answered, and the number of the one on the screen."""
    assert app.session is not None
    return app.session.progress.answered, app.session.position


def effect(name: str, before: tuple[int, int], now: tuple[int, int]) -> bool:
    """Whether a key has had its effect on the session; an arrow has none."""
    return name == "arrow" or now[name != "answer"] > before[name != "answer"]


def on_terminal(bank: Path, presses: int = PRESSES) -> list[Row]:
    """Time keys until the words they lead to have been written to a pseudo-terminal."""
    ours, theirs = os.openpty()
    termios.tcsetwinsize(ours, (24, 80))
    with tempfile.TemporaryDirectory() as data:
        process = subprocess.Popen(
            [QUIZGEN, "take", bank],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=os.environ | own_folders(data),
            start_new_session=True,
        )
        os.close(theirs)
        try:
            until_written(ours, "Question 1 of")
            answers, nexts = [], []
            for number in range(1, presses + 1):
                time.sleep(0.1)
                answers.append(press(ours, b"a", "Right.", "Wrong."))
                time.sleep(0.1)
                nexts.append(press(ours, b"\r", f"Question {number + 1} of"))
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            os.close(ours)
    return [key_row("answer, terminal", answers), key_row("next question, terminal", nexts)]


def press(terminal: int, key: bytes, *words: str) -> float:
    """Press a key; return the seconds until one of the words is written."""
    while select.select([terminal], [], [], 0)[0]:
        os.read(terminal, 65536)
    start = time.perf_counter()
    os.write(terminal, key)
    until_written(terminal, *words)
    return time.perf_counter() - start


def until_written(terminal: int, *words: str) -> None:
    """Read a terminal until one of the words was written to it."""
    written = b""
    end = time.perf_counter() + FIRST_SCREEN_LIMIT
    while time.perf_counter() < end:
        if select.select([terminal], [], [], 0.5)[0]:
            written += os.read(terminal, 65536)
            shown = ESCAPES.sub(b"", written)
            if any(word.encode() in shown for word in words):
                return
    raise TimeoutError(f"none of {words} on the screen: {written[-2000:]!r}")


def write_bank(path: Path, questions: int) -> None:
    """Write a bank with so many questions: a sample's own, again and again under new names."""
    import msgspec

    import question_banks
    from quizgen.bank import load_bank, save_bank

    sample = load_bank(question_banks.folder() / "great_fire.json")
    chosen = [question for question in sample.questions if question.options]
    many = (
        msgspec.structs.replace(chosen[number % len(chosen)], id=f"q{number}")
        for number in range(questions)
    )
    save_bank(msgspec.structs.replace(sample, questions=tuple(many)), path)


def main() -> None:
    """Measure, and print one line a measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=11, metavar="N")
    parser.add_argument("--questions", type=int, default=QUESTIONS, metavar="N")
    options = parser.parse_args()
    print(home(options.runs), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        bank = Path(folder, "bank.json")
        write_bank(bank, options.questions)
        for rows in (with_pilot(bank), on_terminal(bank)):
            print(*rows, sep="\n", flush=True)


if __name__ == "__main__":
    main()
