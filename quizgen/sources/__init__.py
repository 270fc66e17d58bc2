"""Articles from files, standard input and strings."""

from quizgen.sources.document import Block, BlockKind, Document
from quizgen.sources.limits import MOST_BYTES
from quizgen.sources.parse import LEAST_WORDS, check_article, parse_text
from quizgen.sources.reading import read_article, read_articles

__all__ = [
    "LEAST_WORDS",
    "MOST_BYTES",
    "Block",
    "BlockKind",
    "Document",
    "check_article",
    "parse_text",
    "read_article",
    "read_articles",
]
