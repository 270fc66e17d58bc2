"""What the tests of the app share: an app with everything handed in, and its screen as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from textual.strip import Strip
from textual.widget import Widget

from quizgen.bank import save_bank
from quizgen.bank.model import Bank, Question
from quizgen.study.attempt import Store
from quizgen.study.preferences import Preferences
from quizgen.study.session import Settings
from tests.study.memory import MemoryStore
from tests.study.samples import TestClock, choice, evidence, make_bank
from tui.app import QuizApp
from tui.screens.making import Maker

FRAMES = "│╭╮╰╯─▌█▐┃▁▂▃▄▅▆▇"


def make_app(
    source: Bank | Maker | None = None,
    *,
    store: MemoryStore | None = None,
    settings: Settings | None = None,
    path: str = "",
    open_store: Callable[[], Store] | None = None,
) -> QuizApp:
    """Return an app on the sample bank that stands still: no animation, blinking or real time."""
    kept = store or MemoryStore()
    app = QuizApp(
        source or make_bank(),
        settings=settings,
        path=path,
        clock=TestClock(),
        open_store=open_store or (lambda: kept),
        preferences=Preferences(),
    )
    app.animation_level = "none"
    return app


def make_home(
    folder: Path,
    *banks: Bank,
    store: MemoryStore | None = None,
    preferences: Preferences | None = None,
) -> QuizApp:
    """Return an app on a library: the samples, and these banks in a folder."""
    folder.mkdir(exist_ok=True)
    for number, bank in enumerate(banks, start=1):
        save_bank(bank, folder / f"bank_{number}.json")
    kept = store or MemoryStore()
    app = QuizApp(
        clock=TestClock(),
        open_store=lambda: kept,
        preferences=replace(preferences or Preferences(), banks_folder=folder),
    )
    app.animation_level = "none"
    return app


def strips(app: QuizApp) -> list[Strip]:
    """Return the lines of the screen as drawn."""
    return app.screen._compositor.render_strips()


def screen_text(app: QuizApp) -> str:
    """Return the screen as text, a line each."""
    return "\n".join(strip.text.rstrip() for strip in strips(app))


def flowing(app: QuizApp, widget: Widget | None = None) -> str:
    """Return the words in view, on the screen or in a widget, in one line without frames."""
    region = (widget or app.screen).region
    lines = strips(app)[region.y : region.bottom]
    text = " ".join(strip.crop(region.x, region.right).text for strip in lines)
    return " ".join(text.translate(dict.fromkeys(map(ord, FRAMES), " ")).split())


def told(app: QuizApp) -> str:
    """Return the words of the messages in view, without spaces: a long path breaks anywhere."""
    return "".join("".join(flowing(app, toast).split()) for toast in app.screen.query("Toast"))


def long_bank() -> Bank:
    """Return a bank whose one question, options and evidence are longer than a small screen."""
    before = "The pilots asked for a light on the reef in every year of that long decade. " * 14
    sentence = (
        "The stone tower was finished in 1889 after three summers of work, in which the masons "
        "lived in tents on the rock and boats could land on one day in four."
    )
    after = " Afterwards the wrecks became fewer, and the pilots moved away." * 10
    text = before + sentence + after
    question = Question(
        id="q-long",
        type="multiple_choice",
        stem="Which of these statements about the building of the tower, which began in 1886 and "
        "was watched from the shore by the whole village of Ansvik and by the pilots who had "
        "asked for it, is borne out by the article as a whole and by its account of the work?",
        answer="The masons lived in tents on the rock for three summers, because the boats that "
        "brought food and stone could land only on one day in four, as the article says.",
        evidence=evidence("The stone tower", "1889"),
        options=(
            choice(
                "The masons rowed home to the village every evening of all three summers, "
                "although the sea was high and the boats were small.",
                "They lived on the rock.",
            ),
            choice(
                "The masons lived in tents on the rock for three summers, because the boats "
                "that brought food and stone could land only on one day in four, as the "
                "article says.",
                correct=True,
            ),
            choice(
                "The pilots built the tower themselves with stones from the reef, one block "
                "a day, and paid for the lamp out of what they earned."
            ),
            choice(
                "The village paid the masons by the day, so that they had no reason to finish "
                "the work in less than three summers.",
                "The article says nothing of how the masons were paid.",
            ),
        ),
    )
    start = text.index(sentence)
    spot = type(question.evidence)(
        "a1", start, start + len(sentence), text.index("1889"), text.index("1889") + 4
    )
    return make_bank(_with_evidence(question, spot), text=text)


def _with_evidence(question: Question, spot: object) -> Question:
    import msgspec

    return msgspec.structs.replace(question, evidence=spot)
