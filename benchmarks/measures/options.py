"""What a test-wise pupil sees in the options: the odd one, the longest, the one like the stem."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .text import content_words, holds, normalised, percent

_ARTICLE = re.compile(r"^(?:a|an|the)\b", re.IGNORECASE)
PLACES = 4
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


def measured(choices: Sequence[Choice]) -> dict[str, tuple[float, ...]]:
    """Return every measure of a set of questions as shares in per cent; empty for none."""
    if not choices:
        return {}
    alone = {name: [stands_out(c, trait) for c in choices] for name, trait in TRAITS.items()}
    places = [[choice.key == place for choice in choices] for place in range(PLACES)]
    return {
        "two options the same": (_share([repeated(choice) for choice in choices]),),
        "key is the longest": (_share([longest(choice) for choice in choices]),),
        "key is the one most like the stem": (_share([like_stem(choice) for choice in choices]),),
        "one visible in the stem": (_share([option_in_stem(choice) for choice in choices]),),
        "key alone by " + " / ".join(alone): tuple(map(_share, alone.values())),
        "key in place 1 / 2 / 3 / 4": tuple(map(_share, places)),
    }


def _share(parts: Sequence[float]) -> float:
    return percent(sum(parts), len(parts))
