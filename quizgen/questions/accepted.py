"""Other answers that are as right as the key: other names of the thing, other spellings, less."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language import gazetteer
from quizgen.language.entity import Entity
from quizgen.language.quantities import number_forms
from quizgen.language.words import ORG_WORDS, PLACE_WORDS, TITLES
from quizgen.questions.candidate import Candidate

ARTICLES = ("the ", "a ", "an ")
PLAIN_PREPOSITIONS = ("in ", "at ", "on ")
"""Prepositions that an answer to "Where?" may do without."""
FIXED = frozenset({"called", "speaker"})
"""Kinds of key that have no other spelling."""
NOUNS = frozenset({"noun", "personnoun", "term", "title", "phrase"})
ALIASES = (
    ("the United States", "United States", "US", "U.S.", "USA", "U.S.A.", "America"),
    ("the United Kingdom", "United Kingdom", "UK", "U.K.", "Britain", "Great Britain"),
    ("the European Union", "European Union", "EU", "E.U."),
    ("the United Nations", "United Nations", "UN", "U.N."),
    ("the Soviet Union", "Soviet Union", "USSR"),
    ("World War II", "WWII", "World War 2", "World War Two", "the Second World War", "WW2"),
    ("World War I", "WWI", "World War 1", "World War One", "the First World War", "WW1"),
    ("UN", "U.N.", "the United Nations"),
    ("the Netherlands", "Netherlands", "Holland"),
)
"""Names that are used for one another whatever the article calls them."""
NAMED_BY_KIND = frozenset({"hurricane", "storm", "cyclone", "typhoon", "mount", "lake"})
"""Words that say what a name names and may be left out: "Hurricane Irma" → "Irma"."""
SHORTENED = frozenset({"org", "facility", "law", "event", "work"})
"""Kinds of names that are used without a word that only places them or says what they are."""
PLAIN_MIDDLES = frozenset({"international", "national", "regional", "central"})
MOST_MODIFIERS = 2


def accepted_forms(candidate: Candidate) -> tuple[str, ...]:
    """Return the other spellings of a candidate's key, each once, the key itself left out."""
    forms: list[str] = []
    if candidate.entity is not None:
        forms += _names(candidate.entity)
    elif candidate.kind in FIXED:
        pass
    elif candidate.kind not in NOUNS:
        forms += number_forms(candidate.key)
    else:
        forms += _shorter(candidate)
    lowered = candidate.key.casefold()
    if candidate.kind == "location" and lowered.startswith(PLAIN_PREPOSITIONS):
        forms.append(candidate.key.partition(" ")[2])
    for article in ARTICLES:
        if lowered.startswith(article):
            forms.append(candidate.key[len(article) :])
    return tuple(dict.fromkeys(form for form in forms if form and form != candidate.key))


def _names(entity: Entity) -> Iterator[str]:
    """Yield the names that the article has for a thing, and those that everybody has."""
    yield entity.name
    spelled = {entity.short, *(mention.text for mention in entity.mentions)}
    yield from sorted(text for text in spelled if _same_name(text, entity))
    if entity.kind == "person" and " " in entity.name:
        last = entity.name.split()[-1]
        lettered = last[:1].isupper() and last.replace("-", "").isalpha() and not last.isupper()
        if lettered and last.casefold() not in {"jr.", "jr", "sr."}:
            yield last
            yield from _given_and_last(entity)
            first = entity.name.split()[0]
            if not gazetteer.is_surname(last) and first.casefold() not in TITLES:
                yield first  # "Luo Jun": which is the family's, only he can tell
        if entity.name.split()[0].casefold() in TITLES:
            yield entity.name.partition(" ")[2]
    yield from _shortened(entity)
    first, _, rest = entity.name.partition(" ")
    if rest and first.casefold() in NAMED_BY_KIND:
        yield rest
    for aliases in ALIASES:
        if entity.name in aliases:
            yield from aliases


def _given_and_last(entity: Entity) -> Iterator[str]:
    """Yield a person's name without titles, roles and middle names: "Ian Stewart"."""
    words = entity.name.split()
    given = [i for i, word in enumerate(words[:-1]) if gazetteer.first_name_gender(word)]
    if given and len(words) > 2:
        yield " ".join(words[given[0] :])
        yield f"{words[given[0]]} {words[-1]}"


def _shortened(entity: Entity) -> Iterator[str]:
    """Yield a thing's name without what it can do without: "Constitution", "WWII"-like none."""
    if entity.kind not in SHORTENED or "," in entity.name:
        return
    words = [word for word in entity.name.split() if word.casefold() != "the"]
    if "&" in words:
        yield " ".join("and" if word == "&" else word for word in words)
    head = words[-1].casefold()
    if len(words) > 2 and head in ORG_WORDS | PLACE_WORDS.keys() | NAMED_BY_KIND:
        yield " ".join(words[:-1])  # "Philadelphia International"
    if len(words) > 2 and words[1].casefold() in PLAIN_MIDDLES:
        yield " ".join([words[0], *words[2:]])
        yield words[0]
    for cut in range(1, len(words)):
        opening, rest = " ".join(words[:cut]), words[cut:]
        if gazetteer.place(opening) is None and gazetteer.demonym(opening) is None:
            continue
        typed = all(word.casefold() in ORG_WORDS | PLACE_WORDS.keys() for word in rest)
        if typed and gazetteer.place(opening) is not None:
            yield opening  # "Townsville Airport", but not "European Council"
        elif all(word[0].isupper() for word in rest):
            yield " ".join(rest)  # "the United States Constitution"


def _same_name(text: str, entity: Entity) -> bool:
    """Whether a name is a part of an entity's, or stands for it ("WHO"), and is no by-name."""
    words = {word.casefold() for word in entity.name.split() if word[0].isupper()}
    own = {word.casefold() for word in text.split() if word[0].isupper()}
    if own <= TITLES.keys() or own <= ORG_WORDS:
        return False  # "Princess" alone may be anybody, "Institute" any
    letters = "".join(word[0] for word in entity.name.split() if word[0].isupper())
    return bool(own) and (own <= words or text.replace(".", "") == letters)


def _shorter(candidate: Candidate) -> Iterator[str]:
    """Yield a noun phrase without what only describes: "relative obscurity" → "obscurity".

    Only where the stem is not a gap's "the same with another adjective": the noun that is left
    must be the phrase's last word and be used of nothing else in its sentence.
    """
    tokens = [t for t in candidate.key_tokens if t.tag not in {"DT", "PRP$"}]
    if not 1 < len(tokens) <= MOST_MODIFIERS + 1 or not tokens[-1].is_noun:
        return
    head = tokens[-1]
    again = [t for t in candidate.sentence.tokens if t.is_noun and t.lemma == head.lemma]
    if len(again) > 1 or any(t.tag == "CD" or t.mention is not None for t in tokens):
        return
    if all(t.tag in {"JJ", "RB", "VBN", "VBG"} for t in tokens[:-1]):
        yield head.text
