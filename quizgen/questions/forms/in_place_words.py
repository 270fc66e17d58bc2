"""What a question in the answer's place needs beside its question words.

A verb's agreement, the noun that a name stands beside, "do" for a verb that is asked for.
"""

from __future__ import annotations

import re

from quizgen.language.inflection import inflect
from quizgen.language.tokens import Token
from quizgen.language.words import MONTHS
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.stretch import tops
from quizgen.questions.stems import lower_first

SUBJECTS = ("nsubj", "nsubjpass", "expl")
LONGEST_FRONT = 6
"""Words of a circumstance that "what happens" takes behind it."""
DONE = {"VBD": "did", "VBZ": "does", "VBP": "do"}
"""Tag of a verb → the form of "do" that asks for it."""
ARTICLE = re.compile(r"(?<![^\W_])(?:the|an?) $", re.IGNORECASE)
OWNER = re.compile(r"([^,;]+)['’]s? ")
OWNED = re.compile(r"['’]s (?=\w)")
SMALL = re.compile(r"^(?:The|An?|This|These|Those|Its|Their|His|Her|Some|Many|Most|All|Each)\b")
"""First words of a statement that are no name."""


def singular(candidate: Candidate, after: str) -> str:
    """Return what follows "who" or "what" as a subject with its verb in the singular."""
    top = tops(candidate.key_tokens)[0]
    verb = top.head
    if top.dep not in SUBJECTS or not verb.is_verb:
        return after
    finite = next((a for a in verb.children_of("aux", "auxpass") if a.i > top.i), verb)
    form = inflect(finite.lemma, "VBZ") if finite.tag == "VBP" else finite.text
    form = "was" if finite.lower == "were" else form
    opening = f" {finite.text} "
    return f" {form} {after[len(opening) :]}" if after.startswith(opening) else after


def titled(candidate: Candidate, before: str, after: str) -> str | None:
    """Return "which shaman" for a name behind a noun: "the shaman Kokochu"."""
    first = candidate.key_tokens[0]
    tokens = candidate.sentence.tokens
    start = first.i
    while start and (tokens[start - 1].is_noun or tokens[start - 1].tag in {"JJ", "VBN"}):
        if not tokens[start - 1].space:
            return None
        start -= 1
    beside = tokens[start : first.i]
    if not beside or beside[-1].tag != "NN" or beside[-1].text[:1].isupper():
        return None
    noun = candidate.sentence.text[beside[0].start - candidate.sentence.start :]
    noun = noun[: beside[-1].end - beside[0].start]
    if not before.rstrip().casefold().endswith(noun.casefold()):
        return None
    front = before.rstrip()[: -len(noun)]
    owner = OWNER.fullmatch(front)
    if owner is not None:
        return f"which {noun} of {owner[1]}{after[:-1]}"
    kept = ARTICLE.sub("", front)
    if front and kept == front:
        return None  # "the Nobel Prize in Economic Sciences winners"
    return f"{kept}which {lower_first(noun, beside)}{after[:-1]}"


def before_noun(candidate: Candidate, before: str, after: str) -> str | None:
    """Return the question words for what stands before a noun in a way that is not asked out."""
    last = candidate.key_tokens[-1]
    tokens = candidate.sentence.tokens
    following = tokens[last.i + 1] if last.i + 1 < len(tokens) else None
    top = tops(candidate.key_tokens)[0]
    behind = tokens[following.i + 1 : following.i + 2] if following is not None else []
    if following is None or (behind and behind[0].is_proper):
        return None  # "Korean economist Hoesung Lee"
    if not after.startswith(f" {following.text}"):
        return None
    if following.lower == "century":
        return "which"
    kind = top.dep == "amod" and top.tag == "JJ" and top.head is following
    if kind and len(tops(candidate.key_tokens)) == 1:
        return "what kind of"
    if following.tag not in {"NN", "NNS"} or not following.text.islower():
        return None
    if top.is_proper and last.is_proper:
        article = re.search(r"\b(?:an?|the) $", before, re.IGNORECASE)
        return "whose" if article is not None and article[0][0].casefold() == "a" else "which"
    return None


def done_asked(candidate: Candidate, before: str, after: str) -> str | None:
    """Return "what did X do …" for a key that opens with a clause's verb, or None."""
    happened = _happened(candidate, before, after)
    if happened is not None:
        return happened
    first = candidate.key_tokens[0]
    roots = [t for t in tops(candidate.key_tokens) if t.is_verb]
    if first not in roots or _governs(first, candidate):
        return None
    if first.tag == "VB" and before.endswith(" to "):
        return f"{before}do what{after[:-1]}"
    support = DONE.get(first.tag)
    subject = first.child(*SUBJECTS)
    if support is None or subject is None or subject in candidate.key_tokens:
        return None
    if first.dep == "relcl":
        return f"{before}{support} what{after[:-1]}"
    opened = subject.subtree()
    if first.dep != "ROOT" or "," in before or opened[0].i > first.i:
        return None
    rest = "" if after[:1] == "," else after[:-1]
    return f"what {support} {small(before.strip())} do{rest}"


def _governs(verb: Token, candidate: Candidate) -> bool:
    """Whether a verb has an object or a complement that the key leaves out."""
    needed = verb.children_of("dobj", "attr", "acomp", "xcomp", "ccomp", "oprd", "dative", "prt")
    return any(t not in candidate.key_tokens for t in needed) or verb.child("auxpass") is not None


def small(text: str) -> str:
    """Return a statement's beginning as it stands inside a question."""
    return text[0].lower() + text[1:] if SMALL.match(text) else text


def _happened(candidate: Candidate, before: str, after: str) -> str | None:
    """Return "what happens at the destination" where all but a circumstance is asked for."""
    front = before.rstrip()
    verb = next((t for t in tops(candidate.key_tokens) if t.is_verb and t.dep == "ROOT"), None)
    subject = verb.child(*SUBJECTS) if verb is not None else None
    if verb is None or after != "." or subject not in candidate.key_tokens:
        return None
    if not front.endswith(",") or not 1 < len(front.split()) <= LONGEST_FRONT:
        return None
    finite = next((a for a in verb.children_of("aux", "auxpass") if a.i < verb.i), verb)
    happens = {"VBD": "happened", "VBZ": "happens", "VBP": "happens"}.get(finite.tag)
    return f"what {happens} {front[0].lower()}{front[1:-1]}" if happens else None


MONTH = re.compile(rf"\b(?:{MONTHS}) $")
GOVERNED = frozenset("as into with for by of through to about from against on in at".split())
"""Prepositions that a question may end with and "what" behind them."""
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "DT", "PRP$", "WP", "VBG"})


def at_the_end(candidate: Candidate, before: str) -> str | None:
    """Return a statement that ends with its question words, whatever the parser makes of the key.

    "Trevor Martin played the role in what", "a play titled what", "expressed as what".
    """
    first = candidate.key_tokens[0]
    tokens = candidate.sentence.tokens
    roots = tops(candidate.key_tokens)
    if candidate.kind == "year" or first.tag == "CD":
        return f"{before}of what year" if MONTH.search(before) and len(roots) == 1 else None
    bare = ARTICLE.sub("", before)
    i = first.i - 1 - (bare != before)
    prior = tokens[i] if i > 0 else None
    if prior is None or not bare.strip():
        return None
    if prior.text in {",", ":", "–"} and first.is_proper and roots[0].dep == "appos":
        return f"{bare.rstrip(' ,:–')} called what"
    if first.dep == "prep" and first.lower in GOVERNED and len(roots) == 1:
        return f"{before}{first.lower} what" if first.child("pobj") is not None else None
    if first.dep == "prep" and first.lower == "until":
        return f"{before}until when"
    if candidate.kind != "phrase" or first.tag not in NOUNS:
        return None
    behind = tokens[candidate.key_tokens[-1].i + 1 :][:1]
    if behind and behind[0].is_noun:
        return None  # "the *yin-yang* philosophy", cut short
    governs = (prior.tag == "IN" and prior.dep == "prep") or prior.tag in {"VBN", "VBD", "VBZ"}
    misread = roots[0].dep not in {"dobj", "pobj", "attr", "nsubj", "acomp"} or len(roots) > 1
    unknown = first.tag == "WP" or misread
    return f"{bare}what" if governs and unknown and bare.endswith(f"{prior.text} ") else None


def owned(candidate: Candidate, before: str, after: str) -> str | None:
    """Return "whose Bible" or "what year's flood" for an owner that is asked for."""
    rest = OWNED.sub("", after)[:-1]
    if not rest or not candidate.key_tokens[-1].is_proper:
        return f"{before}what year's {rest}" if candidate.kind == "year" else None
    top = candidate.key_tokens[-1]
    verb = next((t for t in top.ancestors() if t.is_verb and t.child(*SUBJECTS)), None)
    subject = verb.child(*SUBJECTS) if verb is not None else None
    if subject is None or top.i < subject.left_edge():
        return None
    return f"{ARTICLE.sub('', before)}whose {rest}"
