"""Words worth teaching, each with the plain word that can replace it and four wrong meanings.

The rows are in ``questions/data/plain_words.txt``, chosen by hand: only words that have one meaning
as their part of speech, verbs parted by whether they take an object, which is also a guard against
their other uses.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Meaning(NamedTuple):
    """What a word means, and what it surely does not mean."""

    plain: str
    wrong: tuple[str, ...]


@cache
def meanings() -> dict[str, dict[str, Meaning]]:
    """Return use of a word ("transitive", "noun" …) → word → its meaning.

    Raises OSError when the table cannot be read.
    """
    text = (files("quizgen.questions") / "data" / "plain_words.txt").read_text("utf-8")
    tables: dict[str, dict[str, Meaning]] = {}
    table: dict[str, Meaning] = {}
    for line in text.splitlines():
        if line.startswith("["):
            table = tables[line.strip("[]")] = {}
        elif line and not line.startswith("#"):
            pair, _, wrong = line.partition(" | ")
            word, _, plain = pair.partition("=")
            table[word] = Meaning(plain, tuple(wrong.split(", ")))
    return tables


OTHERWISE = frozenset(
    {
        ("occur", "to"),
        ("originate", "from"),
        ("reduce", "to"),
        ("rely", "upon"),
        ("seize", "on"),
        ("merge", "into"),
    }
)
"""Verbs with a preposition behind which they mean something else."""

OF_MANY = frozenset({"numerous", "countless"})
"""Adjectives that have their plain meaning before a plural alone ("a numerous crowd" is large)."""
