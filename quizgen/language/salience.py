"""Which of several things a pronoun takes up: agreement, what syntax forbids, and salience.

After Lappin and Leass (1994): what agrees with the pronoun and is not ruled out by the tree is
weighed by its role, halved for every sentence in between and raised for a parallel role. How far
the best stands out from the second says how sure the answer is.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from quizgen.language.referents import SUBJECT_LABELS, Referent
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import (
    PERSON_PRONOUNS,
    PERSON_VERBS,
    POSSESSIVES,
    THING_PRONOUNS,
)

PARALLEL = 1.35
"""How much a subject gains before a subject pronoun."""
COLLECTIVE = 0.5
"""How much a singular body ("the team") loses before "they"."""
FOREIGN = 0.5
"""How much a person loses who is spoken of inside a quotation when the pronoun is outside, and the
other way round."""
UNTOLD = 0.7
"""How much a person of unknown sex loses before "he" or "she"."""
OWN = 1.5
"""How much the subject of a possessive's own clause gains."""
WHICH = 2.5
"""How much it gains when the clause is about it ("the report, which misquotes its source")."""


_SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp"})
"""Labels of verbs whose subject is that of the verb above them."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A thing that a pronoun may take up: where it was last spoken of and its salience."""

    last: Referent
    weight: float
    distance: int
    """Sentences between the pronoun and where the thing was last spoken of."""


def rank(
    sentence: Sentence,
    pronoun: Token,
    reach: Iterable[tuple[int, Iterable[Referent]]],
    quoted: Callable[[Token], bool] = lambda token: False,
) -> list[Ranked]:
    """Return what a pronoun may take up, the most salient first.

    Args:
        sentence: the pronoun's sentence.
        pronoun: the pronoun.
        reach: the sentences it may reach as (distance, what they speak of), nearest first.
        quoted: says whether a token stands inside quotation marks.
    """
    weights: dict[Hashable, float] = {}
    last: dict[Hashable, tuple[Referent, int]] = {}
    barred = {found.key for found in _barred(sentence, pronoun, reach)}
    own = own_subject(pronoun)
    parallel = pronoun.dep in SUBJECT_LABELS or _in_subject(pronoun)
    for distance, found in reach:
        best: dict[Hashable, float] = {}
        for referent in found:
            if not agrees(referent, pronoun) or referent.key in barred:
                continue
            if distance == 0 and not _precedes(referent, pronoun):
                continue
            weight = referent.weight * 0.5**distance
            weight *= PARALLEL if parallel and referent.subject else 1
            weight *= COLLECTIVE if is_collective(referent, pronoun) else 1
            if referent.token is own:
                weight *= OWN if own.head.is_verb and own.dep in SUBJECT_LABELS else WHICH
            if quoted(referent.token) != quoted(pronoun):
                if referent.sort != "person":
                    continue  # who speaks does not see the page
                weight *= FOREIGN
            if pronoun.lower in PERSON_PRONOUNS and referent.gender is None:
                weight *= UNTOLD
            best[referent.key] = max(best.get(referent.key, 0), weight)
            known = last.get(referent.key)
            if known is None or (known[1] == distance and known[0].token.i < referent.token.i):
                last[referent.key] = (referent, distance)
        for key, weight in best.items():
            weights[key] = weights.get(key, 0) + weight
    if pronoun.lower not in PERSON_PRONOUNS:
        _drop_parts(weights, last)
    _merge_bare(weights)
    ranked = [Ranked(last[key][0], weight, last[key][1]) for key, weight in weights.items()]
    return sorted(ranked, key=lambda item: (-item.weight, item.last.token.start))


def _drop_parts(weights: dict[Hashable, float], last: dict[Hashable, tuple[Referent, int]]) -> None:
    """Leave out what is only a part of several that are named together ("monks and nuns")."""
    parts = {
        id(part)
        for key in weights
        for part in last[key][0].token.conjuncts()
        if isinstance(key, tuple) and key[0] == "and"
    }
    for key in list(weights):
        whole = isinstance(key, tuple) and key[0] == "and"
        if not whole and id(last[key][0].token) in parts:
            del weights[key]


def _merge_bare(weights: dict[Hashable, float]) -> None:
    """Take a bare noun ("objects") for the one that says more of itself ("heavy objects")."""
    full: dict[Hashable, list[Hashable]] = {}
    for key in weights:
        if isinstance(key, tuple) and len(key) > 2 and isinstance(key[1], bool):
            full.setdefault(key[:2], []).append(key)
    for bare, telling in full.items():
        if bare in weights and len(telling) == 1:
            weights[telling[0]] += weights.pop(bare)


def agrees(referent: Referent, pronoun: Token) -> bool:
    """Whether a referent has the number, sort and gender of a pronoun."""
    word = pronoun.lower
    if pronoun.dep == "poss" and pronoun.head.lower == referent.token.lower:
        return False  # "its name" is no name's
    if word in PERSON_PRONOUNS:
        fits = referent.sort in {"person", "any"} and referent.gender in {
            None,
            PERSON_PRONOUNS[word],
        }
        return not referent.plural and fits
    if word in THING_PRONOUNS:
        return not referent.plural and referent.sort != "person"
    if not referent.plural and not is_collective(referent, pronoun):
        return False
    return not (_needs_person(pronoun) and referent.sort == "thing")


def is_collective(referent: Referent, pronoun: Token) -> bool:
    """Whether a plural pronoun would take up people who are named in the singular."""
    plural = pronoun.lower not in PERSON_PRONOUNS and pronoun.lower not in THING_PRONOUNS
    return plural and not referent.plural and referent.sort == "body"


def _needs_person(pronoun: Token) -> bool:
    return pronoun.dep == "nsubj" and pronoun.head.lemma in PERSON_VERBS


def _precedes(referent: Referent, pronoun: Token) -> bool:
    """Whether a referent of the same sentence comes before a pronoun and does not hold it."""
    if referent.token.i >= pronoun.i:
        return False
    above, verbs = pronoun, 0
    while above.head is not above:
        clause = above.dep in {"relcl", "acl"}
        verbs += above.is_verb
        above = above.head
        if above is referent.token:  # "the man who lost his hat", but "the hat that he lost"
            return clause and (pronoun.dep == "poss" or verbs > 1)
    return True


def _in_subject(pronoun: Token) -> bool:
    """Whether a possessive stands in a subject ("Its largest telescope cost…")."""
    return pronoun.dep == "poss" and pronoun.head.dep in SUBJECT_LABELS


def _barred(
    sentence: Sentence, pronoun: Token, reach: Iterable[tuple[int, Iterable[Referent]]]
) -> list[Referent]:
    """Return the subject and the objects of a pronoun's verb: the pronoun is none of them."""
    if pronoun.lower in POSSESSIVES and pronoun.dep == "poss":
        return []
    own = [found for distance, near in reach if distance == 0 for found in near]
    subject = pronoun.dep in SUBJECT_LABELS and pronoun.lower not in {"him", "her", "them"}
    if subject:
        return [found for found in own if _commanded(found.token, pronoun)]
    if pronoun.lower.endswith(("self", "selves")):
        return []
    verb = next((token for token in pronoun.ancestors() if token.is_verb), None)
    if verb is None:
        return []
    doer = subject_of(verb)
    beside = [*verb.children_of("dobj", "dative", "attr"), *([doer] if doer else [])]
    beside = [part for token in beside for part in token.conjuncts()]
    return [found for found in own if found.token in beside]


def _commanded(noun: Token, subject: Token) -> bool:
    """Whether a noun stands in what is said of a subject: "he said that Duncan lied" is not his."""
    if noun.i < subject.i:
        return False
    for above in noun.ancestors():
        if above is subject.head:
            return True
        if above.dep == "conj" and above.is_verb and above.child(*SUBJECT_LABELS) is not None:
            return False
    return False


def own_subject(pronoun: Token) -> Token | None:
    """Return the subject of a possessive's clause; for "which" the noun that it takes up."""
    if pronoun.dep != "poss":
        return None
    verb = next((token for token in pronoun.ancestors() if token.is_verb), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or subject.i > pronoun.i:
        return None
    if subject.tag in {"WDT", "WP"} and verb is not None and verb.dep == "relcl":
        return verb.head
    return subject


def subject_of(verb: Token) -> Token | None:
    """Return a verb's subject, its own or that of the verb it stands beside or hangs from."""
    while True:
        subject = verb.child(*SUBJECT_LABELS)
        if subject is not None or verb.head is verb or verb.dep not in _SHARING:
            return subject
        verb = verb.head.head if verb.dep == "pcomp" else verb.head


def lead(ranked: list[Ranked]) -> float:
    """Return how many times as salient the best is as the second; infinite when it is alone."""
    if not ranked:
        return 0.0
    return ranked[0].weight / ranked[1].weight if len(ranked) > 1 else float("inf")


def is_acted_on(item: Ranked, token: Token) -> bool:
    """Whether a name stands in an opening participle whose doer the pronoun is.

    "Inspired by Lund, it tells of …": what Lund inspired is not Lund.
    """
    inside = item.last.token
    if token.dep not in SUBJECT_LABELS or inside.i > token.i:
        return False
    return any(
        above.dep == "advcl"
        and above.head is token.head
        and above.tag in {"VBN", "VBG"}
        and above.child(*SUBJECT_LABELS, "mark", "aux") is None
        for above in inside.ancestors()
    )
