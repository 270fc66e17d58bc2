"""True or false: a statement of the article, or the same with one word turned into its opposite."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.bank.model import GAP
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.cloze import gapped
from quizgen.questions.wording import Writer

LEAD = "True or false?"
COMMON = 8000
"""Frequency rank up to which an opposite is a word that every reader knows."""
LEAST_WORDS = 6

OPPOSITES = {
    "always": "never", "never": "always", "often": "rarely", "usually": "rarely", "rarely": "often",
    "seldom": "often", "frequently": "rarely", "more": "less", "less": "more", "before": "after",
    "all": "none", "increase": "decrease", "decrease": "increase", "rise": "fall", "fall": "rise",
    "high": "low", "low": "high", "large": "small", "small": "large", "big": "small",
    "public": "private", "private": "public", "deep": "shallow", "shallow": "deep",
    "quickly": "slowly", "slowly": "quickly",
    "many": "few", "few": "many", "most": "few", "positive": "negative", "negative": "positive",
    "shy": "confident", "accept": "reject", "reject": "accept", "win": "lose", "lose": "win",
}  # fmt: skip
"""Opposites that are surer, or commoner, than WordNet's first."""

UNTURNED = frozenset(
    """other same own first last able old right left long little second third present free common
    single natural human early late full whole next actual possible new good great different
    such certain sure only very so too much be have do go come get make take give see know say
    non-profit modern social main""".split()
)
"""Words whose opposite makes no plain falsehood."""

_POS: dict[str, lexicon.Pos] = {"J": "a", "R": "r", "V": "v"}


def statement_questions(clause: Clause, writer: Writer, analysis: Analysis) -> Iterator[Candidate]:
    """Yield one statement of a clause that a single opposite makes false.

    An opposite that the article uses is left alone: it may say that of the same thing too.
    """
    for token in _turnable(clause):
        foil = opposite(token)
        if foil is None or foil in analysis.words or not _fits_article(token, foil, clause):
            continue
        stem = gapped(clause, [token], writer)
        if stem is None or len(stem.split()) < LEAST_WORDS:
            continue
        yield Candidate(
            "statement",
            f"{LEAD} {stem}",
            token.text,
            token.start,
            token.end,
            "statement",
            clause.sentence,
            [token],
            clause,
            foil=foil,
        )
        return


def _turnable(clause: Clause) -> Iterator[Token]:
    """Yield the words whose opposite would falsify the clause, the likeliest first."""
    tokens = clause.sentence.tokens
    inside = [
        token
        for token in clause.verb.subtree()
        if token.mention is None
        and "-" not in {tokens[token.i - 1].text, tokens[min(token.i + 1, len(tokens) - 1)].text}
    ]
    yield from (t for t in inside if t.tag == "RB" and t.head is clause.verb)
    yield from (t for t in inside if t.tag == "JJ" and t.dep == "acomp")
    if clause.verb.lemma in OPPOSITES:
        yield clause.verb


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
    if token.lower.endswith("ly") != found.endswith("ly") and token.tag[0] == "R":
        return None  # "quite loud" for "quite softly"
    return found if token.tag in {"JJ", "RB"} else inflect(found, token.tag)


def _rank(word: str) -> int:
    rank = lexicon.rank(word) if word.isalpha() else None
    return COMMON if rank is None else rank


def _fits_article(token: Token, foil: str, clause: Clause) -> bool:
    """Whether "a" or "an" before the word suits its opposite too."""
    before = clause.sentence.tokens[token.i - 1].lower if token.i else ""
    return before not in {"a", "an"} or (token.lower[0] in "aeiou") == (foil[0] in "aeiou")


def told(stem: str, word: str) -> str:
    """Return a statement with a word in its gap."""
    return stem.replace(GAP, word)
