"""A question whose question word stands where the answer does: "X is a branch of what?".

Not elegant, but right for any phrase: for the answer-aware entrance, where just this phrase is to
be asked about and no other form reaches it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.bank.model import GAP
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.in_place_words import (
    OWNED,
    at_the_end,
    before_noun,
    done_asked,
    owned,
    singular,
    titled,
)
from quizgen.questions.forms.span_words import AMOUNT_WORDS, TIME_WORDS, asked_noun
from quizgen.questions.forms.stretch import tops
from quizgen.questions.forms.turned import moved, opens, turned
from quizgen.questions.key_checks import before_key
from quizgen.questions.keys import entity_wh
from quizgen.questions.trimming import tidy

TIMES = ("year", "month_year", "month", "date", "decade", "century", "age")
"""Kinds of time that are asked for by name inside a sentence; of the others "what" asks."""
WORDS = {
    **{kind: TIME_WORDS[kind] for kind in TIMES},
    **AMOUNT_WORDS,
    "count": "how many",
    "ordinal": "which",
    "personnoun": "whom",
}
"""Kind of key → the question words that stand for it inside a sentence."""
QUOTES = ("“", '"', "”")
PART_OF = re.compile(r"(?:the )?(?:early|late|mid|first half of the) $", re.IGNORECASE)
OPENING = frozenset({"in", "on", "at", "by", "from", "since", "until", "after", "before", "during"})
UNGOVERNED = re.compile(r"[,;:–] $")
NAMED_AFTER = re.compile(r" [–—:] .*", re.DOTALL)
DETERMINER = re.compile(r"(?<![^\W_])(?:the|an?) $", re.IGNORECASE)
NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "oprd", "dative", "conj"})
"""Labels of a noun phrase that "what" may stand for inside a sentence."""
SUBJECTS = ("nsubj", "nsubjpass", "expl")
CALLED = ("called", "titled", "named", "entitled", "known as", "labeled", "labelled", "term")
"""Words behind which a name stands as it is."""
BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "nummod", "poss"})


def asked_in_place(candidate: Candidate) -> Candidate | None:
    """Return the question for a cloze, or None when the words around the gap don't let it."""
    before, gap, after = candidate.stem.partition(GAP)
    if not gap or not after.endswith("."):
        return None
    glued = after[:1].isalnum() or (after[:1] in {"-", "–", "'", "’"} and not OWNED.match(after))
    if glued or before.endswith(("-", "–")):
        return None
    text = done_asked(candidate, before, after) or _in_place(candidate, before, after)
    if text is None:
        return None
    text = tidy(text).rstrip(" ,;:")
    stem = f"{text[0].upper()}{text[1:]}?"
    doubts = (*candidate.doubts, "asked in place")
    return replace(candidate, form="in place", stem=stem, doubts=doubts)


def _in_place(candidate: Candidate, before: str, after: str) -> str | None:
    """Return the text with the question words where the key stands, without its mark."""
    if _is_titled(candidate) and not _joins(candidate):
        if opens(candidate):
            return None
        return titled(candidate, before, after)
    if OWNED.match(after):
        return owned(candidate, before, after)
    if after == "." and (ended := at_the_end(candidate, before)) is not None:
        for last in ("until when", "what"):
            bare = ended.removesuffix(last)
            if bare != ended:
                return moved(candidate, bare, last, ".") or ended
        return ended
    words = _words(candidate) or before_noun(candidate, before, after)
    named = words is not None and words.split()[0] in {"which", "what"} and " " in words
    if words is None or _is_uncounted(candidate):
        return None
    if words == "how many":
        after = NAMED_AFTER.sub(".", after)
    if opens(candidate):
        return turned(candidate, before, words, after)
    if _stands_badly(candidate, before, named) or _is_loose(candidate, before, after):
        return None
    front = None if _joins(candidate) else moved(candidate, before, words, after)
    if front is not None:
        return front
    if after == "." and UNGOVERNED.search(before) and not _joins(candidate):
        return None
    if words == "which" and after.startswith(" century"):
        before = PART_OF.sub("", before)
    before = DETERMINER.sub("", before)
    if not before.strip():
        words = {"whom": "who"}.get(words, words)
        after = singular(candidate, after)
    if before.endswith(QUOTES) and after.lstrip().startswith(QUOTES):
        before, after = before[:-1], f" {after.lstrip()[1:].lstrip()}".replace(" .", ".")
    return f"{before}{words}{after[:-1].rstrip(' ,;:')}"


def _stands_badly(candidate: Candidate, before: str, named: bool) -> bool:
    """Whether question words would stand beside a noun or open a statement in the key's place.

    "In what year Dewar was able …?" With a noun of their own they may open a list ("which museum
    and other institutions").
    """
    first = candidate.key_tokens[0]
    called = before.rstrip(' “"').endswith(CALLED)
    for top in tops(candidate.key_tokens):
        link = top.child("cc")
        if top.dep == "appos" and not called:
            return True  # "the article, what event, …"
        if link is not None and link not in candidate.key_tokens and not named:
            return True  # "what and the others"
    verb = next((t for t in first.ancestors() if t.is_verb and t.child(*SUBJECTS)), None)
    subject = verb.child(*SUBJECTS) if verb is not None else None
    if verb is None or subject is None:
        return False
    if subject not in candidate.key_tokens or candidate.kind == "count":
        return False
    if any(token not in candidate.key_tokens for token in subject.conjuncts()):
        return not named  # "Who and Dahl visited Vienna?"
    return False


def _is_loose(candidate: Candidate, before: str, after: str) -> bool:
    """Whether the key stands in front of a statement whose subject the parser did not find."""
    first = candidate.key_tokens[0]
    told = any(t.is_verb and t.child(*SUBJECTS, "csubj") for t in (first, *first.ancestors()))
    opening = before.strip().casefold() in OPENING and after.startswith(",")
    return bool(before.strip()) and after != "." and (opening or not told)


def _joins(candidate: Candidate) -> bool:
    """Whether the key is listed with something that stands outside it."""
    top = tops(candidate.key_tokens)[0]
    return top.dep == "conj" or any(t not in candidate.key_tokens for t in top.children_of("conj"))


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
    tokens = _up_to_loose(candidate.key_tokens)
    roots = [t for t in tops(tokens) if t.dep not in {"det", "punct", "cc"}]
    asked = asked_noun(tokens)
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


def _up_to_loose(tokens: Sequence[Token]) -> list[Token]:
    """Return a key up to what the parser hangs from the verb: "events *in his life*"."""
    first, *others = tops(tokens)[:2] or [tokens[0]]
    if first.tag == "CD":
        return list(tokens)  # "from *1321 to 1323*"
    loose = [t for t in others if t.dep == "prep" and first.dep in NOUN_PLACES]
    return [t for t in tokens if not loose or t.i < loose[0].i]
