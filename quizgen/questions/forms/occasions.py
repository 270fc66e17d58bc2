"""When and where without a date or a name: "when the war ended", "in the soil"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language import lexicon
from quizgen.language.clauses import Clause, Phrase
from quizgen.language.tokens import Token
from quizgen.language.words import DEMONSTRATIVES
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.circumstances import EVENT_VERBS
from quizgen.questions.forms.objects import VERB_PREPOSITIONS
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import VAGUE_OPENINGS, Key, core_phrase
from quizgen.questions.phrase_keys import phrase_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import inverted, negation
from quizgen.questions.wording import Writer

MOMENT_WORDS = frozenset({"when", "after", "before", "until", "once"})
"""Subordinators whose clause says when something happened ("while" as often contrasts)."""

WHERE_PREPOSITIONS = frozenset(
    "in at on under near behind beside inside outside above beneath below along".split()
)
PLACE_KINDS = frozenset({"location", "artifact", "object"})
"""What a noun behind one of these must name for the phrase to answer "Where?"."""
NO_PLACES = frozenset(
    """line way side hand part case point end front back top bottom head face mind foot position
    area place level form board basis track book film movie paper article report study picture
    photograph map series list page television radio internet web site website edge bit inside
    outside field sector market country world center centre middle century""".split()
)
"""Nouns that seldom say where, though WordNet counts them among places and things."""


def moment_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask when, where a clause tells it: "When did the plants die?" – "before the dry season"."""
    for phrase in clause.adjuncts:
        opening = phrase.tokens[0].lower
        if phrase.role != "advcl" or opening not in MOMENT_WORDS:
            continue
        if phrase.head.child("nsubj", "nsubjpass") is None:
            continue
        key = phrase_key(clause, writer, phrase.tokens, "moment", "When")
        first, verbs = inverted(clause)
        others = parts(writer, clause, skip=[phrase])
        if not others and not clause.passive and clause.verb.lemma not in EVENT_VERBS:
            raise Unclear("too little is said")
        lead = f"When {first} {subject_text(writer, clause)} {negation(clause)} {verbs}"
        yield make("moment", assemble(lead, others), key, clause)
        return


def location_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask where, where a plain noun tells it: "Where do seeds stay alive?" – "in the soil"."""
    for phrase in clause.adjuncts:
        noun = _location(clause, phrase)
        if noun is None:
            continue
        tokens = core_phrase(noun, strict=True)
        text = writer.phrase(tokens, antecedents=clause.subject.tokens) if tokens else ""
        if not tokens or text != clause.sentence.span_text(tokens):
            raise Unclear("the key holds a reference")
        if tokens[0].lower in VAGUE_OPENINGS | DEMONSTRATIVES or len(tokens) > 8:
            raise Unclear("vague key")
        tokens = [phrase.head, *tokens]
        text = clause.sentence.span_text(tokens)
        key = Key(tuple(tokens), text, "location", "Where", False)
        first, verbs = inverted(clause)
        others = parts(writer, clause, skip=[phrase])
        if not others and not clause.passive and not clause.copula and not verbs:
            raise Unclear("too little is said")
        lead = f"Where {first} {subject_text(writer, clause)} {verbs}"
        yield make("location", assemble(lead, others), key, clause)
        return


def _location(clause: Clause, phrase: Phrase) -> Token | None:
    """Return the plain noun of a phrase that says where, or None."""
    noun = phrase.object
    if phrase.role != "prep" or noun is None or phrase.head.lower not in WHERE_PREPOSITIONS:
        return None
    if noun.mention is not None or noun.tag not in {"NN", "NNS"} or noun.child("conj") is not None:
        return None
    if f"{clause.verb.lemma}-{phrase.head.lower}" in VERB_PREPOSITIONS:
        return None
    if noun.child("det", "poss", "compound", "amod") is None or noun.lemma in NO_PLACES:
        return None
    kinds = lexicon.kind_weights(noun.lemma)
    share = sum(weight for kind, weight in kinds if kind in PLACE_KINDS)
    return noun if share > 0.6 else None
