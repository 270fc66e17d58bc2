"""Small texts through the engine's own stages; each text is analysed once in a test run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from quizgen.language.analysis import Analysis, analyse
from quizgen.language.clauses import Clause
from quizgen.language.entity import Entity
from quizgen.language.reference import Resolver
from quizgen.language.tokens import Sentence, Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.overgenerate import candidates, candidates_about
from quizgen.questions.report import Drop, Report
from quizgen.sources.document import Block, Document

ARTICLE = """\
Ingrid Solberg opened the Fjord Institute in Bergen in 1911. She had studied astronomy in \
Vienna before the war. The institute employed 24 people in its first year. Its largest \
telescope cost $90,000.

Henrik Dahl, a Norwegian engineer, designed the iron dome. Dahl had built three bridges in \
Denmark. The dome was finished on 3 May 1910. Workers carried 600 iron plates up the hill to \
build the dome.

In 1924 Solberg discovered a bright comet near Jupiter. The discovery was confirmed by Paul \
Lindgren in Stockholm. Lindgren sent a long letter to the institute. The comet was named \
after Solberg.

The institute lost 40 percent of its books in a fire in 1933. Solberg replaced the lost books \
by asking other institutes for copies. The University of Oslo gave 1,200 volumes. A new \
library was opened in 1936. Maria Lund wrote a short history of the library.

Solberg died in Bergen in 1958. The telescope was moved to Iceland in the 1960s. Erik Strand \
repaired the large mirror in Iceland. The old dome is a museum of astronomy. The museum \
attracts 15,000 visitors a year.
"""
"""An article of every-day build: people, places, years, sums and things to ask about."""


@dataclass(frozen=True, eq=False)
class Studied:
    """A text after all stages up to the checks."""

    context: Context
    candidates: tuple[Candidate, ...]
    drops: tuple[Drop, ...]

    @property
    def analysis(self) -> Analysis:
        return self.context.analysis

    @property
    def resolver(self) -> Resolver:
        return self.context.resolver

    @property
    def sentences(self) -> list[Sentence]:
        return self.analysis.sentences

    @property
    def clauses(self) -> list[Clause]:
        return [clause for clauses in self.context.clauses for clause in clauses]

    def entity(self, name: str) -> Entity:
        """Return the entity of which a name is the full one."""
        return next(entity for entity in self.analysis.entities if entity.name == name)

    def token(self, text: str, nth: int = 0) -> tuple[Sentence, Token]:
        """Return an occurrence of a token, with its sentence."""
        found = [
            (sentence, token)
            for sentence in self.sentences
            for token in sentence.tokens
            if token.text == text
        ]
        return found[nth]

    def referent(self, text: str, nth: int = 0) -> str | None:
        """Return the name of what an occurrence of a word stands for."""
        entity = self.resolver.resolve(*self.token(text, nth))
        return entity.name if entity is not None else None

    def asked(self, form: str) -> list[tuple[str, str]]:
        """Return (stem, key) of the candidates of a form."""
        return [(c.stem, c.key) for c in self.candidates if c.form == form]

    def candidate(self, form: str, key: str) -> Candidate:
        """Return the first candidate of a form with a key."""
        return next(c for c in self.candidates if c.form == form and c.key == key)


def document(text: str, title: str = "Untitled") -> Document:
    """Return a text whose paragraphs, parted by empty lines, are all running prose."""
    blocks: list[Block] = []
    start = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(start, start + len(paragraph), "paragraph"))
        start += len(paragraph) + 2
    return Document(title, text, tuple(blocks), "test")


@cache
def study(text: str, title: str = "Untitled") -> Studied:
    """Return a text analysed, with its candidates; the same object for the same text."""
    report = Report()
    context = Context(analyse(document(text, title)), report)
    found = tuple(candidates(context, every=False))
    return Studied(context, found, tuple(report.drops))


def about(text: str, phrase: str) -> list[Candidate]:
    """Return the candidates about a phrase, best first."""
    start = text.index(phrase)
    context = Context(study(text).analysis, Report())
    return candidates_about(context, start, start + len(phrase))
