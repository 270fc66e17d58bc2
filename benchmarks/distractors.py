"""Measure the lexicon's wrong options against those that people wrote.

usage: python benchmarks/distractors.py --data FOLDER [--fit] [--ablate]

FOLDER holds ``dgen.json`` and ``sciq.json``: lists of objects with ``answer``, ``distractors`` and
``sentence`` or ``question``. The measures are those of the CDGP paper (Chiang, Wang and Fan 2022):
a wrong option counts only when a person wrote the very same word. ``--fit`` fits the weights anew,
cross-validated over five parts with all questions of a key in one part, and prints both;
``--ablate`` leaves out each feature in turn.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

# What is measured is the checkout that this file stands in, whatever else is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from quizgen.language import substitutes as lexicon
from quizgen.language.forms import usual_part

PARTS = 5


@dataclass
class Item:
    """One question with its candidates, the unsafe ones left out."""

    key: str
    wanted: set[str]
    names: list[str]
    features: np.ndarray[Any, np.dtype[np.float32]]


def main() -> None:
    options = argparse.ArgumentParser(description="Measure wrong options against people's.")
    options.add_argument(
        "--data", type=Path, required=True, help="folder with dgen.json, sciq.json"
    )
    options.add_argument("--fit", action="store_true", help="fit the weights and cross-validate")
    options.add_argument("--ablate", action="store_true", help="leave out each feature in turn")
    chosen = options.parse_args()
    for name in ("dgen", "sciq"):
        path = chosen.data / f"{name}.json"
        if not path.is_file():
            sys.exit(
                f"{path} is not there: --data must name the folder with dgen.json and sciq.json"
            )
        questions = json.loads(path.read_text("utf-8"))
        started = time.perf_counter()
        items = [item(question) for question in questions]
        took = 1000 * (time.perf_counter() - started) / len(items)
        report(f"{name}, shipped weights", items, lexicon.WEIGHTS)
        print(f"  {took:.1f} ms a question")
        if chosen.ablate:
            for place, feature in enumerate(lexicon.FEATURES):
                weights = lexicon.WEIGHTS.copy()
                weights[place] = 0
                report(f"{name} without {feature}", items, weights)
        if chosen.fit:
            print_fit(name, items)


def item(question: dict[str, Any]) -> Item:
    """Return the candidates for one question."""
    key = question["answer"].lower().strip()
    text = question.get("sentence") or question["question"]
    wanted = {option.lower().strip() for option in question["distractors"]}
    found = lexicon.candidates(key, usual_part(key) or "n", text.replace("blank", " "))
    safe = [place for place in range(len(found.names)) if found.safe(place)]
    return Item(key, wanted, [found.names[place].lower() for place in safe], found.features[safe])


def ranked(one: Item, weights: Any) -> list[str]:
    """Return the ten best candidates."""
    order = np.argsort(-(one.features @ weights), kind="stable")[:10]
    return [one.names[place] for place in order]


def report(title: str, items: list[Item], weights: Any) -> None:
    """Print the measures of one set of weights."""
    scores = measure([one.wanted for one in items], [ranked(one, weights) for one in items])
    print(f"{title}: " + ", ".join(f"{name} {score:.1f}" for name, score in scores.items()))


def measure(wanted: list[set[str]], predicted: list[list[str]]) -> dict[str, float]:
    """Return P@1, F1@3, MRR@10 and NDCG@10 in per cent."""
    totals = dict.fromkeys(("P@1", "F1@3", "MRR@10", "NDCG@10"), 0.0)
    for gold, ranking in zip(wanted, predicted, strict=True):
        hits = [int(name in gold) for name in ranking] + [0] * (10 - len(ranking))
        precision, recall = sum(hits[:3]) / 3, sum(hits[:3]) / max(1, len(gold))
        totals["P@1"] += hits[0]
        totals["F1@3"] += 2 * precision * recall / (precision + recall) if precision + recall else 0
        totals["MRR@10"] += next((1 / place for place, hit in enumerate(hits, 1) if hit), 0)
        best = gain(sorted(hits, reverse=True))
        totals["NDCG@10"] += gain(hits) / best if best else 0
    return {name: 100 * total / len(wanted) for name, total in totals.items()}


def gain(hits: list[int]) -> float:
    """Return the discounted cumulative gain in the paper's form."""
    return hits[0] + sum(hit / math.log2(place) for place, hit in enumerate(hits[1:], 2))


def print_fit(name: str, items: list[Item]) -> None:
    """Print cross-validated measures and the weights fitted on everything."""
    part = [zlib.crc32(one.key.encode()) % PARTS for one in items]
    rankings: list[list[str]] = [[] for _ in items]
    for held_out in range(PARTS):
        weights = fit(one for one, which in zip(items, part, strict=True) if which != held_out)
        for place, (one, which) in enumerate(zip(items, part, strict=True)):
            if which == held_out:
                rankings[place] = ranked(one, weights)
    scores = measure([one.wanted for one in items], rankings)
    print(f"{name}, cross-validated: " + ", ".join(f"{k} {v:.1f}" for k, v in scores.items()))
    print("  weights:", ", ".join(f"{weight:.2f}" for weight in fit(items)))


def fit(items: Iterable[Item], steps: int = 80, rate: float = 0.1) -> Any:
    """Return the weights that give people's words the highest softmax likelihood (Adam)."""
    data = []
    for one in items:
        hits = np.array([name in one.wanted for name in one.names], dtype=np.float32)
        if hits.sum():
            data.append((one.features, hits / hits.sum()))
    spread = np.concatenate([features for features, _ in data]).std(axis=0) + 1e-6
    weights = np.zeros(len(spread), dtype=np.float32)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        slope = 1e-3 * weights * len(data)
        for features, share in data:
            scores = features / spread @ weights
            chance = np.exp(scores - scores.max())
            slope = slope + (features / spread).T @ (chance / chance.sum() - share)
        slope /= len(data)
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope * slope
        pace = rate if step < 2 * steps / 3 else rate / 5
        weights -= pace * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return (weights / spread).astype(np.float32)


if __name__ == "__main__":
    main()
