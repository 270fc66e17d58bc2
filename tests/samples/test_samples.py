"""The sample articles and their banks: complete, playable, and what the engine makes today."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import question_banks
from quizgen.bank import load_bank
from quizgen.cli.sheet import render_sheet
from quizgen.sources import read_article

CHECKOUT = Path(__file__).parents[2]
ARTICLES = question_banks.articles()


def test_every_article_has_its_bank_beside_it() -> None:
    assert len(ARTICLES) >= 3
    assert [path.stem for path in question_banks.banks()] == [path.stem for path in ARTICLES]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_has_a_title_and_four_to_eight_hundred_words(path: Path) -> None:
    document = read_article(path)
    assert document.title
    assert document.title not in document.text
    assert 400 <= len(document.text.split()) <= 800


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_bank_loads_and_holds_up_to_ten_questions_on_its_article(path: Path) -> None:
    bank = load_bank(path.with_suffix(".json"))
    document = read_article(path)
    assert [(article.title, article.text) for article in bank.articles] == [
        (document.title, document.text)
    ]
    assert 4 <= len(bank.questions) <= 10


def test_the_quiz_on_thorn_asks_about_its_founding() -> None:
    bank = load_bank(question_banks.folder() / "thorn.json")
    text = bank.articles[0].text
    evidence = [text[q.evidence.start : q.evidence.end] for q in bank.questions]
    assert "Thorn was founded in 2009." in evidence


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_the_engine_makes_the_same_bytes_whatever_the_hash_seed(
    hash_seed: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, CHECKOUT / "scripts" / "make_samples.py", tmp_path],
        cwd=tmp_path,
        env=os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in question_banks.banks()}
    assert made == kept, "run: make samples"


def test_the_example_in_the_readme_is_what_the_sample_prints() -> None:
    readme = (CHECKOUT / "README.md").read_text("utf-8")
    example = readme.partition("```text\n")[2].partition("…\n```")[0]
    sheet = render_sheet(load_bank(question_banks.folder() / "ada_lovelace.json"), 80)
    assert example
    assert sheet.startswith(example), "run: make samples"
