"""Three wrong options out of many: distinct, unlike the stem, and no give-away beside the key."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from quizgen.bank.model import GAP
from quizgen.distractors.grammar import indefinite
from quizgen.distractors.slot import Distractor, Slot
from quizgen.language import gazetteer, lexicon
from quizgen.language.entity import normal_name
from quizgen.language.substitutes import content_words

WANTED = 3
POOL = 8
"""How many of the best are weighed against one another."""
KEY_LONGEST = 0.3
"""Share of questions whose key is to be the longest option if it can; a quarter of all then are,
numbers, whose options are of one length, among them."""
SHORT = 4
"""Characters up to which a key may well be the shortest."""
LOOKS = 5
"""How many places an option may be behind another to be taken for its looks."""
KEY_ECHOES = 0.2
"""Share of questions whose key may be the option most like the stem."""
BARRED = frozenset({"profanity", "slur", "sexual"})
"""Categories of words that are never shown."""
_BEFORE_GAP = re.compile(rf"\b(an?) {GAP}", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SMALL = frozenset({"the", "of", "and", "for", "a", "an"})


def three_of(slot: Slot, found: Sequence[Distractor], rng: random.Random) -> list[Distractor]:
    """Return three of the distractors, or fewer when three good ones are not there.

    They come best first; among the first of them the three are taken beside which the key looks
    as chance, drawn from ``rng``, wants it: the longest, or the most like the stem, in some cases,
    so that neither rule of thumb is worth following.
    """
    pool = sound(slot, found)[:POOL]
    longest, echoes = rng.random() < KEY_LONGEST, rng.random() < KEY_ECHOES
    if len(pool) <= WANTED:
        return pool
    looks = [_look(slot, distractor.text) for distractor in pool]
    own = _look(slot, slot.key)

    def cost(places: tuple[int, ...]) -> int:
        others = [looks[place] for place in places]
        said = 2 * (longest != all(own.length > other.length for other in others))
        said += not longest and own.length > SHORT and all(own.length < o.length for o in others)
        said += not echoes and all(own.echo > other.echo for other in others)
        return LOOKS * said + sum(places)

    return [pool[place] for place in min(combinations(range(len(pool)), WANTED), key=cost)]


class _Look(NamedTuple):
    """What a reader sees in an option without understanding it."""

    length: int
    echo: tuple[int, float]
    """The telling words that the stem has as well, and the cosine to the stem."""


def _look(slot: Slot, text: str) -> _Look:
    shared = len(set(content_words(text)) & set(content_words(slot.stem)))
    return _Look(len(text), (shared, lexicon.similarity(text.casefold(), slot.stem.casefold())))


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
        if any(lexicon.blocked(word) in BARRED for word in own):
            continue
        seen.append(own)
        kept.append(distractor)
    return kept


def _plain(text: str) -> str:
    found = " ".join(_WORD.findall(normal_name(text)))
    return f" {found} "


def words(text: str) -> frozenset[str]:
    """Return the words by which two options are told apart: Scottish and Scotland are one."""
    telling = (word for word in text.replace(",", " ,").split() if word.casefold() not in _SMALL)
    return frozenset((gazetteer.demonym(word) or word).casefold() for word in telling)
