"""Whose word something is: "Who warned that prisons will close?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.language import lexicon
from quizgen.language.clauses import Clause
from quizgen.language.entity import Entity
from quizgen.language.tokens import Token
from quizgen.language.words import PERSON_PRONOUNS
from quizgen.questions.attribution import small
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.said import weight_of
from quizgen.questions.forms.subject import make
from quizgen.questions.forms.voices import is_remembered, other_voices, surely_a_person, voice_name
from quizgen.questions.keys import Key, noun_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import CONTRACTIONS, asking_verbs, verb_group
from quizgen.questions.wording import Writer

SAYING_VERBS = frozenset(
    """say argue claim explain warn believe announce state think predict estimate add admit insist
    note suggest report complain declare confirm discover find show prove conclude stress promise
    testify acknowledge caution contend maintain recommend emphasize emphasise point""".split()
)
"""Verbs that tell whose word or finding a clause is."""
CONTRASTS = frozenset({"while", "whereas", "although", "though"})
"""Links to what may be the article's own word, no longer the speaker's."""
LEAST_WEIGHT = 4
"""Telling words of a report that a reader remembers as somebody's."""
LEAST_WORDS = 5


def speaker_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask who said or found what a clause tells."""
    told = clause.complement("ccomp")
    if told is None or clause.verb.lemma not in SAYING_VERBS or clause.modal is not None:
        return
    if clause.negated or clause.subject.role == "antecedent":
        return
    subject, aux = told.head.child("nsubj", "nsubjpass", "expl"), told.head.child("aux")
    if subject is None or (told.head.tag == "VB" and aux is None):
        return
    key = _key(clause, clause.subject.head, writer)
    mark = told.head.child("mark")
    tokens = [token for token in told.tokens if token is not mark]
    if mark is not None and mark.lower != "that":
        raise Unclear("a question or a condition is told")
    if any(t.dep == "mark" and t.lower in CONTRASTS for t in tokens):
        raise Unclear("a second statement is told along")
    if any(token.text == "," for token in subject.subtree()) or _is_pointed_at(subject):
        raise Unclear("what is told begins unclearly")
    words = writer.phrase(tokens, antecedents=tokens)
    lead = f"{_wh(key)} {asking_verbs(clause, singular=True)} that {small(words, tokens)}"
    yield _asked(lead, key, clause, tokens, writer)


def source_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask who said what a reported clause tells: "Prisons will close, Oberg said."."""
    if clause.kind != "reported" or clause.source is None:
        return
    saying = clause.source.head.head
    if saying.lemma not in SAYING_VERBS or saying.tag != "VBD" or saying.child("aux", "neg"):
        return
    key = _key(clause, clause.source.head, writer)
    group = verb_group(clause)
    if any(token.lower in CONTRACTIONS for token in group):
        raise Unclear("contraction")
    lead = f"{subject_text(writer, clause)} {' '.join(token.lower for token in group)}"
    words = assemble(lead, parts(writer, clause)).rstrip("?")
    tokens = clause.subject.tokens
    yield _asked(f"{_wh(key)} {saying.lower} that {small(words, tokens)}", key, clause,
                 clause.verb.subtree(), writer)  # fmt: skip


def _is_pointed_at(subject: Token) -> bool:
    """Whether "that" may belong to the subject: "thought that layer of supervision was …"."""
    bare = subject.tag == "NN" and subject.child("det", "poss", "nummod") is None
    return bare and lexicon.countability(subject.lemma) == "count"


def _key(clause: Clause, head: Token, writer: Writer) -> Key:
    """Return the key for a speaker, who is named or whom a pronoun certainly means."""
    if head.lower in PERSON_PRONOUNS:
        entity = writer.entity(head)
        if entity is None:
            raise Unclear("a speaker without a name")
        return Key((head,), _name(entity, writer), "speaker", "Who", False, entity)
    key = noun_key(clause.sentence, head, writer)
    if key.entity is None or key.entity.kind not in {"person", "org"}:
        raise Unclear("a speaker without a name")
    if key.entity.kind == "org":
        if key.wh.endswith("community"):
            raise Unclear("a speaker without a name")
        return key
    return Key(key.tokens, _name(key.entity, writer), "speaker", "Who", False, key.entity)


def _name(entity: Entity, writer: Writer) -> str:
    name = voice_name(entity, writer.analysis)
    if name is None or not surely_a_person(entity):
        raise Unclear("perhaps no person")
    return name


def _wh(key: Key) -> str:
    return "Who" if key.wh == "What" else key.wh


def _asked(lead: str, key: Key, clause: Clause, told: Sequence[Token], writer: Writer) -> Candidate:
    """Return the question with the article's other voices; a name that is seldom is not typed."""
    if len(lead.split()) < LEAST_WORDS + 3:
        raise Unclear("too little is told")
    tokens, last = clause.sentence.tokens, max(token.i for token in told) + 1
    if last < len(tokens) and (tokens[last].is_verb or tokens[last].tag == "RB"):
        raise Unclear("the parser cut what is told")
    if any(writer.entity(token) is key.entity for token in told if token not in key.tokens):
        raise Unclear("somebody speaks of himself")
    if weight_of(told) < LEAST_WEIGHT:
        writer.doubt("little is told")
    candidate = make("speaker", assemble(lead, [], 30), key, clause)
    if key.entity is None or key.kind != "speaker":
        return candidate
    candidate.choices = other_voices(key.entity, key.text, told, {}, writer.analysis) or ()
    if not candidate.choices and not is_remembered(key.entity, key.text, writer.analysis):
        writer.doubt("a speaker named in passing")
    return candidate
