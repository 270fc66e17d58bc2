"""Which sentences and clauses can be asked about at all; each rule returns a reason or None."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.language.words import FIRST_SECOND
from quizgen.language.tokens import Sentence
from quizgen.language.clauses import QUOTES, Clause

MAX_SENTENCE_WORDS = 60
MAX_QUOTED_WORDS = 6
HYPOTHETICAL = frozenset({"would", "might", "may", "should", "could", "shall", "must", "ought"})
"""Modals whose clause states no fact."""
OPINION_VERBS = frozenset(
    """say tell think believe claim argue suggest hope want wish feel know ask wonder seem appear
    expect fear guess suppose imagine insist note add reply answer explain mean look sound need
    like love hate let try tend happen""".split()
)
"""Verbs of saying and thinking: what follows is somebody's view, not the article's fact."""


def sentence_fault(sentence: Sentence) -> str | None:
    """Return why a sentence can't be asked about, or None."""
    for rule in SENTENCE_RULES:
        reason = rule(sentence)
        if reason is not None:
            return reason
    return None


def _not_prose(sentence: Sentence) -> str | None:
    text = sentence.text
    if "http" in text or "www." in text or "|" in text or "@" in text:
        return "holds an address or a table"
    letters = [char for char in text if char.isalpha()]
    if not letters or sum(char.isupper() for char in letters) > 0.4 * len(letters):
        return "in capitals"
    first = next((char for char in text if char.isalnum()), "a")
    return "starts in the middle" if first.islower() else None


def _not_statement(sentence: Sentence) -> str | None:
    ending = sentence.text.rstrip("\"'”’)] ")
    if not ending.endswith((".", "!")):
        return "no statement"
    return "exclamation" if ending.endswith("!") else None


def _wrong_length(sentence: Sentence) -> str | None:
    words = sum(token.is_word for token in sentence.tokens)
    if words < 5:
        return "too short"
    return "too long" if words > MAX_SENTENCE_WORDS else None


def _speech(sentence: Sentence) -> str | None:
    """Direct speech: more than a quoted name or term."""
    quoted = 0
    inside = False
    for token in sentence.tokens:
        if token.text in QUOTES or token.text in {"''", "``"}:
            inside = not inside
        elif inside and token.is_word:
            quoted += 1
    if inside:
        return "cut quotation"
    return "quotation" if quoted > MAX_QUOTED_WORDS else None


SENTENCE_RULES: tuple[Callable[[Sentence], str | None], ...] = (
    _not_prose,
    _not_statement,
    _wrong_length,
    _speech,
)


def clause_fault(clause: Clause) -> str | None:
    """Return why a clause states nothing that can be asked, or None."""
    for rule in CLAUSE_RULES:
        reason = rule(clause)
        if reason is not None:
            return reason
    return None


def _negated(clause: Clause) -> str | None:
    return "negated" if clause.negated or clause.subject.head.lower in {"no", "none", "nobody"} else None


def _hypothetical(clause: Clause) -> str | None:
    if clause.modal in HYPOTHETICAL:
        return "hypothetical"
    conditional = any(
        phrase.role == "advcl" and (mark := phrase.head.child("mark")) is not None and mark.lower in {"if", "unless"}
        for phrase in clause.adjuncts
    )
    return "conditional" if conditional else None


def _opinion(clause: Clause) -> str | None:
    if clause.verb.lemma in OPINION_VERBS:
        return "speech, thought or wish"
    return "reports what is said" if clause.complement("ccomp") is not None else None


def _personal(clause: Clause) -> str | None:
    if any(token.lower in FIRST_SECOND for token in clause.verb.subtree()):
        return "first or second person"
    return None


def _expletive(clause: Clause) -> str | None:
    subject = clause.subject.head
    return "no real subject" if subject.lower == "there" or subject.dep == "expl" else None


def _interrupted(clause: Clause) -> str | None:
    """A parse that puts a dash, colon or semicolon inside the clause is often wrong."""
    if clause.verb.child("parataxis") is not None:
        return "interrupted"
    marks = [t for t in clause.verb.children if t.dep == "punct" and t.text in {":", ";", "–", "—", "..."}]
    return "interrupted" if marks else None


CLAUSE_RULES: tuple[Callable[[Clause], str | None], ...] = (
    _negated,
    _hypothetical,
    _opinion,
    _personal,
    _expletive,
    _interrupted,
)
