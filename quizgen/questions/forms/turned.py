"""A statement whose key stands in front of its subject, turned into a question.

"In 1891 Scottish chemist James Dewar was able …" → "In what year was Scottish chemist …?".
"""

from __future__ import annotations

import re

from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.span_words import TIME_WORDS
from quizgen.questions.forms.stretch import tops
from quizgen.questions.stems import lower_first
from quizgen.questions.verbs import CONTRACTIONS, SAME_IN_PAST

SUBJECTS = ("nsubj", "nsubjpass", "expl")
SUPPORT = {"VBD": "did", "VBZ": "does", "VBP": "do"}
REASON = re.compile(r"(?:because of|due to|owing to|thanks to) (?:the |an? )?$", re.IGNORECASE)
DETERMINER = re.compile(r"(?<![^\W_])(?:the|an?) $", re.IGNORECASE)
PART_OF = re.compile(r"(?:the )?(?:early|late|mid) $", re.IGNORECASE)
STRANDED = frozenset("of to for with from about into on upon by at as like in".split())
RELATIVE = re.compile(r" (?:that|which|who|whom|whose|where|when|while|and|but|than) ")
GOING_ON = (" and ", " or ", " but ")
TIMES = frozenset(TIME_WORDS.values())
FRONT = re.compile(r"(?:In|On|At|During|After|Before|Since|By|As|For|Under|From)\b")
SMALL = re.compile(r"(?:The|An?|This|These|Its|Their|His|Her|Some|Many|Most|All|Each|Any|Every)\b")
MOST_WORDS = 12
"""Words of a subject that can stand between an auxiliary and its verb."""


def opens(candidate: Candidate) -> bool:
    """Whether the key stands in what comes before its clause's subject."""
    first = candidate.key_tokens[0]
    verb, subject = _clause(first)
    if verb is None or subject is None:
        return False
    alone = first.i == 1 and candidate.sentence.tokens[0].tag == "IN"
    return first.i < subject.left_edge() or (alone and first.i < subject.i)


def turned(candidate: Candidate, before: str, words: str, after: str) -> str | None:
    """Return the question without its mark, or None where subject and verb aren't plain to see."""
    verb, subject = _clause(candidate.key_tokens[0])
    if verb is None or subject is None or not before.strip() or "," in before:
        return None
    finite = next((a for a in verb.children_of("aux", "auxpass") if a.tag != "TO"), verb)
    if finite.i < subject.i or finite.lower in CONTRACTIONS:
        return None
    place = re.search(rf"(?<![^\W_]){re.escape(finite.text)}(?![^\W_])", after)
    if place is None:
        return None
    rest, told = after[place.end() : -1], after[: place.start()]
    front, _, told = told.rpartition(",") if told.count(",") == 1 else ("", "", told)
    told = told.strip()
    if not told or "," in told or len(told.split()) > MOST_WORDS:
        return None
    auxiliary, stem = _support(verb, finite)
    if not auxiliary:
        return None
    told = told[0].lower() + told[1:] if re.match(r"(?:The|An?) ", told) else told
    asked = f"{before}{words}{front}"
    if REASON.search(before) and not front and words.split()[0] in {"what", "which", "whom"}:
        asked = REASON.sub("", before) + "why"
    elif words.startswith(("what", "which")):
        opening = PART_OF.sub("", before) if words == "which" else before
        asked = f"{DETERMINER.sub('', opening)}{words}{front}"
    return f"{asked} {auxiliary} {told}{stem}{rest}"


def moved(candidate: Candidate, before: str, words: str, after: str) -> str | None:
    """Return a statement with its question words moved to the front, or None.

    Only from behind the verb itself or a preposition that belongs to it: "X played the role in
    what" → "What did X play the role in".
    """
    first, last = candidate.key_tokens[0], candidate.key_tokens[-1]
    tokens = candidate.sentence.tokens
    verb, subject = _clause(first)
    bare = DETERMINER.sub("", before) if words.split()[0] in {"what", "which", "who"} else before
    if verb is None or subject is None or verb.i > first.i or subject.i > verb.i:
        return None
    top = next((t for t in candidate.key_tokens if t.head not in candidate.key_tokens), first)
    if after != "." and top.dep in {"amod", "nummod", "compound"} and top.head.i > last.i:
        noun = candidate.sentence.span_text(tokens[last.i + 1 : top.head.i + 1])
        if not after.startswith(f" {noun}"):
            return None
        words, after = f"{words} {noun}", after[len(noun) + 1 :]
    finite = next((a for a in verb.children_of("aux", "auxpass") if a.tag != "TO"), verb)
    ended = bare.rstrip().rpartition(" ")[2]
    strand = [c for c in verb.children_of("prep", "agent") if c.lower == ended and c.i <= first.i]
    if ended != verb.text and not (strand and ended in STRANDED):
        return None
    asked_verb = any(t.is_verb for t in tops(candidate.key_tokens)) and first.dep != "prep"
    if after.startswith(GOING_ON) or asked_verb:
        return None
    if after.startswith(","):
        if candidate.entity is None:
            return None
        after = "."  # what tells more of the key
    opening, _, told = bare.rpartition(", ")
    parts = re.split(rf"(?<![^\W_]){re.escape(finite.text)}(?![^\W_])", told)
    if len(parts) != 2 or finite.lower in CONTRACTIONS or "," in opening or finite.i < subject.i:
        return None
    who, rest = parts[0].strip(), parts[1].rstrip()
    if not who or len(who.split()) > MOST_WORDS or RELATIVE.search(f"{rest} "):
        return None
    if RELATIVE.search(f" {who} ") or (opening and not FRONT.match(opening)):
        return None
    auxiliary, stem = _support(verb, finite)
    if not auxiliary or who.split()[-1].casefold() in {"and", "or", "but", "to"}:
        return None
    if who == "There" or words == "how long":
        return None
    who = _small(who, subject)
    words = {"whom": "who"}.get(words, words)
    if strand and words in TIMES:
        words, rest = f"{ended} {words}", rest.removesuffix(ended).rstrip()
    lead = f"{opening}, {words}" if opening else words
    return f"{lead} {auxiliary} {who}{stem}{rest}{after[:-1].rstrip(' ,;:')}"


def _small(who: str, subject: Token) -> str:
    """Return a subject that opened a statement as it stands inside a question."""
    first = subject.subtree()[0]
    if SMALL.match(who) or who.split()[0].casefold() == first.text:
        return who[0].lower() + who[1:]
    return lower_first(who, [first])


def _support(verb: Token, finite: Token) -> tuple[str, str]:
    """Return the word before the subject and what is left of the verb behind it."""
    if finite is not verb or finite.lemma == "be":
        return finite.lower, ""
    if finite.tag == "VBP" and finite.lemma in SAME_IN_PAST:
        return "", ""
    return SUPPORT.get(finite.tag, ""), f" {finite.lemma}"


def _clause(key: Token) -> tuple[Token | None, Token | None]:
    """Return the verb of the smallest clause with a subject that holds the key, and its subject."""
    verb = next((t for t in key.ancestors() if t.is_verb and t.child(*SUBJECTS)), None)
    return verb, verb.child(*SUBJECTS) if verb is not None else None
