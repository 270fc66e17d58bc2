"""Wrong options made from the key: one word of it replaced by another of the same kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from quizgen.distractors.facts import Facts
from quizgen.distractors.slot import Distractor, Slot, unnamed
from quizgen.language import gazetteer, lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.rivals import rivals
from quizgen.language.tokens import Token
from quizgen.language.words import VAGUE_HEADS

ENOUGH = 6
"""How many are sought for one word; three are shown."""
WANTED = 3
TELLING_KINDS = frozenset(
    {"substance", "animal", "plant", "food", "body", "person", "artifact", "object"}
)
"""Kinds of a noun before a noun that tell which is meant: *iodine* deficiency."""
_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
_YOU_SOUND = ("uni", "use", "usu", "eu", "one", "once", "ufo", "uti")


def variants(slot: Slot, analysis: Analysis, facts: Facts) -> list[Distractor]:
    """Return the key with one of its words replaced, always the same one, the best first.

    All options then share the same frame, so that what they have in common gives nothing away. A
    replacement that the article uses anywhere is left out: it may be true there.
    """
    best: list[Distractor] = []
    for token in _replaceable(slot):
        words = islice(_replacements(slot, token, analysis, facts), ENOUGH)
        made = [_made(slot, token, word) for word in words]
        if len(made) >= WANTED:
            return made
        best = best if len(best) >= len(made) else made
    return best


def _made(slot: Slot, token: Token, word: str) -> Distractor:
    text = replaced(slot, token, word)
    single = len(slot.tokens) == 1
    return Distractor(text, "lexicon", unnamed(f"“{text}”" if not single else f"“{word}”"))


def replaced(slot: Slot, token: Token, word: str) -> str:
    """Return the key with a word in a token's place and the article before it set right."""
    pieces: list[str] = []
    for part in slot.tokens:
        text = word if part is token else part.text
        if part is slot.tokens[0] and part is token and token.text[:1].isupper():
            text = word if slot.sentence.tokens[0] is part else word[:1].upper() + word[1:]
        following = slot.sentence.tokens[part.i + 1] if part is not slot.tokens[-1] else None
        if following is token and part.lower in {"a", "an"}:
            text = indefinite(word)
        pieces.append(text + (" " if part.space else ""))
    return "".join(pieces).strip()


def indefinite(word: str) -> str:
    """Return the indefinite article that English puts before a word."""
    word = word.casefold()
    if word.startswith(_SILENT_H):
        return "an"
    return "an" if word[:1] in "aeiou" and not word.startswith(_YOU_SOUND) else "a"


def _replaceable(slot: Slot) -> Iterator[Token]:
    """Yield the words of the key whose replacement makes something else of it, the best first."""
    tokens = [t for t in slot.tokens if t.tag in {"NN", "NNS"} or _is_place(t)]
    head = slot.head
    yield from (t for t in tokens if _is_place(t))
    nouns = [t for t in tokens if t.mention is None or not t.mention.is_name]
    yield from (t for t in nouns if t.dep == "compound" and _tells(t))
    plain = [t for t in nouns if t.dep != "compound" and t.lemma not in VAGUE_HEADS]
    if head in plain:
        yield head
    order = {"dobj": 0, "attr": 1, "pobj": 2, "nsubj": 3, "nsubjpass": 3}
    rest = [t for t in plain if t is not head]
    yield from sorted(rest, key=lambda t: (order.get(t.dep, 4), t.i))


def _tells(token: Token) -> bool:
    kinds = lexicon.noun_kinds(token.lemma)
    return bool(kinds) and kinds[0] in TELLING_KINDS


def _is_place(token: Token) -> bool:
    mention = token.mention
    return (
        mention is not None
        and mention.is_name
        and mention.first == mention.last
        and mention.entity is not None
        and mention.entity.kind == "place"
        and gazetteer.place(token.text) is not None
    )


def _replacements(
    slot: Slot, token: Token, analysis: Analysis, facts: Facts
) -> Iterator[str]:
    if _is_place(token):
        known = gazetteer.place(token.text)
        if known is not None:
            names = gazetteer.places_of(known.kind, near=known)
            yield from (n for n in names if " " not in n and n not in analysis.document.text)
        return
    context = " ".join(word for word in (slot.stem, slot.key) if word)
    for word in rivals(token.lower, "n", context, counted=_counted(token)):
        if usable(word, analysis) and not facts.bars(_lemma(word)):
            yield word


def usable(word: str, analysis: Analysis) -> bool:
    """Whether a word may be shown: nothing of it in the article, nothing coarse, no name."""
    return (
        word.islower()
        and not (_forms(word) & analysis.words.keys())
        and lexicon.blocked(word) is None
    )


def _forms(word: str) -> set[str]:
    lemma = _lemma(word)
    return {word, lemma, f"{lemma}s", f"{lemma}es"}


def _lemma(word: str) -> str:
    from quizgen.language.forms import lemma_of

    return lemma_of(word, "n")


def _counted(token: Token) -> bool | None:
    """Whether a singular noun stands where only a counted noun, or only a mass, can stand."""
    if token.tag != "NN" or token.dep == "compound":
        return None
    determiner = token.child("det", "poss", "nummod")
    if determiner is None:
        return False if token.child("compound") is None else None
    return True if determiner.lower in {"a", "an"} else None


def joined(groups: Iterable[list[Distractor]]) -> list[Distractor]:
    """Return the distractors of several sources in turn, one of each, until all are used up."""
    queues = [list(group) for group in groups]
    merged: list[Distractor] = []
    while any(queues):
        for queue in queues:
            if queue:
                merged.append(queue.pop(0))
    return merged
