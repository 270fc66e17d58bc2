"""Regenerate the bank beside each sample article, and the example in the README.

    python scripts/make_samples.py [FOLDER]

writes ``<article>.json`` for every sample article into FOLDER (default: ``question_banks/``, and
then also the example output in ``README.md``). Run it whenever a change of the engine or of an
article changes what is generated.
"""

from __future__ import annotations

import argparse
from itertools import islice
from pathlib import Path

import question_banks
from quizgen.bank import Bank, load_bank, save_bank
from quizgen.cli.sheet import render_sheet
from quizgen.questions import generate
from quizgen.sources import read_article

README = Path(__file__).parents[1] / "README.md"
START, END = "<!-- example: made by make samples -->\n```text\n", "```\n<!-- end of example -->"
SHOWN = "ada_lovelace"
QUESTIONS_SHOWN = 3
WIDTH = 80


def example(bank: Bank) -> str:
    """Return the sheet of a bank as ``quizgen generate --format text`` prints it, shortened."""
    blocks = render_sheet(bank, WIDTH).split("\n\n")
    return "\n\n".join([*islice(blocks, QUESTIONS_SHOWN + 1), "…"]) + "\n"


def with_example(readme: str, text: str) -> str:
    """Return the README with ``text`` between the marks."""
    before, _, rest = readme.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}{text}{END}{after}"


def main() -> None:
    """Write the bank of every sample article with the default options."""
    parser = argparse.ArgumentParser(description="Regenerate the sample banks.")
    home = question_banks.folder()
    parser.add_argument("folder", nargs="?", type=Path, default=home)
    folder: Path = parser.parse_args().folder
    for article in question_banks.articles():
        save_bank(generate(read_article(article)), folder / f"{article.stem}.json")
    if folder == home:
        text = example(load_bank(home / f"{SHOWN}.json"))
        README.write_text(with_example(README.read_text("utf-8"), text), "utf-8")


if __name__ == "__main__":
    main()
