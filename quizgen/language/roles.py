"""People whom an article never names: "the giant", "the youth", "the researcher".

In stories they are the characters. A singular person noun that the article keeps coming back to
with "the" is treated like a name, so that questions can ask for it and pronouns can refer to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizgen.language import lexicon
from quizgen.language.entities import Mention
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import STORY_BEINGS, VAGUE_HEADS

LEAST_MENTIONS = 3
"""How often "the X" must occur before X counts as one of the article's people."""
LEAST_SUBJECTS = 2

_BESIDE = frozenset({"det", "amod", "compound", "punct"})


def add_roles(sentences: Sequence[Sentence]) -> None:
    """Add a mention for every "the X" of a recurring person noun X."""
    found = [
        (sentence, token) for sentence in sentences for token in sentence.tokens if _is_role(token)
    ]
    totals = Counter(token.lemma for _, token in found)
    subjects = Counter(token.lemma for _, token in found if token.dep in {"nsubj", "nsubjpass"})
    for sentence, token in found:
        lemma = token.lemma
        if totals[lemma] < LEAST_MENTIONS or subjects[lemma] < LEAST_SUBJECTS:
            continue
        determiner = token.child("det")
        first = determiner.i if determiner is not None else token.i
        mention = Mention(sentence, first, token.i, "ROLE")
        for part in mention.tokens:
            part.mention = mention
        sentence.mentions.append(mention)
        sentence.mentions.sort(key=lambda m: m.first)


def _is_being(noun: str) -> bool:
    return lexicon.is_person_noun(noun) or noun in STORY_BEINGS


def _is_role(token: Token) -> bool:
    if token.tag not in {"NN", "NNP"} or token.mention is not None:
        return False
    if token.lemma in VAGUE_HEADS:
        return False
    determiner = token.child("det")
    if determiner is None or determiner.lower != "the" or not _is_being(token.lower):
        return False
    if any(
        child.i > token.i and child.dep in {"prep", "relcl", "acl", "appos"}
        for child in token.children
    ):
        return False
    before = [child for child in token.children if child.i < token.i]
    return all(child.dep in _BESIDE and child.mention is None for child in before)
