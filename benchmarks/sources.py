"""What becomes of documents of every kind, and whether the questions rest on the article.

    python benchmarks/sources.py [--data FOLDER] [--count N] [--questions]

FOLDER/robust holds web pages with the text of their articles ("*.html.gz" beside "*.gold.txt"),
PDF and office files, texts in old encodings and in other languages. Every page is read twice, with
trafilatura (extra ``[html]``) and with our own search alone. For each file the table tells the
outcome and the number of questions, and for a page the share of them whose evidence sentence is in
the gold text. ``--questions`` prints the questions, to be read as a teacher would. Exit status 1
if a file ends in anything but a bank or a sentence that refuses it.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from quizgen.bank import Bank, Question
from quizgen.errors import QuizgenError
from quizgen.questions import Options, generate
from quizgen.sources import read_articles

FOLDERS = ("html", "pdf", "office", "encoding", "lang", "long")
WANTED_SHARE = 0.98
SEPARATE = re.compile(r"\W+")
FINDER = "quizgen.sources.web.is_installed"


class Outcome(NamedTuple):
    """What became of one file: banks, or the sentence that refused it."""

    banks: list[Bank]
    words: int
    seconds: float
    refusal: str = ""
    crash: str = ""

    @property
    def questions(self) -> list[Question]:
        """Those of all the banks."""
        return [question for bank in self.banks for question in bank.questions]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), metavar="FOLDER")
    parser.add_argument("--count", type=int, default=20, metavar="N", help="questions a file [20]")
    parser.add_argument("--questions", action="store_true", help="print the questions too")
    parser.add_argument(
        "--only", default="", metavar="TEXT", help="only files with TEXT in the path"
    )
    arguments = parser.parse_args()
    crashes, shares = 0, {True: [0, 0], False: [0, 0]}
    print(f"{'file':44} {'how':12} {'words':>7} {'asked':>5} {'in gold':>8} {'s':>6}  outcome")
    for path in files(arguments.data / "robust"):
        if arguments.only not in str(path):
            continue
        for trafilatura in (True, False) if path.parent.name == "html" else (None,):
            outcome = made(path, arguments.count, trafilatura)
            resting = resting_on_gold(path, outcome)
            crashes += bool(outcome.crash)
            if trafilatura is not None and resting is not None:
                shares[trafilatura][0] += resting
                shares[trafilatura][1] += len(outcome.questions)
            print(row(path, trafilatura, outcome, resting))
            if arguments.questions:
                print("\n".join(sheet(outcome)))
    for trafilatura, (resting, asked) in shares.items():
        if asked:
            print(
                f"{how(trafilatura)}: {resting} of {asked} questions from web pages rest on the "
                f"gold text ({resting / asked:.1%}; wanted {WANTED_SHARE:.0%})"
            )
    print(f"unexpected errors: {crashes}")
    return 1 if crashes else 0


def files(folder: Path) -> Iterator[Path]:
    for name in FOLDERS:
        yield from sorted(p for p in (folder / name).iterdir() if not p.name.endswith(".gold.txt"))


def made(path: Path, count: int, trafilatura: bool | None) -> Outcome:
    """Read a file and make its banks, with trafilatura or without where that is to be chosen."""
    with tempfile.TemporaryDirectory() as folder:
        if path.suffix == ".gz":
            plain = Path(folder, path.stem)
            plain.write_bytes(gzip.decompress(path.read_bytes()))
        else:
            plain = path
        start = time.perf_counter()
        words = 0
        try:
            if trafilatura is None:
                documents = read_articles(plain)
            else:
                with patch(FINDER, return_value=trafilatura):
                    documents = read_articles(plain)
            words = sum(len(document.text.split()) for document in documents)
            banks = [generate(document, Options(count=count)) for document in documents]
            return Outcome(banks, words, time.perf_counter() - start)
        except QuizgenError as error:
            told = str(error).replace(f"{plain}", plain.name).strip()
            return Outcome([], words, time.perf_counter() - start, refusal=told)
        except Exception:
            return Outcome([], words, time.perf_counter() - start, crash=traceback.format_exc())


def resting_on_gold(path: Path, outcome: Outcome) -> int | None:
    """Return how many questions' evidence is in the gold text; None if there is none."""
    gold_file = path.with_name(f"{path.name.partition('.')[0]}.gold.txt")
    if not gold_file.exists():
        return None
    gold = letters(gold_file.read_text(encoding="utf-8"))
    return sum(letters(evidence(bank, q)) in gold for bank in outcome.banks for q in bank.questions)


def evidence(bank: Bank, question: Question) -> str:
    text = next(a.text for a in bank.articles if a.id == question.evidence.article)
    return text[question.evidence.start : question.evidence.end]


def letters(text: str) -> str:
    return SEPARATE.sub("", text).casefold()


def how(trafilatura: bool | None) -> str:
    return {True: "trafilatura", False: "own search", None: ""}[trafilatura]


def row(path: Path, trafilatura: bool | None, outcome: Outcome, resting: int | None) -> str:
    asked = len(outcome.questions)
    share = f"{resting}/{asked}" if resting is not None and asked else ""
    told = outcome.crash.strip().rpartition("\n")[2] or outcome.refusal or "a bank"
    name = f"{path.parent.name}/{path.name}"[:44]
    return (
        f"{name:44} {how(trafilatura):12} {outcome.words:7} {asked:5} {share:>8} "
        f"{outcome.seconds:6.1f}  {told}"
    )


def sheet(outcome: Outcome) -> Iterator[str]:
    for bank in outcome.banks:
        for question in bank.questions:
            yield f"    - {question.stem} [{question.answer}] {question.evidence.place}"
            yield f"      {evidence(bank, question)}"


if __name__ == "__main__":
    sys.exit(main())
