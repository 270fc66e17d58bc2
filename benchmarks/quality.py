"""Measure what quizgen asks against what people ask: coverage, wording, faults, spread, options.

    python benchmarks/quality.py [--data FOLDER] [--json FILE]

Prints one table (``docs/quality.md`` explains every row) and takes about a minute on two cores.
The wording needs pycocoevalcap (``pip install --group bench``) and, for METEOR, a Java runtime;
the grammar needs the command ``link-parser`` (Debian's ``link-grammar``). What is not installed is
said in the table, never guessed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from typing import Any

# What is measured is the checkout that this file stands in, whatever else is installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import quizgen
from benchmarks.measures import description, grammar, references, sections, stems
from benchmarks.measures.engine import article_work, coverage_work, wording_work
from benchmarks.measures.table import Row, heading

PROCESSES = 2
XQUAD = "coverage/xquad_spans.json"
PAIRS = "qg/cased_pairs.jsonl"
MOST_DROPS = 25


def main() -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), metavar="FOLDER")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures, questions")
    options = parser.parse_args()
    folder = options.data
    articles = sorted(folder.glob("articles/*.txt"))
    missing = [name for name in (XQUAD, PAIRS) if not (folder / name).is_file()]
    missing += [] if articles else ["articles/*.txt"]
    if missing:
        print(
            f"{folder / missing[0]} is missing: name the data folder with --data", file=sys.stderr
        )
        return 1

    with Pool(PROCESSES) as pool:
        made = pool.map(article_work, articles, chunksize=1)
        covered = pool.map(coverage_work, xquad(folder / XQUAD), chunksize=4)
        asked = [row for rows in pool.map(wording_work, pairs(folder / PAIRS)) for row in rows]
    people = [human_questions(path.with_suffix(".json")) for path in articles]

    print(f"quizgen {quizgen.__version__} in {Path(quizgen.__file__).parent}")
    print(heading())
    rows = []
    for row in measured(made, people, covered, asked):
        print(row, flush=True)
        rows.append(row)
    drops = description.drop_counts(made)
    print(f"\nwhy candidates were dropped, the commonest {MOST_DROPS} of {len(drops)} reasons")
    for reason, count in drops.most_common(MOST_DROPS):
        print(f"{count:>7}  {reason}")
    if options.json:
        figures = as_json(rows, made, covered, asked) | {"drops": dict(drops.most_common())}
        text = json.dumps(figures, ensure_ascii=False, indent=1)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 0


def measured(
    made: list[dict[str, Any]],
    people: list[dict[str, Any]],
    covered: list[dict[str, Any]],
    asked: list[dict[str, Any]],
) -> Iterator[Row]:
    """Yield the rows of the table."""
    yield from sections.coverage_rows(covered)
    yield from sections.wording_rows(asked)
    yield from sections.grammar_rows(made, people)
    yield from sections.stem_rows(made, people)
    yield from sections.yield_rows(made)
    yield from description.option_rows(made, people)
    yield from description.description_rows(made, people)


def xquad(path: Path) -> list[tuple[str, str, list[str]]]:
    """Return (title, paragraph, people's answers) of a file in SQuAD's format."""
    return [
        (one["title"], part["context"], [qa["answers"][0]["text"] for qa in part["qas"]])
        for one in json.loads(path.read_text("utf-8"))["data"]
        for part in one["paragraphs"]
    ]


def pairs(path: Path) -> list[list[dict[str, Any]]]:
    """Return the rows of sentence, answer and question, those of a paragraph together."""
    grouped: dict[str, list[dict[str, Any]]] = {}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        grouped.setdefault(row["paragraph"], []).append(row)
    return list(grouped.values())


def human_questions(path: Path) -> dict[str, Any]:
    """Return an article's human questions in the shape of the engine's."""
    questions = json.loads(path.read_text("utf-8"))["questions"] if path.is_file() else []
    return {"name": path.stem, "questions": [human_question(question) for question in questions]}


def human_question(question: dict[str, Any]) -> dict[str, Any]:
    """Return a person's question with the names that a bank's question has."""
    texts = question.get("options", ())
    return {
        "stem": " ".join(question["question"].split()),
        "answer": question.get("answer") or next(iter(question.get("answers", ())), ""),
        "type": "multiple_choice" if texts else "short_answer",
        "options": [
            {"text": text, "correct": place == question["correct"]}
            for place, text in enumerate(texts)
        ],
    }


def as_json(
    rows: list[Row],
    made: list[dict[str, Any]],
    covered: list[dict[str, Any]],
    asked: list[dict[str, Any]],
) -> dict[str, Any]:
    """Return all figures and, for a reader, every question with what was found wrong with it."""
    return {
        "version": quizgen.__version__,
        "rows": [row.as_dict() for row in rows],
        "articles": {
            article["name"]: {
                "words": article["words"],
                "candidates": len(article["candidates"]),
                "questions": with_faults(article["questions"]),
            }
            for article in made
        },
        "wording": asked,
        "coverage": covered,
    }


def with_faults(questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return an article's questions, each with a list of what the measures have against it."""
    pairs_ = [(question["stem"], question["answer"]) for question in questions]
    twice = stems.duplicates(pairs_)
    sentences = [stems.filled(*pair) for pair in pairs_]
    refused = grammar.link_grammar_refuses(sentences) or frozenset()
    shown = []
    for place, (question, sentence) in enumerate(zip(questions, sentences, strict=True)):
        loose = references.unresolved(*pairs_[place])
        faults = grammar.rule_faults(sentence)
        faults += ["no complete linkage"] * (sentence in refused)
        faults += ["duplicate"] * (place in twice)
        faults += ["key in stem"] * stems.key_in_stem(*pairs_[place])
        faults += [f"unresolved “{loose}”"] * (loose is not None)
        shown.append({**question, "faults": faults})
    return shown


if __name__ == "__main__":
    sys.exit(main())
