"""What a pronoun stands for, asked where the resolver knows and a reader may still wonder."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.bank.model import Option
from quizgen.language.entity import Entity
from quizgen.language.referents import SUBJECT_LABELS
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import GROUP_PRONOUNS, PERSON_PRONOUNS, THING_PRONOUNS
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.forms.rivals import central, may_be_one, well_named
from quizgen.questions.naming import stem_name

MOST = 2
"""Such questions of one article."""
MIN_WORDS, MAX_WORDS = 5, 15
"""Words of a sentence that are quoted in a stem; of a longer one the beginning is."""
LEAST, MOST_WRONG = 2, 3
"""Wrong options."""
NEAR = 2
"""Sentences before the pronoun's in which the antecedent must be named."""
THINGS = frozenset({"org", "place", "facility", "event"})
RIVALS = {"person": frozenset({"person"}), **dict.fromkeys(sorted(THINGS), THINGS)}
"""Kinds of things that a reader may take for one another as what a pronoun stands for."""

_CUT_AT = frozenset({"IN", "CC", "TO", "WDT", "WRB", "WP"})
"""Tags of words before which a quotation may break off."""


def referent_questions(context: Context) -> Iterator[Candidate]:
    """Yield `What does "it" refer to?` for pronouns whose antecedent is certain and outside."""
    asked: list[Entity] = []
    for sentence in context.analysis.sentences:
        if context.faults[sentence.index] is not None or set('“”"') & set(sentence.text):
            continue
        for token in sentence.tokens:
            entity = _antecedent(sentence, token, context)
            if entity is None or entity in asked:
                continue
            candidate = _question(sentence, token, entity, context)
            if candidate is not None:
                asked.append(entity)
                yield candidate
                break
        if len(asked) == MOST:
            return


def _question(
    sentence: Sentence, token: Token, entity: Entity, context: Context
) -> Candidate | None:
    quote = _quoted(sentence, token)
    wrong = list(_others(token, entity, context))[:MOST_WRONG]
    if quote is None or len(wrong) < LEAST:
        return None
    if central(entity, context.analysis) and wrong[0].first_mention.start > token.start:
        return None  # nobody else has been spoken of
    key = Option(stem_name(entity), True, "article", "")
    others = [
        Option(stem_name(other), False, "article", _why(token, other, context)) for other in wrong
    ]
    asks = "whom does" if entity.kind == "person" else "what does"
    return Candidate(
        "referent",
        f"In “{quote}”, {asks} “{token.lower}” refer to?",
        key.text,
        token.start,
        token.end,
        "reference",
        sentence,
        [token],
        entity=entity,
        choices=(key, *others),
        skill="reference",
    )


def _why(token: Token, other: Entity, context: Context) -> str:
    last = [m for m in other.mentions if m.start < token.start]
    if not last:
        return f"{stem_name(other)} is named only later."
    return f"“{token.lower}” takes up what was spoken of just before, not {stem_name(other)}."


def _quoted(sentence: Sentence, token: Token) -> str | None:
    """Return the sentence, or as much of its beginning as a stem can hold, with the pronoun."""
    tokens = sentence.tokens
    words = [t for t in tokens if t.is_word]
    if len(words) <= MAX_WORDS:
        return sentence.text if len(words) >= MIN_WORDS else None
    breaks = [
        t.i for t in tokens[: words[MAX_WORDS - 1].i] if t.tag in _CUT_AT or t.text in {",", ";"}
    ]
    cut = max((i for i in breaks if i > max(token.i + 1, words[MIN_WORDS].i)), default=None)
    return f"{sentence.span_text(tokens[:cut])} …" if cut is not None else None


def _antecedent(sentence: Sentence, token: Token, context: Context) -> Entity | None:
    """Return what a pronoun certainly stands for, if only the sentences before can tell."""
    if token.lower not in PERSON_PRONOUNS and token.lower not in THING_PRONOUNS:
        return None
    holder = token.head if token.dep == "poss" else token
    if holder.dep not in SUBJECT_LABELS or holder.head.head is not holder.head:
        return None  # elsewhere it may well take up the sentence's own subject
    pronouns = [t for t in sentence.tokens if t.tag in {"PRP", "PRP$"}]
    if any(t is not token and _alike_pronouns(t, token) for t in pronouns):
        return None  # two of them might mean two things
    entity = context.resolver.resolve(sentence, token)
    if entity is None or entity.kind not in RIVALS or not well_named(entity):
        return None
    named = [mention.entity for mention in sentence.mentions if mention.is_name]
    before = context.analysis.neighbours(sentence, NEAR)
    near = [s for s in before if s.paragraph == sentence.paragraph]
    told = any(m.sentence in near for m in entity.mentions)
    return entity if told and entity not in named else None


def _alike_pronouns(one: Token, other: Token) -> bool:
    for group in (THING_PRONOUNS, GROUP_PRONOUNS):
        if one.lower in group:
            return other.lower in group
    gender = PERSON_PRONOUNS.get(one.lower)
    return gender is not None and gender == PERSON_PRONOUNS.get(other.lower)


def _others(token: Token, entity: Entity, context: Context) -> Iterator[Entity]:
    """Yield the article's other names that a pronoun might seem to mean, the nearest first."""
    gender = PERSON_PRONOUNS.get(token.lower)
    taken = [entity]
    for other in sorted(
        context.analysis.entities, key=lambda e: (_distance(e, token), e.first_mention.start)
    ):
        if other.kind not in RIVALS[entity.kind] or not well_named(other):
            continue
        if gender is not None and other.gender not in {gender, None}:
            continue
        if any(may_be_one(other, known, context.analysis) for known in taken):
            continue
        taken.append(other)
        yield other


def _distance(entity: Entity, token: Token) -> int:
    """Return how far before a token an entity is named last, in characters; far when behind."""
    before = [token.start - m.start for m in entity.mentions if m.start < token.start]
    return min(before, default=1_000_000)
