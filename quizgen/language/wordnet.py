"""The reduced WordNet: the senses of words, and how two words are related.

Only the standard library is needed; of the file only what is looked at is loaded. Lemmas
are given in the singular and in lower case unless English writes them with a capital; parts of
speech are ``"n"``, ``"v"``, ``"a"`` and ``"r"``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from quizgen.language.binary import Words, numbers, unpack
from quizgen.language.tables import mapped

Pos = Literal["n", "v", "a", "r"]

KINDS = (
    "all", "pertainym", "all", "entity", "act", "animal", "artifact", "attribute", "body",
    "cognition", "communication", "event", "feeling", "food", "group", "location", "motive",
    "object", "person", "phenomenon", "plant", "possession", "process", "quantity", "relation",
    "shape", "state", "substance", "time", "body", "change", "cognition", "communication",
    "competition", "consumption", "contact", "creation", "emotion", "motion", "perception",
    "possession", "social", "stative", "weather", "participle",
)  # fmt: skip
"""The names of WordNet's lexicographer files, by number (lexnames(5WN))."""

_POS = "aar" + "n" * 26 + "v" * 15 + "a"
"""The part of speech of each lexicographer file."""

_UNSEEN = 0.5
"""What a sense that the sense-tagged texts never have counts for, as the first of its word."""


class WordNet:
    """The words, their senses and the edges between senses, laid over the bytes of the file."""

    def __init__(self, content: bytes | memoryview) -> None:
        """Lay the arrays over ``content``; raises ValueError when it is not such a file."""
        sections = unpack(content)
        self.words = Words(sections["words"], sections["word_ends"], memoryview(b""))
        self.plurals = sections["plurals"]
        self._sense_ends = numbers(sections["sense_ends"])
        self._senses = numbers(sections["senses"])
        self._counts = sections["counts"]
        self.kinds = sections["kinds"]
        self._member_ends = numbers(sections["member_ends"])
        self._members = numbers(sections["members"])
        self._edges = {
            relation: (numbers(sections[f"{relation}_ends"]), numbers(sections[relation]))
            for relation in ("broader", "similar", "opposite")
        }

    def find(self, word: str) -> int | None:
        """Return the number of the word in exactly this spelling, or None."""
        return self.words.find(word)

    def word(self, number: int) -> str:
        """Return the word with this number."""
        return self.words[number]

    def senses(self, number: int, pos: Pos | None = None) -> list[tuple[int, float]]:
        """Return (sense, weight) of a word, the usual sense first.

        A weight is the sense's count in the sense-tagged texts; so that senses those do not have
        still count a little, half an occurrence, a third as much for a third sense, is added.
        """
        start = self._sense_ends[number - 1] if number else 0
        entries: list[tuple[int, float]] = []
        seen: dict[str, int] = {}
        for place in range(start, self._sense_ends[number]):
            sense = self._senses[place]
            part = _POS[self.kinds[sense]]
            seen[part] = seen.get(part, 0) + 1
            if pos in (None, part):
                entries.append((sense, self._counts[place] + _UNSEEN / seen[part]))
        return entries

    def edges(self, sense: int, relation: str) -> memoryview[int]:
        """Return the senses that ``sense`` points to: broader, similar or opposite ones."""
        bounds, targets = self._edges[relation]
        return targets[bounds[sense - 1] if sense else 0 : bounds[sense]]

    def ancestors(self, sense: int) -> set[int]:
        """Return every broader sense, to the top."""
        found: set[int] = set()
        queue = [sense]
        while queue:
            for broader in self.edges(queue.pop(), "broader"):
                if broader not in found:
                    found.add(broader)
                    queue.append(broader)
        return found

    @property
    def narrower(self) -> dict[int, list[int]]:
        """The narrower senses of each sense; made on first use."""
        return _narrower(self)

    def members(self, sense: int) -> list[str]:
        """Return the words of a sense."""
        start = self._member_ends[sense - 1] if sense else 0
        return [self.words[number] for number in self._members[start : self._member_ends[sense]]]


@lru_cache(maxsize=1)
def wordnet() -> WordNet:
    """Return the WordNet that comes with quizgen, checked; raises ModelError."""
    return WordNet(mapped("wordnet.bin"))


@lru_cache(maxsize=1)
def _narrower(net: WordNet) -> dict[int, list[int]]:
    below: dict[int, list[int]] = {}
    for sense in range(len(net.kinds)):
        for broader in net.edges(sense, "broader"):
            below.setdefault(broader, []).append(sense)
    return below


# ---------------------------------------------------------------------------- how words are related


Relation = Literal["same", "broader", "narrower", "similar", "opposite"]


def relation(a: str, b: str, pos: Pos) -> Relation | None:
    """Return how ``b`` is related to ``a`` in any of their senses, or None.

    ``same`` for a synonym, ``broader`` and ``narrower`` at any distance, ``similar`` for adjectives
    of one cluster, ``opposite`` for antonyms. All but the last make ``b`` an unsafe wrong option
    where ``a`` is the key.
    """
    net, ours, theirs = wordnet(), _senses(a, pos), _senses(b, pos)
    if not ours.keys().isdisjoint(theirs):
        return "same"
    if any(not theirs.keys().isdisjoint(net.edges(one, "opposite")) for one in ours):
        return "opposite"
    if any(not theirs.keys().isdisjoint(_ancestors(one)) for one in ours):
        return "broader"
    if any(not ours.keys().isdisjoint(_ancestors(one)) for one in theirs):
        return "narrower"
    close = {to for one in ours for to in net.edges(one, "similar")}
    if not close.isdisjoint(theirs):
        return "similar"
    sisters = {to for one in theirs for to in net.edges(one, "similar")}
    return "similar" if not close.isdisjoint(sisters) else None


@lru_cache(maxsize=4_000)
def _ancestors(sense: int) -> frozenset[int]:
    return frozenset(wordnet().ancestors(sense))


@lru_cache(maxsize=2_000)
def _senses(lemma: str, pos: Pos) -> dict[int, float]:
    """Return sense → weight of a lemma, the usual one first; empty when it is not known.

    The capitalised spelling's senses are among them: a priest is a Father too.
    """
    found: dict[int, float] = {}
    for spelling in dict.fromkeys((lemma, lemma.capitalize())):
        number = wordnet().find(spelling)
        found |= wordnet().senses(number, pos) if number is not None else ()
    return found
