"""Participles as statements: "the dome, designed by Dahl, …" says that Dahl designed it.

Subject and tense must be certain. The subject is the name, or "the X", that the participle is set
off from, or the subject of the main clause when the participle opens or closes the sentence; the
tense is past for what happened once, and the main clause's for what was so all along.
"""

from __future__ import annotations

from quizgen.language.clauses.facts import first_conjunct, is_asserted, is_finite, is_main, is_past
from quizgen.language.clauses.model import Clause, Phrase, supplied
from quizgen.language.clauses.nouns import (
    is_next,
    is_plural,
    restatable,
    set_off,
    subject_of_noun,
)
from quizgen.language.clauses.phrases import phrase
from quizgen.language.clauses.words import BEING, EVENTS, HABITS, LOOSE_PARTICIPLES, STATES
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Sentence, Token

OPENING = frozenset({"advmod", "aux", "auxpass", "cc", "punct"})
"""What may stand before a participle that opens a sentence: "Then, clasping the cup, he…"."""
DANGLING = frozenset({"acl", "advcl", "parataxis", "relcl"})
"""Labels of a participle that hangs from a noun or a verb."""
EMPTY_SUBJECTS = frozenset({"it", "there", "this", "that", "which", "who", "what"})


def is_participle(verb: Token, first: Token) -> bool:
    """Whether a verb is a participle in a clause without tense.

    Args:
        verb: the verb.
        first: the verb that its coordination begins with.
    """
    if first.tag not in {"VBN", "VBG"} or first.dep not in DANGLING:
        return False
    if first.child("nsubj", "nsubjpass") is not None:
        return False
    if verb.tag != first.tag and not _is_mistaken(verb, first):
        return False
    auxiliaries = [aux.lower for aux in verb.children_of("aux", "auxpass")]
    return not auxiliaries or auxiliaries[0] == "having"


def _is_mistaken(verb: Token, first: Token) -> bool:
    """Whether a participle is tagged as a past: "built in 1702 and widened in 1890"."""
    participle = verb.tag == "VBD" and first.tag == "VBN"
    return participle and inflect(verb.lemma, "VBN") == verb.lower


def participial_clause(sentence: Sentence, verb: Token) -> Clause | None:
    """Return the statement that a participle makes, without its complements, or None.

    Args:
        sentence: the sentence.
        verb: a participle without tense, or one coordinated with such a participle.
    """
    first = first_conjunct(verb)
    if not (_is_plain(first) and _is_plain(verb)):
        return None
    matrix = next((token for token in first.ancestors() if _has_tense(token)), None)
    subject = _subject(sentence, first)
    if matrix is None or subject is None or subject.head.lower in EMPTY_SUBJECTS:
        return None
    clause = Clause(sentence, "participial", verb, subject)
    perfect = verb.child("aux")
    if perfect is not None:
        told = _perfect(clause, matrix, perfect)
    elif first.tag == "VBN":
        told = _passive(clause, matrix)
    else:
        told = _active(clause, matrix)
    return clause if told and _agrees(clause) else None


def _agrees(clause: Clause) -> bool:
    """Whether the verb's number is certain: "the Philippines" and "the Beatles" differ in it."""
    head = clause.subject.head
    numbered = clause.finite.lemma == "be" or clause.finite.tag in {"VBZ", "VBP"}
    return head.tag != "NNPS" or is_plural(head) or not numbered


def _has_tense(verb: Token) -> bool:
    return verb.is_verb and is_finite(verb, verb.children_of("aux", "auxpass"))


def _is_plain(verb: Token) -> bool:
    """Whether a participle has something behind it, and no subject, "not" or conjunction.

    What stands before it may only be adverbs: in "orchards, deer silently crossing fields" the
    parser misses the subject.
    """
    return any(child.i > verb.i and child.is_word for child in verb.children) and all(
        child.dep not in {"mark", "neg", "nsubj", "nsubjpass"}
        and child.tag != "WRB"
        and (child.i > verb.i or child.dep in {"advmod", "aux", "auxpass", "punct"})
        for child in verb.children
    )


def _subject(sentence: Sentence, first: Token) -> Phrase | None:
    """Return who or what a participle is said of."""
    holder = first.head
    if first.dep != "advcl":
        told = restatable(holder, first) and set_off(holder, first) and is_next(holder, first)
        return subject_of_noun(holder, first) if told and not _is_inside(holder) else None
    if not holder.is_verb or not is_main(holder):
        return None
    subject = holder.child("nsubj", "nsubjpass")
    if subject is None:
        return None
    amid = _follows(sentence, first, subject) and first.i < holder.i
    if not (amid or _opens(sentence, first) or _closes(sentence, first)):
        return None
    return phrase(subject)


def _is_inside(noun: Token) -> bool:
    """Whether a noun stands in a phrase of another noun, of which the participle may be said."""
    return noun.dep == "pobj" and noun.head.head.is_noun


def _opens(sentence: Sentence, first: Token) -> bool:
    """Whether a participle opens the sentence and a comma closes it off."""
    last = first.subtree()[-1].i
    opening = all(t.dep in OPENING for t in sentence.tokens[: first.i])
    return opening and last + 1 < first.head.i and sentence.tokens[last + 1].text == ","


def _follows(sentence: Sentence, first: Token, noun: Token) -> bool:
    """Whether only a comma parts a participle from a noun before it."""
    edge = first.left_edge()
    return noun.subtree()[-1].i == edge - 2 and sentence.tokens[edge - 1].text == ","


def _closes(sentence: Sentence, first: Token) -> bool:
    """Whether a comma sets a participle off from the main clause before it.

    One that tells how a thing is must not follow a noun, of which it may be said.
    """
    edge = first.left_edge()
    if first.i < first.head.i or edge < 2 or sentence.tokens[edge - 1].text != ",":
        return False
    before = sentence.tokens[edge - 2]
    timed = before.mention is not None and before.mention.label == "DATE"
    doing = first.tag == "VBG" and first.lemma not in BEING
    return doing or timed or not before.is_noun or (first.tag == "VBG" and first.head.lemma == "be")


def _passive(clause: Clause, matrix: Token) -> bool:
    """Supply "was" or "is"; False when neither is certain."""
    verb = clause.verb
    lasting = verb.lemma in STATES
    past = is_past(matrix) or verb.lemma == "bear"
    if not past and not lasting:
        past = verb.lemma in EVENTS or _is_dated(verb)
        if not past:
            return False
    if not (lasting or verb.lemma in EVENTS or _is_dated(verb) or verb.child("agent") is not None):
        return False
    many = is_plural(clause.subject.head)
    if past:
        auxiliary = supplied("were" if many else "was", "VBD", "auxpass", verb, verb.left_edge())
    else:
        tag = "VBP" if many else "VBZ"
        auxiliary = supplied("are" if many else "is", tag, "auxpass", verb, verb.left_edge())
    clause.auxiliaries = [auxiliary]
    return True


def _is_dated(verb: Token) -> bool:
    """Whether a participle comes with a date."""
    nouns = [child.child("pobj") for child in verb.children_of("prep")]
    return any(n is not None and n.mention is not None and n.mention.label == "DATE" for n in nouns)


def _active(clause: Clause, matrix: Token) -> bool:
    """State an "-ing" form in the tense of the main clause; False when that is not certain."""
    verb = clause.verb
    if verb.lemma in LOOSE_PARTICIPLES or not _is_simple(matrix):
        return False
    if not is_past(matrix) and not _is_lasting(verb, matrix):
        return False
    present = "VBP" if is_plural(clause.subject.head) else "VBZ"
    tag = "VBD" if is_past(matrix) else present
    clause.stated = supplied(inflect(verb.lemma, tag), tag, verb.dep, verb)
    return True


def _is_lasting(verb: Token, matrix: Token) -> bool:
    """Whether what an "-ing" form says holds as long as a present main clause does.

    "It is their best album, selling a million copies" does not say that it sells them now.
    """
    since = any(child.lower == "since" for child in verb.children)
    return not since and (matrix.lemma != "be" or verb.lemma in BEING | HABITS)


def _perfect(clause: Clause, matrix: Token, perfect: Token) -> bool:
    """State "having studied" as "had studied"; False unless the main clause is past."""
    verb = clause.verb
    if not (_is_simple(matrix) and is_past(matrix)) or verb.tag != "VBN":
        return False
    had = supplied("had", "VBD", "aux", verb, perfect.i)
    clause.auxiliaries = [had, *(t for t in verb.children_of("aux", "auxpass") if t is not perfect)]
    return True


def _is_simple(matrix: Token) -> bool:
    """Whether a main verb is a plain active past or present, or "had" or "did" with one."""
    if not is_asserted(matrix) or matrix.child("auxpass", "expl") is not None:
        return False
    auxiliaries = matrix.children_of("aux")
    if auxiliaries:
        going_on = auxiliaries[0].lower in {"was", "were"} and matrix.tag == "VBG"
        return auxiliaries[0].lower in {"had", "did"} or going_on
    return matrix.tag in {"VBD", "VBZ", "VBP"}
