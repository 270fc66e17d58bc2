"""Short statements of single events, for questions that set several of them side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.language.clauses import Clause, Phrase
from quizgen.language.entities import Mention
from quizgen.language.tokens import Token
from quizgen.language.words import YEAR
from quizgen.questions.attribution import source_tokens
from quizgen.questions.checks import POINTING
from quizgen.questions.context import Context
from quizgen.questions.forms.cloze import VAGUE_SUBJECTS
from quizgen.questions.sound import clause_faults
from quizgen.questions.stems import Part, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import CONTRACTIONS, verb_group
from quizgen.questions.wording import Writer

MIN_WORDS, MAX_WORDS = 3, 14
"""Shorter statements say too little; four longer ones can't be held side by side."""

LASTING_VERBS = frozenset(
    """be have remain live stay stand lie work exist belong contain include hold keep continue
    serve last seem appear know love hate like want need own rule reign consist depend mean
    represent use rise fall grow increase decrease decline bear die say experience see rank
    place employ account practice practise""".split()
)
"""Verbs of states, courses and repeated acts, which a year does not place; and birth and death,
whose place in an order needs no reading."""

REPEATING = frozenset({"again", "often", "repeatedly", "regularly", "still", "once", "twice"})
"""Adverbs of what happened at other times too."""

_DATED = re.compile(
    rf"(?:early |late |[A-Za-z0-9]+\.? ){{0,2}}(?:[0-9]{{1,2}},? )?({YEAR.pattern})"
)
"""A year, alone or behind a month and a day."""

_TIED = re.compile(
    r"\b(?:this|that|these|those|it|he|she|they|him|them|later|earlier|before|after|again|then|"
    r"next|finally|soon|also|same|another|other|previous|following|"
    r"re-\w+|reelected|rebuilt|reopened)\b|[0-9]{4}|[;:()“”\"]",
    re.IGNORECASE,
)
"""What ties a statement to its neighbours, tells its place in time, or does not read alone."""

_ERAS = frozenset({"bc", "ad", "bce", "ce", "b.c.", "a.d."})


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """Something that happened once, with the year that the article gives for it."""

    text: str
    """The statement without its date, ending in a full stop."""
    year: int
    clause: Clause
    date: Mention
    words: frozenset[str]
    """The lemmas of its nouns and verb."""


def dated_events(context: Context) -> list[Event]:
    """Return the events that the article dates for certain, in its order."""
    found: list[Event] = []
    for clauses in context.clauses:
        for clause in clauses:
            event = _event(clause, context)
            if event is not None:
                found.append(event)
    return found


def _event(clause: Clause, context: Context) -> Event | None:
    if context.faults[clause.sentence.index] is not None or not _happened(clause):
        return None
    dated = list(_dates(clause))
    if len(dated) != 1 or _other_times(clause, dated[0][1]):
        return None
    phrase, date, year = dated[0]
    text = statement(clause, Writer(context.resolver, clause), phrase)
    if text is None or POINTING.search(text) or _told_again(clause, context):
        return None
    words = telling([t for t in clause.verb.subtree() if t.mention is not date])
    return Event(text, year, clause, date, words | telling(clause.subject.tokens))


def _told_again(clause: Clause, context: Context) -> bool:
    """Whether the article may say the same of another time ("travelled to Yemen" twice)."""
    mine = telling([t for phrase in clause.constituents for t in phrase.tokens if t.mention])
    return any(
        token.lemma == clause.verb.lemma
        and token is not clause.verb
        and not mine.isdisjoint(telling(token.subtree()) - {clause.verb.lemma})
        for clauses in context.clauses
        for other in clauses
        for token in [other.verb]
    )


def _happened(clause: Clause) -> bool:
    """Whether a clause states, as the article's own fact, something that happened once."""
    if clause.kind not in {"main", "conjunct", "relative"}:
        return False
    if clause.kind == "relative" and clause.subject.head.mention is None:
        return False
    if clause_faults(clause) or source_tokens(clause):
        return False
    if any(token.lower in REPEATING for token in clause.verb.children_of("advmod")):
        return False
    if any(token.text in {":", ";"} for token in clause.verb.subtree()):
        return False  # what stands behind is left out, or is taken for a part of the object
    if clause.verb.lemma in LASTING_VERBS or clause.finite.tag != "VBD":
        return False
    if clause.verb.tag == "VBG" or clause.finite.lower == "had":
        return False  # "was building", "had built": in course, or before the date
    return clause.complement("ccomp") is None


def _dates(clause: Clause) -> Iterator[tuple[Phrase, Mention, int]]:
    """Yield the phrases that place a clause in a year: "in 1911", "on 3 May 1910"."""
    for phrase in clause.adjuncts:
        bare = phrase.role == "npadvmod"  # "that was completed May 3, 1910"
        noun = phrase.head if bare else phrase.object
        if noun is None or noun.mention is None:
            continue
        if not bare and phrase.head.lower not in {"in", "on", "during"}:
            continue
        date = noun.mention
        matched = _DATED.fullmatch(date.text)
        tokens = clause.sentence.tokens
        after = tokens[date.last + 1].lower if date.last + 1 < len(tokens) else ""
        words = [t for t in phrase.tokens if (bare or t is not phrase.head) and t.is_word]
        whole = words == [t for t in date.tokens if t.is_word]
        if matched and whole and after not in _ERAS:
            yield phrase, date, int(matched.group(1))


def _other_times(clause: Clause, date: Mention) -> bool:
    """Whether the clause names a second time, which may not be the date's."""
    named = [phrase.object or phrase.head for phrase in clause.adjuncts]
    return any(
        token.mention is not None
        and token.mention is not date
        and token.mention.label in {"DATE", "TIME"}
        for token in named
    )


def statement(clause: Clause, writer: Writer, left_out: Phrase) -> str | None:
    """Return a clause as a short statement without one of its phrases.

    None when it can't be read alone, would tell its place in time, or is not of a fit length.
    """
    try:
        subject = subject_text(writer, clause)
        pieces = parts(writer, clause, skip=[left_out])
        group = verb_group(clause)
    except Unclear:
        return None
    if unnamed(clause) or any(token.lower in CONTRACTIONS for token in group):
        return None
    lead = f"{subject} {' '.join(token.lower for token in group)}"
    text = _shortened(lead, [piece for piece in pieces if not piece.front])
    if not MIN_WORDS <= len(text.split()) <= MAX_WORDS or _TIED.search(text) or " ," in text:
        return None
    return f"{text[0].upper()}{text[1:]}."


def unnamed(clause: Clause) -> bool:
    """Whether a clause speaks of something that it does not name ("a bridge", "two extensions")."""
    tokens, head = clause.subject.tokens, clause.subject.head
    if head.tag in {"DT", "JJ", "CD"} or head.lower in VAGUE_SUBJECTS:
        return True
    indefinite = tokens[0].lower in {"a", "an"} or tokens[0].tag == "CD"
    return indefinite and not any(t.mention is not None and t.mention.is_name for t in tokens)


def _shortened(lead: str, pieces: list[Part]) -> str:
    """Join the pieces of a statement, the longest that it can do without left out first."""
    kept = list(pieces)
    while True:
        text = " ".join([lead, *(part.brief or part.text for part in kept)]).rstrip(" ,;:.–—")
        optional = [part for part in kept if part.optional]
        if len(text.split()) <= MAX_WORDS or not optional:
            return " ".join(text.split())
        kept.remove(max(optional, key=lambda part: len(part.text)))


def telling(tokens: list[Token]) -> frozenset[str]:
    """Return the lemmas of the nouns and verbs among tokens, by which two phrases are compared."""
    return frozenset(t.lemma.casefold() for t in tokens if t.is_noun or t.is_verb)
