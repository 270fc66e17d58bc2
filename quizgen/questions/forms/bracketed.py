"""Years in brackets behind a name: "Jochi (1185–1226)", "the Battle of Bạch Đằng (1288)".

They hang from no clause; what they say is plain from what stands before the bracket.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import YEAR
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.stretch import asked_tokens

LIFE = re.compile(r"(\d{4})\s?[-–—]\s?(\d{4})")
BATTLES = frozenset({"battle", "war", "siege", "treaty", "revolution", "rebellion", "massacre"})
"""Words of names that are events whatever the model takes them for."""


def bracketed_question(sentence: Sentence, about: tuple[int, int]) -> Candidate | None:
    """Return the question for a year in brackets behind a name, or None."""
    key = asked_tokens(sentence, about)
    text = sentence.text[about[0] - sentence.start : about[1] - sentence.start]
    if len(key) != 1 or not YEAR.fullmatch(text):
        return None
    tokens, place = sentence.tokens, key[0].i
    opening = next((t for t in reversed(tokens[:place]) if t.text in {"(", ")"}), None)
    closing = next((t for t in tokens[place + 1 :] if t.text in {"(", ")"}), None)
    if opening is None or opening.text != "(" or closing is None or closing.text != ")":
        return None
    found = _named(tokens[: opening.i], sentence)
    inside = sentence.span_text(tokens[opening.i + 1 : closing.i])
    stem = _stem(*found, text, inside) if found is not None else None
    if stem is None:
        return None
    return Candidate("span", stem, text, *about, "year", sentence, key)


def _named(before: Sequence[Token], sentence: Sentence) -> tuple[str, str] | None:
    """Return the name that ends some tokens, as a question writes it, and its kind."""
    last = before[-1] if before else None
    if last is None:
        return None
    if last.text in {'"', "”"}:
        opened = [t for t in before[:-1] if t.text in {'"', "“"}]
        return (sentence.span_text(before[opened[-1].i :]), "work") if opened else None
    mention = last.mention
    if mention is None or not mention.is_name or mention.last != last.i or mention.entity is None:
        return None
    name = _whole(before)
    kind = mention.entity.kind if name[0].mention is mention else ""
    if BATTLES & {t.lower for t in name}:
        kind = "event"
    article = before[name[0].i - 1].lower == "the" if name[0].i else False
    text = re.sub(r"^The ", "the ", sentence.span_text(name))
    return (f"the {text}" if article else text), kind


def _whole(before: Sequence[Token]) -> list[Token]:
    """Return the tokens at the end that are one name: "Siege of Dorn"."""
    start = len(before) - 1
    while start and (
        before[start - 1].is_proper
        or (before[start - 1].lower in {"of", "the"} and start > 1 and before[start - 2].is_proper)
    ):
        start -= 1
    return list(before[start:])


def _stem(name: str, kind: str, year: str, inside: str) -> str | None:
    if kind == "person":
        years = LIFE.fullmatch(inside)
        if years is None:
            return None
        return f"When was {name} born?" if year == years[1] else f"When did {name} die?"
    if inside != year:
        return None
    if kind == "event":
        return f"When was {name}?"
    return f"What year is {name} from?" if kind in {"work", "facility", "product"} else None
