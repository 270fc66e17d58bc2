"""The article's entities: one entry a thing, whatever names the article gives it.

Full and short names are joined ("Rachel Carson", "Carson"), one type a name is settled by votes
from the whole article, the gazetteers and the grammar around the name, and gender is taken from
titles, given names and role nouns. What is not certain stays unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quizgen.language import gazetteer
from quizgen.language.entities import KINDS, Mention
from quizgen.language.words import (
    FOUNDED_VERBS,
    ORG_WORDS,
    PERSON_VERBS,
    PLACE_WORDS,
    ROLE_GENDER,
    TITLES,
    WORK_VERBS,
)
from quizgen.language.tokens import Sentence, Token


@dataclass(slots=True, eq=False)
class Entity:
    """Something that the article names.

    ``name`` is the fullest name found, ``short`` the shortest that the article uses alone,
    ``kind`` one of person, org, place, facility, group, event, work, product, law, language,
    other; ``gender`` is "m", "f" or None when unknown.
    """

    name: str
    short: str
    kind: str
    gender: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    ambiguous: bool = False

    def __repr__(self) -> str:
        return f"<{self.kind} {self.name!r}>"

    @property
    def first_mention(self) -> Mention:
        """Where the article first names it."""
        return self.mentions[0]

    def mentioned_before(self, offset: int) -> list[Mention]:
        """Return the mentions that start before an offset of the document, in order."""
        return [mention for mention in self.mentions if mention.start < offset]


def normal_name(text: str) -> str:
    """Return the form under which two spellings of a name are one."""
    words = text.replace("’", "'").removesuffix("'s").removesuffix("'").casefold().split()
    if words and words[0] in {"the", "a", "an"}:
        words = words[1:]
    return " ".join(words).strip(" .,;:")


def build_registry(sentences: Sequence[Sentence]) -> list[Entity]:
    """Group the sentences' name mentions into entities, set ``Mention.entity``, return them.

    The entities come in the order of their first mention.
    """
    groups: dict[str, list[Mention]] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.is_name:
                groups.setdefault(normal_name(mention.text), []).append(mention)
    entities = {key: _entity(key, mentions) for key, mentions in groups.items() if key}
    _join_acronyms(entities)
    _join_short_names(entities)
    found = [entity for entity in entities.values() if entity.mentions]
    for entity in found:
        _finish(entity)
    found.sort(key=lambda entity: entity.first_mention.start)
    return found


def _entity(key: str, mentions: list[Mention]) -> Entity:
    spelled = Counter(_bare(mention) for mention in mentions).most_common(1)[0][0]
    kind = _kind(spelled, mentions)
    return Entity(spelled, spelled, kind, mentions=list(mentions), names={key})


def _bare(mention: Mention) -> str:
    return mention.text.removesuffix("'s").removesuffix("’s")


def _kind(name: str, mentions: Iterable[Mention]) -> str:
    """Settle one kind for a name by votes; the gazetteers outweigh a single labelling."""
    votes: Counter[str] = Counter()
    for mention in mentions:
        votes[KINDS.get(mention.label, "other")] += 1 if mention.label != "OTHER" else 0
        for kind, weight in _grammar_votes(mention):
            votes[kind] += weight
    words = name.split()
    last = words[-1].casefold().rstrip("s.")
    if last in ORG_WORDS or any(word.casefold() in ORG_WORDS for word in words[:1] if len(words) > 2):
        votes["org"] += 4
    elif last in PLACE_WORDS and len(words) > 1:
        votes[PLACE_WORDS[last]] += 4
    known = gazetteer.place(name)
    if known is not None:
        votes["place"] += 3
    if gazetteer.demonym(name) is not None:
        votes["group"] += 4
    if 2 <= len(words) <= 4 and gazetteer.first_name_gender(words[0]) and last not in ORG_WORDS:
        votes["person"] += 2
    if not votes:
        return "other"
    best, _ = min(votes.items(), key=lambda item: (-item[1], item[0]))
    return best


def _grammar_votes(mention: Mention) -> Iterable[tuple[str, int]]:
    head = mention.head
    before = mention.sentence.tokens[mention.first - 1] if mention.first else None
    if before is not None and before.lower.rstrip(".") in TITLES:
        yield "person", 4
    verb = head.head
    if verb.is_verb and head.dep in {"nsubj", "nsubjpass", "dobj"}:
        lemma = verb.lemma
        if lemma in FOUNDED_VERBS and head.dep != "nsubj":
            yield "org", 2
        elif lemma in PERSON_VERBS and head.dep == "nsubj":
            yield "person", 1
        elif lemma in WORK_VERBS and head.dep != "nsubj":
            yield "work", 1


def _join_acronyms(entities: dict[str, Entity]) -> None:
    """Join "EPA" to "Environmental Protection Agency (EPA)"."""
    for short in [e for e in entities.values() if e.name.isupper() and " " not in e.name]:
        for mention in short.mentions:
            tokens = mention.sentence.tokens
            i = mention.first
            if i < 2 or tokens[i - 1].text != "(":
                continue
            owner = next((m for m in mention.sentence.mentions if m.last == i - 2 and m.is_name), None)
            if owner is None or not _spells(short.name, owner.text):
                continue
            full = entities.get(normal_name(owner.text))
            if full is not None and full is not short:
                _merge(full, short)
                full.short = short.name
                break


def _spells(acronym: str, name: str) -> bool:
    initials = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return initials.casefold() == acronym.replace(".", "").casefold()


def _join_short_names(entities: dict[str, Entity]) -> None:
    """Join a name to the one longer name that it shortens; two candidates leave it alone."""
    by_length = sorted(entities.values(), key=lambda e: len(e.name.split()))
    for short in by_length:
        if not short.mentions:
            continue
        owners = [
            long
            for long in by_length
            if long is not short and long.mentions and _shortens(short, long)
        ]
        if len(owners) == 1:
            _merge(owners[0], short)
            if len(short.name) < len(owners[0].short):
                owners[0].short = short.name
        elif owners and short.kind in {"person", "other"}:
            short.ambiguous = True


def _shortens(short: Entity, long: Entity) -> bool:
    words, parts = long.name.split(), short.name.split()
    if len(parts) >= len(words):
        return False
    if ":" in long.name:
        return long.name.split(":")[0].casefold() == short.name.casefold()
    if long.kind == "person" and short.kind in {"person", "other", "org", "place", "product"}:
        if short.kind == "place" and gazetteer.place(short.name) is not None:
            return False
        return words[-len(parts) :] == parts or (len(parts) == 1 and words[0] == parts[0])
    return long.kind == short.kind == "org" and len(parts) > 1 and words[: len(parts)] == parts


def _merge(into: Entity, other: Entity) -> None:
    into.mentions.extend(other.mentions)
    into.names |= other.names
    into.nouns |= other.nouns
    other.mentions = []
    if into.kind == "other":
        into.kind = other.kind


def _finish(entity: Entity) -> None:
    entity.mentions.sort(key=lambda mention: mention.start)
    if ":" in entity.name:
        entity.short = entity.name.split(":")[0]
    for mention in entity.mentions:
        mention.entity = entity
        entity.nouns |= set(_role_nouns(mention))
    if entity.kind == "person":
        entity.gender = _gender(entity)


def _role_nouns(mention: Mention) -> Iterable[str]:
    """Yield the nouns that the article calls a mention by: apposition, title, copula."""
    head = mention.head
    for child in head.children:
        if child.dep == "appos" and child.tag in {"NN", "NNS"}:
            yield child.lemma
        if child.dep == "compound" and child.tag == "NN" and child.i < mention.first:
            yield child.lemma
    if head.dep == "appos" and head.head.tag in {"NN", "NNS"}:
        yield head.head.lemma
    if head.dep == "compound" and head.head.tag == "NN" and head.head.i == mention.last + 1:
        yield head.head.lemma
    if head.dep == "nsubj" and head.head.lemma == "be":
        attr = head.head.child("attr")
        if attr is not None and attr.tag == "NN":
            yield attr.lemma
            yield from (conj.lemma for conj in attr.children_of("conj") if conj.tag == "NN")


def _gender(entity: Entity) -> str | None:
    votes: Counter[str] = Counter()
    for mention in entity.mentions:
        before = mention.sentence.tokens[mention.first - 1] if mention.first else None
        titled = TITLES.get(before.lower.rstrip(".")) if before is not None else None
        if titled in {"m", "f"}:
            votes[titled] += 3
    for word in entity.name.split()[:2]:
        gender = gazetteer.first_name_gender(word)
        if gender in {"m", "f"}:
            votes[gender] += 2
            break
    for noun in entity.nouns:
        gender = ROLE_GENDER.get(noun)
        if gender:
            votes[gender] += 2
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def names_of(tokens: Iterable[Token]) -> list[Mention]:
    """Return the name mentions that the tokens belong to, each once, in order."""
    found: list[Mention] = []
    for token in tokens:
        mention = token.mention
        if mention is not None and mention.is_name and mention not in found:
            found.append(mention)
    return found
