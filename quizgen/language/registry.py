"""The article's entities: one entry a thing, whatever names the article gives it.

Full and short names are joined ("Rachel Carson", "Carson"), one type a name is settled by votes
from the whole article, the gazetteers and the grammar around the name, and gender is taken from
titles, given names and role nouns. What is not certain stays unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quizgen.language import gazetteer, lexicon
from quizgen.language.entities import KINDS, Mention
from quizgen.language.words import (
    CALENDAR_WORDS,
    ENTITY_NOUNS,
    FOUNDED_VERBS,
    MAKING_VERBS,
    ORG_WORDS,
    PERSON_PRONOUNS,
    PERSON_VERBS,
    PLACE_WORDS,
    ROLE_GENDER,
    TITLES,
    WORK_VERBS,
)
from quizgen.language.tokens import Sentence, Token


NAMED_NOUNS = frozenset().union(*ENTITY_NOUNS.values())

WELL_KNOWN = 600
"""Cities up to this rank are meant when their name stands alone."""


METROPOLIS = 100
"""Cities up to this rank are meant even beside a person of the name."""


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
    definite: bool = False
    """Whether the article writes "the" before the name ("the United States")."""
    titled: bool = False
    """Whether the article's title names it."""

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


def build_registry(sentences: Sequence[Sentence], title: str = "") -> list[Entity]:
    """Group the sentences' name mentions into entities, set ``Mention.entity``, return them.

    Args:
        sentences: the article's sentences.
        title: the article's title; a person's name there names whom the article is about.

    Returns:
        The entities in the order of their first mention.
    """
    groups: dict[str, list[Mention]] = {}
    _find_again(sentences)
    _note_pronouns(sentences)
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.is_name:
                groups.setdefault(normal_name(mention.text), []).append(mention)
    entities = {key: _entity(key, mentions) for key, mentions in groups.items() if key}
    _join_acronyms(entities)
    _join_place_names(entities)
    _join_title([entity for entity in entities.values() if entity.mentions], title)
    _join_short_names(entities)
    found = [entity for entity in entities.values() if entity.mentions]
    for entity in found:
        _finish(entity)
    found.sort(key=lambda entity: entity.first_mention.start)
    return found


def _entity(key: str, mentions: list[Mention]) -> Entity:
    spelled = Counter(_bare(mention) for mention in mentions).most_common(1)[0][0]
    nouns = {noun for mention in mentions for noun in _role_nouns(mention)}
    kind = _kind(spelled, mentions, nouns)
    return Entity(spelled, spelled, kind, mentions=list(mentions), names={key}, nouns=nouns)


def _bare(mention: Mention) -> str:
    return mention.text.removesuffix("'s").removesuffix("’s")


def _kind(name: str, mentions: Iterable[Mention], nouns: Iterable[str]) -> str:
    """Settle one kind for a name by votes; the model's word alone is not enough to be sure."""
    mentions = list(mentions)
    if any(mention.label == "ROLE" for mention in mentions):
        return "person"
    labels: Counter[str] = Counter()
    votes: Counter[str] = Counter()
    for mention in mentions:
        labels[KINDS.get(mention.label, "other")] += 1 if mention.label != "OTHER" else 0
        for kind, weight in _grammar_votes(mention):
            votes[kind] += weight
    for noun in nouns:
        votes.update(_noun_votes(noun))
    votes.update(_spelling_votes(name))
    total = +(labels + votes)
    if not total:
        return "other"
    best, _ = min(total.items(), key=lambda item: (-item[1], item[0]))
    if best == "person" and " and " in name:
        return "other"
    return best if votes[best] > 0 or _trusted(name, best, labels[best]) else "other"


def _noun_votes(noun: str) -> dict[str, int]:
    """Return what a noun that the article applies to a name says of its kind."""
    for kind, nouns in ENTITY_NOUNS.items():
        if noun in nouns:
            return {kind: 4}
    return {"person": 3} if lexicon.is_person_noun(noun) else {}


def _spelling_votes(name: str) -> dict[str, int]:
    """Return what the words of a name say of its kind."""
    words = name.split()
    last = words[-1].casefold().rstrip(".")
    votes: Counter[str] = Counter()
    joined = any(word in {"on", "for", "and", "in", "to", "&"} for word in words)
    if len(words) > 1 and words[0].casefold().rstrip(".") in TITLES and not joined:
        votes["person"] += 3
    if last in CALENDAR_WORDS:
        return Counter({"event": 6})
    if last in ORG_WORDS or any(word.casefold() in ORG_WORDS for word in words[:1] if len(words) > 2):
        votes["org"] += 4
    elif last in PLACE_WORDS and len(words) > 1:
        votes[PLACE_WORDS[last]] += 4
    elif len(words) > 2 and words[1] == "of" and words[0].casefold() in PLACE_WORDS:
        votes[PLACE_WORDS[words[0].casefold()]] += 4
    elif len(words) > 1 and words[-1][0].isupper() and lexicon.is_person_noun(last):
        votes["other"] += 9  # "Home Secretary": an office, whoever holds it
    votes["place"] += _place_votes(name)
    if gazetteer.demonym(name) is not None:
        votes["group"] += 4
    given = gazetteer.first_name_gender(words[0])
    surname = gazetteer.is_surname(words[-1])
    if 2 <= len(words) <= 4 and given and surname and last not in ORG_WORDS and last not in PLACE_WORDS:
        votes["person"] += 3
    elif len(words) == 1 and lexicon.is_person_noun(name.casefold()):
        votes["person"] += 2  # "the Giant"
    elif len(words) == 1 and gazetteer.is_surname(name) and not votes["place"]:
        votes["person"] += 1
    if len(words) > 1 and not given and _place_votes(words[0]) and not surname:
        votes["person"] -= 2  # "Boston Globe"
    return votes


def _trusted(name: str, kind: str, labelled: int) -> bool:
    """Whether the model's label may stand without support from spelling, grammar or tables."""
    words = len(name.split())
    if kind == "person":
        first, last = name.split()[0], name.split()[-1]
        if not last[0].isupper() or words > 4:
            return False
        known = gazetteer.is_surname(last) or gazetteer.first_name_gender(first) is not None
        return labelled > 2 or (words > 1 and known)
    if kind == "org":
        return words > 1 and not name.isupper()
    if kind in {"event", "work", "law"}:
        return words > 1
    return labelled > 1 or words > 1


def _place_votes(name: str) -> int:
    """Weigh the gazetteer's word: a small town's name is as often a person's."""
    known = gazetteer.place(name)
    if known is None:
        return 0
    return 3 if known.kind != "city" or known.rank < WELL_KNOWN else 1


def _untitled(name: str) -> list[str]:
    words = name.split()
    return words[1:] if len(words) > 1 and words[0].casefold().rstrip(".") in TITLES else words


def _unmistakable(name: str) -> bool:
    """Whether a name alone means a place, even where somebody bears it."""
    known = gazetteer.place(name)
    return known is not None and (known.kind != "city" or known.rank < METROPOLIS)


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
        if lemma in MAKING_VERBS and head.dep == "nsubjpass":
            yield "person", -4
        elif lemma in PERSON_VERBS and head.dep == "nsubj":
            yield "person", 1
        elif lemma in WORK_VERBS and head.dep != "nsubj":
            yield "work", 1
    if _own_pronouns(mention) or mention.taken_up:
        yield "person", 2


def _find_again(sentences: Sequence[Sentence]) -> None:
    """Mention a one-word name also where the tagger took it for a plain noun ("Thorn regards…")."""
    known: dict[str, Mention] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.is_name and mention.label not in {"ROLE", "NORP"}:
                text = mention.text.split(":")[0]
                if " " not in text and text[:1].isupper():
                    known.setdefault(text, mention)
    for sentence in sentences:
        for token in sentence.tokens:
            found = known.get(token.text)
            if token.mention is None and found is not None and token.tag[:2] in {"NN", "VB", "JJ"}:
                mention = Mention(sentence, token.i, token.i, found.label)
                token.mention = mention
                sentence.mentions.append(mention)
                sentence.mentions.sort(key=lambda m: m.first)


def _note_pronouns(sentences: Sequence[Sentence]) -> None:
    """Note which name, subject of one sentence, the next sentence takes up with "he" or "she"."""
    for sentence, following in zip(sentences, sentences[1:], strict=False):
        if sentence.paragraph != following.paragraph:
            continue
        subject = next((s for root in sentence.roots if (s := root.child("nsubj", "nsubjpass"))), None)
        pronoun = next((s for root in following.roots if (s := root.child("nsubj", "nsubjpass"))), None)
        if subject is None or pronoun is None or subject.mention is None or not subject.mention.is_name:
            continue
        persons = [m for m in sentence.mentions if m.label == "PERSON" and m is not subject.mention]
        gender = PERSON_PRONOUNS.get(pronoun.lower)
        if gender is not None and not persons:
            subject.mention.taken_up = gender


def _own_pronouns(mention: Mention) -> list[str]:
    """Return the "his", "she"… behind a subject that can only mean it: no other person stands before."""
    head = mention.head
    if head.dep not in {"nsubj", "nsubjpass"}:
        return []
    if any(token.lower in PERSON_PRONOUNS for token in mention.sentence.tokens[: mention.first]):
        return []
    found: list[str] = []
    others = {m.first for m in mention.sentence.mentions if m is not mention and m.label == "PERSON"}
    for token in head.head.subtree():
        if token.i <= mention.last:
            continue
        if token.i in others:
            break
        if token.lower in PERSON_PRONOUNS:
            found.append(PERSON_PRONOUNS[token.lower])
    return found


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


def _join_place_names(entities: dict[str, Entity]) -> None:
    """Join the names of one country ("US", "America", "United States")."""
    known: dict[str, Entity] = {}
    for entity in entities.values():
        place = gazetteer.place(entity.name) if entity.kind == "place" and entity.mentions else None
        if place is None or place.kind != "country":
            continue
        first = known.setdefault(place.name, entity)
        if first is not entity:
            _merge(first, entity)


def _join_title(entities: list[Entity], title: str) -> None:
    """Mark whom the title names, and give a person the full name that stands there."""
    words = title.split()
    if not 1 <= len(words) <= 4 or not all(word[0].isupper() for word in words):
        return
    honorific = words[0].casefold().rstrip(".") in TITLES
    known = gazetteer.first_name_gender(words[0]) is not None
    for entity in entities:
        parts = entity.name.split()
        if parts != words[-len(parts) :]:
            continue
        entity.titled = True
        if (honorific or known) and len(words) > 1 and entity.kind in {"person", "other"}:
            entity.kind = "person"
            entity.name = title


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
        elif owners:
            _settle(short, owners)


def _settle(short: Entity, owners: list[Entity]) -> None:
    """Give each use of a name that several share to the one whose full name stands just before."""
    titled = [owner for owner in owners if owner.titled]
    if len(titled) == 1:
        _merge(titled[0], short)
        titled[0].short = min(titled[0].short, short.name, key=len)
        return
    kept: list[Mention] = []
    full = {id(owner): list(owner.mentions) for owner in owners}
    for mention in short.mentions:
        paragraph = mention.sentence.paragraph
        near = [
            owner
            for owner in owners
            if any(
                m.start < mention.start and paragraph - m.sentence.paragraph <= 1
                for m in full[id(owner)]
            )
        ]
        (near[0].mentions if len(near) == 1 else kept).append(mention)
    short.mentions = kept
    short.ambiguous = True


def _shortens(short: Entity, long: Entity) -> bool:
    words, parts = _untitled(long.name), _untitled(short.name)
    if len(parts) >= len(words) and not (parts == words and len(short.name) > len(long.name)):
        return False
    if ":" in long.name:
        return long.name.split(":")[0].casefold() == short.name.casefold()
    if long.kind == "person":
        if _unmistakable(short.name) or gazetteer.demonym(short.name) is not None:
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
    bare = [m for m in entity.mentions if m.tokens[0].lower != "the"]
    definite = sum(1 for m in bare if _after_the(m))
    entity.definite = definite * 2 > len(bare)
    if ":" in entity.name:
        entity.short = entity.name.split(":")[0]
    for mention in entity.mentions:
        mention.entity = entity
    if entity.kind == "person":
        entity.gender = _gender(entity)


def _role_nouns(mention: Mention) -> Iterable[str]:
    """Yield the nouns of people and named things that the article calls a mention by."""
    for noun in _called(mention):
        if noun in NAMED_NOUNS or lexicon.is_person_noun(noun):
            yield noun


def _after_the(mention: Mention) -> bool:
    return mention.first > 0 and mention.sentence.tokens[mention.first - 1].lower == "the"


def _called(mention: Mention) -> Iterable[str]:
    """Yield the nouns in apposition, before the name and behind "is"."""
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
    if head.dep == "oprd" and head.head.lemma in {"call", "name"} and head.head.dep == "acl":
        yield head.head.head.lemma
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
        votes.update(_own_pronouns(mention))
        votes.update([mention.taken_up] if mention.taken_up else [])
    opening = TITLES.get(entity.name.split()[0].casefold().rstrip("."))
    if opening in {"m", "f"}:
        votes[opening] += 3
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
