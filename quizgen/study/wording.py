"""What is said of answers and sessions, in the plain session and in the app alike."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from quizgen.bank.model import Question
from quizgen.study.asked import Asked, Result
from quizgen.study.attempt import Answer
from quizgen.study.judging import LEFT_OPEN
from quizgen.study.matching import Verdict
from quizgen.study.session import Session
from quizgen.study.tally import by_type, duration, points, time_taken
from quizgen.study.text import one_line

VERDICTS = {
    Verdict.CORRECT: "Right.",
    Verdict.CORRECT_WITH_NOTE: "Right.",
    Verdict.NEAR_MISS: "Not quite.",
    Verdict.WRONG: "Wrong.",
}


def evidence_line(question: Question, evidence: str) -> str:
    """Return the sentence that shows the evidence, with the page or chapter it is on."""
    place = question.evidence.place
    return f"The article says{f' ({one_line(place)})' if place else ''}: {evidence}"


def remarks(asked: Asked, answer: Answer, evidence: str) -> Iterator[str]:
    """Yield what is to be said beside the verdict, harmless and one line each.

    An explanation that only quotes the evidence is left out: the evidence is shown anyway.
    """
    if answer.note:
        yield one_line(answer.note)
    if answer.choice is not None and (why := asked.question.options[answer.choice].rationale):
        yield one_line(why)
    explanation = one_line(asked.question.explanation)
    if explanation and evidence not in explanation:
        yield explanation


def afterthoughts(result: Result) -> Iterator[str]:
    """Yield what is to be said in the results of an answer that was not right.

    Why nothing was answered is said in place of the answer.
    """
    answer = result.answer
    if answer is not None and not result.right:
        told = msgspec.structs.replace(answer, note="") if answer.blank else answer
        yield from remarks(result.asked, told, result.passage.evidence)


def nothing_answered(answer: Answer) -> str:
    """Return why there is no answer."""
    return one_line(answer.note) or LEFT_OPEN


def score_line(session: Session) -> str:
    """Return the score in words: ``7 of 10 right (70 %)``, and the points where hints cost some."""
    progress = session.progress
    share = round(100 * progress.right / progress.total)
    line = f"{progress.right} of {progress.total} right ({share} %)"
    return line if session.score == progress.right else f"{line}, {points(session.score)}"


def summary(session: Session) -> Iterator[str]:
    """Yield the time taken and, where there are several types, how each of them went."""
    if taken := time_taken(session):
        yield f"Time: {duration(taken)}."
    tallies = by_type(session.results)
    if len(tallies) > 1:
        yield "; ".join(f"{tally.name}: {tally.right} of {tally.total}" for tally in tallies) + "."


def result_lines(result: Result) -> Iterator[str]:
    """Yield a question of the results with what was answered, the key and the evidence."""
    question, answer = result.asked.question, result.answer
    yield f"{result.asked.number}. {one_line(question.stem)}"
    if answer is not None and answer.blank:
        yield f"   {nothing_answered(answer)}"
    elif answer is not None:
        yield f"   Your answer: {one_line(answer.given)}. {VERDICTS[answer.verdict]}"
    yield f"   The answer: {one_line(question.answer)}"
    yield f"   {evidence_line(question, result.passage.evidence)}"


def farewell(session: Session) -> str:
    """Return what to say when a session is left before its end."""
    progress = session.progress
    if not session.begun:
        return "Stopped before the first answer."
    stopped = f"Stopped after {progress.answered} of {progress.total} questions."
    if not session.kept:
        return f"{stopped} Your answers could not be kept."
    return f"{stopped} Your answers are kept; the same command goes on from here."
