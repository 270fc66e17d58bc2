"""The checks of a key: whole, answerable, the only one, not given away."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen.language.clauses import Clause
from quizgen.language.tokens import Token
from quizgen.language.words import ORG_WORDS, PERSON_PRONOUNS, PLACE_WORDS, VAGUE_HEADS
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.stems import cut_before

TYPE_WORDS = ORG_WORDS | PLACE_WORDS.keys()


WORDED = frozenset(
    """person org place facility group event work product law language other title noun personnoun
    term infinitive gerund statement called""".split()
)
"""Kinds of key that are known by their words; of numbers and dates only the whole counts."""


ROOT = 6
"""Letters that two words of one root share."""


_CONTENT = frozenset({"NN", "VB", "JJ", "CD"})


NUMBERED_BEFORE = frozenset({"place", "facility", "month", "month_year", "date"})
"""Kinds of key that a number before them belongs to."""


TITLE_LINKS = frozenset({"in", "on", "at", "for", "to", "from", "with"})
"""Small words inside a title."""
LINKS = frozenset({"DT", "IN", "TO", "CC", "POS", "PDT"})
"""Tags of words that alone say nothing."""


SAYING_LITTLE = frozenset({"be", "have", "do"})
"""Verbs that many clauses share without saying the same."""


_DANGLING = frozenset(
    "a an the of and or but to in on at by for with from as that which who".split()
)


def key_not_in_stem(candidate: Candidate, context: Context) -> str | None:
    """The stem does not hold the key, whole or by its head noun."""
    whole = holds(candidate.stem.casefold(), bare(candidate.key).casefold())
    if candidate.kind not in WORDED | {"phrase"}:
        return "key in stem" if holds(candidate.stem, candidate.key) else None
    if whole and candidate.form != "statement":  # its key is what may be replaced
        return "key in stem"
    if candidate.kind == "phrase":
        return None
    shared = shared_words(candidate)
    if not shared:
        return None
    head = candidate.key_tokens[-1]
    named = candidate.entity is not None or candidate.kind == "names"
    every = {t.lemma.casefold() for t in candidate.key_tokens if t.tag[:2] in _CONTENT}
    if head.lemma.casefold() in shared or every <= shared or (named and len(shared) > 1):
        return "key in stem" if every <= shared else "the key's noun in the stem"
    return None


def holds(text: str, words: str) -> bool:
    """Whether a text holds some words, no letter or digit beside them."""
    start = text.find(words)
    while start >= 0:
        around = text[max(0, start - 1) : start] + text[start + len(words) :][:1]
        if not any(char.isalnum() or char == "_" for char in around):
            return True
        start = text.find(words, start + 1)
    return False


_JOINED_WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_WORD_PARTS = re.compile(r"[^\W_]+")
_OPENING = re.compile(r"^(?:the|an?|its|his|her|their) ", re.IGNORECASE)


def bare(key: str) -> str:
    """Return a key without an article or a determiner in front."""
    return _OPENING.sub("", key)


def shared_words(candidate: Candidate) -> set[str]:
    """Return the telling words of the key that the stem holds too, or a word of their root."""
    lemmas, roots = _telling_words(candidate.stem)
    telling = {
        token.lemma.casefold()
        for token in candidate.key_tokens
        if token.tag[:2] in _CONTENT and token.lower not in VAGUE_HEADS
    }
    if candidate.form == "sort":
        telling -= {candidate.key_tokens[-1].lemma}  # "What kind of telescope …?"
    shared = {word for word in telling if word in lemmas or word.rstrip("s") in lemmas}
    if candidate.entity is not None:
        # "Which market …?" may say "market" though the key is the Grainger Market;
        # "Aristotelian" gives Aristotle away.
        shared -= TYPE_WORDS
        shared |= {word for word in telling if len(word) > ROOT and word[:ROOT] in roots}
        shared -= TYPE_WORDS
    return shared


@lru_cache(maxsize=64)
def _telling_words(stem: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return a stem's words, with and without a final s, and the roots of the longer ones."""
    joined = _JOINED_WORDS.findall(stem.casefold())
    words = {part for word in joined for part in (word, *_WORD_PARTS.findall(word))}
    roots = frozenset(word[:ROOT] for word in words if len(word) > ROOT)
    return frozenset(words | {word.rstrip("s") for word in words}), roots


def key_complete(candidate: Candidate, context: Context) -> str | None:
    """The key is a whole constituent that doesn't end in the middle."""
    first, last = candidate.key_tokens[0], candidate.key_tokens[-1]
    if last.lower in _DANGLING or first.lower in {"of", "and", "or", "that", "which"}:
        return "key cut off"
    if candidate.key != candidate.key.strip(" ,;:"):
        return "key cut off"
    before = before_key(candidate)
    behind_the = candidate.form in GAPPED and before is not None and before.tag in {"DT", "PRP$"}
    if (
        candidate.kind in {"noun", "personnoun"}
        and not behind_the
        and cut_before(candidate.sentence.tokens, first.i)
    ):
        return "key cut off"
    if before is not None and before.text in {"-", "–", "/"} and not before.space:
        return "key cut off"
    inside_name = first.i > 1 and candidate.sentence.tokens[first.i - 2].is_proper
    if before is not None and before.lower == "of" and inside_name and candidate.form in GAPPED:
        return "name cut off"  # "the Royal Geographical Society of _____"
    if before is not None and before.lower in TITLE_LINKS and candidate.form in GAPPED:
        opening = candidate.sentence.tokens[before.i - 1] if before.i > 1 else None
        if opening is not None and opening.mention is None and opening.text.istitle():
            return "name cut off"  # "Eyeless in _____"
    owned = before is not None and before.tag == "POS" and inside_name
    if owned and candidate.entity is not None and candidate.form in GAPPED:
        return "name cut off"  # "Gurnard's _____"
    if before is not None and before.i and _is_name_word(before, candidate):
        return "name cut off"
    if before is not None and before.tag == "CD" and candidate.kind in NUMBERED_BEFORE:
        return "key cut off"  # "1 Central Park West", "2 September 1666"
    after = after_key(candidate)
    if after is None:
        return None
    if (
        candidate.kind in {"person", "org", "work", "event", "law"}
        and (after.is_proper or after.is_noun)
        and after.text[0].isupper()
    ):
        return "name cut off"
    beside = after.mention is not None and after.mention.is_name
    if candidate.kind in {"noun", "personnoun"} and beside and after.i == last.i + 1:
        return "key cut off"  # "the German architect | Gottfried Semper"
    if after.tag == "POS" and candidate.form in GAPPED:
        return "name cut off"
    if after.text in {"-", "–", "/", "%"} and not after.space and not last.space:
        return "key cut off"
    return None


def _is_name_word(before: Token, candidate: Candidate) -> bool:
    """Whether the word before a key is part of its name: "Oriental | Pearl Tower"."""
    if candidate.entity is None or candidate.entity.kind in {"person", "group"}:
        return False
    bound = before.head in candidate.key_tokens and before.dep in {"compound", "nummod", "amod"}
    return bound and before.text.istitle() and before.text.isalpha() and before.tag != "JJ"


def before_key(candidate: Candidate) -> Token | None:
    """Return the token before the key."""
    i = candidate.key_tokens[0].i
    return candidate.sentence.tokens[i - 1] if i else None


def after_key(candidate: Candidate) -> Token | None:
    """Return the token behind the key."""
    tokens = candidate.sentence.tokens
    i = candidate.key_tokens[-1].i + 1
    return tokens[i] if i < len(tokens) else None


def key_plausible(candidate: Candidate, context: Context) -> str | None:
    """The key is something one could say in answer: no pronoun, no lone capital, no citation."""
    text = candidate.key
    if len(text.strip(".")) < 2 and not text.isdigit():
        return "key too short"
    if not any(char.isalnum() for char in text):
        return "key without letters"
    if all(token.tag in LINKS for token in candidate.key_tokens if token.is_word):
        return "a key of small words"
    if text.casefold() in PERSON_PRONOUNS or text.casefold() in VAGUE_HEADS:
        return "vague key"
    if candidate.entity is not None and candidate.entity.ambiguous:
        return "a name that two things share"
    if candidate.form in GAPPED:
        beside = {token.lower for token in (before_key(candidate), after_key(candidate)) if token}
        if "or" in beside:
            return "one of two that may be right"  # "in 1668 or 1669", "woodchucks or groundhogs"
    return None


def one_key(candidate: Candidate, context: Context) -> str | None:
    """Nothing else in the article answers the stem."""
    clause = candidate.clause
    if clause is None or candidate.form in GAPPED:
        return _gap_twice(candidate)
    verb = clause.verb.lemma
    if verb in SAYING_LITTLE or not _is_short(candidate):
        return None  # decided here, before the whole article is gone through
    alike = (c for others in context.clauses for c in others if c.verb.lemma == verb)
    if any(other is not clause and _same_slot(candidate, clause, other) for other in alike):
        return "the article gives another answer too"
    return None


def _gap_twice(candidate: Candidate) -> str | None:
    if candidate.entity is not None:
        same = [m for m in candidate.sentence.mentions if m.entity is candidate.entity]
        return "the key's thing is named again in the sentence" if len(same) > 1 else None
    return None


def _same_slot(candidate: Candidate, clause: Clause, other: Clause) -> bool:
    """Whether another clause of the same verb says the same of the same."""
    if candidate.form in {"subject", "agent"}:
        mine, theirs = clause.complement("dobj"), other.complement("dobj")
        if mine is None or theirs is None:
            return False
        return mine.head.lemma == theirs.head.lemma
    return _same_subject(clause, other)


def _same_subject(clause: Clause, other: Clause) -> bool:
    mine, theirs = clause.subject.head, other.subject.head
    if mine.mention is not None and theirs.mention is not None:
        return mine.mention.entity is theirs.mention.entity
    return mine.lemma == theirs.lemma


def _is_short(candidate: Candidate) -> bool:
    """Whether a stem is so short that nothing else in it tells two clauses apart."""
    return len(candidate.stem.split()) < (8 if candidate.form in {"subject", "agent"} else 9)


GAPPED = frozenset({"cloze", "statement", "term gap"})
"""Forms whose stem is a statement with a gap."""
