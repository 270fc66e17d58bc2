"""What something is called: "What is the study of amphibians called?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.language.clauses import Clause
from quizgen.language.tokens import Token
from quizgen.language.words import VAGUE_HEADS
from quizgen.questions.candidate import Candidate
from quizgen.questions.stems import Part, assemble, parts, subject_text
from quizgen.questions.trimming import spell
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import inverted
from quizgen.questions.wording import Writer

CALLING = frozenset({"call", "term", "dub", "nickname", "title", "entitle"})
"""Verbs whose passive has the term right behind it."""
NAMING = CALLING | {"name"}
"""The same where a participle follows its noun: "a village named Brora"."""
WITH_AS = {"know": ("as",), "refer": ("to", "as")}
"""Verbs whose passive has the term behind words of its own."""
REFERRING = frozenset({"refer", "denote"})

MOST_WORDS = 4
LEAST_TOLD, MOST_TOLD = 5, 26
"""Words of a sentence before its gap."""
LEAST_REFERRED = 4
"""Words of what a term refers to, lest several things of the article be meant."""

_OPENING, _CLOSING = frozenset({"“", '"', "``", "‘"}), frozenset({"”", '"', "''", "’"})
_PLAIN = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "FW", "CD", "POS"})
_ENDS = frozenset({",", ".", ";", ")", "(", "–", "—", "-", ":"})
_STARTS = frozenset({"IN", "WDT", "WP", "TO", "VBD", "VBZ", "VBP", "MD", "RB"})
"""Tags of what may stand behind a term: a phrase or clause that is no part of it."""


def term_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for the term of what a clause describes, or for what "called" brings in."""
    mark = clause.verb.child("mark")
    aside = clause.kind == "adverbial" and mark is not None and mark.lower in {"while", "whereas"}
    if clause.kind not in {"main", "conjunct"} and not aside:
        return
    yield from _passive(clause, writer)
    yield from _referring(clause, writer)
    if clause.kind == "main":
        yield from _brought_in(clause, writer)


def _passive(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask "What is X called?" or "What is X known as?"."""
    if not clause.passive or clause.modal is not None or clause.subject.role == "antecedent":
        return
    tokens = clause.sentence.tokens
    term = _term(tokens, clause.verb, CALLING)
    if not term or not _described(clause):
        return
    before, after = inverted(clause)
    tail = " ".join(("", *WITH_AS.get(clause.verb.lemma, ())))
    skipped = [
        p for p in clause.constituents if term[-1] in p.tokens or p.head.lower in {"as", "to"}
    ]
    pieces = parts(writer, clause, skip=skipped)
    lead = f"What {before} {subject_text(writer, clause)} {after}{tail}"
    yield _candidate("term", assemble(lead, [p for p in pieces if _limits(p)]), term, clause)


def _limits(piece: Part) -> bool:
    """Whether a piece says of when, where or by whom something is called so."""
    return not piece.text.startswith(",")


def _described(clause: Clause) -> bool:
    """Whether the subject tells, without its article, what is called so."""
    head = clause.subject.head
    if head.mention is not None and head.mention.is_name:
        return True
    if head.tag == "NNS" and head.child("det", "poss", "nummod") is None:
        return True
    return any(child.dep in {"amod", "prep", "relcl", "acl", "compound"} for child in head.children)


def _referring(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask "Which term refers to …?"."""
    if clause.verb.lemma not in REFERRING or clause.passive or clause.auxiliaries:
        return
    head = clause.subject.head
    if not head.is_noun or head.lemma in VAGUE_HEADS or clause.verb.tag not in {"VBZ", "VBP"}:
        return
    meant = next((p for p in clause.constituents if p.head.lower == "to" or p.role == "dobj"), None)
    term = _plain([t for t in clause.subject.tokens if t.lower not in {"term", "the", "word"}])
    if meant is None or not term or head.child("conj") is not None:
        return
    text = writer.phrase(meant.tokens)
    if len(text.split()) > LEAST_REFERRED:
        verb = "refers" if clause.verb.lemma == "refer" else "denotes"
        yield _candidate("term", assemble(f"Which term {verb} {text}", []), term, clause)


def _brought_in(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Leave a gap for the term at the end of a sentence cut behind it: "called _____."."""
    tokens = clause.sentence.tokens
    inside = set(clause.verb.subtree())
    for verb in tokens[clause.verb.i + 1 :]:
        if verb not in inside or not _participle(verb):
            continue
        term = _term(tokens, verb, NAMING)
        if not term:
            continue
        told = tokens[: term[0].i]
        told = told[:-1] if told[-1].text in _OPENING else told
        if not LEAST_TOLD <= sum(t.is_word for t in told) <= MOST_TOLD or _cut_open(told):
            continue
        gapped = writer.with_gap(term)
        shown = [*told, *term]
        while shown[0].tag in {"CC", "RB"} or shown[0].text == ",":
            shown = shown[1:]
        text = spell(shown, gapped.swaps(shown, shown)).rstrip(" .")
        yield _candidate("term gap", f"{text[0].upper()}{text[1:]}.", term, clause)
        return


def _participle(verb: Token) -> bool:
    """Whether a verb says what the noun before it is called."""
    if verb.tag not in {"VBN", "VBD"} or verb.child("nsubj", "dobj", "neg") is not None:
        return False
    if verb.dep == "acl":
        return True
    subject = verb.child("nsubjpass")
    return verb.dep == "relcl" and subject is not None and subject.tag in {"WDT", "WP"}


def _cut_open(told: Sequence[Token]) -> bool:
    """Whether a cut leaves a bracket, a dash or a quotation open."""
    marks = [t.text for t in told[:-1]]
    return marks.count("(") != marks.count(")") or bool({":", ";", "–", "—"} & set(marks))


def _term(tokens: Sequence[Token], verb: Token, verbs: frozenset[str]) -> list[Token]:
    """Return the term behind a verb of calling; none where it is a list or a description."""
    place = verb.i + 1
    if verb.lemma in WITH_AS:
        for word in WITH_AS[verb.lemma]:
            if place >= len(tokens) or tokens[place].lower != word:
                return []
            place += 1
    elif verb.lemma not in verbs:
        return []
    return _behind(tokens, place)


def _behind(tokens: Sequence[Token], place: int) -> list[Token]:
    """Return the term that starts at a place: in quotation marks, a name, or nouns."""
    if place < len(tokens) and tokens[place].lower == "the":
        place += 1
    if place >= len(tokens):
        return []
    if tokens[place].text in _OPENING:
        end = next((t.i for t in tokens[place + 1 :] if t.text in _CLOSING), place)
        quoted = list(tokens[place + 1 : end])
        while quoted and not quoted[-1].is_word:
            quoted.pop()
        return quoted if 0 < len(quoted) <= MOST_WORDS and not _listed(tokens, end + 1) else []
    mention = tokens[place].mention
    if mention is not None and mention.is_name and mention.first == place:
        term = list(mention.tokens)
    else:
        term = []
        for token in tokens[place:]:
            if token.tag not in _PLAIN or not (token.is_word or token.tag == "HYPH"):
                break
            term.append(token)
    after = tokens[term[-1].i + 1] if term and term[-1].i + 1 < len(tokens) else None
    if after is not None and after.text not in _ENDS and after.tag not in _STARTS:
        return []
    return [] if not term or _listed(tokens, term[-1].i + 1) else _plain(term)


def _plain(term: list[Token]) -> list[Token]:
    """Return a term without quotation marks; none where it is no short run of nouns."""
    kept = [t for t in term if t.text not in _OPENING | _CLOSING and t.tag != "DT"]
    if not kept or len(kept) > MOST_WORDS or any(t.tag not in _PLAIN for t in kept):
        return []
    if kept[-1].i - kept[0].i + 1 != len(kept) or not kept[-1].is_word or kept[-1].tag == "CD":
        return []
    return kept


def _listed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a second term follows: "abugida or alphasyllabary", "A, B and C"."""
    while place < len(tokens) and tokens[place].text in _CLOSING | {","}:
        place += 1
    if place >= len(tokens):
        return False
    return tokens[place].lower in {"or", "and"} and not any(
        t.is_verb for t in tokens[place + 1 : place + 2]
    )


def _candidate(form: str, stem: str, term: list[Token], clause: Clause) -> Candidate:
    key = clause.sentence.span_text(term)
    plain = term[0].i == 0 and not term[0].is_proper and term[0].mention is None
    key = key[0].lower() + key[1:] if plain and key[1:2].islower() else key
    if not key[0].isalnum():
        raise Unclear("the term begins with a mark")
    mention = term[-1].mention
    named = mention is not None and mention.is_name and mention.tokens == term
    entity = mention.entity if mention is not None and named else None
    return Candidate(form, stem, key, term[0].start, term[-1].end, "called", clause.sentence,
                     list(term), clause, entity)  # fmt: skip
