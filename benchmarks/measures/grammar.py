"""Malformed stems: sentences that Link Grammar can't link whole, and patterns no question has.

Neither is a judge of one stem: Link Grammar refuses a tenth of what people write. Only the
difference between the engine's share and people's, under the same checker, means something.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence

PARSER = "link-parser"
SECONDS = 5
"""A sentence may take so long; one that takes longer is not flagged."""
_OPTIONS = ("-graphics=0", "-null=0", "-panic=0", "-limit=20", "-echo=1", f"-timeout={SECONDS}")
_REFUSED = "No complete linkages found"
_GIVEN_UP = ("expired!", "exhausted!")

_PRETERITES = (
    "was were had went took gave wrote began became came saw knew grew drew threw spoke chose rose "
    "ran made held led won built brought bought caught taught thought told said sold kept left"
).split()
_AUX = "do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must"

RULES: dict[str, re.Pattern[str]] = {
    "word twice": re.compile(r"\b(?!that|had)([a-z]+) \1\b"),
    "two articles": re.compile(r"\b(?:a|an|the) (?:a|an|the)\b(?! [A-Z])"),
    "a before a vowel": re.compile(r"\ba (?=[aeio])(?!eu|ew|on(?:e|ce)\b)[a-z]{2}"),
    "an before a consonant": re.compile(r"\ban [bcdfgjklmnpqrtvwyz][a-z]"),
    "two auxiliaries": re.compile(
        r"\b(?:is|are|was|were|do|does|did) (?:can|could|will|would)\b"
        r"|\b(?:is|are|was|were|do|does|did|can|could|will|would|should|may|might|must)"
        r" (?:is|are|was|were|does|did|has|had)\b"
    ),
    "did with a past form": re.compile(
        rf"\b(?:do|does|did) (?:the |an? |his |her |its |their )?(?:[A-Z][\w’'-]* ){{0,3}}"
        rf"(?:[A-Z]|(?<=the )[a-z]|(?<=a )[a-z])[\w’'-]* "
        rf"(?:{'|'.join(_PRETERITES)}|[a-z]{{2,}}ed)\b(?! (?:to|by|in|of|on|for|at|with|from)\b)"
    ),
    "does with an -s": re.compile(
        r"\bdoes (?:the |an? |his |her |its |their )?(?:[A-Z][\w’'-]+ ){0,3}[\w’'-]+ "
        r"(?:has|goes|makes|takes|gives|gets|wants|says|means)\b"
    ),
    "subject pronoun as an object": re.compile(
        r"\b(?:of|to|for|with|by|from) (?:he|she|they|I|we)\b"
    ),
    "stray mark": re.compile(r"\s(?:[,;?]|\.(?!\.))|,,|[,;:]\s*[?.]$|\.\.(?!\.)|\?\?|\(\s*\)|''"),
    "ends in the middle": re.compile(r"\b(?:the|an?|and|or|that|which|than)\s*[?.]$"),
    "starts small": re.compile(r"^[\"“‘']?[a-z](?![a-zA-Z]*[A-Z])"),
    "no end mark": re.compile(r"[^.?!…:]$"),
}  # fmt: skip
"""Pattern → what is wrong; regular expressions on the stem, the gap filled."""

_OPENING = re.compile(r"(?:^|[\s(“])['‘]\w")
_CLOSING = re.compile(r"[^\Wsxz_](?<!in)['’](?=[\s?.,]|$)")
"""A single mark after a word; after an s it may be a possessive, after "in" a swallowed g."""
_QUESTION = re.compile(rf"\b(?:what|which|who|whom|whose|when|where|why|how|{_AUX})\b", re.I)


def rule_faults(sentence: str) -> list[str]:
    """Return the names of the rules that a stem breaks."""
    text = " ".join(sentence.split())
    ending = text.rstrip("\"”’')")
    checked = text if not ending.endswith((".", "?", "!")) else ending
    faults = [name for name, pattern in RULES.items() if pattern.search(checked)]
    if text.endswith("?") and not _QUESTION.search(text):
        faults.append("asks nothing")
    faults += ["brackets or quotation marks left open"] * unbalanced(text)
    return faults


def unbalanced(text: str) -> bool:
    """Whether a bracket or a quotation mark lacks its fellow."""
    if any(text.count(left) != text.count(right) for left, right in ("()", "[]", "“”")):
        return True
    lone = _CLOSING.search(text) is not None and _OPENING.search(text) is None
    return lone or text.count('"') % 2 == 1


def link_grammar_refuses(sentences: Sequence[str]) -> frozenset[str] | None:
    """Return the sentences without a complete linkage; None when link-parser is not installed."""
    if shutil.which(PARSER) is None:
        return None
    lines = list(dict.fromkeys(one_line(sentence) for sentence in sentences))
    done = subprocess.run(
        [PARSER, "en", *_OPTIONS],
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    refused = refusals(done.stdout, frozenset(lines))
    return frozenset(sentence for sentence in sentences if one_line(sentence) in refused)


def one_line(sentence: str) -> str:
    """Return a sentence as the parser is given it: one line, no command to the parser."""
    return " ".join(sentence.split()).lstrip("!%")


def refusals(output: str, asked: frozenset[str]) -> set[str]:
    """Return the echoed sentences that a refusal follows and that the parser had time for."""
    refused: set[str] = set()
    unsettled: set[str] = set()
    current = ""
    for line in output.splitlines():
        if line in asked:
            current = line
        elif line.startswith(_REFUSED):
            refused.add(current)
        elif line.endswith(_GIVEN_UP):
            unsettled.add(current)
    return refused - unsettled


def flagged(sentences: Sequence[str], refused: frozenset[str] | None) -> list[bool]:
    """Return for each stem whether a rule or Link Grammar flags it."""
    return [bool(rule_faults(s)) or s in (refused or ()) for s in sentences]
