"""What a sentence speaks of: the people and things that a later pronoun may take up.

Every noun phrase is one, with its number, sort and gender and with a weight for its grammatical
role, after the salience factors of Lappin and Leass (1994): a subject is taken up sooner than an
object, an object sooner than what hangs from a preposition or from another noun.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Literal

from quizgen.language import gazetteer, lexicon
from quizgen.language.entities import NUMERIC, Mention
from quizgen.language.entity import Entity
from quizgen.language.tokens import Sentence, Token
from quizgen.language.wordlists import noun_gender
from quizgen.language.words import HUMAN_GROUPS, PERSON_VERBS, QUANTIFIERS, ROLE_GENDER, UNREFERRED

Sort = Literal["person", "body", "thing", "any"]
"""A person; people taken together (an organisation, a team); a thing; a name that may be either."""

SUBJECT, EMBEDDED, OBJECT, OBLIQUE, NESTED = 310, 290, 280, 230, 160
"""Weights of the roles: the role's own, plus that of standing outside another phrase, plus that of
standing in the sentence just read."""

LEAST_BODY = 3
"""How often the model must take a name of no known kind for an organisation's or a place's."""

SUBJECT_LABELS = frozenset({"nsubj", "nsubjpass"})
_ARGUMENTS = SUBJECT_LABELS | {"dobj", "pobj"}
_THING_LABELS = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT"})
_MINDFUL = frozenset({"communication", "cognition", "emotion"})
_PASSED_OVER = frozenset({"compound", "amod", "nmod", "appos", "npadvmod", "attr", "oprd", "dep"})
"""Labels of nouns that bring nothing up of their own."""
_SORTS: dict[str, Sort] = {"person": "person", "org": "body", "group": "body", "other": "any"}


@dataclass(frozen=True, slots=True, eq=False)
class Referent:
    """A phrase that may be taken up: its head and what is known of it."""

    sentence: Sentence
    token: Token
    plural: bool
    sort: Sort
    gender: str | None
    weight: int
    key: Hashable
    """What is the same for two phrases that speak of the same thing."""
    entity: Entity | None = None
    certain: bool = True
    """False for a pronoun of which only a guess says what it takes up."""

    @property
    def subject(self) -> bool:
        """Whether the phrase is a subject."""
        return self.weight >= EMBEDDED


def referents(sentence: Sentence) -> list[Referent]:
    """Return what a sentence's nouns and names speak of, in text order."""
    return list(_found(sentence))


def _found(sentence: Sentence) -> Iterator[Referent]:
    for token in sentence.tokens:
        mention = token.mention
        if mention is not None:
            if mention.is_name and mention.head is token:
                yield from _named(sentence, mention)
            elif mention.label not in NUMERIC or token.tag not in {"NN", "NNS"}:
                continue
            elif mention.label in {"CARDINAL", "QUANTITY"}:
                yield from _common(sentence, token)
        elif token.tag in {"NN", "NNS", "NNP", "NNPS"}:
            yield from _common(sentence, token)
        if token.tag == "JJ" and token.child("det") is not None and token.dep in _ARGUMENTS:
            weight = role_weight(token)  # "the rich"
            yield Referent(sentence, token, True, "person", None, weight, (token.lower, True))
        if token.tag in {"CD", "DT"} and token.dep in SUBJECT_LABELS:  # "5 is a prime", "this"
            weight = role_weight(token)
            key = ("number", token.start)
            yield Referent(sentence, token, token.lower != "this", "thing", None, weight, key)
        if token.is_noun and token.dep != "conj" and token.child("conj") is not None:
            yield from _together(sentence, token)


def _named(sentence: Sentence, mention: Mention) -> Iterator[Referent]:
    token, entity = mention.head, mention.entity
    if entity is None or (token.dep in _PASSED_OVER and not _identifies(token)):
        return
    plural = token.tag in {"NNS", "NNPS"} and entity.kind in {"group", "other"}
    if entity.kind == "group" and not plural:
        plural = token.tag == "NNP" and token.dep in SUBJECT_LABELS | {"dobj", "pobj"}
    sort = sort_of_entity(entity)
    key: Hashable = id(entity)
    yield Referent(sentence, token, plural, sort, entity.gender, role_weight(token), key, entity)


def _identifies(token: Token) -> bool:
    """Whether a name says who or what a noun beside it means ("the mayor, Anna Weber")."""
    if token.mention is None or token.mention.entity is None or not token.mention.is_name:
        return False
    if token.dep == "appos":
        return token.head.tag == "NN" and token.head.mention is None
    return token.dep == "attr" and token.mention.entity.kind == "person"


def _common(sentence: Sentence, token: Token) -> Iterator[Referent]:
    if token.dep in _PASSED_OVER and not _is_there(token):
        return
    lemma = token.lemma
    if lemma in UNREFERRED or (lemma in QUANTIFIERS and token.child("prep") is not None):
        return
    if lexicon.noun_kinds(lemma)[:1] == ("time",):
        return
    if any(_identifies(child) for child in token.children_of("appos")):
        return  # "the prosecutor, Mark Lund": the name stands for both
    verb = token.head
    if verb.lemma == "be" and any(_identifies(child) for child in verb.children_of("attr")):
        return
    plural = _is_plural(token)
    sort = sort_of(lemma)
    yield Referent(
        sentence, token, plural, sort, gender_of_noun(lemma), role_weight(token), _key(token)
    )


def _key(noun: Token) -> Hashable:
    """Return what two phrases share that speak of the same: noun, number and what tells which."""
    telling = [
        part.lower
        for child in noun.children
        if child.i < noun.i and child.dep in {"amod", "compound", "poss", "nummod"}
        for part in child.subtree()
    ]
    return (noun.lemma, _is_plural(noun), *telling)


def _is_plural(noun: Token) -> bool:
    """Whether a noun is plural, by its verb where it is a subject ("Cacti resist drought")."""
    if noun.tag in {"NNS", "NNPS"}:
        return True
    verb = noun.head
    if noun.dep not in SUBJECT_LABELS or not verb.is_verb or noun.child("conj") is not None:
        return False
    finite = verb.child("aux", "auxpass") or verb
    return finite.tag == "VBP" or finite.lower in {"were", "are"}


def _together(sentence: Sentence, token: Token) -> Iterator[Referent]:
    """Yield two or more that are coordinated, as one plural."""
    parts = token.conjuncts()
    if token.dep in _PASSED_OVER or any(part.lower == "or" for part in token.children_of("cc")):
        return
    sorts = {_sort(part) for part in parts}
    sort: Sort = sorts.pop() if len(sorts) == 1 else "any"
    key = ("and", *(part.start for part in parts))
    yield Referent(sentence, token, True, sort, None, role_weight(token), key)


def _sort(token: Token) -> Sort:
    if token.mention is not None and token.mention.entity is not None:
        return sort_of_entity(token.mention.entity)
    return sort_of(token.lemma)


def sort_of_entity(entity: Entity) -> Sort:
    """Return the sort of a named thing; one of no known kind may be anything, a person too."""
    if entity.kind == "other" and not _may_be_person(entity):
        return "body"
    return _SORTS.get(entity.kind, "thing")


def _may_be_person(entity: Entity) -> bool:
    """Whether a name of no known kind may be somebody's, for all that the article shows."""
    labels = [mention.label for mention in entity.mentions]
    body = sum(label in _THING_LABELS for label in labels)
    if "PERSON" in labels or any(gazetteer.is_surname(word) for word in entity.name.split()):
        return True
    signed = any(char.isupper() or not char.isalpha() for char in entity.name[1:])
    if not signed and (body < LEAST_BODY or body < len(labels)):
        return True
    return any(_speaks(mention.head) for mention in entity.mentions)


def _speaks(noun: Token) -> bool:
    """Whether a noun is the subject of a verb of saying or thinking."""
    if noun.dep != "nsubj" or not noun.head.is_verb:
        return False
    kinds = lexicon.kind_weights(noun.head.lemma, "v")[:1]
    return noun.head.lemma in PERSON_VERBS or any(k in _MINDFUL for k, _ in kinds)


def sort_of(lemma: str) -> Sort:
    """Return the sort of what a common noun names."""
    if lexicon.is_person_noun(lemma) or lemma in {"people", "man", "woman"}:
        return "person"
    return "body" if lemma in HUMAN_GROUPS or lexicon.is_group_noun(lemma) else "thing"


def gender_of_noun(lemma: str) -> str | None:
    """Return "m" or "f" for a noun that tells a person's sex."""
    gender = ROLE_GENDER.get(lemma) or noun_gender(lemma)
    return gender if gender in {"m", "f"} else None


def role_weight(token: Token) -> int:
    """Return how salient a noun's grammatical role makes what it names."""
    while token.dep in {"conj", "appos"} and token.head is not token:
        token = token.head
    if token.dep == "attr":
        return SUBJECT if is_main(token.head) else EMBEDDED
    label, head = token.dep, token.head
    if label in SUBJECT_LABELS:
        return SUBJECT if is_main(head) else EMBEDDED
    if label in {"dobj", "dative"}:
        return OBJECT
    if label == "pobj":
        above = head.head
        if above.lemma in QUANTIFIERS and head.lower == "of":
            return role_weight(above) if above.dep != "pobj" or above is not token else OBLIQUE
        return OBLIQUE if above.is_verb or head.dep in {"agent", "dative"} else NESTED
    return NESTED if label == "poss" else OBLIQUE


def is_main(verb: Token) -> bool:
    """Whether a verb heads the sentence or stands beside the one that does."""
    while verb.dep == "conj" and verb.head.is_verb:
        verb = verb.head
    return verb.head is verb


def _is_there(token: Token) -> bool:
    """Whether a noun is brought in by "there is" or "in the corner was"."""
    if token.dep != "attr":
        return False
    return token.head.child("expl") is not None or token.head.child(*SUBJECT_LABELS) is None
