"""A small bank for the tests of the session, and a clock that the tests wind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from quizgen.bank.model import Article, Bank, Evidence, Generator, Option, Question

PARAGRAPHS = (
    "Fyrholm Light stands on a skerry off the village of Ansvik. The stone tower was finished in "
    "1889 after three summers of work, and its lamp was first lit on 4 October of that year. The "
    "engineer Marta Lindqvist drew the plans, though she never saw the lamp burn.",
    "For sixty years the keepers rowed to shore only when the sea allowed it. In 1952 a cable "
    "brought electricity to the skerry, and the last keeper, Johan Brekke, moved to Ansvik. He "
    "had counted 1,412 ships in a single year. Brekke's logbooks [her copies, she said] are now "
    "in the museum of Söderhamn.",
    "Seabirds took over the empty house. Ornithologists counted 320 pairs of kittiwakes on the "
    "walls in 2016, which makes the lighthouse the largest colony on that coast.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def evidence(opening: str, answer: str) -> Evidence:
    """Point at the sentence of the sample article that opens so, and at the answer in it."""
    start = TEXT.index(opening)
    end = TEXT.index(".", start) + 1
    answer_start = TEXT.index(answer, start, end)
    return Evidence(
        article="a1",
        start=start,
        end=end,
        answer_start=answer_start,
        answer_end=answer_start + len(answer),
    )


def choice(text: str, rationale: str = "", *, correct: bool = False) -> Option:
    return Option(text=text, correct=correct, origin="article", rationale=rationale)


QUESTIONS = (
    Question(
        id="q-year",
        type="multiple_choice",
        stem="In what year was the stone tower finished?",
        answer="1889",
        evidence=evidence("The stone tower", "1889"),
        options=(
            choice("1952", "In 1952 a cable brought electricity to the skerry."),
            choice("1889", correct=True),
            choice("2016", "In 2016 the kittiwakes were counted."),
            choice("1892", "The article does not mention this year."),
        ),
    ),
    Question(
        id="q-engineer",
        type="cloze",
        stem="The engineer _____ drew the plans, though she never saw the lamp burn.",
        answer="Marta Lindqvist",
        accepted=("Lindqvist",),
        evidence=evidence("The engineer", "Marta Lindqvist"),
    ),
    Question(
        id="q-keeper",
        type="multiple_choice",
        stem="Who was the last keeper of Fyrholm Light?",
        answer="Johan Brekke",
        evidence=evidence("In 1952 a cable", "Johan Brekke"),
        options=(
            choice("Johan Brekke", correct=True),
            choice("Marta Lindqvist", "She was the engineer who drew the plans."),
            choice("Ansvik", "It is the village, not a person."),
        ),
        explanation="The last keeper left when the cable came.",
    ),
    Question(
        id="q-museum",
        type="short_answer",
        stem="Where are the logbooks now?",
        answer="Söderhamn",
        evidence=evidence("Brekke's logbooks", "Söderhamn"),
    ),
    Question(
        id="q-pairs",
        type="short_answer",
        stem="How many pairs of kittiwakes were counted in 2016?",
        answer="320",
        evidence=evidence("Ornithologists", "320"),
    ),
)


def make_bank(*questions: Question, title: str = "Fyrholm Light", text: str = TEXT) -> Bank:
    """Return a bank of the sample questions, or of the given ones."""
    return Bank(
        format="quizgen-bank",
        version=1,
        title=title,
        generator=Generator(name="tests", version="0"),
        articles=(Article(id="a1", title=title, source="fyrholm.txt", text=text),),
        questions=questions or QUESTIONS,
    )


@dataclass
class TestClock:
    """Stands still until it is told to advance."""

    __test__ = False  # not a test class, whatever pytest thinks of its name

    seconds: float = 0.0

    def now(self) -> datetime:
        return datetime(2025, 3, 1, 9, 0, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds

    def advance(self, seconds: float) -> None:
        self.seconds += seconds
