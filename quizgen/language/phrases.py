"""The phrase by which a stem can speak of a thing: clear to whoever doesn't see the sentence."""

from __future__ import annotations

from quizgen.language import lexicon
from quizgen.language.clauses import noun_phrase
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import DEMONSTRATIVES, QUANTIFIERS, VAGUE_HEADS

MOST_TELLING = 6
"""Words of a noun phrase that may be repeated to say which one is meant."""

LOOSE_TAGS = frozenset({"PRP", "PRP$", "WDT", "WP", "JJR", "JJS", "EX"})
"""Tags of words that tell nothing outside their sentence."""
LOOSE_WORDS = frozenset(
    """other another new such same own next previous following many some several few various
    certain numerous countless different similar more most all both each every any no only too much
    little less enough so very additional extra further current present later earlier first second
    third last""".split()
)
"""Words that only count, or that compare with something said elsewhere."""


def telling_phrase(sentence: Sentence, noun: Token) -> str:
    """Return a noun phrase as a definite one, or nothing when it says no more than its noun."""
    tokens = noun_phrase(noun)
    determiner = noun.child("det")
    if determiner is not None and determiner.lower in DEMONSTRATIVES | LOOSE_WORDS:
        return ""
    if noun.child("poss") is not None or noun.child("nummod") is not None:
        return ""
    ending = noun.child("case")  # "the university's": its owner's ending tells nothing
    words = [token for token in tokens if token is not determiner and token is not ending]
    while words and words[0].tag == "DT":
        words = words[1:]
    if not 2 <= len(words) <= MOST_TELLING or not _tells(words):
        return ""
    return f"the {_text(sentence, words)}"


def generic_phrase(sentence: Sentence, noun: Token, *, joined: bool = False) -> str:
    """Return a bare plural or mass noun as it stands ("glaciers"), or nothing for other nouns."""
    if noun.child("det", "poss", "nummod", "predet") is not None or noun.is_proper:
        return ""
    if noun.tag == "NN" and lexicon.countability(noun.lemma) != "mass":
        return ""
    if noun.lemma in VAGUE_HEADS or noun.child("relcl", "acl") is not None:
        return ""
    if not joined and (noun.child("conj") is not None or noun.dep == "conj"):
        return ""
    words = noun_phrase(noun)
    if (
        not 1 <= len(words) <= MOST_TELLING
        or not _tells(words)
        or any(word.tag in {"RB", "IN"} and word.lower != "of" for word in words)
    ):
        return ""
    return _text(sentence, words)


def owned_phrase(sentence: Sentence, noun: Token) -> str:
    """Return "the king's daughter", where the owner is one of the article's people or a name."""
    owner = noun.child("poss")
    if owner is None or owner.mention is None or owner.mention.entity is None:
        return ""
    words = noun_phrase(noun)
    plain = all(word.tag not in LOOSE_TAGS for word in words)
    if not plain or len(words) > MOST_TELLING or noun.child("nummod", "relcl") is not None:
        return ""
    text = sentence.span_text(words)
    return text[0].lower() + text[1:] if words[0].lower == "the" else text


def joint_phrase(sentence: Sentence, first: Token) -> str:
    """Return "monks and nuns" or "Anna Weber and Carl Lund"; nothing where a part is unclear."""
    parts = first.conjuncts()
    words = [token for token in first.subtree() if token.i <= parts[-1].i]
    clear = all(_is_named(part) or generic_phrase(sentence, part, joined=True) for part in parts)
    if not clear or len(words) > MOST_TELLING or first.child("det", "poss") is not None:
        return ""
    return _text(sentence, words)


def _is_named(token: Token) -> bool:
    return token.mention is not None and token.mention.is_name and token.mention.entity is not None


def _tells(words: list[Token]) -> bool:
    """Whether words are adjacent and whole and none needs its sentence to be understood."""
    if words[-1].i - words[0].i + 1 != len(words) or not words[-1].space:
        return False  # with gaps, or cut at a hyphen
    return not any(
        (not word.is_word and word.text != "-")
        or word.tag in LOOSE_TAGS
        or word.lower in LOOSE_WORDS
        or word.tag in {"VBZ", "VBP", "VBD", "MD"}
        or (word.lower in DEMONSTRATIVES and word.tag == "DT")
        for word in words
    )


def _text(sentence: Sentence, words: list[Token]) -> str:
    text = sentence.span_text(words)
    opens = not any(token.is_word for token in sentence.tokens[: words[0].i])
    known = not words[0].is_proper or lexicon.kind_weights(words[0].lower, "n")
    if opens and words[0].mention is None and known and not text[:2].isupper():
        text = text[0].lower() + text[1:]
    return text


def is_restricted(noun: Token) -> bool:
    """Whether a noun is counted or told from others of its kind ("4,500 Swedes", "other boys")."""
    if noun.child("nummod", "amod", "compound", "relcl", "acl") is not None:
        return True
    determiner = noun.child("det")
    return determiner is not None and determiner.lower != "the"


def is_counted(noun: Token) -> bool:
    """Whether only some of what a noun names are meant ("thousands of people", "hundreds")."""
    above = noun.head.head
    return noun.lemma in QUANTIFIERS or (noun.dep == "pobj" and above.lemma in QUANTIFIERS)
