"""A question for any stretch of a clause: the question words in front, the rest behind them.

"Oxygen is used in the production of *steel*" → "What is oxygen used in the production of?". Where
just this stretch is asked about; other forms ask for what suits them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.bank.model import GAP
from quizgen.language.clauses import Clause, Phrase
from quizgen.language.tokens import Token
from quizgen.language.words import PERSON_VERBS
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.span_phrases import asked_phrase, predicate_asked
from quizgen.questions.forms.span_words import Asked, asked_noun
from quizgen.questions.forms.stretch import asked_tokens
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import Key
from quizgen.questions.stems import assemble, is_optional, lower_first, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import inverted, stated_verbs
from quizgen.questions.wording import Writer

DOUBT = "only where just this is asked about"
PATH = frozenset({"prep", "pobj", "pcomp", "dobj", "xcomp", "attr", "acomp", "agent", "dative"})
"""Labels on the way from a noun to its clause's verb across which it can be asked out."""
AGREEING = frozenset({"agree", "partner", "negotiate", "meet", "appoint", "elect"})
"""Verbs whose subject is somebody, a firm or a country as well as a person."""
STRANDED = frozenset(
    """of to for with from about into on upon by at against between among over as like
    through""".split()
)
"""Prepositions that may end a question."""


def span_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for the stretch that the caller wants asked about, where no form expects it."""
    if writer.about is None:
        return
    tokens = asked_tokens(clause.sentence, writer.about)
    if not tokens:
        return
    yield from span_question(clause, writer, tokens)


def span_question(clause: Clause, writer: Writer, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Ask for some tokens of a clause.

    Raises:
        Unclear: the question can't be worded.
    """
    stem, kind, asked = "", "phrase", asked_noun(tokens)
    if asked is not None:
        stem, kind = _noun_stem(clause, writer, asked), asked.kind
    else:
        found = predicate_asked(clause, writer, tokens) or asked_phrase(clause, writer, tokens)
        if found is None:
            return
        stem = found
    if writer.about is None:
        writer.doubt(DOUBT)
    entity = asked.entity if asked is not None else None
    text = clause.sentence.span_text(tokens)
    key = Key(tuple(tokens), text, kind, "", False, entity)
    yield make("span", stem, key, clause)


def _noun_stem(clause: Clause, writer: Writer, asked: Asked) -> str:
    subject = clause.subject
    asked = _plainer(asked, subject)
    if subject.head.tag in {"WP", "WDT"}:
        raise Unclear("a question word as subject")
    if asked.head is subject.head:
        if not any(token in subject.tokens for token in asked.tokens):
            raise Unclear("the clause is said of another of a list")
        if subject.role == "antecedent":
            asked = replace(asked, beside=())
        return _subject_asked(clause, writer, asked)
    if asked.head in subject.tokens:
        return _inside_subject(clause, writer, asked)
    phrase = next((p for p in clause.constituents if asked.head in p.tokens), None)
    if phrase is None:
        raise Unclear("the stretch is no part of the clause")
    if clause.existential and phrase.role != "attr":
        raise Unclear("what is there is asked for by its number only")
    if asked.head is phrase.head:
        if phrase.role not in {"dobj", "attr", "oprd", "dative"}:
            raise Unclear("no object")
        return _asked_out(clause, writer, asked, phrase, "")
    if asked.head is phrase.object:
        return _behind_preposition(clause, writer, asked, phrase)
    return _stranded(clause, writer, asked, phrase)


def _plainer(asked: Asked, subject: Phrase) -> Asked:
    """Return "what" for "which market" where the subject is a market too."""
    if asked.kind == "count" and not asked.counted:
        asked = replace(asked, words="what")
    named = asked.words.startswith("which ") and asked.words.split()[-1] == subject.head.lemma
    return replace(asked, words="what") if named else asked


def _subject(clause: Clause, writer: Writer) -> str:
    return subject_text(writer, clause, lenient=True)


def _words(writer: Writer, asked: Asked) -> str:
    """Return the question words with the noun that they count or sort."""
    counted = lower_first(writer.phrase(asked.counted), asked.counted) if asked.counted else ""
    return f"{asked.words} {counted}".strip()


def _along(writer: Writer, asked: Asked) -> str:
    """Return "along with A and B, " for one of a list."""
    if not asked.beside:
        return ""
    others = [writer.phrase(list(tokens)) for tokens in asked.beside[:3]]
    text = others[0] if len(others) == 1 else f"{', '.join(others[:-1])} and {others[-1]}"
    return f"along with {text}, "


def _subject_asked(clause: Clause, writer: Writer, asked: Asked) -> str:
    pieces = parts(writer, clause, with_subject=False, lenient=True)
    if clause.existential or not (pieces or clause.passive):
        raise Unclear("too little is said")
    if asked.kind == "count" and not asked.counted:
        raise Unclear("a number without its noun")
    named = asked.kind == "other" or (asked.head.is_proper and asked.words == "what")
    if named and clause.verb.lemma in PERSON_VERBS | AGREEING:
        asked = replace(asked, words="who")
    attr = clause.complement("attr")
    many = asked.plural or (attr is not None and attr.head.tag in {"NNS", "NNPS"})
    verbs = stated_verbs(clause, singular=not many)
    return assemble(f"{_along(writer, asked)}{_words(writer, asked)} {verbs}", pieces)


def _inside_subject(clause: Clause, writer: Writer, asked: Asked) -> str:
    """Ask for a part of the subject in its place: "The capital of which country …?"."""
    token = asked.head
    while token is not clause.subject.head:
        if token.dep in {"appos", "conj"} or token.head is token:
            raise Unclear("the stretch stands beside the subject")
        token = token.head
    if asked.words == "who" and asked.head.dep == "pobj":
        asked = _as_whom(asked)
    text = _with_words(writer, clause.subject.tokens, asked)
    verbs = stated_verbs(clause, singular=False)
    pieces = parts(writer, clause, lenient=True)
    return assemble(f"{_along(writer, asked)}{text} {verbs}", pieces)


def _with_words(writer: Writer, tokens: Sequence[Token], asked: Asked) -> str:
    """Return a phrase with the question words in the place of what is asked for."""
    gapped = writer.with_gap(asked.whole).phrase(tokens, antecedents=tokens)
    if GAP not in gapped:
        raise Unclear("the stretch is left out")
    return gapped.replace(GAP, _words(writer, asked), 1)


def _asked_out(
    clause: Clause, writer: Writer, asked: Asked, phrase: Phrase, preposition: str
) -> str:
    first, verbs = inverted(clause, negated=True)
    others = parts(writer, clause, skip=[phrase], lenient=True)
    if clause.existential and not others and not asked.counted:
        raise Unclear("too little is said")
    lead = f"{_along(writer, asked)}{preposition}{_words(writer, asked)} {first} "
    lead += f"{_subject(clause, writer)} {verbs}"
    return assemble(lead, others)


WHERE = frozenset({"in", "at", "near", "on"})
PLACES = frozenset({"place", "facility"})


def _behind_preposition(clause: Clause, writer: Writer, asked: Asked, phrase: Phrase) -> str:
    preposition = phrase.head.lower
    if phrase.role == "agent" and asked.words in {"who", "what"}:
        first, verbs = inverted(clause, negated=True)
        others = parts(writer, clause, skip=[phrase], lenient=True)
        lead = f"{_along(writer, asked)}{asked.words} {first} {_subject(clause, writer)}"
        return assemble(f"{lead} {verbs} by", [p for p in others if not p.optional or p.front])
    if preposition in WHERE and asked.kind in PLACES and not asked.counted and not asked.beside:
        first, verbs = inverted(clause, negated=True)
        others = parts(writer, clause, skip=[phrase], lenient=True)
        return assemble(f"where {first} {_subject(clause, writer)} {verbs}", others)
    if asked.words == "how long" and preposition != "for":
        raise Unclear("a length of time behind another preposition")
    if asked.words == "what year" and preposition == "on":
        preposition = "in"  # a date's year
    if asked.words == "who":
        asked = _as_whom(asked)
    if asked.words == "what" and preposition in STRANDED and phrase.head.i == clause.verb.i + 1:
        first, verbs = inverted(clause, negated=True)
        others = parts(writer, clause, skip=[phrase], lenient=True)
        lead = f"{_along(writer, asked)}what {first} {_subject(clause, writer)} {verbs}"
        return assemble(f"{lead} {preposition}", others)
    before = [t for t in phrase.tokens if t.i < asked.whole[0].i]
    if before != [phrase.head]:
        raise Unclear("more than a preposition before the stretch")
    return _asked_out(clause, writer, asked, phrase, f"{preposition} ")


def _as_whom(asked: Asked) -> Asked:
    return replace(asked, words="whom")


def _stranded(clause: Clause, writer: Writer, asked: Asked, phrase: Phrase) -> str:
    """Ask for what stands at the end of a constituent, which the question keeps."""
    _check_path(asked.head, clause, phrase)
    kept = [t for t in phrase.tokens if t not in asked.whole]
    if not kept or kept[-1].i > asked.whole[0].i:
        raise Unclear("the stretch stands in the middle of its phrase")
    last = kept[-1]
    linked = len(kept) > 1 and kept[-2].lower in {"well", "such", "far", "much"}
    if last.dep == "prep" and (last.lower not in STRANDED or linked):
        raise Unclear("a preposition that ends no question")
    if is_optional(clause, phrase):
        raise Unclear("a phrase that the question may lose")
    if phrase.fronted or not (last.dep == "prep" or last.is_verb):
        raise Unclear("nothing can be left behind")
    first, verbs = inverted(clause, negated=True)
    pieces = parts(writer, clause, without=asked.whole, lenient=True)
    pieces = [p for p in pieces if not p.optional or p.front]
    lead = f"{_along(writer, asked)}{_words(writer, asked)} {first} {_subject(clause, writer)}"
    return assemble(f"{lead} {verbs}", pieces)


def _check_path(head: Token, clause: Clause, phrase: Phrase) -> None:
    token = head
    while token is not phrase.head:
        if token.dep not in PATH:
            raise Unclear("the stretch can't be asked out of its phrase")
        token = token.head
    if phrase.role not in PATH:
        raise Unclear("the stretch can't be asked out of its phrase")
