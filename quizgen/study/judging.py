"""Judge what was filled in: an option by the bank, words by the matcher."""

from __future__ import annotations

from collections.abc import Collection

from quizgen.bank.model import Bank
from quizgen.study.asked import Asked
from quizgen.study.attempt import Answer, Draft, Hint, Rating
from quizgen.study.hints import is_sure
from quizgen.study.matching import RIGHT, WRONG, Match, MatchMode, match
from quizgen.study.slips import Vocabulary, vocabulary

TIME_WAS_UP = "The time for this question was up."
LEFT_OPEN = "Not answered."
BLANK = Draft("", None)
"""What a question holds that nothing was said to."""


class Judge:
    """Says of an answer whether it is right; knows the whole bank, to tell slips from answers."""

    def __init__(self, bank: Bank, mode: MatchMode) -> None:
        self._bank = bank
        self._mode = mode
        # Where the key of another question differs from a question's own, it is wrong there.
        self._keys = frozenset(question.answer for question in bank.questions)
        self._vocabularies: dict[str, Vocabulary] = {}

    def __call__(self, asked: Asked, draft: Draft) -> Match:
        """Judge; what is neither words nor an option is wrong."""
        question = asked.question
        if draft.choice is not None:
            return RIGHT if question.options[draft.choice].correct else WRONG
        if not draft.given or not asked.typed:
            return WRONG
        return match(
            draft.given,
            (question.answer, *question.accepted),
            others=self._keys,
            known=self._known(question.evidence.article),
            mode=self._mode,
        )

    def _known(self, article: str) -> Vocabulary:
        if article not in self._vocabularies:
            text = next(found.text for found in self._bank.articles if found.id == article)
            self._vocabularies[article] = vocabulary(text)
        return self._vocabularies[article]


def rating(answer: Answer, hints: Collection[Hint]) -> Rating:
    """Return how well a question was known: help or a slip makes a right answer a hard one."""
    if not answer.verdict.counts:
        return "again"
    return "good" if is_sure(answer, hints) else "hard"
