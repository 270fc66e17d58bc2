"""Regenerate the bank beside each sample article in ``question_banks/``.

    python scripts/make_samples.py [FOLDER]

writes ``<article>.json`` for every sample article into FOLDER (default: ``question_banks/``).
Run it whenever a change of the engine or of an article changes what is generated.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import question_banks
from quizgen.bank import save_bank
from quizgen.questions import generate
from quizgen.sources import read_article


def main() -> None:
    """Write the bank of every sample article with the default options."""
    parser = argparse.ArgumentParser(description="Regenerate the sample banks.")
    parser.add_argument("folder", nargs="?", type=Path, default=question_banks.folder())
    folder: Path = parser.parse_args().folder
    for article in question_banks.articles():
        save_bank(generate(read_article(article)), folder / f"{article.stem}.json")


if __name__ == "__main__":
    main()
