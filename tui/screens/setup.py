"""Before a session: what is asked, in what order, and how; Enter starts with what is set."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, get_args

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from quizgen.bank.model import Bank, Question, QuestionType
from quizgen.study.matching import MatchMode
from quizgen.study.session import Feedback, Reading, Settings
from tui.text import literal
from tui.widgets.fields import AnyOf, Field, Number, OneOf

TYPE_NAMES: dict[QuestionType, str] = {
    "multiple_choice": "multiple choice",
    "cloze": "gap",
    "short_answer": "short answer",
    "true_false": "true or false",
}
MINUTES = (0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120)
SECONDS = (0, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300)
MOST_SEED = 9999


def _minutes(number: int) -> str:
    return "no limit" if not number else f"{number} minute{'s' * (number > 1)}"


def _seconds(number: int) -> str:
    return "no limit" if not number else f"{number} second{'s' * (number > 1)}"


class SetupScreen(Screen[Settings | None]):
    """A form over :class:`Settings`; closes with them, or with None to go back.

    ``seed`` is the shuffle that is proposed, for those who want one.
    """

    AUTO_FOCUS = "Field"
    TITLE = "Before you start"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", "Start", id="setup.start"),
        Binding("r", "reset", "Reset", id="setup.reset"),
        Binding("escape,q", "back", "Back", key_display="esc", id="setup.back"),
    ]

    def __init__(self, bank: Bank, settings: Settings, *, seed: int = 1) -> None:
        super().__init__()
        self._bank = bank
        self._questions = [one for one in bank.questions if one.status != "rejected"]
        self._defaults = settings
        self._seed = seed

    def compose(self) -> ComposeResult:
        """Lay the form between what it is about and what the line in focus means."""
        yield Static(self._heading(), id="setup-heading")
        with VerticalScroll(id="setup", can_focus=False):
            yield from self._fields()
        yield Static(id="setup-about")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show the lines that matter."""
        self._arrange()

    def on_descendant_focus(self) -> None:
        """Say what the line in focus means."""
        if isinstance(self.focused, Field):
            self.query_one("#setup-about", Static).update(literal(self.focused.about))

    def on_field_changed(self) -> None:
        """Let the lines that hang on others follow."""
        self._arrange()

    def action_start(self) -> None:
        """Start with what is set."""
        self.dismiss(self.settings)

    def action_back(self) -> None:
        """Go back without a session."""
        self.dismiss(None)

    def action_reset(self) -> None:
        """Set everything as it was at first."""
        with self.app.batch_update():
            self.refresh(recompose=True)
        self.call_after_refresh(self._arrange)

    @property
    def settings(self) -> Settings:
        """What the form says."""
        count = self._number("count")
        types = self._types
        return replace(
            self._defaults,
            count=None if count >= len(self._of(types)) else count,
            types=() if types == self._known_types else types,
            seed=self._number("seed") if self._one("order") else None,
            matching=self._one("matching"),
            feedback=self._one("feedback"),
            reading=self._one("reading"),
            graded=self._one("graded"),
            limit=self._number("limit") * 60 or None,
            question_limit=self._number("question-limit") or None,
            resume=False,
        )

    def _fields(self) -> ComposeResult:
        """Yield the lines with the defaults set."""
        given = self._defaults
        most = len(self._questions)
        yield Number(
            "Questions",
            "How many questions: ← → or type a number.",
            min(given.count or most, most),
            id="set-count",
            least=1,
            most=most,
            says=self._of_how_many,
        )
        yield AnyOf(
            "Kinds",
            "Which kinds of question: ← → moves, Space ticks.",
            [(kind, TYPE_NAMES[kind]) for kind in self._known_types],
            [kind for kind in self._known_types if not given.types or kind in given.types],
            id="set-types",
        )
        yield OneOf(
            "Order",
            "Shuffling mixes the questions and their options.",
            [(False, "as in the article"), (True, "shuffled")],
            given.seed is not None,
            id="set-order",
        )
        yield Number(
            "Shuffle no.",
            "The same number gives the same order, for you and for everybody else.",
            self._seed if given.seed is None else given.seed,
            id="set-seed",
            most=max(MOST_SEED, given.seed or 0),
        )
        feedback: list[tuple[Feedback, str]] = [
            ("each", "after each answer"),
            ("end", "at the end"),
        ]
        yield OneOf(
            "Feedback",
            "At the end: answers can be changed until you hand them in.",
            feedback,
            given.feedback,
            id="set-feedback",
        )
        reading: list[tuple[Reading, str]] = [
            ("none", "hidden"),
            ("before", "read it first"),
            ("beside", "beside the questions"),
        ]
        yield OneOf(
            "Article",
            "Whether you see the article before or while you answer.",
            reading,
            given.reading,
            id="set-reading",
        )
        yield OneOf(
            "Typed answers",
            "How strictly they are compared: normal forgives case, accents and small slips.",
            [(mode, str(mode)) for mode in get_args(MatchMode)],
            given.matching,
            id="set-matching",
        )
        yield Number(
            "Time in all",
            "For the whole session: ← → or type minutes; 0 is no limit.",
            (given.limit or 0) // 60,
            id="set-limit",
            most=600,
            steps=MINUTES,
            says=_minutes,
        )
        yield Number(
            "Time for each",
            "For each question: ← → or type seconds; 0 is no limit.",
            given.question_limit or 0,
            id="set-question-limit",
            most=3600,
            steps=SECONDS,
            says=_seconds,
        )
        yield OneOf(
            "Mode",
            "Graded: no hints, no second try, and the history says so.",
            [(False, "practice"), (True, "graded")],
            given.graded,
            id="set-graded",
        )

    def _heading(self) -> Content:
        total = len(self._questions)
        about = f"{total} question{'s' * (total != 1)} · Enter starts"
        return Content.assemble(literal(self._bank.title, "bold"), "\n", (about, "$quiet"))

    def _arrange(self) -> None:
        """Show the seed only with a shuffle, and ask no more than there is."""
        if not self.query("#set-graded"):
            return
        self.query_one("#set-seed").display = bool(self._one("order"))
        self.query_one("#set-types").display = len(self._known_types) > 1
        self.query_one("#set-matching").display = any(not q.options for q in self._of(self._types))
        self.query_one("#set-count", Number).limit(len(self._of(self._types)))

    def _of_how_many(self, number: int) -> str:
        most = self.query_one("#set-count", Number).most
        return f"all {most}" if number == most else f"{number} of {most}"

    @property
    def _known_types(self) -> tuple[QuestionType, ...]:
        """The types that the bank has, in their usual order."""
        held = {question.type for question in self._questions}
        return tuple(kind for kind in TYPE_NAMES if kind in held)

    @property
    def _types(self) -> tuple[QuestionType, ...]:
        return self.query_one("#set-types", AnyOf).value

    def _of(self, types: tuple[QuestionType, ...]) -> list[Question]:
        return [question for question in self._questions if question.type in types]

    def _one(self, name: str):  # type: ignore[no-untyped-def]
        return self.query_one(f"#set-{name}", OneOf).value

    def _number(self, name: str) -> int:
        return self.query_one(f"#set-{name}", Number).value
