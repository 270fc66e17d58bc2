"""Wrong options for numbers, dates and amounts, with what the article says they belong to."""

from __future__ import annotations

import random

from quizgen.distractors.facts import Facts
from quizgen.distractors.numeric import numeric_distractors
from quizgen.distractors.slot import Distractor, Slot, quoted
from quizgen.language.analysis import Analysis
from quizgen.language.entities import Mention

WANTED = 4
"""One more than are shown, in case one is dropped."""


def number_distractors(
    slot: Slot, analysis: Analysis, facts: Facts, rng: random.Random
) -> list[Distractor]:
    """Return other values in the key's format, none that the article gives for the same fact."""
    here: list[str] = []
    others: dict[str, Mention] = {}
    for sentence in analysis.sentences:
        numbers = [mention for mention in sentence.mentions if not mention.is_name]
        if sentence is slot.sentence or sentence.index in facts.alike:
            here += [mention.text for mention in numbers]
        else:
            others |= {m.text: m for m in numbers if m.text not in others}
    for text in here:
        others.pop(text, None)
    found = numeric_distractors(slot.key, rng, avoid=sorted(set(here)), present=[*others], n=WANTED)
    return [
        Distractor(item.text, item.origin, _reason(item.text, item.why, others))
        for item in found
        if slot.kind != "count" or item.text.casefold() not in {"1", "one"}  # "one shots"
    ]


def _reason(text: str, why: str, others: dict[str, Mention]) -> str:
    """Return what the article says of a number, or what it has in its place."""
    mention = others.get(text) or next((m for t, m in others.items() if text in t.split()), None)
    if mention is None:
        return f"{why[:1].upper()}{why[1:].rstrip('.')}."
    return f"{text} belongs elsewhere: “{quoted(mention.sentence, mention.head)}”"
