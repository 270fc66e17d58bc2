"""Nouns and pronouns that take something up again: which ones, and what they may mean."""

from __future__ import annotations

from quizgen.language import gazetteer
from quizgen.language.entity import Entity
from quizgen.language.name_words import NUMERAL
from quizgen.language.tokens import Token
from quizgen.language.words import (
    DEMONSTRATIVES,
    ENTITY_NOUNS,
    GENERIC_ORGS,
    ORG_HYPERNYMS,
    ORG_WORDS,
    PLACE_WORDS,
)

TYPE_NOUNS = ORG_WORDS | PLACE_WORDS.keys() | frozenset().union(*ENTITY_NOUNS.values())
"""Words of a name that say what it is."""


_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_DEFINITE = DEMONSTRATIVES | {"the"}
_TELLING = frozenset({"prep", "relcl", "acl", "appos", "nummod"})
"""Labels of what says, behind a noun, which one is meant."""

_BEHIND_HEAD = frozenset({"of", "for", "on", "in", "at"})
"""Words of a name behind the one that says what it is."""

_JUDGING = frozenset("find make consider think believe deem keep call".split())
"""Verbs of which "it" is often an empty object."""


def is_bare_definite(token: Token) -> bool:
    """Whether a noun is "the/this/that X" with nothing behind it that says which X."""
    if token.tag not in _NOUN_TAGS:
        return False
    if token.mention is not None and token.mention.is_name:
        return False
    determiner = token.child("det")
    if determiner is None or determiner.lower not in _DEFINITE:
        return False
    return not any(child.i > token.i and child.dep in _TELLING for child in token.children)


def is_expletive(token: Token) -> bool:
    """Whether "it" stands for a clause, the weather or nothing ("it is clear that…")."""
    verb = token.head
    if verb.dep == "ccomp" and not verb.is_verb and verb.head.lemma in _JUDGING:
        return True  # "I found it hard"
    if verb.child("ccomp", "csubj", "csubjpass", "expl") is not None:
        return True
    if verb.lemma in {"seem", "appear", "take", "rain", "snow", "turn", "happen"}:
        return True
    if verb.lemma == "be" and verb.child("acomp") is not None:
        return True
    attr = verb.child("attr")
    return attr is not None and verb.child("relcl", "advcl", "xcomp") is not None


def can_be_called(entity: Entity, noun: str) -> bool:
    """Whether an article would take an entity up again as "the <noun>"."""
    if entity.kind in {"group", "language", "law"}:
        return False
    if noun in entity.nouns:
        return True
    words = [word for word in entity.name.split() if not NUMERAL.fullmatch(word)]
    words = [word.casefold() for word in words] or [entity.name.casefold()]
    several, last = len(words) > 1, words[-1]
    cut = next((i for i, word in enumerate(words) if i and word in _BEHIND_HEAD), len(words))
    words = words[:cut]  # "the University of Oslo" is no Oslo
    if several and entity.mentions and entity.first_mention.tokens[0].is_verb:
        return False  # "Fetch the Cup"
    if last in ORG_WORDS or last.removesuffix("s") in ORG_WORDS:
        words = [last]  # "the University of Oslo Press"
    named_by = noun == words[-1] or (noun == words[0] and noun in TYPE_NOUNS)
    if several and named_by and entity.kind != "person":
        return True
    if entity.kind == "org":
        return noun in GENERIC_ORGS and (words[-1] not in ORG_WORDS or noun in ORG_HYPERNYMS)
    nouns = ENTITY_NOUNS.get(entity.kind)
    if nouns is None or noun not in nouns:
        return False
    if entity.kind in {"event", "facility"} or entity.nouns & nouns:
        return False  # "the war" is no uprising, and a book called one is no song
    if entity.kind == "place":
        known = gazetteer.place(entity.name)
        wanted = {"town": "city", "nation": "country", "village": "city"}.get(noun, noun)
        return known is not None and known.kind == wanted
    return True
