"""What the splitter knows about single words: the lists of ``data/punkt.toml`` and word edges."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

LONGEST = 40
"""Characters of the longest word worth looking up; keeps every look at a word short."""

CLOSING = "\"'”’»)]}"
OPENING = "\"'“‘«([{"
BULLETS = "•◦▪‣⁃"


@cache
def _lists() -> dict[str, dict[str, str]]:
    source = resources.files("quizgen.language").joinpath("data/punkt.toml")
    lists: dict[str, dict[str, str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return lists


@cache
def words(table: str, name: str) -> frozenset[str]:
    """Return one of the lists of ``data/punkt.toml``."""
    return frozenset(_lists()[table][name].split())


@cache
def abbreviations() -> frozenset[str]:
    """Return every abbreviation, in lower case and without its last full stop."""
    return frozenset().union(*(words("abbreviations", kind) for kind in _lists()["abbreviations"]))


@cache
def before_figures() -> frozenset[str]:
    """Return every word whose stop before a figure is an abbreviation's: ``No. 5``, ``Jan. 3``."""
    return abbreviations() | words("before", "number")


_LAST = re.compile(rf"[^\s/—–{re.escape(OPENING)}]+\Z")
_FIRST = re.compile(rf"[{re.escape(OPENING)}]*([^\s,;:!?/—–{re.escape(CLOSING)}]+(?:['’][a-z]+)?)")


def last_word(left: str) -> str:
    """Return the last word of ``left`` with its stop, without opening quotes and brackets."""
    match = _LAST.search(left[-LONGEST:])
    return match.group() if match else ""


def first_word(right: str) -> str:
    """Return the first word of ``right``, without opening quotes and brackets."""
    match = _FIRST.match(right[:LONGEST])
    return match.group(1) if match else ""


def is_starter(word: str) -> bool:
    """Whether ``word`` is capitalised and opens sentences rather than carries on a name."""
    return word[:1].isupper() and word.lower().replace("’", "'") in words("words", "starters")


def is_pronoun_i(word: str) -> bool:
    """Whether ``word`` is "I", "I'm", …, whose capital says nothing about a sentence's start."""
    return word == "I" or word.startswith(("I'", "I’"))
