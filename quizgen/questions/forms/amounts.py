"""How many, how much, what percentage: numbers asked for through the noun they count."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause, Phrase
from quizgen.language.entities import Mention
from quizgen.language.quantities import is_vague, parse_quantity
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.objects import VERB_PREPOSITIONS
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import Key, core_phrase
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import asking_verbs, inverted
from quizgen.questions.wording import Writer

PATH = frozenset({"dobj", "xcomp", "pobj", "prep", "pcomp", "attr", "agent"})
"""Labels on the way from a counted noun to its clause's verb across which it can be asked out."""

BOUNDS = (
    "up to", "as many as", "as much as", "as few as", "at least", "at most", "more than",
    "fewer than", "less than", "over", "under", "nearly", "almost", "and", "or", "between",
)  # fmt: skip
"""Words before a number with which it is no count that can be asked for."""

SEEING = frozenset("see meet hear find have get make take give bring notice".split())
"""Verbs whose number, with nothing else said, is of no one occasion."""

COST_VERBS = frozenset(
    "cost pay spend earn raise donate invest charge owe lose receive win".split()
)


def count_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a count: "How many children did Thorn save in 2017?"."""
    for phrase in [clause.subject, *clause.constituents]:
        if phrase.role == "antecedent":
            continue
        for noun in phrase.tokens:
            mention = _count_of(noun)
            if mention is not None and _reachable(noun, clause, phrase):
                yield _count(clause, writer, phrase, noun, mention)


def _count_of(noun: Token) -> Mention | None:
    """Return the number mention that counts a plural noun."""
    if noun.tag not in {"NNS", "NNPS"} or any(c.lower in {"each", "every"} for c in noun.children):
        return None
    number = noun.child("nummod")
    mention = number.mention if number is not None else None
    if mention is None or mention.label != "CARDINAL" or noun.mention is mention:
        return None
    if (
        number is None
        or number.i > noun.i
        or parse_quantity(mention.text, label=mention.label) is None
    ):
        return None
    if is_vague(mention.text) or mention.text.casefold() in {"one", "1"}:
        return None
    return None if is_bounded(mention) else mention


def is_bounded(mention: Mention) -> bool:
    """Whether the words before a number make it a bound: "up to ten", "as many as ten"."""
    before = mention.sentence.tokens[max(0, mention.first - 3) : mention.first]
    words = " ".join(token.lower for token in before)
    return words.endswith(BOUNDS)


def _reachable(noun: Token, clause: Clause, phrase: Phrase) -> bool:
    """Whether nothing between noun and verb forbids asking the noun out."""
    if clause.existential and noun.child("acl", "relcl") is not None:
        return False  # "How many types of eggs sold in Lund are there?"
    if clause.existential and _is_listed(noun, clause):
        return False
    if phrase is clause.subject:
        return noun is phrase.head
    if clause.copula and any(t.is_verb and t is not clause.verb for t in noun.ancestors()):
        return False  # "is the only player to win four titles"
    if noun.dep == "pobj" and noun.head is not phrase.head:
        return False
    token = noun
    while token is not clause.verb:
        if token.dep not in PATH or token.head is token:
            return False
        if token is not noun and token.child("conj", "cc") is not None:
            return False
        if token.dep in {"prep", "pobj"} and not (token.head.is_verb or token.head.dep == "prep"):
            return False
        token = token.head
    return True


def _is_listed(noun: Token, clause: Clause) -> bool:
    """Whether a list follows what is counted: "There are three lakes, Lake Orn in Hull, …"."""
    tokens = clause.sentence.tokens
    last = max(t.i for t in [noun, *core_phrase(noun)])
    return last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].is_proper


def _count(
    clause: Clause, writer: Writer, phrase: Phrase, noun: Token, mention: Mention
) -> Candidate:
    tokens = mention.tokens
    key = Key(tuple(tokens), mention.text, "count", "How many", True)
    whole = core_phrase(noun) if noun.child("conj") is None else noun.subtree()
    counted = [t for t in whole if t.i > mention.last]
    if noun.child("poss") is not None or any(t.text == "," for t in counted):
        raise Unclear("the counted noun has an owner")
    words = writer.phrase(counted, antecedents=clause.subject.tokens)
    if phrase is clause.subject:
        if any(t.dep == "det" for t in noun.children):
            raise Unclear("a definite number of known things")
        pieces = parts(writer, clause, with_subject=False)
        if not pieces and not clause.passive:
            raise Unclear("too little is said")
        lead = f"How many {words} {asking_verbs(clause, singular=False)}"
        return make("count", assemble(lead, pieces), key, clause)
    first, verbs = inverted(clause)
    subject = subject_text(writer, clause)
    opening = "How many"
    removed = [*whole, *(t for c in noun.children_of("relcl", "acl", "appos") for t in c.subtree())]
    if noun.dep == "pobj" and noun.head is phrase.head:
        removed = list(phrase.tokens)
        if f"{clause.verb.lemma}-{phrase.head.lower}" in VERB_PREPOSITIONS:
            verbs = f"{verbs} {phrase.head.lower}"
        elif phrase.head.lower not in {"in", "for", "by"}:
            raise Unclear("a number behind a loose preposition")
        else:
            opening = f"{phrase.head.text.capitalize()} how many"
    pieces = parts(writer, clause, without=removed)
    if clause.verb.lemma in SEEING and not any(piece.text for piece in pieces):
        raise Unclear("too little is said")
    return make(
        "count", assemble(f"{opening} {words} {first} {subject} {verbs}", pieces), key, clause
    )


def money_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a sum: "How much does a single trip cost?"."""
    phrase = clause.complement("dobj", "attr")
    phrase = phrase or next((p for p in clause.adjuncts if p.role == "npadvmod"), None)
    mention = phrase.head.mention if phrase is not None else None
    if phrase is None or mention is None or mention.label != "MONEY":
        return
    if (
        clause.verb.lemma not in COST_VERBS
        or parse_quantity(mention.text, label=mention.label) is None
    ):
        return
    rest = [t for t in phrase.tokens if t.mention is not mention and t.is_word]
    if rest:
        raise Unclear("the sum is part of a larger phrase")
    key = Key(tuple(mention.tokens), mention.text, "money", "How much", False)
    first, verbs = inverted(clause)
    unit = "" if clause.verb.lemma == "cost" else " money"
    lead = f"How much{unit} {first} {subject_text(writer, clause)} {verbs}"
    yield make("money", assemble(lead, parts(writer, clause, skip=[phrase])), key, clause)


LASTING_VERBS = frozenset("spend last take wait live stay remain work serve survive".split())


def duration_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a stretch of time: "How long did Duran spend in prison?"."""
    if clause.verb.lemma not in LASTING_VERBS:
        return
    for phrase in clause.constituents:
        mention = phrase.head.mention
        if phrase.role not in {"dobj", "npadvmod"} or mention is None or phrase.fronted:
            continue
        quantity = parse_quantity(mention.text, label=mention.label)
        if quantity is None or quantity.kind != "duration" or is_vague(quantity):
            continue
        if any(token.mention is not mention and token.is_word for token in phrase.tokens):
            raise Unclear("the duration is part of a larger phrase")
        key = Key(tuple(mention.tokens), mention.text, "duration", "How long", False)
        first, verbs = inverted(clause)
        lead = f"How long {first} {subject_text(writer, clause)} {verbs}"
        yield make("duration", assemble(lead, parts(writer, clause, skip=[phrase])), key, clause)
        return


def _dated(clause: Clause) -> bool:
    """Whether a statement's own words tell its time, behind the verb."""
    return any(
        token.mention is not None and token.mention.label in {"DATE", "EVENT"}
        for phrase in clause.constituents
        if not phrase.fronted or phrase.role in {"prep", "npadvmod"}
        for token in phrase.tokens
    )


def percent_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a share: "What percentage of the food reaches the seafloor?"."""
    for phrase in [clause.subject, *clause.complements]:
        mention = phrase.head.mention
        of = phrase.head.child("prep")
        if mention is None or mention.label != "PERCENT" or of is None or of.lower != "of":
            continue
        if phrase.head.child("conj") is not None or clause.verb.child("conj") is not None:
            continue  # "50 % is bleached and 91 % shows signs"
        if clause.finite.tag == "VBD" and not _dated(clause):
            continue  # of a share in the past it has to be said when it was so
        if any(o.label == "PERCENT" and o.first > mention.last for o in clause.sentence.mentions):
            continue
        key = Key(tuple(mention.tokens), mention.text, "percent", "What percentage", False)
        whole = writer.phrase(list(of.subtree()), antecedents=[])
        if phrase is clause.subject:
            lead = f"What percentage {whole} {asking_verbs(clause, singular=False)}"
            yield make(
                "percent", assemble(lead, parts(writer, clause, with_subject=False)), key, clause
            )
        elif phrase.role == "dobj":
            first, verbs = inverted(clause)
            lead = f"What percentage {whole} {first} {subject_text(writer, clause)} {verbs}"
            yield make("percent", assemble(lead, parts(writer, clause, skip=[phrase])), key, clause)
