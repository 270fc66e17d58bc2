"""What a list lacks: a thing of the same kind that it surely does not name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quizgen.language import gazetteer, lexicon
from quizgen.language.entity import Entity
from quizgen.language.forms import usual_part
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Sentence, Token
from quizgen.language.wordnet import wordnet
from quizgen.language.words import VAGUE_HEADS
from quizgen.questions.context import Context
from quizgen.questions.forms.lists import Item, heads_of, item_spans, whole

RARE = 15000
"""Frequency rank from which a word of the lexicon is too rare for an option."""
LIKE = 0.3
"""Mean cosine to the things of the list from which a word might have been among them."""
TOO_CLOSE = 0.85
"""Cosine from which two things may be taken for one."""


def odd_one(sentence: Sentence, items: list[Item], context: Context) -> tuple[str, str] | None:
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
                heads = heads_of(token)
                spans = item_spans(sentence, heads)
                if spans and all(whole(heads)):
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
