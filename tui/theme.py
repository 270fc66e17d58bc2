"""The app's colours and glyphs.

Right and wrong are blue and orange, which red-green colour-blind readers tell apart, and every
state has a glyph and a word besides.
"""

from __future__ import annotations

from textual.theme import Theme

from quizgen.study.matching import Verdict
from quizgen.study.wording import VERDICTS

RIGHT_GLYPH = "✓"
WRONG_GLYPH = "✗"
NEAR_GLYPH = "≈"
OPEN_GLYPH = "·"
CURSOR_GLYPH = "❯"
FILLED_GLYPH = "◆"
FLAG_GLYPH = "⚑"
REMOVED_GLYPH = "–"
UNFINISHED_GLYPH = "◐"
PRACTICE_GLYPH = "↻"

GLYPHS = {
    Verdict.CORRECT: RIGHT_GLYPH,
    Verdict.CORRECT_WITH_NOTE: RIGHT_GLYPH,
    Verdict.NEAR_MISS: NEAR_GLYPH,
    Verdict.WRONG: WRONG_GLYPH,
}
STYLES = {
    Verdict.CORRECT: "$text-right",
    Verdict.CORRECT_WITH_NOTE: "$text-right",
    Verdict.NEAR_MISS: "$text-wrong",
    Verdict.WRONG: "$text-wrong",
}


def headline(verdict: Verdict) -> str:
    """Return a verdict as glyph and words: ``✓ Right.``."""
    return f"{GLYPHS[verdict]} {VERDICTS[verdict]}"


DARK = Theme(
    name="quizgen-dark",
    primary="#7aa7d9",
    secondary="#8f9bb3",
    accent="#d9b36c",
    success="#6fb1ea",
    warning="#e8a365",
    error="#e8a365",
    foreground="#d8dce4",
    background="#14171c",
    surface="#1a1e25",
    panel="#232833",
    dark=True,
    variables={
        "text-right": "#7fbdf2",
        "text-wrong": "#f0ac6e",
        "evidence": "#39331f",
        "text-evidence": "#f4e3b2",
        "quiet": "#8a93a5",
        "footer-key-foreground": "#7aa7d9",
        "footer-background": "#14171c",
        "scrollbar": "#3a4352",
        "scrollbar-hover": "#566379",
        "scrollbar-active": "#7aa7d9",
        "scrollbar-background": "#14171c",
        "input-selection-background": "#7aa7d9 35%",
    },
)
LIGHT = Theme(
    name="quizgen-light",
    primary="#2a5d93",
    secondary="#5b6679",
    accent="#8a5a00",
    success="#1d5fa3",
    warning="#a04b00",
    error="#a04b00",
    foreground="#20242c",
    background="#f7f6f2",
    surface="#fdfcf9",
    panel="#e9e6dd",
    dark=False,
    variables={
        "text-right": "#1a589a",
        "text-wrong": "#964600",
        "evidence": "#f6e7b4",
        "text-evidence": "#2b2408",
        "quiet": "#646d7c",
        "footer-key-foreground": "#2a5d93",
        "footer-background": "#f7f6f2",
        "scrollbar": "#c9c4b6",
        "scrollbar-hover": "#a8a293",
        "scrollbar-active": "#2a5d93",
        "scrollbar-background": "#f7f6f2",
        "input-selection-background": "#2a5d93 25%",
    },
)
THEMES = (DARK, LIGHT)
STAND_INS = {
    "text-right": "text-success",
    "text-wrong": "text-warning",
    "evidence": "panel",
    "text-evidence": "text-warning",
    "quiet": "secondary",
}
"""The colour of a theme that is not ours which each of our own names stands for there."""

ANSI_STAND_INS = {
    "quiet": "ansi_default",
    "evidence": "ansi_default",
    "text-right": "ansi_blue",
    "text-wrong": "ansi_red",
    "text-evidence": "ansi_default",
}
"""Our own names in the terminal's own colours, of which nothing is known but their names."""

THEME_NAMES = {
    "quizgen-dark": "dark",
    "quizgen-light": "light",
    "ansi-dark": "the terminal's own, dark",
    "ansi-light": "the terminal's own, light",
}
"""The themes that the command palette offers by themselves."""

SHORT_NAMES = {
    "dark": "quizgen-dark",
    "light": "quizgen-light",
    "ansi": "ansi-dark",
}
"""What may be said for a theme in the preferences."""
