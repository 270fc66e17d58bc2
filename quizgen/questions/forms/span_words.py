"""Any stretch of a sentence as an answer: which words ask for it, and what they stand in for.

For the answer-aware entrance. A stretch need be no constituent that another form would take for a
key: it may be a number before its noun, an adjective, one of a list, a phrase with its preposition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.language.clauses import noun_phrase
from quizgen.language.entity import Entity
from quizgen.language.quantities import parse_quantity
from quizgen.language.tokens import Token
from quizgen.language.words import YEAR
from quizgen.questions.forms.stretch import tops
from quizgen.questions.keys import entity_wh, names_people
from quizgen.questions.trimming import without_asides

TIME_WORDS = {
    "year": "what year",
    "month_year": "what month and year",
    "month": "what month",
    "date": "what date",
    "decade": "what decade",
    "century": "what century",
    "year_range": "what years",
    "season": "what season",
    "weekday": "what day",
    "time_of_day": "what time",
    "age": "what age",
}
"""Kind of time → the words that ask for it behind a preposition."""
AMOUNT_WORDS = {"money": "how much money", "percent": "what percentage", "duration": "how long"}
"""Kind of amount → the words that ask for it when it counts no noun."""
MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "poss"})
COMPARING = frozenset({"JJR", "JJS", "RBR", "RBS"})
"""Tags of adjectives that "what kind of" does not ask for."""
NAMED = frozenset({"person", "org", "place", "facility", "event", "work", "language", "law",
                   "group", "product", "other"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A stretch that is asked for: its tokens, and how the question speaks of it."""

    tokens: tuple[Token, ...]
    head: Token
    """The noun (or other word) in whose place the question words stand."""
    whole: tuple[Token, ...]
    """The tokens that give way to the question words."""
    words: str
    """The question words, in lower case."""
    kind: str
    plural: bool = False
    entity: Entity | None = None
    beside: tuple[tuple[Token, ...], ...] = ()
    """What the stretch is listed with."""
    counted: tuple[Token, ...] = ()
    """The words of the article that follow the question words: "how many *digits*"."""


def asked_noun(tokens: Sequence[Token]) -> Asked | None:
    """Return how a stretch is asked for whose words hang from one noun, or are one; or None."""
    roots = [t for t in tops(tokens) if t.dep not in {"det", "case", "cc", "punct", "predet"}]
    if not roots:
        return None
    if len(roots) == 1 and YEAR.fullmatch(roots[0].text) and _is_dated(roots[0]):
        return _year(tokens, roots[0])
    if len(roots) > 1:
        return _modifier(tokens, roots) if _one_noun(roots) else None
    top = roots[0]
    if top.dep in MODIFIERS and top.head.is_noun and top.head not in tokens:
        return _modifier(tokens, roots)
    if top.dep == "quantmod" and top.head.dep == "nummod":
        return _modifier(tokens, [top.head])
    if not (top.is_noun or top.tag in {"CD", "PRP", "VBG", "$"}) or top.dep in MODIFIERS:
        return None
    return _apposed(_exemplified(_listed(_noun(tokens, top))))


EXAMPLES = frozenset({"including", "like"})
"""Prepositions that bring in some of what a noun names."""


def _exemplified(asked: Asked | None) -> Asked | None:
    """Return an example as asked for by its noun: "advisers such as X" → "which advisers"."""
    if asked is None or asked.head.dep != "pobj" or asked.counted:
        return asked
    preposition = asked.head.head
    such = preposition.lower == "as" and any(c.lower == "such" for c in preposition.children)
    noun = preposition.head
    if not (such or preposition.lower in EXAMPLES) or not noun.is_noun or noun.mention is not None:
        return asked
    told = [t for t in noun_phrase(noun) if t.i < preposition.left_edge() and t.is_word]
    told = [t for t in told if t.tag not in {"DT", "PDT"} and t.lower not in {"other", "many"}]
    if not told or noun not in told or any(t.tag in {"CD", "PRP$", "POS"} for t in told):
        return asked
    return replace(
        asked, head=noun, whole=tuple(noun.subtree()), words="which", plural=_many(noun),
        counted=tuple(told),
    )  # fmt: skip


def _many(noun: Token) -> bool:
    return noun.tag in {"NNS", "NNPS"}


def _apposed(asked: Asked | None) -> Asked | None:
    """Return a name beside the noun that it explains as asked for by it: "which shaman"."""
    if asked is None or asked.head.dep != "appos" or asked.counted:
        return asked
    noun, named = asked.head.head, asked.entity is not None or asked.head.is_proper
    if not named or asked.head.left_edge() - noun.i > 2:
        return asked
    if not noun.is_noun or (noun.mention is not None and noun.mention.is_name):
        return asked
    person = asked.words == "who"
    words = "who" if person else f"which {noun.lower}"
    if _many(noun) and not any(t.dep == "conj" for t in asked.whole):
        return asked
    return replace(asked, head=noun, whole=tuple(noun.subtree()), words=words, beside=())


def _is_dated(number: Token) -> bool:
    """Whether a year stands in a longer date: "7 January *1943*"."""
    mention = number.mention
    within = mention is not None and mention.label == "DATE" and len(mention.tokens) > 1
    return within and number.dep in {"nummod", "pobj", "npadvmod"}


def _year(tokens: Sequence[Token], number: Token) -> Asked | None:
    """Return the year of a date as asked for by the whole date, "in" before it."""
    date = number.mention.head if number.mention is not None else number
    if date.dep != "pobj" or date.head.lower not in {"on", "in", "by", "since", "until", "from"}:
        return None
    return Asked(tuple(tokens), date, tuple(date.subtree()), "what year", "year")


def _one_noun(roots: Sequence[Token]) -> bool:
    holder = roots[0].head
    return holder.is_noun and all(t.head is holder and t.dep in MODIFIERS for t in roots)


def _cuts(tokens: Sequence[Token], top: Token) -> bool:
    """Whether a stretch is only a part of an amount or a time: "30%" of "12% to 30%"."""
    mention = top.mention
    if mention is None or mention.is_name:
        return False
    return any(t.is_word and t not in tokens and t.tag not in {"DT", "IN"} for t in mention.tokens)


def _noun(tokens: Sequence[Token], top: Token) -> Asked | None:
    """Return how a noun phrase, or an amount of its own, is asked for."""
    if _cuts(tokens, top):
        return None
    mention = top.mention
    whole = tuple(top.subtree())
    plural = False
    if mention is not None and not mention.is_name:
        kind, words = _amount(mention.text, mention.label)
        if words:
            return Asked(tuple(tokens), top, whole, words, kind)
    entity = mention.entity if mention is not None and mention.is_name else None
    coordinated = any(t.dep == "conj" and t in tokens for t in top.conjuncts()[1:])
    if entity is not None and not coordinated:
        words = entity_wh(entity)
        kind = entity.kind if entity.kind in NAMED else "other"
        beside = _title_noun(top)
        if words == "What" and beside:
            words = f"which {beside}"
        own = [t for t in tokens if t.mention is mention]
        key_entity = entity if len(own) == len(mention.tokens if mention else []) else None
        kind = kind if key_entity is not None else "noun"
        return Asked(tuple(tokens), top, whole, _small(words), kind, plural, key_entity)
    person = names_people(top.lemma) or (entity is not None and entity.kind == "person")
    words = "who" if person else "what"
    kind = "personnoun" if person else "noun"
    return Asked(tuple(tokens), top, whole, words, kind, plural)


def _small(words: str) -> str:
    return words[0].lower() + words[1:]


def _title_noun(top: Token) -> str:
    """Return the plain noun that a name stands beside: "the *shaman* Kokochu"."""
    noun = next((c for c in top.children_of("compound") if c.tag == "NN" and c.i < top.i), None)
    return noun.lower if noun is not None and noun.mention is not top.mention else ""


def _amount(text: str, label: str) -> tuple[str, str]:
    """Return the kind of a number or time and the words that ask for it."""
    quantity = parse_quantity(text, label=label)
    kind = quantity.kind if quantity is not None else ""
    if label == "CARDINAL" and kind in {"", "count"}:
        return "count", "how many"
    return kind or "phrase", TIME_WORDS.get(kind) or AMOUNT_WORDS.get(kind, "")


def _modifier(tokens: Sequence[Token], roots: Sequence[Token]) -> Asked | None:
    """Return how what stands before a noun is asked for: "how many ships", "what kind of ship"."""
    first, noun = roots[0], roots[0].head
    if _cuts(tokens, first):
        return None
    if noun.i < tokens[-1].i or noun.dep in MODIFIERS or first.tag in COMPARING:
        return None
    whole = tuple(noun.subtree())
    rest = [t for t in without_asides(noun_phrase(noun)) if t.i > tokens[-1].i]
    rest = _up_to_of(rest, noun)
    if any(t.dep == "case" or t.tag == "POS" for t in rest[:1]):
        rest = rest[1:]
    opening = _modifier_words(tokens, roots, noun)
    if not opening or not rest:
        return None
    kind = {"how many": "count", "what percentage of": "percent"}.get(opening, "phrase")
    mention = first.mention
    entity = mention.entity if mention is not None and list(tokens) == mention.tokens else None
    if entity is not None and mention is not None and mention.is_name:
        kind = entity.kind if entity.kind in NAMED else "other"
    plural = noun.tag in {"NNS", "NNPS"} and not opening.startswith("what kind")
    if opening.startswith("what kind") and noun.tag in {"NNS", "NNPS"}:
        plural = True
    asked = Asked(tuple(tokens), noun, whole, opening, kind, plural, entity, (), tuple(rest))
    return _listed(asked)


def _up_to_of(rest: Sequence[Token], noun: Token) -> list[Token]:
    """Return what follows the asked words up to the noun, and a phrase with "of" behind it."""
    kept = {t for t in rest if t.i <= noun.i}
    for child in noun.children_of("prep"):
        if child.lower == "of" and child.i == noun.i + 1:
            kept.update(child.subtree())
    return [t for t in rest if t in kept]


def _modifier_words(tokens: Sequence[Token], roots: Sequence[Token], noun: Token) -> str:
    first = roots[0]
    mention = first.mention
    if first.dep == "poss":
        return "whose" if mention is None or mention.is_name else ""
    if first.dep == "nummod":
        if noun.tag not in {"NNS", "NNPS"}:
            return ""
        counts = mention is None or mention.label in {"CARDINAL", "QUANTITY"}
        return "how many" if counts and not YEAR.fullmatch(first.text) else ""
    if mention is not None and mention.label == "ORDINAL":
        return "which"
    if mention is not None and not mention.is_name:
        return ""
    if mention is not None:
        return "which"
    return "what kind of" if noun.mention is None and len(tokens) <= 4 else ""


def _listed(asked: Asked | None) -> Asked | None:
    """Return one of a list as asked for along with the others: "Along with A, what …?"."""
    if asked is None:
        return None
    first = asked.head
    while first.dep == "conj":
        first = first.head
    every = first.conjuncts()
    others = [t for t in every if t is not asked.head and t not in asked.tokens]
    if not others or (asked.head.dep != "conj" and not _has_conjuncts(asked)):
        return asked
    if any(t.is_verb or not (t.is_noun or t.tag == "CD") for t in others):
        return None
    links = [c for t in every for c in t.children_of("cc", "preconj")]
    if any(link.lower in {"or", "nor", "neither", "but", "either", "not"} for link in links):
        return None
    beside = tuple(tuple(without_asides(noun_phrase(t))) for t in others)
    return replace(asked, head=first, whole=tuple(first.subtree()), beside=beside)


def _has_conjuncts(asked: Asked) -> bool:
    return any(t.dep == "conj" and t not in asked.tokens for t in asked.head.conjuncts())
