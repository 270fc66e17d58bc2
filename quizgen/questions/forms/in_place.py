"""A question whose question word stands where the answer does: "X is a branch of what?".

Not elegant, but right for any phrase: for the answer-aware entrance, where just this phrase is to
be asked about and no other form reaches it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.bank.model import GAP
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.span_words import asked_noun, tops
from quizgen.questions.key_checks import before_key
from quizgen.questions.keys import entity_wh

WORDS = {
    "year": "what year",
    "month_year": "what month and year",
    "month": "what month",
    "date": "what date",
    "decade": "what decade",
    "century": "what century",
    "count": "how many",
    "money": "how much money",
    "percent": "what percentage",
    "duration": "how long",
    "age": "what age",
    "ordinal": "which",
    "personnoun": "whom",
}
"""Kind of key → the question words that stand for it inside a sentence."""
QUOTES = ("“", '"', "”")
DETERMINER = re.compile(r"(?<![^\W_])(?:the|an?) $", re.IGNORECASE)
NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "oprd", "dative", "conj"})
"""Labels of a noun phrase that "what" may stand for inside a sentence."""
SUBJECTS = ("nsubj", "nsubjpass", "expl")
BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "nummod", "poss"})


def asked_in_place(candidate: Candidate) -> Candidate | None:
    """Return the question for a cloze, or None when the words around the gap don't let it."""
    before, gap, after = candidate.stem.partition(GAP)
    if not gap or not after.endswith("."):
        return None
    words = _words(candidate)
    if after[:1].isalnum() or after[:1] in {"-", "–", "'", "’"} or before.endswith(("-", "–")):
        return None
    if (
        words is None
        or _stands_badly(candidate)
        or _is_titled(candidate)
        or _is_uncounted(candidate)
    ):
        return None
    before = DETERMINER.sub("", before)
    if not before.strip():
        words = {"whom": "who"}.get(words, words)
    if before.endswith(QUOTES) and after.lstrip().startswith(QUOTES):
        before, after = before[:-1], f" {after.lstrip()[1:].lstrip()}".replace(" .", ".")
    text = f"{before}{words}{after[:-1].rstrip(' ,;:')}"
    stem = f"{text[0].upper()}{text[1:]}?"
    doubts = (*candidate.doubts, "asked in place")
    return replace(candidate, form="in place", stem=stem, doubts=doubts)


def _stands_badly(candidate: Candidate) -> bool:
    """Whether question words would stand beside a noun or open a statement in the key's place.

    "What apply to judges?", "In what year Dewar was able …?"
    """
    first = candidate.key_tokens[0]
    for top in tops(candidate.key_tokens):
        link = top.child("cc")
        if top.dep == "appos" or (link is not None and link not in candidate.key_tokens):
            return True  # "the article, what event, …", "what and the others"
    verb = next((t for t in first.ancestors() if t.is_verb and t.child(*SUBJECTS)), None)
    subject = verb.child(*SUBJECTS) if verb is not None else None
    if verb is None or subject is None:
        return False
    if first.i < subject.left_edge():
        return True
    if subject not in candidate.key_tokens or candidate.kind == "count":
        return False
    if any(token not in candidate.key_tokens for token in subject.conjuncts()):
        return True  # "Who and Dahl visited Vienna?"
    finite = next(iter(verb.children_of("aux", "auxpass")), verb)
    return finite.tag == "VBP" or finite.lower == "were"


def _is_titled(candidate: Candidate) -> bool:
    """Whether a noun stands beside a name, as in "the physician Jesus the Interpreter"."""
    before, first = before_key(candidate), candidate.key_tokens[0]
    named = candidate.entity is not None or first.is_proper
    return named and before is not None and before.is_noun and before.i == first.i - 1


def _is_uncounted(candidate: Candidate) -> bool:
    """Whether a number has no noun behind it that "how many" would count."""
    if candidate.kind != "count":
        return False
    last = candidate.key_tokens[-1]
    return last.dep not in {"nummod", "quantmod", "amod"} or last.head.i < last.i


def _words(candidate: Candidate) -> str | None:
    """Return the question words for a gap, or None where none would be English."""
    if candidate.kind == "phrase":
        return _words_for(candidate)
    if candidate.entity is not None:
        words = entity_wh(candidate.entity)
        return {"Who": "whom"}.get(words, words[0].lower() + words[1:])
    return WORDS.get(candidate.kind, "what")


def _words_for(candidate: Candidate) -> str | None:
    """Return the question words for a stretch that may be any part of a sentence."""
    roots = [t for t in tops(candidate.key_tokens) if t.dep not in {"det", "punct", "cc"}]
    asked = asked_noun(candidate.key_tokens)
    if len(roots) != 1 or asked is None:
        adjective = len(roots) == 1 and roots[0].dep == "acomp" and roots[0].tag == "JJ"
        return "what" if adjective and roots[0].child("prep", "xcomp") is None else None
    top = roots[0]
    if top.dep in BEFORE_NOUN and top.head not in candidate.key_tokens:
        beside = [t for t in top.head.children_of(*BEFORE_NOUN) if t.i < top.i]
        return asked.words if asked.counted and not beside else None
    if asked.counted or (asked.head not in candidate.key_tokens and not asked.beside):
        return None  # asked for by another noun: "advisers such as which"
    if top.dep not in NOUN_PLACES:
        return None
    hanging = {t for t in top.subtree() if t.is_word} - set(candidate.key_tokens)
    if any(t.i < top.i and t.dep not in {"det", "conj", "cc"} for t in hanging):
        return None
    return {"who": "whom", "how many": "how many"}.get(asked.words, asked.words)
