"""Whose word something is: "Who said that prisons will close?"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import noun_key
from quizgen.questions.stems import assemble
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import asking_verbs
from quizgen.questions.wording import Writer

SAYING_VERBS = frozenset(
    """say argue claim explain warn believe announce state think predict estimate add admit insist
    note suggest report complain declare confirm discover find show prove conclude""".split()
)
"""Verbs that tell whose word or finding a clause is."""
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
    key = noun_key(clause.sentence, clause.subject.head, writer)
    if key.entity is None or key.entity.kind not in {"person", "org"}:
        raise Unclear("a speaker without a name")
    mark = told.head.child("mark")
    tokens = [token for token in told.tokens if token is not mark]
    if mark is not None and mark.lower != "that":
        raise Unclear("a question or a condition is told")
    words = writer.phrase(tokens, antecedents=tokens)
    if len(words.split()) < LEAST_WORDS:
        raise Unclear("too little is told")
    first = tokens[0]
    named = first.is_proper or (first.mention is not None and first.mention.is_name)
    words = words if named else words[0].lower() + words[1:]
    lead = f"{key.wh} {asking_verbs(clause, singular=True)} that {words}"
    yield make("speaker", assemble(lead, []), key, clause)
