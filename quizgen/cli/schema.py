"""``quizgen schema``: the shape of a bank, for other programs."""

from __future__ import annotations

import click

from quizgen.bank import encode_schema
from quizgen.cli.output import STDOUT, write_data


@click.command()
def schema() -> None:
    """Print the JSON Schema (2020-12) of a question bank."""
    write_data(encode_schema(), STDOUT)
