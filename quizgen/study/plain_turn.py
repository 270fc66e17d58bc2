"""One question of the plain session: asked, answered or left, with all that may be typed there."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.study.attempt import Answer
from quizgen.study.console import Console, StoppedError
from quizgen.study.entry import COMMANDS, Command, Name, command, labels, option_place
from quizgen.study.matching import Verdict
from quizgen.study.session import Asked, Draft, Session
from quizgen.study.tally import duration
from quizgen.study.text import one_line
from quizgen.study.wording import VERDICTS, evidence_line, remarks

YES = frozenset({"y", "yes"})
LONG: frozenset[Name] = frozenset({"review", "article", "help"})
"""Commands that say so much that the question is shown once more."""


class PlainTurn:
    """Asks questions of a session over a console."""

    def __init__(self, session: Session, console: Console, article: Callable[[], None]) -> None:
        """``article`` writes the article."""
        self._session = session
        self._console = console
        self._say = console.say
        self._article = article

    def take(self, asked: Asked) -> Asked | None:
        """Ask a question; return the one to ask next, None when none is open.

        Raises StoppedError.
        """
        self._pose(asked)
        judged = self._session.answer_to(asked)
        if judged is not None:
            return self._look_again(asked, judged)
        while True:
            line = self._console.ask(self._prompt(asked))
            if self._session.time_up():
                return asked
            if self._session.question_seconds_left() == 0:
                return self._too_late(asked)
            place = option_place(line, asked.options)
            order = command(line, asked) if place is None else None
            if order is not None:
                following = self._do(order, asked)
                if following is not asked or order.name in LONG:
                    return following
            elif not line and self._session.draft_of(asked):
                return self._session.next_open()
            elif asked.typed and line:
                self._comment(asked, self._session.type(asked, line))
                return self._session.next_open()
            elif place is not None:
                self._comment(asked, self._session.choose(asked, place))
                return self._session.next_open()
            else:
                self._say(f"Please type {self._wanted(asked)}, or q to stop.")

    def review(self) -> Asked | None:
        """Say how every question stands; return the one to go to, None when handed in."""
        session = self._session
        can_submit = session.settings.feedback == "end"
        self._say()
        for asked in session.all_asked:
            self._say(f"{asked.number}. {self._state(asked)}. {one_line(asked.question.stem)}")
        hand_in = ", submit to hand in" if can_submit else ""
        while not session.submitted:
            line = self._console.ask(f"A number to go there{hand_in}, Enter to go on: ")
            if session.time_up():
                return session.all_asked[session.position - 1]
            order = command(line)
            number = line.removeprefix(":")
            if not line and (following := session.current):
                return following
            if number.isdecimal() and 1 <= int(number) <= session.progress.total:
                return session.all_asked[int(number) - 1]
            if order == Command("quit"):
                raise StoppedError
            if can_submit and order == Command("submit"):
                self._submit()
            else:
                last = session.progress.total
                self._say(f"Please type a number from 1 to {last}{hand_in}, or q to stop.")
        return None

    def _pose(self, asked: Asked) -> None:
        session = self._session
        flagged = ", flagged" if session.flagged(asked) else ""
        self._say()
        self._say(f"Question {asked.number} of {session.progress.total}{flagged}")
        if (left := session.seconds_left()) is not None and not session.submitted:
            self._say(f"Time left: {duration(left)}.")
        if len(session.bank.articles) > 1:
            self._say(f"On: {session.passage(asked).title}")
        self._say(one_line(asked.question.stem))
        removed: set[int] = set()
        for kind in session.hints_taken(asked):
            removed |= session.hint(asked, kind).removed
        named = zip(labels(asked.options), asked.options, strict=True)
        for place, (label, option) in enumerate(named):
            out = " (ruled out by the hint)" if place in removed else ""
            self._say(f"  {label}. {one_line(option.text)}{out}", indent="     ")
        for kind in session.hints_taken(asked):
            if text := session.hint(asked, kind).text:
                self._say(text)
        if draft := session.draft_of(asked):
            self._say(f"So far you have: {one_line(draft.given)}")

    def _prompt(self, asked: Asked) -> str:
        shown = labels(asked.options)
        return f"Your answer ({shown[0]}-{shown[-1]}): " if shown else "Your answer: "

    def _wanted(self, asked: Asked) -> str:
        shown = labels(asked.options)
        return f"one of {shown[0]}-{shown[-1]}" if shown else "an answer"

    def _comment(self, asked: Asked, answer: Answer | Draft) -> None:
        """Say how it was, the key, why the chosen option is wrong, and where the article says so.

        Of a draft nothing is said but that it is noted.
        """
        if isinstance(answer, Draft):
            self._say(f"Noted: {one_line(answer.given)}")
            return
        if answer.verdict is Verdict.CORRECT:
            self._say(VERDICTS[answer.verdict])
        else:
            key = one_line(asked.question.answer)
            self._say(f"{VERDICTS[answer.verdict]} The answer is: {key}")
        evidence = self._session.passage(asked).evidence
        for remark in remarks(asked, answer, evidence):
            self._say(remark)
        self._say(evidence_line(asked.question, evidence))
        if not answer.verdict.counts and not self._session.can_retry:
            self._say("It will come again.")

    def _look_again(self, asked: Asked, judged: Answer) -> Asked | None:
        """Show a question that has been judged; nothing can change it."""
        self._say(f"Your answer: {one_line(judged.given)}")
        self._comment(asked, judged)
        order = command(self._console.ask("Enter goes on: "))
        following = self._do(order, asked) if order is not None else asked
        return self._session.next_open() if following is asked else following

    def _too_late(self, asked: Asked) -> Asked | None:
        """Close a question whose time is up."""
        self._session.expire(asked)
        judged = self._session.answer_to(asked)
        if judged is None:
            self._say("The time for this question was up.")
        else:
            self._comment(asked, judged)
        return self._session.next_open()

    def _do(self, order: Command, asked: Asked) -> Asked | None:
        """Do what was typed instead of an answer; return the question to be asked then."""
        session = self._session
        match order.name:
            case "quit":
                raise StoppedError
            case "skip":
                following = session.next_open()
                if following is asked:
                    self._say("This is the only question that is open.")
                return following
            case "back":
                return self._go(asked.number - 1, asked)
            case "go":
                return self._go(order.number, asked)
            case "review":
                return self.review()
            case "submit" if session.settings.feedback == "end":
                self._submit()
                return None if session.submitted else asked
            case "submit":
                self._say("Each answer is judged at once; there is nothing to hand in.")
            case "flag":
                self._say("Flagged." if session.flag(asked) else "No longer flagged.")
            case "hint":
                self._hint(asked)
            case "pause":
                self._pause()
            case "article":
                self._article()
            case "help":
                self._help()
        return asked

    def _go(self, number: int, asked: Asked) -> Asked:
        total = self._session.progress.total
        if 1 <= number <= total:
            return self._session.all_asked[number - 1]
        self._say(f"There are questions 1 to {total}.")
        return asked

    def _hint(self, asked: Asked) -> None:
        left = self._session.hints_left(asked)
        if not left:
            graded = self._session.settings.graded
            self._say(
                "This one is graded: there are no hints." if graded else "No more hints here."
            )
            return
        shown = self._session.hint(asked, left[0])
        if shown.text:
            self._say(shown.text)
        if shown.removed:
            names = labels(asked.options)
            out = " and ".join(names[place] for place in sorted(shown.removed))
            self._say(f"It is not {out}.")
        self._say("A right answer now gives half a point.")

    def _pause(self) -> None:
        self._session.pause()
        self._console.ask("The clock stands still. Enter goes on: ")
        self._session.resume_clock()

    def _help(self) -> None:
        self._say(
            "Type an answer, or one of these; the colon may be left out among options, "
            "but a letter that names an option is that option:"
        )
        for words, about in COMMANDS.values():
            self._say(f"  :{words[0]}  {about}")
        self._say("  :3  go to question 3")

    def _submit(self) -> None:
        """Hand in; open questions are asked about first."""
        progress = self._session.progress
        if missing := progress.total - progress.answered:
            which = "1 question is" if missing == 1 else f"{missing} questions are"
            sure = self._console.ask(f"{which} not answered and will be wrong. Hand in? [y/N] ")
            if sure.casefold() not in YES:
                return
        self._session.submit()

    def _state(self, asked: Asked) -> str:
        """Return in words how a question stands."""
        judged = self._session.answer_to(asked)
        if judged is not None:
            state = VERDICTS[judged.verdict].rstrip(".")
        elif draft := self._session.draft_of(asked):
            state = f"Answered: {one_line(draft.given)}"
        else:
            state = "Open"
        return f"{state}, flagged" if self._session.flagged(asked) else state
