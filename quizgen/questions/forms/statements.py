"""True or false: a statement of the article, or the same with one name, number or word replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.bank.model import GAP
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause
from quizgen.language.entity import Entity
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.cloze import gapped
from quizgen.questions.forms.events import unnamed
from quizgen.questions.forms.foils import foil_of, replaceable
from quizgen.questions.gaps import Gap
from quizgen.questions.wording import Writer

OWNER = "an owner told by the clause alone"
"""A doubt that a whole statement bears: who owns is its subject."""
LEAD = "True or false?"
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
LEAST_WORDS = 6
LEAST_TRUTH = 9
"""Words of a statement that is shown as it is: a shorter one says too little to be weighed."""

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

PLAIN_GAPS = frozenset({"term", "noun"})
"""Kinds of gaps that nothing of the same kind fills for certain."""

_POS: dict[str, lexicon.Pos] = {"J": "a", "R": "r", "V": "v"}


def statement_questions(
    clause: Clause, writer: Writer, gaps: Sequence[Gap], analysis: Analysis
) -> Iterator[Candidate]:
    """Yield statements of a clause that one other word would make false.

    The other word is a name or number of the same kind in the place of the article's, or an
    opposite. An opposite that the article uses is left alone: it may say that of the same thing
    too.
    """
    if unnamed(clause):
        return
    for gap in gaps:
        if gap.doubts or gap.kind in PLAIN_GAPS or not _belongs(gap.tokens, clause):
            continue
        if not replaceable(gap, clause, analysis):
            continue
        stem = _told_with_gap(clause, gap.tokens, writer)
        foil = foil_of(gap, stem, clause, analysis) if stem is not None else None
        if stem is not None and foil is not None and _fits_article(gap.tokens[0], foil, clause):
            yield _statement(stem, gap.tokens, foil, clause, gap.entity)
    for token in _turnable(clause) if clause.modal is None else ():
        turned = opposite(token)
        if turned is None or turned in analysis.words or not _fits_article(token, turned, clause):
            continue
        stem = _told_with_gap(clause, [token], writer)
        if stem is not None:
            yield _statement(stem, [token], turned, clause)
            return
    yield from _truth(clause, writer)


def _truth(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Yield a clause's statement as it is, where nothing is known that would make it false."""
    subject = clause.subject.head.mention
    if clause.kind != "main" or clause.negated or subject is None or not subject.is_name:
        return
    stem = _told_with_gap(clause, [clause.verb], writer)
    if stem is not None and len(stem.split()) >= LEAST_TRUTH:
        candidate = _statement(stem, [clause.verb], "", clause)
        candidate.doubts = ("nothing would make it false",)
        yield candidate


def _told_with_gap(clause: Clause, key: list[Token], writer: Writer) -> str | None:
    """Return a clause's statement with a gap; None when it is short or in any way doubtful."""
    stem = gapped(clause, key, writer)
    doubtful = set(writer.take_doubts()) - {OWNER}
    return None if stem is None or doubtful or len(stem.split()) < LEAST_WORDS else stem


def _statement(
    stem: str, key: list[Token], foil: str, clause: Clause, entity: Entity | None = None
) -> Candidate:
    return Candidate(
        "statement",
        f"{LEAD} {stem}",
        clause.sentence.span_text(key),
        key[0].start,
        key[-1].end,
        "statement",
        clause.sentence,
        key,
        clause,
        entity,
        foil=foil,
    )


def _belongs(key: list[Token], clause: Clause) -> bool:
    """Whether words stand in the clause itself, not in another that depends on it."""
    if any(token in clause.subject.tokens for token in key):
        return True
    above = next((t for t in key[-1].ancestors() if t.is_verb), None)
    return above is clause.verb


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


def _fits_article(token: Token, foil: str, clause: Clause) -> bool:
    """Whether "a" or "an" before the word suits its opposite too."""
    before = clause.sentence.tokens[token.i - 1].lower if token.i else ""
    return before not in {"a", "an"} or (token.lower[0] in "aeiou") == (foil[0] in "aeiou")


def told(stem: str, word: str) -> str:
    """Return a statement with a word in its gap, with a capital where it opens the sentence."""
    opens = stem.removeprefix(LEAD).lstrip().startswith(GAP)
    return stem.replace(GAP, word[0].upper() + word[1:] if opens else word)
