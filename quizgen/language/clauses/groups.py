"""Verb groups of clauses: shared auxiliaries, stressed "do", and tags that can't be right."""

from __future__ import annotations

from quizgen.language.clauses.facts import SUBJECTS
from quizgen.language.clauses.model import supplied
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Token


def verb_group(verb: Token, first: Token, subject: Token) -> tuple[list[Token], Token | None]:
    """Return a verb's auxiliaries, and the form that the statement has in the verb's place.

    Args:
        verb: the verb.
        first: the verb that its coordination begins with.
        subject: the head of the clause's subject.
    """
    auxiliaries = _auxiliaries(verb, first)
    mended = _mended(verb, auxiliaries)
    if mended is not None:
        return auxiliaries, mended
    plain = _unstressed(verb, auxiliaries, subject)
    return ([], plain) if plain is not None else (auxiliaries, None)


def _auxiliaries(verb: Token, first: Token) -> list[Token]:
    own = verb.children_of("aux", "auxpass")
    modal = first.child("aux")
    shares = modal is not None and modal.tag == "MD" and first.tag == "VB" and verb is not first
    if modal is not None and shares and verb.tag == "VBP" and not (own or verb.child(*SUBJECTS)):
        return [modal]  # "will pass 2 km and exceed 3": the tagger takes it for the present
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


def _unstressed(verb: Token, auxiliaries: list[Token], subject: Token) -> Token | None:
    """Return the plain form of a verb with a stressed "do": "did receive" → "received"."""
    if len(auxiliaries) != 1 or auxiliaries[0].lemma != "do" or verb.child("neg") is not None:
        return None
    if verb.tag != "VB" or not subject.i < auxiliaries[0].i < verb.i:
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
