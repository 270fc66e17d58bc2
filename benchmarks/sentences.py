"""Measure the sentence splitter: span-F1 on gold paragraphs, golden rules, speed.

Run with ``python -m benchmarks.sentences [--data FOLDER]``. A found sentence is right when its
span, white space stripped, is a gold sentence's; a golden rule is right when all its sentences
are, white space apart.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from quizgen.language.sentences import split_sentences

TREEBANKS = ("gum_dev", "ewt_dev", "partut_dev")
WELL_KNOWN_RULES = 52  # the first of golden_rules.json, those usually quoted
TIMED_RUNS = 5


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def span_f1(documents: list[dict[str, Any]]) -> float:
    hits = total = 0
    for paragraph in (paragraph for document in documents for paragraph in document["pars"]):
        text = paragraph["text"]
        gold = {trimmed(text, *span) for span in paragraph["sents"]}
        found = set(split_sentences(text))
        hits += len(gold & found)
        total += len(gold) + len(found)
    return 200 * hits / total


def rule_holds(case: dict[str, Any]) -> bool:
    text = case["text"]
    found = [" ".join(text[start:end].split()) for start, end in split_sentences(text)]
    return found == [" ".join(sentence.split()) for sentence in case["sentences"]]


def megabytes_per_second(paragraphs: list[str]) -> float:
    size = sum(len(paragraph.encode()) for paragraph in paragraphs) / 1e6
    fastest = float("inf")
    for _ in range(TIMED_RUNS):
        started = time.perf_counter()
        for paragraph in paragraphs:
            split_sentences(paragraph)
        fastest = min(fastest, time.perf_counter() - started)
    return size / fastest


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the sentence splitter.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), metavar="FOLDER")
    folder = parser.parse_args().data / "sentences"
    wanted = [folder / f"{name}.json" for name in (*TREEBANKS, "golden_rules")]
    missing = [path for path in wanted if not path.is_file()]
    if missing:
        print(f"{missing[0]} is missing: name the data folder with --data", file=sys.stderr)
        return 1

    *treebanks, rules = [json.loads(path.read_text(encoding="utf-8")) for path in wanted]
    print(f"{'measure':<34}{'figure':>12}")
    for name, documents in zip(TREEBANKS, treebanks, strict=True):
        print(f"{name + ', span-F1 (%)':<34}{span_f1(documents):>12.2f}")
    kept = [rule_holds(case) for case in rules]
    well_known = kept[:WELL_KNOWN_RULES]
    print(f"{'golden rules, well known':<34}{f'{sum(well_known)} of {len(well_known)}':>12}")
    print(f"{'golden rules, all':<34}{f'{sum(kept)} of {len(kept)}':>12}")
    paragraphs = [p["text"] for documents in treebanks for d in documents for p in d["pars"]]
    print(f"{'speed, warm (MB of text a second)':<34}{megabytes_per_second(paragraphs):>12.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
