"""Relative clauses as statements: the antecedent put back where the relative word left its gap."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.language.clauses.facts import SUBJECTS, is_asserted, is_past
from quizgen.language.clauses.model import Phrase, supplied
from quizgen.language.clauses.nouns import (
    described,
    is_name,
    is_next,
    is_of,
    restatable,
    set_off,
    subject_of_noun,
)
from quizgen.language.clauses.phrases import noun_phrase, phrase, trim
from quizgen.language.clauses.words import RELATIVE_OBJECTS, RELATIVES, RESULTS
from quizgen.language.tokens import Token

STAYING = {"in": "in", "into": "in", "at": "at", "on": "on", "onto": "on"}
"""Preposition before a place → the one that says where something is in it."""
PLACES = {"place": "in", "facility": "at", "org": "at"}
"""Kind of a named place → the preposition for "where"."""
PLACING = frozenset({"in", "at", "on", "near", "during"})
"""Prepositions whose phrase comes last in the statement; others stand next to the verb."""
GAP_PREPOSITIONS = frozenset("in at on from for to with during by near".split())
"""Prepositions before "which" that may stand before the antecedent instead."""


@dataclass(slots=True)
class Restored:
    """A relative clause with its antecedent put back: subject, object, or in an adjunct."""

    subject: Phrase
    complements: list[Phrase] = field(default_factory=list)
    adjuncts: list[Phrase] = field(default_factory=list)
    gone: list[Token] = field(default_factory=list)
    """Relative words, with the constituents that they make up."""


def restored(verb: Token) -> Restored | None:
    """Return the constituents that a relative clause gets from its antecedent, or None.

    Args:
        verb: the verb of the relative clause, hanging from the antecedent.
    """
    noun = verb.head
    own = verb.child(*SUBJECTS)
    if own is None or not (noun.is_noun or _is_date(noun)):
        return None
    if own.lower in RELATIVES and own.tag in {"WDT", "WP", "IN"}:
        if mismatched(noun, own) or (own.lower == "which" and _may_be_an_event(noun, verb)):
            return None
        near = is_next(noun, verb) or (is_name(noun) and not _another_between(noun, verb))
        told = restatable(noun, verb) and near
        subject = subject_of_noun(noun, verb) if told else described(noun, verb)
        return Restored(subject) if subject is not None else None
    whose = next((t for t in own.children if t.lower == "whose"), None)
    if whose is not None:
        owned = _owned(own, whose, verb)
        return Restored(owned) if owned is not None else None
    if own.tag in {"WDT", "WP", "WP$", "WRB"} or _relative_inside(own):
        return None
    return _object_gap(noun, verb, phrase(own)) or _adjunct_gap(noun, verb, phrase(own))


def mismatched(noun: Token, own: Token) -> bool:
    """Whether the relative word does not suit the noun: the parser hung the clause wrongly."""
    entity = noun.mention.entity if noun.mention is not None else None
    if entity is None:
        return False
    person = entity.kind == "person" and entity.sure
    return person if own.lower == "which" else own.lower == "who" and entity.kind == "place"


def _may_be_an_event(noun: Token, verb: Token) -> bool:
    """Whether "which" may take up all that was said, or the noun before "of"."""
    if not is_name(noun):
        trailing = noun.dep in {"dobj", "pobj", "attr"} and verb.lemma in RESULTS
        return is_of(noun) or trailing
    entity = noun.mention.entity if noun.mention is not None else None
    acts = entity is None or entity.kind in {"org", "law", "work", "event", "facility", "product"}
    return verb.lemma in RESULTS and not acts


def _another_between(noun: Token, verb: Token) -> bool:
    """Whether a noun that is no part of the antecedent stands nearer to the relative word.

    "Beside Hagen, Lund -- who left in 1922 -- was glad": the parser may take Hagen for the one.
    """
    if noun.mention is None:
        return False
    own = set(noun.subtree()) - set(verb.subtree())
    between = noun.mention.sentence.tokens[noun.i + 1 : verb.left_edge()]
    return any(token.is_noun and token not in own for token in between) or any(
        token.is_noun and token.dep in {"appos", "conj"} and token.mention is not noun.mention
        and token.mention is not None and token.mention.is_name
        for token in between
    )  # fmt: skip


def _relative_inside(own: Token) -> bool:
    """Whether a subject holds the relative word: "most of which"."""
    return any(t.tag in {"WDT", "WP", "WP$"} for t in own.subtree())


def _owned(own: Token, whose: Token, verb: Token) -> Phrase | None:
    """Return "Dahl's father" for "Dahl, whose father …"."""
    noun = verb.head
    tokens = noun_phrase(own)
    if not (is_name(noun) and set_off(noun, verb) and restatable(noun, verb)):
        return None
    if tokens[0] is not whose or own.child("conj") is not None:
        return None
    owner = trim([t for t in noun_phrase(noun) if t.i < verb.left_edge()])
    last = owner[-1]
    ending = supplied("'" if last.text.endswith("s") else "'s", "POS", "case", noun, last.i + 1)
    return Phrase(own, [*owner, ending, *tokens[1:]], "antecedent")


def _object_gap(noun: Token, verb: Token, subject: Phrase) -> Restored | None:
    """Put the antecedent back as object: "the telescope, which Dahl built"."""
    relative = verb.child("dobj")
    if verb.child("oprd", "attr", "ccomp", "xcomp") or len(verb.children_of("dobj")) > 1:
        return None
    if relative is None or relative.lower not in RELATIVE_OBJECTS or relative.i > subject.head.i:
        return None
    if restatable(noun, verb) and set_off(noun, verb) and is_next(noun, verb):
        tokens = subject_of_noun(noun, verb).tokens
    elif _exists(noun, verb):
        tokens = trim([t for t in noun_phrase(noun) if t.i < verb.left_edge()])
    else:
        return None
    return Restored(subject, complements=[Phrase(noun, tokens, "dobj")], gone=[relative])


def _exists(noun: Token, verb: Token) -> bool:
    """Whether "a mirror that Dahl had made" says that Dahl had made a mirror."""
    determiner = noun.child("det")
    if noun.tag != "NN" or determiner is None or determiner.lower not in {"a", "an"}:
        return False
    if noun.child("conj", "nummod") is not None or noun.dep == "conj":
        return False
    return is_past(verb) and is_asserted(verb)


def _adjunct_gap(noun: Token, verb: Token, subject: Phrase) -> Restored | None:
    """Put the antecedent back in an adjunct: "Bergen, where …", "in 1924, when …", "in which"."""
    if not is_next(noun, verb) or not (restatable(noun, verb) or _is_date(noun)):
        return None
    for child in verb.children:
        if child.i > subject.head.i or not set_off(noun, verb):
            continue
        adjunct = None
        if child.lower == "where" and child.dep == "advmod":
            adjunct = _with_preposition(_where(noun), noun, verb)
        elif child.lower == "when" and child.dep == "advmod" and _is_date(noun):
            adjunct = _when(noun, verb)
        elif child.dep == "prep" and child.lower in GAP_PREPOSITIONS:
            relative = child.child("pobj")
            if relative is not None and relative.lower in {"which", "whom"}:
                adjunct = _with_preposition(child.lower, noun, verb)
        if adjunct is not None:
            return Restored(subject, adjuncts=[adjunct], gone=[child])
    return None


def _is_date(noun: Token) -> bool:
    """Whether "when" can take up a noun: a date, or a named event."""
    mention = noun.mention
    if mention is None:
        return False
    event = mention.entity is not None and mention.entity.kind == "event"
    return mention.label == "DATE" or event


def _where(noun: Token) -> str | None:
    """Return the preposition for a place: the article's own, or that of its kind."""
    own = STAYING.get(noun.head.lower) if noun.dep == "pobj" else None
    if own is not None:
        return own
    entity = noun.mention.entity if noun.mention is not None else None
    return PLACES.get(entity.kind) if entity is not None else None


def _when(noun: Token, verb: Token) -> Phrase | None:
    if noun.dep == "pobj" and noun.head.lower in {"in", "on", "at", "during"}:
        return _with_preposition(noun.head.lower, noun, verb)
    return None


def dated(verb: Token) -> Phrase | None:
    """Return the date that a clause takes up: "On 3 May, when workers finished the dome, …".

    Args:
        verb: the verb of an adverbial clause that "when" opens.
    """
    edge = verb.left_edge()
    for sibling in verb.head.children_of("prep"):
        noun = sibling.child("pobj")
        if noun is not None and _is_date(noun) and sibling.subtree()[-1].i in {edge - 1, edge - 2}:
            opens = next((t for t in verb.children if t.i == edge), None)
            if opens is not None and opens.lower == "when" and verb.i < verb.head.i:
                return _when(noun, verb)
    return None


def _with_preposition(preposition: str | None, noun: Token, verb: Token) -> Phrase | None:
    """Return a prepositional phrase of the antecedent, standing behind the verb."""
    if preposition is None:
        return None
    tokens = trim([t for t in noun_phrase(noun) if t.i < verb.left_edge()])
    if not tokens:
        return None
    if not tokens[0].i and tokens[0].tag == "DT":
        tokens[0] = supplied(tokens[0].lower, "DT", "det", noun, 0)
    behind = verb if preposition in PLACING else verb.child("dobj")
    place = verb.i if behind is None else behind.subtree()[-1].i
    head = supplied(preposition, "IN", "prep", verb, place)
    return Phrase(head, [head, *tokens], "prep", governed=noun)
