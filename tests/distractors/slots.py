"""From a text to the wrong options of its candidates."""

from __future__ import annotations

import random

from quizgen.bank.model import Option
from quizgen.distractors.options import build_options, distractors
from quizgen.distractors.slot import Distractor, Slot
from quizgen.questions.candidate import Candidate
from tests.questions.helpers import study


def slot_of(candidate: Candidate) -> Slot:
    """Return the slot that the engine makes of a candidate."""
    return Slot(
        candidate.stem,
        candidate.key,
        candidate.kind,
        tuple(candidate.key_tokens),
        candidate.sentence,
        candidate.entity,
        candidate.clause,
    )


def found(text: str, form: str, key: str, *, title: str = "Untitled") -> list[Distractor]:
    """Return all distractors for the key of the first candidate of a form, the best first."""
    studied = study(text, title)
    slot = slot_of(studied.candidate(form, key))
    return distractors(slot, studied.analysis, random.Random(0))


def texts(text: str, form: str, key: str) -> list[str]:
    """Return the texts of all distractors."""
    return [distractor.text for distractor in found(text, form, key)]


def options(text: str, form: str, key: str, seed: int = 0) -> tuple[Option, ...]:
    """Return the options as a question shows them."""
    studied = study(text)
    return build_options(slot_of(studied.candidate(form, key)), studied.analysis, seed)
