"""``quizgen serve``: the app in a browser, one process a visitor; on this machine unless told."""

from __future__ import annotations

import ipaddress
import sys
from contextlib import redirect_stdout
from importlib.util import find_spec
from pathlib import Path

import click

from quizgen.cli.output import complain
from quizgen.errors import QuizgenError, UsageError

LOCAL = "127.0.0.1"
PORT = 8000
VISITORS = 40
"""So many processes are some two gigabytes: a class on one machine."""

MISSING = (
    "serving in a browser needs textual-serve, which is not installed; "
    "install quizgen with its extra: pip install 'quizgen[web]'."
)
WARNING = (
    "warning: everyone who can reach {host} can use quizgen as you, without a password: your "
    "banks, and the text of files that you can read. Only do this in a network that you trust."
)


@click.command()
@click.argument("bank", required=False, type=click.Path(path_type=Path))
@click.option("--host", default=LOCAL, show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    default=PORT,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port to listen on; 0 for any that is free.",
)
@click.option(
    "--open-to-network",
    is_flag=True,
    help="Allow a --host that other machines can reach. There is no password.",
)
@click.option(
    "--visitors",
    default=VISITORS,
    show_default=True,
    type=click.IntRange(min=1),
    help="At most so many at a time, each a process of about 50 MB.",
)
def serve(bank: Path | None, host: str, port: int, open_to_network: bool, visitors: int) -> None:
    """Offer the app to browsers on this machine: the library, or one BANK.

    Each browser tab is a process of its own, which ends with the tab. Each browser has its own
    record of answers, known by a cookie; all use your banks. Ctrl-C stops.
    """
    local = is_local(host)
    if not local and not open_to_network:
        raise UsageError(
            f"{host} can be reached from other machines, and there is no password; "
            "add --open-to-network if that is what you want."
        )
    if find_spec("textual_serve") is None:
        raise QuizgenError(MISSING)
    if bank is not None:
        _check(bank)
    if not local:
        complain(WARNING.format(host=host))
    from quizgen.cli.web import Visits, run  # aiohttp takes half a second, and may be missing

    with redirect_stdout(sys.stderr):  # what a visitor's process complains of is no data
        run(Visits(bank, limit=visitors, local=local), host, port)


def is_local(host: str) -> bool:
    """Whether an address is one that only this machine can reach."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check(bank: Path) -> None:
    """Refuse a bank that no visitor could open."""
    from quizgen.bank import load_bank  # --help has no need of it

    load_bank(str(bank))
