"""Right or wrong, the key, and why: always in view once a question is answered."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizgen.study.attempt import Answer
from quizgen.study.matching import Verdict
from quizgen.study.session import Asked
from quizgen.study.wording import remarks
from tui.text import literal
from tui.theme import STYLES, headline


class VerdictPanel(VerticalScroll, can_focus=False):
    """Says how an answer was; empty until then."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Static()

    def compose(self) -> ComposeResult:
        """Hold the words."""
        yield self._words

    def show(self, asked: Asked, answer: Answer, evidence: str, points: float = 1.0) -> None:
        """Show the verdict, the key where it was not hit exactly, and the remarks.

        ``points`` is what a right answer is worth: a hint was taken where it is not all.
        """
        # Styled by the body, which shows this panel.
        self.set_class(answer.verdict.counts, "right", update=False)
        self.set_class(not answer.verdict.counts, "wrong", update=False)
        lines = [Content.styled(headline(answer.verdict), f"bold {STYLES[answer.verdict]}")]
        if answer.verdict is not Verdict.CORRECT:
            key = literal(asked.question.answer, "bold")
            lines[0] = Content.assemble(lines[0], "  The answer is: ", key)
        if answer.verdict.counts and points < 1:
            lines.append(Content("It counts half, because of the hint."))
        lines += [literal(remark) for remark in remarks(asked, answer, evidence)]
        self._words.update(Content("\n").join(lines))
        self.scroll_home(animate=False, force=True, immediate=True)
