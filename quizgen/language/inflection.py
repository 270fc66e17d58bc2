"""Word forms: lemmas and inflections by lemminflect, with the few that it gets wrong."""

from __future__ import annotations

from functools import lru_cache

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
    ("'ll", "MD"): "will",
    ("’ll", "MD"): "will",
    ("n't", "RB"): "not",
    ("n’t", "RB"): "not",
    ("data", "NNS"): "data",
    ("media", "NNS"): "media",
    ("people", "NNS"): "people",
}
"""(lower-case word, Penn tag) → lemma, where lemminflect is silent or mistaken."""

FORMS = {
    ("lie", "VBN"): "lain",
    ("lie", "VBD"): "lay",
    ("quit", "VBD"): "quit",
    ("quit", "VBN"): "quit",
    ("bear", "VBN"): "borne",
    ("be", "VBD"): "was",
    ("be", "VBZ"): "is",
    ("be", "VBP"): "are",
    ("people", "NNS"): "people",
    ("data", "NNS"): "data",
}
"""(lemma, Penn tag) → form, likewise."""

_UPOS = {"N": "NOUN", "V": "VERB", "M": "AUX", "J": "ADJ", "R": "ADV"}


@lru_cache(maxsize=65536)
def lemma_of(word: str, tag: str) -> str:
    """Return the lemma of a word under its Penn tag; proper nouns are returned as they are."""
    lower = word.lower()
    known = LEMMAS.get((lower, tag))
    if known is not None:
        return known
    if tag[:3] == "NNP":
        return word
    upos = _UPOS.get(tag[:1])
    if upos is None or tag in {"NN", "VB", "JJ", "RB"}:
        return lower
    from lemminflect import getLemma

    found = getLemma(lower, upos=upos)
    return str(found[0]) if found else lower


@lru_cache(maxsize=65536)
def inflect(lemma: str, tag: str) -> str:
    """Return the form of a lemma that a Penn tag asks for ("run", "VBD" → "ran")."""
    known = FORMS.get((lemma, tag))
    if known is not None:
        return known
    if tag in {"VB", "NN", "JJ"}:
        return lemma
    from lemminflect import getInflection

    found = getInflection(lemma, tag=tag)
    return str(found[0]) if found else lemma
