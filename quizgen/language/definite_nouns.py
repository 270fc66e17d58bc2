"""Definite nouns: which entity "the organization" is, and which "the X" a reader knows anyway."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from quizgen.language import gazetteer
from quizgen.language.analysis import Analysis
from quizgen.language.antecedents import dominates, protagonist
from quizgen.language.definites import can_be_called
from quizgen.language.entity import Entity
from quizgen.language.phrases import LOOSE_WORDS, telling_phrase
from quizgen.language.referents import SUBJECT_LABELS
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import GENERIC_ORGS, UNIQUE_NOUNS, VAGUE_HEADS

NOUN_REACH = 2
"""Sentences back in which a definite noun's antecedent may stand."""

SPELLING_REACH = 1
"""Sentences back from which the words are taken that say which X "the X" is."""

MANY = 4
"""Definite mentions from which on a few that say more of themselves do no harm."""

_DEFINITE = frozenset({"the", "this", "these", "that", "those"})
_ONE_OF_SEVERAL = frozenset("another each every any some either neither no".split())
"""Determiners by which an article speaks of more than one."""

EMPTY_ADJECTIVES = frozenset(
    "non profit nonprofit non-profit - famous known well-known popular".split()
)
"""Adjectives that don't tell one thing from another of its kind."""


@dataclass(slots=True)
class DefiniteNouns:
    """Settles the definite nouns of one analysed article."""

    analysis: Analysis
    known: Callable[[Sentence, Token], Entity | None]
    """Returns what a word was found to stand for so far."""
    _mains: list[Entity] | None = None
    _topical: dict[tuple[str, bool, tuple[str, ...]], bool] = field(default_factory=dict)
    _spelled: dict[Token, str | None] = field(default_factory=dict)
    _several: dict[str, bool] = field(default_factory=dict)
    _by_lemma: dict[str, list[Token]] = field(default_factory=dict)

    def entity(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the one entity in reach that a noun like "the organization" can mean."""
        if any(
            child.lower not in EMPTY_ADJECTIVES
            for child in token.children_of("amod", "compound", "nummod")
        ):
            return None  # "the new cathedral" is another one
        lemma = token.lemma
        if token.tag == "NNS":
            return None  # several, of which a name is one at most
        found: list[Entity] = []
        for near in self._reach(sentence, NOUN_REACH):
            for entity in self._named_in(near, token.start):
                if entity not in found and not entity.ambiguous and can_be_called(entity, lemma):
                    found.append(entity)
        if not found:
            found = [e for e in self._main(token.start) if can_be_called(e, lemma)]
        if len(found) != 1:
            return None
        only = found[0]
        if self._has_rival(sentence, token, only):
            return None
        if not only.titled and lemma in self.analysis.document.title.casefold().split():
            return None  # the title has an X of its own
        spoken_of = only.titled or dominates(only, self.analysis)
        if only.kind == "place" and not spoken_of and self._is_one_of_several(only):
            return None  # "from Mexico, she was in the country illegally"
        loose = lemma in GENERIC_ORGS and lemma not in only.nouns
        return None if loose and not self._stands_out(only, sentence) else only

    def _is_one_of_several(self, place: Entity) -> bool:
        """Whether the article names another place of the same kind."""
        known = gazetteer.place(place.name)
        kinds = [
            other.kind
            for entity in self.analysis.entities
            if entity is not place
            and entity.kind == "place"
            and (other := gazetteer.place(entity.name)) is not None
        ]
        return known is None or known.kind in kinds

    def _has_rival(self, sentence: Sentence, token: Token, only: Entity) -> bool:
        """Whether something that bears no telling name may be meant instead."""
        same = [t for t in sentence.tokens[: token.i] if t.is_noun and t.lemma == token.lemma]
        if any(t.mention is None and self.known(sentence, t) is not only for t in same):
            return True  # "declared war, which took the war to Europe"
        others = [e for e in self.analysis.entities if e is not only]
        if only.kind == "place" and _names_another(sentence, token, only):
            return True
        if only.kind == "person":
            hero = protagonist(self.analysis.entities)
            return hero is not None and hero is not only
        if only.kind == "work":
            return any(e.kind == "work" for e in others) and not dominates(only, self.analysis)
        near = {id(e) for s in self._reach(sentence, 1) for e in self._named_in(s, token.start)}
        return only.kind == "org" and any(
            e.kind == "other" and e.name.isupper() and len(e.name) > 1 and id(e) in near
            for e in others
        )

    def _main(self, before: int) -> list[Entity]:
        """Return the entities that the article keeps coming back to, named before an offset."""
        if self._mains is None:
            self._mains = [
                e for e in self.analysis.entities if e.titled or dominates(e, self.analysis)
            ]
        return [entity for entity in self._mains if entity.first_mention.start < before]

    def _stands_out(self, entity: Entity, sentence: Sentence) -> bool:
        """Whether an organisation is what the talk is about: the article's, or a subject nearby."""
        rivals = [
            other for other in self.analysis.entities if other.kind == "org" and other is not entity
        ]
        if entity.titled or all(len(entity.mentions) > len(other.mentions) for other in rivals):
            return True
        reach = self._reach(sentence, 1)
        return any(m.sentence in reach and m.head.dep in SUBJECT_LABELS for m in entity.mentions)

    def _named_in(self, sentence: Sentence, before: int) -> Iterator[Entity]:
        """Yield the entities that a sentence names or takes up before an offset."""
        for mention in sentence.mentions:
            if mention.entity is not None and mention.start < before:
                yield mention.entity
        for token in sentence.tokens:
            if token.start < before:
                entity = self.known(sentence, token)
                if entity is not None:
                    yield entity

    def topical(self, noun: Token) -> bool:
        """Whether "the X" is clear to whoever has read the article: it speaks of one X."""
        if noun.lemma in UNIQUE_NOUNS:
            return True
        own = _premodifiers(noun)
        if any(word in LOOSE_WORDS for word in own):
            return False
        if not own and (noun.lemma in VAGUE_HEADS or self._names_several(noun.lemma)):
            return False
        key = (noun.lemma, noun.tag in {"NNS", "NNPS"}, own)
        if key not in self._topical:
            self._topical[key] = self._is_one(*key)
        return self._topical[key]

    def _is_one(self, lemma: str, plural: bool, own: tuple[str, ...]) -> bool:
        """Whether all that the article calls by a noun can be the same."""
        same = [t for t in self._nouns().get(lemma, []) if not own or own == _premodifiers(t)]
        alike = [t for t in same if (t.tag in {"NNS", "NNPS"}) == plural]
        words = [_determiner(t) for t in alike]
        definite = sum(word in _DEFINITE for word in words)
        if any(word in _ONE_OF_SEVERAL for word in words) or words.count("a") > 1:
            return False
        if not plural and not self._single(same, definite):
            return False  # "the storm" of an article on storms
        told = {mods for t in alike if (mods := _behind(t) + (() if own else _premodifiers(t)))}
        return len(told) <= 1 or (definite >= MANY and 2 * len(told) <= definite)

    @staticmethod
    def _single(same: list[Token], definite: int) -> bool:
        """Whether the plurals of a noun are too few, or too general, to be rivals of "the X"."""
        plurals = [t for t in same if t.tag in {"NNS", "NNPS"}]
        general = [t for t in plurals if t.child("det", "nummod", "amod", "poss") is None]
        return len(general) < max(definite, 1) and len(plurals) - len(general) <= definite // 4

    def _names_several(self, lemma: str) -> bool:
        """Whether the article names more than one thing that can be called by a noun."""
        if lemma not in self._several:
            called = [
                e for e in self.analysis.entities if e.kind != "person" and can_be_called(e, lemma)
            ]
            self._several[lemma] = len(called) > 1
        return self._several[lemma]

    def _nouns(self) -> dict[str, list[Token]]:
        """Return the article's common nouns by lemma."""
        if not self._by_lemma:
            for sentence in self.analysis.sentences:
                for token in sentence.tokens:
                    if token.is_noun and token.mention is None and token.dep != "compound":
                        self._by_lemma.setdefault(token.lemma, []).append(token)
        return self._by_lemma

    def spelled_out(self, sentence: Sentence, noun: Token) -> str | None:
        """Return "the X" with the words that told which X when it was brought in just before.

        "A government-run probation service gives… Swedes help the service" → "the government-run
        probation service". None when it came bare, or when two could be meant.
        """
        if noun not in self._spelled:
            self._spelled[noun] = self._spelled_out(sentence, noun)
        return self._spelled[noun]

    def _spelled_out(self, sentence: Sentence, noun: Token) -> str | None:
        if noun.child("amod", "compound", "nummod", "poss") is not None or noun.is_proper:
            return None
        found: dict[str, str] = {}
        # Where the article speaks of one X, the words are that X's from further back too.
        for near in self._reach(sentence, NOUN_REACH if self.topical(noun) else SPELLING_REACH):
            for token in near.tokens:
                if token.tag != noun.tag or token.start >= noun.start or token.lemma != noun.lemma:
                    continue
                text = telling_phrase(near, token)
                if text:
                    found.setdefault(text.casefold(), text)
        return next(iter(found.values())) if len(found) == 1 else None

    def _reach(self, sentence: Sentence, back: int) -> list[Sentence]:
        """Return the sentence and those before it that a reference may reach, nearest first."""
        before = list(self.analysis.neighbours(sentence, back))
        before = [s for s in before if sentence.paragraph - s.paragraph <= 1]
        return [sentence, *reversed(before)]


def _names_another(sentence: Sentence, noun: Token, only: Entity) -> bool:
    """Whether a name before "the town" holds another: "the Battle of *Orn* ended in its fall"."""
    return any(
        mention.is_name
        and mention.entity is not only
        and mention.start < noun.start
        and any(token.lower in {"of", "at"} for token in mention.tokens)
        for mention in sentence.mentions
    )


def _premodifiers(noun: Token) -> tuple[str, ...]:
    """Return the words before a noun that tell it from others of its kind."""
    kept = {"amod", "compound", "poss", "nummod", "nmod"}
    return tuple(c.lower for c in noun.children if c.i < noun.i and c.dep in kept)


def _behind(noun: Token) -> tuple[str, ...]:
    """Return the words behind a noun that tell it from others ("head *of the museum*")."""
    clauses = {"relcl", "acl"}
    return tuple(
        " ".join(token.lower for token in child.subtree())
        for child in noun.children
        if child.i > noun.i and (child.dep in clauses or child.lower == "of")
    )


def _determiner(noun: Token) -> str:
    found = noun.child("det", "predet")
    word = found.lower if found is not None else ""
    return "a" if word in {"a", "an", "one"} else word
