"""What a stem leaves hanging, and whether a reader can tell what it speaks of."""

from __future__ import annotations

import re

from quizgen.bank.model import GAP
from quizgen.language.definites import can_be_called
from quizgen.language.tokens import Token
from quizgen.language.words import MONTHS, UNIQUE_NOUNS, YEAR
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.key_checks import GAPPED
from quizgen.questions.slips import SLIP

PLAIN_DEFINITES = frozenset(
    """end beginning middle start day night morning evening afternoon year time age way side rest
    same other first last second next whole most ground floor table door window air wind rain
    street road family house home""".split()
)
"""Nouns whose "the" needs no explanation."""
PLAIN_BUT_DOING = frozenset({"family", "house", "home", "street", "road", "side"})
"""Those that need one as subject: "the family moved to Hull"."""
RANKED = frozenset({"first", "last", "only", "same", "next", "own", "human", "whole"})
VERY_OFTEN = 12
"""How often it has one that is its topic, whatever the title says."""
DEFINITE = frozenset({"the", "this", "these", "those"})
FARTHEST = 4
"""Words before a noun among which its article stands."""
BEHIND = frozenset("of in at on from between near for behind around within".split())
"""Prepositions whose phrase behind a noun may say which one it is."""
PARTICULAR = frozenset(
    """time place count duration percent money value agent subject object prepositional oblique
    fronted location moment reason purpose means predicate""".split()
)
"""Forms that ask about what happened once, or is so of one thing."""

UNEXPLAINED = "a thing that only its sentence's neighbours explain"
"""The doubt of a stem whose very subject or object is such a "the X"."""

_GLUED = re.compile(rf"{GAP}[^\W_]|[^\W_]{GAP}|{GAP}[°%]")
_CUT_QUOTATION = re.compile(r",[”\"]\.$")
_SLIP = re.compile(
    rf"\bthere (?:is|was) (?:about |only |just )?(?:{GAP}|two|three|four|five|six|seven|eight|nine|"
    r"ten|\d\d+) [a-z]+s\b",
    re.IGNORECASE,
)
_ASKS_WITHIN = re.compile(r", (?:How|What|Why|Where|When|Who|Which) [a-z]")
_BARE_MONTH = re.compile(
    rf"\b(?:in|of|since|by|until|from|during|last|this) (?:{MONTHS})\b(?! \d)", re.I
)
_DASH = re.compile(r"\s[-–—]\s")
_SIDES = "north|south|east|west|northeast|northwest|southeast|southwest|left|right"
_DIRECTION = re.compile(
    rf"\b(?:{GAP}|lies?|lay|stands?|stood|sits?|is|are|was|were|located|situated) to the "
    rf"(?:{_SIDES})(?:,? (?:and )?(?:the )?(?:{_SIDES}))*[.?]"
)
_ASIDE_AT_END = re.compile(
    r", (?:an?|the) (?:(?:(?!\b(?:and|or)\b)[^,?])*\?$|(?:first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|eldest|youngest|oldest|only|son|daughter)\b)"
)
_NOWHERE = re.compile(rf"\bto the (?:{_SIDES})\?$")
_TORN_PAIRS = (
    (re.compile(r"\beither\b(?! (?:of|side|way|end)\b)"), "or"),
    (re.compile(r"\bneither\b"), "nor"),
    (re.compile(r"\bnot only\b"), "but"),
)
"""A word and the one that it calls for."""
_COMMA_BEFORE_VERB = re.compile(
    r"(?!(?:In|On|At|After|Before|During|By|From|For|Since|Until|Under|Over|With|When|While|As|To|Of|"
    r"What|Where|If|Although|Because|Among|Inside|Beside|Near)\b)"
    r"[A-Z_][^,“\"]*, (?:is|are|was|were|has|have|had|can|will) "
)
_SECOND_COUNT = re.compile(r"^How many (?:[^\W\d]+ ){1,4}and \d|\bcompared (?:to|with)\b")
"""What is counted beside another number: "How many houses and 87 churches burned?"."""
_SECOND_SHARE = re.compile(r"\b(?:and|while|but|compared)\b.* \d[\d.,]*(?:%| per ?cent)")


def joined_on(candidate: Candidate, context: Context) -> str | None:
    """What was cut out has left nothing hanging: no unit, no quotation, no aside, no list."""
    stem = candidate.stem
    if _GLUED.search(stem) and candidate.form != "statement":
        return "a gap glued to a unit"
    if _CUT_QUOTATION.search(stem):
        return "a quotation cut short"
    if _SLIP.search(stem):
        return SLIP
    if _DIRECTION.search(stem):
        return "a direction from nowhere"
    dashes = len(_DASH.findall(candidate.sentence.text))
    if candidate.form in GAPPED and len(_DASH.findall(stem)) % 2 and not dashes % 2:
        return "stray punctuation"
    if candidate.form in GAPPED and _ASKS_WITHIN.search(stem):
        return "a question within a statement"
    if _BARE_MONTH.search(stem) and candidate.clause is not None and not YEAR.search(stem):
        return "a month without its year"
    if ("ither" in stem or "not only" in stem) and any(
        p.search(stem) and not re.search(rf"\b{other}\b", stem) for p, other in _TORN_PAIRS
    ):
        return "half of a pair"
    if candidate.form in GAPPED or candidate.clause is None:
        stated = stem.removeprefix("True or false? ")
        return "a comma before the verb" if _COMMA_BEFORE_VERB.match(stated) else None
    if _NOWHERE.search(stem):
        return "a direction from nowhere"
    if _DASH.search(stem):
        return "stray punctuation"
    if ", " in stem and _ASIDE_AT_END.search(stem):
        return "an aside at the end"
    if candidate.form == "percent" and _SECOND_SHARE.search(stem):
        return "a second share in the stem"
    if candidate.form == "count" and _SECOND_COUNT.search(stem):
        return "a second number in the stem"
    return None


def tells_of_what(candidate: Candidate, context: Context) -> str | None:
    """What happened once is told of something that has a name or is the article's topic."""
    clause = candidate.clause
    if clause is None or candidate.form not in PARTICULAR or clause.finite.tag != "VBD":
        return None
    stem = candidate.stem
    if any(char.isupper() or char.isdigit() or char in '“"' for char in stem[1:]):
        return None
    topic = any(
        context.analysis.is_theme(token)
        for token in clause.verb.subtree()
        if token.is_noun and token.lower in stem.casefold() and len(token.text) > 2
    )
    return None if topic else "nothing that has a name"


def which_one(candidate: Candidate, context: Context) -> str | None:
    """The stem holds no "the X" that only some sentence of the article explains."""
    if candidate.clause is None:
        return None
    stem = candidate.stem.casefold()
    for token in stem_tokens(candidate):
        determiner = token.child("det")
        if determiner is None or determiner.lower not in DEFINITE:
            continue
        if (
            token in candidate.key_tokens
            or not _stands_in(token, stem)
            or _is_again(token, candidate)
        ):
            continue
        if _needs_the_article(token, candidate, context):
            return (
                UNEXPLAINED if _is_central(token, candidate) else "only the article says which one"
            )
    return None


def _is_central(token: Token, candidate: Candidate) -> bool:
    """Whether a noun is what a verb is said of, or stands right behind the verb's preposition."""
    verb = token.head.head if token.dep == "pobj" else token.head
    if token.dep == "pobj" and token.head.lower in {"to", "by"} and verb.lower == "according":
        return False
    told = token.child("amod", "compound", "nmod") is not None
    if candidate.form == "percent" or (
        candidate.form not in GAPPED and token.dep == "pobj" and not told
    ):
        return True
    clause = candidate.clause
    stated = clause is not None and verb is clause.verb
    roles = {"nsubj", "nsubjpass", "dobj", "attr", "pobj", "dative"}
    return token.dep in roles and (
        stated or verb.head is verb or verb.dep in {"conj", "ccomp", "xcomp"}
    )


def _is_again(token: Token, candidate: Candidate) -> bool:
    """Whether the sentence has had the noun before, where it is judged."""
    before = candidate.sentence.tokens[: token.i]
    return any(other.lower == token.lower and other.is_noun for other in before)


def _stands_in(token: Token, stem: str) -> bool:
    """Whether a stem has "the X", with up to three words between."""
    word = f" {token.lower}"
    start = stem.find(word)
    while start >= 0:
        after = stem[start + len(word) : start + len(word) + 1]
        before = stem[:start].rsplit(maxsplit=FARTHEST)[-FARTHEST:]
        if not after.isalnum() and not DEFINITE.isdisjoint(before):
            return True
        start = stem.find(word, start + 1)
    return False


def _needs_the_article(token: Token, candidate: Candidate, context: Context) -> bool:
    """Whether "the X" is none that is clear by itself or to whoever has read the article."""
    if token.tag not in {"NN", "NNS"} or token.mention is not None or token.lemma in UNIQUE_NOUNS:
        return False
    doing = token.dep in {"nsubj", "nsubjpass"} and token.lemma in PLAIN_BUT_DOING
    if token.lemma in PLAIN_DEFINITES and not doing:
        return False
    analysis = context.analysis
    if token.lemma.casefold() in analysis.title_words or token.lower in analysis.title_words:
        return False
    often = analysis.words.get(token.lower, 0) >= VERY_OFTEN
    if often or (analysis.is_theme(token) and context.resolver.topical(token)):
        return False
    sentence, resolver = candidate.sentence, context.resolver
    if resolver.resolve(sentence, token) or resolver.spelled_out(sentence, token):
        return False  # the stem has the name in its place
    if any(c.tag in {"JJS", "RBS"} or c.lower in RANKED for c in token.children_of("amod")):
        return False
    named = [t for t in token.subtree() if t.mention is not None and t.i != token.i]
    behind = any(c.i > token.i and c.dep in {"prep", "relcl", "acl"} for c in token.children)
    return not (named or behind or _told_behind(token, candidate) or _taken_up(token, candidate))


def _told_behind(token: Token, candidate: Candidate) -> bool:
    """Whether what follows a noun says which one it is: "the hymn “Orn”", "the reefs at Orn"."""
    behind = [t for t in candidate.sentence.tokens[token.i + 1 : token.i + 5] if t.tag != "DT"]
    if not behind or (behind[0].lower != "to" and behind[0].lower not in BEHIND):
        while behind and behind[0].text in {",", "“", '"', "'", "‘"}:
            behind = behind[1:]
        return bool(behind) and behind[0].mention is not None and behind[0].mention.is_name
    if behind[0].lower == "to":
        return len(behind) > 1 and behind[1].tag == "VB"  # "the mission to revive it"
    said = behind[1] if len(behind) > 1 else None
    dated = said is not None and said.mention is not None and not said.mention.is_name
    return said is not None and not dated and said.text in candidate.stem


def _taken_up(token: Token, candidate: Candidate) -> bool:
    """Whether "the drug" is what a name in the stem before it stands for."""
    return any(
        mention.is_name
        and mention.entity is not None
        and mention.start < token.start
        and mention.text in candidate.stem
        and can_be_called(mention.entity, token.lemma)
        for mention in candidate.sentence.mentions
    )


def stem_tokens(candidate: Candidate) -> list[Token]:
    """Return the tokens that a stem is made of, and those that were left out."""
    if candidate.form in GAPPED or candidate.clause is None:
        return candidate.sentence.tokens
    return candidate.clause.verb.subtree()
