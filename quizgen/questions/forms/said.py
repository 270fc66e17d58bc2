"""Who said it: "Who said: “It will be the biggest change to our roads in 50 years”?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.language import lexicon
from quizgen.language.sentences import split_sentences
from quizgen.language.speech import Quotation, quotations
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import VAGUE_HEADS
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context
from quizgen.questions.forms.voices import is_remembered, other_voices, voice_name

LEAST_WORDS, MOST_WORDS = 6, 25
LEAST_WEIGHT = 5
"""Telling words that a quotation must have, rare ones counted twice, lest anybody could have
said it."""
RARE_RANK = 4000
COMMON_RANK = 400
"""Frequency rank up to which a word tells nothing of who said it."""

ASKING = {"write": "wrote", "ask": "asked", "tweet": "wrote"}
"""Verb of saying → the verb of the stem; of the others it is "said"."""

_UNFIT = re.compile(r"[\[\]()“”\"{}*#@]|\.\.|…|--|\bsaid\b|https?:")
"""What a quotation in a stem does without: what editors put in or left out, another's words."""
_OPENS = re.compile(r"[A-Z0-9][^\s]*")
_JOINING = frozenset("and but or so because which who though although if when where while".split())
"""Words before which the comma of a parted sentence is its own."""
_LINKING = frozenset(
    """yes no oh ah well sir alas and but so or however also then he she they this that these those
    him otherwise instead therefore besides""".split()
)
"""First words that tie a sentence to what was said before, or say nothing."""
_MARKS = frozenset('“”"«».,?!')
_POINTING = frozenset("this that these those here there they them he she him her".split())
"""Words that only their place explains."""
SAME = 0.5
"""Share of telling words from which on two people say the like."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One whole sentence that somebody says, with where it begins."""

    quotation: Quotation
    text: str
    tokens: tuple[Token, ...]


def said_questions(context: Context) -> Iterator[Candidate]:
    """Yield "Who said: “…”?" for what each speaker says that tells most of him."""
    text = context.analysis.document.text
    found = list(quotations(context.resolver))
    best: dict[int, tuple[int, Candidate]] = {}
    for saying in _sayings(found, text):
        if _has_slip(saying, context):
            continue
        speaker, weight = id(saying.quotation.speaker), weight_of(saying.tokens)
        if not _tells(saying) or (speaker in best and best[speaker][0] >= weight):
            continue
        candidate = _question(saying, found, context)
        if candidate is not None:
            best[speaker] = (weight, candidate)
    yield from (candidate for _, candidate in best.values())


def _sayings(found: Sequence[Quotation], text: str) -> Iterator[Saying]:
    """Yield the whole sentences of quotations, those parted by "he said" put together."""
    parted: Saying | None = None
    for quotation in found:
        sentences = list(_sentences(quotation, text))
        if parted is not None and sentences:
            if _continues(parted.quotation, quotation):
                sentences[0] = _joined(parted, sentences[0])
            parted = None
        if sentences and _is_parted(quotation):
            parted = sentences.pop()
        yield from (whole for s in sentences if (whole := _whole(s, quotation)))


def _sentences(quotation: Quotation, text: str) -> Iterator[Saying]:
    start, end = quotation.tokens[0].start, quotation.tokens[-1].end
    for first, last in split_sentences(text[start:end]):
        inside = tuple(t for t in quotation.tokens if start + first <= t.start < start + last)
        if inside:
            yield Saying(quotation, " ".join(text[start + first : start + last].split()), inside)


def _is_parted(quotation: Quotation) -> bool:
    """Whether a quotation's last sentence goes on behind "he said,"."""
    return bool(quotation.after) and quotation.after[-1].text == ","


def _continues(one: Quotation, other: Quotation) -> bool:
    return one.after == other.before and one.speaker is other.speaker


def _joined(one: Saying, other: Saying) -> Saying:
    """Return a sentence that the attribution parts, with a comma only where it has its own."""
    goes_on = other.tokens[0].is_verb or other.tokens[0].tag in {"IN", "TO", "RB"}
    own = other.tokens[0].lower in _JOINING or not goes_on
    lead = one.text.rstrip(",") + ("," if own else "")
    return Saying(other.quotation, f"{lead} {other.text}", one.tokens + other.tokens)


def _whole(saying: Saying, quotation: Quotation) -> Saying | None:
    """Return a saying with its full stop, or None where it is no whole sentence."""
    text, last = saying.text, saying.tokens[-1] is quotation.tokens[-1]
    if not _OPENS.match(text) or (
        saying.tokens[0] is quotation.tokens[0] and not _stands_free(quotation)
    ):
        return None
    if last and quotation.parted and text.endswith(","):
        text = text[:-1] + "."
    elif last and text[-1].isalnum() and quotation.after[:1]:
        ends = {",", "."} if quotation.parted else {"."}
        text += "." if quotation.after[0].text in ends else ""
    return Saying(quotation, text, saying.tokens) if text.endswith((".", "!", "?")) else None


def _stands_free(quotation: Quotation) -> bool:
    """Whether nothing before a quotation is part of its first sentence."""
    return not quotation.before or quotation.before[-1].text in {".", "?", "!", ":", ","}


def _tells(saying: Saying) -> bool:
    """Whether a sentence is of a fit length, clean, and of more than what anybody says."""
    words = saying.text.split()
    if not LEAST_WORDS <= len(words) <= MOST_WORDS or _UNFIT.search(saying.text):
        return False
    if re.split("[,’']", words[0].casefold())[0] in _LINKING:
        return False
    return weight_of(saying.tokens) >= LEAST_WEIGHT


def weight_of(tokens: Sequence[Token]) -> int:
    """Return how much of their own words say: the telling ones less those that point away."""
    telling = _telling(tokens)
    rare = [word for word in telling if (lexicon.rank(word) or RARE_RANK) >= RARE_RANK]
    pointing = {token.lower for token in tokens} & _POINTING
    return len(telling) + len(rare) - len(pointing)


def _telling(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(t.lemma.casefold() for t in tokens if _is_telling(t))


def _is_telling(token: Token) -> bool:
    if token.tag == "CD" or token.is_proper:
        return True
    if token.tag[:2] not in {"NN", "VB", "JJ"} or token.lemma in VAGUE_HEADS:
        return False
    rank = lexicon.rank(token.lemma.casefold())
    return rank is None or rank > COMMON_RANK


def _question(saying: Saying, found: Sequence[Quotation], context: Context) -> Candidate | None:
    quotation = saying.quotation
    speaker = quotation.speaker
    key = voice_name(speaker, context.analysis)
    if key is None or _names(saying, speaker.name):
        return None
    speakers = {q.speaker: not _alike(q, saying) for q in found}
    options = other_voices(speaker, key, saying.tokens, speakers, context.analysis)
    if options is None and not is_remembered(speaker, key, context.analysis):
        return None
    verb = ASKING.get(quotation.verb, "said")
    quoted = saying.text.removesuffix(".")
    end = "" if quoted.endswith(("?", "!")) else "?"
    stem = f"Who {verb}: “{quoted}”{end}"
    named = quotation.named
    inside = named.mention.tokens if named.mention is not None else [named]
    sentence = quotation.sentence
    return Candidate(
        "said", stem, key, inside[0].start, inside[-1].end, "speaker", sentence, list(inside),
        entity=speaker, choices=options or (), passage=_passage(saying, sentence, context),
    )  # fmt: skip


def _has_slip(saying: Saying, context: Context) -> bool:
    """Whether a sentence that holds what is said is one that the article got wrong."""
    start, end = saying.tokens[0].start, saying.tokens[-1].end
    return any(
        found is not None and sentence.start < end and start < sentence.end
        for sentence, found in zip(context.analysis.sentences, context.slips, strict=True)
    )


def _alike(quotation: Quotation, saying: Saying) -> bool:
    """Whether a quotation says nearly what a saying says."""
    mine, theirs = _telling(saying.tokens), _telling(quotation.tokens)
    return len(mine & theirs) >= SAME * len(mine)


def _passage(saying: Saying, sentence: Sentence, context: Context) -> tuple[int, int]:
    """Return the stretch of the article that holds the words with who says them."""
    text = context.analysis.document.text
    start, end = saying.tokens[0].start, saying.tokens[-1].end
    while end < len(text) and text[end] in _MARKS:
        end += 1
    start -= start > 0 and text[start - 1] in _MARKS
    return min(sentence.start, start), max(sentence.end, end)


def _names(saying: Saying, name: str) -> bool:
    """Whether a saying names its own speaker."""
    words = {word.casefold() for word in name.split() if len(word) > 2} - {"the"}
    return any(token.lower in words for token in saying.tokens)
