"""The people who may have said something, to stand beside the one who did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quizgen.bank.model import Option
from quizgen.distractors.persons import is_persons
from quizgen.distractors.slot import quoted
from quizgen.language import gazetteer, lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity
from quizgen.language.speech import SAYING
from quizgen.language.tokens import Token
from quizgen.language.wordlists import noun_gender
from quizgen.language.words import ROLE_GENDER, TITLES
from quizgen.questions.forms.rivals import central, may_be_one

CLOSE = 0.6
"""Nearness of two nouns from which on they may be of one person."""
LEAST_MENTIONS = 2
"""How often the article must name a speaker whose name is to be typed."""
LEAST, MOST = 3, 3
"""Wrong options: readers struck two."""
LEAST_SPEAKING = 2
"""How many of them the article must report as saying something."""
BARE_NAME = 2
"""Words of a given name with a surname."""
BEFORE_RANK = frozenset({"prime", "vice", "deputy", "former", "foreign", "acting"})
REIGNING = frozenset("king queen prince princess emperor empress pope saint st sultan".split())
"""Titles that are part of a name: "King John Paul" is no John Paul."""
_OWN = frozenset({"my", "our"})


def voice_name(entity: Entity, analysis: Analysis) -> str | None:
    """Return how options call a speaker: the full name, or "the giant"; None for no person."""
    if entity.kind != "person" or entity.ambiguous or not entity.mentions:
        return None
    if entity.name.split()[0].casefold() in {"said", "asked", "cried", "replied"}:
        return None  # the verb before it was taken for a part of the name
    if any(mention.label == "ROLE" for mention in entity.mentions):
        return f"the {entity.name.removeprefix('the ')}"
    if not entity.sure and not is_persons(entity):
        return None
    if entity.definite and entity.name[:4].casefold() != "the ":
        return f"the {entity.name}"
    if entity.name in analysis.document.text:
        return _untitled(entity.name)
    fullest = max((mention.text for mention in entity.mentions), key=lambda name: name.count(" "))
    return fullest if " " in fullest and fullest.split()[-1] in entity.name else None


def _untitled(name: str) -> str:
    """Return a full name without a "Dr." or "Farmer" that the names beside it may not have."""
    words = name.split()
    while len(words) > BARE_NAME and _is_rank(words[0].casefold().rstrip(".")):
        words = words[1:]
    return " ".join(words) if gazetteer.first_name_gender(words[0]) is not None else name


def _is_rank(word: str) -> bool:
    if word in REIGNING:
        return False
    return word in TITLES or word in BEFORE_RANK or lexicon.is_person_noun(word)


def is_remembered(speaker: Entity, key: str, analysis: Analysis) -> bool:
    """Whether a speaker's full name may be asked for in writing: told often, but no topic."""
    title = key.split()[0].casefold().rstrip(".") in TITLES
    often = len(speaker.mentions) >= LEAST_MENTIONS
    return often and " " in key and not title and not central(speaker, analysis)


def other_voices(
    speaker: Entity,
    key: str,
    said: Sequence[Token],
    speakers: Mapping[Entity, bool],
    analysis: Analysis,
) -> tuple[Option, ...] | None:
    """Return the options of a question for a speaker; None where three others are not to be had.

    Args:
        speaker: who said it.
        key: the speaker's name.
        said: the words said; nobody whom they name, or whose sex they rule out, is offered.
        speakers: who speaks in the article, and whether what they say is another thing; these
            come first.
        analysis: the article.
    """
    found: list[tuple[Entity, str]] = []
    ranked = sorted(
        (e for e in analysis.entities if e is not speaker and speakers.get(e, True)),
        key=lambda other: (
            other not in speakers,
            not speaks(other),
            _distance(other, said[0].start),
        ),
    )
    for other in ranked:
        name = voice_name(other, analysis)
        if name is None or not _alike(key, name) or _is_named(other, said):
            continue
        if other not in speakers and not (acts(other) and surely_a_person(other)):
            continue
        if _sexed(said) and other.gender not in {speaker.gender, None}:
            continue
        taken = [speaker, *(entity for entity, _ in found)]
        if any(may_be_one(other, entity, analysis) for entity in taken):
            continue
        found.append((other, name))
        if len(found) == MOST:
            break
    speaking = sum(other in speakers or speaks(other) for other, _ in found)
    if len(found) < LEAST or speaking < LEAST_SPEAKING:
        return None
    wrong = [Option(name, False, "article", _why(other, name, said)) for other, name in found]
    return (Option(key, True, "article", ""), *wrong)


def speaks(other: Entity) -> bool:
    """Whether the article reports what somebody says."""
    return any(m.head.dep == "nsubj" and m.head.head.lemma in SAYING for m in other.mentions)


def acts(other: Entity) -> bool:
    """Whether somebody does anything in the article, as against being named in passing."""
    return any(m.head.dep == "nsubj" and m.head.head.is_verb for m in other.mentions)


def _alike(key: str, name: str) -> bool:
    """Whether two names are built alike: a full name beside full names."""
    if key.startswith("the ") or name.startswith("the "):
        return key[:4] == name[:4] and not _one_being(key.split()[-1], name.split()[-1])
    return (" " in key) == (" " in name)


def surely_a_person(entity: Entity) -> bool:
    """Whether a title, a role, a given name or a name that is no common noun vouches for it."""
    first = entity.name.split()[0]
    title = first.casefold().rstrip(".") in TITLES
    role = any(mention.label == "ROLE" for mention in entity.mentions)
    if role or title or gazetteer.first_name_gender(first) is not None:
        return True
    last = entity.name.split()[-1]
    tagged = all(mention.label == "PERSON" for mention in entity.mentions)
    ship = first.isupper() and len(first) > 2  # "USS Higgins"
    return tagged and " " in entity.name and not ship and not lexicon.noun_kinds(last.lower())


def _one_being(noun: str, other: str) -> bool:
    """Whether two nouns may be of one person: the king and the monarch, the boy and the child."""
    noun, other = noun.casefold(), other.casefold()
    if lexicon.relation(noun, other, "n") is not None:
        return True
    return noun_gender(noun) == noun_gender(other) and lexicon.similarity(noun, other) > CLOSE


def _is_named(other: Entity, said: Sequence[Token]) -> bool:
    words = {word.casefold() for word in other.name.split()} - {"the"}
    return any(token.lower in words for token in said)


def _sexed(said: Sequence[Token]) -> bool:
    """Whether words tell the sex of who says them: "my husband"."""
    return any(token.lower in _OWN and token.head.lemma in ROLE_GENDER for token in said)


def _distance(other: Entity, place: int) -> int:
    return min(abs(mention.start - place) for mention in other.mentions)


def _why(other: Entity, name: str, said: Sequence[Token]) -> str:
    mention = min(other.mentions, key=lambda m: abs(m.start - said[0].start))
    return f"The article says of {name}: “{quoted(mention.sentence, mention.head)}”"
