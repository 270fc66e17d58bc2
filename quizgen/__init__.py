"""Reading-comprehension quizzes from any article: offline, deterministic, every key from the text.

>>> import quizgen
>>> bank = quizgen.generate(quizgen.read_article("article.txt"))  # doctest: +SKIP
>>> quizgen.save_bank(bank, "quiz.json")  # doctest: +SKIP

The names below are loaded when they are first used: ``import quizgen`` itself loads no language
library and nothing of the terminal interface.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.bank import (
        Bank,
        Question,
        decode_bank,
        encode_bank,
        load_bank,
        save_bank,
        validate_bank,
    )
    from quizgen.errors import QuizgenError
    from quizgen.questions import Options, generate
    from quizgen.sources import Document, parse_text, read_article, read_articles

__version__ = "0.1.0"

__all__ = [
    "Bank",
    "Document",
    "Options",
    "Question",
    "QuizgenError",
    "__version__",
    "decode_bank",
    "encode_bank",
    "generate",
    "load_bank",
    "parse_text",
    "read_article",
    "read_articles",
    "save_bank",
    "validate_bank",
]

_HOMES = {
    "Bank": "quizgen.bank",
    "Document": "quizgen.sources",
    "Options": "quizgen.questions",
    "Question": "quizgen.bank",
    "QuizgenError": "quizgen.errors",
    "decode_bank": "quizgen.bank",
    "encode_bank": "quizgen.bank",
    "generate": "quizgen.questions",
    "load_bank": "quizgen.bank",
    "parse_text": "quizgen.sources",
    "read_article": "quizgen.sources",
    "read_articles": "quizgen.sources",
    "save_bank": "quizgen.bank",
    "validate_bank": "quizgen.bank",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'quizgen' has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
