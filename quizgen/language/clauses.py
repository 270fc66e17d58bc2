"""Sentences taken apart: every finite predicate with its own subject, complements and adjuncts.

A clause is the unit that a question is made from. Coordinated predicates inherit the subject and
auxiliaries they share; relative clauses take their antecedent as subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from quizgen.language.tokens import Sentence, Token

Kind = Literal["main", "conjunct", "relative", "reported", "adverbial"]

COMPLEMENTS = frozenset({"dobj", "dative", "attr", "acomp", "oprd", "xcomp", "ccomp", "agent"})
ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "advcl"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
RELATIVES = frozenset({"who", "which", "that"})
FACTUAL_MARKS = frozenset({"although", "though", "whereas", "because"})
"""Subordinators whose clause is stated as a fact of its own."""
REPORT_VERBS = frozenset(
    """say report claim argue explain add state estimate suggest show find conclude note announce
    warn believe think reveal discover indicate predict declare write tell insist confirm""".split()
)
"""Verbs whose subject vouches for the clause: "According to X, …"."""
QUOTES = frozenset('"“”«»')
DROPPED_ADVERBS = frozenset(
    """however therefore thus hence moreover furthermore nevertheless nonetheless meanwhile
    instead namely consequently accordingly similarly likewise indeed finally eventually also
    too additionally besides still then yet rather actually even just only fortunately
    unfortunately sadly interestingly notably importantly today now nowadays currently recently
    again already perhaps maybe possibly probably apparently allegedly reportedly""".split()
)
"""Adverbs that tie a sentence to its neighbours or colour it; a question does without them."""


FILLERS = frozenset(
    {
        "in turn", "for example", "for instance", "in fact", "in addition", "of course", "as well",
        "at least", "at last", "at first", "in particular", "by contrast", "in contrast",
        "in general",
        "on the other hand", "as a result", "in the end", "in other words", "after all", "in short",
        "at the same time", "in the meantime", "above all", "once again", "so far", "at present",
        "to date", "in reality", "in practice", "by the way", "in effect", "as usual", "of late",
    }
)  # fmt: skip
"""Phrases that do the work of such an adverb."""


@dataclass(slots=True, eq=False)
class Phrase:
    """A constituent: its head, its tokens in text order, its label and where it stands."""

    head: Token
    tokens: list[Token]
    role: str
    fronted: bool = False

    @property
    def start(self) -> int:
        """Offset of the first character in the document."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset behind the last character in the document."""
        return self.tokens[-1].end

    @property
    def object(self) -> Token | None:
        """The noun that a preposition governs."""
        return self.head.child("pobj") if self.head.dep in {"prep", "agent", "dative"} else None


@dataclass(slots=True, eq=False)
class Clause:
    """A finite predicate with what belongs to it."""

    sentence: Sentence
    kind: Kind
    verb: Token
    subject: Phrase
    auxiliaries: list[Token] = field(default_factory=list)
    negated: bool = False
    particle: Token | None = None
    complements: list[Phrase] = field(default_factory=list)
    adjuncts: list[Phrase] = field(default_factory=list)
    source: Phrase | None = None
    """Who says so, when the clause is reported."""

    @property
    def passive(self) -> bool:
        """Whether the verb is passive."""
        return any(aux.dep == "auxpass" for aux in self.auxiliaries)

    @property
    def copula(self) -> bool:
        """Whether the verb is a form of "be" with no other verb."""
        return self.verb.lemma == "be"

    @property
    def modal(self) -> str | None:
        """The modal auxiliary, lower-case."""
        return next((aux.lower for aux in self.auxiliaries if aux.tag == "MD"), None)

    @property
    def finite(self) -> Token:
        """The token that carries tense and agreement."""
        return self.auxiliaries[0] if self.auxiliaries else self.verb

    def complement(self, *roles: str) -> Phrase | None:
        """Return the first complement with one of the roles."""
        return next((phrase for phrase in self.complements if phrase.role in roles), None)

    @property
    def constituents(self) -> list[Phrase]:
        """Complements and adjuncts together, in text order."""
        return sorted([*self.complements, *self.adjuncts], key=lambda phrase: phrase.head.i)


def find_clauses(sentence: Sentence) -> Iterator[Clause]:
    """Yield the clauses of a sentence that can be restated on their own, main clause first."""
    for verb in sentence.tokens:
        if not verb.is_verb or verb.dep in {"aux", "auxpass"}:
            continue
        clause = _clause(sentence, verb)
        if clause is not None:
            yield clause


def _clause(sentence: Sentence, verb: Token) -> Clause | None:
    kind: Kind
    if verb.head is verb:
        kind = "main"
    elif verb.dep == "conj" and verb.head.is_verb:
        kind = "conjunct"
    elif verb.dep == "relcl":
        kind = "relative"
    elif verb.dep == "ccomp" and _reports(verb.head):
        kind = "reported"
    elif _runs_on(verb):
        kind = "main"
    elif (
        verb.dep == "advcl"
        and (mark := verb.child("mark")) is not None
        and mark.lower in FACTUAL_MARKS
    ):
        kind = "adverbial"
    else:
        return None
    first = _first_conjunct(verb)
    if kind == "conjunct" and first.dep not in {"ROOT", "relcl"} and first.head is not first:
        return None
    subject = _subject(sentence, verb, first, kind)
    auxiliaries = _auxiliaries(verb, first)
    if subject is None or not subject.tokens or not _is_finite(verb, auxiliaries):
        return None
    clause = Clause(sentence, kind, verb, subject, auxiliaries)
    if kind == "reported":
        speaker = verb.head.child(*SUBJECTS)
        clause.source = (
            Phrase(speaker, _trim(speaker.subtree()), "nsubj") if speaker is not None else None
        )
    _fill(clause, shared=first if first is not verb else None)
    return clause


def _runs_on(verb: Token) -> bool:
    """Whether the parser hung a whole sentence before a semicolon from the one behind it."""
    return (
        verb.dep == "ccomp"
        and verb.i < verb.head.i
        and verb.head.head is verb.head
        and verb.child("mark") is None
        and any(
            t.text in {";", ",", "–"} and verb.i < t.i < verb.head.i for t in verb.head.children
        )
    )


def _reports(verb: Token) -> bool:
    """Whether a verb says whose word its clause is, without doubting or denying it."""
    if verb.lemma not in REPORT_VERBS or verb.child("neg") is not None or verb.head is not verb:
        return False
    if any(aux.tag == "MD" for aux in verb.children_of("aux")):
        return False
    speaker = verb.child("nsubj")
    return speaker is not None and (speaker.is_noun or speaker.tag == "PRP")


def _first_conjunct(verb: Token) -> Token:
    while verb.dep == "conj" and verb.head.is_verb:
        verb = verb.head
    return verb


def _subject(sentence: Sentence, verb: Token, first: Token, kind: Kind) -> Phrase | None:
    own = verb.child(*SUBJECTS)
    holder = verb
    while own is None and holder.dep == "conj" and holder.head.is_verb:
        holder = holder.head
        own = holder.child(*SUBJECTS)
    if own is None:
        return None
    if own.lower in RELATIVES and (own.tag in {"WDT", "WP"} or kind == "relative"):
        if first.dep != "relcl":
            return None
        antecedent = first.head
        if not _restatable(antecedent, first):
            return None
        tokens = [t for t in noun_phrase(antecedent) if t.i < first.left_edge()]
        return Phrase(antecedent, _trim(tokens), "antecedent")
    if first.dep == "relcl" and kind == "relative":
        return None  # the antecedent is an object or adjunct here: restating needs it put back
    return Phrase(own, _trim(own.subtree()), own.dep)


def _restatable(antecedent: Token, verb: Token) -> bool:
    """Whether a relative clause says something of its antecedent, not which one is meant.

    That holds of names, and of "the X" before a comma.
    """
    if not antecedent.is_noun or antecedent.dep == "conj" or antecedent.child("conj") is not None:
        return False
    if antecedent.mention is not None and antecedent.mention.is_name:
        return True
    determiner = antecedent.child("det")
    before = next((t for t in antecedent.children if t.i == verb.left_edge() - 1), None)
    set_off = before is not None and before.text == ","
    return set_off and determiner is not None and determiner.lower == "the"


def _is_filler(phrase: Phrase) -> bool:
    return " ".join(token.lower for token in phrase.tokens) in FILLERS


def noun_phrase(head: Token) -> list[Token]:
    """Return a noun's own phrase without relative clauses, appositions and set-off parts."""
    left_out: set[Token] = set()
    for child in head.children:
        if child.dep in {"relcl", "appos", "acl", "parataxis"} or (
            child.dep == "conj" or child.dep == "cc"
        ):
            left_out.update(child.subtree())
    tokens = [token for token in head.subtree() if token not in left_out]
    return _trim(tokens)


def _trim(tokens: list[Token]) -> list[Token]:
    """Drop punctuation from both ends of a phrase."""
    first, last = 0, len(tokens)
    while first < last and not tokens[first].is_word and tokens[first].text not in '$€£“"(':
        first += 1
    while last > first and not tokens[last - 1].is_word and tokens[last - 1].text not in '%”")':
        last -= 1
    return tokens[first:last]


def _auxiliaries(verb: Token, first: Token) -> list[Token]:
    own = verb.children_of("aux", "auxpass")
    if own or verb is first or verb.tag in {"VBD", "VBZ", "VBP"} or verb.child(*SUBJECTS):
        return own
    # "was founded in 1900 and closed in 1910": the second participle shares the auxiliary.
    shared = first.children_of("aux", "auxpass")
    return shared if shared and verb.tag == first.tag else []


def _is_finite(verb: Token, auxiliaries: list[Token]) -> bool:
    if auxiliaries:
        return auxiliaries[0].tag in {"MD", "VBD", "VBZ", "VBP"}
    return verb.tag in {"VBD", "VBZ", "VBP"}


def _fill(clause: Clause, shared: Token | None) -> None:
    """Sort the verb's dependants into complements, adjuncts and the rest."""
    verb = clause.verb
    for child in verb.children:
        if child.dep == "neg":
            clause.negated = True
        elif child.dep == "prt":
            clause.particle = child
        elif _runs_on(child):
            continue
        elif child.dep in COMPLEMENTS:
            phrase = _phrase(child)
            if phrase.tokens:
                clause.complements.append(phrase)
        elif child.dep in ADJUNCTS:
            if child.dep == "advmod" and child.lower in DROPPED_ADVERBS:
                continue
            phrase = _phrase(child)
            phrase.fronted = child.i < verb.i
            if phrase.tokens and not _is_filler(phrase):
                clause.adjuncts.append(phrase)
    if shared is not None and shared.child("neg") is not None and verb.child("aux") is None:
        clause.negated = True


def _phrase(head: Token) -> Phrase:
    return Phrase(head, _trim(head.subtree()), head.dep)
