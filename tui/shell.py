"""What the app is before any quiz: colours, keys, help, commands, and how it tells and ends."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from quizgen.study.preferences import Preferences
from quizgen.study.text import one_line
from tui.theme import ANSI_STAND_INS, DARK, SHORT_NAMES, STAND_INS, THEME_NAMES, THEMES


class Shell(App[None]):
    """An empty app with quizgen's looks and manners, as the preferences say."""

    CSS_PATH = Path(__file__).with_name("quizgen.tcss")
    TITLE = "quizgen"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - App declares no ClassVar
    VERTICAL_BREAKPOINTS = [(0, "-short"), (18, "-tall")]  # noqa: RUF012 - App declares no ClassVar
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", "Help", key_display="?", id="help"),
        Binding("f1", "help", "Help", show=False, id="help.f1"),
        Binding("q", "leave", "Stop", id="leave"),
        # Every answer is kept, so the key that people reach for first may stop at once.
        Binding("ctrl+q,ctrl+c", "stop", "Close quizgen", show=False, id="leave.always"),
        Binding("ctrl+p", "command_palette", "Commands, colours", show=False, id="palette"),
    ]

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.failure: Exception | None = None
        for theme in THEMES:
            self.register_theme(theme)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = self._known_theme(preferences.theme)
        self._kept_theme = self.theme
        self.set_keymap(preferences.keys)

    def get_css_variables(self) -> dict[str, str]:
        """Return the theme's colours, with stand-ins for our own names where it has none."""
        variables = super().get_css_variables()
        stand_ins = ANSI_STAND_INS if self.current_theme.ansi else {}
        ours = {name: variables[theirs] for name, theirs in STAND_INS.items()}
        self.theme_variables = {**ours, **variables, **stand_ins}
        return self.theme_variables

    def attend(self) -> None:
        """Keep the colours that are chosen from now on; tell what the preferences get wrong."""
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        if self.preferences.problem:
            self.warn(self.preferences.problem)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """List the app's commands for the palette."""
        yield SystemCommand("Keys", "What the keys do on this screen", self.action_help)
        for name, title in THEME_NAMES.items():
            yield SystemCommand(
                f"Colours: {title}",
                "Used now and remembered",
                partial(self.action_colours, name),
            )
        yield SystemCommand("Colours: more …", "Choose among all themes", self.search_themes)
        yield SystemCommand(
            "Picture", "Save this screen as an SVG file", lambda: self.set_timer(0.1, self._picture)
        )
        yield SystemCommand("Quit", "Close quizgen; every answer is kept", self.action_stop)

    def action_colours(self, name: str) -> None:
        """Use other colours."""
        self.theme = name

    def action_help(self) -> None:
        """Show the keys of the screen."""
        from tui.help import chapters
        from tui.screens.dialogs import HelpDialog

        if not isinstance(self.screen, HelpDialog):
            self.push_screen(HelpDialog(chapters(self.screen)))

    def action_leave(self) -> None:
        """Close the app."""
        self.exit()

    def action_stop(self) -> None:
        """Close the app from anywhere."""
        self.exit()

    def warn(self, message: str) -> None:
        """Tell the student something that does not stop the session."""
        self.notify(one_line(message), severity="warning", markup=False, timeout=8)

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name != self._kept_theme:
            from quizgen.study.preferences import save

            self._kept_theme = theme.name
            if problem := save(theme=theme.name):
                self.warn(problem)

    def _known_theme(self, name: str | None) -> str:
        """Return the name of a theme that there is: the wanted one by its name or a short one."""
        wanted = SHORT_NAMES.get(name or "", name or "")
        return wanted if wanted in self.available_themes else DARK.name

    def _picture(self) -> None:
        self.deliver_screenshot()

    def _fatal_error(self) -> None:
        """Leave with the error for the caller to report.

        Textual has no public hook for this, and would print a traceback with every local variable.
        """
        self.failure = self._exception
        self._close_messages_no_wait()
