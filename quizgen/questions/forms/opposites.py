"""Adverbs, adjectives and verbs whose opposite makes their clause false."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language import lexicon
from quizgen.language.clauses import Clause
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Token

COMMON = 8000
"""Frequency rank up to which an opposite is a word that every reader knows."""
EVERYDAY = 3000
"""Frequency rank up to which WordNet's opposites are opposites in every-day use as well."""
EXPLAINING = frozenset({"because", "due", "since", "as", "although", "though", "so"})
DIRECTIONS = frozenset(
    "to into above below over under from against on upon out through across behind beyond".split()
)
"""Prepositions with which a verb of rising or winning says more than that."""
NEGATING = frozenset({"un", "in", "im", "il", "ir", "dis", "non", "non-"})
OPPOSITES = {
    "always": "never", "never": "always", "often": "rarely", "usually": "rarely", "rarely": "often",
    "seldom": "often", "frequently": "rarely", "more": "less", "less": "more", "before": "after",
    "all": "none", "increase": "decrease", "decrease": "increase", "rise": "fall", "fall": "rise",
    "high": "low", "low": "high", "large": "small", "small": "large", "big": "small",
    "public": "private", "private": "public", "deep": "shallow", "shallow": "deep",
    "quickly": "slowly", "slowly": "quickly",
    "many": "few", "few": "many", "most": "few", "positive": "negative", "negative": "positive",
    "mild": "harsh", "harsh": "mild", "shy": "confident",
    "accept": "reject", "reject": "accept", "win": "lose", "lose": "win",
}  # fmt: skip
"""Opposites that are surer, or commoner, than WordNet's first."""

UNTURNED = frozenset(
    """other same own first last able old right left long little second third present free common
    single natural human early late full whole next actual possible new good great different
    such certain sure only very so too much be have do go come get make take give see know say
    non-profit modern social main active independent normally regularly""".split()
)
"""Words whose opposite makes no plain falsehood."""

_POS: dict[str, lexicon.Pos] = {"J": "a", "R": "r", "V": "v"}


def turnable(clause: Clause) -> Iterator[Token]:
    """Yield the words whose opposite would falsify the clause, the likeliest first."""
    tokens = clause.sentence.tokens
    inside = [
        token
        for token in clause.verb.subtree()
        if token.mention is None
        and "-" not in {tokens[token.i - 1].text, tokens[min(token.i + 1, len(tokens) - 1)].text}
    ]
    yield from (t for t in inside if t.tag == "RB" and t.head is clause.verb)
    yield from (
        t
        for t in inside
        if t.tag == "JJ"
        and t.dep == "acomp"
        and t.head is clause.verb
        and t.child("npadvmod") is None  # "202 feet high"
        and not any(c.lower in {"more", "most", "less"} for c in t.children)  # "more simple"
        and t.child("prep", "xcomp", "ccomp", "conj") is None  # "married to"
        and not _goes_on(t, clause)
    )
    directed = any(prep.lower in DIRECTIONS for prep in clause.verb.children_of("prep"))
    directed |= clause.verb.lemma == "fall" and any(
        token.lower in {"love", "ill", "asleep"} for token in clause.verb.subtree()
    )
    if clause.verb.lemma in OPPOSITES and not directed:  # a city falls to an army
        yield clause.verb


def _goes_on(word: Token, clause: Clause) -> bool:
    """Whether something behind a word explains it: "was hard due to the frost"."""
    return any(
        token.i > word.i and (token.text == "," or token.lower in EXPLAINING)
        for token in clause.verb.subtree()
    )


def opposite(token: Token) -> str | None:
    """Return the common word that means the opposite, in the token's form."""
    lemma = token.lemma
    if lemma in UNTURNED or token.lower in UNTURNED or token.text != token.lower:
        return None
    found = OPPOSITES.get(token.lower) or OPPOSITES.get(lemma)
    if found is None:
        ranked = [
            (rank, word)
            for word in lexicon.antonyms(lemma, _POS[token.tag[0]])
            if (rank := _rank(word)) < COMMON
        ]
        if len(ranked) != 1:
            return None  # several opposites belong to several senses
        found = ranked[0][1]
        if not _negates(lemma, found) and max(_rank(lemma), ranked[0][0]) > EVERYDAY:
            return None
    if token.lower.endswith("ly") != found.endswith("ly") and token.tag[0] == "R":
        return None  # "quite loud" for "quite softly"
    return found if token.tag in {"JJ", "RB"} else inflect(found, token.tag)


def _negates(one: str, other: str) -> bool:
    """Whether one of two words is the other with a negating prefix: "possible", "impossible"."""
    short, long = sorted((one, other), key=len)
    return long.removesuffix(short) in NEGATING


def _rank(word: str) -> int:
    rank = lexicon.rank(word) if word.isalpha() else None
    return COMMON if rank is None else rank
