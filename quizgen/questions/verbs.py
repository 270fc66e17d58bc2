"""Verb groups in questions: inversion, do-support, agreement with the question word."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.language.clauses import Clause, Phrase
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Token
from quizgen.language.words import DEICTIC
from quizgen.questions.unclear import Unclear

CONTRACTIONS = {
    "'s",
    "’s",
    "'re",
    "’re",
    "'ve",
    "’ve",
    "'ll",
    "’ll",
    "'d",
    "’d",
    "ca",
    "wo",
    "'m",
    "’m",
}


SAME_IN_PAST = frozenset(
    """cost put set cut hit let shut spread hurt split burst cast quit read beat bet shed thrust
    bid broadcast forecast""".split()
)
"""Verbs whose past looks like their present: the tagger can't tell "prices hit" from "hit"."""


def position(clause: Clause, phrase: Phrase) -> str:
    """Return where a constituent stands: "front" of the subject, "mid", or at the "end"."""
    if not phrase.fronted:
        return "end"
    if clause.verb.i < clause.subject.head.i:
        return "mid"  # an opening participle: "Widely used in Norway, the oven…"
    return "front" if phrase.head.start < clause.subject.head.start else "mid"


def verb_group(clause: Clause) -> list[Token]:
    """Return auxiliaries, single adverbs between them and the verb, the verb and its particle."""
    middle = [
        phrase.head
        for phrase in clause.adjuncts
        if position(clause, phrase) == "mid" and len(phrase.tokens) == 1 and phrase.role == "advmod"
    ]
    if any(adverb.lower in DEICTIC for adverb in middle):
        raise Unclear("points to the writer's time or place")
    group = [*clause.auxiliaries, *middle, clause.word]
    group.sort(key=lambda token: token.i)
    if clause.particle is not None:
        group.append(clause.particle)
    return group


def inverted(clause: Clause, *, negated: bool = False) -> tuple[str, str]:
    """Return (word before the subject, words after it) for a question with inversion.

    Args:
        clause: the clause.
        negated: whether to keep its "not", which most forms have no use for.

    Raises:
        Unclear: the verb group holds a contraction or something else between its parts.
    """
    group = verb_group(clause)
    if any(token.lower in CONTRACTIONS for token in group):
        raise Unclear("contraction")
    finite = clause.finite
    if finite.tag == "VBP" and finite.lemma in SAME_IN_PAST:
        raise Unclear("a form that may be past or present")
    if clause.auxiliaries or finite.lemma == "be":
        rest = spell_words(token for token in group if token is not finite)
        return finite.lower, f"{negation(clause)} {rest}".strip() if negated else rest
    if finite.lower == "lay" and clause.complement("dobj") is not None:
        raise Unclear("a form that may be past or present")  # "lay eggs" is no past of "lie"
    support = {"VBD": "did", "VBZ": "does", "VBP": "do"}.get(finite.tag)
    if support == "do" and _is_singular(clause.subject.head):
        raise Unclear("verb and subject disagree")
    if support is None:
        raise Unclear("verb without tense")
    words = [token.lower if token is not finite else finite.lemma for token in group]
    return support, " ".join(words)


def _is_singular(subject: Token) -> bool:
    mention = subject.mention
    plain = mention is None or not mention.is_name
    return plain and subject.tag == "NN" and subject.child("conj") is None


def spell_words(tokens: Iterable[Token]) -> str:
    """Join single words with spaces, in lower case."""
    return " ".join(token.lower for token in tokens)


def asking_verbs(clause: Clause, *, singular: bool) -> str:
    """Return the verb group for a question whose subject is the question word.

    Args:
        clause: the clause.
        singular: whether the question word takes a singular verb ("What was…").
    """
    group = verb_group(clause)
    if any(token.lower in CONTRACTIONS for token in group):
        raise Unclear("contraction")
    if clause.finite.tag == "VBP" and clause.finite.lemma in SAME_IN_PAST:
        raise Unclear("a form that may be past or present")
    words = []
    for token in group:
        if token is clause.finite and singular:
            words.append(_singular(token))
        else:
            words.append(token.lower)
    return " ".join(words)


def stated_verbs(clause: Clause, *, singular: bool) -> str:
    """Return the verb group behind its subject, or behind question words, with its "not"."""
    verbs, no = asking_verbs(clause, singular=singular), negation(clause)
    if not no:
        return verbs
    first, _, rest = verbs.partition(" ")
    return f"{first} {no} {rest}".strip() if no == "not" else f"{no} {verbs}"


def _singular(finite: Token) -> str:
    if finite.tag == "VBP":
        return inflect(finite.lemma, "VBZ")
    return "was" if finite.lower == "were" else finite.lower


def negation(clause: Clause) -> str:
    """Return the clause's "not" or "never" as it stands behind the subject, or nothing."""
    words = [token.lower for token in clause.verb.children_of("neg")]
    return ("not" if words[0] in {"n't", "n’t", "not"} else words[0]) if words else ""
