"""A small sound bank, and copies of it with one thing changed."""

from typing import Any

import msgspec

from quizgen.bank import Article, Bank, Evidence, Generator, Option, Question

TEXT = (
    "The mill was built in 1302 by monks from Bury.\n\n"
    "It burned down in 1899, and nobody knew why. The owner left."
)


def evidence(sentence: str, span: str) -> Evidence:
    start = TEXT.index(sentence)
    at = TEXT.index(span, start)
    return Evidence("a1", start, start + len(sentence), at, at + len(span))


CHOICE = Question(
    id="q1",
    type="multiple_choice",
    stem="In what year was the mill built?",
    answer="1302",
    evidence=evidence("The mill was built in 1302 by monks from Bury.", "1302"),
    options=(
        Option("1302", True),
        Option("1899", False, "article", "The mill burned down in 1899."),
        Option("1320", False, "number"),
    ),
    score=0.75,
)
CLOZE = Question(
    id="q2",
    type="cloze",
    stem="The mill was built in 1302 by _____ from Bury.",
    answer="monks",
    evidence=evidence("The mill was built in 1302 by monks from Bury.", "monks"),
)
TYPED = Question(
    id="q3",
    type="short_answer",
    stem="Who left?",
    answer="the owner",
    evidence=evidence("The owner left.", "The owner"),
    accepted=("owner",),
)
TRUE_FALSE = Question(
    id="q4",
    type="true_false",
    stem="The mill burned down in 1898.",
    answer="False",
    evidence=evidence("It burned down in 1899, and nobody knew why.", "1899"),
    options=(Option("True", False), Option("False", True)),
    status="accepted",
)
BANK = Bank(
    format="quizgen-bank",
    version=1,
    title="The Mill",
    generator=Generator("quizgen", "0.1.0", 0, {"types": ["cloze"], "count": 4}),
    articles=(Article("a1", "The Mill", "mill.txt", TEXT),),
    questions=(CHOICE, CLOZE, TYPED, TRUE_FALSE),
)


def with_question(base: Question, **changes: Any) -> Bank:
    """Return the bank with ``base`` changed, and alone in it."""
    return msgspec.structs.replace(BANK, questions=(msgspec.structs.replace(base, **changes),))
