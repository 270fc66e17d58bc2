"""What a test-wise pupil sees in the options: duplicates, the odd one out, the one like the stem."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .text import content_words, holds, normalised, percent

_ARTICLE = re.compile(r"^(?:a|an|the)\b", re.IGNORECASE)
_PLURAL = re.compile(r"[a-z](?<![su'’])(?<!i)s$")


@dataclass(frozen=True)
class Choice:
    """A multiple-choice question: its stem, its options in order, the place of the key."""

    stem: str
    options: tuple[str, ...]
    key: int


def repeated(choice: Choice) -> bool:
    """Whether two options are the same but for case, marks and articles."""
    # What is nothing but marks and articles ("A", "%") is compared as it stands.
    plain = [" ".join(normalised(option)) or option for option in choice.options]
    return len(set(plain)) < len(plain)


def share_of_key(values: Sequence[float], key: int) -> float:
    """Return the key's part in the highest value: 1 alone, 1/n with n options as high, else 0."""
    highest = max(values)
    return 1 / sum(value == highest for value in values) if values[key] == highest else 0.0


def longest(choice: Choice) -> float:
    """Return the key's part in being the longest option, in characters."""
    return share_of_key([float(len(option)) for option in choice.options], choice.key)


def like_stem(choice: Choice) -> float:
    """Return the chance that the option that shares most words with the stem is the key."""
    stem = content_words(choice.stem)
    overlap = [float(len(content_words(option) & stem)) for option in choice.options]
    return share_of_key(overlap, choice.key)


def option_in_stem(choice: Choice) -> bool:
    """Whether the stem says one of the options."""
    return any(holds(choice.stem, option) for option in choice.options)


def stands_out(choice: Choice, trait: Callable[[str], bool]) -> bool:
    """Whether the key is the only option with a trait, or the only one without."""
    having = [trait(option) for option in choice.options]
    return having.count(having[choice.key]) == 1 and len(having) > 2


TRAITS: dict[str, Callable[[str], bool]] = {
    "capital": lambda option: option[:1].isupper(),
    "article": lambda option: _ARTICLE.match(option) is not None,
    "plural": lambda option: _PLURAL.search(option) is not None,
}
"""What can give a key away when it is alone in having or lacking it."""


def measured(choices: Sequence[Choice]) -> dict[str, float]:
    """Return every measure of a set of questions as a share in per cent; empty for none."""
    if not choices:
        return {}
    count = len(choices)
    figures = {
        "duplicates": percent(sum(map(repeated, choices)), count),
        "key longest": percent(sum(map(longest, choices)), count),
        "most like the stem": percent(sum(map(like_stem, choices)), count),
        "visible in the stem": percent(sum(map(option_in_stem, choices)), count),
    }
    for name, trait in TRAITS.items():
        alone = sum(stands_out(choice, trait) for choice in choices)
        figures[f"key alone by {name}"] = percent(alone, count)
    for place, number in sorted(Counter(choice.key + 1 for choice in choices).items()):
        figures[f"key in place {place}"] = percent(number, count)
    return {name: round(value, 1) for name, value in figures.items()}
