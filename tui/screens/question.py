"""The questions of a session, one at a time: answer by key, see why, go where you want."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from quizgen.study.attempt import Answer
from quizgen.study.session import Asked, Session
from tui.memory import set_aside
from tui.messages import GoOn, Typing
from tui.screens.asides import GoToDialog, PauseScreen, TimeUpDialog
from tui.screens.question_keys import KEYS
from tui.screens.reading import ReadingScreen
from tui.screens.review import END, ReviewScreen
from tui.widgets.article import article_of
from tui.widgets.body import Body
from tui.widgets.hints import offer
from tui.widgets.keys import KeyBar
from tui.widgets.timing import KEEP_EVERY, MINUTE, TICK
from tui.widgets.track import TopBar

DRAFT_DELAY = 0.3
"""Seconds of no typing after which what is in the field is kept on disk."""


class QuestionScreen(Screen[None]):
    """Asks the questions of a session in any order; posts GoOn when all are judged.

    One screen serves the whole session: going to another question changes what its widgets show,
    so nothing is mounted and nothing flickers.
    """

    AUTO_FOCUS = ""
    TITLE = "A question"
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(self, session: Session, asked: Asked | None = None) -> None:
        super().__init__()
        self.session = session
        self.asked = asked or session.all_asked[session.position - 1]
        self._top = TopBar(session, self.asked.number)
        self._body = Body(session)
        self._written: dict[str, str] = {}
        self._resting = False
        self._shown = False
        self._offered = False
        self._ticks = 0

    @property
    def answer(self) -> Answer | None:
        """The judged answer to the question on the screen, if there is one."""
        return self.session.answer_to(self.asked)

    @property
    def drafting(self) -> bool:
        """Whether answers may still be changed, because they are judged at the end."""
        return self.session.settings.feedback == "end" and not self.session.submitted

    def compose(self) -> ComposeResult:
        """Lay the question below where the session stands."""
        yield self._top
        yield self._body
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the question and look at the clock from now on."""
        self.open(self.asked.number)
        if self._timed:
            self.set_interval(TICK, self.tick)
        self.call_after_refresh(set_aside)

    def on_unmount(self) -> None:
        """Leave nothing unkept, whichever way the student leaves."""
        self.keep_written()
        self.session.keep_time()

    def open(self, number: int) -> None:
        """Show a question (from 1), as far as it has come."""
        self.keep_written()
        self.asked = self.session.go_to(number)
        self._show()

    def _show(self) -> None:
        """Show the question as it stands now."""
        self._offered = False
        draft = self.session.draft_of(self.asked)
        written = self._written.get(self.asked.question.id, draft.given if draft else "")
        with self.app.batch_update():
            self._top.point_at(self.asked.number)
            self._body.show(self.asked, written)
        self._shown = True
        self.refresh_bindings()
        self.tick()

    # Answering.

    def action_choose(self, place: int) -> None:
        """Answer with an option: for good, or as a draft."""
        if self.answer is not None:
            return
        self.session.choose(self.asked, place)
        if self.drafting:
            self._body.question.choices.fill(place)
            self._top.refresh()
        else:
            self._show()

    def action_answer_typed(self) -> None:
        """Answer with what is in the field, if anything is: for good, or as a draft."""
        self.keep_written()
        text = self._written.get(self.asked.question.id, "").strip()
        if not text or self.answer is not None:
            return
        if self.drafting:
            self.action_go_on()
        else:
            self.session.type(self.asked, text)
            self._show()

    def action_leave_field(self) -> None:
        """Take letters for commands until Enter."""
        self.set_focus(self._body.question, scroll_visible=False)
        self.refresh_bindings()

    def on_typing(self, _: Typing) -> None:
        """Have what is typed on disk as soon as the typing rests."""
        if self.drafting and not self._resting:
            self._resting = True
            self.set_timer(DRAFT_DELAY, self.keep_written)

    def keep_written(self) -> None:
        """Remember what is in the field; a draft, on disk."""
        self._resting = False
        if not self._shown or not self.asked.typed or self.answer is not None:
            return
        text = self._body.question.typed.field.value
        self._written[self.asked.question.id] = text
        draft = self.session.draft_of(self.asked)
        if self.drafting and text.strip() != (draft.given if draft else ""):
            self.session.type(self.asked, text.strip())
            self._top.refresh()

    # Going about.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what makes sense here."""
        if action == "hint":
            return self.answer is None and bool(self.session.hints_left(self.asked))
        if action == "more_time":
            return self._timed and not self.session.settings.graded
        if action == "skip":
            return self.answer is None
        if action == "article":
            return self.answer is not None or self.session.settings.reading != "none"
        if action == "go_on":
            return self.answer is not None or self.drafting or self._body.question.has_focus
        return True

    def action_go_on(self) -> None:
        """Go to what comes next: an open question, the list of all, the end."""
        self.keep_written()
        if self.answer is None and not self.drafting:
            self._body.question.focus_answer()
        elif self.drafting:
            if self.asked.number < len(self.session.all_asked):
                self.open(self.asked.number + 1)
            else:
                self.action_review()
        elif (following := self.session.next_open()) is not None:
            self.open(following.number)
        else:
            self.post_message(GoOn())

    def action_skip(self) -> None:
        """Leave this one open and go to the next open one."""
        self.keep_written()
        following = self.session.next_open()
        if following is None or following.number == self.asked.number:
            self._body.question.say(Content("No other question is open."))
        else:
            self.open(following.number)

    def action_step(self, step: int) -> None:
        """Go to the next or previous question, round and round."""
        total = len(self.session.all_asked)
        self.open((self.asked.number - 1 + step) % total + 1)

    def action_go_to(self) -> None:
        """Ask for a number and go there."""
        self.app.push_screen(GoToDialog(len(self.session.all_asked)), self._go_to)

    def _go_to(self, number: int | None) -> None:
        if number is not None:
            self.open(number)

    def action_review(self) -> None:
        """Show all questions with how they stand."""
        self.keep_written()
        self.app.push_screen(ReviewScreen(self.session, self.asked.number), self._reviewed)

    def _reviewed(self, outcome: int | None) -> None:
        if outcome == END:
            self._end()
        else:
            self.open(outcome or self.asked.number)

    def _end(self) -> None:
        """Have all judged as it stands."""
        self.keep_written()
        self.session.submit()
        self.post_message(GoOn())

    # Help.

    def action_flag(self) -> None:
        """Mark the question to be looked at again, or no longer."""
        self.session.flag(self.asked)
        self._top.refresh()

    def action_hint(self) -> None:
        """Tell what a hint gives and costs; asked again, give it."""
        kind = self.session.hints_left(self.asked)[0]
        self._offered = not self._offered
        if self._offered:
            self._body.question.say(offer(kind))
        else:
            self.session.hint(self.asked, kind)
            self._body.show_hints()
            self.refresh_bindings()

    def action_article(self) -> None:
        """Show the article on the whole screen."""
        evidence = self.asked.question.evidence
        article = article_of(self.session.bank, evidence)
        marked = evidence if self.answer is not None else None
        self.app.push_screen(ReadingScreen(self.session.plan.title, article, marked))

    # The clock.

    @property
    def _timed(self) -> bool:
        settings = self.session.settings
        return settings.limit is not None or settings.question_limit is not None

    def tick(self) -> None:
        """Show the time left; when there is none, end kindly."""
        if not self._timed or self.session.paused or not self.is_active:
            return
        self._top.tell_time()
        self._ticks += 1
        if self._ticks % KEEP_EVERY == 0:
            self.session.keep_time()
        if self.session.submitted:
            return
        if self.session.time_up():
            self.keep_written()
            self.app.push_screen(TimeUpDialog(self.session), self._time_up)
        elif self.session.question_seconds_left() == 0:
            self._question_time_up()

    def _time_up(self, more: bool | None) -> None:
        if more:
            self.action_more_time()
        else:
            self._end()

    def _question_time_up(self) -> None:
        """Take what is typed for the answer; what is filled in stands."""
        if self.drafting:
            self._body.freeze()
            return
        self.keep_written()
        written = self._written.get(self.asked.question.id, "").strip()
        if self.asked.typed and written:
            self.session.type(self.asked, written)
        else:
            self.session.expire(self.asked)
        self._show()

    def action_more_time(self) -> None:
        """Give a minute more."""
        self.session.more_time(MINUTE)
        self._show()

    def action_pause(self) -> None:
        """Hide everything and stop the clock."""
        self.keep_written()
        self.session.pause()
        self.app.push_screen(PauseScreen(self.session), self._go_on_after_pause)

    def _go_on_after_pause(self, _: None) -> None:
        self.session.resume_clock()
        self.tick()
