"""From a chosen candidate to a finished question: options, type, difficulty, evidence."""

from __future__ import annotations

from dataclasses import replace

from quizgen.bank.ids import question_id
from quizgen.bank.model import Difficulty, Evidence, Option, Question, QuestionType
from quizgen.distractors.options import build_options, shuffled
from quizgen.distractors.slot import Slot
from quizgen.language.analysis import Analysis
from quizgen.questions.accepted import accepted_forms
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.difficulty import difficulty_of
from quizgen.questions.forms.statements import LEAD, told
from quizgen.questions.options import Options
from quizgen.questions.overgenerate import drop
from quizgen.questions.ranking import rescore

UNTYPABLE = frozenset({"infinitive", "gerund"})
"""Kinds of key that too many wordings answer; without options they are not asked."""
MAX_TYPED_NOUN = 3
"""Words of a noun that can be asked for by typing, articles not counted."""
MAX_TYPED_WORDS = 4
"""A question without options asks for no more than this to be typed."""


def finish(
    candidate: Candidate, context: Context, options: Options, article: str
) -> Question | None:
    """Return the finished question, or None when it suits neither options nor the wish."""
    if candidate.form == "statement":
        return _statement(candidate, context, options, article)
    if candidate.choices:
        return _ready(candidate, context, options, article)
    slot = Slot(
        candidate.stem,
        candidate.key,
        candidate.kind,
        tuple(candidate.key_tokens),
        candidate.sentence,
        candidate.entity,
        candidate.clause,
    )
    choices = build_options(slot, context.analysis, options.seed)
    rescore(candidate, choices)
    kind = _type(candidate, choices)
    if kind is None:
        drop(context.report, candidate, "options", "no three wrong options and too long to type")
        return None
    if not choices:
        context.report.drop(
            "options", "no three good wrong options: typed", stem=candidate.stem, key=candidate.key,
            sentence=candidate.sentence.text,
        )  # fmt: skip
    difficulty = difficulty_of(candidate, typed=not choices)
    if _unwanted(kind, difficulty, options):
        drop(context.report, candidate, "wish", "not of the type or difficulty asked for")
        return None
    return _finish(candidate, choices, kind, difficulty, context.analysis, article)


def _statement(
    candidate: Candidate, context: Context, options: Options, article: str
) -> Question | None:
    """Return a true/false question: false wherever something is known that makes it so."""
    difficulty = difficulty_of(candidate)
    if _unwanted("true_false", difficulty, options):
        drop(context.report, candidate, "wish", "not of the type or difficulty asked for")
        return None
    true = not candidate.foil
    right = told(candidate.stem, candidate.key)
    wrong = candidate.falsehood or told(candidate.stem, candidate.foil or candidate.key)
    why = f"The article says “{candidate.key}”." if candidate.foil else "The article says so."
    if candidate.falsehood:
        why = f"The article says: “{right.removeprefix(LEAD).strip()}”"
    candidate = replace(candidate, stem=right if true else wrong)
    choices = (
        Option("True", true, "statement", "" if true else why),
        Option("False", not true, "statement", why if true else ""),
    )
    return _finish(candidate, choices, "true_false", difficulty, context.analysis, article)


def _ready(
    candidate: Candidate, context: Context, options: Options, article: str
) -> Question | None:
    """Return a question whose form brought its own options."""
    difficulty = difficulty_of(candidate)
    if _unwanted("multiple_choice", difficulty, options):
        drop(context.report, candidate, "wish", "not of the type or difficulty asked for")
        return None
    choices = shuffled(candidate.choices, candidate.stem, options.seed)
    return _finish(candidate, choices, "multiple_choice", difficulty, context.analysis, article)


def _type(candidate: Candidate, choices: tuple[Option, ...]) -> QuestionType | None:
    if choices:
        return "multiple_choice"
    if len(candidate.key.split()) > MAX_TYPED_WORDS or candidate.kind in UNTYPABLE:
        return None
    nouns = [token for token in candidate.key_tokens if token.tag != "DT"]
    if candidate.kind in {"noun", "personnoun"} and len(nouns) > MAX_TYPED_NOUN:
        return None
    return candidate.typed


def _unwanted(kind: QuestionType, difficulty: Difficulty, options: Options) -> bool:
    if options.types and kind not in options.types:
        return True
    return options.difficulty is not None and difficulty != options.difficulty


def _finish(
    candidate: Candidate,
    choices: tuple[Option, ...],
    kind: QuestionType,
    difficulty: Difficulty,
    analysis: Analysis,
    article: str,
) -> Question:
    sentence = candidate.sentence
    answer = next((option.text for option in choices if option.correct), candidate.key)
    own = kind == "true_false" or bool(candidate.choices)
    start, end = candidate.passage or (sentence.start, sentence.end)
    told = " ".join(analysis.document.text[start:end].split())
    return Question(
        id=question_id(article, sentence.text, candidate.form, candidate.key, candidate.stem),
        type=kind,
        stem=candidate.stem,
        answer=answer,
        accepted=accepted_forms(candidate) if not own else (),
        options=choices,
        evidence=Evidence(
            article, start, end, candidate.start, candidate.end, analysis.document.place_at(start)
        ),
        explanation=f"The article says: “{told}”",
        difficulty=difficulty,
        skill="vocabulary" if candidate.kind == "term" else candidate.skill,
        score=candidate.score,
    )
