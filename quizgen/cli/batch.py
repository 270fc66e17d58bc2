"""``quizgen batch``: many documents in, a folder of question banks out."""

from __future__ import annotations

import re
import sys
from typing import Any, Literal

import click

from quizgen.bank import Difficulty, QuestionType
from quizgen.batch import (
    TIME_LIMIT,
    Limits,
    Plan,
    StoppedError,
    default_jobs,
    memory_is_seen,
    run_batch,
)
from quizgen.cli.batch_display import Display
from quizgen.cli.parameters import question_options
from quizgen.errors import ExitCode, UsageError

_SHARD = re.compile(r"([1-9]\d{0,6})/([1-9]\d{0,6})")


def _share(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[int, int] | None:
    if value is None:
        return None
    found = _SHARD.fullmatch(value)
    if found is None or int(found[1]) > int(found[2]):
        raise click.BadParameter(f"{value!r} is no i/n such as 1/4, 2/4, 3/4, 4/4.", ctx, param)
    return int(found[1]), int(found[2])


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option("-o", "--output", required=True, metavar="DIR", help="The folder for the banks.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 1024),
    metavar="N",
    help="Worker processes, about 220 MB each; as many as there are processors, unless told.",
)
@click.option("--shard", callback=_share, metavar="i/n", help="Only the i-th of n shares.")
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="Where to work: on this machine or on a Dask cluster.",
)
@click.option(
    "--scheduler", metavar="ADDRESS", help="Where the Dask scheduler is: tcp://host:8786."
)
@click.option("--fail-fast", is_flag=True, help="Stop at the first article that fails.")
@question_options
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    default=TIME_LIMIT,
    show_default=True,
    metavar="SECONDS",
    help="How long an article may take.",
)
@click.option(
    "--memory-limit",
    type=click.IntRange(1),
    metavar="MB",
    help="How much memory a worker process may use, the model's 200 MB included.",
)
@click.pass_context
def batch(
    ctx: click.Context,
    inputs: tuple[str, ...],
    output: str,
    jobs: int | None,
    shard: tuple[int, int] | None,
    engine: Literal["local", "dask"],
    scheduler: str | None,
    fail_fast: bool,
    count: int,
    types: tuple[QuestionType, ...],
    difficulty: Difficulty | None,
    seed: int,
    time_limit: float,
    memory_limit: int | None,
) -> None:
    """Make a question bank of every article in INPUT…, in the folder DIR.

    INPUT is a file, a folder (with all in it but hidden files), a pattern in quotes, a JSONL file
    of {"id": …, "title": …, "text": …}, or "-" for a list of names, or JSONL, on standard input.

    What DIR holds already and is unchanged is left alone, so a run that was interrupted goes on,
    and a rerun works on what is new or has failed. DIR/manifest.jsonl tells what became of each.

    The exit status is 1 if any article failed.
    """
    _check(engine, scheduler, jobs, memory_limit)
    options: dict[str, Any] = {
        "count": count,
        "types": types,
        "difficulty": difficulty,
        "seed": seed,
    }
    plan = Plan(
        options=options,
        jobs=jobs or default_jobs(),
        shard=shard,
        limits=Limits(time_limit, memory_limit),
        engine=engine,
        scheduler=scheduler or "",
        fail_fast=fail_fast,
    )
    display = Display(output)
    try:
        run_batch(inputs, output, plan, display, sys.stdin.buffer)
    except StoppedError:
        ctx.exit(ExitCode.FAILED)
    finally:
        display.ends()
    if display.failed:
        ctx.exit(ExitCode.FAILED)


def _check(engine: str, scheduler: str | None, jobs: int | None, memory_limit: int | None) -> None:
    if engine == "dask" and not scheduler:
        raise UsageError("--engine dask needs --scheduler with the address of the scheduler.")
    if engine == "dask" and jobs:
        raise UsageError(
            "--jobs goes with --engine local: a cluster has its own number of workers."
        )
    if engine != "dask" and scheduler:
        raise UsageError("--scheduler goes with --engine dask.")
    if memory_limit is not None and engine == "local" and not memory_is_seen():
        raise UsageError("--memory-limit needs Linux: this system does not tell what others use.")
