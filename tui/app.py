"""The app: a bank, or an article that becomes one, played question by question."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from quizgen.bank.model import Bank
from quizgen.study.attempt import Store
from quizgen.study.clock import Clock, SystemClock
from quizgen.study.history import History
from quizgen.study.lasting import LastingStore
from quizgen.study.session import Session, Settings
from quizgen.study.store import SqliteStore
from quizgen.study.text import one_line
from tui.messages import Failed, GoOn, Made, TryMissed
from tui.screens.dialogs import HelpDialog, ResumeDialog
from tui.screens.making import Maker, MakingScreen
from tui.screens.question import QuestionScreen
from tui.screens.results import ResultsScreen
from tui.theme import DARK, STAND_INS, THEMES


class QuizApp(App[None]):
    """Plays one bank.

    ``source`` is the bank, or a function that makes it and is run in a thread behind a progress
    display. After :meth:`run`, ``session`` is the session as it was left (None if it never
    began) and ``failure`` the error that kept the bank from being made or ended the app.
    """

    CSS_PATH = "quizgen.tcss"
    TITLE = "quizgen"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - App declares no ClassVar
    VERTICAL_BREAKPOINTS = [(0, "-short"), (18, "-tall")]  # noqa: RUF012 - App declares no ClassVar
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", "Help", key_display="?", id="help"),
        Binding("f1", "help", show=False, id="help.f1"),
        Binding("q", "leave", "Stop", id="leave"),
        # Every answer is kept, so the key that people reach for first may stop at once.
        Binding("ctrl+q,ctrl+c", "leave", show=False, id="leave.always"),
    ]

    def __init__(
        self,
        source: Bank | Maker,
        *,
        settings: Settings | None = None,
        path: str = "",
        clock: Clock | None = None,
        open_store: Callable[[], Store] = SqliteStore,
    ) -> None:
        super().__init__()
        self.session: Session | None = None
        self.failure: Exception | None = None
        self._source = source
        self._settings = settings or Settings()
        self._path = path
        self._clock = clock or SystemClock()
        self._open_store = open_store
        self._store: Store | None = None
        for theme in THEMES:
            self.register_theme(theme)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = DARK.name

    def get_css_variables(self) -> dict[str, str]:
        """Return the theme's colours, with stand-ins for our own names where it has none."""
        variables = super().get_css_variables()
        self.theme_variables = {
            **{ours: variables[theirs] for ours, theirs in STAND_INS.items()},
            **variables,
        }
        return self.theme_variables

    def on_mount(self) -> None:
        """Open the store and the first screen."""
        self._store = LastingStore(self._warn, open_store=self._open_store)
        if isinstance(self._source, Bank):
            self._open_bank(self._source)
        else:
            self.push_screen(MakingScreen(self._source, self._path))

    def on_unmount(self) -> None:
        """Close the store."""
        if self._store is not None:
            self._store.close()

    def on_made(self, message: Made) -> None:
        """Play the bank that was made."""
        self._open_bank(message.bank)

    def on_failed(self, message: Failed) -> None:
        """Keep the error for the exit status; the screen shows it."""
        self.failure = message.error

    def on_go_on(self, _: GoOn) -> None:
        """Show the next question or, after the last, the results."""
        self._show_next()

    def on_try_missed(self, message: TryMissed) -> None:
        """Play the missed questions as a session of their own."""
        self._play(message.session.missed_again())

    def action_help(self) -> None:
        """Show the keys."""
        self.push_screen(HelpDialog())

    def action_history(self) -> None:
        """Show the scores so far."""
        from tui.screens.history import HistoryScreen

        self.push_screen(HistoryScreen(History(self._opened_store), self._clock))

    def action_leave(self) -> None:
        """Close the app; an unfinished session can be continued."""
        self.exit()

    def _fatal_error(self) -> None:
        """Leave with the error for the caller to report.

        Textual has no public hook for this, and would print a traceback with every local variable.
        """
        self.failure = self._exception
        self._close_messages_no_wait()

    def _open_bank(self, bank: Bank) -> None:
        """Continue an interrupted session on this bank, if wanted, or start one."""
        store = self._opened_store
        saved = Session.resume(bank, store, self._clock) if self._settings.resume else None

        def start(go_on: bool | None) -> None:
            if saved is not None and go_on:
                self._play(saved)
            else:
                self._play(Session.start(bank, self._settings, store, self._clock, path=self._path))

        if saved is None:
            start(False)
        else:
            self.push_screen(ResumeDialog(saved), start)

    def _play(self, session: Session) -> None:
        self.session = session
        self._show_next()

    def _show_next(self) -> None:
        """Show the first open question; the results when there is none."""
        assert self.session is not None
        asked = self.session.show()
        if asked is not None:
            self._show(QuestionScreen(self.session, asked))
        else:
            self.session.finish()
            self._show(ResultsScreen(self.session))

    def _show(self, screen: Screen[None]) -> None:
        """Put a screen in the place of the last one."""
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    @property
    def _opened_store(self) -> Store:
        assert self._store is not None, "the store is opened when the app is mounted"
        return self._store

    def _warn(self, message: str) -> None:
        """Tell the student something that does not stop the session."""
        self.notify(one_line(message), severity="warning", markup=False, timeout=8)
