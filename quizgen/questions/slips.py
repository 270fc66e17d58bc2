"""Slips of the article itself, which every question on their sentence would repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

from quizgen.language import gazetteer, lexicon
from quizgen.language.clauses.words import REPORT_VERBS
from quizgen.language.spelling import is_known, misspelt, one_edit_away
from quizgen.language.tokens import Sentence, Token
from quizgen.language.wordnet import wordnet

SLIP = "the article's own slip"
OPENERS = frozenset({"such", "including", "which", "who", "whose", "especially", "particularly"})
"""Words that behind a comma open an aside, which a second comma closes before the verb."""
OTHER_MARKS = frozenset({"–", "—", "-", ";", ":", "(", ")", '"', "“", "”"})
SINGULAR = frozenset({"was", "is", "has"})
OBJECTS = frozenset({"ccomp", "dobj"})
GROUPED = frozenset({"aux", "auxpass", "neg", "advmod"})
"""How the words of a verb group hang from the verb."""
MOST_FAMILIAR = 3_000
LEAST_NAME = 6
"""Letters of a name from which on one letter's difference is more likely a slip than chance."""
NAME_ENDINGS = ("s", "n", "i", "a", "e", "d")
"""What may part two names that are both right: Roman, Romans; Iraq, Iraqi; Louis, Louise."""

_NEVER_TOGETHER = re.compile(
    r"\b(?:to|at|with|for|by|of|on|from) of\b|\bof (?:to|by|at|with)\b"
    r"|\bin to (?:the|an?|his|her)\b|\b(?:an?|the) (?:the|an?)\b|\b(?:can|will|must) the\b"
)


def slip(sentence: Sentence, names: Mapping[str, int]) -> str | None:
    """Return ``SLIP`` when a sentence is misspelt or a mark or word is missing, else None.

    Args:
        sentence: the sentence.
        names: how often the article has each word with a capital (see ``capitalised``).
    """
    return SLIP if any(rule(sentence) for rule in RULES) or _misnamed(sentence, names) else None


def capitalised(sentences: list[Sentence]) -> Counter[str]:
    """Return how often a text has each word that stands in it with a capital."""
    return Counter(
        token.text for sentence in sentences for token in sentence.tokens if token.text[0].isupper()
    )


def _misspelt(sentence: Sentence) -> bool:
    tokens = sentence.tokens
    return any(
        token.mention is None
        and token.text.isalpha()
        and token.text.islower()
        and misspelt(token.text) is not None
        and not any("-" in other.text for other in tokens[max(0, token.i - 1) : token.i + 2])
        for token in tokens
    )


def _misnamed(sentence: Sentence, names: Mapping[str, int]) -> bool:
    """Whether a name stands once and, a letter other, more often ("Gallager", "Gallagher")."""
    for token in sentence.tokens:
        name = token.text
        if names.get(name) != 1 or len(name) < LEAST_NAME or not name.isalpha():
            continue
        word = name.casefold()
        if _is_real_name(name) or is_known(word):
            continue
        for other in one_edit_away(word):
            apart = {word.removeprefix(other), other.removeprefix(word)}
            if names.get(other.capitalize(), 0) > 1 and apart.isdisjoint(NAME_ENDINGS):
                return True
    return False


def _is_real_name(name: str) -> bool:
    known = gazetteer.is_surname(name) or gazetteer.first_name_gender(name)
    return bool(known or gazetteer.places(name))


def _verb_as_noun(sentence: Sentence) -> bool:
    """Whether a verb's form stands where a noun must ("they minimize water *loses*")."""
    return any(
        token.tag == "NNS"
        and token.mention is None
        and token.child("compound", "amod", "det") is not None
        and _is_verb_alone(token.lower.removesuffix("s"))
        and not any(_is_noun(word) for word in (token.lower[:-1], token.lower[:-2], token.lemma))
        for token in sentence.tokens
    )


def _noun_as_verb(sentence: Sentence) -> bool:
    """Whether a finite verb stands as the object of another ("they minimize water *loses*")."""
    for token in sentence.tokens:
        if token.tag != "VBZ" or token.dep not in OBJECTS or token.head.lemma in REPORT_VERBS:
            continue
        before = sentence.tokens[token.i - 1]
        bare = before.tag == "NN" and not before.children and before.mention is None
        if bare and before.i - 1 == token.head.i and before.head is token:
            return True
    return False


def _is_verb_alone(word: str) -> bool:
    number, rank = wordnet().find(word), lexicon.rank(word)
    common = rank is not None and rank < MOST_FAMILIAR
    return number is not None and common and bool(wordnet().senses(number, "v"))


def _is_noun(word: str) -> bool:
    number = wordnet().find(word)
    return number is not None and bool(wordnet().senses(number, "n"))


def _unclosed(sentence: Sentence) -> bool:
    """Whether one comma stands between a subject and its verb, where there must be two or none.

    It opens an aside that is not closed ("Plants, such as cacti have …") or parts the two ("The
    canon of Turin, gives …"). An adverb with a comma on either side is an aside too.
    """
    for subject in sentence.tokens:
        if subject.dep not in {"nsubj", "nsubjpass"} or not subject.is_noun:
            continue
        between = _between(subject, sentence.tokens)
        if [token.text for token in between].count(",") != 1 or any(
            token.text in OTHER_MARKS for token in between
        ):
            continue
        comma = next(token for token in between if token.text == ",")
        after = sentence.tokens[comma.i + 1]
        listed = any(token.tag == "CC" for token in between)
        opens = after.lower in OPENERS or (
            not listed and any(after in a.subtree() for a in subject.children_of("appos"))
        )
        closes = between[-1] is comma and subject.child("conj") is None
        closes = closes and not _is_reduced(subject.head, sentence.tokens)
        if opens or closes:
            return True
    return False


def _is_reduced(verb: Token, tokens: list[Token]) -> bool:
    """Whether a form in -ed may open an aside itself: "The Orns, also called Ars, were …"."""
    return verb.tag in {"VBD", "VBN"} and any(t.text == "," for t in tokens[verb.i + 1 :])


def _between(subject: Token, tokens: list[Token]) -> list[Token]:
    """Return what stands between a subject and the first word of its verb group."""
    verb = subject.head
    if not verb.is_verb or verb.i < subject.i:
        return []
    first = verb.i
    while tokens[first - 1].head is verb and tokens[first - 1].dep in GROUPED:
        first -= 1
    return tokens[subject.i + 1 : first]


def _word_missing(sentence: Sentence) -> bool:
    """Whether two small words meet that never stand side by side ("speeds of up to of 18 km")."""
    return _NEVER_TOGETHER.search(sentence.text) is not None


def _disagrees(sentence: Sentence) -> bool:
    """Whether a plural subject has a singular verb ("the efforts that we make *has* helped")."""
    for subject in sentence.tokens:
        verb = subject.head
        if subject.tag != "NNS" or subject.dep not in {"nsubj", "nsubjpass"} or subject.i > verb.i:
            continue
        named = subject.mention is not None and subject.mention.is_name
        finite = verb.child("aux", "auxpass") or verb
        counted = subject.child("nummod", "quantmod") is not None  # "ten miles is far"
        as_one = subject.lemma == subject.lower or subject.lower in {"media", "data"}  # "rabies is"
        if finite.lower in SINGULAR and not (named or counted or as_one):
            return True
    return False


def _swallowed(sentence: Sentence) -> bool:
    """Whether an example took the verb of its sentence ("Plants, such as cacti have …")."""
    return any(
        token.dep == "pcomp"
        and token.tag in {"VBZ", "VBP", "VBD"}
        and token.head.lower == "as"
        and sentence.tokens[token.head.i - 1].lower == "such"
        for token in sentence.tokens
    )


RULES: tuple[Callable[[Sentence], bool], ...] = (
    _misspelt,
    _verb_as_noun,
    _noun_as_verb,
    _swallowed,
    _disagrees,
    _unclosed,
    _word_missing,
)
