"""Tokens and sentences of our own: small, picklable and open to repair, unlike spaCy's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.language.entities import Mention


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word in its sentence's dependency tree.

    ``i`` is the index in the sentence, ``start``/``end`` are offsets into the document's text,
    ``tag`` is the Penn tag and ``dep`` spaCy's English dependency label.
    """

    i: int
    text: str
    tag: str
    dep: str
    start: int
    end: int
    space: bool
    lower: str
    head: Token = field(init=False)
    children: list[Token] = field(default_factory=list)
    mention: Mention | None = None
    is_word: bool = field(init=False)
    """Whether the token holds a letter or a digit."""
    _lemma: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.is_word = any(map(str.isalnum, self.text))

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}/{self.dep}"

    @property
    def lemma(self) -> str:
        """The dictionary form, lower-case (proper nouns keep theirs)."""
        if self._lemma is None:
            from quizgen.language.inflection import lemma_of

            self._lemma = lemma_of(self.text, self.tag)
        return self._lemma

    @property
    def is_verb(self) -> bool:
        """Whether this is a verb form of any kind, modals included."""
        return self.tag[:2] == "VB" or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        """Whether this is a common or proper noun."""
        return self.tag[:2] == "NN"

    @property
    def is_proper(self) -> bool:
        """Whether this is tagged as a proper noun."""
        return self.tag[:3] == "NNP"

    def child(self, *deps: str) -> Token | None:
        """Return the first child with one of the labels."""
        for child in self.children:  # asked so often that a generator would be felt
            if child.dep in deps:
                return child
        return None

    def children_of(self, *deps: str) -> list[Token]:
        """Return the children with one of the labels, in text order."""
        return [child for child in self.children if child.dep in deps]

    def subtree(self) -> list[Token]:
        """Return this token and all that hangs from it, in text order."""
        found = [self]
        for token in found:  # grows while it is walked
            if token.children:
                found.extend(token.children)
        if len(found) > 1:
            found.sort(key=_position)
        return found

    def conjuncts(self) -> list[Token]:
        """Return this token and what is coordinated with it, in text order."""
        found = [self]
        for token in found:  # grows while it is walked
            found.extend(token.children_of("conj"))
        return found

    def left_edge(self) -> int:
        """Return the index of the first token of the subtree."""
        found = [self]
        for token in found:  # grows while it is walked
            found.extend(token.children)
        return min(token.i for token in found)

    def ancestors(self) -> Iterator[Token]:
        """Yield the heads from this token's up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token


_position = attrgetter("i")


@dataclass(slots=True, eq=False)
class Sentence:
    """A parsed sentence; ``start``/``end`` are offsets into the document's text."""

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    tokens: list[Token]
    mentions: list[Mention] = field(default_factory=list)
    sound: bool = True
    """Whether the sentence is clean prose; only then may a wrong option come from it."""

    @property
    def roots(self) -> list[Token]:
        """The tokens that are their own heads (one, unless the parser cut the sentence)."""
        return [token for token in self.tokens if token.head is token]

    def span_text(self, tokens: Iterable[Token]) -> str:
        """Return the article's text from the first to the last of the tokens."""
        listed = list(tokens)
        first, last = min(t.start for t in listed), max(t.end for t in listed)
        return self.text[first - self.start : last - self.start]
