"""What a hint is said to give and cost, and what it gave."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from quizgen.study.session import Asked, Hint, Session
from tui.text import literal

GIVES: dict[Hint, str] = {
    "first_letter": "the first letter of the answer",
    "fewer_options": "fewer options to choose from",
}
PRICE = "A right answer then counts half."


@dataclass(frozen=True, slots=True)
class Told:
    """The hints a question was given: words to show, and the options struck out."""

    words: Content | None
    removed: frozenset[int]


def offer(kind: Hint) -> Content:
    """Return what is said before a hint is taken: what it gives, what it costs, how to take it."""
    return Content.assemble(
        ("Hint: ", "bold"), f"{GIVES[kind]}. {PRICE} The same key again takes it."
    )


def hint_told(session: Session, asked: Asked) -> Told:
    """Return the hints that were taken on a question."""
    shown = [session.hint(asked, kind) for kind in session.hints_taken(asked)]
    if not shown:
        return Told(None, frozenset())
    removed = frozenset(place for hint in shown for place in hint.removed)
    words = [literal(hint.text) for hint in shown if hint.text]
    if removed:
        words.append(Content(_struck_out(len(removed))))
    return Told(Content.assemble(("Hint: ", "bold"), Content(" ").join(words)), removed)


def _struck_out(count: int) -> str:
    return f"{count} wrong {'option is' if count == 1 else 'options are'} struck out."
