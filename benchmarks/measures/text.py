"""Words: answers as SQuAD compares them, sentences as the question-generation papers score them."""

from __future__ import annotations

import re
import string
from collections import Counter

FUNCTION_WORDS = frozenset(
    """a about after all also an and any are as at be because been before being but by can could
    did do does during each for from had has have he her him his how i if in into is it its many
    may more most much no not of on or other over she should so some such than that the their them
    then there these they this those to under up was we were what when where which who whom whose
    why will with would year you true false according article""".split()
)
"""Words that two unrelated questions share; none of them says what a question is about."""

_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_PUNCTUATION = str.maketrans(dict.fromkeys(string.punctuation + "“”‘’–—…", " "))
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_ASCII_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_OPENING = re.compile(r"(?:^|(?<=[\s(\[{]))\"")
_MARKS = re.compile(
    r"(``|\.\.\.|--|[—–?!\";:()\[\]{}%$€£#@*]|(?<!\w)&|&(?!\w)|,(?!\d)|(?<!\d),(?=\d)|'')"
)
_CLITICS = re.compile(r"(?<=\w)('s|'re|'ve|'ll|'d|'m|n't)\b|(?<=s)(')(?=\s|$)")
_LAST_STOP = re.compile(r"(?<!\.)\.(?=\s*$|\s+'')")
_TREEBANK = {
    "(": "-lrb-", ")": "-rrb-", "[": "-lsb-", "]": "-rsb-", "{": "-lcb-", "}": "-rcb-",
    "—": "--", "–": "--", '"': "''",
}  # fmt: skip


def normalised(answer: str) -> list[str]:
    """Return an answer's words without case, punctuation and articles (SQuAD's normalisation)."""
    return _ARTICLES.sub(" ", answer.casefold().translate(_PUNCTUATION)).split()


def token_f1(found: str, wanted: str) -> float:
    """Return the F1 of two answers' words, counted as often as they occur."""
    mine, theirs = normalised(found), normalised(wanted)
    common = sum((Counter(mine) & Counter(theirs)).values())
    return 2 * common / (len(mine) + len(theirs)) if common else 0.0


def tokenised(sentence: str) -> str:
    """Return a sentence in Penn Treebank tokens, lower-cased, joined by spaces."""
    text = " ".join(sentence.translate(_ASCII_QUOTES).split())
    text = _LAST_STOP.sub(" . ", _MARKS.sub(r" \1 ", _OPENING.sub(" `` ", text)))
    text = _CLITICS.sub(r" \1\2", text)
    return " ".join(_TREEBANK.get(token, token) for token in text.lower().split())


def content_words(text: str) -> frozenset[str]:
    """Return the words that say what a text is about, a plural's or a verb's -s left off."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(_bare(word) for word in words if word not in FUNCTION_WORDS)


def _bare(word: str) -> str:
    word = re.sub(r"['’]s$", "", word)
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of two sets' members that both have; 0 for two empty sets."""
    return len(one & other) / len(one | other) if one | other else 0.0


def holds(text: str, part: str) -> bool:
    """Whether a text holds another as whole words, as SQuAD normalises both."""
    inner = " ".join(normalised(part))
    return bool(inner) and f" {inner} " in f" {' '.join(normalised(text))} "


def percent(part: float, whole: float) -> float:
    """Return the share in per cent; 0 of nothing."""
    return 100 * part / whole if whole else 0.0
