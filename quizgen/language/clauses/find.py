"""Finding the clauses of a sentence: which predicates state something, of whom, and with what."""

from __future__ import annotations

from collections.abc import Iterator

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
from quizgen.language.clauses.model import Clause, Kind, Phrase, supplied
from quizgen.language.clauses.participles import is_participle, participial_clause
from quizgen.language.clauses.phrases import phrase, trim
from quizgen.language.clauses.relatives import Restored, dated, restored
from quizgen.language.clauses.words import DOUBTS, DROPPED_ADVERBS, FILLERS, REPORT_VERBS
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Sentence, Token

COMPLEMENTS = frozenset({"dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "agent"})
ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "advcl"})


def find_clauses(sentence: Sentence) -> Iterator[Clause]:
    """Yield the clauses of a sentence that can be restated on their own, main clause first."""
    for verb in sentence.tokens:
        if not verb.is_verb or verb.dep in {"aux", "auxpass"}:
            continue
        clause = _clause(sentence, verb)
        if clause is not None:
            yield clause


def _clause(sentence: Sentence, verb: Token) -> Clause | None:
    first = first_conjunct(verb)
    if is_participle(verb, first):
        clause = participial_clause(sentence, verb)
        if clause is None:
            return None
        _fill(clause, None, [])
        return _settled(clause)
    kind = _kind(first)
    if kind is None or (verb is not first and not _joins(verb, first, kind)):
        return None
    back = restored(first) if first.dep == "relcl" else None
    if first.dep == "relcl" and back is None:
        return None
    subject = _subject(verb, first, back)
    auxiliaries = _auxiliaries(verb, first)
    mended = _mended(verb, auxiliaries)
    if mended is None and subject is not None:
        mended = _unstressed(verb, auxiliaries, subject)
        auxiliaries = [] if mended is not None else auxiliaries
    if subject is None or not subject.tokens or not is_finite(mended or verb, auxiliaries):
        return None
    clause = Clause(sentence, kind if verb is first else "conjunct", verb, subject, auxiliaries)
    clause.stated = mended
    if kind == "reported":
        clause.source = _source(verb.head)
    elif clause.kind == "main":
        _attribute(clause)
    date = dated(verb) if clause.kind == "adverbial" else None
    if date is not None:
        clause.adjuncts.append(date)
    if back is not None and verb is first:
        clause.complements += back.complements
        clause.adjuncts += back.adjuncts
    _fill(clause, first if first is not verb else None, back.gone if back is not None else [])
    return _settled(clause)


def _settled(clause: Clause) -> Clause | None:
    """Return a clause if it states a fact of its own and the parser kept it whole."""
    return (
        None
        if _is_doubted(clause) or any(map(_is_torn, [clause.subject, *clause.complements]))
        else clause
    )


def _is_doubted(clause: Clause) -> bool:
    """Whether a "perhaps" would be lost; beside a main clause's verb it stays in the statement."""
    doubts = [child for child in clause.verb.children if child.lower in DOUBTS]
    told = clause.kind == "main" and clause.complement("agent") is None
    return any(not told or doubt.i < clause.subject.head.i for doubt in doubts)


def _is_torn(part: Phrase) -> bool:
    """Whether the parser tore a coordination apart.

    "Holds his popular walk and" lacks its end; in "encouraging trade and patronising painters" a
    verb is no fellow of a noun.
    """
    return part.tokens[-1].tag == "CC" or any(
        t.dep == "conj" and t.is_verb and t.head.is_noun and t.child("dobj") is not None
        for t in part.tokens
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


def _auxiliaries(verb: Token, first: Token) -> list[Token]:
    own = verb.children_of("aux", "auxpass")
    if own and own[0].lower == "having":
        return []
    if own or verb is first or verb.tag in {"VBD", "VBZ", "VBP"} or verb.child(*SUBJECTS):
        return own
    # "was founded in 1900 and closed in 1910": the second participle shares the auxiliary.
    shared = first.children_of("aux", "auxpass")
    return shared if shared and verb.tag == first.tag else []


def _mended(verb: Token, auxiliaries: list[Token]) -> Token | None:
    """Return the past form of a verb that is tagged a participle though it can't be one.

    "Jacksonville, like most cities, suffered from sprawl": without an auxiliary and with an active
    subject of its own, a form that serves as both is the past.
    """
    if verb.tag != "VBN" or auxiliaries or verb.child("nsubj") is None or verb.child("agent"):
        return None
    if (
        (verb.head is not verb and verb.dep != "relcl")
        or inflect(verb.lemma, "VBD") != verb.lower
        or _is_parted(verb)
    ):
        return None
    return supplied(verb.text, "VBD", verb.dep, verb)


def _unstressed(verb: Token, auxiliaries: list[Token], subject: Phrase) -> Token | None:
    """Return the plain form of a verb with a stressed "do": "did receive" → "received"."""
    if len(auxiliaries) != 1 or auxiliaries[0].lemma != "do" or verb.child("neg") is not None:
        return None
    if verb.tag != "VB" or not subject.head.i < auxiliaries[0].i < verb.i:
        return None
    tag = auxiliaries[0].tag
    return supplied(inflect(verb.lemma, tag), tag, verb.dep, verb)


def _is_parted(verb: Token) -> bool:
    """Whether more than adverbs stands between a verb and its subject, or verbs are strung on."""
    last = verb.children_of("nsubj")[-1].subtree()[-1].i
    between = [
        token
        for child in verb.children_of("advmod")
        for token in child.subtree()
        if last < token.i < verb.i
    ]
    strung = any(child.tag == "VBN" for child in verb.children)
    return strung or verb.i - last - 1 != len(between)


def _fill(clause: Clause, shared: Token | None, gone: list[Token]) -> None:
    """Sort the verb's dependants into complements, adjuncts and the rest."""
    verb = clause.verb
    for child in verb.children:
        if child in gone or child.tag == "WRB" or runs_on(child):
            continue
        if child.dep == "neg":
            clause.negated = True
        elif child.dep == "prt":
            clause.particle = child
        elif child.dep in COMPLEMENTS:
            found = phrase(child)
            if found.tokens:
                clause.complements.append(found)
        elif child.dep in ADJUNCTS:
            if child.dep == "advmod" and child.lower in DROPPED_ADVERBS:
                continue
            found = phrase(child)
            found.fronted = child.i < verb.i
            if found.tokens and not _is_filler(found) and not _is_bracketed(clause, found):
                clause.adjuncts.append(found)
    if shared is not None and shared.child("neg") is not None and verb.child("aux") is None:
        clause.negated = True


def _is_bracketed(clause: Clause, found: Phrase) -> bool:
    """Whether an adjunct stands in brackets, such as the number of a note."""
    first = found.tokens[0].i
    return first > 0 and clause.sentence.tokens[first - 1].text in {"(", "["}


def _is_filler(found: Phrase) -> bool:
    return " ".join(token.lower for token in found.tokens) in FILLERS
