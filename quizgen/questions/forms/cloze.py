"""A sentence of the article with one gap on a name, a number or a key term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from quizgen.bank.model import GAP
from quizgen.language.clauses import DROPPED_ADVERBS, QUOTES, Clause
from quizgen.language.clauses.words import FILLERS
from quizgen.language.tokens import Sentence, Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.gaps import Gap
from quizgen.questions.slips import SLIP
from quizgen.questions.stems import parts, subject_text
from quizgen.questions.trimming import (
    spell,
    tears_list,
    tears_phrase,
    tidy,
    without_asides,
    without_brackets,
    without_other_clauses,
)
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import CONTRACTIONS, verb_group
from quizgen.questions.wording import Writer

MIN_WORDS, MAX_VERBATIM, MAX_WORDS, MAX_LONG = 6, 22, 26, 30
"""Shorter sentences determine no gap; longer ones are restated clause by clause, and what is
longer even then is tiring to hold in mind."""

INTERJECTIONS = frozenset(
    {"yes", "no", "well", "oh", "ah", "indeed", "first", "second", "third", "finally"}
)
GAP_ONLY = frozenset({"negated", "no real subject"})
"""Faults of a clause that forbid a question but not a gap in its restatement."""
ASKED_ONLY = frozenset(
    {"hypothetical", "conditional", "speech or thought", "an impression", "reports what is said",
     "first or second person", "a name and a plain noun joined", SLIP}
)  # fmt: skip
"""Those that forbid it only where the caller has not chosen what is asked about."""
TIES = frozenset(
    """also since however therefore thus moreover furthermore too instead meanwhile anyway still
    though nevertheless nonetheless subsequently""".split()
)
"""Adverbs that a sentence does without when it stands alone."""
GOING_ON = frozenset({"to", "as", "of", "with", "for", "from", "that"})
"""Words behind which a filler is none but the beginning of a phrase."""
VAGUE_SUBJECTS = frozenset({"others", "some", "many", "several", "few", "most", "all", "one"})


def cloze_questions(
    clause: Clause, writer: Writer, gaps: Sequence[Gap], faults: Sequence[str] = ()
) -> Iterator[Candidate]:
    """Yield a statement with each of its askable spans, the sentence's gaps, blanked out.

    A sentence that can be read alone stays as the article has it; of a longer one the clause is
    restated. The writer is the clause's; spans that no statement can hold are passed over.

    A clause with a fault is not restated: only the whole sentence, as the article has it, may
    hold the gap, and the faults are noted as doubts.
    """
    sentence = clause.sentence
    for gap in gaps:
        if not _belongs(gap.tokens, clause):
            continue
        allowed = GAP_ONLY if writer.about is None else GAP_ONLY | ASKED_ONLY
        stem = gapped(clause, gap.tokens, writer, restate=not set(faults) - allowed)
        if stem is None:
            writer.take_doubts()
            continue
        for doubt in (*gap.doubts, *(fault for fault in faults if fault not in GAP_ONLY)):
            writer.doubt(doubt)
        head = clause.subject.head
        if head.tag in {"DT", "JJ", "CD"} or head.lower in VAGUE_SUBJECTS:
            writer.doubt("vague subject")
        yield Candidate(
            "cloze",
            stem,
            sentence.span_text(gap.tokens),
            gap.tokens[0].start,
            gap.tokens[-1].end,
            gap.kind,
            sentence,
            gap.tokens,
            clause,
            gap.entity,
        )


def gapped(clause: Clause, key: list[Token], writer: Writer, *, restate: bool = True) -> str | None:
    """Return the statement of a clause with a gap for some of its tokens, or None.

    A short sentence stays whole; of a longer one the clause is restated; where that fails, or may
    not be done, a sentence that can still be held in mind stays whole, with a doubt.
    """
    words = _words(clause.sentence.tokens)
    whole = clause.kind == "main" and words >= MIN_WORDS
    if whole and words <= MAX_VERBATIM and (stem := _verbatim(clause.sentence, key, writer)):
        return stem
    if restate and (stem := _restated(clause, key, writer)):
        return stem
    if whole and words > MAX_VERBATIM:
        writer.doubt("a long sentence with a gap")
        return _verbatim(clause.sentence, key, writer)
    return None


def _words(tokens: Sequence[Token]) -> int:
    return sum(token.is_word for token in tokens)


def _belongs(key: list[Token], clause: Clause) -> bool:
    return clause.verb in key[-1].ancestors() or any(t in clause.subject.tokens for t in key)


def _verbatim(sentence: Sentence, key: list[Token], writer: Writer) -> str | None:
    """Return the whole sentence with the gap, or None when it can't be read alone."""
    tokens = untied(without_brackets(_opening_dropped(sentence)), key)
    if _words(tokens) > MAX_VERBATIM:
        whole = tokens
        tokens = without_other_clauses(without_asides(tokens, keep=key), keep=key)
        if tears_list(tokens, whole) or tears_phrase(tokens, whole):
            return None
    if _words(tokens) > MAX_LONG or not all(token in tokens for token in key):
        return None
    marks = {"–", "—", ";", ":"}
    spaced = any(t.text == "-" and t.space and tokens[k - 1].space for k, t in enumerate(tokens))
    if spaced or any(token.text in marks for token in tokens):
        writer.doubt("an aside in the sentence")
    if any(token.is_verb and token.lower in CONTRACTIONS for token in tokens):
        writer.doubt("a contraction in the sentence")
    try:
        swaps = writer.with_gap(key).swaps(tokens, antecedents=tokens)
    except Unclear:
        return None
    return finished(spell(tokens, swaps))


def _restated(clause: Clause, key: list[Token], writer: Writer) -> str | None:
    """Return the clause alone with the gap, or None when that loses the gap or is unclear."""
    gapped = writer.with_gap(key)
    try:
        subject = subject_text(gapped, clause)
        pieces = parts(gapped, clause, keep=key)
        stated = _stated(clause)
        verbs = " ".join(
            GAP if token is clause.word and clause.verb in key else token.lower for token in stated
        )
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
    return finished(tidy(text).rstrip(" ,;:") + ".")


def _stated(clause: Clause) -> list[Token]:
    """Return the verb group with its negation, which a statement must not lose."""
    return sorted([*verb_group(clause), *clause.verb.children_of("neg")], key=lambda t: t.i)


def _opening_dropped(sentence: Sentence) -> list[Token]:
    """Leave out an opening "However," or "Also,"."""
    tokens = sentence.tokens
    opening = tokens[0].lower
    if len(tokens) > 2 and tokens[1].text == "," and opening in DROPPED_ADVERBS | INTERJECTIONS:
        return tokens[2:]
    if tokens[0].tag == "CC" and tokens[0].dep != "preconj":
        return tokens[1:]  # but "Neither Dahl nor …"
    return tokens


def untied(tokens: list[Token], key: Sequence[Token]) -> list[Token]:
    """Leave out the adverbs that tie a sentence to the one before: "is *also* an alumnus"."""
    quoted = _quoted(tokens)
    dropped = {t for t in tokens if _is_tie(t) and t not in key and t not in quoted}
    for start, token in enumerate(tokens):
        for filler in _fillers().get(token.lower, ()):
            run = tokens[start : start + len(filler)]
            after = tokens[start + len(filler) : start + len(filler) + 1]
            if after and after[0].lower in GOING_ON:
                continue  # "in addition to", "as well as"
            if [t.lower for t in run] == filler and not set(run) & {*key, *quoted}:
                dropped.update(run)
    for i, token in enumerate(tokens):
        if token.text != "," or token in dropped:
            continue
        behind = next((j for j in range(i + 1, len(tokens)) if tokens[j] not in dropped), None)
        if behind is not None and behind > i + 1 and tokens[behind].text == ",":
            dropped |= {token, tokens[behind]}  # the commas that parted what is left out
    left = [token for token in tokens if token not in dropped]
    return left[1:] if left and left[0].text == "," else left


@cache
def _fillers() -> dict[str, list[list[str]]]:
    """Return first word → the fillers that open with it, as words."""
    found: dict[str, list[list[str]]] = {}
    for filler in sorted(FILLERS):
        words = filler.split()
        found.setdefault(words[0], []).append(words)
    return found


def _is_tie(token: Token) -> bool:
    """Whether an adverb only ties a sentence to the one before; "too big" is no tie."""
    weighs = token.lower == "too" and token.head.tag in {"JJ", "RB"} and token.head.i > token.i
    return token.dep == "advmod" and token.lower in TIES and not weighs


def _quoted(tokens: Sequence[Token]) -> set[Token]:
    """Return what stands between quotation marks, where no word may be left out."""
    inside, found = False, set()
    for token in tokens:
        if token.text in QUOTES:
            inside = not inside
        elif inside:
            found.add(token)
    return found


def finished(text: str) -> str | None:
    """Return the stem with a capital and a full stop, or None unless it holds one gap.

    The stop may have gone with the key: "… whether a person has hepatitis B."
    """
    if text.count(GAP) != 1:
        return None
    text = re.sub(rf'(["“]{GAP}) (["”])', r"\1\2", text)
    stop = "." if text.endswith(GAP) or text[-1].isalnum() else ""
    return text[0].upper() + text[1:] + stop
