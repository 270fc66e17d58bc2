"""What abbreviations stand for: "In the article, what does “IEC” stand for?"."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.bank.model import Option
from quizgen.distractors.initials import wrong_full_forms
from quizgen.language.abbreviations import Abbreviation, abbreviations
from quizgen.questions.candidate import Candidate
from quizgen.questions.context import Context

WANTED = 3
EVERYDAY = frozenset("US USA UK EU UN TV DNA CEO BBC CNN NASA FBI CIA NATO AIDS HIV USSR".split())
"""Abbreviations that stand for nothing new to anybody."""


def initials_questions(context: Context) -> Iterator[Candidate]:
    """Yield a question for every abbreviation that the article spells out."""
    for abbreviation in abbreviations(context.analysis.sentences):
        if abbreviation.short in EVERYDAY:
            continue
        wrong = wrong_full_forms([token.text for token in abbreviation.words], abbreviation.short)
        text = context.analysis.document.text.casefold()
        if len(wrong) == WANTED and not any(form.casefold() in text for form in wrong):
            uses = context.analysis.words.get(abbreviation.short.casefold(), 0)
            yield _question(abbreviation, wrong, uses)


def _question(found: Abbreviation, wrong: list[str], uses: int) -> Candidate:
    why = f"The article does not say so: “{found.short}” stands for “{found.full}”."
    options = [Option(form, False, "lexicon", why) for form in wrong]
    return Candidate(
        "initials",
        f"In the article, what does “{found.short}” stand for?",
        found.full,
        found.words[0].start,
        found.words[-1].end,
        "full form",
        found.sentence,
        list(found.words),
        choices=(Option(found.full, True, "article", ""), *options),
        skill="vocabulary",
        doubts=() if uses > 1 else ("an abbreviation used once",),
    )
