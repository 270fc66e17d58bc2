"""What a typed line means where a question is asked: an option, words, or a command."""

from __future__ import annotations

import string
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from quizgen.bank.model import Option
from quizgen.study.asked import Asked

Name = Literal[
    "help", "skip", "back", "flag", "hint", "pause", "review", "article", "quit", "go", "submit"
]

MARK = ":"
"""Before a command where its letter could be an answer."""

COMMANDS: dict[Name, tuple[tuple[str, ...], str]] = {
    # name: (the words for it, what it does)
    "skip": (("s", "skip"), "leave this question for later"),
    "back": (("b", "back"), "go to the question before this one"),
    "flag": (("f", "flag"), "mark this question to be looked at again, or unmark it"),
    "hint": (("h", "hint"), "get help, for half of the point"),
    "review": (("r", "review"), "see how all questions stand and go to any of them"),
    "article": (("t", "text", "article"), "read the article"),
    "pause": (("p", "pause"), "stop the clock"),
    "submit": (("submit",), "hand in, where feedback comes at the end"),
    "quit": (("q", "quit"), "stop; the session can be continued"),
    "help": (("?", "help"), "show this list"),
}
_WORDS = {word: name for name, (words, _) in COMMANDS.items() for word in words}


class Command(Struct, frozen=True):
    """Something to do other than answering; ``number`` is the question to go to, if one is."""

    name: Name
    number: int = 0


def command(line: str, asked: Asked | None = None) -> Command | None:
    """Return the command that a line is, if it is one.

    Where the answer is typed a command needs its colon, but for stopping; an answer that happens
    to be a command's word is an answer.
    """
    if asked is not None and _is_key(line, asked):
        return None
    marked = line.startswith(MARK)
    word = line.removeprefix(MARK).strip().casefold()
    if marked and word.isdecimal():
        return Command("go", int(word))
    if marked or asked is None or not asked.typed or _WORDS.get(word) == "quit":
        name = _WORDS.get(word)
        return None if name is None else Command(name)
    return None


def _is_key(line: str, asked: Asked) -> bool:
    """Whether a line is the very answer that is asked for."""
    keys = (asked.question.answer, *asked.question.accepted)
    return asked.typed and line.casefold() in {key.casefold() for key in keys}


def labels(options: Sequence[Option]) -> list[str]:
    """Return what the options are called: numbers, or letters where an option is such a number."""
    numbers = [str(number) for number in range(1, len(options) + 1)]
    taken = any(option.text in numbers for option in options)
    return list(string.ascii_lowercase[: len(options)]) if taken else numbers


def option_place(line: str, options: Sequence[Option]) -> int | None:
    """Return the place (from 0) of the option meant by its label, its text, a letter or number."""
    wanted = line.casefold().rstrip(".)")
    numbers = [str(number) for number in range(1, len(options) + 1)]
    letters = list(string.ascii_lowercase[: len(options)])
    texts = [option.text.casefold() for option in options]
    for names in (labels(options), texts, letters, numbers):
        if wanted in names:
            return names.index(wanted)
    return None
