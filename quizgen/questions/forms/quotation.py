"""The words to quote around a word: a clause or a phrase that nothing is cut out of.

Attachments at the edges are left off, outermost first, until the quotation is short enough; what a
phrase needs in order to mean the same (subject, object, determiner, "of …") stays.
"""

from __future__ import annotations

from quizgen.language.tokens import Sentence, Token

LEAST, MOST = 4, 10
"""Words of a quotation: fewer give no context, more hide the word."""

LOOSE = frozenset(
    {"prep", "agent", "advcl", "relcl", "acl", "conj", "appos", "npadvmod", "parataxis", "intj",
     "cc", "punct", "mark", "dep", "preconj"}
)  # fmt: skip
"""How that hangs which a clause can do without."""

_NEEDED = frozenset({"of", "than", "as"})
"""Prepositions without which a phrase may mean something else ("a number")."""

_INSIDE = frozenset({",", "-", "'s", "’s", "'", "’", "%", "$", "n't", "n’t"})
"""What is no word and may stand within a quotation."""

_OPEN_PHRASES = frozenset({"in", "on", "by", "with", "at", "as"})
_PHRASE_NOUNS = frozenset(
    """order addition line response contrast accordance spite terms light front favor favour case
    charge search need view place lieu honor honour danger keeping regard regards relation reference
    behalf account top means virtue respect odds risk result part""".split()
)
"""Nouns that make one preposition with the one before them: no quotation begins between the two."""
_LINKS = frozenset({"IN", "WDT", "WP", "WRB", "CC"})
"""Tags of words that tie a clause to what stands before it."""


def quotation(sentence: Sentence, token: Token) -> str:
    """Return a clause or phrase of 4 to 10 words with a token; empty where there is no good one."""
    for node in _nodes(token):
        inside = _shortened(node, token)
        if inside and _whole(sentence, inside):
            return sentence.span_text(inside)
    return ""


def _nodes(token: Token) -> list[Token]:
    """Return the words whose phrases may be quoted: the nearest clause, what it holds, the rest."""
    up = [token, *token.ancestors()]
    clause = next((i for i, node in enumerate(up) if _is_clause(node)), len(up) - 1)
    ordered = [*up[clause::-1], *up[clause + 1 :]]
    return [node for node in ordered if node.tag[:2] in {"NN", "VB"} and _is_start(node)]


def _is_start(node: Token) -> bool:
    """Whether a phrase may begin with what hangs from a word: no rest of a list."""
    return node.dep != "relcl" and not (node.is_noun and node.dep == "conj" and node.child("conj"))


def _is_clause(node: Token) -> bool:
    return (
        node.is_verb
        and node.dep != "relcl"
        and node.child("nsubj", "nsubjpass", "csubj") is not None
    )


def _shortened(node: Token, asked: Token) -> list[Token]:
    """Return a node's subtree without loose ends until it is short enough; empty where it isn't."""
    inside = _trimmed(node.subtree(), node, asked)
    while _words(inside) > MOST:
        ends = [end for other in inside if (end := _loose_end(other, node, asked, inside))]
        if not ends:
            return []
        large = [end for end in ends if _words(inside) - _words(end) >= LEAST + 1]
        fronted = [end for end in large if end[0] is inside[0]]
        dropped = max(fronted or large, key=len) if large else min(ends, key=len)
        inside = _trimmed([t for t in inside if t not in dropped], node, asked)
    return inside


def _loose_end(other: Token, node: Token, asked: Token, inside: list[Token]) -> list[Token]:
    """Return what hangs from a word, when it can be left off at an edge of the quotation."""
    if other is node or other.dep not in LOOSE or other.lower in _NEEDED:
        return []
    if other.dep == "prep" and (other.head.lemma == "be" or other.head.dep == "pcomp"):
        return []  # "the market is largely in the old town"
    if other.dep == "conj" and (other.head.dep == "conj" or other.child("conj") is not None):
        return []  # of a list of three, two are no list
    end = [t for t in other.subtree() if t in inside]
    before = [t for t in inside if end and t.i == end[0].i - 1]
    if other.dep in {"relcl", "acl"} and not any(t.text == "," for t in before):
        return []  # "the way that …" is not "the way"
    if (
        asked in end
        or (other.head is asked and other.i > asked.i)
        or not {inside[0], inside[-1]} & set(end)
    ):
        return []
    return end


def _trimmed(inside: list[Token], node: Token, asked: Token) -> list[Token]:
    """Return words without the signs and links at their edges."""
    first, last = 0, len(inside)
    while first < last and (_is_sign(inside[first]) or _is_link(inside[first], node)):
        first += 1
    while last > first and (_is_sign(inside[last - 1]) or inside[last - 1].dep == "cc"):
        last -= 1
    return inside[first:last] if asked in inside[first:last] else []


def _is_sign(token: Token) -> bool:
    return not token.is_word and token.text not in _INSIDE - {",", "-"}


def _is_link(token: Token, node: Token) -> bool:
    return token.tag in _LINKS and token.dep in {"mark", "cc", "advmod"} and token.head is node


def _words(inside: list[Token]) -> int:
    return sum(t.is_word and t.text not in _INSIDE for t in inside)


def _whole(sentence: Sentence, inside: list[Token]) -> bool:
    """Whether words stand side by side, enough of them, and cut no name and no bracket."""
    first, last = inside[0].i, inside[-1].i
    if len(inside) != last - first + 1 or _words(inside) < LEAST:
        return False
    if any(not t.is_word and t.text not in _INSIDE for t in inside):
        return False
    if any(t.text == "-" and t.space and sentence.tokens[t.i - 1].space for t in inside):
        return False  # a dash
    before = sentence.tokens[first - 1].lower if first else ""
    if before in _OPEN_PHRASES and inside[0].lower in _PHRASE_NOUNS:
        return False  # "in order to", "in line with"
    if inside[-1].tag in {"IN", "TO", "DT", "PRP$"} or _dangles(inside[-1]):
        return False
    following = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    if following is not None and following.tag == "POS":
        return False  # "the nation" of "the nation's capital"
    if following is not None and following.tag in {"WDT", "WP", "WRB"}:
        return False  # "the way in which", "the years when"
    if following is not None and following.lower in _NEEDED:
        return False
    if following is not None and following.dep == "cc" and following.head in inside:
        return False  # "between man" of "between man and lion"
    if any(token.is_verb for token in inside) and _hangs_outside(inside):
        return False  # "each other and sources are scarce" behind "with"
    if sum(token.head not in inside or token.head is token for token in inside) > 1:
        return False  # "the right as lax enforcement" behind "seen by"
    if following is not None and following.is_word and _goes_on(inside, following):
        return False
    if any(_is_one_of_list(token, inside) for token in inside):
        return False
    edges = [(first - 1, first), (last, last + 1)]
    return not any(_joined(sentence.tokens, left, right) for left, right in edges)


def _is_one_of_list(token: Token, inside: list[Token]) -> bool:
    """Whether several are said to be one who is named: "The chairs were Robert Watson; …"."""
    if token.dep != "attr" or not token.is_proper or token.head.lower not in {"are", "were"}:
        return False
    subject = token.head.child("nsubj")
    joined = any(other.dep == "conj" and other in inside for other in token.children)
    return subject is not None and subject.tag == "NNS" and not joined


def _goes_on(inside: list[Token], following: Token) -> bool:
    """Whether what follows belongs to the end of a quotation.

    "They were told the encounter | was harmless", "little time at telescopes usually | a week".
    """
    finite = {"VBD", "VBZ", "VBP", "MD"}
    clause = any(token.tag in finite for token in inside)
    return (clause and following.tag in finite) or inside[-1].tag == "RB"


def _hangs_outside(inside: list[Token]) -> bool:
    """Whether the first phrase of a quotation hangs from a word that is left out."""
    for token in (inside[0], *inside[0].ancestors()):
        if token.head not in inside and token.head is not token:
            return token.dep in {"pobj", "dobj", "pcomp"}
        if token not in inside:
            return False
    return False


def _dangles(last: Token) -> bool:
    """Whether a quotation ends in a word that says little without what follows.

    An adverb that a noun has ("sediments above" something), a participle ("the invasion led" by).
    """
    if (last.dep in {"acl", "advcl"} and last.tag in {"VBN", "VBG"}) or last.tag == "JJ":
        return last.subtree()[-1] is not last  # "a lattice similar" to another
    return last.dep in {"advmod", "prep"} and last.head.is_noun


def _joined(tokens: list[Token], left: int, right: int) -> bool:
    if left < 0 or right >= len(tokens):
        return False
    one, other = tokens[left], tokens[right]
    name = one.mention is not None and one.mention is other.mention
    return name or "-" in {one.text, other.text} or "/" in {one.text, other.text}
