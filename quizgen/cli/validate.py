"""``quizgen validate``: tells whether banks are sound."""

from __future__ import annotations

import sys

import click

from quizgen.bank import decode_bank, read_bank_file, validate_bank
from quizgen.cli.output import STDOUT, printable
from quizgen.errors import BankError, ExitCode


@click.command()
@click.argument("banks", nargs=-1, required=True, metavar="BANK…")
@click.pass_context
def validate(ctx: click.Context, banks: tuple[str, ...]) -> None:
    """Check that each BANK can be read and is sound ("-" is stdin).

    Prints a line for each sound bank and for each problem of the others, with its JSON path.
    The exit status is 1 if any bank has a problem.
    """
    sound = True
    for bank in banks:
        sound &= _check(bank)
    if not sound:
        ctx.exit(ExitCode.FAILED)


def _check(path: str) -> bool:
    name = "standard input" if path == STDOUT else path
    try:
        data = sys.stdin.buffer.read() if path == STDOUT else read_bank_file(path)
        bank = decode_bank(data, name)
    except BankError as error:
        _print(str(error))
        return False
    problems = validate_bank(bank)
    for problem in problems:
        _print(f"{name}: {problem}.")
    if not problems:
        _print(f"{name}: sound, {_count(len(bank.questions), 'question')}.")
    return not problems


def _print(line: str) -> None:
    click.echo(printable(line))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
