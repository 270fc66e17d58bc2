"""Which clauses the article states as facts, and which it supposes, doubts or lets others say."""

from __future__ import annotations

from quizgen.language.clauses.words import (
    DOUBTS,
    FACTUAL_MARKS,
    FOUND_OUT,
    KNOWING_VERBS,
    PAST_MARKS,
    QUOTES,
    REPORT_VERBS,
)
from quizgen.language.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
UNREAL = frozenset({"if", "unless", "whether", "as"})


def is_finite(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether a verb with its auxiliaries has tense."""
    if auxiliaries:
        return auxiliaries[0].tag in {"MD", "VBD", "VBZ", "VBP"}
    return verb.tag in {"VBD", "VBZ", "VBP"}


def is_past(verb: Token) -> bool:
    """Whether a finite verb, or its first auxiliary, is in the past."""
    auxiliaries = verb.children_of("aux", "auxpass")
    return (auxiliaries[0] if auxiliaries else verb).tag == "VBD"


def first_conjunct(verb: Token) -> Token:
    """Return the verb that a coordination of verbs begins with."""
    while verb.dep == "conj" and verb.head.is_verb:
        verb = verb.head
    return verb


def is_main(verb: Token) -> bool:
    """Whether a verb heads a sentence of its own, coordinated or run on included."""
    first = first_conjunct(verb)
    return first.head is first or (runs_on(first) and not reports(first.head))


def runs_on(verb: Token) -> bool:
    """Whether the parser hung a whole sentence before a semicolon from the one behind it."""
    return (
        verb.dep == "ccomp"
        and verb.i < verb.head.i
        and verb.head.head is verb.head
        and verb.child("mark") is None
        and not any(t.text in QUOTES for t in verb.head.children)
        and any(
            t.text in {";", ",", "–"} and verb.i < t.i < verb.head.i for t in verb.head.children
        )
    )


def is_asserted(verb: Token) -> bool:
    """Whether a verb and all verbs above it state facts: nothing denied, doubted or supposed.

    What hangs from a plain statement is a fact when the statement is: "Strand mended the mirror
    that Dahl had made" says that Dahl had made a mirror, "Strand wanted to mend a mirror that Dahl
    had made" may, and "if …" does not.
    """
    return all(_states(token) for token in [verb, *verb.ancestors()] if token.is_verb)


def _states(verb: Token) -> bool:
    for child in verb.children:
        if child.dep == "neg" or child.tag == "MD" or child.lower in DOUBTS:
            return False
        if (child.dep in {"mark", "advmod"} and child.lower in UNREAL) or child.text == "?":
            return False
    if verb.tag in {"MD", "VB"}:
        return False
    return verb.dep != "ccomp" or runs_on(verb)


def reports(verb: Token) -> bool:
    """Whether a verb says whose word its clause is, without doubting or denying it."""
    if verb.lemma not in REPORT_VERBS or not _affirmed(verb):
        return False
    speaker = speaker_of(verb)
    return speaker is not None and (speaker.is_noun or speaker.tag == "PRP")


def speaker_of(verb: Token) -> Token | None:
    """Return the subject of a verb of saying, its own or one that it shares."""
    own = verb.child(*SUBJECTS)
    if own is not None and own.dep != "nsubj":
        return None
    first = first_conjunct(verb)
    if own is not None or first is verb or verb.head.child("cc") is None:
        return own
    return first.child("nsubj")


def vouches(verb: Token, clause: Token) -> bool:
    """Whether a verb makes its "that"-clause a fact: "learned that …", "it was found that …"."""
    mark = clause.child("mark")
    if mark is None or mark.lower != "that" or not _affirmed(verb):
        return False
    if verb.child("auxpass") is not None:
        subject = verb.child(*SUBJECTS)
        return verb.lemma in FOUND_OUT and subject is not None and subject.lower == "it"
    return verb.lemma in KNOWING_VERBS and speaker_of(verb) is not None and is_past(verb)


def is_called_fact(verb: Token) -> bool:
    """Whether a clause completes "the fact that …"."""
    mark = verb.child("mark")
    completes = mark is not None and mark.lower == "that" and verb.head.lower == "fact"
    return completes and is_finite(verb, verb.children_of("aux", "auxpass"))


def _affirmed(verb: Token) -> bool:
    """Whether a main verb is neither negated nor softened by a modal."""
    if verb.child("neg") is not None or not is_main(verb):
        return False
    if any(child.lower in UNREAL | {"?"} for child in verb.children):
        return False
    return not any(aux.tag == "MD" for aux in verb.children_of("aux"))


def is_side_fact(verb: Token) -> bool:
    """Whether an adverbial clause is a fact of its own ("After the fire destroyed the mill, …").

    Args:
        verb: the verb of the adverbial clause, hanging from that of the clause around it.
    """
    mark = verb.child("mark") or next((t for t in verb.children if t.lower == "when"), None)
    if mark is None:
        return False
    if mark.lower in FACTUAL_MARKS:
        denied = verb.head.child("neg") is not None
        return not (denied and mark.lower == "because")  # not for that reason
    if mark.lower not in PAST_MARKS or mark.i != verb.left_edge():
        return False  # "even when", "except after"
    return is_asserted(verb) and is_past(verb) and is_past(verb.head) and is_main(verb.head)
