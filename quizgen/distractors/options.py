"""The options of a multiple-choice question: the key and three wrong ones, in a fair order."""

from __future__ import annotations

import hashlib
import random

from quizgen.bank.model import Option
from quizgen.distractors.actions import action_distractors
from quizgen.distractors.choice import WANTED, three_of
from quizgen.distractors.facts import alike_sentences
from quizgen.distractors.grammar import is_plain_opening
from quizgen.distractors.names import name_distractors
from quizgen.distractors.numbers import before_christ, number_distractors
from quizgen.distractors.slot import Distractor, Slot
from quizgen.language import gazetteer, lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.quantities import parse_quantity
from quizgen.language.tokens import Token

NAME_KINDS = frozenset(
    {"person", "org", "place", "facility", "group", "event", "work", "product", "law", "language"}
)
ACTION_KINDS = frozenset({"infinitive", "gerund", "reason", "moment", "predicate", "location"})
PHRASE_KINDS = frozenset({"noun", "personnoun", "term", "other", "phrase"})
TYPED_KINDS = frozenset({"speaker", "called"})
"""Who said something, what something is called: the form brings its options, or it is typed."""
TITLE = "title"
"""A name before a plain noun ("a *Stop Sextortion* campaign")."""


def build_options(slot: Slot, analysis: Analysis, seed: int) -> tuple[Option, ...]:
    """Return four options with the key among them, or none if three good wrong ones don't exist.

    The order depends on the seed, the stem and the key alone; numbers stand in rising order.
    """
    if slot.kind in TYPED_KINDS:
        return ()
    rng = _generator(slot, seed)
    wrong = three_of(slot, distractors(slot, analysis, rng), rng)
    if len(wrong) < WANTED:
        return ()
    options = [Option(_cased(slot, d.text), False, d.origin, d.rationale) for d in wrong]
    options.append(Option(_cased(slot, _full_key(slot, wrong, analysis)), True, "article", ""))
    if is_number(slot):
        options.sort(key=_magnitude, reverse=before_christ(slot))
    else:
        rng.shuffle(options)
    return tuple(options)


def is_number(slot: Slot) -> bool:
    """Whether the key is a quantity, whose options stand in order of size."""
    return slot.kind not in NAME_KINDS | PHRASE_KINDS | ACTION_KINDS | TYPED_KINDS | {TITLE}


def shuffled(options: tuple[Option, ...], stem: str, seed: int) -> tuple[Option, ...]:
    """Return ready-made options in an order that depends on the seed and the stem alone."""
    digest = hashlib.sha256(f"{seed}\x1f{stem}".encode()).digest()
    order = list(options)
    random.Random(int.from_bytes(digest[:8], "big")).shuffle(order)
    return tuple(order)


def distractors(slot: Slot, analysis: Analysis, rng: random.Random) -> list[Distractor]:
    """Return wrong options for a slot by the kind of its key, the best first."""
    if slot.kind in PHRASE_KINDS:
        # Strict readers accepted 2 of 46 with words near the key, 24 of 213 with words of one set,
        # 1 of 30 with the article's own: absurd in the sentence, or arguably right. It is typed.
        return []
    alike = alike_sentences(slot, analysis)
    if slot.kind in NAME_KINDS or slot.kind == TITLE:
        return name_distractors(slot, analysis, alike, rng)
    if slot.kind in ACTION_KINDS:
        return action_distractors(slot, analysis, alike)
    return number_distractors(slot, analysis, alike, rng)


def _generator(slot: Slot, seed: int) -> random.Random:
    """Return a generator that depends on the question alone, so no other question moves it."""
    digest = hashlib.sha256(f"{seed}\x1f{slot.stem}\x1f{slot.key}".encode()).digest()
    return random.Random(int.from_bytes(digest[:8], "big"))


def _full_key(slot: Slot, wrong: list[Distractor], analysis: Analysis) -> str:
    """Return the key, or a person's full name where the wrong options are full names."""
    entity = slot.entity
    if entity is None or slot.kind != "person" or " " in slot.key:
        return slot.key
    full = any(" " in d.text for d in wrong) and entity.name in analysis.document.text
    return entity.name if full else slot.key


def _cased(slot: Slot, text: str) -> str:
    """Write options alike: what opened a sentence loses its capital."""
    first = slot.tokens[0]
    if slot.kind == "person" and text.startswith("The "):
        return text[0].lower() + text[1:]
    if slot.kind not in PHRASE_KINDS | ACTION_KINDS or not text[:1].isupper():
        return text
    if text.split()[0] in {"The", "A", "An"}:
        return text[0].lower() + text[1:]
    if first.i or not _has_small_form(first) or not text[1:2].islower():
        return text
    return text[0].lower() + text[1:]


def _has_small_form(token: Token) -> bool:
    """Whether a word has its capital only because it opens the sentence."""
    if gazetteer.demonym(token.text) is not None or gazetteer.place(token.text) is not None:
        return False
    if token.mention is not None and token.mention.is_name and not is_plain_opening(token):
        return False
    return not token.is_proper or bool(lexicon.noun_kinds(token.lower))


def _magnitude(option: Option) -> tuple[float, str]:
    quantity = parse_quantity(option.text)
    value = quantity.value if quantity is not None else None
    return (float(value) if value is not None else 0.0, option.text)
