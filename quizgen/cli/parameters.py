"""Parameters that several commands read in the same way."""

from __future__ import annotations

from typing import get_args

import click

from quizgen.bank import Difficulty, QuestionType

chapter_option = click.option(
    "--chapter",
    type=click.IntRange(min=1),
    metavar="N",
    help="Which chapter of an EPUB book; without it a book's chapters are listed.",
)

TYPES: tuple[QuestionType, ...] = get_args(QuestionType)
DIFFICULTIES: tuple[Difficulty, ...] = get_args(Difficulty)
MOST_QUESTIONS = 1000
"""As many questions may be asked for of one article."""


def named_types(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> tuple[QuestionType, ...]:
    """Read a comma-separated list of question types; hyphens do for underscores."""
    if value is None:
        return ()
    names = [name.strip().lower().replace("-", "_") for name in value.split(",")]
    for name in names:
        if name not in TYPES:
            raise click.BadParameter(f"{name!r} is none of {', '.join(TYPES)}.", ctx, param)
    return tuple(kind for kind in TYPES if kind in names)
