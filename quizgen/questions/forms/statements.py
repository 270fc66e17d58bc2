"""True or false: a statement of the article, or the same with one number or time replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.bank.model import GAP
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause
from quizgen.language.clauses.words import REPORT_VERBS
from quizgen.language.entity import Entity
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.cloze import VAGUE_SUBJECTS, gapped
from quizgen.questions.forms.denials import affirmed
from quizgen.questions.forms.events import unnamed
from quizgen.questions.forms.foils import TIMES, foil_of, replaceable
from quizgen.questions.forms.rivals import central
from quizgen.questions.gaps import Gap
from quizgen.questions.wording import Writer

OWNER = "an owner told by the clause alone"
"""A doubt that a whole statement bears: who owns is its subject."""
LEAD = "True or false?"
LEAST_WORDS = 6
LEAST_DENIED = 7
LEAST_TRUTH, MOST_TRUTH = 9, 23
"""Words of a statement that is shown as it is: a shorter one says too little to be weighed."""
LEAST_TELLING = 3
"""Letters of a word of a title that may tell the topic."""
OPENING = 3
"""Sentences at the head of an article that may say what its topic is."""
TOLD_KINDS = frozenset({"main", "conjunct", "relative", "reported"})
JUDGING = frozenset(
    """important significant good great best beautiful popular famous interesting essential
    remarkable amazing wonderful excellent perfect unique special should must may might perhaps
    probably possibly likely even seems appears arguably controversial notable well-known
    respectively""".split()
)
"""Words of opinion or of doubt: whether they are right can be argued about."""


def statement_questions(
    clause: Clause, writer: Writer, gaps: Sequence[Gap], analysis: Analysis
) -> Iterator[Candidate]:
    """Yield statements of a clause: false with another number or time, denied, or as they are.

    Only a number can be surely false where another stands: what is said of one name may be true
    of the next as well, and a word's opposite is seldom what a teacher would write in its place
    (of those that readers judged they accepted a third).
    """
    if unnamed(clause):
        return
    if clause.negated:
        yield from _denied(clause, writer, analysis)
        return
    for gap in gaps:
        if gap.doubts or not (_belongs(gap.tokens, clause) and replaceable(gap, clause)):
            continue
        stem = _told_with_gap(clause, gap.tokens, writer)
        foil = foil_of(gap, stem, clause, analysis) if stem is not None else None
        if stem is not None and foil is not None and _fits_article(gap.tokens[0], foil, clause):
            candidate = _statement(stem, gap.tokens, foil, clause, gap.entity)
            candidate.traits = (f"another {'time' if gap.kind in TIMES else 'number'}",)
            yield candidate
    yield from _truth(clause, writer, analysis)


def _denied(clause: Clause, writer: Writer, analysis: Analysis) -> Iterator[Candidate]:
    """Yield a statement of what is not so, to be shown as if it were so."""
    if not _is_subject(clause, writer, analysis) or clause.kind not in TOLD_KINDS:
        return
    stem = _told_with_gap(clause, [clause.verb], writer)
    false = affirmed(stem, clause) if stem is not None else None
    if stem is None or false is None:
        return
    if LEAST_DENIED <= len(false.split()) <= MOST_TRUTH:
        candidate = _statement(stem, [clause.verb], "not", clause)
        candidate.falsehood = f"{LEAD} {false}"
        candidate.traits = ("a denial",)
        yield candidate


def _is_subject(clause: Clause, writer: Writer, analysis: Analysis) -> bool:
    """Whether a reader knows of whom or what a clause speaks."""
    return _tells_of(clause, writer) or (_is_clear(clause) and _is_anchored(clause, analysis))


def _truth(clause: Clause, writer: Writer, analysis: Analysis) -> Iterator[Candidate]:
    """Yield a clause's statement as it is, where nothing is known that would make it false."""
    told_of = _tells_of(clause, writer)
    if clause.kind not in TOLD_KINDS or not _is_subject(clause, writer, analysis):
        return
    if clause.verb.lemma in REPORT_VERBS and clause.complement("dobj", "ccomp", "xcomp") is None:
        return  # "she confirmed to the paper"
    if _shares_auxiliary(clause) or any(t.lower in JUDGING for t in clause.verb.subtree()):
        return
    if clause.kind == "relative" and clause.subject.head.mention is None:
        return
    if clause.copula and clause.sentence.index < OPENING and _of_topic(clause, writer, analysis):
        return  # what the topic is, everybody knows
    stem = _told_with_gap(clause, [clause.verb], writer)
    if (
        stem is None
        or stem.endswith(f"{GAP}.")
        or not LEAST_TRUTH <= len(stem.split()) <= MOST_TRUTH
    ):
        return
    candidate = _statement(stem, [clause.verb], "", clause)
    candidate.doubts = ("nothing would make it false",)
    if not told_of:
        candidate.traits = ("told of anything",)
    elif clause.subject.head.mention is None:
        candidate.traits = ("told of a pronoun",) if _is_pronoun(clause) else ("told of a noun",)
    yield candidate


def _is_clear(clause: Clause) -> bool:
    """Whether a subject is a kind of thing, or told by what stands with it."""
    head = clause.subject.head
    if not head.is_noun or (head.mention is not None and not head.mention.is_name):
        return False
    determiner = head.child("det", "poss", "nummod")
    if determiner is None:
        return head.lower not in VAGUE_SUBJECTS
    told = any(t.mention is not None and t.mention.is_name for t in clause.subject.tokens)
    return told or head.child("prep", "relcl", "acl") is not None


def _is_anchored(clause: Clause, analysis: Analysis) -> bool:
    """Whether a clause names something, or speaks of what the title names."""
    tokens = [*clause.subject.tokens, *clause.verb.subtree()]
    if any(t.mention is not None and t.mention.is_name for t in tokens):
        return True
    telling = {word for word in analysis.title_words if len(word) > LEAST_TELLING}
    return any(t.is_noun and (t.lower in telling or t.lemma in telling) for t in tokens)


def _shares_auxiliary(clause: Clause) -> bool:
    """Whether a verb may lack an auxiliary: "was written and *presented* at a meeting"."""
    first = clause.verb.head
    bare = clause.verb.dep == "conj" and not clause.auxiliaries and not clause.complements
    return bare and clause.verb.lower.endswith("ed") and first.child("auxpass") is not None


def _is_pronoun(clause: Clause) -> bool:
    return clause.subject.head.tag == "PRP"


def _tells_of(clause: Clause, writer: Writer) -> bool:
    """Whether a clause speaks of something named, or of what the article is about."""
    head = clause.subject.head
    if head.mention is not None:
        return head.mention.is_name
    if head.tag == "PRP":
        entity = writer.entity(head)
        return entity is not None and entity.name[:1].isupper()
    return head.is_noun and writer.topical(head)


def _of_topic(clause: Clause, writer: Writer, analysis: Analysis) -> bool:
    entity = writer.entity(clause.subject.head)
    return entity is None or central(entity, analysis)


def _told_with_gap(clause: Clause, key: list[Token], writer: Writer) -> str | None:
    """Return a clause's statement with a gap; None when it is short or in any way doubtful."""
    stem = gapped(clause, key, writer)
    doubtful = set(writer.take_doubts()) - {OWNER}
    if stem is None or doubtful or len(stem.split()) < LEAST_WORDS:
        return None
    return stem if _is_whole(stem, key, clause, writer) else None


def _is_whole(stem: str, key: list[Token], clause: Clause, writer: Writer) -> bool:
    """Whether a statement opens as the clause does and has its verb, with what it governs."""
    verb = clause.word
    words = stem.split()
    if verb not in key and clause.verb not in key:
        at = next((k for k, word in enumerate(words) if word.strip(",.;") == verb.text), None)
        if at is None and not clause.copula and f" {verb.text}" not in f" {stem}":
            return False
        governs = clause.complement("dobj", "attr") is not None
        if at is not None and governs and words[at].endswith(","):
            return False
    opening = words[0].strip(",").casefold()
    phrases = [clause.subject, *clause.constituents]
    starts = {p.tokens[0].lower for p in phrases if p.tokens} | {GAP}
    starts |= {t.lower for t in clause.sentence.tokens[:3]}
    if opening == "that":
        return False
    if opening in starts:
        return True
    subject = writer.subject().split()
    return bool(subject) and subject[0].casefold() == opening


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


def _fits_article(token: Token, foil: str, clause: Clause) -> bool:
    """Whether "a" or "an" before a number suits the other one too."""
    before = clause.sentence.tokens[token.i - 1].lower if token.i else ""
    return before not in {"a", "an"} or (token.lower[0] in "aeiou") == (foil[0] in "aeiou")


def told(stem: str, word: str) -> str:
    """Return a statement with a word in its gap, with a capital where it opens the sentence."""
    opens = stem.removeprefix(LEAD).lstrip().startswith(GAP)
    return stem.replace(GAP, word[0].upper() + word[1:] if opens else word)
