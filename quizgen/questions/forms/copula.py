"""What something is, and which thing is described: the two sides of "be"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause
from quizgen.language.definites import TYPE_NOUNS
from quizgen.language.entity import Entity
from quizgen.language.quantities import is_vague, parse_quantity
from quizgen.language.tokens import Token
from quizgen.language.words import ENTITY_NOUNS
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import Key, noun_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.wording import Writer

MOST_MENTIONS = 3
MEASURED_NOUNS = frozenset(
    """age altitude area capacity cost depth diameter distance elevation extent height length
    mass number percentage population price rate salary score size speed sum temperature total
    value volume weight width average rent record""".split()
)
"""Subjects of "be" whose value can be asked for: "What was the population of…?"."""


def copula_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for one side of a statement of identity or kind."""
    attr = clause.complement("attr")
    if not clause.copula or attr is None or clause.subject.role == "antecedent":
        return
    if clause.auxiliaries or clause.verb.lower in {"'s", "’s", "be"}:
        return
    subject = clause.subject.head
    mention = attr.head.mention
    if mention is not None and not mention.is_name:
        yield from _value(clause, writer, attr.head)
    elif (
        mention is not None
        and mention.is_name
        and mention.head is attr.head
        and _describes(subject)
    ):
        yield _described(clause, writer, attr.head)
    elif _is_named(subject) and _describes(attr.head):
        yield _asked_subject(clause, writer, attr.head)
    elif attr.head.is_noun and (_is_named(subject) or _is_generic(subject)):
        yield _definition(clause, writer, attr.head)


def _value(clause: Clause, writer: Writer, head: Token) -> Iterator[Candidate]:
    """Ask for a quantity: "What was the population of Pons Aelius?"."""
    mention = head.mention
    if mention is None or clause.subject.head.lemma not in MEASURED_NOUNS:
        return
    quantity = parse_quantity(mention.text, label=mention.label)
    if quantity is None or is_vague(mention.text):
        return
    key = Key(tuple(mention.tokens), mention.text, quantity.kind, "What", False)
    lead = f"What {clause.verb.lower} {subject_text(writer, clause)}"
    attr = clause.complement("attr")
    pieces = parts(writer, clause, skip=[attr] if attr is not None else [])
    yield make("value", assemble(lead, pieces), key, clause)


def _is_named(token: Token) -> bool:
    mention = token.mention
    return mention is not None and mention.is_name and mention.head is token


def _is_generic(token: Token) -> bool:
    """Whether a noun speaks of a kind ("glaciers", "photosynthesis")."""
    return token.tag in {"NN", "NNS"} and token.child("det", "poss", "nummod") is None


def _describes(head: Token) -> bool:
    """Whether a definite noun picks out one thing: "the first…", "the capital of…"."""
    determiner = head.child("det")
    if not head.is_noun or determiner is None or determiner.lower != "the":
        return False
    ranked = any(
        c.tag in {"JJS", "RBS"} or (c.mention and c.mention.label == "ORDINAL")
        for c in head.children
    )
    ranked = ranked or any(c.lower in {"only", "first", "last"} for c in head.children_of("amod"))
    return ranked or any(c.dep in {"prep", "relcl", "acl"} for c in head.children if c.i > head.i)


def _described(clause: Clause, writer: Writer, head: Token) -> Candidate:
    """Ask for the name behind a description in the subject."""
    key = noun_key(clause.sentence, head, writer)
    subject = clause.subject.head.lemma
    if key.kind == "place" and subject not in TYPE_NOUNS | ENTITY_NOUNS["place"]:
        raise Unclear("a place that the description does not fit")
    wh = "Who" if key.wh == "Who" else "What"
    attr = clause.complement("attr")
    lead = f"{wh} {_number(clause.verb)} {subject_text(writer, clause)}"
    pieces = parts(writer, clause, skip=[attr] if attr is not None else [])
    return make("described", assemble(lead, pieces), key, clause)


def _asked_subject(clause: Clause, writer: Writer, head: Token) -> Candidate:
    """Ask which name the description fits: "Which city is the capital of Austria?"."""
    key = noun_key(clause.sentence, clause.subject.head, writer)
    if key.entity is None or key.entity.kind == "group":
        raise Unclear("the subject is no name")
    # "Which lake is the largest lake" says it twice.
    wh = "What" if head.lower == key.wh.split()[-1] else key.wh
    lead = f"{wh} {_number(clause.verb)}"
    return make(
        "identity", assemble(lead, parts(writer, clause, with_subject=False), 20), key, clause
    )


def _definition(clause: Clause, writer: Writer, head: Token) -> Candidate:
    """Ask what a named thing or a kind is: "What is critical psychology?"."""
    key = noun_key(clause.sentence, head, writer)
    if len(key.tokens) < 3:
        raise Unclear("the definition says too little")
    entity = clause.subject.head.mention.entity if clause.subject.head.mention else None
    person = entity is not None and entity.kind == "person"
    if entity is not None and person and known_for_more(entity):
        raise Unclear("a person is many things")
    lead = f"{'Who' if person else 'What'} {clause.verb.lower} {subject_text(writer, clause)}"
    return make("definition", assemble(lead, []), key, clause)


def known_for_more(entity: Entity) -> bool:
    """Whether the article says more of a person than one description, so "Who was X?" is open."""
    return len(entity.nouns) > 1 or len(entity.mentions) > MOST_MENTIONS


def _number(verb: Token) -> str:
    return {"are": "is", "were": "was"}.get(verb.lower, verb.lower)
