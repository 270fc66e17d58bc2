"""Reading-comprehension quizzes from any article: offline, deterministic, every key from the text.

An article becomes a bank, here one of the samples that come with the package:

>>> import question_banks
>>> from quizgen import Options, generate, load_bank, read_article, save_bank
>>> article = read_article(question_banks.folder() / "thorn.txt")
>>> bank = generate(article, Options(count=1, about="2009"))
>>> question = bank.questions[0]
>>> question.stem, question.answer
('When was Thorn founded?', '2009')

Every question says where in the article it is answered:

>>> where = question.evidence
>>> article.text[where.start : where.end]
'Thorn was founded in 2009.'

The same article, options and version give equal banks, and a bank has its file:

>>> generate(article, Options(count=1, about="2009")) == bank
True
>>> save_bank(bank, "quiz.json")
>>> load_bank("quiz.json") == bank
True

Whatever is wrong with an article, a bank or a file is a :class:`QuizgenError`, and its message one
sentence for people:

>>> from quizgen import QuizgenError
>>> try:
...     read_article("no such file.txt")
... except QuizgenError as error:
...     print(error)
no such file.txt does not exist.

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
