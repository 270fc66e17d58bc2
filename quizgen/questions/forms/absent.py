"""Which of four things a list of the article does not name."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

from quizgen.bank.model import Option
from quizgen.distractors.slot import quoted
from quizgen.language import gazetteer, lexicon
from quizgen.language.clauses import DROPPED_ADVERBS
from quizgen.language.entity import Entity
from quizgen.language.forms import usual_part
from quizgen.language.inflection import inflect
from quizgen.language.referents import SUBJECT_LABELS
from quizgen.language.tokens import Sentence, Token
from quizgen.language.wordnet import wordnet
from quizgen.language.words import (
    DEICTIC,
    DEMONSTRATIVES,
    FIRST_SECOND,
    GROUP_PRONOUNS,
    PERSON_PRONOUNS,
    THING_PRONOUNS,
    VAGUE_HEADS,
)
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context

WANTED = 3
"""Things named, beside the one that is not."""
MOST = 2
"""Such questions of one article."""
MIN_LEAD, MAX_LEAD = 2, 15
"""Words before the list that are quoted."""
MAX_ITEM = 3
"""Words of a thing."""
RARE = 15000
"""Frequency rank from which a word of the lexicon is too rare for an option."""
LIKE = 0.3
"""Mean cosine to the things of the list from which a word might have been among them."""
TOO_CLOSE = 0.85
"""Cosine from which two things may be taken for one."""

LAST_SEPARATORS = (["and"], ["or"], [",", "and"], [",", "or"])
"""What stands before the last thing of a plain list; before the others it is a comma."""
ITEM_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG"})
POINTING = (
    DEMONSTRATIVES | FIRST_SECOND | GROUP_PRONOUNS | THING_PRONOUNS | frozenset(PERSON_PRONOUNS)
) | DEICTIC

Item = tuple[Token, str]
"""A thing's head noun and its text."""


def absent_questions(context: Context) -> Iterator[Candidate]:
    """Yield "Which of these does the article NOT name where it says “…”?" for lists of things."""
    made = 0
    for sentence in context.analysis.sentences:
        if context.faults[sentence.index] is not None:
            continue
        for token in sentence.tokens:
            if token.dep == "conj" or not token.is_noun or len(token.conjuncts()) < WANTED:
                continue
            candidate = _question(sentence, token, context)
            if candidate is not None:
                yield candidate
                made += 1
                break
        if made == MOST:
            return


def _question(sentence: Sentence, first: Token, context: Context) -> Candidate | None:
    heads = sorted(first.conjuncts(), key=lambda token: token.i)
    spans = _spans(sentence, heads)
    if not spans:
        return None
    lead = _lead(sentence, spans[0][0])
    items = [(head, sentence.span_text(span)) for head, span in zip(heads, spans, strict=True)]
    items = [item for item, fit in zip(items, _whole(heads), strict=True) if fit]
    if lead is None or len(items) < WANTED or len({text for _, text in items}) < len(items):
        return None
    odd = _odd(sentence, items, context)
    if odd is None:
        return None
    text, origin = odd
    start, end = spans[0][0].start, spans[-1][-1].end
    named = context.analysis.document.text[start:end]
    wrong = [
        Option(item, False, "article", f"The article names it: “{quoted(sentence)}”")
        for _, item in items[:WANTED]
    ]
    return Candidate(
        "absent",
        f"Which of these does the article NOT name where it says “{lead} …”?",
        text,
        start,
        end,
        "list",
        sentence,
        [token for span in spans for token in span],
        choices=(Option(text, True, origin, f"The list is “{named}”."), *wrong),
    )


def _spans(sentence: Sentence, heads: list[Token]) -> list[list[Token]]:
    """Return the tokens of each thing of a list; none unless commas and "and" alone part them."""
    spans: list[list[Token]] = []
    for head in heads:
        first = head
        while (
            first.i > 0
            and (before := sentence.tokens[first.i - 1]).head is head
            and before.dep in {"amod", "compound", "nmod"}
        ):
            first = before
        spans.append(sentence.tokens[first.i : head.i + 1])
    plain = all(
        len(span) <= MAX_ITEM and all(t.tag in ITEM_TAGS and t.text.isalpha() for t in span)
        for span in spans
    )
    if not plain or any(head.child("relcl", "acl", "appos", "poss", "det") for head in heads[:-1]):
        return []
    between = [
        [t.lower for t in sentence.tokens[before[-1].i + 1 : after[0].i]]
        for before, after in itertools.pairwise(spans)
    ]
    if between[-1] not in LAST_SEPARATORS or any(gap != [","] for gap in between[:-1]):
        return []
    return spans if _ends(sentence, heads[-1]) else []


def _ends(sentence: Sentence, last: Token) -> bool:
    """Whether a list is over behind its last thing, which nothing narrows."""
    following = sentence.tokens[last.i + 1] if last.i + 1 < len(sentence.tokens) else None
    narrowed = any(child.i > last.i and child.dep != "punct" for child in last.children)
    return not narrowed and following is not None and following.tag not in {"NN", "NNS", "HYPH"}


def _whole(heads: list[Token]) -> list[bool]:
    """Say of each thing whether its words are all its own.

    An adjective before the first may go with all ("different skills, talents and interests"),
    the last may lend its noun to the others ("drug, alcohol or violence problems").
    """
    modified = [head.child("amod", "compound", "nmod") is not None for head in heads]
    if modified[0] and not any(modified[1:]):
        return [False, *[True] * (len(heads) - 1)]
    if heads[-1].child("compound", "nmod") is not None and not any(modified[:-1]):
        return [False] * len(heads)
    return [
        head.lemma not in VAGUE_HEADS and all(t.lower != "other" for t in head.children)
        for head in heads
    ]


def _lead(sentence: Sentence, first: Token) -> str | None:
    """Return what the sentence says up to its list, if that can be read alone."""
    tokens = sentence.tokens[: first.i]
    if len(tokens) > 2 and tokens[1].text == "," and tokens[0].lower in DROPPED_ADVERBS:
        tokens = tokens[2:]
    cut = ""
    while sum(t.is_word for t in tokens) > MAX_LEAD or any(_points(t) for t in tokens):
        comma = next((place for place, t in enumerate(tokens) if t.text in {",", ";"}), None)
        if comma is None:
            return None
        tokens, cut = tokens[comma + 1 :], "… "
    if cut and tokens and tokens[0].tag in {"WDT", "WP"}:
        tokens = tokens[1:]
    if sum(t.is_word for t in tokens) < MIN_LEAD or not any(t.is_verb for t in tokens):
        return None
    if tokens[-1].tag in {"CC", ",", ":"} or set('“”"()') & {t.text for t in tokens}:
        return None
    if cut and not _starts(tokens):
        return None
    return cut + sentence.span_text(tokens)


def _starts(tokens: list[Token]) -> bool:
    """Whether a clause or a participle starts with the first of some tokens."""
    subjects = [t for t in tokens if t.dep in SUBJECT_LABELS and t.head in tokens]
    return tokens[0].tag[:2] == "VB" or any(t.left_edge() == tokens[0].i for t in subjects)


def _points(token: Token) -> bool:
    return token.lower in POINTING and token.tag not in {"IN", "WDT", "RB"}


def _odd(sentence: Sentence, items: list[Item], context: Context) -> tuple[str, str] | None:
    """Return (text, origin) of a thing of the same kind that the list surely lacks."""
    entities = [head.mention.entity if head.mention is not None else None for head, _ in items]
    if all(entity is not None for entity in entities):
        return _other_name(sentence, [e for e in entities if e is not None], context)
    if any(entity is not None for entity in entities) or any(h.is_proper for h, _ in items):
        return None
    return _other_noun(sentence, items, context)


def _other_name(
    sentence: Sentence, listed: list[Entity], context: Context
) -> tuple[str, str] | None:
    kinds = {entity.kind for entity in listed}
    sorts = {_sort(entity) for entity in listed}
    if len(kinds) > 1 or len(sorts) > 1 or kinds & {"other", "group"}:
        return None
    words = {token.lower for token in sentence.tokens}
    words |= {word for entity in listed for word in entity.name.casefold().split()}
    for entity in context.analysis.entities:
        apart = all(m.sentence is not sentence for m in entity.mentions)
        alike = entity.kind in kinds and _sort(entity) in sorts and entity.sure
        plain = not entity.ambiguous and not entity.definite
        if apart and alike and plain and words.isdisjoint(entity.name.casefold().split()):
            return entity.name, "article"
    return None


def _sort(entity: Entity) -> str:
    """Return the kind of place that a name is known for, or whether a name is of one word."""
    if entity.kind == "place":
        known = gazetteer.place(entity.name)
        return known.kind if known is not None else "?"
    return "one word" if " " not in entity.name else "more"


def _other_noun(sentence: Sentence, items: list[Item], context: Context) -> tuple[str, str] | None:
    """Return a plain noun of the article, or else of the lexicon, that is of the things' kind."""
    for head, text in _nouns(context):
        apart = text.casefold() not in sentence.text.casefold()
        if apart and all(head.tag == h.tag for h, _ in items) and _fits(head.lemma, items):
            return text, "article"
    sisters: dict[str, Token] = {}
    for head, text in items:
        if " " not in text:
            for word in _sisters(head.lemma):
                sisters.setdefault(word, head)
    known = [
        word
        for word in sisters
        if word[-1] != "s"
        and (lexicon.rank(word) or RARE) < RARE
        and word not in context.analysis.words
        and usual_part(word) == "n"
        and _fits(word, items)
        and _likeness(word, items) >= LIKE
    ]
    if not known:
        return None
    best = max(known, key=lambda word: (round(_likeness(word, items), 4), word))
    return inflect(best, sisters[best].tag), "lexicon"


def _sisters(noun: str) -> Iterator[str]:
    """Yield the nouns whose usual sense is beside a noun's usual sense, under one broader one."""
    net = wordnet()
    main = _usual(noun)
    for up in net.edges(main, "broader") if main is not None else ():
        for sister in net.narrower[up]:
            if sister != main:
                yield from (word for word in net.members(sister) if _usual(word) == sister)


def _usual(noun: str) -> int | None:
    number = wordnet().find(noun)
    senses = wordnet().senses(number, "n") if number is not None else []
    return max(senses, key=lambda item: item[1])[0] if senses else None


def _likeness(word: str, items: list[Item]) -> float:
    return sum(lexicon.similarity(word, head.lemma) for head, _ in items) / len(items)


def _nouns(context: Context) -> Iterator[Item]:
    """Yield the things that other lists of the article name."""
    for sentence in context.analysis.sentences:
        if context.faults[sentence.index] is not None:
            continue
        for token in sentence.tokens:
            if token.tag in {"NN", "NNS"} and token.dep != "conj" and token.child("conj"):
                heads = sorted(token.conjuncts(), key=lambda t: t.i)
                spans = _spans(sentence, heads)
                if spans and all(_whole(heads)):
                    for head, span in zip(heads, spans, strict=True):
                        if head.mention is None:
                            yield head, sentence.span_text(span)


def _fits(noun: str, items: list[Item]) -> bool:
    """Whether a noun is of the kind of the things and none of them, nor nearly."""
    if noun in VAGUE_HEADS:
        return False
    kinds = Counter(kind for head, _ in items for kind in lexicon.noun_kinds(head.lemma)[:1])
    alike = sum(kinds[kind] for kind in lexicon.noun_kinds(noun)[:1])
    if alike * 2 <= len(items):
        return False
    return not any(
        lexicon.relation(head.lemma, noun, "n") is not None
        or lexicon.similarity(head.lemma, noun) >= TOO_CLOSE
        for head, _ in items
    )
