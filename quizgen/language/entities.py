"""Mentions: the named and numeric spans of a sentence, as the model found them and then repaired.

The small model errs on about 15 % of names. What can be told from the tree and from spelling is
mended here, sentence by sentence; what needs the whole article is mended in ``registry``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.language import gazetteer, lexicon
from quizgen.language.words import PLACE_WORDS, TITLES

if TYPE_CHECKING:
    from quizgen.language.entity import Entity
    from quizgen.language.tokens import Sentence, Token

NUMERIC = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
"""spaCy's labels of spans that are quantities, not names."""

KINDS = {
    "PERSON": "person",
    "ORG": "org",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "PRODUCT": "product",
    "LAW": "law",
    "LANGUAGE": "language",
    "ROLE": "person",
}
"""spaCy's label of a name → our kind; a name it missed is "other"."""

_EDGE_WORDS = frozenset(
    {"the", "a", "an", "'s", "’s", "'", "’", "both", "either", "of", "and", "in"}
)
_PLAIN_TAGS = frozenset({"JJ", "RB", "DT", "IN", "PR", "CC"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_HEDGES = frozenset({"only", "just", "some", "even", "already"})
_CURRENCY = frozenset("$€£¥")
_EDGE_CHARS = frozenset("\"'“”‘’«»()[],.;:–—-")
_JOINERS = frozenset({"of", "the", "and", "for", "de", "la", "du", "von", "van", "der", "al", "&"})
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


@dataclass(slots=True, eq=False)
class Mention:
    """A span of one sentence, tokens ``first`` to ``last`` inclusive."""

    sentence: Sentence
    first: int
    last: int
    label: str
    entity: Entity | None = None
    taken_up: str | None = None
    """The gender of the pronoun by which the next sentence takes up this subject."""

    @property
    def tokens(self) -> list[Token]:
        """The span's tokens."""
        return self.sentence.tokens[self.first : self.last + 1]

    @property
    def text(self) -> str:
        """The span as the article spells it."""
        return self.sentence.span_text(self.tokens)

    @property
    def start(self) -> int:
        """Offset of the first character in the document."""
        return self.sentence.tokens[self.first].start

    @property
    def end(self) -> int:
        """Offset behind the last character in the document."""
        return self.sentence.tokens[self.last].end

    @property
    def is_name(self) -> bool:
        """Whether this names something, as against counting or dating it."""
        return self.label not in NUMERIC

    @property
    def head(self) -> Token:
        """The token of the span that the rest of the sentence hangs it by."""
        span = self.tokens
        inside = set(span)
        return next(
            (token for token in span if token.head not in inside or token.head is token), span[-1]
        )


def find_mentions(sentence: Sentence, spans: Iterable[tuple[int, int, str]]) -> list[Mention]:
    """Return a sentence's mentions in order, without overlaps.

    Args:
        sentence: the parsed sentence.
        spans: the model's entities as (first token, behind last token, label).
    """
    taken: set[int] = set()
    mentions: list[Mention] = []
    for first, stop, label in spans:
        mention = _trimmed(sentence, first, stop - 1, label)
        if mention is None:
            continue
        if mention.is_name:
            _widen(mention, taken)
        if taken.isdisjoint(range(mention.first, mention.last + 1)):
            taken.update(range(mention.first, mention.last + 1))
            mentions.append(mention)
    mentions = _join_colon_names(sentence, mentions)
    mentions = _join_genitive_names(sentence, mentions)
    taken = {i for mention in mentions for i in range(mention.first, mention.last + 1)}
    mentions.extend(_missed_names(sentence, taken))
    mentions.sort(key=lambda mention: mention.first)
    return mentions


def _trimmed(sentence: Sentence, first: int, last: int, label: str) -> Mention | None:
    """Drop articles, possessives and punctuation from a name's edges."""
    tokens = sentence.tokens
    if label in NUMERIC:
        while first < last and tokens[first].lower in _HEDGES:
            first += 1
        words = [token.lower for token in tokens[first : last + 1]]
        if words[-2:-1] == ["of"] and "age" in words[:-2]:
            first = last  # "the age of 19"
        if first and tokens[first - 1].text in _CURRENCY and not tokens[first - 1].space:
            first, label = first - 1, "MONEY"
        return Mention(sentence, first, last, label)
    while first <= last and (_is_edge(tokens[first]) or _opens_low(tokens[first], label)):
        first += 1
    if (
        first == 0
        and first < last
        and tokens[0].tag[:2] in _PLAIN_TAGS
        and _is_common(tokens[0].lower)
    ):
        first = 1
    while label == "PERSON" and last - first > 1 and _is_role(tokens[first]):
        first += 1
    while last >= first and (_is_edge(tokens[last]) and tokens[last].text != "."):
        last -= 1
    last = _before_verb(tokens, first, last, label)
    if first > last or not any(token.text[0].isupper() for token in tokens[first : last + 1]):
        return None
    if first == last == 0 and _is_common(tokens[0].lower) and not _is_given(tokens[0].text):
        return None  # "Downstairs ran the Giant": its capital is the sentence's
    if first == last and (tokens[first].lower in _NOT_NAMES or tokens[first].lower in TITLES):
        return None
    return Mention(sentence, first, last, label)


def _before_verb(tokens: list[Token], first: int, last: int, label: str) -> int:
    """Cut a name where the model ran over a lower-case verb ("Byron composed Thyrza")."""
    for i in range(first + 1, last + 1):
        following = tokens[i + 1].lower.rstrip(".") if i + 1 < len(tokens) else ""
        if label == "PERSON" and tokens[i].text == "," and following not in _SUFFIXES:
            return i - 1  # "Hasar, Hachiun": two people
        if tokens[i].text[0].islower() and tokens[i].tag in {"VBD", "VBZ", "VBP", "MD"}:
            return i - 1
    return last


def _is_role(token: Token) -> bool:
    """Whether a word before a name says what its bearer does ("Defenseman Jonas Brodin")."""
    return token.lower not in TITLES and lexicon.is_person_noun(token.lower)


def _is_given(word: str) -> bool:
    known = gazetteer.first_name_gender(word) or gazetteer.place(word) or gazetteer.demonym(word)
    return known is not None or gazetteer.is_surname(word)


def _opens_low(token: Token, label: str) -> bool:
    """Whether a name starts with a word that is none of it ("university Commons")."""
    return token.text[0].islower() and label != "WORK_OF_ART" and token.lower not in _JOINERS


def _is_edge(token: Token) -> bool:
    return token.lower in _EDGE_WORDS or token.text[0] in _EDGE_CHARS


def _widen(mention: Mention, taken: set[int]) -> None:
    """Take in the capitalised words that the tree binds to the name ("Demi" + "Moore")."""
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
        token.is_proper and token.text[0].isupper() and token.dep in {"compound", "flat", "nmod"}
    ) or (
        token.is_proper
        and token.text[0].isupper()
        and token.dep not in {"appos", "conj", "npadvmod"}
    )


def _join_colon_names(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Make one name of "Name: Its Long Form", a capitalised run on both sides of a colon."""
    tokens = sentence.tokens
    for colon in [token for token in tokens if token.text == ":"]:
        first, last = colon.i, colon.i
        while first > 0 and tokens[first - 1].text[0].isupper():
            first -= 1
        while last + 1 < len(tokens) and _continues_name(tokens, last + 1):
            last += 1
        follower = tokens[last + 1] if last + 1 < len(tokens) else None
        if first == colon.i or last - colon.i < 2 or follower is None or not follower.is_verb:
            continue
        mentions = [m for m in mentions if m.last < first or m.first > last]
        mentions.append(Mention(sentence, first, last, "OTHER"))
    return mentions


def _join_genitive_names(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Make one name of "Hadrian's Wall": an owner and a capitalised word for a kind of place."""
    tokens = sentence.tokens
    for mention in list(mentions):
        kind = mention.last + 2
        if kind >= len(tokens) or tokens[kind - 1].tag != "POS" or not mention.is_name:
            continue
        word = tokens[kind]
        if not word.text[0].isupper() or word.lower not in PLACE_WORDS:
            continue
        mentions = [m for m in mentions if m.last < mention.first or m.first > kind]
        mentions.append(Mention(sentence, mention.first, kind, "FAC"))
    return mentions


def _continues_name(tokens: list[Token], i: int) -> bool:
    while i < len(tokens) and tokens[i].lower in _JOINERS:
        i += 1  # "Friends of the Coast"
    return i < len(tokens) and tokens[i].text[0].isupper()


def _missed_names(sentence: Sentence, taken: set[int]) -> list[Mention]:
    """Return runs of proper nouns that the model left without an entity."""
    found: list[Mention] = []
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        if i in taken or not _starts_name(tokens[i]):
            i += 1
            continue
        last = i
        while last + 1 < len(tokens) and last + 1 not in taken and _starts_name(tokens[last + 1]):
            last += 1
        mention = _trimmed(sentence, i, last, "OTHER")
        if mention is not None and not (i == last == 0 and _is_common(tokens[0].lower)):
            found.append(mention)
        i = last + 1
    return found


def _is_common(word: str) -> bool:
    """Whether a sentence's first word is likelier an ordinary one than a name nobody knows."""
    rank = lexicon.rank(word)
    return (rank is not None and rank < COMMON_RANK) or bool(lexicon.kind_weights(word, "r"))


def _starts_name(token: Token) -> bool:
    return token.is_proper and token.text[0].isupper() and len(token.text) > 1


def drop_false_names(sentences: Sequence[Sentence]) -> None:
    """Drop one-word names that the article writes small as soon as no sentence opens with them."""
    small = {t.text for sentence in sentences for t in sentence.tokens if t.text.islower()}
    inside = {t.text for sentence in sentences for t in sentence.tokens[1:]}
    for sentence in sentences:
        first = sentence.mentions[0] if sentence.mentions else None
        if first is None or first.first != 0 or first.last != 0 or not first.is_name:
            continue
        token = sentence.tokens[0]
        if token.lower in small and token.text not in inside:
            sentence.mentions.remove(first)
            token.mention = None
