"""Word forms: the lemma of a word under its tag, and the form of a lemma that a tag asks for.

The table says for words with some ending which letters to take off and what to put there; the
longest ending that fits decides. ``scripts/build_forms.py`` makes it. A word that no table has is
treated like those it ends like.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.language.tables import items, rows

LEMMAS = {
    ("lay", "VBD"): "lie",
    ("lain", "VBN"): "lie",
    ("found", "VB"): "found",
    ("founded", "VBD"): "found",
    ("founded", "VBN"): "found",
    ("founds", "VBZ"): "found",
    ("born", "VBN"): "bear",
    ("'s", "VBZ"): "be",
    ("’s", "VBZ"): "be",
    ("'re", "VBP"): "be",
    ("’re", "VBP"): "be",
    ("'m", "VBP"): "be",
    ("’m", "VBP"): "be",
    ("'ve", "VBP"): "have",
    ("’ve", "VBP"): "have",
    ("ca", "MD"): "can",
    ("wo", "MD"): "will",
    ("could", "MD"): "can",
    ("might", "MD"): "may",
    ("would", "MD"): "will",
    ("should", "MD"): "shall",
    ("'d", "MD"): "will",
    ("’d", "MD"): "will",
    ("'ll", "MD"): "will",
    ("’ll", "MD"): "will",
    ("n't", "RB"): "not",
    ("n’t", "RB"): "not",
    ("data", "NNS"): "data",
    ("media", "NNS"): "media",
    ("people", "NNS"): "people",
}
"""(lower-case word, Penn tag) → lemma, where the endings are silent or mistaken."""

FORMS = {
    ("get", "VBN"): "got",
    ("lie", "VBN"): "lain",
    ("lie", "VBD"): "lay",
    ("quit", "VBD"): "quit",
    ("quit", "VBN"): "quit",
    ("bear", "VBN"): "borne",
    ("be", "VBD"): "was",
    ("be", "VBZ"): "is",
    ("be", "VBP"): "are",
    ("be", "VBG"): "being",
    ("be", "VBN"): "been",
    ("can", "VBD"): "could",
    ("may", "VBD"): "might",
    ("will", "VBD"): "would",
    ("shall", "VBD"): "should",
    ("people", "NNS"): "people",
    ("data", "NNS"): "data",
    ("ox", "NNS"): "oxen",
    **{(word, "NNS"): word for word in ("bison", "salmon", "trout", "cod", "squid", "shrimp")},
}
"""(lemma, Penn tag) → form, likewise."""

_BASE = frozenset({"NN", "VB", "VBP", "JJ", "RB", "RP"})
"""Tags of words that are their own lemmas or forms."""


@lru_cache(maxsize=4_000)
def lemma_of(word: str, tag: str) -> str:
    """Return the lemma of a word under its Penn tag; proper nouns are returned as they are."""
    lower = word.lower()
    known = LEMMAS.get((lower, tag))
    if known is not None:
        return known
    if tag[:3] == "NNP":
        return word
    if tag in _BASE - {"VBP"}:
        return lower
    return _changed(lower, tag[:1])


@lru_cache(maxsize=2_000)
def inflect(lemma: str, tag: str) -> str:
    """Return the form of a lemma that a Penn tag asks for ("run", "VBD" → "ran")."""
    known = FORMS.get((lemma, tag))
    if known is not None:
        return known
    return lemma if tag in _BASE else _changed(lemma, tag)


def _changed(word: str, group: str) -> str:
    """Return a word with the ending that its own ending calls for; as it is where none does."""
    rules = _endings().get(group)
    first, hyphen, last = word.rpartition("-")
    if rules is None or not last.isalpha():
        return word
    whole = f"^{last}"
    for start in range(len(whole)):
        rule = rules.get(whole[start:])
        if rule is not None:
            return first + hyphen + last[: len(last) - rule[0]] + rule[1]
    return word + rules["*"][1]  # the rule for any word takes nothing off


@lru_cache(maxsize=1)
def _endings() -> dict[str, dict[str, tuple[int, str]]]:
    """Return, by tag or its first letter, ending → (letters to take off, letters to put there)."""
    table: dict[str, dict[str, tuple[int, str]]] = {}
    for group, cut, added, endings in rows("word_forms.txt", 4):
        rule = int(cut), added
        table.setdefault(group, {}).update(dict.fromkeys(items(endings), rule))
    return table
