"""``quizgen practice``: what is due today, from all banks."""

from __future__ import annotations

import click

from quizgen.cli.output import complain
from quizgen.cli.terminal import has_screen, play_plain
from quizgen.study.attempt import Store
from quizgen.study.clock import SystemClock
from quizgen.study.practice import MOST_AT_ONCE, practice_session
from quizgen.study.preferences import load
from quizgen.study.schedule import Schedule
from quizgen.study.session import Session, Settings


@click.command()
@click.option("--plain", is_flag=True, help="Numbered prompts instead of the app.")
@click.option(
    "-n",
    "--count",
    type=click.IntRange(min=1),
    default=MOST_AT_ONCE,
    show_default=True,
    help="At most so many questions.",
)
def practice(plain: bool, count: int) -> None:
    """Ask again what you have answered before and may be about to forget.

    Questions come from all banks that you have played, when they are due: a missed one at once,
    the others after days that grow with every right answer. In a practice a missed question comes
    again until it is answered right.
    """
    if plain or not has_screen():
        play_plain(lambda store: _begin(store, count))
    else:
        from tui.app import QuizApp  # Textual takes 0.3 s to load

        app = QuizApp(None, practise=count)
        app.run()
        if app.failure is not None:
            raise app.failure


def _begin(store: Store, count: int) -> Session:
    settings = Settings(matching=load().matching)
    return practice_session(
        store, Schedule(store), SystemClock(), count, tell=complain, settings=settings
    )
