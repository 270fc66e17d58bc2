"""Keys: which words of a constituent are the answer, what kind they are, how they are asked for."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.language import gazetteer, lexicon, wordlists
from quizgen.language.clauses import noun_phrase
from quizgen.language.entities import Mention
from quizgen.language.entity import Entity
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import (
    ENTITY_NOUNS,
    HUMAN_GROUPS,
    ORG_WORDS,
    PLACE_WORDS,
    UNIQUE_NOUNS,
    VAGUE_HEADS,
)
from quizgen.questions.trimming import without_asides
from quizgen.questions.unclear import Unclear
from quizgen.questions.wording import Writer

VAGUE_OPENINGS = frozenset(
    """many some several few various certain most all other such any every each another numerous
    countless more less enough both no""".split()
)
"""First words that make a phrase too loose to be an answer."""

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


NOUN_PREPOSITIONS = frozenset({"of", "about", "between", "against", "among", "like", "than", "per"})
"""Prepositions behind an object that belong to the noun; before others the verb may end."""


def noun_key(
    sentence: Sentence,
    head: Token,
    writer: Writer,
    *,
    core: bool = False,
    owner: Sequence[Token] = (),
) -> Key:
    """Return the key for a noun phrase.

    Args:
        sentence: the sentence that holds it.
        head: the noun.
        writer: the clause's writer.
        core: leave phrases that may belong to the verb outside the key.
        owner: the stem's subject, which a possessive in the key may refer to.

    Raises:
        Unclear: the phrase is vague, refers to something outside it, or is no adjacent span.
    """
    mention = head.mention
    if mention is not None and mention.is_name and mention.entity is not None:
        return _names_key(head, writer) if head.child("conj") is not None else name_key(mention)
    if mention is not None and not mention.is_name and mention.label in {"DATE", "TIME"}:
        raise Unclear("the key is a time in a noun's place")
    if mention is not None and not mention.is_name:
        raise Unclear("the key is an amount in a noun's place")
    if not head.is_noun:
        raise Unclear("the key has no noun")
    if head.child("ccomp") is not None:
        raise Unclear("a clause completes the key")
    if _identified(head):
        writer.doubt("only a clause says which one is meant")
        tokens = without_asides(head.subtree())
    elif core and head.child("conj") is None:
        tokens = core_phrase(head, strict=True)
    else:
        tokens = _minimal(head)
    if len(head.conjuncts()) > 2:
        writer.doubt("a list as key")
    if not tokens:
        raise Unclear("the key has no words")
    while len(tokens) > 2 and tokens[0].text in {"“", '"'} and tokens[-1].text in {"”", '"'}:
        tokens = tokens[1:-1]
    if tokens[0].tag == "CD":
        writer.doubt("a counted noun as key")
    text = sentence.span_text(tokens)
    if any(after.i != before.i + 1 for before, after in itertools.pairwise(tokens)):
        raise Unclear("the key is not one span")
    if writer.phrase(tokens, antecedents=owner) != text:
        raise Unclear("the key holds a reference")
    if is_vague(head, tokens):
        writer.doubt("vague key")
    if len(text.split()) > MAX_KEY_WORDS:
        raise Unclear("long key")
    plural = head.tag in {"NNS", "NNPS"} or head.child("conj") is not None
    wh = "Who" if names_people(head.lemma) else "What"
    return Key(tuple(tokens), text, "personnoun" if wh == "Who" else "noun", wh, plural)


def _identified(head: Token) -> bool:
    """Whether "the X" needs the clause behind it ("the only phyla *that lack them*")."""
    determiner = head.child("det")
    if determiner is not None and determiner.lower != "the":
        return False
    for child in head.children_of("relcl", "acl"):
        before = next((t for t in head.children if t.i == child.left_edge() - 1), None)
        if before is None or before.text != ",":
            return True
    return False


def names_people(noun: str) -> bool:
    """Whether a noun names people, so that "Who" asks for it."""
    if lexicon.is_person_noun(noun) or noun in HUMAN_GROUPS:
        return True
    # Nobody lists every "-ologist"; what the lexicon does not know is told by its ending.
    return lexicon.rank(noun) is None and noun.endswith(("ologist", "ographer", "ician"))


def _names_key(head: Token, writer: Writer) -> Key:
    """Return the key for names of one kind joined by "and": "Moore and Kutcher"."""
    heads = head.conjuncts()
    entities = [token.mention.entity if token.mention is not None else None for token in heads]
    kinds = {entity.kind if entity is not None else "" for entity in entities}
    if len(kinds) != 1 or kinds & {"", "other"} or None in entities:
        raise Unclear("names of several kinds")
    tokens = without_asides([t for t in head.subtree() if not _in_clause(t, head)])
    tokens = [token for token in tokens if token.dep != "det" or token.head is not head]
    text = heads[0].mention.sentence.span_text(tokens) if heads[0].mention is not None else ""
    if any(after.i != before.i + 1 for before, after in itertools.pairwise(tokens)):
        raise Unclear("the key is not one span")
    kind = kinds.pop()
    if kind == "person" and not all(entity is not None and entity.sure for entity in entities):
        raise Unclear("perhaps no person")
    if len(text.split()) > MAX_KEY_WORDS:
        raise Unclear("long key")
    writer.doubt("several names as key")
    noun = {"place": "Which places", "org": "Which organizations", "group": "Which groups"}
    return Key(tuple(tokens), text, "names", noun.get(kind, "Who" if kind == "person" else "What"),
               True)  # fmt: skip


def name_key(mention: Mention) -> Key:
    """Return the key for a name."""
    entity = mention.entity
    if entity is None or entity.kind == "other":
        raise Unclear("a name of no known kind")
    if entity.kind == "person" and not entity.sure:
        raise Unclear("perhaps no person")
    if mention.head.child("conj") is not None or mention.head.dep == "conj":
        raise Unclear("one of several names")
    tokens = mention.tokens
    first = mention.sentence.tokens[mention.first - 1] if mention.first else None
    if entity.definite and entity.kind == "person" and first is not None and first.lower == "the":
        tokens = [first, *tokens]
    text = mention.sentence.span_text(tokens)
    return Key(tuple(tokens), text, entity.kind, entity_wh(entity), False, entity)


def entity_wh(entity: Entity) -> str:
    """Return the question words that ask for a name: "Who", "Which city", "What university"."""
    if entity.kind == "place":
        known = gazetteer.place(entity.name)
        if known is not None and known.kind in _PLACE_WH and known.sort != "historic":
            return _PLACE_WH[known.kind]  # but an empire of the past is no country
    if entity.kind in _ENTITY_WH:
        return _ENTITY_WH[entity.kind]
    words = entity.name.casefold().split()
    opens = len(words) > 2 and words[1] in {"of", "for"}
    last = words[0] if opens and words[0] in ORG_WORDS | PLACE_WORDS.keys() else words[-1]
    if entity.kind == "org":
        nouns = sorted(entity.nouns & ENTITY_NOUNS["org"])
        if entity.name.casefold() in ORG_WORDS:
            return "Which body"
        if (
            last in ORG_WORDS
            and last.isalpha()
            and last[-1] != "s"
            and last not in {"inc", "ltd", "corp"}
        ):
            return f"Which {last}"
        if nouns:
            return f"Which {nouns[0]}"
        famous = wordlists.known_name_kind(entity.name) == "org"
        return "Which organization" if famous or _is_acronym(entity.name) else "What"
    nouns = sorted(entity.nouns & ENTITY_NOUNS.get(entity.kind, frozenset()))
    if nouns:
        return f"Which {nouns[0]}"
    if last in PLACE_WORDS and last not in {"award", "prize"} and last[-1] != "s":
        return f"Which {last}"
    return "What"


def _is_acronym(name: str) -> bool:
    return name.isupper() and name.isalpha()


def _minimal(head: Token) -> list[Token]:
    """Return the noun phrase down to its last restrictive part, coordination included."""
    tokens = noun_phrase(head) if head.child("conj") is None else _coordination(head)
    return without_asides(tokens)


def core_phrase(head: Token, *, strict: bool = False) -> list[Token]:
    """Return a noun phrase up to the first preposition that may belong to the verb.

    With ``strict`` only phrases of time and place are left to the verb.
    """
    loose: set[Token] = set()
    for child in head.children_of("prep"):
        noun = child.child("pobj")
        timed = (
            noun is not None
            and noun.mention is not None
            and noun.mention.label in {"DATE", "TIME", "GPE"}
        )
        if child.lower not in NOUN_PREPOSITIONS and (timed or not strict):
            loose.update(child.subtree())
    tokens = without_asides(noun_phrase(head))
    cut = next((i for i, token in enumerate(tokens) if token in loose), len(tokens))
    return tokens[:cut]


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
    content = [
        token for token in tokens if token.tag[:2] in {"NN", "JJ", "CD", "VB"} and token is not head
    ]
    if tokens[0].lower in VAGUE_OPENINGS:
        return True
    if any(token.lower in {"similar", "same", "such", "other"} for token in tokens):
        return True
    if tokens[0].tag == "PRP$" and len(tokens) < 4:
        return True
    if len(tokens) > 1 and tokens[0].tag == "DT" and tokens[1].tag == "CD":
        return True
    if (
        tokens[0].lower == "the"
        and len(tokens) == 3
        and tokens[1].lower in {"whole", "entire", "same"}
    ):
        return True
    if tokens[0].lower == "the" and len(tokens) == 2:
        return head.lemma not in UNIQUE_NOUNS  # which one, only the article tells
    if head.lemma.lower() in VAGUE_HEADS:
        return len(content) < 2
    if any(token.mention is not None and token.mention.is_name for token in tokens):
        return False
    return not content and len(head.text) < 4
