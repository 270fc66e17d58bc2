"""The question bank: its model, its file format and what makes it sound."""

from quizgen.bank.ids import article_id, question_id
from quizgen.bank.io import decode_bank, encode_bank, load_bank, read_bank_file, save_bank
from quizgen.bank.model import (
    FORMAT,
    GAP,
    VERSION,
    Article,
    Bank,
    Difficulty,
    Evidence,
    Generator,
    Option,
    Question,
    QuestionType,
    Skill,
    Status,
)
from quizgen.bank.schema import bank_schema, encode_schema
from quizgen.bank.validate import Problem, check_question, validate_bank

__all__ = [
    "FORMAT",
    "GAP",
    "VERSION",
    "Article",
    "Bank",
    "Difficulty",
    "Evidence",
    "Generator",
    "Option",
    "Problem",
    "Question",
    "QuestionType",
    "Skill",
    "Status",
    "article_id",
    "bank_schema",
    "check_question",
    "decode_bank",
    "encode_bank",
    "encode_schema",
    "load_bank",
    "question_id",
    "read_bank_file",
    "save_bank",
    "validate_bank",
]
