"""The checks that every candidate must pass; each returns the reason it fails for, or None."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen.bank.model import GAP
from quizgen.language.clauses import Clause
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.key_checks import (
    GAPPED,
    key_complete,
    key_not_in_stem,
    key_plausible,
    one_key,
)
from quizgen.questions.number_checks import not_counted, one_date
from quizgen.questions.stem_checks import joined_on

MIN_STEM_WORDS, MAX_STEM_WORDS = 3, 25
"""People use ten words; over twenty-five a stem is not read to its end."""
MAX_CLOZE_WORDS = 30


PHRASES = frozenset({"reason", "moment", "infinitive", "gerund", "predicate"})
"""Kinds of key whose pronouns were settled with the stem ("because *they* lose water")."""

COMPARATIVES = frozenset({"JJR", "RBR"})
OF_TIME = frozenset({"later", "earlier", "longer"})
"""Comparatives that compare with the time that is spoken of."""

Check = Callable[[Candidate, Context], str | None]


_DANGLING_END = re.compile(
    r"\b(?:and|or|but|the|a|an|that|which|than)[.?]$"
    r"|\b(?:to|of|for|with|from|at|by|as)\.$",  # a question may end so, a statement may not
    re.IGNORECASE,
)


_RELATIVE_FRONT = re.compile(r"\w+ (?:which|whom),", re.IGNORECASE)
"""A statement that begins "On which, Luther …"."""


_REPEATED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


_STRAY_MARKS = re.compile(r"[,;:] ?[?,;:]| '|,\?|--|\.\.")
_STRAY_COMMA = re.compile(r"\b(?:at|in|of|to|for|by|with|from|on|as|and|or|but),")
_LONE_RELATIVE = re.compile(r" of wh(?:ich|om) (?:is|are|was|were|has|have|had|[a-z]+ed)\b")
_SECOND_SENTENCE = re.compile(r"[.!?] \w")
_ABBREVIATED = re.compile(r"\b\w{1,4}\. \w")


POINTING = re.compile(
    r"\b(thereby|that followed|something|someone|somebody|this|these|those|here|there"
    r"|aforementioned|subsequent|latter|former|likewise|similarly|corresponding|respectively|he|she|they|it|him|them)\b",
    re.IGNORECASE,
)


_POINTING_TIME = re.compile(
    r"\b(?:this|last|next|that) (?:year|month|week|day|time|century|decade|night|morning|summer"
    r"|winter|spring|autumn|season)\b|\b(?:ago|today|yesterday|tomorrow|tonight|recently)\b"
    r"|\bthe (?:next|following|previous|past) (?:\w+ )?(?:years?|months?|weeks?|days?|decades?)\b"
    r"|\bat th(?:e|at|is) time\b(?! (?:of|when|that|the))",
    re.IGNORECASE,
)


def failing(
    candidate: Candidate, context: Context, *, asked: bool = False
) -> tuple[str, str] | None:
    """Return the (check, reason) of the first check that a candidate fails, or None.

    Args:
        candidate: the candidate.
        context: its article.
        asked: whether its key is what the caller wants asked about: whether that is a whole phrase
            and the only answer is then a doubt of the candidate.
    """
    for check in CHECKS:
        reason = check(candidate, context)
        if reason is None:
            continue
        if not asked or check not in OF_TASTE or reason in NEVER:
            return check.__name__.lstrip("_"), reason
        candidate.doubts += (reason,)
    return None


def stem_length(candidate: Candidate, context: Context) -> str | None:
    """Neither cut short nor too long to hold in mind."""
    words = len(candidate.stem.split())
    if words < MIN_STEM_WORDS:
        return "stem too short"
    limit = MAX_CLOZE_WORDS if candidate.form in GAPPED else MAX_STEM_WORDS
    return "stem too long" if words > limit else None


def balanced(candidate: Candidate, context: Context) -> str | None:
    """Brackets and quotation marks come in pairs."""
    for text in (candidate.stem, candidate.key):
        if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
            return "bracket left open"
        if text.count("“") != text.count("”") or text.count('"') % 2:
            return "quotation left open"
    return "marks of another kind of text" if set(candidate.stem) & set("<>{}[]=*|^~\\#@") else None


def well_formed(candidate: Candidate, context: Context) -> str | None:
    """No word twice, no stray marks, no dangling preposition where none belongs."""
    stem = candidate.stem
    repeated = _REPEATED.search(stem)
    if repeated is not None and repeated.group(1).casefold() not in {"that", "had"}:
        return "word repeated"
    if _STRAY_MARKS.search(stem) or _STRAY_COMMA.search(stem):
        return "stray punctuation"
    if _RELATIVE_FRONT.match(stem):
        return "opens with a relative word"
    if _DANGLING_END.search(stem):
        return "ends in the middle"
    if candidate.form in GAPPED:
        return None
    if _LONE_RELATIVE.search(stem):
        return "a relative word without its noun"
    if ":" in stem or ";" in stem:
        return "stray punctuation"
    if _SECOND_SENTENCE.search(stem[:-1]) and not _ABBREVIATED.search(stem):
        return "more than a sentence"
    return None


_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_SUBORDINATE = re.compile(r"(?:While|Although|Though|Because|If|Whereas|Unless|Since)\b[^,]*$")


def whole_sentence(candidate: Candidate, context: Context) -> str | None:
    """A gapped sentence has its main clause; what is quoted stands so in the article."""
    if candidate.form in GAPPED:
        statement = candidate.stem.removeprefix("True or false?").strip()
        if _SUBORDINATE.match(statement):
            return "no main clause"
    text = context.analysis.document.text
    for match in _QUOTED.finditer(candidate.stem):
        if GAP not in match[1] and match[1].rstrip(" ,.?!") not in text:
            return "altered quotation"
    return None


def references_resolved(candidate: Candidate, context: Context) -> str | None:
    """No pronoun or pointing word that only the neighbouring sentences explain."""
    for text in (candidate.stem, candidate.key):
        if _POINTING_TIME.search(text):
            return "points to an unnamed time"
    for match in POINTING.finditer(candidate.stem):
        word = match.group(1).casefold()
        if candidate.form in GAPPED and word not in {"this", "these", "those"}:
            continue  # a whole sentence: its pronouns were settled word by word
        if word == "there" and candidate.clause and candidate.clause.existential:
            continue
        if word in {"he", "she", "they", "it", "him", "them"} and _named_before(
            candidate, match.start()
        ):
            continue
        return f"unresolved “{word}”"
    if candidate.kind not in PHRASES and POINTING.search(candidate.key):
        return "the key points elsewhere"
    return None


def _named_before(candidate: Candidate, offset: int) -> bool:
    """Whether a pronoun late in a stem follows the name it stands for (“…, which he loved”)."""
    clause = candidate.clause
    if clause is None or candidate.form in {"subject", *GAPPED}:
        return False
    before = candidate.stem[:offset]
    return clause.subject.head.text in before


_HALF_COMPARED = re.compile(r"\bsuch (?!as\b|that\b)|\bsimilar\b(?! (?:to|in))")
_ONE_OF = re.compile(r"\bone of (?:the|its|his|her)\b")
_PRESENT_SINCE = re.compile(r"\b(?:is|are) [^?]*\bsince\b")


def compares_whole(candidate: Candidate, context: Context) -> str | None:
    """A comparison has its other half; "one of the …" leaves room for others."""
    stem = candidate.stem.casefold()
    if _HALF_COMPARED.search(stem):
        return "a comparison without its other half"
    subject = candidate.clause.subject.tokens if candidate.clause is not None else []
    if _ONE_OF.search(stem) and candidate.key_tokens[0] in subject:
        return "one of several"
    if _PRESENT_SINCE.search(stem):
        return "present tense with “since”"
    if " than " in stem or candidate.clause is None:
        return None
    compared = _compared(candidate, candidate.clause)
    if compared and not compared.isdisjoint(re.findall(r"[\w'’-]+", stem)):
        return "a comparison without its other half"
    return None


def _compared(candidate: Candidate, clause: Clause) -> set[str]:
    """Return the comparatives of a clause that need a "than", those of the key left out."""
    if not any(token.tag in COMPARATIVES for token in candidate.sentence.tokens):
        return set()
    return {
        token.lower
        for token in clause.verb.subtree()
        if token.tag in COMPARATIVES
        and token.lower not in OF_TIME
        and token.mention is None
        and token not in candidate.key_tokens
    }


OF_TASTE: frozenset[Check] = frozenset(
    {stem_length, key_complete, key_plausible, key_not_in_stem, one_date, one_key, compares_whole}
)
"""What only speaks against a question whose key the caller has chosen."""
NEVER = frozenset(
    {"key in stem", "stem too short", "key without letters", "vague key", "a key of small words"}
)
"""What makes even such a question worthless."""

CHECKS: tuple[Check, ...] = (
    stem_length,
    balanced,
    well_formed,
    whole_sentence,
    references_resolved,
    key_complete,
    key_plausible,
    key_not_in_stem,
    one_date,
    one_key,
    not_counted,
    compares_whole,
    joined_on,
)
"""In the order they are run: cheap and telling ones first."""
