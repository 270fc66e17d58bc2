"""What English asks of a word by its place: its indefinite article, its capital."""

from __future__ import annotations

import re

from quizgen.language import gazetteer, lexicon
from quizgen.language.tokens import Token

_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
_YOU_SOUND = (
    "unic", "unif", "unil", "unio", "uniq", "unis", "unit", "univ", "use", "usu", "uti", "eu",
    "ewe", "ufo", "ubiq",
)  # fmt: skip
_SPELLED_OUT = re.compile(r"[FHLMNRSX][B-DF-HJ-NP-TV-Z][A-Z]*\b")
"""Capitals read letter by letter, the first of which has a vowel in front: an NBA coach."""
_ONES = frozenset({"one", "once"})
_NOUN_ROLES = frozenset({"compound", "nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj"})


def indefinite(word: str) -> str:
    """Return the indefinite article that English puts before a word, by its sound."""
    if _SPELLED_OUT.match(word):
        return "an"
    word = word.casefold()
    if word.startswith(_SILENT_H):
        return "an"
    if word.startswith(_YOU_SOUND) or word.split("-")[0].split(" ")[0] in _ONES:
        return "a"
    return "an" if word[:1] in "aeiou" else "a"


def is_plain_opening(token: Token) -> bool:
    """Whether what is taken for a name of one word is a common noun that opens its sentence."""
    mention = token.mention
    alone = mention is None or mention.first == mention.last
    if not alone or token.i or token.dep not in _NOUN_ROLES:
        return False
    return bool(lexicon.noun_kinds(token.lower)) and gazetteer.place(token.text) is None
