"""What kind of thing: "What kind of telescope did Solberg build?"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause
from quizgen.language.tokens import Token
from quizgen.language.words import VAGUE_HEADS
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import Key, names_people, noun_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import asking_verbs, inverted
from quizgen.questions.wording import Writer


def sort_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for the words that say what kind of thing an object or a subject is."""
    phrase = clause.complement("dobj")
    if phrase is not None and _sorted(phrase.head):
        owner = clause.subject.tokens
        key = noun_key(clause.sentence, phrase.head, writer, core=True, owner=owner)
        _plain(key, phrase.head)
        first, verbs = inverted(clause)
        pieces = parts(writer, clause, without=key.tokens)
        lead = f"What kind of {_noun(phrase.head)} {first} {subject_text(writer, clause)} {verbs}"
        yield make("sort", assemble(lead, pieces), key, clause)
    subject = clause.subject.head
    if clause.subject.role != "antecedent" and _sorted(subject) and not clause.copula:
        key = noun_key(clause.sentence, subject, writer)
        _plain(key, subject)
        pieces = parts(writer, clause, with_subject=False)
        if any(piece.tells for piece in pieces):
            verbs = asking_verbs(clause, singular=subject.tag == "NN")
            yield make(
                "sort", assemble(f"What kind of {_noun(subject)} {verbs}", pieces), key, clause
            )


def _noun(head: Token) -> str:
    return head.lower


def _plain(key: Key, head: Token) -> None:
    if key.tokens[-1] is not head:
        raise Unclear("the noun does not end the key")


def _sorted(head: Token) -> bool:
    """Whether what stands before a plain noun says of which kind it is."""
    if head.tag not in {"NN", "NNS"} or head.mention is not None or head.lemma in VAGUE_HEADS:
        return False
    if names_people(head.lemma) and head.tag == "NN":
        return False
    determiner = head.child("det")
    if determiner is not None and determiner.lower not in {"a", "an"}:
        return False
    if head.child("nummod", "poss", "conj", "relcl", "acl") is not None:
        return False
    if any(child.lower not in {"in", "at"} for child in head.children_of("prep")):
        return False
    words = [t for t in head.children_of("amod", "compound", "nmod") if t.i < head.i]
    # An adjective measures or judges a thing more often than it says of which kind it is.
    return bool(words) and all(t.tag in {"NN", "NNS"} and t.mention is None for t in words)
