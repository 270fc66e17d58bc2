"""Who is who: "How does the article describe Rick Pate?", beside what it says of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.bank.model import Option
from quizgen.distractors.grammar import indefinite
from quizgen.language import lexicon
from quizgen.language.entities import Mention
from quizgen.language.entity import Entity
from quizgen.language.tokens import Token
from quizgen.language.wordlists import is_kin_noun, noun_gender
from quizgen.language.words import POSSESSIVES, TITLES
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.forms.rivals import central, may_be_one
from quizgen.questions.forms.voices import other_voices, speaks, surely_a_person, voice_name

LEAST, MOST = 2, 3
"""Wrong options."""
MOST_WORDS = 13
_BEFORE = frozenset({"NN", "NNP", "NNPS", "NNS", "JJ", "HYPH"})
"""Tags of what may stand before a name and say who bears it."""
_CUTS = frozenset({",", ";", "(", ")", "–", "—", "“", '"', "--"})
_LOOSE = frozenset("member man woman person people figure name one other resident native".split())
"""Nouns that are true of too many."""
_REFERRING = frozenset({"PRP", "PRP$", "WP$", "WRB", "EX"})


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """What an article calls a person, beside the name."""

    entity: Entity
    name: str
    mention: Mention
    tokens: tuple[Token, ...]
    text: str
    head: Token


def portrait_questions(context: Context) -> Iterator[Candidate]:
    """Yield "How does the article describe X?" or "Who is described as …?" for its people."""
    portraits = list(_portraits(context))
    for portrait in portraits:
        if central(portrait.entity, context.analysis):
            continue
        wrong = _others(portrait, portraits, context)
        if len(wrong) >= MOST:
            yield _question(portrait, wrong)
        elif _tells_apart(portrait) and (options := _bearers(portrait, context)):
            yield _reversed(portrait, options)
        elif len(wrong) >= LEAST:
            yield _question(portrait, wrong)


def _portraits(context: Context) -> Iterator[Portrait]:
    """Yield one description of each person who has a name of two words."""
    for entity in context.analysis.entities:
        name = voice_name(entity, context.analysis)
        if name is None or " " not in name or name.startswith("the "):
            continue
        if not surely_a_person(entity) and not speaks(entity):
            continue
        own = [m for m in entity.mentions if m.text.split()[-1] == name.split()[-1]]
        found = [p for m in own for p in (_behind(m, name), _before(m, name)) if p]
        if found:
            yield max(found, key=lambda portrait: len(portrait.tokens) > 2)


def _behind(mention: Mention, name: str) -> Portrait | None:
    """Return what stands behind a name between commas: "X, the owner of a company in York,"."""
    tokens = mention.sentence.tokens
    for child in mention.head.children_of("appos"):
        first = child.left_edge()
        if first != mention.last + 2 or tokens[mention.last + 1].text != ",":
            continue
        span: list[Token] = []
        for token in tokens[first:]:
            if token.text == "," and token.i + 1 < len(tokens) and tokens[token.i + 1].is_proper:
                return None  # "president of Palo Alto, Calif.-based Adobe"
            if token.text in _CUTS or (token.text == "." and token.i == tokens[-1].i):
                break
            if token.tag in {"WP", "WDT"} or (token.tag in {"VBD", "VBZ", "MD"}):
                break
            span.append(token)
        whole = set(span) <= set(child.subtree()) and child in span
        return _portrait(mention, name, span, child) if whole else None
    return None


def _before(mention: Mention, name: str) -> Portrait | None:
    """Return what stands before a name: "tomato farmer X"."""
    tokens = mention.sentence.tokens
    first = mention.first
    while first > 0 and tokens[first - 1].tag in _BEFORE and tokens[first - 1].text not in _CUTS:
        first -= 1
    span = list(tokens[first : mention.first])
    if not span or span[0].text == "-" or span[-1].lower.rstrip(".") in TITLES:
        return None
    if any(mention.head not in token.ancestors() for token in span):
        return None  # "this summer Piper Jaffray analyst X"
    return _portrait(mention, name, span, span[-1]) if span[-1].tag in {"NN", "NNP"} else None


def _portrait(mention: Mention, name: str, span: Sequence[Token], head: Token) -> Portrait | None:
    """Return a description if it can be read alone and says what somebody is."""
    noun = head.lemma.casefold()
    if span and (span[0].tag == "RB" or any(t.lower == "fellow" for t in span[:-1])):
        return None
    if head.tag not in {"NN", "NNP"}:
        return None
    if not lexicon.is_person_noun(noun) or is_kin_noun(noun) or noun in _LOOSE:
        return None
    if len(span) > MOST_WORDS or any(t.tag in _REFERRING or t.lower in POSSESSIVES for t in span):
        return None
    if sum(t.tag != "DT" and t.is_word for t in span) < 2 or mention.entity is None:
        return None
    if any(t.mention is not None and t.mention.label == "PERSON" for t in span):
        return None
    before = mention.sentence.tokens[span[0].i - 1] if span[0].i else None
    if before is not None and before.tag in {"CD", "POS", "PRP$"}:
        return None  # "30 Rock writer", "his former coach"
    if any(t.tag[:2] == "VB" and t.tag not in {"VBN", "VBG"} for t in span) or span[-1].tag == "IN":
        return None
    text = _phrase(mention, span)
    return Portrait(mention.entity, name, mention, tuple(span), text, head)


def _phrase(mention: Mention, span: Sequence[Token]) -> str:
    """Return a description with an article of its own."""
    first = span[0]
    text = " ".join(mention.sentence.span_text(span).split())
    if first.tag == "DT":
        return text[0].lower() + text[1:]
    named = first.mention is not None and first.mention.is_name
    if not named and text[1:2].islower() and (first.i == 0 or not first.is_proper):
        text = text[0].lower() + text[1:]
    head = span[-1]
    if len(span) > 1 and lexicon.is_person_noun(head.lower) and head.text.istitle():
        text = text.removesuffix(head.text) + head.lower  # "EDS President Kim Brace"
    if first.is_proper and any(t.tag == "POS" for t in span[1:3]):
        return text  # "Denmark's ambassador"
    definite = any(t.lower == "of" for t in span)
    return f"the {text}" if definite else f"{indefinite(text)} {text}"


def _others(portrait: Portrait, portraits: Sequence[Portrait], context: Context) -> list[Portrait]:
    """Return whose descriptions may stand beside one: nobody's that may fit this person too."""
    found: list[Portrait] = []
    length = len(portrait.text)
    for other in sorted(portraits, key=lambda p: (abs(len(p.text) - length), p.mention.start)):
        if other is portrait or may_be_one(portrait.entity, other.entity, context.analysis):
            continue
        noun = other.head.lemma.casefold()
        if noun in portrait.entity.nouns and noun != portrait.head.lemma.casefold():
            continue
        if noun == portrait.head.lemma.casefold() and not _specific(other):
            continue
        if noun_gender(noun) in {"m", "f"} and noun_gender(noun) != portrait.entity.gender:
            continue
        if any(_same(other, taken) for taken in [portrait, *found]):
            continue
        found.append(other)
    return found[:MOST]


def _specific(portrait: Portrait) -> bool:
    """Whether a place or body in a description tells one bearer of its noun from the next."""
    others = [t.mention for t in portrait.tokens if t.mention is not portrait.head.mention]
    return any(m is not None and m.is_name and m.label != "NORP" for m in others)


def _same(one: Portrait, other: Portrait) -> bool:
    mine = {t.lemma.casefold() for t in one.tokens if t.is_noun or t.tag == "JJ"}
    theirs = {t.lemma.casefold() for t in other.tokens if t.is_noun or t.tag == "JJ"}
    return mine <= theirs or theirs <= mine


def _tells_apart(portrait: Portrait) -> bool:
    """Whether a description fits one of an article's people alone."""
    telling = [t for t in portrait.tokens if t.tag in {"NN", "JJ"}]
    return _specific(portrait) or len(telling) > 2


def _bearers(portrait: Portrait, context: Context) -> tuple[Option, ...] | None:
    """Return the options for whom a description is of: nobody whom it may fit as well."""
    barred = {
        other: False for other in context.analysis.entities if _may_bear(other, portrait, context)
    }
    return other_voices(portrait.entity, portrait.name, portrait.tokens, barred, context.analysis)


def _may_bear(other: Entity, portrait: Portrait, context: Context) -> bool:
    """Whether a description may fit another, or nobody would take it for his."""
    noun = portrait.head.lemma.casefold()
    if any(n == noun or lexicon.relation(n, noun, "n") is not None for n in other.nouns):
        return True
    sex = noun_gender(noun)
    if sex in {"m", "f"} and other.gender not in {sex, None}:
        return True
    beside = (t for m in other.mentions for t in m.sentence.tokens if t is not portrait.head)
    return central(other, context.analysis) or any(t.lemma.casefold() == noun for t in beside)


def _reversed(portrait: Portrait, options: tuple[Option, ...]) -> Candidate:
    """Return the question for the name behind a description."""
    tokens = portrait.mention.tokens
    return Candidate(
        "bearer",
        f"Who is described as {portrait.text}?",
        portrait.name,
        tokens[0].start,
        tokens[-1].end,
        "speaker",
        portrait.mention.sentence,
        list(tokens),
        entity=portrait.entity,
        choices=options,
    )


def _question(portrait: Portrait, wrong: Sequence[Portrait]) -> Candidate:
    options = [
        Option(p.text, False, "article", f"That is what the article says of {p.name}.")
        for p in wrong
    ]
    return Candidate(
        "portrait",
        f"How does the article describe {portrait.name}?",
        portrait.text,
        portrait.tokens[0].start,
        portrait.tokens[-1].end,
        "portrait",
        portrait.mention.sentence,
        list(portrait.tokens),
        entity=portrait.entity,
        choices=(Option(portrait.text, True, "article", ""), *options),
    )
