"""The options of a multiple-choice question: the key and three wrong ones, in a fair order."""

from __future__ import annotations

import hashlib
import random

from quizgen.bank.model import Option
from quizgen.distractors.actions import action_distractors
from quizgen.distractors.names import name_distractors
from quizgen.distractors.numeric import numeric_distractors
from quizgen.distractors.slot import Distractor, Slot
from quizgen.language.analysis import Analysis
from quizgen.language.quantities import parse_quantity

WANTED = 3
NAME_KINDS = frozenset(
    {"person", "org", "place", "facility", "group", "event", "work", "product", "law", "language"}
)
ACTION_KINDS = frozenset({"infinitive", "gerund"})
PHRASE_KINDS = frozenset({"noun", "personnoun"})


def build_options(slot: Slot, analysis: Analysis, seed: int) -> tuple[Option, ...]:
    """Return four options with the key among them, or none if three good wrong ones don't exist.

    The order depends on the seed, the stem and the key alone; numbers stand in rising order.
    """
    rng = _generator(slot, seed)
    wrong = _distinct(slot, distractors(slot, analysis, rng))[:WANTED]
    if len(wrong) < WANTED:
        return ()
    options = [Option(_capital(slot, d.text), False, d.origin, d.rationale) for d in wrong]
    options.append(Option(_capital(slot, _full_key(slot, wrong, analysis)), True, "article", ""))
    if slot.kind in NAME_KINDS | PHRASE_KINDS | ACTION_KINDS | {"term", "title"}:
        rng.shuffle(options)
    else:
        options.sort(key=_magnitude)
    return tuple(options)


def shuffled(options: tuple[Option, ...], stem: str, seed: int) -> tuple[Option, ...]:
    """Return ready-made options in an order that depends on the seed and the stem alone."""
    digest = hashlib.sha256(f"{seed}\x1f{stem}".encode()).digest()
    order = list(options)
    random.Random(int.from_bytes(digest[:8], "big")).shuffle(order)
    return tuple(order)


def distractors(slot: Slot, analysis: Analysis, rng: random.Random) -> list[Distractor]:
    """Return wrong options for a slot by the kind of its key, the best first."""
    if slot.kind in NAME_KINDS:
        return name_distractors(slot, analysis)
    if slot.kind in ACTION_KINDS:
        return action_distractors(slot, analysis)
    if slot.kind in PHRASE_KINDS | {"term", "title"}:
        return []  # such words seldom compete surely wrong; the key is short enough to type
    return _numbers(slot, analysis, rng)


def _numbers(slot: Slot, analysis: Analysis, rng: random.Random) -> list[Distractor]:
    here = {m.text for m in slot.sentence.mentions if not m.is_name}
    present = [
        mention.text
        for sentence in analysis.sentences
        for mention in sentence.mentions
        if not mention.is_name and mention.text not in here
    ]
    found = numeric_distractors(slot.key, rng, avoid=sorted(here), present=present, n=WANTED + 1)
    return [
        Distractor(item.text, item.origin, f"{_upper(item.why)}.")
        for item in found
        if slot.kind != "count" or item.text.casefold() not in {"1", "one"}  # "one shots"
    ]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".")


def _generator(slot: Slot, seed: int) -> random.Random:
    """Return a generator that depends on the question alone, so no other question moves it."""
    digest = hashlib.sha256(f"{seed}\x1f{slot.stem}\x1f{slot.key}".encode()).digest()
    return random.Random(int.from_bytes(digest[:8], "big"))


def _distinct(slot: Slot, found: list[Distractor]) -> list[Distractor]:
    seen = [_words(slot.key)]
    distinct: list[Distractor] = []
    for distractor in found:
        words = _words(distractor.text)
        if slot.kind in NAME_KINDS and any(words <= other or other <= words for other in seen):
            continue  # "Border Protection" beside "Customs and Border Protection"
        if words not in seen:
            seen.append(words)
            distinct.append(distractor)
    return distinct


def _full_key(slot: Slot, wrong: list[Distractor], analysis: Analysis) -> str:
    """Return the key, or a person's full name where the wrong options are full names."""
    entity = slot.entity
    if entity is None or slot.kind != "person" or " " in slot.key:
        return slot.key
    full = any(" " in d.text for d in wrong) and entity.name in analysis.document.text
    return entity.name if full else slot.key


def _words(text: str) -> frozenset[str]:
    small = {"the", "of", "and", "for", "a", "an"}
    return frozenset(
        word for word in text.casefold().replace(",", " ,").split() if word not in small
    )


def _capital(slot: Slot, text: str) -> str:
    """Write options alike: the key of a sentence's first words loses its capital."""
    first = slot.tokens[0]
    if (
        first.i == 0
        and text == slot.key
        and slot.kind in PHRASE_KINDS | {"term"}
        and not first.is_proper
    ):
        return text[0].lower() + text[1:]
    if slot.kind == "person" and text.startswith("The ") and slot.tokens[0].lower == "the":
        return text[0].lower() + text[1:]
    if text[:1].isupper() and slot.kind in PHRASE_KINDS and text.split()[0] in {"The", "A", "An"}:
        return text[0].lower() + text[1:]
    return text


def _magnitude(option: Option) -> tuple[float, str]:
    quantity = parse_quantity(option.text)
    value = quantity.value if quantity is not None else None
    return (float(value) if value is not None else 0.0, option.text)
