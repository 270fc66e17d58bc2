"""A sentence of the article with one gap on a name, a number or a key term."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.bank.model import GAP
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import DROPPED_ADVERBS, Clause
from quizgen.language.entities import Mention
from quizgen.language.entity import Entity
from quizgen.language.quantities import is_vague, parse_quantity
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import VAGUE_HEADS
from quizgen.questions.candidate import Candidate
from quizgen.questions.stems import parts, subject_text
from quizgen.questions.trimming import spell
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import verb_group
from quizgen.questions.wording import Writer

MIN_WORDS, MAX_VERBATIM, MAX_WORDS = 6, 22, 26
"""Shorter sentences determine no gap; longer ones are restated clause by clause, and what is
longer even then is tiring to hold in mind."""

CLOZE_KINDS = frozenset(
    {"person", "org", "place", "facility", "event", "work", "language", "law", "group"}
)
NUMERIC_KINDS = frozenset(
    """year month_year date decade century count percent money measure duration age ordinal
    month fraction year_range""".split()
)
INTERJECTIONS = frozenset(
    {"yes", "no", "well", "oh", "ah", "indeed", "first", "second", "third", "finally"}
)
VAGUE_SUBJECTS = frozenset({"others", "some", "many", "several", "few", "most", "all", "one"})
TRIVIAL = frozenset({"one", "first", "1", "two", "2", "second", "both"})
TERM_RANK = 12000
"""A term is a word beyond this frequency rank that the article repeats: of commoner words too
many fit a gap."""


def cloze_questions(clause: Clause, writer: Writer, analysis: Analysis) -> Iterator[Candidate]:
    """Yield a statement with each of its askable spans blanked out.

    A sentence that can be read alone stays as the article has it; of a longer one the clause is
    restated. The writer is the clause's; spans that no statement can hold are passed over.

    Raises:
        Unclear: nothing of the clause can be read alone.
    """
    sentence = clause.sentence
    if clause.subject.head.tag in {"DT", "JJ", "CD"} or clause.subject.head.lower in VAGUE_SUBJECTS:
        return
    spans = [span for span in _spans(sentence, analysis) if _belongs(span[0], clause)]
    if not spans:
        return
    for key, kind, entity in spans:
        stem = gapped(clause, key, writer)
        if stem is None:
            continue
        yield Candidate(
            "cloze",
            stem,
            sentence.span_text(key),
            key[0].start,
            key[-1].end,
            kind,
            sentence,
            key,
            clause,
            entity,
        )


def gapped(clause: Clause, key: list[Token], writer: Writer) -> str | None:
    """Return the statement of a clause with a gap for some of its tokens, or None."""
    whole = clause.kind == "main" and _readable(clause.sentence)
    stem = _verbatim(clause.sentence, key, writer) if whole else None
    return stem or _restated(clause, key, writer)


def _belongs(key: list[Token], clause: Clause) -> bool:
    return clause.verb in key[-1].ancestors() or any(t in clause.subject.tokens for t in key)


def _readable(sentence: Sentence) -> bool:
    words = sum(token.is_word for token in sentence.tokens)
    asides = any(token.text in {"(", "[", "–", "—", ";", ":"} for token in sentence.tokens)
    return MIN_WORDS <= words <= MAX_VERBATIM and not asides


def _verbatim(sentence: Sentence, key: list[Token], writer: Writer) -> str | None:
    """Return the whole sentence with the gap, or None when it can't be read alone."""
    tokens = _opening_dropped(sentence)
    if key[0].i < tokens[0].i:
        return None
    try:
        swaps = writer.with_gap(key).swaps(tokens, antecedents=tokens)
    except Unclear:
        return None
    return _finished(spell(tokens, swaps))


def _restated(clause: Clause, key: list[Token], writer: Writer) -> str | None:
    """Return the clause alone with the gap, or None when that loses the gap or is unclear."""
    gapped = writer.with_gap(key)
    try:
        subject = subject_text(gapped, clause)
        pieces = parts(gapped, clause)
        verbs = " ".join(token.lower for token in _stated(clause))
    except Unclear:
        return None
    front = [piece for piece in pieces if piece.front]
    tail = [piece for piece in pieces if not piece.front]
    while True:
        opening = "".join(f"{piece.text}, " for piece in front)
        text = f"{opening}{subject} {verbs} {' '.join(piece.text for piece in tail)}".strip()
        removable = [p for p in [*front, *tail] if p.optional and GAP not in p.text]
        if len(text.split()) <= MAX_WORDS or not removable:
            break
        longest = max(removable, key=lambda piece: len(piece.text))
        front = [piece for piece in front if piece is not longest]
        tail = [piece for piece in tail if piece is not longest]
    if text.count(GAP) != 1 or not MIN_WORDS - 1 <= len(text.split()) <= MAX_WORDS:
        return None
    return _finished(text.rstrip(" ,;:") + ".")


def _stated(clause: Clause) -> list[Token]:
    """Return the verb group with its negation, which a statement must not lose."""
    return sorted([*verb_group(clause), *clause.verb.children_of("neg")], key=lambda t: t.i)


def _opening_dropped(sentence: Sentence) -> list[Token]:
    """Leave out an opening "However," or "Also,"."""
    tokens = sentence.tokens
    opening = tokens[0].lower
    if len(tokens) > 2 and tokens[1].text == "," and opening in DROPPED_ADVERBS | INTERJECTIONS:
        return tokens[2:]
    if tokens[0].tag == "CC":
        return tokens[1:]
    return tokens


def _finished(text: str) -> str | None:
    return text[0].upper() + text[1:] if text.count(GAP) == 1 else None


def _spans(
    sentence: Sentence, analysis: Analysis
) -> Iterator[tuple[list[Token], str, Entity | None]]:
    for mention in sentence.mentions:
        kind = _mention_kind(mention)
        if kind is not None:
            yield mention.tokens, kind, mention.entity
    for token in sentence.tokens:
        if _is_term(token, analysis):
            yield [token], "term", None


def _mention_kind(mention: Mention) -> str | None:
    if mention.is_name:
        entity = mention.entity
        beside = mention.head.head
        if mention.head.dep == "conj" and (
            beside.mention is None or beside.mention.label != mention.label
        ):
            return None  # a name beside a plain noun: likelier a slip of the parser
        if len(_listed(mention.head)) > 2:
            return None  # one of a list: any other of them would do
        if mention.head.dep in {"amod", "compound", "nmod"}:
            return None  # "the American republic": what stands before a noun is seldom determined
        if entity is None or (entity.kind == "person" and not entity.sure):
            return None
        return entity.kind if entity.kind in CLOZE_KINDS else None
    if mention.head.dep in {"appos", "ROOT", "dep", "nsubj"}:
        return None
    if mention.label == "PERCENT" and mention.head.dep == "npadvmod":
        return None  # "12% heavier"
    if mention.label == "DATE" and mention.head.dep not in {"pobj", "npadvmod", "dobj", "attr"}:
        return None
    quantity = parse_quantity(mention.text, label=mention.label)
    if quantity is None or is_vague(mention.text) or quantity.kind not in NUMERIC_KINDS:
        return None
    return None if mention.text.casefold() in TRIVIAL else quantity.kind


def _listed(token: Token) -> list[Token]:
    """Return what a token is coordinated with, itself included."""
    while token.dep == "conj":
        token = token.head
    return token.conjuncts()


def _is_term(token: Token, analysis: Analysis) -> bool:
    """Whether a plain noun is one of the article's own terms: rare in English, repeated here."""
    if token.tag not in {"NN", "NNS"} or token.mention is not None or not token.text.isalpha():
        return False
    if len(token.text) < 4 or token.lemma in VAGUE_HEADS or token.dep in {"compound", "npadvmod"}:
        return False
    rank = lexicon.rank(token.lower)
    return (rank is None or rank > TERM_RANK) and analysis.words.get(token.lower, 0) > 1
