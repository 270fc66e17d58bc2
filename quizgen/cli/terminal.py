"""What there is to show a session on, and the session without a screen."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from typing import TextIO

import click

from quizgen.cli.output import complain
from quizgen.study.attempt import Store
from quizgen.study.lasting import LastingStore
from quizgen.study.plain import Console, play
from quizgen.study.session import Session
from quizgen.study.wording import farewell

_WIDEST = 100


def has_screen() -> bool:
    """Whether the app can be shown: in a browser, or a terminal on both sides that is not dumb."""
    if os.environ.get("TEXTUAL_DRIVER", "").endswith("WebDriver"):
        return True  # ``quizgen serve`` is at the other end of the pipes
    default = "" if os.name == "nt" else "dumb"
    smart = os.environ.get("TERM", default) not in {"dumb", "unknown"}
    return smart and sys.stdin.isatty() and sys.stdout.isatty()


def play_plain(open_session: Callable[[Store], Session]) -> None:
    """Play over standard input and output; an interrupt says how it stands before it goes on."""
    width = None
    if sys.stdout.isatty():
        width = min(shutil.get_terminal_size().columns, _WIDEST)
    console = Console(_forgiving(sys.stdin), _forgiving(sys.stdout), sys.stdin.isatty(), width)
    store = LastingStore(complain)
    session = None
    try:
        session = open_session(store)
        play(session, console)
    except KeyboardInterrupt:
        if session is not None:
            click.echo("\n" + farewell(session))
        raise
    finally:
        store.close()


def _forgiving(stream: TextIO) -> TextIO:
    """Let a stream replace what its encoding does not have instead of failing."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
    return stream
