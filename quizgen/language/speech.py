"""Direct speech: the stretches between quotation marks, and who certainly says them.

A speaker is taken only from an attribution beside the quotation whose words stand in one of the
orders of the press and of stories: "…," said X; "…," X, a spokesman, said; X said: "…". A second
quotation behind 'X said.' in the same paragraph is X's as well; everything else is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from quizgen.language.entity import Entity
from quizgen.language.quotations import CLOSING, EITHER, OPENING
from quizgen.language.reference import Resolver
from quizgen.language.tokens import Sentence, Token

SAYING = frozenset(
    """say tell add explain write ask reply answer cry shout exclaim declare announce warn argue
    claim note insist recall remember admit joke remark observe state comment conclude continue
    complain tweet whisper respond promise suggest predict stress""".split()
)
"""Verbs that tell whose words stand in quotation marks."""

_NAMING_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "DT", "POS", "HYPH", "CD", "VBN"})
"""Tags of the words of a speaker's name and of what stands before it."""
_FAR = 14
"""Words that may stand between "X said" and the quotation: "told reporters in London on Friday"."""
_ASIDE = frozenset({",", "(", "of", "from", "with", "at", "for", "in"})
"""What begins the words behind a speaker's name: ", the mayor of York,", "of the Met Office"."""
_AFTER_MARKS = frozenset(",.?!")


@dataclass(frozen=True, slots=True, eq=False)
class Quotation:
    """The words between one pair of quotation marks, with whose they are."""

    tokens: tuple[Token, ...]
    """What stands between the marks."""
    before: tuple[Token, ...]
    """What stands outside before it, back to the last quotation or the paragraph's start."""
    after: tuple[Token, ...]
    speaker: Entity
    named: Token
    """The word that names the speaker: of a name or a pronoun."""
    sentence: Sentence
    """The sentence that names the speaker."""
    verb: str
    """The lemma of the verb of saying."""
    parted: bool
    """Whether the attribution stands behind, so that a comma may close the last sentence."""


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    tokens: list[Token]
    before: list[Token]
    after: list[Token]


@dataclass(frozen=True, slots=True, eq=False)
class _Source:
    entity: Entity
    named: Token
    verb: str


def quotations(resolver: Resolver) -> Iterator[Quotation]:
    """Yield the article's quotations of which it is certain who says them, in order."""
    for _, group in groupby(resolver.analysis.sentences, key=lambda s: s.paragraph):
        sentences = list(group)
        owner = {id(token): s for s in sentences for token in s.tokens}
        pieces = _pieces([token for s in sentences for token in s.tokens])
        quoted = frozenset(token.start for piece in pieces for token in piece.tokens)
        yield from _Paragraph(pieces, owner, resolver, quoted).quotations()


@dataclass(frozen=True, slots=True, eq=False)
class _Paragraph:
    pieces: Sequence[_Piece]
    owner: dict[int, Sentence]
    resolver: Resolver
    quoted: frozenset[int]
    """Offsets of the tokens between quotation marks."""

    def quotations(self) -> Iterator[Quotation]:
        """Yield the quotations of one paragraph whose speaker is certain."""
        last: _Source | None = None
        for piece in self.pieces:
            behind, ahead = self._behind(piece), self._ahead(piece)
            if behind and ahead and behind.entity is not ahead.entity:
                last = None
                continue
            source = behind or ahead or self._carried(piece, last)
            last = source
            if source is not None:
                yield Quotation(
                    tuple(piece.tokens),
                    tuple(piece.before),
                    tuple(piece.after),
                    source.entity,
                    source.named,
                    self.owner[id(source.named)],
                    source.verb,
                    behind is not None,
                )

    def _behind(self, piece: _Piece) -> _Source | None:
        """Return who speaks by the words behind a quotation: "…," said X or "…," X said."""
        words = piece.after
        if words and words[0].text in _AFTER_MARKS and piece.tokens[-1].text not in _AFTER_MARKS:
            words = words[1:]
        if not words or piece.tokens[-1].text == ".":
            return None
        verb = next((i for i, t in enumerate(words[: _FAR + 12]) if _says(t)), None)
        if verb is None or any(t.text in {".", ";", ":"} for t in words[:verb]):
            return None
        if verb == 0:
            end = next((i for i, t in enumerate(words[1:], 1) if not _is_naming(t)), len(words))
            stop = words[end] if end < len(words) else None
            if stop is not None and stop.lower == "and" and _joins(words, end):
                return None
            return self._source(words[1:end], words[0])
        return self._source(_subject(words[:verb]), words[verb])

    def _ahead(self, piece: _Piece) -> _Source | None:
        """Return who speaks by the words before a quotation: X said: "…"."""
        words = piece.before
        start = max((i for i, t in enumerate(words) if t.text in {".", "?", "!", ";"}), default=-1)
        words = words[start + 1 :]
        place = max((i for i, t in enumerate(words) if _says(t)), default=-1)
        if place < 0 or len(words) - place > _FAR or words[-1].text not in {",", ":"}:
            return None
        if any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in words[place + 1 :]):
            return None
        verb = words[place]
        subject = verb.child("nsubj") or (verb.head.child("nsubj") if verb.dep == "conj" else None)
        if subject is None or subject not in words[:place]:
            return None
        mention = subject.mention
        named = mention.tokens if mention is not None and mention.is_name else [subject]
        joined = subject.child("conj") is not None
        return None if joined else self._source(named, verb)

    def _carried(self, piece: _Piece, last: _Source | None) -> _Source | None:
        """Return the speaker of the quotation before, where only 'X said.' parts the two."""
        words = piece.before
        ends = [t for t in words if t.text in {".", "?", "!", ";", ":"}]
        if last is None or last.named not in words:
            return None
        closed = len(ends) == 1 and words[-1].text == "."
        return last if closed or (not ends and words[-1].text == ",") else None

    def _source(self, words: Sequence[Token], verb: Token) -> _Source | None:
        """Return the speaker that words name; None if it is not certain that they name one."""
        if not words:
            return None
        while len(words) > 1 and words[-1].mention and words[-1].mention.label in {"DATE", "TIME"}:
            words = words[:-1]
        last = words[-1]
        mention = last.mention
        if mention is not None and mention.is_name and mention.entity is not None:
            return _Source(mention.entity, last, verb.lemma)
        if len(words) == 1 and last.lower in {"he", "she"}:
            entity = self._meant(last)
            return _Source(entity, last, verb.lemma) if entity is not None else None
        return None

    def _meant(self, pronoun: Token) -> Entity | None:
        """Return whom a pronoun means, if that is somebody named outside the quotations.

        Among people and animals without names, whom stories are full of, it is never certain.
        """
        sentence = self.owner[id(pronoun)]
        entity = self.resolver.resolve(sentence, pronoun)
        if entity is None or any(mention.label == "ROLE" for mention in entity.mentions):
            return None
        outside = [t for t in sentence.tokens if t.start not in self.quoted]
        if any(t.dep in {"nsubj", "nsubjpass"} and t.is_noun and not _names(t, entity)
               for t in outside):  # fmt: skip
            return None  # "before the bull went in he said"
        told = [m for m in entity.mentions if m.start < pronoun.start]
        return entity if any(m.start not in self.quoted for m in told) else None


def _pieces(tokens: list[Token]) -> list[_Piece]:
    """Return a paragraph's quotations with what stands between them; none if a mark is alone."""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for place, token in enumerate(tokens):
        mark = token.text if len(token.text) < 3 else ""
        if mark in OPENING or (mark in EITHER and opened is None) or mark == "``":
            if opened is not None:
                return []
            opened = place
        elif mark in CLOSING or mark in EITHER or mark == "''":
            if opened is None:
                return []
            if place > opened + 1:
                spans.append((opened, place))
            opened = None
    edges = [(-1, -1), *spans, (len(tokens), len(tokens))]
    return [
        _Piece(
            tokens[start + 1 : end],
            tokens[edges[i][1] + 1 : start],
            tokens[end + 1 : edges[i + 2][0]],
        )
        for i, (start, end) in enumerate(spans)
    ]


def _says(token: Token) -> bool:
    """Whether a token is a finite verb of saying that states a fact."""
    if token.lemma not in SAYING or token.tag not in {"VBD", "VBZ", "VBP", "VBN"}:
        return False
    return token.child("neg", "aux", "auxpass") is None


def _is_naming(token: Token) -> bool:
    return token.tag in _NAMING_TAGS or token.lower in {"he", "she"} or _in_name(token)


def _names(token: Token, entity: Entity) -> bool:
    return token.mention is not None and token.mention.entity is entity


def _in_name(token: Token) -> bool:
    return token.mention is not None and token.mention.is_name


def _joins(words: list[Token], place: int) -> bool:
    """Whether "and" joins another speaker, as against what the speaker did next."""
    following = words[place + 1] if place + 1 < len(words) else None
    return following is not None and not following.is_verb


def _subject(words: list[Token]) -> list[Token]:
    """Return the words of "X", of "X, a spokesman for Y," or of "he later" that name X."""
    while words and words[-1].tag == "RB":
        words = words[:-1]
    if not words:
        return []
    cut = next((i for i, t in enumerate(words) if t.text in _ASIDE and not _in_name(t)), None)
    if cut is not None:
        closed = words[-1].text in {",", ")"} and cut < len(words) - 1
        if words[cut].tag == "IN":
            if not cut or not _in_name(words[cut - 1]) or words[-1].text == ",":
                return []  # "a spokesman for Y said" names no speaker
        elif not closed:
            return []
        words = words[:cut]
    plain = all(_is_naming(t) for t in words)
    pronoun = any(one.lower in {"he", "she"} for one, _ in pairwise(words))
    return words if plain and not pronoun else []
