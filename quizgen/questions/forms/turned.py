"""A statement whose key stands in front of its subject, turned into a question.

"In 1891 Scottish chemist James Dewar was able …" → "In what year was Scottish chemist …?".
"""

from __future__ import annotations

import re

from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.verbs import CONTRACTIONS, SAME_IN_PAST

SUBJECTS = ("nsubj", "nsubjpass", "expl")
SUPPORT = {"VBD": "did", "VBZ": "does", "VBP": "do"}
REASON = re.compile(r"(?:because of|due to|owing to|thanks to) (?:the |an? )?$", re.IGNORECASE)
DETERMINER = re.compile(r"(?<![^\W_])(?:the|an?) $", re.IGNORECASE)
PART_OF = re.compile(r"(?:the )?(?:early|late|mid) $", re.IGNORECASE)
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
    if (verb.i > finite.i and finite is not verb) or finite.lemma == "be":
        auxiliary, stem = finite.lower, ""
    else:
        auxiliary, stem = SUPPORT.get(finite.tag, ""), f" {finite.lemma}"
    if not auxiliary or (finite.tag == "VBP" and finite.lemma in SAME_IN_PAST):
        return None
    told = told[0].lower() + told[1:] if re.match(r"(?:The|An?) ", told) else told
    asked = f"{before}{words}{front}"
    if REASON.search(before) and not front and words.split()[0] in {"what", "which", "whom"}:
        asked = REASON.sub("", before) + "why"
    elif words.startswith(("what", "which")):
        opening = PART_OF.sub("", before) if words == "which" else before
        asked = f"{DETERMINER.sub('', opening)}{words}{front}"
    return f"{asked} {auxiliary} {told}{stem}{rest}"


def _clause(key: Token) -> tuple[Token | None, Token | None]:
    """Return the verb of the smallest clause with a subject that holds the key, and its subject."""
    verb = next((t for t in key.ancestors() if t.is_verb and t.child(*SUBJECTS)), None)
    return verb, verb.child(*SUBJECTS) if verb is not None else None
