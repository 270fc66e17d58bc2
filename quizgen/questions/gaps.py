"""What a cloze may leave out: names, numbers, terms, phrases; and what speaks against each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.entities import Mention
from quizgen.language.entity import Entity
from quizgen.language.quantities import is_vague, parse_quantity
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import VAGUE_HEADS
from quizgen.questions.forms.stretch import asked_tokens

NAME_KINDS = frozenset(
    {"person", "org", "place", "facility", "event", "work", "language", "law", "group", "product"}
)
NUMERIC_KINDS = frozenset(
    """year month_year date decade century count percent money measure duration age
    fraction year_range period season""".split()
)
"""Of times only what needs no day or year beside it: "in May" is in many years."""
TRIVIAL = frozenset({"one", "first", "1", "two", "2", "second", "both"})
ERAS = frozenset({"BC", "AD", "BCE", "CE", "AM", "PM"})
TERM_RANK = 12000
"""A term is a word beyond this frequency rank that the article repeats: of commoner words too
many fit a gap."""
MAX_PHRASE = 4
"""Words of a plain noun phrase that a gap may stand for."""
MODIFIERS = frozenset({"amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Gap:
    """What may be left out: its tokens, the kind of key, the entity if it is a name."""

    tokens: list[Token]
    kind: str
    entity: Entity | None = None
    doubts: tuple[str, ...] = ()


def find_gaps(
    sentence: Sentence, analysis: Analysis, about: tuple[int, int] | None = None
) -> Iterator[Gap]:
    """Yield what a cloze on a sentence may leave out, names and numbers first.

    Args:
        sentence: the sentence.
        analysis: the article it stands in.
        about: the stretch of the article that is asked about; it is a gap whatever it holds.
    """
    if about is not None:
        asked = asked_tokens(sentence, about)
        named = asked and any(
            (m.first, m.last) == (asked[0].i, asked[-1].i) for m in sentence.mentions
        )
        if asked and not named:
            yield Gap(asked, "phrase", None, ("a phrase asked about",))
    for mention in sentence.mentions:
        gap = _name(mention) if mention.is_name else _number(mention)
        if gap is not None:
            yield gap
    for token in sentence.tokens:
        if _is_term(token, analysis):
            yield Gap([token], "term")
        phrase = _phrase(token)
        if phrase:
            yield Gap(phrase, "noun", None, ("a plain noun in a gap",))


def _name(mention: Mention) -> Gap | None:
    entity, head = mention.entity, mention.head
    if entity is None or mention.text.replace(".", "") in ERAS:
        return None
    doubts: list[str] = []
    if entity.kind not in NAME_KINDS:
        doubts.append("a name of no known kind")
    beside = head.head.mention
    if head.dep == "conj" and (beside is None or beside.label != mention.label):
        doubts.append("a name beside a plain noun")  # likelier a slip of the parser
    if len(_listed(head)) > 2:
        doubts.append("one of a list in a gap")
    if head.dep in MODIFIERS:
        doubts.append("a name before a noun in a gap")
    if entity.kind == "person" and not entity.sure:
        doubts.append("perhaps no person")
    kind = entity.kind if entity.kind in NAME_KINDS else "other"
    return Gap([*_article_of_name(mention), *mention.tokens], kind, entity, tuple(doubts))


def _article_of_name(mention: Mention) -> list[Token]:
    """Return the "The" that opens a title in the middle of a sentence ("his novel, *The* Hive")."""
    before = mention.sentence.tokens[mention.first - 1] if mention.first > 1 else None
    return [before] if before is not None and before.text == "The" else []


def _number(mention: Mention) -> Gap | None:
    head = mention.head
    if head.dep in {"ROOT", "dep"} or (mention.label == "PERCENT" and head.dep == "npadvmod"):
        return None  # "12% heavier"
    quantity = parse_quantity(mention.text, label=mention.label)
    if quantity is None or is_vague(mention.text) or quantity.kind not in NUMERIC_KINDS:
        return None
    doubts: list[str] = []
    if len(_listed(head)) > 1:
        doubts.append("one of a list in a gap")
    if head.dep in {"appos", "nsubj"} or (head.tag == "CD" and head.dep == "dobj"):
        doubts.append("a number of its own in a gap")
    if mention.label == "DATE" and head.dep not in {"pobj", "npadvmod", "dobj", "attr"}:
        doubts.append("a date before a noun in a gap")
    if mention.text.casefold() in TRIVIAL:
        doubts.append("a number that is guessed")
    return Gap(mention.tokens, quantity.kind, None, tuple(doubts))


def _listed(token: Token) -> list[Token]:
    """Return what a token is coordinated with, itself included."""
    while token.dep == "conj":
        token = token.head
    return token.conjuncts()


def _is_term(token: Token, analysis: Analysis) -> bool:
    """Whether a plain noun is one of the article's own terms: rare in English, repeated here."""
    if token.tag not in {"NN", "NNS"} or token.mention is not None or not token.text.isalpha():
        return False
    if len(token.text) < 4 or token.lemma in VAGUE_HEADS or token.dep in {"compound", "npadvmod"}:
        return False
    rank = lexicon.rank(token.lower)
    return (rank is None or rank > TERM_RANK) and analysis.words.get(token.lower, 0) > 1


def _phrase(head: Token) -> list[Token]:
    """Return a plain noun with the words that stand directly before it, or nothing."""
    if head.tag not in {"NN", "NNS"} or head.mention is not None or head.lemma in VAGUE_HEADS:
        return []
    if head.dep in {"compound", "npadvmod", "nmod"} or len(head.text) < 4:
        return []
    before = [t for child in head.children_of(*MODIFIERS) for t in child.subtree()]
    tokens = sorted([t for t in before if t.i < head.i] + [head], key=lambda t: t.i)
    whole = tokens[-1].i - tokens[0].i + 1 == len(tokens)
    if not whole or len(tokens) > MAX_PHRASE or any(t.text in {",", "(", ")"} for t in tokens):
        return [head] if not before else []
    return tokens
