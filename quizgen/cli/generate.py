"""``quizgen generate``: an article in, a question bank out."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from quizgen.bank import Bank, Difficulty, QuestionType, encode_bank
from quizgen.cli.output import STDOUT, Progress, complain, same_file, write_data
from quizgen.cli.parameters import chapter_option, question_options
from quizgen.cli.sheet import render_drops, render_sheet
from quizgen.errors import UsageError
from quizgen.sources import read_article

if TYPE_CHECKING:
    from quizgen.questions import Report
    from quizgen.sources import Document

_WIDTH = 80
_WIDEST = 100


@click.command()
@click.argument("article")
@click.option("-o", "--output", default=STDOUT, metavar="FILE", help="Write to FILE.")
@question_options
@click.option("--about", metavar="TEXT", help="Ask only about this phrase of the article.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text"]),
    default="json",
    show_default=True,
    help="A bank to take and check, or a sheet to read.",
)
@chapter_option
@click.option("--title", help="The title, if the article's own will not do.")
@click.option("--explain", is_flag=True, help="Say on stderr what was dropped and why.")
def generate(
    article: str,
    output: str,
    count: int,
    types: tuple[QuestionType, ...],
    difficulty: Difficulty | None,
    about: str | None,
    seed: int,
    form: str,
    chapter: int | None,
    title: str | None,
    explain: bool,
) -> None:
    """Make a question bank from ARTICLE, a document in English ("-" is stdin).

    Text, Markdown, HTML (a saved page), PDF, DOCX, ODT, RTF, or a chapter of an EPUB book. The same
    article, options and version give the same bank, byte for byte.
    """
    if same_file(article, output):
        raise UsageError(f"{output} is the article itself; write the bank to another file.")
    options = {"types": types, "difficulty": difficulty, "about": about, "seed": seed}
    document = read_article(article, title=title, chapter=chapter)
    bank = _make(document, count, options, explain=explain)
    text = render_sheet(bank, _width(output == STDOUT and sys.stdout.isatty()))
    write_data(encode_bank(bank) if form == "json" else text.encode("utf-8"), output)
    made = len(bank.questions)
    if made < count:
        kind = " of the kind asked for" if types or difficulty or about else ""
        complain(f"the article holds {made} sound question{'s' * (made > 1)}{kind}, not {count}.")


def _make(document: Document, count: int, wishes: Mapping[str, Any], *, explain: bool) -> Bank:
    # The engine brings spaCy and NLTK along, so it is loaded only once the article is read.
    from quizgen.questions import Options, Report, generate

    options = Options(count=count, **wishes)
    progress = Progress()
    report = Report()
    try:
        return generate(document, options, progress=progress, report=report)
    finally:
        # Also when no question is left: that is when the account is wanted most.
        progress.clear()
        if explain:
            _explain(report)


def _explain(report: Report) -> None:
    width = _width(sys.stderr.isatty())
    click.echo(render_drops(report.counts(), report.drops, width), err=True)


def _width(terminal: bool) -> int:
    """Return how many columns to fill: the terminal's up to a readable line, else 80."""
    if not terminal:
        return _WIDTH
    return min(shutil.get_terminal_size((_WIDTH, 24)).columns, _WIDEST)
