"""Stretches that are no noun: phrases with their preposition, clauses, adverbs, predicates."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.language.clauses import Clause, Phrase
from quizgen.language.tokens import Token
from quizgen.questions.forms.reasons import REASON_PHRASES
from quizgen.questions.forms.stretch import tops
from quizgen.questions.keys import names_people
from quizgen.questions.stems import Part, assemble, parts, subject_text
from quizgen.questions.verbs import inverted
from quizgen.questions.wording import Writer

CLAUSE_WORDS = {
    "because": "why", "since": "why", "as": "why", "when": "when", "after": "when",
    "before": "when", "until": "until when", "while": "when", "once": "when",
    "if": "under what condition", "unless": "under what condition",
}  # fmt: skip
"""Subordinator → what its clause answers."""
WHERE_WORDS = frozenset(
    """in at on near under behind beside inside outside above beneath below along across around
    between through throughout over""".split()
)
OFTEN = frozenset(
    """rarely seldom often usually sometimes always frequently occasionally daily weekly monthly
    annually yearly""".split()
)
MANNERS = frozenset({"low", "high", "well", "fast", "hard", "apart", "together"})
MOMENTS = frozenset({"before", "after", "during", "since", "until"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
LONG_LABELS = frozenset({"DATE", "TIME"})


def asked_phrase(clause: Clause, writer: Writer, tokens: Sequence[Token]) -> str | None:
    """Return the question for an adjunct or a complement that is asked for whole, or None."""
    roots = tops(tokens)
    phrase = next((p for p in clause.constituents if p.head in roots), None)
    if phrase is None or len(roots) > 1:
        return None
    words = _question_words(phrase)
    if words is None or not _whole(phrase, tokens):
        return None
    first, verbs = inverted(clause, negated=True)
    if phrase.role == "advmod":  # it may stand in the verb group
        verbs = " ".join(word for word in verbs.split() if word != phrase.head.lower)
    pieces = parts(writer, clause, skip=[phrase], lenient=True)
    if words[1]:
        pieces.append(Part(words[1], optional=False))
    subject = subject_text(writer, clause, lenient=True)
    return assemble(f"{words[0]} {first} {subject} {verbs}", pieces)


MOST_MISSING = 0.5
"""Share of a phrase that an answer may leave off at its end."""


def _whole(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a stretch is a phrase from its beginning, but for a "that" or "because"."""
    asked = [t for t in phrase.tokens if t in tokens]
    opening = [t for t in phrase.tokens if t.i < tokens[0].i]
    if any(t.dep not in {"mark", "prep", "advmod"} or t.head is not phrase.head for t in opening):
        return False
    return len(asked) >= MOST_MISSING * len(phrase.tokens)


def _question_words(phrase: Phrase) -> tuple[str, str] | None:
    """Return the words in front and those behind the verb that ask for a constituent."""
    head, role = phrase.head, phrase.role
    if role == "prep":
        return _preposition_words(phrase)
    if role == "advcl":
        mark = head.child("mark", "advmod")
        if mark is not None and mark is phrase.tokens[0] and mark.lower in CLAUSE_WORDS:
            return CLAUSE_WORDS[mark.lower], ""
        to = head.child("aux")
        return ("why", "") if to is not None and to.tag == "TO" and mark is None else None
    if role == "advmod":
        if head.lower in OFTEN:
            return "how often", ""
        return ("how", "") if head.lower.endswith("ly") or head.lower in MANNERS else None
    if role == "npadvmod":
        return ("when", "") if head.mention and head.mention.label in LONG_LABELS else None
    if role == "xcomp":
        to = head.child("aux")
        return ("what", "to do") if to is not None and to.tag == "TO" else None
    return ("what", "") if role == "ccomp" and phrase.tokens[-1].is_word else None


def _preposition_words(phrase: Phrase) -> tuple[str, str] | None:
    opening = " ".join(t.lower for t in phrase.tokens[:2])
    if opening in REASON_PHRASES:
        return "why", ""
    noun = phrase.object
    if noun is None:
        gerund = phrase.head.child("pcomp")
        by = phrase.head.lower == "by" and gerund is not None and gerund.tag == "VBG"
        return ("how", "") if by else None
    mention = noun.mention
    if phrase.head.lower in MOMENTS:
        return "when", ""
    if mention is not None and mention.label in LONG_LABELS:
        return ("for how long" if phrase.head.lower == "for" else "when"), ""
    if phrase.head.lower in WHERE_WORDS and mention is not None and mention.label in PLACE_LABELS:
        return "where", ""
    words = "whom" if names_people(noun.lemma) else "what"
    return f"{phrase.head.lower} {words}", ""


def predicate_asked(clause: Clause, writer: Writer, tokens: Sequence[Token]) -> str | None:
    """Return "What did X do …?" for a stretch that opens with the clause's verb, or None."""
    group = [*clause.auxiliaries, clause.verb]
    if clause.verb not in tokens or any(t in tokens for t in clause.subject.tokens):
        return None
    if tokens[0] not in group and tokens[0].dep not in {"advmod", "neg"}:
        return None
    inside = set(tokens)
    rest = [p for p in clause.constituents if set(p.tokens) & inside]
    if any(p not in rest for p in clause.complements):
        return None
    pieces = parts(writer, clause, skip=rest, lenient=True)
    subject = subject_text(writer, clause, lenient=True)
    if clause.copula:
        first, _ = inverted(clause)
        return assemble(f"what {first} {subject}", pieces)
    if clause.passive:
        return (
            assemble(f"what happened to {subject}", pieces) if clause.finite.tag == "VBD" else None
        )
    if clause.modal is not None:
        return assemble(f"what {clause.modal} {subject} do", pieces)
    if clause.auxiliaries:
        return None
    support = {"VBD": "did", "VBZ": "does", "VBP": "do"}.get(clause.finite.tag)
    return assemble(f"what {support} {subject} do", pieces) if support else None
