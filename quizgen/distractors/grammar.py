"""What the place of a word in the key asks of the word that replaces it."""

from __future__ import annotations

from quizgen.language.tokens import Token

_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
_YOU_SOUND = (
    "unic", "unif", "unil", "unio", "uniq", "unis", "unit", "univ", "use", "usu", "uti", "eu",
    "ewe", "ufo", "ubiq",
)  # fmt: skip
_ONES = frozenset({"one", "once"})


def indefinite(word: str) -> str:
    """Return the indefinite article that English puts before a word, by its sound."""
    word = word.casefold()
    if word.startswith(_SILENT_H):
        return "an"
    if word.startswith(_YOU_SOUND) or word.split("-")[0].split(" ")[0] in _ONES:
        return "a"
    return "an" if word[:1] in "aeiou" else "a"


def counted(token: Token) -> bool | None:
    """Whether a singular noun stands where only a counted noun, or only a mass, can stand.

    None where either can, as behind "the".
    """
    if token.tag != "NN" or token.dep in {"compound", "conj"}:
        return None  # "the wife and husband": the article may be the other's
    determiner = token.child("det", "poss", "nummod")
    if determiner is None:
        return False if token.child("compound") is None else None
    return True if determiner.lower in {"a", "an"} else None
