"""Slips of the pen: words that English does not have, one letter away from common ones."""

from __future__ import annotations

import itertools
import re
import string
from collections.abc import Iterator
from functools import lru_cache

from quizgen.language import lexicon
from quizgen.language.wordnet import wordnet

LEAST_LETTERS = 5
"""A shorter word is one letter away from too many others."""
COMMON = 15_000
"""Rank of a word up to which a writer may have meant it."""
VOWELS = "aeiou"
_TRIPLE = re.compile(r"(.)\1\1")
_RUN = re.compile(r"(.)\1?")
ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "y", "ly", "ish", "ness", "less", "like")
"""What may follow a known word in a rare one that is spelled right ("crunchy", "waterfronts")."""


@lru_cache(maxsize=2_000)
def misspelt(word: str) -> str | None:
    """Return the common word that a word in lower case is a slip for, or None.

    A slip is a word that neither the frequency list nor WordNet has, with one letter too many, one
    missing, one wrong or two exchanged (Damerau, 1964, https://doi.org/10.1145/363958.363994:
    four in five misspellings), two letters wrongly doubled or not, a letter three times in a row,
    or the next word's article glued to it ("keepa"). Of wrong letters only a vowel in another's
    place counts: a rare word is more often a consonant away from a common one than misspelt so.
    """
    if len(word) < LEAST_LETTERS or is_known(word) or lexicon.blocked(word):
        return None
    if _TRIPLE.search(word):
        return _TRIPLE.sub(r"\1\1", word)
    if word[-1] == "a" and _is_common(word[:-1]):
        return word[:-1]
    if any(word.endswith(ending) and is_known(word.removesuffix(ending)) for ending in ENDINGS):
        return None
    edited = itertools.chain(one_edit_away(word), _otherwise_doubled(word))
    return next((other for other in edited if _is_common(other)), None)


def one_edit_away(word: str) -> Iterator[str]:
    """Yield the words that one edit makes of a word: a letter less, more, other, or two swapped."""
    for i in range(len(word) + 1):
        before, after = word[:i], word[i:]
        for letter in string.ascii_lowercase:
            yield before + letter + after
        if not after:
            continue
        yield before + after[1:]
        for letter in VOWELS if after[0] in VOWELS else ():
            yield before + letter + after[1:]
        for j in range(i + 1, len(word)):
            yield before + word[j] + word[i + 1 : j] + word[i] + word[j + 1 :]


def _otherwise_doubled(word: str) -> Iterator[str]:
    """Yield a word with two letters doubled that were single, or single that were doubled."""
    runs = [match.group() for match in _RUN.finditer(word)]
    for i, j in itertools.combinations(range(len(runs)), 2):
        changed = [(run[0] * (3 - len(run)) if k in {i, j} else run) for k, run in enumerate(runs)]
        yield "".join(changed)


def is_known(word: str) -> bool:
    """Whether the frequency list or WordNet has a word in lower case."""
    return lexicon.rank(word) is not None or wordnet().find(word) is not None


def _is_common(word: str) -> bool:
    rank = lexicon.rank(word)
    return rank is not None and rank < COMMON
