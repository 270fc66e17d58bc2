"""Names and what stands beside them: "Arturo Toscanini, the famous Italian conductor"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause, noun_phrase
from quizgen.language.definites import TYPE_NOUNS
from quizgen.language.entities import Mention
from quizgen.language.tokens import Token
from quizgen.language.words import ENTITY_NOUNS
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.copula import known_for_more
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import name_key, names_people, noun_key
from quizgen.questions.trimming import without_asides
from quizgen.questions.unclear import Unclear
from quizgen.questions.wording import Writer

MIN_WORDS, MAX_WORDS = 3, 12
NAMED_KINDS = frozenset({"person", "org", "place", "facility", "work", "event", "product"})


def apposition_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for the name behind a description, or for the description of a name."""
    if clause.kind != "main":
        return
    for mention in clause.sentence.mentions:
        beside = _description(mention)
        if beside is None or mention.entity is None or mention.entity.kind not in NAMED_KINDS:
            continue
        if not _suits(mention.entity.kind, beside.lemma):
            continue
        past = clause.finite.tag == "VBD" or clause.finite.lower in {"had", "would"}
        be = "was" if past else "is"
        determiner = beside.child("det")
        try:
            if determiner is not None and determiner.lower in {"a", "an"}:
                yield _described(clause, writer, mention, beside, be)
            elif beside.child("poss") is not None or (
                determiner is not None and determiner.lower == "the"
            ):
                yield _named(clause, writer, mention, beside, be)
        except Unclear:
            continue


def _suits(kind: str, noun: str) -> bool:
    """Whether a noun can describe a name of a kind; if not, the comma joins something else."""
    if kind == "person":
        return names_people(noun)
    return noun in ENTITY_NOUNS.get(kind, frozenset()) or noun in TYPE_NOUNS


def _description(mention: Mention) -> Token | None:
    """Return the plain noun in apposition behind a name, set off by a comma on both sides."""
    for child in mention.head.children_of("appos"):
        before = mention.sentence.tokens[child.left_edge() - 1]
        plain = child.tag == "NN" and (child.mention is None or not child.mention.is_name)
        if (
            plain
            and before.text == ","
            and before.i == mention.last + 1
            and child.child("conj") is None
        ):
            return child
    return None


def _named(clause: Clause, writer: Writer, mention: Mention, beside: Token, be: str) -> Candidate:
    key = name_key(mention)
    tokens = without_asides(_whole(beside))
    words = writer.phrase(tokens)
    if not MIN_WORDS <= len(words.split()) <= MAX_WORDS:
        raise Unclear("description too short or too long")
    wh = "Who" if key.wh == "Who" else "What"
    return make("apposition", f"{wh} {be} {words}?", key, clause)


def _described(
    clause: Clause, writer: Writer, mention: Mention, beside: Token, be: str
) -> Candidate:
    key = noun_key(clause.sentence, beside, writer)
    if len(key.tokens) < MIN_WORDS:
        raise Unclear("the description says too little")
    entity = mention.entity
    person = entity is not None and entity.kind == "person"
    if entity is not None and person and known_for_more(entity):
        raise Unclear("a person is many things")
    wh = "Who" if person else "What"
    return make("definition", f"{wh} {be} {writer.phrase(mention.tokens)}?", key, clause)


def _whole(beside: Token) -> list[Token]:
    """Return the description with the restrictive clause that may follow it."""
    clauses = list(beside.children_of("relcl", "acl"))
    tokens = noun_phrase(beside)
    for child in clauses:
        tokens = [*tokens, *child.subtree()]
    return sorted(set(tokens), key=lambda token: token.i)
