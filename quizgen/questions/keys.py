"""Keys: which words of a constituent are the answer, what kind they are, how they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.language import gazetteer, lexicon
from quizgen.language.entities import Mention
from quizgen.language.registry import Entity
from quizgen.language.words import ORG_WORDS, PLACE_WORDS, VAGUE_HEADS
from quizgen.language.tokens import Sentence, Token
from quizgen.questions.clauses import noun_phrase
from quizgen.questions.wording import Unclear, Writer, without_asides

MAX_KEY_WORDS = 9
"""Longer keys are clauses in disguise: nobody can type them or compare four of them."""

_ENTITY_WH = {
    "person": "Who",
    "group": "What group",
    "event": "What event",
    "language": "What language",
    "law": "What law",
}
_PLACE_WH = {"country": "Which country", "city": "Which city", "continent": "Which continent"}


@dataclass(frozen=True, slots=True)
class Key:
    """An answer: its tokens (adjacent in the article), kind and question words."""

    tokens: tuple[Token, ...]
    text: str
    kind: str
    wh: str
    plural: bool
    entity: Entity | None = None


def noun_key(sentence: Sentence, head: Token, writer: Writer) -> Key:
    """Return the key for a noun phrase.

    Raises:
        Unclear: the phrase is vague, refers to something outside it, or is no adjacent span.
    """
    mention = head.mention
    if mention is not None and mention.is_name and mention.entity is not None:
        return name_key(mention)
    if mention is not None and not mention.is_name and mention.label in {"DATE", "TIME"}:
        raise Unclear("the key is a time in a noun's place")
    if not head.is_noun:
        raise Unclear("the key has no noun")
    tokens = _minimal(head)
    text = sentence.span_text(tokens)
    if any(after.i != before.i + 1 for before, after in zip(tokens, tokens[1:], strict=False)):
        raise Unclear("the key is not one span")
    if writer.phrase(tokens) != text:
        raise Unclear("the key holds a reference")
    if is_vague(head, tokens):
        raise Unclear("vague key")
    if len(text.split()) > MAX_KEY_WORDS:
        raise Unclear("long key")
    plural = head.tag in {"NNS", "NNPS"} or head.child("conj") is not None
    wh = "Who" if lexicon.is_person_noun(head.lemma) else "What"
    return Key(tuple(tokens), text, "personnoun" if wh == "Who" else "noun", wh, plural)


def name_key(mention: Mention) -> Key:
    """Return the key for a name."""
    entity = mention.entity
    if entity is None:
        raise Unclear("unknown name")
    tokens = mention.tokens
    text = mention.text
    return Key(tuple(tokens), text, entity.kind, entity_wh(entity), False, entity)


def entity_wh(entity: Entity) -> str:
    """Return the question words that ask for a name: "Who", "Which city", "What university"."""
    if entity.kind == "place":
        known = gazetteer.place(entity.name)
        if known is not None and known.kind in _PLACE_WH:
            return _PLACE_WH[known.kind]
    if entity.kind in _ENTITY_WH:
        return _ENTITY_WH[entity.kind]
    last = entity.name.split()[-1].casefold()
    if entity.kind == "org":
        return f"Which {last}" if last in ORG_WORDS and last.isalpha() and last[-1] != "s" else "Which organization"
    if last in PLACE_WORDS and last not in {"award", "prize"} and last[-1] != "s":
        return f"Which {last}"
    return "What"


def _minimal(head: Token) -> list[Token]:
    """Return the noun phrase down to its last restrictive part, coordination included."""
    tokens = noun_phrase(head) if head.child("conj") is None else _coordination(head)
    return without_asides(tokens)


def _coordination(head: Token) -> list[Token]:
    return [token for token in head.subtree() if not _in_clause(token, head)]


def _in_clause(token: Token, top: Token) -> bool:
    while token is not top:
        if token.dep in {"relcl", "acl", "appos", "advcl", "parataxis"}:
            return True
        token = token.head
    return False


def is_vague(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether a noun phrase says too little to be an answer."""
    content = [token for token in tokens if token.tag[:2] in {"NN", "JJ", "CD", "VB"} and token is not head]
    if head.lemma.lower() in VAGUE_HEADS:
        return len(content) < 2
    if any(token.mention is not None and token.mention.is_name for token in tokens):
        return False
    return not content and len(head.text) < 4
