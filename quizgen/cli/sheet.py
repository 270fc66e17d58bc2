"""Banks and reports as plain text to read."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_uppercase
from typing import TYPE_CHECKING

from quizgen.bank import Article, Bank, Question

if TYPE_CHECKING:
    from quizgen.questions import Drop

_TYPED = "(type the answer)"
_LEAST_WIDTH = 30


def render_sheet(bank: Bank, width: int) -> str:
    """Return ``bank`` as text of ``width`` columns: stems, lettered options, keys and evidence."""
    articles = {article.id: article for article in bank.articles}
    lines = [*_filled(bank.title, width), "=" * min(len(bank.title), width), ""]
    for number, question in enumerate(bank.questions, 1):
        lines += _question(number, question, articles[question.evidence.article], width)
        lines.append("")
    return "\n".join(lines)


def render_drops(counts: Mapping[str, int], drops: Sequence[Drop], width: int) -> str:
    """Return what was dropped and why: how often for each reason, then candidate by candidate."""
    if not drops:
        return "No candidate was dropped."
    lines = [f"Dropped candidates: {len(drops)}"]
    digits = len(str(max(counts.values())))
    for reason, count in counts.items():
        lines += _filled(reason, width, f"  {count:>{digits}}  ", " " * (digits + 4))
    for drop in drops:
        lines.append("")
        lines += _filled(drop.stem or "(no stem)", width, f"- {drop.check}: ", "  ")
        for label, text in (("why", drop.reason), ("key", drop.key), ("from", drop.sentence)):
            if text:
                lines += _filled(text, width, f"  {label}: ", "    ")
    return "\n".join(lines)


def _question(number: int, question: Question, article: Article, width: int) -> Iterator[str]:
    lead = f"{number}. "
    inner = " " * len(lead)
    yield from _filled(question.stem, width, lead, inner)
    key = question.answer
    if not question.options:
        yield f"{inner}{_TYPED}"
    for letter, option in zip(ascii_uppercase, question.options, strict=False):
        yield from _filled(option.text, width, f"{inner}{letter}) ", f"{inner}   ")
        if option.correct:
            key = f"{letter}) {option.text}"
    yield from _filled(key, width, f"{inner}Key: ", f"{inner}     ")
    sentence = article.text[question.evidence.start : question.evidence.end]
    place = f" ({question.evidence.place})" if question.evidence.place else ""
    yield from _filled(sentence, width, f"{inner}Evidence{place}: ", f"{inner}          ")


def _filled(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        " ".join(text.split()),
        max(width, _LEAST_WIDTH),
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
    ) or [first.rstrip()]
