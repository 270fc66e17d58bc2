"""What a word means where the article uses it: the nearest in meaning of four plain words.

A wrong sense is what such questions fail by. So the words are those of a table of words that have
one meaning, and what may hide another use (an object too many, a particle, a compound, a set
phrase) rules the word out. The table has the wrong meanings too: whether a word is both apt in a
sentence and surely wrong there, no measure tells.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache

from quizgen.bank.model import Option
from quizgen.language import lexicon
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Sentence, Token
from quizgen.language.wordnet import wordnet
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.forms.plain_words import OF_MANY, OTHERWISE, Meaning, meanings
from quizgen.questions.forms.quotation import quotation

WANTED = 3
KEY_LONGEST = 20
"""Of 256 questions how many leave the key to be the longest option if it is."""
ANY_VERBS = frozenset(
    """actually approximately briefly certainly clearly closely commonly completely
    considerably constantly continually currently directly dramatically effectively entirely
    eventually exactly finally formerly frequently fully generally gradually greatly hardly
    immediately increasingly independently initially largely lately mainly mostly mysteriously
    nearly newly occasionally officially only originally partially particularly partly
    possibly potentially previously primarily probably quickly rapidly rarely really recently
    regularly repeatedly reportedly seriously shortly significantly similarly simply slightly
    slowly specifically steadily strongly subsequently substantially successfully suddenly
    surely temporarily totally typically ultimately usually virtually widely""".split()
)
"""Adverbs of time, measure or certainty, which go with whatever a verb says."""
MOST = 5
"""Such questions of one article."""


def vocabulary_questions(context: Context) -> Iterator[Candidate]:
    """Yield "As used in the article, the word … is closest in meaning to:", the rarest first."""
    made = 0
    for sentence, token, use in _words(context):
        if meanings()[use][token.lemma].plain in context.analysis.title_words:
            continue  # "lad" in a tale of a boy
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
            if use is not None and _hyphened(token, sentence.tokens):
                continue
            if use is not None and token.lemma in meanings()[use] and token.lemma not in found:
                found[token.lemma] = (sentence, token, use)
                break
    return sorted(found.values(), key=lambda item: (-_rank(item[1].lemma), item[1].start))


def _rank(word: str) -> int:
    rank = lexicon.rank(word)
    return 100_000 if rank is None else rank


def use_of(token: Token) -> str | None:
    """Return how a word is used (a key of ``meanings()``), None where it may mean else."""
    if token.mention is not None or not token.text.isalpha() or token.text != token.lower:
        return None
    if token.child("prt", "neg", "compound") is not None:
        return None
    if token.tag == "JJ":
        if token.lower in OF_MANY and token.head.tag != "NNS":
            return None
        return "adjective" if token.dep in {"amod", "acomp", "conj"} and _free(token) else None
    if token.tag in {"NN", "NNS"}:
        return None if token.dep in {"compound", "nmod", "npadvmod"} else "noun"
    if token.tag == "RB":
        return "adverb" if token.dep == "advmod" and not token.head.is_noun else None
    if not token.is_verb or token.dep in {"amod", "aux", "auxpass", "compound"}:
        return None
    if token.child("ccomp", "expl") is not None or _is_told_how(token):
        return None
    if any((token.lemma, prep.lower) in OTHERWISE for prep in token.children_of("prep")):
        return None
    governed = token.child("dobj", "auxpass", "nsubjpass") is not None
    governed = governed or (token.tag == "VBN" and token.dep == "acl")
    return "transitive" if governed else "intransitive"


def _is_told_how(verb: Token) -> bool:
    """Whether an adverb says in what way, which shows what the verb is: "clasping it *tightly*"."""
    return any(
        adverb.lower.endswith("ly") and adverb.lower not in ANY_VERBS
        for adverb in verb.children_of("advmod")
    )


def _hyphened(token: Token, near: list[Token]) -> bool:
    return any("-" in other.text and abs(other.i - token.i) == 1 for other in near)


def _free(adjective: Token) -> bool:
    """Whether an adjective is no part of a set phrase ("vital signs")."""
    noun = adjective.head
    return not noun.is_noun or wordnet().find(f"{adjective.lower} {noun.lemma}") is None


def _question(sentence: Sentence, token: Token, use: str) -> Candidate | None:
    meaning = meanings()[use][token.lemma]
    phrase = quotation(sentence, token)
    key = _formed(meaning.plain, token)
    words = phrase.casefold().split()
    if use == "adverb" and words[:1] == [token.lower] and token.i > 0:
        return None  # "globally to be followed by …": what it goes with stands before it
    if not words or key is None or any(_same_root(meaning.plain, word) for word in words):
        return None
    if {meaning.plain, key} & set(words) or token.lemma.startswith(meaning.plain):
        return None  # "an innovative new drug", "warfare"
    wrong = _wrong(token, meaning, words)
    if len(wrong) < WANTED:
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
    if token.tag in {"VBD", "VBN"}:
        return inflect(plain, _past_tag(token))
    if token.tag in {"JJ", "RB", "NN"}:
        return plain
    if token.tag == "NNS" and lexicon.countability(plain) != "count":
        return None
    formed = inflect(plain, token.tag)
    return None if formed == plain and token.tag == "NNS" else formed


def _past_tag(token: Token) -> str:
    """Return the tag that a form in -ed has by its place: the tagger takes many for participles."""
    helped = token.child("aux", "auxpass") is not None
    hangs = token.dep in {"acl", "amod", "relcl", "conj", "advcl", "oprd", "xcomp", "pcomp"}
    if token.tag == "VBN" and not helped and not (hangs and token.child("nsubj") is None):
        return "VBD"
    return token.tag


def _wrong(token: Token, meaning: Meaning, words: list[str]) -> list[str]:
    """Return the wrong meanings in the token's form, without those that the phrase brings up."""
    phrase = " ".join(words)
    article = token.child("det") is not None and lexicon.countability(meaning.plain) == "count"
    chosen: list[str] = []
    for other in sorted(meaning.wrong, key=lambda other: _digest(token.lemma, phrase, other)):
        if article and lexicon.countability(other) != "count":
            continue
        formed = _formed(other, token)
        if formed is not None and not any(
            word in {other, formed} or _same_root(other, word) for word in words
        ):
            chosen.append(formed)
    return _unlike_in_length(chosen, token, meaning)


def _unlike_in_length(chosen: list[str], token: Token, meaning: Meaning) -> list[str]:
    """Return the options wanted, with the longest of all among them where the key would be it.

    Now and then, as chance would have it, the key may be the longest.
    """
    wanted = chosen[:WANTED]
    by_chance = _digest(token.lemma, meaning.plain)[0] < KEY_LONGEST
    longest = max(chosen, key=len, default="")
    if by_chance or longest in wanted or len(wanted) < WANTED:
        return wanted
    return [*wanted[:-1], longest]


def _same_root(one: str, other: str) -> bool:
    letters = min(len(one), len(other), 5)
    return letters > 3 and one[:letters] == other[:letters]


@cache
def _spelled() -> frozenset[str]:
    """Return every form of the table's words."""
    words = {word for table in meanings().values() for word in table}
    tags = ("NNS", "VBD", "VBN", "VBG", "VBZ")
    return frozenset(words | {inflect(word, tag) for word in words for tag in tags})


def _digest(*words: str) -> bytes:
    return hashlib.sha256("\x1f".join(words).encode()).digest()
