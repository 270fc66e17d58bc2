"""How a stem calls what the article speaks of."""

from __future__ import annotations

from quizgen.language.entity import Entity
from quizgen.language.reference import Resolver
from quizgen.language.tokens import Sentence, Token


def introduced_before(resolver: Resolver, sentence: Sentence, head: Token) -> bool:
    """Whether a definite noun takes up something that an earlier sentence brought in."""
    lemma = head.lemma
    for earlier in resolver.analysis.sentences[max(0, sentence.index - 12) : sentence.index + 1]:
        for token in earlier.tokens:
            if token.start >= head.start:
                break
            if token.is_noun and token.lemma.lower() == lemma:
                return True
    return False


def stem_name(entity: Entity) -> str:
    """Return the name that stands for an entity in a stem: full for people, usual for others."""
    if ":" in entity.name:
        return entity.short
    bare = entity.kind == "group" or entity.name.startswith("The ")
    return f"the {entity.name}" if entity.definite and not bare else entity.name


def genitive(name: str) -> str:
    """Return a name's possessive form."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"
