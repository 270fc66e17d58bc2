"""The JSON Schema of a bank, made from the model so that it can't say anything else."""

from __future__ import annotations

from typing import Any

import msgspec

from quizgen.bank.model import Bank

SCHEMA_ID = "urn:quizgen:bank:1"

_FIELDS = {
    "Bank": {
        "format": "Says that this is a question bank.",
        "version": "The version of this format.",
        "title": "What the bank is called.",
        "generator": "What made the bank.",
        "articles": "The texts that are asked about.",
        "questions": "The questions, in the order in which they are asked.",
    },
    "Generator": {
        "name": "The program.",
        "version": "Its version.",
        "seed": "The seed of every choice it made at random.",
        "options": "The other options it was given.",
    },
    "Article": {
        "id": "What evidence refers to.",
        "title": "The article's title.",
        "source": "Where the article comes from, for people to read.",
        "text": "The article, paragraphs separated by an empty line.",
    },
    "Question": {
        "id": "Derived from the article, the evidence, the form and the key; not from the place.",
        "type": "How it is asked and answered.",
        "stem": "The question; a gap is five underscores, once.",
        "answer": "The key; with options, the text of the correct one.",
        "evidence": "Where the article answers.",
        "accepted": "Other spellings of the key that are right.",
        "options": "What can be chosen; absent when the answer is typed.",
        "explanation": "Shown after answering.",
        "difficulty": "How hard it is.",
        "skill": "What the reader must be able to do.",
        "score": "How good the generator thinks the question is.",
        "status": "What has become of it since it was generated.",
    },
    "Option": {
        "text": "The choice.",
        "correct": "Whether it is the key; true of exactly one.",
        "origin": "Where a wrong option comes from.",
        "rationale": "Why it is wrong.",
    },
    "Evidence": {
        "article": "The id of the article.",
        "start": "First character of the evidence sentence in the article's text.",
        "end": "One past its last character.",
        "answer_start": "First character of what the key rests on.",
        "answer_end": "One past its last character.",
        "place": "The page or chapter of the original, for people to read; absent without any.",
    },
}


def bank_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a bank as a dictionary."""
    schema = msgspec.json.schema(Bank)
    for name, fields in _FIELDS.items():
        definition = schema["$defs"][name]
        definition["description"] = definition["description"].replace("``", "`")
        for field, description in fields.items():
            definition["properties"][field]["description"] = description
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "quizgen question bank",
        "description": "Questions about articles, each with its key and its evidence in the text.",
        **schema,
    }


def encode_schema() -> bytes:
    """Return the schema as it is printed: UTF-8 JSON, two spaces, a final newline."""
    return msgspec.json.format(msgspec.json.encode(bank_schema()), indent=2) + b"\n"
