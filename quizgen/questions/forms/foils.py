"""What to put in a true statement's gap so that it becomes surely false."""

from __future__ import annotations

import hashlib
import random
import re

from quizgen.distractors.numeric import numeric_distractors
from quizgen.distractors.slot import Slot
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause
from quizgen.language.quantities import parse_quantity
from quizgen.language.tokens import Token
from quizgen.language.words import YEAR
from quizgen.questions.forms.events import LASTING_VERBS
from quizgen.questions.gaps import Gap
from quizgen.questions.number_checks import are_named

TIMES = frozenset({"year", "month_year", "date", "decade", "century"})
AMOUNTS = frozenset({"count", "percent", "money", "measure", "duration", "age"})

PLACING = frozenset({"in", "at", "on"})
"""Prepositions before a time that holds for just that time."""
ONCE = frozenset({"bear", "die"})
"""What happens once to each, though its place in an order needs no reading."""
CLOSEST_YEARS, FARTHEST_YEARS = 3, 50
"""Years between a date and one that is neither a slip of the pen nor out of the question."""
MOST_DIGITS = 2
"""Digits of a number that a reader keeps in mind."""

OPEN = frozenset(
    """least most than over under up above below nearly almost only some minimum maximum exceed
    several few between by within perhaps probably maybe possibly roughly typically usually often
    sometimes""".split()
)
"""Words near an amount with which a smaller or larger one may be true as well."""
OPEN_REACH = 5
ERAS = frozenset({"bc", "ad", "bce", "ce", "b.c.", "a.d.", "to", "–", "-"})
"""Words behind a year that make it part of something longer."""


def replaceable(gap: Gap, clause: Clause) -> bool:
    """Whether another number or time in a gap would make its clause false."""
    if gap.kind not in TIMES | AMOUNTS or _bound(gap.tokens, clause):
        return False
    if gap.kind in TIMES:
        return _placed(gap.tokens, clause)
    if clause.modal in {"can", "could", "may", "might"}:
        return False  # what can carry forty can carry thirty
    return _counts(gap) and not _open(gap.tokens, clause)


def foil_of(gap: Gap, stem: str, clause: Clause, analysis: Analysis) -> str | None:
    """Return what makes a statement false in the place of a replaceable gap, or None.

    Args:
        gap: the words left out, with their kind.
        stem: the statement with its gap.
        clause: the clause that the statement restates.
        analysis: the article.
    """
    if gap.kind in TIMES and _dated_twice(gap.tokens, stem, clause):
        return None
    return _number(gap, stem, clause, analysis)


def _bound(tokens: list[Token], clause: Clause) -> bool:
    """Whether what is left out goes on in the words beside it ("Convention No. 81", "25m")."""
    first, last = tokens[0], tokens[-1]
    beside = clause.sentence.tokens
    before = beside[first.i - 1] if first.i else None
    after = beside[last.i + 1] if last.i + 1 < len(beside) else None
    if after is not None and after.is_proper and last.tag == "CD" and after.tag != "NNPS":
        return True  # "80 King Street"
    if after is not None and (after.lower in ERAS or (after.is_word and not last.space)):
        return True
    if "or" in {after.lower if after is not None else "", before.lower if before else ""}:
        return True  # "in 1668 or 1669"
    if before is None:
        return False
    return before.is_proper or (before.i > 0 and (before.text[0].isupper() or before.text == "."))


def _dated_twice(tokens: list[Token], stem: str, clause: Clause) -> bool:
    """Whether the sentence has a second date that the statement leaves out: it may be the one."""
    return any(
        mention.label == "DATE" and mention.tokens[0] not in tokens and mention.text not in stem
        for mention in clause.sentence.mentions
    )


def _counts(gap: Gap) -> bool:
    """Whether an amount is a plain number of something."""
    head = next((t for t in gap.tokens if t.head not in gap.tokens), gap.tokens[0])
    if gap.tokens[0].lower in {"a", "an", "the", "each", "every"}:
        return False
    if head.head.child("appos", "acl") is not None:
        return False  # "three brothers named …": the names can be counted
    if _is_listed(gap) or _digits(gap.tokens) > MOST_DIGITS:
        return False
    return gap.kind != "count" or head.dep == "nummod"


def _is_listed(gap: Gap) -> bool:
    quantity = parse_quantity(" ".join(token.text for token in gap.tokens))
    mention = gap.tokens[0].mention
    if quantity is None or mention is None:
        return False
    return are_named(mention.sentence.tokens, quantity.value, gap.tokens[-1])


def _digits(tokens: list[Token]) -> int:
    """Return how many digits of a number have to be remembered: of 3,000 one, of 368 three."""
    figures = re.sub(r"[^0-9]", "", "".join(t.text for t in tokens if t.text[:1].isdigit()))
    return len(figures.rstrip("0").lstrip("0"))


def _single_event(clause: Clause) -> bool:
    """Whether a clause tells what happened once: of a state another may be true as well."""
    lasting = clause.verb.lemma in LASTING_VERBS - ONCE
    return clause.finite.tag == "VBD" and not lasting


def _placed(tokens: list[Token], clause: Clause) -> bool:
    """Whether a date says when something happened once."""
    head = next((t for t in tokens if t.head not in tokens), tokens[0])
    beside = head.head
    placed = head.dep == "pobj" and beside.lower in PLACING and beside.head is clause.verb
    return placed and _single_event(clause)


def _open(tokens: list[Token], clause: Clause) -> bool:
    first = tokens[0].i
    near = clause.sentence.tokens[max(0, first - OPEN_REACH) : tokens[-1].i + 1]
    return any(token.lower in OPEN for token in near)


def _slot(gap: Gap, stem: str, clause: Clause) -> Slot:
    key = clause.sentence.span_text(gap.tokens)
    return Slot(stem, key, gap.kind, tuple(gap.tokens), clause.sentence, gap.entity)


def _number(gap: Gap, stem: str, clause: Clause, analysis: Analysis) -> str | None:
    slot = _slot(gap, stem, clause)
    quantity = parse_quantity(slot.key)
    if quantity is None or quantity.modifiers or quantity.value2 is not None:
        return None
    label = gap.tokens[0].mention.label if gap.tokens[0].mention is not None else ""
    here = sorted({m.text for m in clause.sentence.mentions if not m.is_name})
    present = [
        mention.text
        for sentence in analysis.sentences
        for mention in sentence.mentions
        if mention.label == label and mention.text not in here
        and not any(t.lemma == clause.verb.lemma for t in sentence.tokens if t.is_verb)
    ]  # fmt: skip
    found = numeric_distractors(slot.key, _chance(stem), avoid=here, present=present, n=3)
    found.sort(key=lambda item: item.origin != "article")
    if gap.kind in {"year", "month_year", "date"}:
        found = [item for item in found if _plausible(item.text, slot.key, stem, analysis)]
    return next((item.text for item in found if item.text.casefold() not in {"1", "one"}), None)


def _plausible(text: str, key: str, stem: str, analysis: Analysis) -> bool:
    """Whether a date is some years from the right one, on the same side of the stem's others.

    And not later than what the article tells as past.
    """
    there, here = _year_of(text), _year_of(key)
    if there is None or here is None:
        return False
    told = [
        int(year)
        for sentence in analysis.sentences
        if any(t.tag == "VBD" for t in sentence.tokens)
        for year in YEAR.findall(sentence.text)
    ]
    beside = [int(year) for year in YEAR.findall(stem)]
    ordered = all((there < year) == (here < year) and there != year for year in beside)
    near = CLOSEST_YEARS <= abs(there - here) <= FARTHEST_YEARS
    return near and ordered and there <= max([*told, here])


def _year_of(text: str) -> int | None:
    found = YEAR.search(text)
    return int(found.group()) if found is not None else None


def _chance(stem: str) -> random.Random:
    """Return a generator that depends on the statement alone."""
    digest = hashlib.sha256(stem.encode()).digest()
    return random.Random(int.from_bytes(digest[:8], "big"))
