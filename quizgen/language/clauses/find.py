"""Finding the clauses of a sentence: which predicates state something, of whom, and with what."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses.births import complete_birth
from quizgen.language.clauses.facts import (
    SUBJECTS,
    first_conjunct,
    is_called_fact,
    is_finite,
    is_side_fact,
    reports,
    runs_on,
    speaker_of,
    vouches,
)
from quizgen.language.clauses.fill import fill
from quizgen.language.clauses.groups import verb_group
from quizgen.language.clauses.model import Clause, Kind, Phrase
from quizgen.language.clauses.participles import is_participle, participial_clause
from quizgen.language.clauses.phrases import trim
from quizgen.language.clauses.relatives import Restored, dated, restored
from quizgen.language.clauses.words import DOUBTS, REPORT_VERBS
from quizgen.language.tokens import Sentence, Token


def find_clauses(sentence: Sentence) -> Iterator[Clause]:
    """Yield the clauses of a sentence that can be restated on their own, main clause first."""
    for verb in sentence.tokens:
        if not verb.is_verb or verb.dep in {"aux", "auxpass"}:
            continue
        clause = _clause(sentence, verb)
        if clause is not None:
            yield clause


def _clause(sentence: Sentence, verb: Token) -> Clause | None:
    """Return the clause of a verb, or None when it states nothing by itself."""
    first = first_conjunct(verb)
    if is_participle(verb, first):
        clause = participial_clause(sentence, verb)
        gone: list[Token] = []
    else:
        back = restored(first) if first.dep == "relcl" else None
        clause = _finite_clause(sentence, verb, first, back)
        gone = back.gone if back is not None else []
    if clause is None:
        return None
    fill(clause, gone)
    if clause.kind == "participial" and not complete_birth(clause):
        return None
    if verb is not first and first.child("neg") is not None and verb.child("aux") is None:
        clause.negated = True
    if clause.kind != "main" and any(part.tokens[0].lower == "no" for part in clause.complements):
        clause.negated = True  # "even though a person has no symptoms"
    return None if _is_doubted(clause) or _is_torn(clause) else clause


def _finite_clause(
    sentence: Sentence, verb: Token, first: Token, back: Restored | None
) -> Clause | None:
    """Return the clause of a verb with tense, with what an antecedent or a shared date adds."""
    kind = _kind(first)
    if kind is None or (verb is not first and not _joins(verb, first, kind)):
        return None
    subject = _subject(verb, first, back)
    if subject is None or not subject.tokens or (first.dep == "relcl" and back is None):
        return None
    auxiliaries, stated = verb_group(verb, first, subject.head)
    if not is_finite(stated or verb, auxiliaries):
        return None
    clause = Clause(sentence, kind if verb is first else "conjunct", verb, subject, auxiliaries)
    clause.stated = stated
    if kind == "reported":
        clause.source = _source(verb.head)
    elif clause.kind == "main":
        _attribute(clause)
    elif clause.kind == "adverbial" and (date := dated(verb)) is not None:
        clause.adjuncts.append(date)
    if back is not None and verb is first:
        clause.complements += back.complements
        clause.adjuncts += back.adjuncts
    return clause


def _is_doubted(clause: Clause) -> bool:
    """Whether a "perhaps" would be lost; beside a main clause's verb it stays in the statement."""
    doubts = [child for child in clause.verb.children if child.lower in DOUBTS]
    told = clause.kind == "main" and clause.complement("agent") is None
    return any(not told or doubt.i < clause.subject.head.i for doubt in doubts)


def _is_torn(clause: Clause) -> bool:
    """Whether the parser tore a coordination apart.

    "Holds his popular walk and" lacks its end; in "encouraging trade and patronising painters" a
    verb is no fellow of a noun.
    """
    if clause.kind in {"main", "conjunct"} and any(
        _runs_into_verb(clause, part) for part in [*clause.complements, *clause.adjuncts]
    ):
        return True
    joined = clause.subject.head.conjuncts()
    if len(joined) > 1 and not any(t.child("cc") for t in joined):
        return True  # "the surrender of Orn, Lund was shot": no "and" joins them
    return any(
        part.tokens[-1].tag == "CC"
        or any(
            t.dep == "conj" and t.is_verb and t.head.is_noun and t.child("dobj") is not None
            for t in part.tokens
        )
        for part in [clause.subject, *clause.complements]
    )


def _runs_into_verb(clause: Clause, part: Phrase) -> bool:
    """Whether the end of a constituent is the subject of the verb right behind it.

    "Closed in March and the traders | will be told": "the traders" close nothing.
    """
    last, tokens = part.tokens[-1], clause.sentence.tokens
    if last.i >= len(tokens) - 1 or last.i < clause.verb.i or not last.is_noun:
        return False
    after = tokens[last.i + 1]
    verb = after.head if after.dep in {"aux", "auxpass"} else after
    return (
        after.tag in {"MD", "VBD", "VBZ", "VBP"}
        and verb.dep == "conj"
        and verb.child(*SUBJECTS) is None
        and any(t.dep == "conj" for t in part.tokens)
    )


def _kind(first: Token) -> Kind | None:
    """Return what kind of statement a verb makes that is coordinated with none before it."""
    if first.head is first:
        return "main"
    if first.dep == "relcl":
        return "relative"
    if first.dep == "ccomp" and reports(first.head):
        return "reported"
    if runs_on(first):
        return "main"
    if first.dep == "ccomp" and vouches(first.head, first):
        return "known"
    if first.dep == "acl" and is_called_fact(first):
        return "known"
    if first.dep == "advcl" and is_side_fact(first):
        return "adverbial"
    return None


def _joins(verb: Token, first: Token, kind: Kind) -> bool:
    """Whether a later conjunct surely belongs to its clause, not to the clause around it."""
    if kind in {"main", "relative"}:
        return True
    return kind == "adverbial" and verb.i < first.head.i


def _subject(verb: Token, first: Token, back: Restored | None) -> Phrase | None:
    """Return a verb's own subject, or the one that it shares with the verbs before it."""
    own = verb.child(*SUBJECTS)
    holder = verb
    while own is None and holder.dep == "conj" and holder.head.is_verb:
        holder = holder.head
        own = holder.child(*SUBJECTS)
    if own is None:
        return None
    if back is not None and holder is first:
        gap_elsewhere = back.complements or back.adjuncts
        return None if gap_elsewhere and verb is not first else back.subject
    if own.tag in {"WDT", "WP", "WP$"}:
        return None
    return Phrase(own, trim(own.subtree()), own.dep) if back is None else None


def _attribute(clause: Clause) -> None:
    """Make a main clause a reported one when "he said" stands in its middle or at its end."""
    aside = clause.verb.child("parataxis")
    if aside is None or aside.lemma not in REPORT_VERBS or aside.child("nsubj") is None:
        return
    if all(child.dep in {"nsubj", "punct"} for child in aside.children):
        clause.kind, clause.source = "reported", _source(aside)


def _source(verb: Token) -> Phrase | None:
    """Return who says what a reported clause says."""
    speaker = speaker_of(verb)
    return Phrase(speaker, trim(speaker.subtree()), "nsubj") if speaker is not None else None
