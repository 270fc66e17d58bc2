"""Mentions found: the model's named and numeric spans of a sentence, repaired.

The small model errs on about 15 % of names. What can be told from the tree and from spelling is
mended here, sentence by sentence; what needs the whole article is mended in ``registry``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizgen.language.entities import Mention
from quizgen.language.name_edges import JOINERS, is_common, trimmed, widen
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import PLACE_WORDS


def find_mentions(sentence: Sentence, spans: Iterable[tuple[int, int, str]]) -> list[Mention]:
    """Return a sentence's mentions in order, without overlaps.

    Args:
        sentence: the parsed sentence.
        spans: the model's entities as (first token, behind last token, label).
    """
    taken: set[int] = set()
    mentions: list[Mention] = []
    for first, stop, label in spans:
        mention = trimmed(sentence, first, stop - 1, label)
        if mention is None:
            continue
        if mention.is_name:
            widen(mention, taken)
        if taken.isdisjoint(range(mention.first, mention.last + 1)):
            taken.update(range(mention.first, mention.last + 1))
            mentions.append(mention)
    mentions = _join_colon_names(sentence, mentions)
    mentions = _join_genitive_names(sentence, mentions)
    taken = {i for mention in mentions for i in range(mention.first, mention.last + 1)}
    mentions.extend(_missed_names(sentence, taken))
    mentions.sort(key=lambda mention: mention.first)
    return mentions


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
    while i < len(tokens) and tokens[i].lower in JOINERS:
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
        mention = trimmed(sentence, i, last, "OTHER")
        if mention is not None and not (i == last == 0 and is_common(tokens[0].lower)):
            found.append(mention)
        i = last + 1
    return found


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


def join_cut_names(sentences: Sequence[Sentence], title: str) -> None:
    """Give a name the capitalised word before it that the model left out.

    A number ("Million | Dollar Baby") or a people ("Oriental | Pearl Tower") is part of a name that
    it is bound to; at the beginning of a sentence, where every word has a capital, only when the
    two stand together inside another sentence or in the title.
    """
    cut: list[tuple[Mention, Token]] = []
    pairs = {
        (sentence.tokens[i - 1].text, sentence.tokens[i].text)
        for sentence in sentences
        for i in range(2, len(sentence.tokens))
        if sentence.tokens[i].text[0].isupper() and sentence.tokens[i - 1].text[0].isupper()
    }
    for sentence in sentences:
        for mention in sentence.mentions:
            before = sentence.tokens[mention.first - 1] if mention.first else None
            if before is not None and mention.is_name and _belongs_to_name(before, mention):
                cut.append((mention, before))
    for mention, before in cut:
        pair = (before.text, mention.tokens[0].text)
        if before.i or pair in pairs or " ".join(pair) in title:
            taken = before.mention
            if taken is not None and taken is not mention:
                mention.sentence.mentions.remove(taken)
            mention.first = before.i
            before.mention = mention


def _belongs_to_name(before: Token, mention: Mention) -> bool:
    """Whether a capitalised word is bound to the name behind it as no other than its part."""
    if not before.text.istitle() or not before.text.isalpha() or before.head not in mention.tokens:
        return False
    if before.tag == "CD":
        return before.mention is None and len(mention.tokens) > 1
    taken = before.mention
    alone = taken is not None and taken.first == taken.last and taken.label == "NORP"
    kind = mention.tokens[-1].lower in PLACE_WORDS
    return alone and kind and before.tag == "NNP" and before.dep == "compound"
