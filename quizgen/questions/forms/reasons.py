"""Why and how: reasons ("because …"), purposes ("to …") and means ("by …ing")."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause, Phrase
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.subject import make
from quizgen.questions.phrase_keys import MAX_WORDS, phrase_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import inverted, negation
from quizgen.questions.wording import Writer

REASON_PHRASES = frozenset({"because of", "due to", "owing to", "thanks to", "on account of"})
"""Prepositions that give a reason."""
MOST_REASON = 15
"""Words of a reason: it is a clause of its own, and longer than other keys."""


def reason_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a reason: "Why did the harbour close?" – "because the river froze"."""
    for phrase in clause.adjuncts:
        if _gives_reason(phrase):
            yield _asked(clause, writer, phrase, "Why", "reason", most=MOST_REASON)
            return


def _gives_reason(phrase: Phrase) -> bool:
    if phrase.role == "advcl":
        mark = phrase.head.child("mark")
        return mark is not None and mark.lower == "because" and mark is phrase.tokens[0]
    opening = " ".join(token.lower for token in phrase.tokens[:3])
    return phrase.role == "prep" and any(
        opening == words or opening.startswith(f"{words} ") for words in REASON_PHRASES
    )


def purpose_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a purpose: "Why did Roosevelt take several public actions?"."""
    if clause.complement("xcomp", "ccomp") is not None or clause.copula:
        return
    for phrase in clause.adjuncts:
        if phrase.role == "advcl" and not phrase.fronted and is_infinitive(phrase.head):
            yield _asked(clause, writer, phrase, "Why", "infinitive")
            return


def means_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a means: "How does Sweden keep prison sentences short?"."""
    for phrase in clause.adjuncts:
        if phrase.role != "prep" or phrase.head.lower != "by" or phrase.fronted:
            continue
        gerund = phrase.head.child("pcomp")
        if gerund is not None and gerund.tag == "VBG":
            yield _asked(clause, writer, phrase, "How", "gerund")
            return


def is_infinitive(verb: Token) -> bool:
    """Whether a verb heads a plain "to"-infinitive."""
    to = verb.child("aux")
    return (
        verb.tag == "VB"
        and to is not None
        and to.tag == "TO"
        and verb.child("mark", "nsubj") is None
    )


_FORMS = {"reason": "reason", "infinitive": "purpose", "gerund": "means"}


def _asked(
    clause: Clause, writer: Writer, phrase: Phrase, wh: str, kind: str, most: int = MAX_WORDS
) -> Candidate:
    key = phrase_key(clause, writer, phrase.tokens, kind, wh, most=most)
    first, verbs = inverted(clause)
    pieces = parts(writer, clause, skip=[phrase])
    if not pieces and not clause.passive and kind != "reason":
        raise Unclear("too little is said")
    lead = f"{wh} {first} {subject_text(writer, clause)} {negation(clause)} {verbs}"
    return make(_FORMS[kind], assemble(lead, pieces), key, clause)
