"""Parameters that several commands read in the same way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, get_args

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


Command = TypeVar("Command", bound=Callable[..., Any])


def question_options(command: Command) -> Command:
    """Add the options of every command that makes questions: how many, of what type, how hard."""
    for option in reversed(_QUESTION_OPTIONS):
        command = option(command)
    return command


_QUESTION_OPTIONS = (
    click.option(
        "-n",
        "--count",
        type=click.IntRange(1, MOST_QUESTIONS),
        default=10,
        show_default=True,
        help="How many questions to make; fewer if an article does not hold them.",
    ),
    click.option(
        "--types",
        callback=named_types,
        metavar="TYPE,…",
        help=f"Only these types of question: {', '.join(TYPES)}.",
    ),
    click.option("--difficulty", type=click.Choice(DIFFICULTIES), help="Only this difficulty."),
    click.option(
        "--seed", type=int, default=0, show_default=True, help="Another seed, other choices."
    ),
)
