"""Entities for what an article never names: "the iron dome", "glaciers", "monks and nuns"."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from quizgen.language.definites import is_bare_definite
from quizgen.language.entity import Entity
from quizgen.language.phrases import (
    generic_phrase,
    is_counted,
    is_restricted,
    joint_phrase,
    owned_phrase,
    telling_phrase,
)
from quizgen.language.pronouns import is_pronoun
from quizgen.language.referents import Referent
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import VAGUE_HEADS


@dataclass(slots=True)
class Unnamed:
    """Gives every referent its entity, one for all phrases that speak of the same."""

    topical: Callable[[Token], bool]
    """Says whether "the X" alone is clear to whoever has read the article."""
    _made: dict[Hashable, Entity | None] = field(default_factory=dict)
    _heads: dict[tuple[int, int], Entity] = field(default_factory=dict)

    def of(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the entity that was made of a noun."""
        return self._heads.get((sentence.index, token.i))

    def entity(self, found: Referent, *, person: bool = False) -> Entity | None:
        """Return the entity of a referent; None where no phrase would say which it is.

        Args:
            found: what a sentence speaks of.
            person: whether only somebody will do.
        """
        if found.entity is not None:
            if found.sort == "any" and person and not _seems_person(found.entity):
                return None
            some = found.plural and (is_restricted(found.token) or is_counted(found.token))
            some = some and not is_pronoun(found.token)
            return None if found.entity.ambiguous or some else found.entity
        key = found.key
        if key not in self._made:
            self._made[key] = self._make(found)
        entity = self._made[key]
        if entity is not None:
            self._heads[found.sentence.index, found.token.i] = entity
        return entity

    def _make(self, found: Referent) -> Entity | None:
        """Return an entity for an unnamed thing, if a phrase says which one it is."""
        sentence, noun = found.sentence, found.token
        vague = noun.lemma in VAGUE_HEADS and found.sort != "person"
        if is_pronoun(noun) or vague or is_counted(noun):
            return None
        if noun.child("conj") is not None:
            name = joint_phrase(sentence, noun)
            return Entity(name, name, "things") if name and found.plural else None
        name = (
            generic_phrase(sentence, noun)
            or telling_phrase(sentence, noun)
            # "Mary's mother …; her father": the owner may be meant as well as the owned.
            or ("" if found.sort == "person" else owned_phrase(sentence, noun))
        )
        determiner = noun.child("det")
        if not name and determiner is not None and self.topical(noun):
            bare = is_bare_definite(noun) and not is_restricted(noun)
            name = f"the {noun.text if noun.i else noun.lower}" if bare else ""
        if not name:
            return None
        kind = "people" if found.plural and found.sort == "person" else "things"
        if not found.plural:
            kind = "person" if found.sort == "person" else "thing"
        return Entity(name, name, kind, gender=found.gender)


def _seems_person(entity: Entity) -> bool:
    """Whether the model took a name of no known kind for a person's."""
    return any(mention.label == "PERSON" for mention in entity.mentions)
