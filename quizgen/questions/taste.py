"""What speaks against a question without making it wrong; the ranking weighs each reason."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.bank.model import GAP
from quizgen.language import gazetteer
from quizgen.language.antecedents import dominates
from quizgen.language.definites import is_bare_definite
from quizgen.language.entity import Entity
from quizgen.language.tokens import Token
from quizgen.language.words import UNIQUE_NOUNS
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.key_checks import (
    GAPPED,
    TYPE_WORDS,
    WORDED,
    before_key,
    shared_words,
)
from quizgen.questions.number_checks import NUMBERED
from quizgen.questions.stem_checks import stem_tokens, tells_of_what, which_one

EXPECTED_DOERS = frozenset(
    """scientist researcher expert doctor people person child parent student teacher citizen user
    customer visitor patient author critic observer official authority government company
    scholar study report police money water life evidence""".split()
)
"""Keys that a pupil guesses without the article: "scientists study …"."""
LOOKING_BACK = frozenset(
    """instead similar similarly both latter former likewise subsequent subsequently following
    previous previously aforementioned resulting consequent additional further latest""".split()
)
"""Words that compare with, or count, what stands in an earlier sentence."""
BOUNDS = frozenset({"by", "since", "until", "before", "after"})
BOUND_OPENINGS = ("less than", "more than", "fewer than", "over ", "under ", "up to", "at least",
                  "at most", "nearly ", "almost ")  # fmt: skip
RELATIONAL = frozenset(
    """species member type version variety proposal definition supply price level rate cost part
    population section branch owner founder author leader result effect cause sign symptom stage
    layer wall extension addition example exception majority finding survey statement attempt
    notion idea plan deal agreement amendment measure step change increase decrease""".split()
)
"""Nouns that say little without what they are of."""
OF_NOUNS = frozenset(
    """version member type variety part section branch side level rate price result effect budget
    population total number rest majority half remainder capacity size length height weight depth
    name title aim purpose goal location basis origin lack loss presence absence share portion
    proportion amount quantity cost value""".split()
)
"""Nouns of which "of", an owner or a noun before them has to say what they belong to."""
EVENT_ENDINGS = ("ation", "ition", "ction", "ption", "ssion", "lment", "yment", "shment", "oval")
"""Endings of nouns that name what is done to something."""
OFFICES = frozenset("elect appoint name choose nominate select crown designate promote".split())
"""Verbs of which it has to be said to what office."""
SINGLE_UNITS = frozenset({"a", "an", "one"})


def worth_asking(candidate: Candidate, context: Context) -> str | None:
    """The answer is not what the whole article is about, nor the number of a figure or a type."""
    before = before_key(candidate)
    if before is not None and before.lower in NUMBERED:
        return "the number of a figure or page"
    entity = candidate.entity
    if entity is None:
        return _plain_worth(candidate, context)
    if entity.kind == "group" and candidate.form in GAPPED:
        return "a nationality in a gap"
    if candidate.key.casefold() in TYPE_WORDS:
        return "a name that only says what it is"
    if _is_topic(entity, context):
        return "the answer is the article's subject"
    if entity.kind == "place" and _place_kind(entity) in {"continent", "region"}:
        return "a continent is guessed"
    return None


def _is_topic(entity: Entity, context: Context) -> bool:
    title = context.analysis.document.title.casefold()
    if entity.kind in {"place", "person"} and dominates(entity, context.analysis):
        return True
    return entity.titled or any(name in title for name in (entity.short.casefold(),) if name)


def _plain_worth(candidate: Candidate, context: Context) -> str | None:
    """Whether a plain noun as key is the article's topic or a doer that anybody would name."""
    if candidate.kind not in WORDED or not candidate.key_tokens:
        return None
    title = context.analysis.title_words
    nouns = {t.lemma.casefold() for t in candidate.key_tokens if t.is_noun}
    content = [t for t in candidate.key_tokens if t.tag[:2] in {"NN", "JJ", "VB"}]
    if nouns and all(noun in title or f"{noun}s" in title for noun in nouns):
        return "the answer is the article's subject"
    if len(content) == 1 and content[0].lemma in EXPECTED_DOERS:
        return "a key that is guessed"
    return None


def _place_kind(entity: Entity) -> str:
    known = gazetteer.place(entity.name)
    return known.kind if known is not None else ""


def place_not_told(candidate: Candidate, context: Context) -> str | None:
    """A place in a gap is not given away by the larger place behind it ("_____, Ohio")."""
    if candidate.form not in GAPPED or candidate.entity is None or candidate.entity.kind != "place":
        return None
    tokens = candidate.sentence.tokens
    first, last = candidate.key_tokens[0].i, candidate.key_tokens[-1].i
    for comma, beside in ((last + 1, last + 2), (first - 1, first - 2)):
        if not 0 <= beside < len(tokens) or tokens[comma].lower not in {",", "in"}:
            continue
        mention = tokens[beside].mention
        if mention is not None and mention.entity is not None and mention.entity.kind == "place":
            return "another place stands beside the gap"
    return None


def place_not_guessed(candidate: Candidate, context: Context) -> str | None:
    """A country is not told by its people or by a town of it that the stem names."""
    entity = candidate.entity
    known = gazetteer.place(entity.name) if entity is not None and entity.kind == "place" else None
    if known is None or known.kind != "country":
        return None
    for mention in candidate.sentence.mentions:
        if not mention.is_name or mention.text not in candidate.stem:
            continue
        other = gazetteer.place(mention.text)
        if gazetteer.demonym(mention.text) == known.name or (
            other is not None and other.country == known.name and other.name != known.name
        ):
            return "the place is told by another"
    return None


def key_not_hinted_at(candidate: Candidate, context: Context) -> str | None:
    """The stem holds none of the key's telling words."""
    return "key hinted at" if candidate.kind in WORDED and shared_words(candidate) else None


def not_one_of_a_pair(candidate: Candidate, context: Context) -> str | None:
    """A gap does not stand beside its partner: "boys and _____"."""
    if candidate.form != "cloze" or candidate.kind not in WORDED:
        return None
    head = _head(candidate)
    paired = head.dep == "conj" or head.child("conj") is not None
    return "one of a pair in a gap" if paired else None


def clear_key(candidate: Candidate, context: Context) -> str | None:
    """A gap behind "the" asks for more than a noun that the article has brought in before."""
    head = _head(candidate)
    if candidate.form not in GAPPED or candidate.entity is not None:
        return None
    before = before_key(candidate)
    if before is not None and before.head is head and before.dep in {"compound", "amod"}:
        return "part of a phrase in a gap"
    if candidate.kind == "ordinal":
        return "an ordinal in a gap"
    if candidate.kind == "duration" and candidate.key.split()[0].casefold() in SINGLE_UNITS:
        return "a single unit in a gap"
    plain = is_bare_definite(head) and head.child("amod", "compound", "nmod") is None
    return "a bare definite noun in a gap" if plain and head.lemma not in UNIQUE_NOUNS else None


def exact_time(candidate: Candidate, context: Context) -> str | None:
    """A time is asked for as a point: "by 1904" holds as well where "by 1900" does."""
    opening = candidate.stem.split(maxsplit=1)[0].casefold()
    return "a bound of time" if candidate.form == "time" and opening in BOUNDS else None


def exact_number(candidate: Candidate, context: Context) -> str | None:
    """A number is asked for as it is: "less than 12" holds as well where "less than 10" does."""
    words = candidate.key.casefold()
    bounded = candidate.kind not in WORDED and words.startswith(BOUND_OPENINGS)
    return "a bound as key" if bounded else None


def stands_alone(candidate: Candidate, context: Context) -> str | None:
    """No word compares with, or counts, what an earlier sentence has named."""
    words = candidate.stem.casefold().split()
    if any(word.strip(",.?") in LOOKING_BACK for word in words):
        return "looks back"
    for token in stem_tokens(candidate):
        number = token.child("nummod")
        determiner = token.child("det") if number is not None else None
        if number is None or determiner is None or token.child("prep", "relcl", "acl") is not None:
            continue
        if determiner.lower in {"the", "all", "these", "those"} and number.tag == "CD":
            return "counts what was named before"
    return None


def _head(candidate: Candidate) -> Token:
    inside = set(candidate.key_tokens)
    tokens = candidate.key_tokens
    return next((t for t in tokens if t.head not in inside or t.head is t), tokens[-1])


def whole_nouns(candidate: Candidate, context: Context) -> str | None:
    """What the stem speaks of is told: species *of what*, the definition *of what*."""
    clause = candidate.clause
    if clause is None:
        return None
    said = [clause.subject.head, *(p.head for p in clause.complements)]
    for noun in said:
        loose = () if noun.lemma in OF_NOUNS else ("relcl", "acl", "appos")
        told = noun.child("prep", "compound", "nmod", "poss", *loose)
        half = noun.lemma in RELATIONAL | OF_NOUNS or (
            noun is clause.subject.head and noun.lemma.endswith(EVENT_ENDINGS)
        )
        bare = half and noun.mention is None and told is None
        if bare and noun not in candidate.key_tokens and noun.lower in candidate.stem.casefold():
            return "a noun without its other half"
    return None


def office_told(candidate: Candidate, context: Context) -> str | None:
    """Who was elected was elected to something, and the stem says to what."""
    clause = candidate.clause
    if clause is None or not clause.passive or clause.verb.lemma not in OFFICES:
        return None
    told = clause.complements or any(
        phrase.head.lower in {"to", "as", "for"} for phrase in clause.adjuncts
    )
    return None if told else "an office left out"


def not_listed(candidate: Candidate, context: Context) -> str | None:
    """What is counted is not listed in the stem: "the three kinds are A, B and C"."""
    clause = candidate.clause
    if clause is None or candidate.kind != "count":
        return None
    lists = (t for t in clause.verb.subtree() if t.dep != "conj" and len(t.conjuncts()) > 2)
    told = any(all(t.text in candidate.stem for t in head.conjuncts()) for head in lists)
    return "what is counted is listed" if told else None


def says_enough(candidate: Candidate, context: Context) -> str | None:
    """Something is told of the subject, and something that can be told apart is spoken of."""
    clause = candidate.clause
    if clause is None or candidate.choices:
        return None
    if not clause.complements and not clause.adjuncts and not clause.passive:
        return "nothing follows the verb"
    tokens = [t for t in stem_tokens(candidate) if t not in candidate.key_tokens]
    if any(t.mention is not None and t.text in candidate.stem for t in tokens):
        return None
    known = any(
        t.is_noun and context.analysis.is_theme(t) and context.resolver.topical(t) for t in tokens
    )
    return None if known else "nothing that is named"


def not_in_speech(candidate: Candidate, context: Context) -> str | None:
    """A gap is not in what somebody says aloud."""
    if candidate.form not in GAPPED:
        return None
    before = candidate.stem.partition(GAP)[0]
    return (
        "a gap in speech"
        if before.count("“") > before.count("”") or before.count('"') % 2
        else None
    )


DOUBTS: tuple[Callable[[Candidate, Context], str | None], ...] = (
    worth_asking,
    place_not_told,
    place_not_guessed,
    key_not_hinted_at,
    not_one_of_a_pair,
    clear_key,
    stands_alone,
    which_one,
    tells_of_what,
    exact_time,
    exact_number,
    says_enough,
    not_listed,
    office_told,
    whole_nouns,
    not_in_speech,
)


def doubts(candidate: Candidate, context: Context) -> tuple[str, ...]:
    """Return what speaks against a candidate without making it wrong."""
    found = (check(candidate, context) for check in DOUBTS)
    return tuple(reason for reason in found if reason is not None)
