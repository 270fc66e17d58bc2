"""What a question in the answer's place needs beside its question words.

A verb's agreement, the noun that a name stands beside, "do" for a verb that is asked for.
"""

from __future__ import annotations

import re

from quizgen.language.inflection import inflect
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.span_words import tops
from quizgen.questions.stems import lower_first

SUBJECTS = ("nsubj", "nsubjpass", "expl")
LONGEST_FRONT = 6
"""Words of a circumstance that "what happens" takes behind it."""
DONE = {"VBD": "did", "VBZ": "does", "VBP": "do"}
"""Tag of a verb → the form of "do" that asks for it."""
ARTICLE = re.compile(r"(?<![^\W_])(?:the|an?) $", re.IGNORECASE)
OWNED = re.compile(r"([^,;]+)['’]s? ")
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
    owner = OWNED.fullmatch(front)
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
    behind = tokens[following.i + 1 : following.i + 2] if following is not None else []
    plain = following is not None and following.tag in {"NN", "NNS"} and following.text.islower()
    if behind and behind[0].is_proper:
        return None  # "Korean economist Hoesung Lee"
    if following is None or not plain or not after.startswith(f" {following.text}"):
        return None
    top = tops(candidate.key_tokens)[0]
    if following.lower == "century":
        return "which"
    if top.is_proper and last.is_proper:
        article = re.search(r"\b(?:an?|the) $", before, re.IGNORECASE)
        return "whose" if article is not None and article[0][0].casefold() == "a" else "which"
    own = len(tops(candidate.key_tokens)) == 1 and top.head is following
    return "what kind of" if own and top.dep == "amod" and top.tag == "JJ" else None


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
