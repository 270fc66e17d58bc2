"""Years in brackets behind a name: "Jochi (1185–1226)", "the Battle of Bạch Đằng (1288)".

They hang from no clause; what they say is plain from what stands before the bracket.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.language.entities import Mention
from quizgen.language.tokens import Sentence, Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.span_words import asked_tokens

YEAR = re.compile(r"(?:1\d|20)\d\d")
DASHES = frozenset({"-", "–", "—"})
BATTLES = frozenset({"battle", "war", "siege", "treaty", "revolution", "rebellion", "massacre"})
"""Words of names that are events whatever the model takes them for."""


def bracketed_question(sentence: Sentence, about: tuple[int, int]) -> Candidate | None:
    """Return the question for a year in brackets behind a name, or None."""
    key = asked_tokens(sentence, about)
    if len(key) != 1 or not YEAR.fullmatch(key[0].text):
        return None
    year = key[0]
    tokens = sentence.tokens
    opening = next((t for t in reversed(tokens[: year.i]) if t.text in {"(", ")"}), None)
    closing = next((t for t in tokens[year.i + 1 :] if t.text in {"(", ")"}), None)
    if opening is None or opening.text != "(" or closing is None or closing.text != ")":
        return None
    inside = [t for t in tokens[opening.i + 1 : closing.i] if t is not year]
    found = _named(tokens[: opening.i], sentence)
    stem = _stem(*found, year, inside) if found is not None else None
    if stem is None:
        return None
    return Candidate("span", stem, year.text, year.start, year.end, "year", sentence, key)


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
    kind = mention.entity.kind
    if BATTLES & {t.lower for t in mention.tokens}:
        kind = "event"
    return _with_article(mention), kind


def _with_article(mention: Mention) -> str:
    before = mention.sentence.tokens[mention.first - 1] if mention.first else None
    article = "the " if before is not None and before.lower == "the" else ""
    text = re.sub(r"^The ", "the ", mention.text)
    return text if text.startswith("the ") else f"{article}{text}"


def _stem(name: str, kind: str, year: Token, inside: Sequence[Token]) -> str | None:
    if kind == "person":
        years = [t for t in inside if YEAR.fullmatch(t.text)]
        if len(years) != 1 or any(t.text not in DASHES and t not in years for t in inside):
            return None
        return f"When was {name} born?" if year.i < years[0].i else f"When did {name} die?"
    if inside:
        return None
    if kind == "event":
        return f"In what year was {name}?"
    return f"What year is {name} from?" if kind in {"work", "facility", "product"} else None
