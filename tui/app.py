"""The app: the library, a bank, or an article that becomes one, played question by question."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from quizgen.bank.model import Bank
from quizgen.errors import QuizgenError
from quizgen.study.attempt import Store
from quizgen.study.begin import broken_off
from quizgen.study.clock import Clock, SystemClock
from quizgen.study.lasting import LastingStore
from quizgen.study.preferences import Preferences, load
from quizgen.study.session import Session, Settings
from quizgen.study.store import SqliteStore
from tui.article import Order
from tui.desk import Desk
from tui.messages import Failed, GoOn, Made, OpenBank, Practise, TryMissed
from tui.screens.making import Maker, MakingScreen
from tui.shell import Shell

if TYPE_CHECKING:
    from tui.screens.home import HomeScreen

SEEDS = 10_000
"""A shuffle that is proposed has a number below this, short enough to tell a friend."""


class QuizApp(Shell):
    """Plays banks.

    ``source`` is a bank, or a function that makes it and is run in a thread behind a progress
    display, or None for the library. After :meth:`run`, ``session`` is the last session as it was
    left (None if none began) and ``failure`` the error that kept the bank from being made or
    ended the app.
    """

    def __init__(
        self,
        source: Bank | Maker | None = None,
        *,
        settings: Settings | None = None,
        path: str = "",
        clock: Clock | None = None,
        open_store: Callable[[], Store] = SqliteStore,
        preferences: Preferences | None = None,
        practise: int = 0,
    ) -> None:
        """``practise`` begins with so many of the questions that are due, above the library."""
        super().__init__(preferences or load())
        self.session: Session | None = None
        self._source = source
        self._practise = practise
        self._settings = settings or self._preferred()
        self._path = path
        self._clock = clock or SystemClock()
        self._open_store = open_store
        self._opened: Desk | None = None
        self._home: HomeScreen | None = None

    def on_mount(self) -> None:
        """Open the store and the first screen."""
        self.attend()
        store = LastingStore(self.warn, open_store=self._open_store)
        self._opened = Desk(store, self._clock, self.preferences)
        if self._source is None:
            self._open_library()
            if self._practise:
                self.action_practise()
        elif isinstance(self._source, Bank):
            self._open_bank(self._source)
        else:
            self.push_screen(MakingScreen(self._source, self._path))

    def on_unmount(self) -> None:
        """Close the store."""
        self._settle()
        if self._opened is not None:
            self._opened.store.close()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """List the app's commands for the palette."""
        if self._home is not None:
            yield SystemCommand("Home", "The library of banks", self.action_home)
            yield SystemCommand("New", "Make questions from an article", self.action_new_bank)
            yield SystemCommand("Practise", "Ask what is due today", self.action_practise)
            yield SystemCommand("History", "Scores so far", self.action_history)
        yield from super().get_system_commands(screen)

    # What screens and workers tell.

    def on_open_bank(self, message: OpenBank) -> None:
        """Open a bank of the library."""
        from quizgen.bank import load_bank

        self._path = str(message.path)
        try:
            bank = load_bank(message.path)
        except QuizgenError as error:
            self.warn(str(error))
            self._renew_home()
        else:
            self._desk.library.remember(message.path)
            self._open_bank(bank)

    def on_made(self, message: Made) -> None:
        """Play the bank that was made, kept in the banks folder if it came from the library."""
        if self._home is not None:
            self._keep(message.bank)
            self.action_home()
        self._open_bank(message.bank)

    def on_failed(self, message: Failed) -> None:
        """Keep the error for the exit status; the screen shows it."""
        if self._home is None:
            self.failure = message.error

    def on_go_on(self, _: GoOn) -> None:
        """Show the next question or, after the last, the results."""
        self._show_next()

    def on_try_missed(self, message: TryMissed) -> None:
        """Play the missed questions as a session of their own."""
        self._play(message.session.missed_again())

    def on_practise(self, _: Practise) -> None:
        """Practise what is due, or say that nothing is."""
        self.action_practise()

    # What keys and commands do.

    def action_home(self) -> None:
        """Go back to the library; an unfinished session can be continued."""
        self._settle()
        # Not pop_until_active, which is done only after what is pushed next.
        while self._home is not None and self.screen is not self._home:
            self.pop_screen()

    def action_leave(self) -> None:
        """Go back to the library, or close the app where there is none to go back to."""
        if self._home is None or self.screen is self._home:
            self.exit()
        else:
            self.action_home()

    def action_new_bank(self) -> None:
        """Ask for an article and make a bank of it."""
        from tui.screens.article import ArticleDialog

        def make(order: Order | None) -> None:
            if order is not None:
                self._path = str(order.path)
                self.push_screen(MakingScreen(order.make, order.path.name))

        self.action_home()
        self.push_screen(ArticleDialog(), make)

    def action_history(self) -> None:
        """Show the scores so far."""
        from tui.screens.history import HistoryScreen

        if not isinstance(self.screen, HistoryScreen):
            self.push_screen(HistoryScreen(self._desk.history, self._clock))

    def action_practise(self) -> None:
        """Practise what is due, or say that nothing is."""
        from quizgen.study.practice import MOST_AT_ONCE, practice_session

        self.action_home()
        wanted = Settings(matching=self._settings.matching)
        try:
            session = practice_session(
                self._desk.store,
                self._desk.schedule,
                self._clock,
                self._practise or MOST_AT_ONCE,
                tell=self.warn,
                settings=wanted,
            )
        except QuizgenError as error:
            self.warn(str(error))
        else:
            self._play(session)

    # The library.

    def _open_library(self) -> None:
        from tui.screens.home import HomeScreen

        self._home = HomeScreen(
            self._desk.library,
            due=self._desk.due,
            streak=self._desk.streak,
        )
        self.push_screen(self._home)

    # A session.

    def _open_bank(self, bank: Bank) -> None:
        """Continue an interrupted session on this bank, if wanted, or set one up."""
        store = self._desk.store
        saved = broken_off(bank, self._settings, store, self._clock)

        def start(go_on: bool | None) -> None:
            if go_on is None:
                self._turn_back()
            elif saved is not None and go_on:
                self._play(saved)
            elif self._home is not None:
                self._set_up(bank)
            else:
                self._start(bank, self._settings)

        if saved is None:
            start(False)
        else:
            from tui.screens.dialogs import ResumeDialog

            self.push_screen(ResumeDialog(saved), start)

    def _turn_back(self) -> None:
        """Close the app if there is no library that shows again now."""
        if self._home is None:
            self.exit()

    def _set_up(self, bank: Bank) -> None:
        """Ask how the session is to be, and start it."""
        from tui.screens.setup import SetupScreen

        def start(settings: Settings | None) -> None:
            if settings is not None:
                self._start(bank, settings)

        seed = int(self._clock.now().timestamp()) % SEEDS
        self.push_screen(SetupScreen(bank, self._settings, seed=seed), start)

    def _start(self, bank: Bank, settings: Settings) -> None:
        try:
            self._play(
                Session.start(bank, settings, self._desk.store, self._clock, path=self._path)
            )
        except QuizgenError as error:
            if self._home is None:
                raise
            self.warn(str(error))

    def _play(self, session: Session) -> None:
        self.session = session
        self._show_next()

    def _settle(self) -> None:
        """Note that a session is over whose last answer was given, results seen or not."""
        if self.session is not None and self.session.submitted:
            self.session.finish()

    def _show_next(self) -> None:
        """Show what the session begins or goes on with; the results when all is judged."""
        assert self.session is not None
        if self.session.submitted:
            from tui.screens.results import ResultsScreen

            self._settle()
            self._show(ResultsScreen(self.session))
        else:
            from tui.screens.opening import opening_screen

            self._show(opening_screen(self.session))

    def _show(self, screen: Screen[None]) -> None:
        """Put a screen in the place of the last one, above the library."""
        beneath = 1 if self._home is None else 2
        if len(self.screen_stack) > beneath:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def _preferred(self) -> Settings:
        wanted = self.preferences
        return Settings(feedback=wanted.feedback, reading=wanted.reading, matching=wanted.matching)

    def _keep(self, bank: Bank) -> None:
        """Write a bank that was made into the banks folder."""
        try:
            self._path = str(self._desk.keep(bank))
        except QuizgenError as error:
            self.warn(f"{error} You can still take the quiz now.")

    def _renew_home(self) -> None:
        if self._home is not None:
            self._home.renew()

    @property
    def _desk(self) -> Desk:
        assert self._opened is not None, "the store is opened when the app is mounted"
        return self._opened
