"""Wrong options for noun phrases: what else the article speaks of, of the same kind and build."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizgen.bank.model import GAP
from quizgen.distractors.facts import Facts
from quizgen.distractors.slot import Distractor, Slot, says
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import noun_phrase
from quizgen.language.substitutes import is_safe
from quizgen.language.tables import items, rows
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import HUMAN_GROUPS, VAGUE_HEADS

LEAST_KIND = 0.4
"""Least share of kinds that the heads of key and option must have in common."""
LEAST_TERM_KIND = 0.34
"""The same beside a rare word, of which the article knows few of the like."""
LEAST_NEARNESS = 0.2
"""Least cosine of the heads; what lies further off is no answer to the same question."""
MOST_NEARNESS = 0.78
"""From here on the heads may mean the same."""
LONGER = 1
"""Words by which an option may be longer or shorter than the key."""

LOOSE_OPENINGS = frozenset(
    """many some several few various certain most all other such any every each another numerous
    more less enough both no own same first next last only whole entire similar this that these
    those which what""".split()
)
"""Words that tie a phrase to its sentence, or leave open how much is meant."""
_BESIDE = frozenset({"det", "amod", "compound", "nmod", "poss", "case", "punct"})


@dataclass(frozen=True, slots=True)
class Build:
    """What two phrases must have in common to stand side by side."""

    article: str
    plural: bool
    words: int

    def suits(self, other: Build) -> bool:
        """Whether an option of another build looks like the key."""
        return (self.article, self.plural) == (other.article, other.plural) and abs(
            self.words - other.words
        ) <= LONGER


def build_of(tokens: list[Token] | tuple[Token, ...], head: Token) -> Build:
    """Return the build of a phrase: its article ("a" and "an" are one), number and length."""
    first = tokens[0].lower
    article = {"an": "a", "a": "a", "the": "the"}.get(first, "")
    return Build(article, head.tag in {"NNS", "NNPS"}, len(tokens) - bool(article))


@lru_cache(maxsize=1)
def generic_words() -> frozenset[str]:
    """Return words so wide that they are true of nearly anything: expert, way, typical."""
    return frozenset(word for _, words in rows("generic_words.txt", 2) for word in items(words))


def article_phrases(slot: Slot, analysis: Analysis, facts: Facts) -> list[Distractor]:
    """Return phrases of other sentences that look like the key and surely don't answer the stem."""
    head = slot.head
    if not head.is_noun or any(t in slot.tokens for t in head.children_of("conj")):
        return []
    gap = GAP in slot.stem
    own = build_of(_with_article(slot, head) if gap else slot.tokens, head)
    if slot.kind == "personnoun" and own.article == "the" and not own.plural:
        return []  # another description may be of the same person
    if head.lower in facts.stem:
        return []  # the stem has the noun: "What kind of telescope"
    used = {token.lemma.casefold() for token in slot.tokens if token.tag[:2] in {"NN", "JJ", "VB"}}
    found: dict[str, tuple[float, Distractor]] = {}
    for sentence, noun in _nouns(slot, analysis, facts, head):
        tokens = [noun] if slot.kind == "term" else _phrase(noun, sentence.tokens)
        if not tokens or not own.suits(build_of(tokens, noun)):
            continue
        lemmas = {t.lemma.casefold() for t in tokens if t.tag[:2] in {"NN", "JJ", "VB"}}
        if lemmas & used or facts.bars(noun.lemma):
            continue
        distance = abs(sentence.index - slot.sentence.index)
        if slot.kind != "term" and facts.touches(noun, distance):
            continue
        if gap and tokens[0].tag == "DT" and len(tokens) > 1:
            tokens = tokens[1:]  # the stem has the article
        text = _spelled(sentence, tokens)
        if text[0].isupper() != _is_capital(slot.tokens[0]):
            continue  # "American farmers" beside "readers"
        worth = _likeness(head, noun) - 0.05 * abs(len(text) - len(slot.key)) / 5
        reason = says(text, sentence, noun)
        if noun.lemma not in found or found[noun.lemma][0] < worth:
            found[noun.lemma] = (worth, Distractor(text, "article", reason))
    ranked = sorted(found.values(), key=lambda item: (-item[0], item[1].text))
    return [distractor for _, distractor in ranked]


def _with_article(slot: Slot, head: Token) -> list[Token]:
    """Return the key with the article that stands before it in the sentence, outside the gap."""
    determiner = head.child("det")
    outside = determiner is not None and determiner.i == slot.tokens[0].i - 1
    return [determiner, *slot.tokens] if determiner is not None and outside else [*slot.tokens]


def _nouns(
    slot: Slot, analysis: Analysis, facts: Facts, head: Token
) -> Iterator[tuple[Sentence, Token]]:
    """Yield the nouns of other sentences that name the same kind of thing, with its number."""
    plural = head.tag in {"NNS", "NNPS"}
    people = slot.kind == "personnoun"
    for sentence in analysis.sentences:
        if not sentence.sound or sentence is slot.sentence or sentence.index in facts.alike:
            continue
        for noun in sentence.tokens:
            if noun.tag != ("NNS" if plural else "NN") or noun.mention is not None:
                continue
            if not noun.text.islower() or noun.dep in {"compound", "nmod", "npadvmod"}:
                continue
            if noun.lemma in VAGUE_HEADS | generic_words() or _is_human(noun.lemma) != people:
                continue
            least = LEAST_TERM_KIND if slot.kind == "term" else LEAST_KIND
            if lexicon.blocked(noun.lower) is None and _alike(head, noun, least):
                yield sentence, noun


def _is_human(noun: str) -> bool:
    return lexicon.is_person_noun(noun) or noun in HUMAN_GROUPS


def _alike(head: Token, noun: Token, least: float) -> bool:
    mine, theirs = (dict(lexicon.kind_weights(token.lemma)) for token in (head, noun))
    shared = sum(min(share, theirs.get(kind, 0.0)) for kind, share in mine.items())
    if shared < least or not is_safe(head.lemma, noun.lemma, "n"):
        return False
    return LEAST_NEARNESS <= lexicon.similarity(head.lemma, noun.lemma) <= MOST_NEARNESS


def _likeness(head: Token, noun: Token) -> float:
    return lexicon.similarity(head.lemma, noun.lemma) + 0.1 * (head.dep == noun.dep)


def _phrase(head: Token, sentence_tokens: list[Token]) -> list[Token]:
    """Return a noun with what stands before it, or nothing when that can't stand alone."""
    if head.child("conj") is not None or any(
        child.dep not in _BESIDE | {"prep", "relcl", "acl", "appos"} for child in head.children
    ):
        return []
    if any(child.dep == "prep" and child.lower == "of" for child in head.children):
        return []
    tokens = [token for token in noun_phrase(head) if token.i <= head.i]
    following = sentence_tokens[head.i + 1 : head.i + 2]
    edges = {t.text for t in (*sentence_tokens[max(0, tokens[0].i - 1) : tokens[0].i], *following)}
    if "-" in edges or (head.i and sentence_tokens[head.i - 1].text == "-"):
        return []  # "over-the-counter"
    if any(after.i != before.i + 1 for before, after in itertools.pairwise(tokens)):
        return []
    if any(
        t.tag in {"PRP$", "CD", "PRP", "WDT", "WP$", "CC"}
        or t.lower in LOOSE_OPENINGS
        or not (t.is_word or t.text == "-")
        or (t.mention is not None and not t.mention.is_name)
        for t in tokens
    ):
        return []
    return tokens


def _is_capital(first: Token) -> bool:
    """Whether a key's first word keeps its capital wherever it stands."""
    named = first.mention is not None and first.mention.is_name
    return first.text[0].isupper() and (first.i > 0 or named or first.is_proper)


def _spelled(sentence: Sentence, tokens: list[Token]) -> str:
    text = sentence.span_text(tokens)
    first = tokens[0]
    opens = first.i == 0 and not first.is_proper and first.mention is None
    return text[0].lower() + text[1:] if opens else text
