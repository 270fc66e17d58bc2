"""A second look at the parser's attachments, where grammar leaves only one reading.

The small parser sometimes hangs a phrase from the nearest word instead of the one it belongs to.
A repair is made only where the words themselves decide; all else is left as it was parsed.
"""

from __future__ import annotations

from quizgen.language import lexicon
from quizgen.language.tokens import Sentence, Token

TIME_PREPOSITIONS = frozenset({"in", "on", "during", "until", "since"})
AGENTS = frozenset({"PERSON", "ORG"})
LASTING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})
"""Labels of names that no date belongs to: "as Great Khan in 1251" dates the deed."""
GIVING_VERBS = frozenset(
    """give offer send show teach grant award pay lend hand tell bring buy allocate earn fling throw
    sell owe leave promise deny allow ask cost win write read""".split()
)
"""Verbs that take two objects, the first of them the one who gets the second."""


def mend_attachments(sentence: Sentence) -> None:
    """Hang dates, agents and receivers from the words they belong to; the tree is changed."""
    for token in sentence.tokens:
        if token.dep == "prep" and token.lower in TIME_PREPOSITIONS:
            _mend_date(token)
        elif token.lower == "by" and token.dep in {"prep", "agent"}:
            _mend_maker(token)
        elif token.dep == "dobj":
            _mend_receiver(token)


def _mend_date(preposition: Token) -> None:
    """Hang "in 1251" from the verb in "succeeded him as Great Khan in 1251"."""
    noun, date = preposition.head, preposition.child("pobj")
    if not noun.is_noun or date is None or not _is_time(date) or preposition.i < noun.i:
        return
    verb = noun.head
    if noun.dep == "attr" and verb.lemma == "be":
        _move(preposition, verb)
    elif noun.dep == "pobj" and verb.head.is_verb and verb.dep in {"prep", "agent"}:
        named = noun.mention is not None and noun.mention.label in LASTING
        if named or (noun.mention is None and lexicon.is_person_noun(noun.lemma)):
            _move(preposition, verb.head)


def _is_time(noun: Token) -> bool:
    return noun.mention is not None and noun.mention.label == "DATE"


def _mend_maker(preposition: Token) -> None:
    """Hang "by Lund" from the noun in "arranged a concert by Lund": an active has no agent."""
    verb, maker = preposition.head, preposition.child("pobj")
    if not verb.is_verb or verb.tag == "VBN" or maker is None or maker.mention is None:
        return
    thing = verb.child("dobj")
    if thing is None or not thing.is_noun or maker.mention.label not in AGENTS:
        return
    if thing.subtree()[-1].i == preposition.i - 1:
        _move(preposition, thing)
        preposition.dep = "prep"


def _mend_receiver(first: Token) -> None:
    """Tell the receiver from the thing in "offered Rollo the lands"."""
    objects = first.head.children_of("dobj")
    if len(objects) != 2 or objects[0] is not first or first.head.lemma not in GIVING_VERBS:
        return
    if first.subtree()[-1].i + 1 == objects[1].left_edge():
        first.dep = "dative"


def _move(token: Token, head: Token) -> None:
    """Hang a token from another head."""
    token.head.children.remove(token)
    token.head = head
    head.children.append(token)
    head.children.sort(key=lambda child: child.i)
