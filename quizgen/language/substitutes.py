"""Which common words may stand as wrong options where a given word is the key.

The generator is nearness: the words that GloVe finds in the same surroundings as the key, or near
the key and the stem taken together. WordNet and the words' forms then say which of them fit: of the
same part of speech, form and kind, no synonym, no broader or narrower term, no relative of the same
root. What is left is ranked by ``WEIGHTS`` over the features below.

The weights were fitted by a listwise softmax on questions whose wrong options people had written
(``benchmarks/distractors.py --fit``), with the questions of a key never both in the part fitted and
in the part measured; they differ little between the five parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from quizgen.language.binary import NONE
from quizgen.language.forms import Form, bases, form_of, lemma_of, usual_part
from quizgen.language.tables import rows
from quizgen.language.vectors import Floats, vectors
from quizgen.language.wordnet import Pos, relation, wordnet

FEATURES = ("nearness", "context", "taxonomy", "kind", "part", "ending", "length", "term")
"""What a candidate is judged by, each from 0 to 1 or nearly:

* nearness: cosine between candidate and key
* context: cosine between candidate and the words of the stem taken together
* taxonomy: how close they are in WordNet's tree (after Wu and Palmer 1994), rare senses discounted
* kind: how far the kinds of thing they name agree
* part: how much of the candidate's use is of this part of speech
* ending: how long an ending they share, up to six letters
* length: how different their lengths are, in tens of letters
* term: whether the phrase that the candidate makes is one WordNet has; 0 for single words
"""

WEIGHTS = np.array([9.4, 5.1, 2.7, 0.5, 0.8, 2.1, -1.1, 2.0], dtype=np.float32)

NEAREST = 110
"""How many words are looked at by each way of generating them. More brings nothing measurable."""

BAND = 1.5
"""Powers of ten by which a candidate may be commoner or rarer than the key."""

LEAST_PART = 0.2
"""Least share of a candidate's use that must be of the key's part of speech."""

_STRICT_KINDS = frozenset({"person", "time"})
"""Kinds that answer another question word than the rest: both key and candidate, or neither."""

_UNSAFE = {"same", "broader", "narrower", "similar"}


@dataclass(frozen=True, slots=True)
class Candidates:
    """What fits beside a key: the options as spelled there, with a row of features each."""

    key: str
    """The word of the key that the candidates replace."""
    pos: Pos
    words: list[str]
    """What each candidate has in its place."""
    names: list[str]
    features: NDArray[np.float32]

    def safe(self, place: int) -> bool:
        """Say whether a candidate is plainly another thing than the key."""
        return is_safe(self.key, self.words[place], self.pos)

    def differ(self, one: int, other: int) -> bool:
        """Say whether two candidates mean different things: not aluminum and aluminium."""
        first, second = (lemma_of(self.words[place], self.pos) for place in (one, other))
        return relation(first, second, self.pos) != "same"


def candidates(key: str, pos: Pos, context: str = "") -> Candidates:
    """Return what fits beside ``key``, in no particular order, those that are not safe among them.

    ``context`` is the stem. A phrase gets phrases that differ in its first word, an article before
    the key is kept.
    """
    article, word, rest = _split(key)
    if rest:
        pos = usual_part(word) or pos
    words, features = _single(word, pos, f"{context} {rest}")
    names = [f"{article}{name} {rest}".rstrip() for name in words]
    if rest:
        head = lemma_of(rest, "n")
        terms = [wordnet().find(f"{name} {head}") is not None for name in words]
        features[:, FEATURES.index("term")] = terms
    return Candidates(word, pos, words, names, features)


def _split(key: str) -> tuple[str, str, str]:
    """Return the article before a key, with its blank, its first word, and the rest."""
    found = re.match(r"((?:a|an|the) )?(\S+) ?(.*)", key.strip(), re.IGNORECASE)
    return (found[1] or "", found[2], found[3]) if found else ("", key, "")


def _single(word: str, pos: Pos, context: str) -> tuple[list[str], NDArray[np.float32]]:
    """Return the words that fit beside a single word, with their features."""
    table = vectors()
    row = table.row(word)
    key = form_of(row, pos) if row is not None else None
    if row is None or key is None:
        return [], np.zeros((0, len(FEATURES)), dtype=np.float32)
    stem = content_words(context)
    direction = table.mean(stem)
    near, about = _nearness(row, pos, direction)
    outside = _outside(row, pos, key.form == "base")
    pool = dict.fromkeys((*_top(near, outside, NEAREST), *_top(near + about, outside, NEAREST)))
    taken = {word.lower(), key.lemma.lower(), *stem}
    names, features = [], []
    for other in pool:
        fit = _fitting(other, pos, key)
        spelled = table.words[other]
        if fit is None or spelled in taken or fit.lemma.lower() in taken:
            continue
        names.append(spelled.capitalize() if fit.lemma[:1].isupper() else spelled)
        judged = _features(word.lower(), key, spelled, fit)
        features.append((near[other], about[other], *judged, 0.0))
    return names, np.array(features, dtype=np.float32).reshape(-1, len(FEATURES))


def _outside(row: int, pos: Pos, base: bool) -> NDArray[np.bool_]:
    """Say of each word whether it is out of the question: too rare, too common, no such form."""
    rarity = vectors().rarity
    outside: NDArray[np.bool_] = np.abs(rarity - rarity[row]) > BAND
    return outside | _other_forms(pos, base)


@lru_cache(maxsize=8)
def _other_forms(pos: Pos, base: bool) -> NDArray[np.bool_]:
    """Say of each word whether it is no lemma (or no inflected form) of this part of speech."""
    table = vectors()
    lemma = table.lemma_rows(pos) == np.arange(len(table.words))
    others: NDArray[np.bool_] = (table.bases[pos] == NONE) | (lemma != base)
    return others


def _nearness(row: int, pos: Pos, context: Floats | None) -> tuple[Floats, Floats]:
    """Return the closeness of every word to the one in ``row``, and to the context.

    To the one in ``row`` it is that of the forms and of the lemmas: the forms alone mislead where
    a form has another use ("tigers" play baseball).
    """
    table = vectors()
    lemmas = table.lemma_rows(pos)
    own = int(lemmas[row])
    directions = [table.of(row)] if own == row else [table.of(row), table.of(own)]
    if context is not None:
        directions.append(context)
    cosines = table.nearness(*directions)
    about = cosines[-1] if context is not None else np.zeros_like(cosines[0])
    if own == row:
        return cosines[0], about
    both: Floats = (cosines[0] + cosines[1][lemmas]) / np.float32(2)
    return both, about


def substitutes(word: str, pos: Pos, n: int = 10, context: str = "") -> list[str]:
    """Return up to ``n`` words that may be wrong options beside the key ``word``, best first.

    They have the form the key has (plural, past, …). A phrase gets phrases that differ in its first
    word: ``"kinetic energy"`` → potential energy, thermal energy.
    """
    found = candidates(word, pos, context)
    chosen: list[int] = []
    for place in np.argsort(-(found.features @ WEIGHTS), kind="stable"):
        if len(chosen) == n:
            break
        if found.safe(place) and all(found.differ(place, other) for other in chosen):
            chosen.append(place)
    return [found.names[place] for place in chosen]


def is_safe(key: str, other: str, pos: Pos) -> bool:
    """Say whether ``other`` is plainly another thing than ``key``.

    It is not when it is a synonym, a broader or narrower term, an adjective of the same cluster, or
    a word of the same root.
    """
    if relation(lemma_of(key, pos), lemma_of(other, pos), pos) in _UNSAFE:
        return False
    return key.lower()[:4] != other.lower()[:4] and bases(key).isdisjoint(bases(other))


def content_words(text: str) -> list[str]:
    """Return the words of ``text`` that say what it is about, in lower case."""
    function_words = _function_words()
    return [word for word in re.findall(r"[a-z]{2,}", text.lower()) if word not in function_words]


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(word for (word,) in rows("function_words.txt", 1))


def _top(scores: Floats, outside: NDArray[np.bool_], nearest: int) -> list[int]:
    """Return the rows with the highest scores, best first, leaving out those outside."""
    scores = np.where(outside, np.float32(-9), scores)
    best = np.argpartition(-scores, nearest)[:nearest]
    return [int(row) for row in best[np.lexsort((best, -scores[best]))]]


def _fitting(row: int, pos: Pos, key: Form) -> Form | None:
    """Return what is known of a candidate, None when its form, part or kind does not fit."""
    found = form_of(row, pos)
    if found is None or found.form != key.form or found.part < LEAST_PART:
        return None
    if found.lemma[:1].isupper() != key.lemma[:1].isupper():
        return None
    if any((kind in found.usual) != (kind in key.usual) for kind in _STRICT_KINDS):
        return None
    return found


def _features(word: str, key: Form, spelled: str, other: Form) -> tuple[float, ...]:
    """Return all features but the two that are cosines."""
    kind = sum(min(share, key.kinds.get(which, 0.0)) for which, share in other.kinds.items())
    ending = 0
    while ending < min(6, len(word), len(spelled)) and word[-ending - 1] == spelled[-ending - 1]:
        ending += 1
    length = abs(len(word) - len(spelled)) / 10
    return _taxonomy(key, other), kind, other.part, ending / 6, length


def _taxonomy(key: Form, other: Form) -> float:
    """Return the closeness of the closest pair of senses, 0 to 1; rare senses count less.

    2·depth(common)/(depth(a) + depth(b)) after Wu and Palmer (1994).
    """
    best = 0.0
    for share, depth, chain in key.senses:
        above = set(chain)
        for other_share, other_depth, other_chain in other.senses:
            for up, sense in enumerate(other_chain):
                if sense in above:
                    usual = min(1.0, float((share * other_share) ** 0.25) + 0.3)
                    common = max(1, other_depth - up)
                    best = max(best, usual * min(1.0, 2 * common / (depth + other_depth)))
                    break
    return best
