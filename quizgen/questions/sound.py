"""Which sentences and clauses can be asked about at all; each rule returns a reason or None."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from quizgen.language import lexicon
from quizgen.language.clauses import QUOTES, Clause
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import FIRST_SECOND
from quizgen.questions.slips import SLIP

MAX_SENTENCE_WORDS = 60
PREDICATED = ("nsubj", "nsubjpass", "aux")
"""What a verb's base form has with it where it does not share the form of another."""
GARBLED_SHARE = 0.15
"""Share of words that English does not have from which on a sentence is taken for a bad scan."""
MAX_QUOTED_WORDS = 6
HYPOTHETICAL = frozenset({"would", "might", "could", "shall", "ought"})
"""Modals whose clause states no fact."""
OPENINGS = frozenset({"The"})
LINKING = frozenset("As It But However These Although While When Since Because He She They".split())
"""Words that open sentences; with a capital in the middle, two sentences have run into one."""
SPEECH_VERBS = frozenset(
    """say tell plead urge think believe claim argue suggest wish know ask wonder guess suppose
    imagine insist note add reply answer mean let seem""".split()
)
"""Verbs of saying and thinking: what follows is somebody's view, not the article's fact."""


_PAGE = re.compile(
    r"\b(?:table|figure|chart|graph|map|list|section|chapter|diagram|picture|photo|image)s? "
    r"(?:below|above|opposite|overleaf)\b"
    r"|\b(?:below|above|following) (?:table|figure|chart|list)s?\b"
    r"|\b(?:figures?|figs?\.|tables?|charts?|exhibits?|appendix|equations?) \(?\d"
    r"|\bsee (?:below|above)\b"
    r"|\bthis (?:article|page|chapter|section|leaflet|booklet)\b",
    re.IGNORECASE,
)
_GLUED = re.compile(r"[a-z][,;:][a-z]|[a-z]{2}[A-Z]\.|(?:[a-z]{2}|^|[\s\"”])[\"”]?\.[A-Z][a-z]+")
"""Words run together over a comma or a capital."""


def sentence_fault(sentence: Sentence) -> str | None:
    """Return why a sentence can't be asked about, or None."""
    for rule in SENTENCE_RULES:
        reason = rule(sentence)
        if reason is not None:
            return reason
    return None


def _not_prose(sentence: Sentence) -> str | None:
    text = sentence.text
    if _GLUED.search(text) or " n't" in text or " n’t" in text:
        return "garbled"
    if "http" in text or "www." in text or "|" in text or "@" in text:
        return "holds an address or a table"
    letters = [char for char in text if char.isalpha()]
    if not letters or sum(char.isupper() for char in letters) > 0.4 * len(letters):
        return "in capitals"
    if sentence.tokens[0].start < sentence.start:
        return "garbled"  # "in 1986.As a child": its first word is glued to the last
    first = next((char for char in text if char.isalnum()), "a")
    return "starts in the middle" if first.islower() else None


def _not_statement(sentence: Sentence) -> str | None:
    ending = sentence.text.rstrip("\"'”’)] ")
    if ending.endswith("?"):
        return "a question"
    if not ending.endswith((".", "!")):
        return "no statement"
    return "exclamation" if ending.endswith("!") else None


def _wrong_length(sentence: Sentence) -> str | None:
    words = sum(token.is_word for token in sentence.tokens)
    if words < 5:
        return "too short"
    return "too long" if words > MAX_SENTENCE_WORDS else None


def _speech(sentence: Sentence) -> str | None:
    """Direct speech: more than a quoted name or term."""
    quoted = 0
    inside = False
    for token in sentence.tokens:
        if token.text in QUOTES or token.text in {"''", "``"}:
            inside = not inside
        elif inside and token.is_word:
            quoted += 1
    if inside:
        return "cut quotation"
    return "quotation" if quoted > MAX_QUOTED_WORDS else None


def _garbled(sentence: Sentence) -> str | None:
    """Scanned text with its spaces in the wrong places ("fora short timeto seeif")."""
    words = [t.lower for t in sentence.tokens if t.text.islower() and t.text.isalpha()]
    unknown = sum(1 for word in words if lexicon.rank(word) is None)
    return "garbled" if unknown >= 2 and unknown > GARBLED_SHARE * len(words) else None


def _points_to_page(sentence: Sentence) -> str | None:
    """What speaks of the page ("the table below") is nothing without it."""
    return "speaks of the page" if _PAGE.search(sentence.text) else None


def _heading_run_in(sentence: Sentence) -> str | None:
    """A heading without a stop before the sentence: "Hope through Research The National…"."""
    for before, token in pairwise(sentence.tokens):
        if token.text in OPENINGS and before.is_word and before.mention is not token.mention:
            return "a heading run in"
        if token.text in LINKING and before.is_word and token.mention is None:
            return "a heading run in"  # "diagnosed with ASD As of 2014"
    return None


SENTENCE_RULES: tuple[Callable[[Sentence], str | None], ...] = (
    _not_prose,
    _not_statement,
    _wrong_length,
    _speech,
    _garbled,
    _heading_run_in,
    _points_to_page,
)


ASKED_DESPITE = frozenset({"too long", "quotation", "no statement", SLIP})
"""Faults of a sentence despite which a stretch can be asked about: its clauses are cut out."""


def clause_faults(clause: Clause) -> list[str]:
    """Return every reason why a clause states nothing that can be asked."""
    return [reason for rule in CLAUSE_RULES if (reason := rule(clause)) is not None]


def _negated(clause: Clause) -> str | None:
    return (
        "negated"
        if clause.negated or clause.subject.head.lower in {"no", "none", "nobody"}
        else None
    )


def _hypothetical(clause: Clause) -> str | None:
    told = clause.source is not None and clause.modal in {"would", "could"}
    if clause.modal in HYPOTHETICAL and not told:
        return "hypothetical"
    conditional = any(
        phrase.role == "advcl"
        and (mark := phrase.head.child("mark")) is not None
        and mark.lower in {"if", "unless"}
        for phrase in clause.adjuncts
    )
    return "conditional" if conditional else None


def _opinion(clause: Clause) -> str | None:
    if clause.verb.lemma in SPEECH_VERBS:
        return "speech or thought"
    if (
        clause.verb.lemma in {"appear", "look", "sound", "feel"}
        and clause.complement("dobj") is None
    ) and clause.complement("xcomp", "acomp", "oprd") is not None:
        return "an impression"
    return "reports what is said" if clause.complement("ccomp") is not None else None


def _personal(clause: Clause) -> str | None:
    if any(token.lower in FIRST_SECOND and token.text != "US" for token in clause.verb.subtree()):
        return "first or second person"
    return None


def _expletive(clause: Clause) -> str | None:
    subject = clause.subject.head
    if clause.existential:
        return None
    return "no real subject" if subject.lower == "there" or subject.dep == "expl" else None


def _interrupted(clause: Clause) -> str | None:
    """A parse that puts a dash, colon or semicolon inside the clause is often wrong."""
    if clause.verb.child("parataxis") is not None and clause.source is None:
        return "interrupted"
    ends = [phrase.head.i for phrase in [clause.subject, *clause.complements]]
    core = max([clause.verb.i, *ends])
    marks = [
        t
        for t in clause.verb.children
        if t.dep == "punct" and t.text in {":", "–", "—", "..."} and t.i < core
    ]
    return "interrupted" if marks else None


def _misread(clause: Clause) -> str | None:
    """Two objects of one kind, or a subject twice: the parser lost its way."""
    roles = [
        child.dep
        for child in clause.verb.children
        if child.dep in {"dobj", "nsubj", "nsubjpass", "attr"}
    ]
    return "parsed with two objects or subjects" if len(roles) != len(set(roles)) else None


def _misjoined(clause: Clause) -> str | None:
    """Of "founded it to market and promote spirits" the last verb is joined to the first."""
    verb = clause.verb
    if clause.finite is not verb or verb.tag not in {"VBD", "VBZ"}:
        return None
    bare = (
        child.dep == "conj" and child.tag == "VB" and child.child(*PREDICATED) is None
        for child in verb.children
    )
    return "parsed with two forms of verb joined" if any(bare) else None


def _relative_subject(clause: Clause) -> str | None:
    """A subject like "most of which" belongs to a clause that only looks like a main one."""
    of = clause.subject.head.child("prep")
    relative = of is not None and any(t.tag == "WDT" for t in of.children_of("pobj"))
    return "a relative word in the subject" if relative and clause.kind != "relative" else None


def _mixed(clause: Clause) -> str | None:
    """A name joined to a plain noun by "and" is often the next clause's subject."""
    for phrase in clause.complements:
        for token in phrase.tokens:
            if token.dep != "conj" or (
                _named(token) == _named(token.head) and not _person_and_thing(token)
            ):
                continue
            amod = token.child("amod")
            if amod is None or amod.lower != "other":
                return "a name and a plain noun joined"
    return None


def _person_and_thing(token: Token) -> bool:
    one, other = token.mention, token.head.mention
    if one is None or other is None or one.entity is None or other.entity is None:
        return False
    kinds = {one.entity.kind, other.entity.kind}
    return "person" in kinds and bool(kinds & {"org", "place", "facility"})


def _named(token: Token) -> bool:
    return token.mention is not None and token.mention.is_name


def _shares_object(clause: Clause) -> str | None:
    """In "destroyed or captured all cities" the first verb's object hangs from the second."""
    if clause.complements or clause.passive:
        return None
    for other in clause.verb.children_of("conj"):
        close = not any(
            t.text == "," and clause.verb.i < t.i < other.i for t in clause.verb.children
        )
        if (
            other.is_verb
            and close
            and other.i - clause.verb.i <= 3
            and other.child("dobj") is not None
        ):
            return "shares its object with the next verb"
    return None


def _emphatic(clause: Clause) -> str | None:
    emphatic = clause.finite.lemma == "do" and clause.auxiliaries and not clause.negated
    return "emphatic “do”" if emphatic else None


CLAUSE_RULES: tuple[Callable[[Clause], str | None], ...] = (
    _negated,
    _hypothetical,
    _opinion,
    _personal,
    _expletive,
    _interrupted,
    _misread,
    _misjoined,
    _relative_subject,
    _mixed,
    _shares_object,
    _emphatic,
)
