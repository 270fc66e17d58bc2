"""The slot that options are sought for, and what is found for it."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.language.clauses import Clause
from quizgen.language.entity import Entity
from quizgen.language.tokens import Sentence, Token


@dataclass(frozen=True, slots=True)
class Slot:
    """A stem with its key: what a wrong option has to fit without being right."""

    stem: str
    key: str
    kind: str
    tokens: tuple[Token, ...]
    sentence: Sentence
    entity: Entity | None = None
    clause: Clause | None = None

    @property
    def head(self) -> Token:
        """The key's head token."""
        inside = set(self.tokens)
        return next(
            (t for t in self.tokens if t.head not in inside or t.head is t), self.tokens[-1]
        )


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong option: its text, where it comes from and, in one sentence, why it is wrong."""

    text: str
    origin: str
    rationale: str


SNIPPET = 110
"""Characters of the article that a rationale quotes at the most."""

SHORTEST = 25
"""Characters of a quotation that says something."""


def quoted(sentence: Sentence, token: Token | None = None) -> str:
    """Return a sentence, or what surrounds a token of it, in the length of a rationale."""
    text = sentence.text
    if len(text) <= SNIPPET:
        return text
    if token is not None:
        clause = _around(token)
        if clause[-1].end - clause[0].start < SHORTEST:
            clause = sentence.tokens
        text = sentence.span_text(clause)
        if token.end - clause[0].start > SNIPPET:
            start = max(0, token.end - sentence.start - SNIPPET + 20)
            text = "… " + sentence.text[start:].partition(" ")[2]
    if len(text) <= SNIPPET:
        return text
    return text[:SNIPPET].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _around(token: Token) -> list[Token]:
    """Return the smallest clause with a subject of its own that a token stands in."""
    verb = next(
        (t for t in (token, *token.ancestors()) if t.is_verb and t.child("nsubj", "nsubjpass")),
        None,
    )
    tokens = verb.subtree() if verb is not None else token.subtree()
    while len(tokens) > 1 and not tokens[0].is_word and tokens[0].text not in '“"(':
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].text in {",", ";", ":", "–", "—", "-"}:
        tokens = tokens[:-1]
    return tokens


def says(text: str, sentence: Sentence, token: Token | None = None) -> str:
    """Return why an option that the article names is wrong: what it says of it instead."""
    return f"The article says of {text}: “{quoted(sentence, token)}”"


def unnamed(text: str) -> str:
    """Return why an option that the article never names is wrong."""
    return f"The article does not mention {text}."
