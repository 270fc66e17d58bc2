"""What somebody decided, tried, promised or was asked to do."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.reasons import is_infinitive
from quizgen.questions.forms.subject import make
from quizgen.questions.phrase_keys import phrase_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import inverted
from quizgen.questions.wording import Writer

CHOOSING_VERBS = frozenset(
    """decide want try attempt agree refuse hope plan promise offer learn choose fail manage intend
    threaten prepare struggle wish aim determine resolve vow pledge seek arrange volunteer
    """.split()
)
"""Verbs whose infinitive says what their subject would do."""
MAKING_VERBS = frozenset(
    """ask force allow order require encourage teach invite permit persuade tell advise compel
    instruct hire inspire forbid urge authorise authorize""".split()
)
"""Verbs whose infinitive, in the passive, says what their subject was to do."""


def intention_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for an infinitive: "What did Carson decide to do?" – "to write a book"."""
    phrase = clause.complement("xcomp")
    wanted = MAKING_VERBS if clause.passive else CHOOSING_VERBS
    if phrase is None or clause.verb.lemma not in wanted or not is_infinitive(phrase.head):
        return
    if clause.complement("dobj") is not None:
        raise Unclear("the infinitive may be the object's")
    key = phrase_key(clause, writer, phrase.tokens, "infinitive", "What")
    first, verbs = inverted(clause)
    others = parts(writer, clause, skip=[phrase])
    lead = f"What {first} {subject_text(writer, clause)} {verbs} to do"
    yield make("intention", assemble(lead, others), key, clause)
