"""Wrong options for a plain word: the others of the set of like things that it stands in."""

from __future__ import annotations

from quizgen.bank.model import GAP
from quizgen.distractors.facts import Facts
from quizgen.distractors.grammar import indefinite
from quizgen.distractors.slot import Distractor, Slot, says, unnamed
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.inflection import inflect
from quizgen.language.substitutes import content_words
from quizgen.language.tokens import Sentence, Token
from quizgen.language.word_sets import (
    INTRANSITIVE,
    TRANSITIVE,
    WordSet,
    counted,
    sets_of,
    uncounted,
)

PARTS = {"noun": "n", "term": "n", "personnoun": "n", "thing": "n", "deed": "v"}
"""Kind of key → the part of speech of its head."""
NEAR = 1
"""Sentences around the evidence whose words are not offered: they may speak of the same."""
NAMED = 0.25
"""What being named elsewhere in the article adds to an option's worth, in cosines."""
LEAST_LIKE, MOST_LIKE = 0.3, 0.88
"""Cosines between key and option: below, the key is meant in another sense than the set's; above,
the two may be used of the same thing."""
UNLIKE = 0.3
"""What an option of two words loses beside a key of one, in cosines: it stands out."""
FURTHER = 0.3
"""How much less an option may be at home in the stem than the key."""
_INDEFINITE = frozenset({"a", "an"})
_OPENINGS = frozenset({"DT", "PRP$", "POS", "WDT", "CD", "PDT"})


def set_distractors(slot: Slot, analysis: Analysis, facts: Facts) -> list[Distractor]:
    """Return the members of the key's set that surely say something else, the best first."""
    part = PARTS.get(slot.kind)
    head = slot.head
    if part is None or not head.text.isalpha():
        return []
    name, replaced = _name(slot, head, part)
    likes = _set_of(name, part, head, slot)
    if likes is None:
        return []
    said = _said(analysis)
    stem = slot.stem.replace(GAP, " ")
    context = " ".join(content_words(stem))
    least = lexicon.similarity(name, context) - FURTHER
    found: list[tuple[float, Distractor]] = []
    for member in likes.others(name):
        if any(_barred(word, facts, stem) for word in member):
            continue
        places = [place for word in member for place in said.get(word, ())]
        if any(_may_be_true(*place, slot, facts) for place in places):
            continue
        word = member[0]
        text = _text(slot, replaced, word, head) if _fits(word, part, head, slot) else None
        likeness, home = lexicon.similarity(word, name), lexicon.similarity(word, context)
        if text is None or not LEAST_LIKE <= likeness <= MOST_LIKE or home < least:
            continue
        worth = likeness + home + NAMED * bool(places)
        worth -= UNLIKE * (len(word.split()) != len(name.split()))
        if places:
            sentence, token = places[0]
            found.append((worth, Distractor(text, "article", says(text, sentence, token))))
        else:
            found.append((worth, Distractor(text, "lexicon", unnamed(text))))
    found.sort(key=lambda item: (-round(item[0], 4), item[1].text))
    return [distractor for _, distractor in found]


def has_likes(head: Token, part: str) -> bool:
    """Whether a word stands in a set of like things."""
    return bool(sets_of(head.lemma.casefold(), part, _sort(head, part)))


def _name(slot: Slot, head: Token, part: str) -> tuple[str, list[Token]]:
    """Return what the key's head is called in the tables, and its tokens: "life expectancy"."""
    before = slot.sentence.tokens[head.i - 1] if head.i else None
    if part == "n" and before is not None and before in slot.tokens:
        both = f"{before.lower} {head.lemma}"
        if sets_of(both, "n"):
            return both, [before, head]
    return head.lemma.casefold(), [head]


def _sort(head: Token, part: str) -> str:
    if part != "v":
        return ""
    governed = head.child("dobj", "auxpass", "nsubjpass") is not None or head.dep == "acl"
    return TRANSITIVE if governed else INTRANSITIVE


def _set_of(name: str, part: str, head: Token, slot: Slot) -> WordSet | None:
    """Return the set that a word stands in; of two that which the stem is nearer to."""
    found = sets_of(name, part, _sort(head, part))
    if len(found) < 2:
        return found[0] if found else None
    stem = " ".join(content_words(slot.stem))

    def near(likes: WordSet) -> float:
        cosines = [lexicon.similarity(member[0], stem) for member in likes.others(name)]
        return round(sum(cosines) / len(cosines), 4) if cosines else 0.0

    return max(found, key=near)


def _said(analysis: Analysis) -> dict[str, list[tuple[Sentence, Token]]]:
    """Return lemma → where the article has it."""
    found: dict[str, list[tuple[Sentence, Token]]] = {}
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            if token.is_word:
                found.setdefault(token.lemma.casefold(), []).append((sentence, token))
    return found


def _barred(word: str, facts: Facts, stem: str) -> bool:
    return facts.bars(word) or f" {word}" in f" {stem.casefold()}"


def _may_be_true(sentence: Sentence, token: Token, slot: Slot, facts: Facts) -> bool:
    distance = abs(sentence.index - slot.sentence.index)
    return distance <= NEAR or sentence.index in facts.alike or facts.touches(token, distance)


def _fits(word: str, part: str, head: Token, slot: Slot) -> bool:
    """Whether a member can stand in the key's number with the key's article."""
    if part != "n":
        return True
    if head.tag == "NNS":
        return counted(word)
    opening = head.child("det", "poss", "nummod")
    if opening is None and not (head.i and slot.sentence.tokens[head.i - 1].tag in _OPENINGS):
        return uncounted(word)
    return counted(word) if opening is not None and opening.lower in _INDEFINITE else True


def _text(slot: Slot, replaced: list[Token], word: str, head: Token) -> str | None:
    """Return the key with its head replaced by another word in the head's form."""
    first, _, last = word.rpartition(" ")
    tag = head.tag if head.tag in {"NNS", "VBD", "VBN", "VBG", "VBZ"} else ""
    formed = f"{first} {inflect(last, tag) if tag else last}".strip()
    before = [t for t in slot.tokens if t.i < replaced[0].i]
    if any(t.i > replaced[-1].i for t in slot.tokens):
        return None
    if not before:
        return formed
    opening = slot.sentence.span_text(before)
    if opening.casefold() in _INDEFINITE:
        opening = indefinite(formed)
    if before[0].i == 0 and not before[0].is_proper:
        opening = opening[0].lower() + opening[1:]
    return f"{opening} {formed}"
