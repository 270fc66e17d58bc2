"""The session without a screen: numbered prompts over text streams, for pipes and screen readers.

Nothing is drawn, coloured or moved; every state is a word. Answers come a line at a time, so
they can be piped in; when the lines end the session stops politely and can be continued. What
else can be typed is listed in :mod:`quizgen.study.entry`.
"""

from __future__ import annotations

from quizgen.study.console import Console, EndedError, StoppedError
from quizgen.study.plain_turn import PlainTurn
from quizgen.study.session import Asked, Session
from quizgen.study.tally import duration
from quizgen.study.text import harmless, one_line
from quizgen.study.wording import (
    afterthoughts,
    farewell,
    result_lines,
    score_line,
    summary,
)

__all__ = ["Console", "play"]

YES = frozenset({"y", "yes"})


def play(session: Session, console: Console) -> None:
    """Play a session to its end, or until the lines end; then it can be continued later."""
    try:
        _introduce(session, console)
        _play_once(session, console)
        while console.interactive and (again := _missed_again(session, console)):
            session = again
            _play_once(session, console)
    except StoppedError:
        session.pause()  # also keeps the time
        console.say(farewell(session))


def _introduce(session: Session, console: Console) -> None:
    progress, settings = session.progress, session.settings
    console.say(one_line(session.plan.title))
    if progress.answered and not session.submitted:
        right = "" if settings.feedback == "end" else f", {progress.right} right"
        console.say(
            f"Going on where you stopped: {progress.answered} of {progress.total} answered{right}."
        )
    console.say(
        "Type the number or letter of an option, or the answer in words; q stops, :? helps."
    )
    if settings.graded:
        console.say("This one is graded: there are no hints.")
    if settings.feedback == "end":
        console.say("You can change every answer until you hand in.")
    if (left := session.seconds_left()) is not None:
        console.say(f"Time: {duration(left)}.")
    if settings.question_limit is not None:
        console.say(f"Time for each question: {duration(settings.question_limit)}.")
    if settings.reading != "none" and not progress.answered:
        _read_first(session, console)


def _read_first(session: Session, console: Console) -> None:
    """Show the article; a person says when to go on, and the clock waits."""
    session.pause()
    say_article(session, console)
    if console.interactive:
        console.ask("Enter begins: ")
    session.resume_clock()


def say_article(session: Session, console: Console) -> None:
    """Write every article that the session asks about."""
    asked_about = {asked.question.evidence.article for asked in session.all_asked}
    for article in session.bank.articles:
        if article.id in asked_about:
            console.say()
            console.say(one_line(article.title))
            for line in harmless(article.text).split("\n"):
                console.say(line)


def _play_once(session: Session, console: Console) -> None:
    """Ask what is left of a session, have it handed in and show its results."""
    turn = PlainTurn(session, console, lambda: say_article(session, console))
    asked = session.show()
    while not session.submitted:
        if session.time_up():
            console.say()
            console.say("The time is up.")
            session.submit()
        elif asked is None:
            asked = _hand_in(turn, session, console)
        else:
            asked = turn.take(session.go_to(asked.number))
    _show_results(session, console)
    session.finish()


def _hand_in(turn: PlainTurn, session: Session, console: Console) -> Asked | None:
    """Let everything be looked over before it is handed in; return where to go instead.

    Lines from a file that end here have answered everything, so that is handed in.
    """
    try:
        return turn.review()
    except EndedError:
        if console.interactive:
            raise
        session.submit()
        return None


def _show_results(session: Session, console: Console) -> None:
    console.say()
    console.say(score_line(session))
    for line in summary(session):
        console.say(line)
    for result in session.results:
        console.say()
        for line in result_lines(result):
            console.say(line, indent="   ")
        if session.settings.feedback == "end":
            for remark in afterthoughts(result):
                console.say(f"   {remark}", indent="   ")


def _missed_again(session: Session, console: Console) -> Session | None:
    """Offer the missed questions again; None if there are none or they are not wanted."""
    missed = session.progress.total - session.progress.right
    if not missed or not session.can_retry:
        return None
    console.say()
    which = "the one you missed" if missed == 1 else f"the {missed} you missed"
    try:
        wanted = console.ask(f"Try {which} again? [y/N] ").casefold() in YES
    except StoppedError:
        return None
    return session.missed_again() if wanted else None
