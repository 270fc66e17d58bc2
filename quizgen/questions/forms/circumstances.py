"""When and where: times with their granularity, places with their preposition."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause, Phrase
from quizgen.language.entities import Mention
from quizgen.language.inflection import inflect
from quizgen.language.quantities import is_vague, parse_quantity
from quizgen.language.tokens import Token
from quizgen.language.words import YEAR
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import Key, name_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import inverted
from quizgen.questions.wording import Writer

TIME_LEADS = {
    ("year", "in"): "In what year",
    ("month_year", "in"): "In what month and year",
    ("date", "on"): "On what date",
    ("date", ""): "On what date",
    ("decade", "in"): "In what decade",
    ("decade", "during"): "During what decade",
    ("century", "in"): "In what century",
    ("century", "during"): "During what century",
    ("year", "by"): "By what year",
    ("year", "since"): "Since what year",
    ("year", "until"): "Until what year",
    ("year", "after"): "After what year",
    ("year", "before"): "Before what year",
    ("year_range", "from"): "During what years",
    ("year_range", "between"): "Between what years",
    ("season", "in"): "In what season",
    ("time_of_day", "at"): "At what time",
    ("duration", "for"): "For how long",
    ("period", "for"): "For how long",
    ("age", "at"): "At what age",
}
"""(kind of time, preposition) → the words that ask for it."""

PAST_KINDS = frozenset({"year", "month_year", "decade", "century", "year_range"})
"""Kinds of times that a present verb does not go with: "In what year does it tell of Hull?"."""

TIMING = frozenset({"before", "after", "during", "since", "until"})

PART_OF = frozenset({"early", "late", "mid", "mid-", "middle"})
PLACE_PREPOSITIONS = frozenset({"in", "at", "near"})
GOAL_PREPOSITIONS = frozenset({"to", "into"})
MOTION_VERBS = frozenset(
    """go move travel return send sail emigrate migrate fly walk march bring take retire
    flee escape deport transport""".split()
)
"""Verbs whose "to"-phrase answers "Where?"."""

EVENT_VERBS = frozenset(
    """die begin start end open close retire marry emigrate return originate erupt arrive graduate
    happen occur launch finish stop appear disappear collapse sink explode resign abdicate
    premiere debut crash surrender""".split()
)
"""Verbs of which it can be asked when (or where) it happened, with nothing else said."""

PLACE_KINDS = frozenset({"place", "facility", "org"})


def time_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask when: "In what year was Thorn founded?"."""
    for phrase in clause.adjuncts:
        mention, preposition = _time_of(phrase)
        if mention is None:
            continue
        quantity = parse_quantity(mention.text, label=mention.label)
        if quantity is None or is_vague(mention.text):
            continue
        lead = TIME_LEADS.get((quantity.kind, preposition))
        if lead is None:
            continue
        if _another_between(clause, mention):
            raise Unclear("a nearer date belongs to the verb")
        if _verb_between(clause, phrase):
            raise Unclear("a nearer verb may have the time")
        if _tells_age(clause):
            raise Unclear("an age at a time")
        _check_event(clause, quantity.kind, mention)
        tokens = _key_tokens(mention)
        if tokens[0].lower in PART_OF and quantity.kind in {
            "century",
            "decade",
            "year",
            "month",
            "month_year",
        }:
            lead = "When"  # "the early 1st century" is no century
        key = Key(tuple(tokens), clause.sentence.span_text(tokens), quantity.kind, lead, False)
        yield _asked(clause, writer, phrase, key, "time")


def _check_event(clause: Clause, kind: str, mention: Mention) -> None:
    """Check that a clause tells of something that a point of time belongs to.

    Raises:
        Unclear: it tells how things are, where something is, or that there is something.
    """
    finite = clause.finite
    perfect = finite.lemma == "have" and clause.auxiliaries
    past = kind in PAST_KINDS or (kind == "date" and YEAR.search(mention.text) is not None)
    if past and finite.tag in {"VBZ", "VBP"} and not perfect:
        raise Unclear("a present at a past time")
    if kind == "date" and not past and finite.tag in {"VBZ", "VBP"}:
        raise Unclear("a date of a year that only the article tells")
    if kind == "year_range" and mention.tokens[0].lower == "between" and " to " in mention.text:
        raise Unclear("between one year to another")
    attr = clause.complement("attr")
    if clause.existential and (attr is None or attr.head.child("nummod") is None):
        raise Unclear("only that there was something")
    among = any(phrase.head.lower in {"among", "of", "under"} for phrase in clause.adjuncts)
    if clause.copula and clause.complement("attr", "acomp") is None and not among:
        raise Unclear("only where something was")  # "the last fire was in Hull in 1910"
    first = clause.subject.tokens[0].lower
    if first in {"a", "an"} and clause.kind == "conjunct":
        raise Unclear("something that another clause tells of")


def _time_of(phrase: Phrase) -> tuple[Mention | None, str]:
    """Return the time mention that makes up an adjunct, with its preposition."""
    if phrase.role == "npadvmod":
        mention = phrase.head.mention
        return (mention, "") if _is_time(mention) else (None, "")
    noun = phrase.object
    if phrase.role != "prep" or noun is None or not _is_time(noun.mention):
        return None, ""
    if noun.child("conj") is not None:
        return None, ""  # "for a day and a night"
    mention = noun.mention
    # Nothing of the phrase may stand outside the mention: "in 1990 terms", "in the 1950s and 60s".
    rest = [t for t in phrase.tokens[1:] if t.mention is not mention and t.dep != "det"]
    return (mention, phrase.head.lower) if not rest else (None, "")


def _is_time(mention: Mention | None) -> bool:
    return mention is not None and mention.label in {"DATE", "TIME"}


def _another_between(clause: Clause, mention: Mention) -> bool:
    """Whether another date stands between the verb and this one ("in 1773 …, and by X in 1774")."""
    return any(
        other is not mention
        and other.label == "DATE"
        and clause.verb.i < other.first < mention.first
        for other in clause.sentence.mentions
    )


def _verb_between(clause: Clause, phrase: Phrase) -> bool:
    """Whether a finite verb stands between the verb and a time that no comma parts from it.

    "Sold the mill that Orn had built in 1900": the time may be that of either.
    """
    tokens, first = clause.sentence.tokens, phrase.tokens[0].i
    if first <= clause.verb.i or tokens[first - 1].text == ",":
        return False
    return any(
        token.tag in {"VBD", "VBZ", "VBP", "MD"} and token not in clause.auxiliaries
        for token in tokens[clause.verb.i + 1 : first]
    )


def _loose_place(clause: Clause) -> bool:
    """Whether a place behind a bare noun may be the verb's: "born before *partition in* Hull"."""
    for phrase in clause.adjuncts:
        noun = phrase.object
        if phrase.role != "prep" or noun is None or noun.mention is not None:
            continue
        if noun.tag != "NN" or noun.child("det", "poss", "amod", "compound") is not None:
            continue
        behind = [p.child("pobj") for p in noun.children_of("prep") if p.lower in {"in", "at"}]
        if phrase.head.lower in TIMING and any(n is not None and n.mention for n in behind):
            return True
    return False


def _tells_age(clause: Clause) -> bool:
    """Whether a clause says how old somebody was: then the time is of no interest."""
    return clause.copula and any(
        token.lower == "old" or (token.mention is not None and token.mention.label == "DATE")
        for phrase in clause.complements
        for token in phrase.tokens
    )


def _key_tokens(mention: Mention) -> list[Token]:
    tokens = mention.tokens
    if tokens[0].lower in {"the", "in", "on"} and len(tokens) > 1:
        tokens = tokens[1:]
    opening = [t.lower for t in tokens[:2]]
    if opening == ["age", "of"]:
        return tokens[2:]
    return tokens[1:] if opening[0] == "age" and len(tokens) > 1 else tokens


def place_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask where: "Where was Byron sent in 1801?"."""
    for phrase in clause.adjuncts:
        noun = phrase.object
        if phrase.role != "prep" or noun is None or noun.mention is None:
            continue
        entity = noun.mention.entity
        if entity is None or entity.kind not in PLACE_KINDS:
            continue
        preposition = phrase.head.lower
        if preposition in GOAL_PREPOSITIONS:
            if clause.verb.lemma not in MOTION_VERBS or entity.kind == "org":
                continue
        elif preposition not in PLACE_PREPOSITIONS or (
            entity.kind == "org" and preposition != "at"
        ):
            continue
        named = name_key(noun.mention)
        key = Key(named.tokens, named.text, named.kind, "Where", False, entity)
        yield _asked(clause, writer, phrase, key, "place")


def _asked(clause: Clause, writer: Writer, phrase: Phrase, key: Key, form: str) -> Candidate:
    first, verbs = inverted(clause)
    if first == "had" and form == "time" and clause.verb is not clause.finite:
        first, verbs = "did", inflect(clause.verb.lemma, "VB")  # "In what year had …" looks back
    if _loose_place(clause):
        raise Unclear("a place that may belong to the verb")
    others = parts(writer, clause, skip=[phrase])
    bare = not others and not clause.passive and clause.verb.lemma not in EVENT_VERBS
    if bare and (form == "time" or not verbs):
        raise Unclear("too little is said")
    lead = f"{key.wh} {first} {subject_text(writer, clause)} {verbs}"
    return make(form, assemble(lead, others), key, clause)
