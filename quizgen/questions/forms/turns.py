"""The words of a clause that another word turns into their opposite, so that it becomes false."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause
from quizgen.language.inflection import inflect
from quizgen.language.tokens import Token
from quizgen.questions.forms.events import LASTING_VERBS

NEAR = 2
"""Sentences about a clause in which the opposite may be said of the same thing."""


def _both(*pairs: str) -> dict[str, str]:
    """Return word → opposite in both directions for pairs written "one/other"."""
    split = [pair.split("/") for pair in pairs]
    return {b: a for a, b in reversed(split)} | dict(split)


RANKS = _both("highest/lowest", "oldest/youngest", "eldest/youngest", "longest/shortest")
"""Superlatives: what is the largest of its kind is not the smallest."""
AGES = frozenset({"oldest", "youngest", "eldest"})
COMPARED = _both(
    "larger/smaller", "bigger/smaller", "greater/smaller", "higher/lower", "longer/shorter",
    "taller/shorter", "older/younger", "earlier/later", "faster/slower", "richer/poorer",
    "stronger/weaker", "deeper/shallower", "hotter/cooler", "warmer/colder", "heavier/lighter",
    "wider/narrower", "better/worse", "more/less",
)  # fmt: skip
"""Comparatives, turned only before "than"."""
DIRECTIONS = _both(
    "north/south", "east/west", "northern/southern", "eastern/western", "northeast/southwest",
    "northwest/southeast", "northeastern/southwestern", "northwestern/southeastern",
    "northward/southward", "eastward/westward", "upstream/downstream", "uphill/downhill",
    "clockwise/counterclockwise",
)  # fmt: skip
PERIODS = _both("early/late", "summer/winter", "spring/autumn", "morning/evening")
"""Parts of a year, a day, a decade."""
KIN = _both(
    "mother/father", "brother/sister", "son/daughter", "uncle/aunt", "grandmother/grandfather",
    "nephew/niece", "maternal/paternal",
)  # fmt: skip
QUALITIES = _both(
    "public/private", "male/female", "urban/rural", "permanent/temporary", "guilty/innocent",
    "legal/illegal", "part-time/full-time", "liberal/conservative", "right-wing/left-wing",
    "voluntary/compulsory", "internal/external", "nocturnal/diurnal", "dry/wet",
)  # fmt: skip
"""Adjectives of which a thing is the one or the other."""
NOUNS = _both(
    "increase/decrease", "victory/defeat", "profit/loss", "majority/minority",
    "advantage/disadvantage", "surplus/deficit", "strength/weakness",
)  # fmt: skip
VERBS = _both(
    "increase/decrease", "rise/fall", "strengthen/weaken", "expand/shrink",
    "improve/worsen", "accept/reject", "win/lose", "raise/lower", "support/oppose",
    "permit/forbid", "import/export", "widen/narrow",
    "lengthen/shorten", "approve/reject", "pass/fail", "grow/shrink", "allow/forbid",
    "double/halve", "include/exclude", "begin/end", "start/end", "succeed/fail",
)  # fmt: skip
DATED = frozenset({"begin", "start", "end"})
"""Verbs whose opposite is false only of a given time."""
OBJECTLESS = frozenset({"rise", "grow", "shrink", "succeed", "fail", "begin", "start", "end"})
"""Verbs of ``VERBS`` whose opposite takes no object in the same sense."""
NUMBERED = {"first": "second", "second": "third", "third": "second", "fourth": "third",
            "fifth": "third", "sixth": "fourth", "seventh": "fifth"}  # fmt: skip
"""Ordinals with others that are as likely to whoever does not remember."""
UNNUMBERED = frozenset(
    """time half place person world lady name year years day days week month step sight language
    century round quarter edition season part degree generation grade class floor war stage
    amendment phase sign""".split()
)
"""Nouns whose ordinal is no place among several that are spoken of, or is part of a name."""
TURNED_PREPOSITIONS = _both("before/after", "inside/outside")
"""Prepositions and subordinators of which one is false where the other is true of one event."""


def turned_words(clause: Clause, analysis: Analysis) -> Iterator[tuple[Token, str]]:
    """Yield words of a clause with what makes it false in their place, the surest first.

    Args:
        clause: a clause that states a fact.
        analysis: the article.
    """
    tokens = clause.sentence.tokens
    present = {token.lower for token in tokens}
    for token in clause.verb.subtree():
        found = _opposite(token, clause)
        if found is None or found in present or not _is_own(token, clause):
            continue
        if token.text != token.lower or _is_joined(token, tokens):
            continue
        if not _said_nearby(found, token, clause, analysis):
            yield token, found


def _opposite(token: Token, clause: Clause) -> str | None:
    """Return the opposite of a word where it surely makes its clause false, in its form."""
    if token.mention is not None and token.mention.is_name:
        return None
    lower, tag = token.lower, token.tag
    if tag in {"JJS", "RBS"} or lower in RANKS:
        return _rank(token, clause)
    if lower in NUMBERED and token.dep == "amod":
        return _numbered(token, clause)
    if lower in COMPARED and tag in {"JJR", "RBR"}:
        return _compared(token, clause)
    if lower in DIRECTIONS:
        return DIRECTIONS[lower]
    if lower in PERIODS:
        return _period(token, clause)
    if lower in KIN:
        return _kin(token, clause)
    if lower in QUALITIES and tag == "JJ":
        return _quality(token)
    if token.lemma in NOUNS and tag in {"NN", "NNS"} and token.dep != "compound":
        told = token.child("prep", "amod", "compound") is not None
        return inflect(NOUNS[token.lemma], tag) if told else None
    if token is clause.verb and token.lemma in VERBS:
        return _verb(token, clause)
    if lower in TURNED_PREPOSITIONS and token.tag == "IN":
        return _preposition(token, clause)
    return None


def _rank(token: Token, clause: Clause) -> str | None:
    """Return a superlative's opposite where nothing counted tells which of the two it is."""
    before = clause.sentence.tokens[token.i - 1]
    numbers = any(t.tag == "CD" for t in clause.verb.subtree())
    plain = before.tag in {"DT", "PRP$", "POS"} and not numbers and token.dep == "amod"
    if token.lower in AGES and not lexicon.is_person_noun(token.head.lemma):
        return None  # "the youngest text"
    return RANKS.get(token.lower) if plain else None


def _numbered(token: Token, clause: Clause) -> str | None:
    """Return another ordinal for that of a noun: "her *second* novel"."""
    noun = token.head
    if not noun.is_noun or noun.lemma in UNNUMBERED or noun.tag != "NN" or noun.child("conj"):
        return None
    if noun.mention is not None and noun.mention.is_name:
        return None
    before, after = (clause.sentence.tokens[token.i + step] for step in (-1, 1))
    if before.tag not in {"DT", "PRP$", "POS"} or after.tag not in {"NN", "JJ"}:
        return None
    if any(t.lower in NUMBERED for t in clause.sentence.tokens if t is not token):
        return None  # the first and the second
    return NUMBERED[token.lower]


def _compared(token: Token, clause: Clause) -> str | None:
    """Return a comparative's opposite where what it is compared with stands behind it."""
    tokens = clause.sentence.tokens
    behind = tokens[token.i + 1 : token.i + 4]
    than = next((t for t in behind if t.lower == "than"), None)
    if than is None or tokens[token.i - 1].lower in {"no", "any", "not", "even"}:
        return None
    if token.lower not in {"more", "less"}:
        return COMPARED[token.lower]
    if behind[0] is than:
        return None  # a bound: "more than ten"
    return COMPARED[token.lower] if behind[0].tag in {"JJ", "RB"} else None


def _period(token: Token, clause: Clause) -> str | None:
    after = clause.sentence.tokens[token.i + 1 : token.i + 2]
    if token.lower in {"early", "late"}:
        dated = bool(after) and (
            after[0].text[:1].isdigit() or after[0].lower in {"twentieth", "nineteenth"}
        )
        return PERIODS[token.lower] if dated else None
    return PERIODS[token.lower] if token.dep == "pobj" else None


def _kin(token: Token, clause: Clause) -> str | None:
    """Return the other parent, sibling or child where no name or pronoun tells which it is."""
    told = [t for t in clause.sentence.tokens if t.lower in {"he", "she", "his", "her", "him"}]
    named = [t for t in token.subtree() if t.mention is not None and t.dep != "poss"]
    beside = token.child("appos") or (token.dep == "compound")
    owned = token.child("poss") is not None
    if told or named or beside or not owned or token.child("conj") or token.dep == "conj":
        return None
    return KIN[token.lower]


def _quality(token: Token) -> str | None:
    if token.dep not in {"amod", "acomp"} or token.child("conj") or token.child("cc"):
        return None
    if any(t.lower in {"more", "most", "less", "so", "too", "as"} for t in token.children):
        return None
    if token.dep == "amod" and token.head.child("relcl", "acl") is not None:
        return None
    return QUALITIES[token.lower]


def _verb(token: Token, clause: Clause) -> str | None:
    lemma = token.lemma
    if clause.particle is not None or clause.negated:
        return None
    if lemma in {"rise", "fall", "grow", "shrink"} and not _measured(clause):
        return None
    if lemma in OBJECTLESS and (clause.complement("dobj") or clause.complement("xcomp")):
        return None
    if lemma in {"succeed", "fail", "win", "pass", "include", "grow", "raise"}:
        return _with_object(token, clause)
    if lemma in DATED and not _begun_when(clause):
        return None
    if lemma in {"accept", "approve"} and not _plain_object(clause):
        return None  # "accepted into", "approved by"
    return inflect(VERBS[lemma], token.tag)


def _begun_when(clause: Clause) -> bool:
    """Whether it is said only when something began or ended."""
    return bool(clause.adjuncts) and all(
        phrase.object is not None
        and phrase.object.mention is not None
        and phrase.object.mention.label == "DATE"
        for phrase in clause.adjuncts
        if phrase.role == "prep"
    )


def _plain_object(clause: Clause) -> bool:
    return clause.complement("dobj") is not None and not clause.passive


def _with_object(token: Token, clause: Clause) -> str | None:
    """Return the opposite of verbs that say the plain thing only of some objects."""
    found = clause.complement("dobj")
    contest = {"election", "battle", "war", "game", "match", "case", "race", "vote", "championship"}
    if token.lemma == "win" and found is not None and found.head.lemma in contest:
        return inflect("lose", token.tag)
    return None


def _measured(clause: Clause) -> bool:
    """Whether what rises or falls does so by or to a number."""
    return any(
        token.mention is not None and token.mention.label in {"PERCENT", "MONEY", "CARDINAL"}
        for token in clause.verb.subtree()
    )


def _preposition(token: Token, clause: Clause) -> str | None:
    """Return the other side of an event for what happened once."""
    once = clause.finite.tag == "VBD" and clause.verb.lemma not in LASTING_VERBS
    governed = token.dep in {"prep", "mark"} and (
        token.head is clause.verb or (token.dep == "mark" and token.head.head is clause.verb)
    )
    hedged = any(t.dep in {"advmod", "npadvmod"} for t in token.children)
    if not once or not governed or hedged:
        return None  # "shortly after"
    last = clause.sentence.tokens[token.i + 1 : token.i + 2]
    if last and (last[0].lower in {"all", "that", "this", "which"} or last[0].tag == "VBG"):
        return None  # "after retiring": what is told goes on from there
    return TURNED_PREPOSITIONS[token.lower]


def _is_own(token: Token, clause: Clause) -> bool:
    """Whether a word stands in the clause itself, not in another that depends on it."""
    if token is clause.verb or token in clause.subject.tokens:
        return True
    above = next((t for t in token.ancestors() if t.is_verb), None)
    marks = token.dep == "mark" and above is not None and above.head is clause.verb
    return above is clause.verb or marks


def _is_joined(token: Token, tokens: list[Token]) -> bool:
    """Whether a hyphen ties a word to its neighbour, or "and" or "or" to its opposite."""
    beside = {tokens[token.i - 1].lower, tokens[min(token.i + 1, len(tokens) - 1)].lower}
    return bool(beside & {"-", "–", "/", "or", "and"})


def _said_nearby(found: str, token: Token, clause: Clause, analysis: Analysis) -> bool:
    """Whether the opposite is said near by or in a sentence of the same things."""
    if found not in analysis.words:
        return False
    mine = {t.lemma for t in clause.verb.subtree() if t.is_noun or t.is_proper} - {token.lemma}
    for sentence in analysis.sentences:
        if not any(t.lower == found for t in sentence.tokens):
            continue
        if abs(sentence.index - clause.sentence.index) <= NEAR:
            return True
        if len(mine & {t.lemma for t in sentence.tokens}) > 1:
            return True
    return False
