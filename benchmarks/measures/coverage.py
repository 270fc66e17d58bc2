"""Answer coverage: of what people ask a paragraph about, how much the engine asks too."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .text import normalised, percent, token_f1

NEAR = 0.6
"""Word F1 from which on a key counts as nearly what a person asked for."""
SEEDS = 20
"""Draws over which the floor is averaged."""
_NAME_OR_NUMBER = re.compile(
    r"[$€£]?\d[\d.,]*\d%?|\d%?"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand"
    r"|million|billion|first|second|third)\b"
    r"|[A-Z][\w'’.-]*(?: (?:of |the |de |and |for )*[A-Z][\w'’.-]*)*"
)


@dataclass(frozen=True)
class Coverage:
    """Shares of people's answers, in per cent, that are a key exactly or nearly."""

    exact: float
    near: float

    def __str__(self) -> str:
        return f"{self.exact:.1f} / {self.near:.1f}"


def coverage(pairs: Iterable[tuple[Sequence[str], Sequence[str]]]) -> Coverage:
    """Return the coverage over (keys, people's answers) of every paragraph."""
    exact = near = total = 0
    for keys, answers in pairs:
        words = [normalised(key) for key in keys]
        for answer in answers:
            total += 1
            exact += normalised(answer) in words
            near += any(token_f1(key, answer) >= NEAR for key in keys)
    return Coverage(percent(exact, total), percent(near, total))


def names_and_numbers(paragraph: str) -> list[str]:
    """Return the runs of capitalised words and the numbers, each once."""
    return list(dict.fromkeys(_NAME_OR_NUMBER.findall(paragraph)))


def floor(paragraphs: Sequence[tuple[str, Sequence[str]]]) -> Coverage:
    """Return the coverage by as many random names or numbers as people asked questions."""
    draws = []
    for seed in range(SEEDS):
        chance = random.Random(seed)
        pairs = []
        for text, answers in paragraphs:
            found = names_and_numbers(text)
            pairs.append((chance.sample(found, min(len(found), len(answers))), answers))
        draws.append(coverage(pairs))
    return Coverage(sum(d.exact for d in draws) / SEEDS, sum(d.near for d in draws) / SEEDS)


def floor_of_all(paragraphs: Sequence[tuple[str, Sequence[str]]]) -> Coverage:
    """Return the coverage by every name and number of the paragraph."""
    return coverage((names_and_numbers(text), answers) for text, answers in paragraphs)
