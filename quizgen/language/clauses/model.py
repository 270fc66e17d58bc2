"""The shape of a clause: constituents, and what the statement needs beside the sentence's words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from quizgen.language.tokens import Sentence, Token

Kind = Literal[
    "main",
    "conjunct",
    "relative",
    "participial",
    "reported",
    "known",
    "adverbial",
]


@dataclass(slots=True, eq=False)
class Phrase:
    """A constituent: its head, its tokens in text order, its label and where it stands."""

    head: Token
    tokens: list[Token]
    role: str
    fronted: bool = False
    governed: Token | None = None
    """The noun behind a preposition that was supplied."""

    @property
    def start(self) -> int:
        """Offset of the first character in the document."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset behind the last character in the document."""
        return self.tokens[-1].end

    @property
    def object(self) -> Token | None:
        """The noun that a preposition governs."""
        if self.governed is not None:
            return self.governed
        return self.head.child("pobj") if self.head.dep in {"prep", "agent", "dative"} else None


@dataclass(slots=True, eq=False)
class Clause:
    """A predicate with what belongs to it: a simple statement.

    Auxiliaries, and tokens of phrases, may be supplied: made for the statement, not the sentence's.
    """

    sentence: Sentence
    kind: Kind
    verb: Token
    subject: Phrase
    auxiliaries: list[Token] = field(default_factory=list)
    negated: bool = False
    particle: Token | None = None
    complements: list[Phrase] = field(default_factory=list)
    adjuncts: list[Phrase] = field(default_factory=list)
    source: Phrase | None = None
    """Who says so, when the clause is reported."""
    stated: Token | None = None
    """The finite form that the statement has in the place of the verb: a participle's, or that of
    a verb whose tag is mistaken. It is in no sentence's token list."""

    @property
    def passive(self) -> bool:
        """Whether the verb is passive."""
        return any(aux.dep == "auxpass" for aux in self.auxiliaries)

    @property
    def copula(self) -> bool:
        """Whether the verb is a form of "be" with no other verb."""
        return self.verb.lemma == "be"

    @property
    def existential(self) -> bool:
        """Whether the clause says that something is there: "there were three mills in Hull"."""
        return self.copula and self.subject.head.lower == "there"

    @property
    def modal(self) -> str | None:
        """The modal auxiliary, lower-case."""
        return next((aux.lower for aux in self.auxiliaries if aux.tag == "MD"), None)

    @property
    def finite(self) -> Token:
        """The token that carries tense and agreement."""
        return self.auxiliaries[0] if self.auxiliaries else self.word

    @property
    def word(self) -> Token:
        """The verb as the statement has it."""
        return self.stated or self.verb

    def complement(self, *roles: str) -> Phrase | None:
        """Return the first complement with one of the roles."""
        return next((phrase for phrase in self.complements if phrase.role in roles), None)

    @property
    def constituents(self) -> list[Phrase]:
        """Complements and adjuncts together, in text order."""
        return sorted([*self.complements, *self.adjuncts], key=lambda phrase: phrase.head.i)


def supplied(text: str, tag: str, dep: str, head: Token, i: int | None = None) -> Token:
    """Return a word that the statement needs and the sentence lacks.

    It is in no sentence's token list, and its offsets are its head's: they say where it belongs,
    not what the article has there.

    Args:
        text: the word.
        tag: its Penn tag.
        dep: its dependency label.
        head: the token that it hangs from; the head's children stay as they are.
        i: the index that puts it in order among the sentence's tokens; the head's by default.
    """
    place = head.i if i is None else i
    token = Token(place, text, tag, dep, head.start, head.end, True, text.lower())
    token.head = head
    return token
