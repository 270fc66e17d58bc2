"""What a word means where the article uses it: the nearest in meaning of four plain words.

A wrong sense is what such questions fail by. So the words are those of a table of words that have
one meaning, and what may hide another use (an object too many, a particle, a compound, a set
phrase) rules the word out. The wrong options are plain words of the same table: alike in form and
in difficulty.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache

from quizgen.bank.model import Option
from quizgen.language import lexicon
from quizgen.language.inflection import inflect
from quizgen.language.referents import SUBJECT_LABELS
from quizgen.language.tokens import Sentence, Token
from quizgen.language.wordnet import Pos, wordnet
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.forms.plain_words import FIELDS, OF_MANY, OTHERWISE, PLAIN

WANTED = 3
MOST = 3
"""Such questions of one article."""
LEFT, RIGHT = 4, 5
"""Words quoted before and behind."""
LEAST_PHRASE = 4
"""Words without which a quotation gives no context."""
TOO_CLOSE = 0.48
"""Cosine from which a wrong option may come near in meaning; unrelated words have 0.1 to 0.4."""

LEAST_APT = 0.36
"""Cosine to the words that it would stand beside below which an option is absurd there."""
SLACK = 0.12
"""How much less at home than the key an option may be."""

_LIGHT = frozenset({"be", "have", "do"})
"""Words that anything stands beside."""
_OPEN = frozenset({"NN", "VB", "JJ"})
"""How the tags begin of words that say what may stand beside them."""

TRIED = 100
"""Plain words that chance puts forward, so that not always the same ones appear; of them those
that are at home beside the words of the phrase are taken."""

_POS: dict[str, Pos] = {
    "transitive": "v", "intransitive": "v", "adjective": "a", "noun": "n", "adverb": "r",
}  # fmt: skip

_MARKS = frozenset({",", ";", ":", "(", ")", "“", "”", '"', "–", "—", "...", "[", "]", "."})


def vocabulary_questions(context: Context) -> Iterator[Candidate]:
    """Yield "As used in the article, the word … is closest in meaning to:", the rarest first."""
    made = 0
    for sentence, token, use in _words(context):
        candidate = _question(sentence, token, use)
        if candidate is not None:
            yield candidate
            made += 1
            if made == MOST:
                return


def _words(context: Context) -> list[tuple[Sentence, Token, str]]:
    """Return the words of the article that the table has, each once, the rarest first."""
    found: dict[str, tuple[Sentence, Token, str]] = {}
    for sentence in context.analysis.sentences:
        if context.faults[sentence.index] is not None:
            continue
        for token in sentence.tokens:
            use = use_of(token) if token.text in _spelled() else None
            if use is not None and token.lemma in PLAIN[use] and token.lemma not in found:
                found[token.lemma] = (sentence, token, use)
                break
    return sorted(found.values(), key=lambda item: (-_rank(item[1].lemma), item[1].start))


def _rank(word: str) -> int:
    rank = lexicon.rank(word)
    return 100_000 if rank is None else rank


def use_of(token: Token) -> str | None:
    """Return how a word is used (a key of ``PLAIN``), or None where it may mean something else."""
    if token.mention is not None or not token.text.isalpha() or token.text != token.lower:
        return None
    tokens = [*token.children, token.head]
    if token.child("prt", "neg", "compound") is not None or _hyphened(token, tokens):
        return None
    if token.tag == "JJ":
        if token.lower in OF_MANY and token.head.tag != "NNS":
            return None
        return "adjective" if token.dep in {"amod", "acomp", "conj"} and _free(token) else None
    if token.tag in {"NN", "NNS"}:
        return None if token.dep in {"compound", "nmod", "npadvmod"} else "noun"
    if token.tag == "RB":
        return "adverb" if token.dep == "advmod" else None
    if not token.is_verb or token.dep in {"amod", "aux", "auxpass", "compound"}:
        return None
    if token.child("ccomp", "expl") is not None:
        return None
    if any((token.lemma, prep.lower) in OTHERWISE for prep in token.children_of("prep")):
        return None
    governed = token.child("dobj", "auxpass", "nsubjpass") is not None
    return "transitive" if governed else "intransitive"


def _hyphened(token: Token, near: list[Token]) -> bool:
    return any("-" in other.text and abs(other.i - token.i) == 1 for other in near)


def _free(adjective: Token) -> bool:
    """Whether an adjective is no part of a set phrase ("vital signs")."""
    noun = adjective.head
    return not noun.is_noun or wordnet().find(f"{adjective.lower} {noun.lemma}") is None


def _question(sentence: Sentence, token: Token, use: str) -> Candidate | None:
    plain = PLAIN[use][token.lemma]
    phrase = _phrase(sentence, token)
    key = _formed(plain, token)
    words = phrase.casefold().split()
    if len(words) < LEAST_PHRASE or any(_same_root(plain, word) for word in words):
        return None
    wrong = _wrong(token, use, plain, phrase)
    if key is None or len(wrong) < WANTED:
        return None
    others = [
        Option(word, False, "lexicon", f"“{token.text}” does not mean “{word}”.") for word in wrong
    ]
    return Candidate(
        "vocabulary",
        f"As used in the article, the word “{token.text}” in “{phrase}” is closest in meaning to:",
        key,
        token.start,
        token.end,
        "word",
        sentence,
        [token],
        choices=(Option(key, True, "lexicon", ""), *others),
        skill="vocabulary",
    )


def _formed(plain: str, token: Token) -> str | None:
    """Return a plain word in a token's form, None where it has no such form."""
    if token.tag in {"JJ", "RB", "NN"}:
        return plain
    if token.tag == "NNS" and lexicon.countability(plain) != "count":
        return None
    formed = inflect(plain, token.tag)
    return None if formed == plain and token.tag == "NNS" else formed


def _phrase(sentence: Sentence, token: Token) -> str:
    """Return the words around a token, without cut phrases at the edges; empty when too few."""
    tokens = sentence.tokens
    first = last = token.i
    while first > 0 and token.i - first < LEFT and tokens[first - 1].text not in _MARKS:
        first -= 1
    while last + 1 < len(tokens) and last - token.i < RIGHT and tokens[last + 1].text not in _MARKS:
        last += 1
    while last > token.i and _cut_behind(tokens, last):
        last -= 1
    while first < token.i and _cut_before(tokens, first, last, token):
        first += 1
    link = tokens[first]
    if link.tag in _LINKS and not first < link.head.i <= last and last - first >= LEAST_PHRASE:
        first += 1
    inside = tokens[first : last + 1]
    whole = token.dep not in _MODIFIERS or token.head in inside
    return sentence.span_text(inside) if whole and len(inside) >= LEAST_PHRASE else ""


_LINKS = frozenset({"IN", "WDT", "WP", "WRB"})
"""Tags of words that only tie a phrase to what stands before it."""

_MODIFIERS = frozenset({"amod", "compound", "det", "nummod", "poss", "quantmod", "nmod", "advmod"})


def _cut_behind(tokens: list[Token], last: int) -> bool:
    """Whether a phrase that ends at an index lacks its head or its complement."""
    token = tokens[last]
    if token.tag in {"DT", "IN", "CC", "TO", "PRP$", "WDT", "WP", "WRB", "MD", "POS"}:
        return True
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    joined = following is not None and (
        following.text in {"-", "/", "'s", "’s", "'"} or following.dep == "case"
    )
    if token.is_verb and any(
        child.i > last for child in token.children_of("attr", "acomp", "dobj")
    ):
        return True
    ahead = token.head.i > last
    return joined or (ahead and token.dep in _MODIFIERS | SUBJECT_LABELS | {"aux", "auxpass"})


def _cut_before(tokens: list[Token], first: int, last: int, asked: Token) -> bool:
    """Whether a phrase that starts at an index lacks words that belong to its first ones."""
    token = tokens[first]
    if token.tag in {"CC", "POS", "RP"} or not token.is_word:
        return True
    noun = token
    while noun.dep in _MODIFIERS and noun.head.i > noun.i:
        noun = noun.head
    if noun is asked:
        return False
    if noun.head.i < first and noun.dep in {"pobj", "dobj", "attr", "conj", "oprd"}:
        return True
    return any(
        before.dep in _MODIFIERS - {"advmod"} and first <= before.head.i <= last
        for before in tokens[:first]
    )


def _same_root(one: str, other: str) -> bool:
    letters = min(len(one), len(other), 5)
    return letters > 3 and one[:letters] == other[:letters]


def _wrong(token: Token, use: str, plain: str, phrase: str) -> list[str]:
    """Return plain words in the token's form that surely mean something else, the aptest first."""
    pos = _POS[use]
    around = " ".join(word for word in phrase.casefold().split() if word.isalpha())
    beside = _beside(token) or [around.replace(token.lower, "")]
    article = any(t.lower in {"a", "an"} for t in token.children)
    pool = _pool(use)
    kind = lexicon.noun_kinds(plain)[:1] if use == "noun" else ()
    alike = [w for w in pool if use != "noun" or lexicon.noun_kinds(w)[:1] == kind]
    some = sorted(alike, key=lambda other: _digest(token.lemma, other))[:TRIED]
    apt = {other: _aptness(other, beside) for other in (*some, plain)}
    least = min(LEAST_APT, apt[plain] - SLACK)
    ranked = sorted(some, key=lambda other: (-round(apt[other], 4), other))
    chosen: list[str] = []
    for other in ranked:
        if apt[other] < least:
            break  # "physical building": nobody would say it
        formed = _formed(other, token)
        if formed is None or other in phrase.casefold().split():
            continue
        if article and lexicon.countability(other) != "count":
            continue
        known = [token.lemma, plain, *chosen]
        if any(_near(word, other, pos) for word in known):
            continue
        if any(_related(word, like, pos) for word in known for like in pool[other]):
            continue
        chosen.append(other)
        if len(chosen) == WANTED:
            return [text for c in chosen if (text := _formed(c, token)) is not None]
    return []


def _beside(token: Token) -> list[str]:
    """Return the words that a word is tied to, and that an option must go with: its noun, verb."""
    tied: list[Token | None]
    if token.tag == "JJ":
        token = token.head if token.dep == "conj" and token.head.tag == "JJ" else token
        noun = token.head if token.dep == "amod" else None
        tied = [noun or token.head.child("nsubj", "nsubjpass") or token.head]
    elif token.tag == "RB":
        tied = [token.head]
    elif token.tag in {"NN", "NNS"}:
        governor = token.head.head if token.head.tag == "IN" else token.head
        tied = [governor, *token.children_of("amod")]
    else:
        tied = [token.child("dobj", "nsubjpass") or token.child("nsubj")]
    lemmas = [w.lemma.casefold() for w in tied if w is not None and w.tag[:2] in _OPEN]
    return [lemma for lemma in lemmas if lemma not in _LIGHT and lexicon.rank(lemma) is not None]


def _aptness(word: str, beside: list[str]) -> float:
    """Return how much at home a word is beside others: the least of the cosines."""
    return min((lexicon.similarity(word, other) for other in beside), default=0.0)


@cache
def _pool(use: str) -> dict[str, tuple[str, ...]]:
    """Return plain word → the words that it explains, for one use."""
    pool: dict[str, tuple[str, ...]] = {}
    for word, plain in PLAIN[use].items():
        pool[plain] = (*pool.get(plain, ()), word)
    return pool


@cache
def _spelled() -> frozenset[str]:
    """Return every form of the table's words."""
    words = {word for table in PLAIN.values() for word in table}
    tags = ("NNS", "VBD", "VBN", "VBG", "VBZ")
    return frozenset(words | {inflect(word, tag) for word in words for tag in tags})


def _digest(word: str, other: str) -> bytes:
    return hashlib.sha256(f"{word}\x1f{other}".encode()).digest()


def _near(one: str, other: str, pos: Pos) -> bool:
    """Whether two words may come near one another in meaning."""
    if one == other or _same_root(one, other):
        return True
    if any(one in field and other in field for field in FIELDS):
        return True
    return lexicon.similarity(one, other) >= TOO_CLOSE or _related(one, other, pos)


def _related(one: str, other: str, pos: Pos) -> bool:
    return one == other or lexicon.relation(one, other, pos) not in {None, "opposite"}
