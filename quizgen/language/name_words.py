"""What the words of a name say of its kind, each a vote."""

from __future__ import annotations

import re
from collections import Counter

from quizgen.language import gazetteer, lexicon, wordlists
from quizgen.language.words import (
    CALENDAR_WORDS,
    FIRST_WORDS,
    GROUP_WORDS,
    ORG_WORDS,
    PLACE_WORDS,
    TITLES,
)

ORDINARY_RANK = 6000
"""Words up to this frequency rank are names only where grammar says so."""
METROPOLIS = 100
"""Cities up to this rank are meant even beside a person of the name."""
WELL_KNOWN = 600
"""Cities up to this rank are meant when their name stands alone."""

_SAINTS = frozenset({"st", "saint"})
"""Titles that towns, churches and rivers bear more often than people."""
_INITIAL = re.compile(r"[A-Z]\.")
NUMERAL = re.compile(r"[IVX]+")
_LINKS = frozenset({"on", "for", "and", "in", "to", "&"})
_PARTICLES = frozenset("bin ibn al van von der den de di da del della du la le ten ter".split())
"""Small words inside the names of people."""


def spelling_votes(name: str) -> Counter[str]:
    """Return what a name's words say of its kind; a kind that they speak against is negative."""
    words = name.split()
    while len(words) > 1 and NUMERAL.fullmatch(words[-1]):
        words = words[:-1]  # "World War II"
    last = words[-1].casefold().rstrip(".")
    if last in CALENDAR_WORDS:
        return Counter({"event": 6})
    votes = _head_votes(words, last)
    votes["place"] += place_votes(name)
    if gazetteer.demonym(name) is not None:
        votes["group"] += 4
    votes.update(_person_votes(words, last, name))
    known = wordlists.known_name_kind(name)
    if known is not None and not _shared(name):
        votes[known] += 4
    return votes


def _shared(name: str) -> bool:
    """Whether a well-known name is as well a place's, a person's or a plain word ("Shell")."""
    if " " in name:
        return False
    plain = bool(lexicon.noun_kinds(name.casefold()))
    return plain or gazetteer.is_surname(name) or gazetteer.place(name) is not None


def _head_votes(words: list[str], last: str) -> Counter[str]:
    """Return the votes of the word that says what a name names ("Trust", "Hurricane", "River")."""
    first = words[0].casefold()
    settled = last in PLACE_WORDS or last in ORG_WORDS
    if len(words) > 1 and first in FIRST_WORDS and not settled and not ordinary(words[1]):
        return Counter({FIRST_WORDS[first]: 5})
    if len(words) > 2 and words[1] == "Storm" and first == "tropical":
        return Counter({"event": 5})
    opens = len(words) > 2 and first in ORG_WORDS and last not in PLACE_WORDS
    if last in ORG_WORDS or opens:
        return Counter({"org": 4})
    if last in PLACE_WORDS and len(words) > 1:
        return Counter({PLACE_WORDS[last]: 4})
    if len(words) > 2 and words[1] == "of" and first in PLACE_WORDS:
        return Counter({PLACE_WORDS[first]: 4})
    if len(words) > 1 and last in GROUP_WORDS:
        return Counter({"group": 4, "person": -4})
    if len(words) > 1 and gazetteer.demonym(words[-1]) is not None:
        return Counter({"group": 1, "person": -4})  # "Han Chinese", but also "Far Eastern"
    if _is_office(words):
        return Counter({"other": 9})  # "Home Secretary": an office, whoever holds it
    return Counter()


def _person_votes(words: list[str], last: str, name: str) -> Counter[str]:
    """Return the votes for and against a person: titles, given names, surnames, initials."""
    bare = without_titles(words)
    votes: Counter[str] = Counter()
    of_thing = last in ORG_WORDS or last in PLACE_WORDS
    if len(bare) < len(words) and not any(word in _LINKS for word in words):
        if bare[0] == "of" or (words[0] == "Miss" and of_place(bare)):
            return Counter({"other": 9})  # "Miss Ohio", "King of Athens"
        votes["person"] += 3 * (words[0].casefold().rstrip(".") not in _SAINTS)
    given = gazetteer.first_name_gender(bare[0])
    surname = gazetteer.is_surname(bare[-1])
    if of_thing:
        return votes
    if len(bare) > 1 and not surname and place_votes(bare[-1]):
        return votes - Counter({"person": 2})  # "Tate Britain", "Polonia Warsaw"
    if 2 <= len(bare) <= 3 and given and not ordinary(bare[0]) and not place_votes(bare[0]):
        votes["person"] += 2
    if 2 <= len(bare) <= 4 and ((given and surname) or _has_form_of_person(bare)):
        votes["person"] += 3
    elif len(words) == 1 and not ordinary(name) and surname and not place_votes(name):
        votes["person"] += 1
    if len(words) > 1 and not given and place_votes(words[0]) and not surname:
        votes["person"] -= 2  # "Boston Globe"
    return votes


def _has_form_of_person(words: list[str]) -> bool:
    """Whether a name has what only people's have: initials, a particle, a ruler's title behind."""
    if any(word.islower() and word not in _PARTICLES for word in words):
        return False
    if any(_INITIAL.fullmatch(word) for word in words[:-1]):
        return words[-1][0].isupper() and len(words[-1]) > 2
    if words[0].islower():
        return False
    inside = len(words) > 2 and any(word in {"bin", "ibn", "von", "van"} for word in words[1:-1])
    return inside or _is_ruler(words)


def _is_ruler(words: list[str]) -> bool:
    """Whether a name is like "Kublai Khan": a ruler's title behind a word that is none else."""
    title = wordlists.title(words[-1])
    first = words[0].casefold()
    return (
        title is not None
        and title.sort == "noble"
        and not lexicon.kind_weights(first, "n")
        and not lexicon.kind_weights(first, "a")
        and not place_votes(words[0])
    )


def without_titles(words: list[str]) -> list[str]:
    """Return a name's words without the titles it opens with; the last word always stays."""
    while len(words) > 1:
        size = next(
            (
                n
                for n in range(min(3, len(words) - 1), 0, -1)
                if wordlists.title(" ".join(words[:n])) is not None
                or (n == 1 and words[0].casefold().rstrip(".") in TITLES)
            ),
            0,
        )
        if not size:
            break
        words = words[size:]
    return words


def of_place(words: list[str]) -> bool:
    """Whether words end in the name of a place that nobody is called by."""
    ends = [" ".join(words[-n:]) for n in (1, 2) if n <= len(words)]
    return any(place_votes(end) > 1 for end in ends) and not gazetteer.is_surname(words[-1])


def _is_office(words: list[str]) -> bool:
    """Whether a name is an office's, whoever holds it ("Home Secretary"), and no "James Cook"."""
    if len(words) < 2 or not words[-1][0].isupper() or _is_ruler(words):
        return False
    bare = without_titles(words)
    if len(bare) > 1 and gazetteer.first_name_gender(bare[0]) is not None:
        return False
    return lexicon.is_person_noun(words[-1].casefold())


def ordinary(word: str) -> bool:
    """Whether a name alone is likelier a plain word with a capital ("West", "Said")."""
    rank = lexicon.rank(word.casefold())
    return rank is not None and rank < ORDINARY_RANK


def place_votes(name: str) -> int:
    """Weigh the gazetteer's word: a small town's name is as often a person's."""
    known = gazetteer.place(name)
    if known is None:
        return 0
    if known.kind in {"country", "continent"} or known.rank < METROPOLIS:
        return 6
    return 3 if known.kind != "city" or known.rank < WELL_KNOWN else 1
