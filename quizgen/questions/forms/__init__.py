"""The forms: each turns a clause into candidates, or says why it can't."""

from collections.abc import Callable, Iterator

from quizgen.language.clauses import Clause
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.forms.absent import absent_questions
from quizgen.questions.forms.amounts import (
    count_questions,
    duration_questions,
    money_questions,
    percent_questions,
)
from quizgen.questions.forms.appositions import apposition_questions
from quizgen.questions.forms.circumstances import place_questions, time_questions
from quizgen.questions.forms.cloze import cloze_questions
from quizgen.questions.forms.copula import copula_questions
from quizgen.questions.forms.initials import initials_questions
from quizgen.questions.forms.intentions import intention_questions
from quizgen.questions.forms.objects import (
    fronted_questions,
    object_questions,
    oblique_questions,
    prepositional_questions,
    quality_questions,
)
from quizgen.questions.forms.occasions import location_questions, moment_questions
from quizgen.questions.forms.portraits import portrait_questions
from quizgen.questions.forms.predicates import predicate_questions
from quizgen.questions.forms.reasons import (
    means_questions,
    purpose_questions,
    reason_questions,
)
from quizgen.questions.forms.referents import referent_questions
from quizgen.questions.forms.said import said_questions
from quizgen.questions.forms.sequence import sequence_questions
from quizgen.questions.forms.shortened import shortened_questions, whole_clause
from quizgen.questions.forms.sorts import sort_questions
from quizgen.questions.forms.spans import span_questions
from quizgen.questions.forms.speakers import source_questions, speaker_questions
from quizgen.questions.forms.statements import statement_questions
from quizgen.questions.forms.subject import agent_questions, subject_questions
from quizgen.questions.forms.terms import term_questions
from quizgen.questions.forms.vocabulary import vocabulary_questions
from quizgen.questions.slips import SLIP
from quizgen.questions.wording import Writer

Form = Callable[[Clause, Writer], Iterator[Candidate]]

FORMS: tuple[Form, ...] = (
    time_questions,
    place_questions,
    count_questions,
    money_questions,
    percent_questions,
    duration_questions,
    agent_questions,
    subject_questions,
    object_questions,
    prepositional_questions,
    oblique_questions,
    fronted_questions,
    quality_questions,
    copula_questions,
    purpose_questions,
    means_questions,
    apposition_questions,
    reason_questions,
    moment_questions,
    location_questions,
    intention_questions,
    predicate_questions,
    sort_questions,
    term_questions,
    source_questions,
    span_questions,
)

DESPITE: dict[str, tuple[Form, ...]] = {
    "negated": (reason_questions, purpose_questions, moment_questions),
    "speech or thought": (speaker_questions, term_questions),
    "reports what is said": (speaker_questions,),
}
"""Fault of a clause → the forms that may ask about it all the same."""

ASKED_DESPITE = frozenset(
    {"negated", "hypothetical", "conditional", "speech or thought", "an impression",
     "reports what is said", "first or second person", "a name and a plain noun joined",
     SLIP}
)  # fmt: skip
"""Faults of a clause despite which the stretch that the caller names can be asked for."""

ArticleForm = Callable[[Context], Iterator[Candidate]]

ARTICLE_FORMS: tuple[ArticleForm, ...] = (
    sequence_questions,
    absent_questions,
    referent_questions,
    vocabulary_questions,
    said_questions,
    initials_questions,
    portrait_questions,
)
"""Forms that look at the whole article; their candidates bring their options along."""

__all__ = [
    "ARTICLE_FORMS",
    "ASKED_DESPITE",
    "DESPITE",
    "FORMS",
    "ArticleForm",
    "Form",
    "cloze_questions",
    "shortened_questions",
    "span_questions",
    "statement_questions",
    "whole_clause",
]
