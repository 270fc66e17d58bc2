"""Wrong options made from the key: one word of it replaced by another of the same kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest

from quizgen.distractors.facts import Facts
from quizgen.distractors.grammar import counted, indefinite
from quizgen.distractors.likes import like_nouns
from quizgen.distractors.places import WITH_THE
from quizgen.distractors.slot import Distractor, Slot, unnamed
from quizgen.language import gazetteer, lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.forms import lemma_of
from quizgen.language.inflection import inflect
from quizgen.language.rivals import generic_words, rivals
from quizgen.language.tokens import Token
from quizgen.language.words import VAGUE_HEADS

ENOUGH = 6
"""How many are sought for one word; three are shown."""
WANTED = 3
PAIR = 2
ROLE = "ROLE"
"""The label of a person whom the article calls by a plain noun throughout ("the Giant")."""
LOOSE = frozenset({"such", "other", "same", "certain", "similar"})
MISFIT = 0.12
"""How much farther than the key's own word a replacement may be from the words beside it."""
TELLING_KINDS = frozenset(
    {"substance", "animal", "plant", "food", "body", "person", "artifact", "object"}
)
"""Kinds of nouns that name what can be seen or touched."""
MATERIAL_KINDS = TELLING_KINDS - {"artifact", "object"}
"""Kinds of a noun before a noun that tell which is meant: *iodine* deficiency."""
_NOUN_ROLES = frozenset({"compound", "nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj"})


def variants(slot: Slot, analysis: Analysis, facts: Facts) -> list[Distractor]:
    """Return the key with one of its words replaced, always the same one, the best first.

    All options then share the same frame, so that what they have in common gives nothing away. A
    replacement that the article uses anywhere is left out: it may be true there. Of "frost and
    snow" both are replaced, since half of it would be right.
    """
    best: list[Distractor] = []
    for tokens in _replaceable(slot, facts):
        columns = [islice(_replacements(slot, t, analysis, facts), ENOUGH) for t in tokens]
        made = [
            _made(slot, dict(zip(tokens, words, strict=True)))
            for words in zip(*columns, strict=False)
            if len(set(words)) == len(words)
        ]
        if len(made) >= WANTED:
            return made
        best = best if len(best) >= len(made) else made
    return best


def _made(slot: Slot, words: dict[Token, str]) -> Distractor:
    text = replaced(slot, words)
    return Distractor(text, "lexicon", unnamed(f"“{text}”"))


def replaced(slot: Slot, words: dict[Token, str]) -> str:
    """Return the key with words in some tokens' places and the article before them set right."""
    pieces: list[str] = []
    for part, following in zip_longest(slot.tokens, slot.tokens[1:]):
        text = words.get(part, part.text)
        if part in words and part.text[:1].isupper() and part.i:
            text = text[:1].upper() + text[1:]  # "the Giant" beside "the Dwarf"
        if following in words and part.lower in {"a", "an"}:
            text = indefinite(words[following])
        pieces.append(text + (" " if part.space else ""))
    text = "".join(pieces).strip()
    return text[0].lower() + text[1:] if slot.tokens[0].tag == "DT" else text


def _replaceable(slot: Slot, facts: Facts) -> Iterator[list[Token]]:
    """Yield the words of the key whose replacement makes something else of it, the best first."""
    tokens = [t for t in slot.tokens if is_plain(t) or _is_place(t)]
    head = slot.head
    joint = [t for t in head.conjuncts() if t in slot.tokens]
    if len(joint) > 1:
        if len(joint) == PAIR and all(t in tokens for t in joint):
            yield joint
        return
    yield from ([t] for t in tokens if _is_place(t))
    nouns = [t for t in tokens if is_plain(t) and t.lower not in facts.stem]
    if any(t.lower in LOOSE for t in slot.tokens):
        return  # "such cities": which ones, only the text before says
    yield from ([t] for t in nouns if t.dep == "compound" and tells(t, MATERIAL_KINDS))
    wide = VAGUE_HEADS | generic_words() if len(slot.tokens) > 1 else frozenset()
    plain = [t for t in nouns if t.dep != "compound" and t.lemma not in wide]
    if head.lower in facts.stem:
        yield from ([t] for t in slot.tokens if t.dep in {"amod", "compound"} and t.head is head)
    # What can be seen has plainer rivals than what can't: "a rude awakening among *officials*".
    order = {"dobj": 1, "attr": 2, "pobj": 3}
    yield from (
        [t]
        for t in sorted(
            plain, key=lambda t: (not tells(t), t is not head, order.get(t.dep, 4), t.i)
        )
    )


def is_plain(token: Token) -> bool:
    """Whether a token is a common noun, though a sentence opens with it or a story lives by it."""
    if token.tag in {"NNP", "JJ"} and token.i == 0 and lexicon.noun_kinds(token.lower):
        mention = token.mention
        alone = mention is None or mention.first == mention.last
        return alone and token.dep in _NOUN_ROLES and not _is_place(token)
    if token.mention is not None and token.mention.is_name and not _is_role(token):
        return _is_capitalised_noun(token)
    return token.tag in {"NN", "NNS"} or (token.mention is not None and token.tag == "NNP")


def _is_role(token: Token) -> bool:
    """Whether a name is a plain noun that the article writes like one: "the Giant"."""
    if token.mention is not None and token.mention.label == ROLE:
        return True
    return token.child("det") is not None and bool(like_nouns(token.lower))


def _is_capitalised_noun(token: Token) -> bool:
    """Whether a name of no known kind is a noun that a story writes like one: "the Frost"."""
    mention = token.mention
    if mention is None or mention.first != mention.last or mention.entity is None:
        return False
    return mention.entity.kind == "other" and bool(lexicon.noun_kinds(token.lower))


def tells(token: Token, wanted: frozenset[str] = TELLING_KINDS) -> bool:
    """Whether a noun names something that can be seen or touched, and so has plain rivals."""
    kinds = lexicon.noun_kinds(token.lower)
    return bool(kinds) and kinds[0] in wanted


def _is_place(token: Token) -> bool:
    mention = token.mention
    return (
        mention is not None
        and mention.is_name
        and mention.first == mention.last
        and mention.entity is not None
        and mention.entity.kind == "place"
        and token.text.istitle()
        and gazetteer.place(token.text) is not None
    )


def _replacements(slot: Slot, token: Token, analysis: Analysis, facts: Facts) -> Iterator[str]:
    if any(t.text == "-" for t in slot.sentence.tokens[max(0, token.i - 1) : token.i + 2]):
        return  # "chimney-pots"
    if _is_place(token):
        known = gazetteer.place(token.text)
        if known is not None:
            names = gazetteer.places_of(known.kind, near=known)
            text = analysis.document.text
            yield from (n for n in names if n.isalpha() and n not in WITH_THE and n not in text)
        return
    yield from (w for w in _like_nouns(token) if usable(w, analysis) and not facts.bars(w))
    noun = is_plain(token)
    others = " ".join(t.text for t in slot.tokens if t is not token)
    context = f"{slot.stem} {others}"
    found = rivals(
        token.lower,
        "n" if noun else "a",
        context,
        plural=token.tag == "NNS" if token.tag[:2] == "NN" else None,
        counted=counted(token) if noun else None,
    )
    for word in found:
        if usable(word, analysis) and not facts.bars(lemma_of(word, "n")) and _goes(word, token):
            yield word


def _like_nouns(token: Token) -> Iterator[str]:
    plural = token.tag == "NNS"
    for noun in like_nouns(lemma_of(token.lower, "n")):
        yield inflect(noun, "NNS") if plural else noun


def _goes(word: str, token: Token) -> bool:
    """Whether a word goes with what stands beside the token, nearly as well as the token does."""
    beside = [c for c in token.children_of("amod", "compound") if c.mention is None]
    if token.dep in {"amod", "compound"}:
        beside.append(token.head)
    return all(
        lexicon.similarity(other.lower, word)
        >= lexicon.similarity(other.lower, token.lower) - MISFIT
        for other in beside
    )


def usable(word: str, analysis: Analysis) -> bool:
    """Whether a word may be shown: nothing of it in the article, nothing coarse, no name."""
    return (
        word.islower()
        and lemma_of(word, "n") not in VAGUE_HEADS
        and not (_forms(word) & analysis.words.keys())
        and lexicon.blocked(word) is None
    )


def _forms(word: str) -> set[str]:
    lemma = lemma_of(word, "n")
    return {word, lemma, inflect(lemma, "NNS")}


def joined(groups: Iterable[list[Distractor]]) -> list[Distractor]:
    """Return the distractors of several sources in turn, one of each, until all are used up."""
    queues = [list(group) for group in groups]
    merged: list[Distractor] = []
    while any(queues):
        for queue in queues:
            if queue:
                merged.append(queue.pop(0))
    return merged
