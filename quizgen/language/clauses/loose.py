"""Clauses that the article only mentions: enough to ask about a stretch of them, not to state.

``find_clauses`` gives what stands as a fact of its own. Where the caller names the stretch to be
asked about, the clause that holds it may also be told by somebody, say which thing is meant, or
give an occasion: "the beroids, *which lack tentacles*", "reports that *the plant had closed*".
What is supposed, denied or wished is left out here too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizgen.language.clauses.facts import SUBJECTS, is_finite, is_past
from quizgen.language.clauses.fill import fill
from quizgen.language.clauses.groups import verb_group
from quizgen.language.clauses.model import Clause, Kind, Phrase, supplied
from quizgen.language.clauses.nouns import is_plural
from quizgen.language.clauses.phrases import noun_phrase, trim
from quizgen.language.clauses.relatives import mismatched
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Sentence, Token

SUPPOSED = frozenset({"if", "unless", "whether", "lest", "whenever", "as", "than"})
"""Words that open what is not said to be so."""
UNSURE = frozenset(
    """believe think hope fear want wish doubt deny propose suggest claim allege suppose assume
    imagine expect argue require demand order ask plan intend pretend speculate conjecture
    hypothesize threaten possible likely unlikely probable""".split()
)
"""Words under which a clause is no fact."""
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})


def loose_clauses(sentence: Sentence, found: Iterable[Clause]) -> Iterator[Clause]:
    """Yield clauses of a sentence that are mentioned as so, though ``find_clauses`` leaves them.

    Args:
        sentence: the sentence.
        found: the clauses that it has already.
    """
    known = {clause.verb for clause in found}
    for verb in sentence.tokens:
        if not verb.is_verb or verb in known or verb.dep in {"aux", "auxpass", "amod", "xcomp"}:
            continue
        if _is_supposed(verb):
            continue
        clause = _participle(sentence, verb) if _is_reduced(verb) else _with_tense(sentence, verb)
        if clause is not None:
            yield clause


def _is_supposed(verb: Token) -> bool:
    """Whether a verb, or one that it hangs from, is denied, supposed or wished."""
    for token in [verb, *verb.ancestors()]:
        if any(c.lower in SUPPOSED for c in token.children_of("mark", "advmod")):
            return True
        above = token.head
        if token.dep in {"ccomp", "xcomp"} and above is not token:
            denied = above.child("neg") is not None
            unsure = any(c.lower in UNSURE for c in above.children_of("acomp", "advmod"))
            modal = any(c.tag == "MD" for c in above.children_of("aux"))
            if denied or unsure or modal or above.lemma in UNSURE:
                return True
    return False


def _is_reduced(verb: Token) -> bool:
    return (
        verb.dep in {"acl", "relcl"}
        and verb.tag in {"VBN", "VBG"}
        and not verb.child("nsubj", "nsubjpass", "aux", "auxpass")
    )


def _before(noun: Token, verb: Token) -> list[Token]:
    """Return what a noun's phrase says before a clause that hangs from it."""
    edge = verb.left_edge()
    return trim([token for token in noun_phrase(noun) if token.i < edge])


def _participle(sentence: Sentence, verb: Token) -> Clause | None:
    """Return "tubes *were* made of glass" for "tubes made of glass", in the main clause's tense."""
    noun = verb.head
    matrix = next((t for t in verb.ancestors() if t.is_verb and _tensed(t)), None)
    if not noun.is_noun or noun.dep == "conj" or matrix is None or verb.child("neg", "mark"):
        return None
    tokens = _before(noun, verb)
    if not tokens:
        return None
    clause = Clause(sentence, "participial", verb, Phrase(noun, tokens, "antecedent"))
    many, past = is_plural(noun), is_past(matrix)
    if verb.tag == "VBN":
        word, tag = {
            (True, True): ("were", "VBD"), (True, False): ("are", "VBP"),
            (False, True): ("was", "VBD"), (False, False): ("is", "VBZ"),
        }[many, past]  # fmt: skip
        clause.auxiliaries = [supplied(word, tag, "auxpass", verb, verb.left_edge())]
    else:
        tag = "VBD" if past else "VBP" if many else "VBZ"
        clause.stated = supplied(inflect(verb.lemma, tag), tag, verb.dep, verb)
    fill(clause, [])
    return clause


def _tensed(verb: Token) -> bool:
    return is_finite(verb, verb.children_of("aux", "auxpass"))


def _with_tense(sentence: Sentence, verb: Token) -> Clause | None:
    holder = verb
    while holder.child(*SUBJECTS) is None and holder.dep == "conj" and holder.head.is_verb:
        holder = holder.head
    own = holder.child(*SUBJECTS)
    if own is None:
        return None
    gone: list[Token] = []
    subject = Phrase(own, trim(own.subtree()), own.dep)
    if any(t.tag in RELATIVE_TAGS or _is_relative_that(t) for t in own.subtree()):
        noun = holder.head
        if holder.dep != "relcl" or not noun.is_noun or subject.tokens != [own]:
            return None
        if mismatched(noun, own):
            return None
        subject = Phrase(noun, _before(noun, holder), "antecedent")
    elif holder.dep == "relcl":
        gone = _relative_adjunct(holder)
        if not gone or holder is not verb:
            return None
    if not subject.tokens:
        return None
    auxiliaries, stated = verb_group(verb, holder, subject.head)
    if not is_finite(stated or verb, auxiliaries):
        return None
    kind: Kind = "relative" if holder.dep == "relcl" else "adverbial"
    clause = Clause(sentence, kind, verb, subject, auxiliaries)
    clause.stated = stated
    fill(clause, gone)
    return clause


def _is_relative_that(token: Token) -> bool:
    return token.lower == "that" and token.tag in {"WDT", "IN"} and token.dep in SUBJECTS


def _relative_adjunct(verb: Token) -> list[Token]:
    """Return "where", "when" or "in which" at the head of a relative clause."""
    for child in verb.children:
        if child.i != verb.left_edge():
            continue
        if child.tag == "WRB":
            return [child]
        noun = child.child("pobj") if child.dep == "prep" else None
        if noun is not None and noun.lower == "which":
            return [child]
    return []
