"""Three wrong options out of many: distinct, unlike the stem, and no give-away beside the key."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from itertools import combinations

from quizgen.bank.model import GAP
from quizgen.distractors.grammar import indefinite
from quizgen.distractors.slot import Distractor, Slot
from quizgen.language import lexicon
from quizgen.language.entity import normal_name
from quizgen.language.substitutes import content_words

WANTED = 3
POOL = 8
"""How many of the best are weighed against one another."""
KEY_LONGEST = 0.35
"""Share of questions whose key is to be the longest option if it can; a quarter of all then are,
numbers, whose options are of one length, among them."""
_BEFORE_GAP = re.compile(rf"\b(an?) {GAP}", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SMALL = frozenset({"the", "of", "and", "for", "a", "an"})


def three_of(slot: Slot, found: Sequence[Distractor], rng: random.Random) -> list[Distractor]:
    """Return three of the distractors, or fewer when three good ones are not there.

    They come best first; among the first of them the three are taken whose lengths leave the key
    where chance, drawn from ``rng``, wants it: the longest in a quarter of all cases.
    """
    pool = sound(slot, found)[:POOL]
    longest = rng.random() < KEY_LONGEST
    if len(pool) <= WANTED:
        return pool
    best = min(
        combinations(range(len(pool)), WANTED),
        key=lambda places: (_cost(slot.key, [pool[i].text for i in places], longest), sum(places)),
    )
    return [pool[i] for i in best]


def _cost(key: str, others: list[str], longest: bool) -> int:
    """Return how much the lengths of three options say of the key: 0 for nothing."""
    longer = sum(len(text) > len(key) for text in others)
    shorter = sum(len(text) < len(key) for text in others)
    return int(longest != (longer == 0)) + int(not longest and shorter == 0 and len(key) > 4)


def sound(slot: Slot, found: Sequence[Distractor]) -> list[Distractor]:
    """Return the distractors that may be shown, the best first, each different from the rest."""
    seen = [words(slot.key)]
    kept: list[Distractor] = []
    article = _BEFORE_GAP.search(slot.stem)
    stem = _plain(slot.stem)
    for distractor in found:
        own = words(distractor.text)
        if any(own == other for other in seen):
            continue
        if slot.entity is not None and any(own <= other or other <= own for other in seen):
            continue  # "Border Protection" beside "Customs and Border Protection"
        if f" {_plain(distractor.text).strip()} " in stem:
            continue
        if article is not None and article[1].casefold() != indefinite(distractor.text):
            continue
        if any(lexicon.blocked(word) in {"profanity", "slur", "sexual"} for word in own):
            continue
        seen.append(own)
        kept.append(distractor)
    return kept


def _plain(text: str) -> str:
    found = " ".join(_WORD.findall(normal_name(text)))
    return f" {found} "


def words(text: str) -> frozenset[str]:
    """Return the words by which two options are told apart."""
    return frozenset(
        word for word in text.casefold().replace(",", " ,").split() if word not in _SMALL
    )


def shared_with_stem(text: str, stem: str) -> int:
    """Return how many telling words an option has in common with a stem."""
    return len(set(content_words(text)) & set(content_words(stem)))
