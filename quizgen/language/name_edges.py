"""Where a name begins and ends: the model's spans cut and widened by spelling and by the tree."""

from __future__ import annotations

from quizgen.language import gazetteer, lexicon, wordlists
from quizgen.language.entities import NUMERIC, Mention
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import ORG_WORDS, PLACE_WORDS, TITLES

_EDGE_WORDS = frozenset(
    """the a an 's ’s ' ’ both either of and in for to by from with on""".split()
)
_PLAIN_TAGS = frozenset({"JJ", "RB", "DT", "IN", "PR", "CC"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_HEDGES = frozenset({"only", "just", "some", "even", "already"})
_CURRENCY = frozenset("$€£¥")
_EDGE_CHARS = frozenset("\"'“”‘’«»()[],.;:–—-")
_CUTTING_CHARS = frozenset({"(", "“", "”", '"', "|"})
"""Marks that no name holds on one side only."""
JOINERS = frozenset({"of", "the", "and", "for", "de", "la", "du", "von", "van", "der", "al", "&"})
"""Small words that a name may hold."""
_PERSON_ENDS = frozenset({"for", "from", "at", "with", "on", "in", "to", "by", "about"})
"""Prepositions that no name of a person holds."""
_NOT_NAMES = frozenset(
    {
        "i", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "lady", "god",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "figure", "table", "chapter", "section", "internet",
    }
)  # fmt: skip
"""Capitalised words that alone name nobody a question could ask for."""

COMMON_RANK = 15000
"""Words up to this frequency rank are no names only because they open a sentence."""


def trimmed(sentence: Sentence, first: int, last: int, label: str) -> Mention | None:
    """Return a span without the articles, possessives and marks at its edges, if a name is left.

    Args:
        sentence: the sentence.
        first: index of the span's first token.
        last: index of its last.
        label: the model's label.
    """
    tokens = sentence.tokens
    if label in NUMERIC:
        return _amount(sentence, first, last, label)
    while first <= last and (_is_edge(tokens[first]) or _opens_low(tokens[first], label)):
        first += 1
    if (
        first == 0
        and first < last
        and tokens[0].tag[:2] in _PLAIN_TAGS
        and is_common(tokens[0].lower)
    ):
        first = 1
    while label == "PERSON" and last - first > 1 and _is_role(tokens[first]):
        first += 1
    last = _before_break(tokens, first, last, label)
    while last >= first and (_is_edge(tokens[last]) and tokens[last].text != "."):
        last -= 1
    if first > last or not any(token.text[0].isupper() for token in tokens[first : last + 1]):
        return None
    if first == last == 0 and is_common(tokens[0].lower) and not _is_given(tokens[0].text):
        return None  # "Downstairs ran the Giant": its capital is the sentence's
    if first == last and (tokens[first].lower in _NOT_NAMES or tokens[first].lower in TITLES):
        return None
    return Mention(sentence, first, last, label)


def _amount(sentence: Sentence, first: int, last: int, label: str) -> Mention:
    """Return an amount without the words that hedge it, with the sign before it."""
    tokens = sentence.tokens
    while first < last and tokens[first].lower in _HEDGES:
        first += 1
    words = [token.lower for token in tokens[first : last + 1]]
    if words[-2:-1] == ["of"] and "age" in words[:-2]:
        first = last  # "the age of 19"
    if first and tokens[first - 1].text in _CURRENCY and not tokens[first - 1].space:
        first, label = first - 1, "MONEY"
    return Mention(sentence, first, last, label)


def _before_break(tokens: list[Token], first: int, last: int, label: str) -> int:
    """Cut a name where the model ran over a verb ("Byron composed Thyrza"), a list or a bracket."""
    for i in range(first + 1, last + 1):
        token = tokens[i]
        if token.text in _CUTTING_CHARS and not _closed(tokens, i, last):
            return i - 1
        if token.text == "," and _parts_names(tokens, first, i, last, label):
            return i - 1
        if token.lower in _PERSON_ENDS and _is_person(tokens[first:i], label):
            return i - 1
        if token.text[0].islower() and token.tag in {"VBD", "VBZ", "VBP", "MD"}:
            return i - 1
    return last


def _is_person(words: list[Token], label: str) -> bool:
    """Whether the words before a preposition are a person's name by themselves."""
    if words[0].lower in ORG_WORDS:
        return False
    given = gazetteer.first_name_gender(words[0].text) is not None
    last = words[-1].lower
    kind_word = last in ORG_WORDS or last in PLACE_WORDS
    return label == "PERSON" or (given and len(words) == 2 and not kind_word)


def _closed(tokens: list[Token], i: int, last: int) -> bool:
    """Whether a bracket or quotation mark inside a name has its fellow there."""
    fellow = {"(": ")", "“": "”", '"': '"'}.get(tokens[i].text, "")
    inside = [token.text for token in tokens[i + 1 : last + 1]]
    before = [token.text for token in tokens[:i]]
    return fellow in inside or (tokens[i].text in {'"', "”"} and tokens[i].text in before)


def _parts_names(tokens: list[Token], first: int, comma: int, last: int, label: str) -> bool:
    """Whether a comma parts two names ("Hasar, Hachiun") and is not inside one ("Merit, Inc.")."""
    following = tokens[comma + 1].text if comma < last else ""
    if following.lower().rstrip(".") in _SUFFIXES:
        return False
    if label == "PERSON":
        return True
    if label in {"WORK_OF_ART", "EVENT", "LAW"}:
        return False
    if following in wordlists.organisation_suffixes() or gazetteer.place(following) is not None:
        return False
    if following.isupper() and len(following.replace(".", "")) == 2:
        return False  # "Washington, DC"
    return not any(token.lower in {"and", "&"} for token in tokens[first : last + 1])


def _is_role(token: Token) -> bool:
    """Whether a word before a name says what its bearer does ("Defenseman Jonas Brodin")."""
    return token.lower not in TITLES and lexicon.is_person_noun(token.lower)


def _is_given(word: str) -> bool:
    known = gazetteer.first_name_gender(word) or gazetteer.place(word) or gazetteer.demonym(word)
    return known is not None or gazetteer.is_surname(word)


def _opens_low(token: Token, label: str) -> bool:
    """Whether a name starts with a word that is none of it ("university Commons")."""
    return token.text[0].islower() and label != "WORK_OF_ART" and token.lower not in JOINERS


def _is_edge(token: Token) -> bool:
    return token.lower in _EDGE_WORDS or token.text[0] in _EDGE_CHARS


def widen(mention: Mention, taken: set[int]) -> None:
    """Take in the capitalised words that the tree binds to the name ("Demi" + "Moore").

    Args:
        mention: the name; its edges are moved.
        taken: the tokens of other mentions, by index.
    """
    tokens = mention.sentence.tokens
    span = mention.tokens
    while mention.first > 0:
        before = tokens[mention.first - 1]
        if before.i in taken or not _is_name_part(before) or before.head not in span:
            break
        mention.first -= 1
        span = mention.tokens
    while mention.last + 1 < len(tokens):
        after = tokens[mention.last + 1]
        bound = after.head in span or tokens[mention.last].head is after
        if after.i in taken or not _is_name_part(after) or not bound:
            break
        mention.last += 1
        span = mention.tokens


def _is_name_part(token: Token) -> bool:
    return (
        token.is_proper
        and token.text[0].isupper()
        and token.dep not in {"appos", "conj", "npadvmod"}
    )


def is_common(word: str) -> bool:
    """Whether a sentence's first word is likelier an ordinary one than a name nobody knows."""
    rank = lexicon.rank(word)
    return (rank is not None and rank < COMMON_RANK) or bool(lexicon.kind_weights(word, "r"))
