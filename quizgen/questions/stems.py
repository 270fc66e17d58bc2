"""Putting a stem together and keeping it short."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause, Phrase, is_side_fact, noun_phrase
from quizgen.language.tokens import Token
from quizgen.language.words import ORG_WORDS, VAGUE_HEADS
from quizgen.questions.trimming import tidy
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import position
from quizgen.questions.wording import Writer

COMFORTABLE = 20
"""Words up to which nothing is left out; people's questions have about ten."""

CONDITIONS = frozenset({"if", "unless", "until", "when", "whenever", "once", "before", "after"})
"""Subordinators without whose clause the statement may not hold."""

SOME = frozenset({"some", "many", "several", "few", "others", "certain", "any", "no"})
"""Words that leave open of which things something is said."""
FILLER_PREPOSITIONS = frozenset({"despite", "unlike", "like", "besides", "including", "as"})
MAX_OPENER = 12
"""Words of a clause in front that a question can carry behind its verb."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a stem behind the verb; optional pieces go when the stem is long."""

    text: str
    optional: bool
    front: bool = False
    brief: str = ""
    """The text without clauses that only describe, for a stem that is too long."""
    tells: bool = True
    """Whether it names a thing or a number; "alive" and "quickly" pick out nothing."""


def parts(
    writer: Writer,
    clause: Clause,
    *,
    skip: Iterable[Phrase] = (),
    without: Sequence[Token] = (),
    with_subject: bool = True,
    keep: Sequence[Token] = (),
    lenient: bool = False,
) -> list[Part]:
    """Return the pieces of a clause behind its verb, in stem order.

    Args:
        writer: the clause's writer.
        clause: the clause.
        skip: constituents to leave out: what is asked for.
        without: tokens to take out of the constituent that holds them.
        with_subject: whether the stem holds the subject, so that "its" may refer to it.
        keep: tokens whose constituent must stay: the gap of a cloze.
        lenient: leave out an adjunct that can't be settled, with a doubt, though the clause says
            less without it.

    Raises:
        Unclear: a piece that must stay holds something that can't be settled.
    """
    skipped = set(map(id, skip))
    removed = set(without)
    asked = removed | {token for phrase in skip for token in phrase.tokens}
    if not with_subject:
        asked |= set(clause.subject.tokens)
    antecedents = [token for token in clause.verb.subtree() if token not in asked]
    if clause.subject.role == "antecedent" or clause.subject.head.head is not clause.verb:
        antecedents = [*(t for t in clause.subject.tokens if with_subject), *antecedents]
    if clause.source is not None:
        antecedents = [*clause.source.tokens, *antecedents]
    tail: list[Part] = []
    front: list[Part] = []
    dropped: Phrase | None = None
    aside: Phrase | None = None
    for phrase in clause.constituents:
        held = any(token in keep for token in phrase.tokens)
        if id(phrase) in skipped and dropped is not None and _adjoins(clause, dropped, phrase):
            raise Unclear("what a comma sets off goes on")
        if id(phrase) in skipped or _stray(phrase):
            continue
        where = position(clause, phrase)
        if where == "mid" and len(phrase.tokens) == 1 and phrase.role == "advmod":
            continue  # it is part of the verb group
        optional = is_optional(clause, phrase) and not held
        if _concedes(phrase) or phrase.head.lower == "according":
            continue
        if where == "front" and not keeps_front(phrase) and not held:
            if not optional:
                raise Unclear("a condition in front")
            continue
        tokens = [token for token in phrase.tokens if token not in removed]
        try:
            text = writer.phrase(tokens, antecedents=antecedents) if tokens else ""
            brief = text
            if any(token.dep == "relcl" for token in tokens):
                brief = writer.phrase(tokens, antecedents=antecedents, brief=True)
        except Unclear:
            if optional and not (phrase.fronted and phrase.head.lower in BOUNDING):
                dropped = phrase if _after_comma(clause, phrase) else dropped
                continue
            if not lenient or phrase.role not in {"prep", "npadvmod", "advmod"}:
                raise
            writer.doubt("a circumstance left out")
            continue
        behind = where == "end" or (where == "mid" and phrase.role == "advcl")
        set_off = optional and behind and _after_comma(clause, phrase)
        if dropped is not None and _adjoins(clause, dropped, phrase):
            if held or (not optional and phrase.role not in {"prep", "npadvmod", "advcl"}):
                raise Unclear("what a comma sets off goes on")
            dropped = phrase
            continue
        if text and set_off and (lenient or tail or clause.complements):
            dropped = phrase
            continue  # a stem reads better without what a comma sets off
        comma = ", " if where == "end" and _after_comma(clause, phrase) else ""
        if text and aside is not None and tail and _adjoins(clause, aside, phrase):
            more, aside = lower_first(text, tokens), phrase
            tail[-1] = replace(
                tail[-1], text=f"{tail[-1].text} {more}", brief=f"{tail[-1].brief} {more}"
            )
            continue
        aside = phrase if text and set_off else None
        if text:
            (tail if where == "end" else front).append(
                Part(
                    comma + lower_first(text, tokens),
                    optional,
                    where == "front",
                    comma + lower_first(brief, tokens),
                    any(t.is_noun or t.tag in {"CD", "PRP"} for t in tokens),
                )
            )
    return [*tail, *front]


BOUNDING = frozenset({"before", "after", "until", "till", "since", "prior", "during"})
"""Openings of a time without which a past statement would hold of any other."""
LIMITING = frozenset(
    """never only rarely seldom hardly not traditionally historically originally initially formerly
    previously usually often generally sometimes typically commonly mostly normally occasionally
    once officially technically theoretically ideally supposedly reportedly allegedly apparently
    arguably probably perhaps possibly maybe nearly almost""".split()
)
"""Adverbs without which a statement would claim more than the article does."""


def _adjoins(clause: Clause, before: Phrase, phrase: Phrase) -> bool:
    """Whether nothing but a bracket parts two phrases: ", from Lund in 1970 | to Hull in 1980"."""
    between = clause.sentence.tokens[before.tokens[-1].i + 1 : phrase.tokens[0].i]
    behind = before.tokens[-1].i < phrase.tokens[0].i
    return behind and all(token.text in {")", "(", "]"} for token in between)


def keeps_front(phrase: Phrase) -> bool:
    """Whether a fronted adjunct says when or where the statement holds, so it must stay."""
    if phrase.role in {"prep", "npadvmod"}:
        return len(phrase.tokens) <= 7
    # "After the fire destroyed the library, …": a time that was, not a condition.
    return phrase.role == "advcl" and is_side_fact(phrase.head) and len(phrase.tokens) <= MAX_OPENER


def _concedes(phrase: Phrase) -> bool:
    """Whether an adjunct only limits what is said: "although the true number was higher"."""
    mark = phrase.head.child("mark") if phrase.role == "advcl" else None
    return mark is not None and mark.lower in {"although", "though", "whereas"}


def _stray(phrase: Phrase) -> bool:
    """Whether a preposition governs nothing: a slip of the article or of the parser."""
    governs = phrase.object is not None or phrase.head.child("pcomp", "prep") is not None
    return phrase.role == "prep" and not governs


def is_optional(clause: Clause, phrase: Phrase) -> bool:
    """Whether the clause stays true and clear without a constituent."""
    head = phrase.head
    if phrase.role == "advcl":
        mark = head.child("mark", "advmod")
        if mark is None:
            return _after_comma(clause, phrase) or phrase.fronted
        return mark.lower not in CONDITIONS
    if phrase.role == "advmod":
        return head.lower not in LIMITING
    if phrase.role in {"prep", "npadvmod"}:
        if head.lower == "according":
            return False
        if phrase.fronted:
            return not (clause.existential or _for_each(phrase))
        return _after_comma(clause, phrase) or head.lower in FILLER_PREPOSITIONS - {"as", "like"}
    return False


def _for_each(phrase: Phrase) -> bool:
    """Whether a number holds for each of something: "for every 100 women …"."""
    return any(token.lower in {"each", "every", "per"} for token in phrase.tokens)


def _after_comma(clause: Clause, phrase: Phrase) -> bool:
    """Whether a mark sets a phrase off; a comma that only closes an aside before it doesn't."""
    first, tokens = phrase.tokens[0].i, clause.sentence.tokens
    if first == 0 or tokens[first - 1].text not in {",", "–", "—", ";", ":"}:
        return False
    aside = [tokens[first - 2], *tokens[first - 2].ancestors()] if first > 1 else []
    return not any(
        token.dep in {"appos", "relcl", "acl"}
        and (edge := token.left_edge()) > 0
        and tokens[edge - 1].text == tokens[first - 1].text
        for token in aside
    )


def _is_plain(first: Token, analysis: Analysis) -> bool:
    """Whether a sentence's first word is a noun that the tagger took for a name: "Slavery"."""
    if first.tag != "NNP" or first.mention is not None or first.lower in ORG_WORDS:
        return False
    if first.head.is_proper and first.head is not first:
        return False  # "Van der Merwe"
    known = lexicon.rank(first.lower) is not None and lexicon.noun_kinds(first.lower)
    return bool(known) and first.text not in analysis.capitals


def lower_first(text: str, tokens: Sequence[Token], analysis: Analysis | None = None) -> str:
    """Write a fronted phrase small: "In 2017" → "in 2017"; names keep their capital."""
    first = tokens[0]
    if first.i or not text.startswith(first.text) or first.text[1:] != first.lower[1:]:
        return text
    if len(first.text) == 1 and first.text != "A":
        return text  # "M 44"
    if analysis is not None and _is_plain(first, analysis):
        return text[0].lower() + text[1:]
    if first.is_proper or (first.mention is not None and first.mention.is_name):
        return (
            text
            if first.tag not in {"DT", "IN"} and first.lower != "the"
            else first.lower + text[len(first.text) :]
        )
    plural = first.tag == "NNS" and lexicon.noun_kinds(first.lemma)
    if first.is_noun and lexicon.rank(first.lower) is None and not plural:
        return text  # a word that English does not have is likelier a name
    return text[0].lower() + text[1:]


def assemble(lead: str, pieces: Sequence[Part], limit: int = COMFORTABLE) -> str:
    """Join the front of a stem with as many optional pieces as leave it comfortably short."""
    kept = list(pieces)
    if len(" ".join([lead, *(part.text for part in kept)]).split()) > limit + 3:
        kept = [replace(part, text=part.brief or part.text) for part in kept]
    while len(" ".join([lead, *(p.text for p in kept)]).split()) > limit:
        optional = [part for part in kept if part.optional]
        if not optional:
            break
        kept.remove(max(optional, key=lambda part: len(part.text)))
    text = tidy(" ".join([lead, *(part.text for part in kept)])).rstrip(" ,;:.–—")
    return f"{text[0].upper()}{text[1:]}?"


def cut_before(tokens: Sequence[Token], i: int) -> bool:
    """Whether a phrase that starts at an index lacks a word that must belong to it."""
    if i == 0 or tokens[i].tag in {"DT", "PRP$", "PRP", "NNP", "NNPS", "EX"}:
        return False
    return tokens[i - 1].tag in {"DT", "JJ", "JJR", "JJS", "PRP$", "POS", "CD"}


def subject_text(writer: Writer, clause: Clause, *, lenient: bool = False) -> str:
    """Return the subject as it stands inside a stem, small unless it is a name.

    Args:
        writer: the clause's writer.
        clause: the clause.
        lenient: let "many known classes" and "one of the gifts" pass, with a doubt.

    Raises:
        Unclear: the subject says too little, or the parser went wrong over it.
    """
    text = writer.subject()
    if not text:
        raise Unclear("empty subject")
    head = clause.subject.head
    if head.lower in VAGUE_HEADS and text.casefold().removeprefix("the ") == head.lower:
        raise Unclear("vague subject")
    if cut_before(clause.sentence.tokens, clause.subject.tokens[0].i):
        raise Unclear("the parser cut the subject")
    if lenient and _is_some(clause):
        writer.doubt("vague subject")
        return lower_first(text, clause.subject.tokens, writer.analysis)
    if head.tag in {"CD", "DT", "JJ"}:
        raise Unclear("a number or determiner as subject")
    if head.mention is not None and not head.mention.is_name:
        raise Unclear("a time or amount as subject")
    if any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in noun_phrase(head)):
        raise Unclear("a second verb in the subject")
    if clause.subject.tokens[0].lower in SOME:
        raise Unclear("vague subject")
    return lower_first(text, clause.subject.tokens, writer.analysis)


def _is_some(clause: Clause) -> bool:
    """Whether a subject is "some", "many" or "one" *of* something, or of a noun that is told."""
    head, opening = clause.subject.head, clause.subject.tokens[0].lower
    if any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in noun_phrase(head)):
        return False
    if head.tag in {"CD", "DT", "JJ"}:
        return any(child.lower == "of" for child in head.children_of("prep"))
    told = head.child("amod", "compound", "prep", "acl", "relcl") is not None
    return head.is_noun and opening in SOME - {"no", "any"} and told and head.mention is None
