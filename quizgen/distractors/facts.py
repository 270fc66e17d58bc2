"""What else the article makes true, or arguably true, for a stem: no option may say it."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.distractors.slot import Slot
from quizgen.language.analysis import Analysis
from quizgen.language.inflection import inflect
from quizgen.language.substitutes import content_words
from quizgen.language.tokens import Token
from quizgen.language.wordnet import same_sense
from quizgen.language.words import GROUP_PRONOUNS, PERSON_PRONOUNS, THING_PRONOUNS

LIGHT_VERBS = frozenset(
    """be have do make take get give go come become include use see say show find call know work
    need want keep put""".split()
)
"""Verbs that so much is said with that they make no two sentences alike."""

_VERB_TAGS = ("VB", "VBD", "VBN", "VBG", "VBZ")
_PRONOUNS = THING_PRONOUNS | GROUP_PRONOUNS | frozenset(PERSON_PRONOUNS)
_REACH = 3
_SHARED = 2
"""Content words that a sentence shares with the stem when it may speak of the same fact."""


@dataclass(slots=True)
class Facts:
    """The words and sentences of the article that come near answering a stem."""

    stem: frozenset[str]
    """The content words of the stem, as spelled and as lemmas."""
    here: frozenset[str]
    """The lemmas of the nouns in the evidence."""
    said: frozenset[str]
    """The lemmas of the nouns that the article puts beside the stem's predicate."""
    alike: frozenset[int]
    """The sentences, by index, that may speak of the same fact."""
    _verb: str = ""
    _arguments: frozenset[str] = field(default_factory=frozenset)

    def bars(self, lemma: str) -> bool:
        """Whether a noun may be right as well: the evidence or the predicate has it or means it."""
        lemma = lemma.casefold()
        if lemma in self.stem or lemma in self.here or lemma in self.said:
            return True
        return any(same_sense(lemma, other, "n") for other in sorted(self.here))

    def touches(self, token: Token, distance: int) -> bool:
        """Whether a clause that a token stands in speaks of what the stem speaks of.

        ``distance`` is how many sentences off it is: a pronoun soon afterwards may mean the same.
        """
        verb = _governor(token)
        if verb is None:
            return False
        if verb.lemma == self._verb and self._verb not in LIGHT_VERBS:
            return True
        return any(
            other.lower in self._arguments
            or (distance <= _REACH and other.lower in _PRONOUNS and other.dep[:5] == "nsubj")
            for other in verb.subtree()
            if other is not token and _governor(other) is verb
        )


def facts_of(slot: Slot, analysis: Analysis) -> Facts:
    """Return what the article says near a slot's own fact."""
    inside = set(slot.tokens)
    stem = frozenset(content_words(slot.stem))
    spoken = [t for t in slot.sentence.tokens if t.lower in stem]
    arguments = _named(analysis) & stem
    for token in spoken:
        if token.is_noun and token not in inside:
            arguments |= {token.lower, token.lemma.casefold()}
    verb = slot.clause.verb if slot.clause is not None else _governor(slot.head)
    predicate = verb.lemma if verb is not None else ""
    forms = {inflect(predicate, tag) for tag in _VERB_TAGS} if predicate else set()
    said: set[str] = set()
    alike: set[int] = set()
    for sentence in analysis.sentences:
        words = {token.lower for token in sentence.tokens}
        shared, near = words & arguments, words & forms
        if sentence is slot.sentence or not (near or len(shared) >= _SHARED):
            continue
        if shared:
            alike.add(sentence.index)
            said.update(t.lemma.casefold() for t in sentence.tokens if t.is_noun)
        elif predicate not in LIGHT_VERBS:
            verbs = [t for t in sentence.tokens if t.is_verb and t.lower in near]
            said.update(lemma for found in verbs for lemma in _nouns(found))
    return Facts(
        stem | {t.lemma.casefold() for t in spoken},
        frozenset(t.lemma.casefold() for t in slot.sentence.tokens if t.is_noun),
        frozenset(said),
        frozenset(alike),
        predicate,
        arguments,
    )


def _named(analysis: Analysis) -> frozenset[str]:
    names = " ".join(entity.name for entity in analysis.entities)
    return frozenset(word for word in names.casefold().split() if len(word) > 2)


def _nouns(verb: Token) -> list[str]:
    return [token.lemma.casefold() for token in verb.subtree() if token.is_noun]


def _governor(token: Token) -> Token | None:
    """Return the verb whose clause a token stands in."""
    return next((t for t in token.ancestors() if t.is_verb and t.dep not in {"aux"}), None)
