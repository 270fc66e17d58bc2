"""What somebody did at a moment: "What did the giant do when the children came back?"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language import lexicon
from quizgen.language.clauses import Clause, Phrase
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.occasions import MOMENT_WORDS
from quizgen.questions.forms.subject import make
from quizgen.questions.phrase_keys import phrase_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.wording import Writer

STATES = frozenset(
    """be have seem remain know think believe like love hate want need mean contain include
    consist belong own live stay lie stand feel hear see become suffer receive lose win die
    develop reach inherit face experience""".split()
)
"""Verbs of states and events: nobody "does" them."""
LEAST, MOST = 3, 9


def predicate_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask what a person did, where a moment or a time tells the one deed from the others."""
    if clause.auxiliaries or clause.finite.tag != "VBD" or clause.verb.lemma in STATES:
        return
    if clause.complement("ccomp", "xcomp") is not None or not clause.complements:
        return
    moments = [phrase for phrase in clause.adjuncts if _tells_when(phrase)]
    if not moments or not _acts(clause.subject.head):
        return
    deed = _deed(clause, moments)
    key = phrase_key(clause, writer, deed, "predicate", "What", least=LEAST, most=MOST)
    inside = set(key.tokens)
    rest = [p for p in clause.constituents if p not in moments or set(p.tokens) & inside]
    pieces = parts(writer, clause, skip=rest)
    if any(not piece.optional or piece.front for piece in pieces):
        stem = assemble(f"What did {subject_text(writer, clause)} do", pieces)
        yield make("predicate", stem, key, clause)


def _tells_when(phrase: Phrase) -> bool:
    if phrase.role == "advcl":
        return phrase.tokens[0].lower in MOMENT_WORDS
    noun = phrase.head if phrase.role == "npadvmod" else phrase.object
    mention = noun.mention if noun is not None else None
    if mention is None or mention.label not in {"DATE", "EVENT"}:
        return False
    return all(t.mention is mention or t.dep in {"det", "prep"} for t in phrase.tokens)


def _acts(subject: Token) -> bool:
    """Whether a subject is one who does things: a person, a group, an animal."""
    if subject.mention is not None and subject.mention.entity is not None:
        return subject.mention.entity.kind in {"person", "org", "group"}
    if subject.tag == "PRP":
        return subject.lower in {"he", "she", "they"}
    kinds = lexicon.noun_kinds(subject.lemma)[:1]
    return subject.is_noun and kinds in {("person",), ("group",), ("animal",)}


def _deed(clause: Clause, moments: list[Phrase]) -> list[Token]:
    """Return the verb with what follows it, up to the first moment behind it."""
    behind = [p.tokens[0].i for p in moments if not p.fronted]
    end = min(behind, default=len(clause.sentence.tokens))
    inside = {clause.verb, clause.particle}
    for phrase in clause.constituents:
        if phrase not in moments and not phrase.fronted:
            inside.update(phrase.tokens)
    tokens = [t for t in clause.sentence.tokens if t in inside and clause.verb.i <= t.i < end]
    whole: list[Token] = []
    for token in tokens:
        if whole and token.i != whole[-1].i + 1:
            break
        whole.append(token)
    return whole
