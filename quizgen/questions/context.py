"""What every stage of one article's generation shares."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause, find_clauses
from quizgen.language.reference import Resolver
from quizgen.language.tokens import Sentence
from quizgen.questions.report import Report
from quizgen.questions.slips import capitalised, slip
from quizgen.questions.sound import sentence_fault


@dataclass(slots=True)
class Context:
    """The analysed article, its resolver, its clauses by sentence and where drops are told."""

    analysis: Analysis
    report: Report
    resolver: Resolver = field(init=False)
    clauses: list[list[Clause]] = field(init=False)
    faults: list[str | None] = field(init=False)
    """Why a sentence can't be asked about, by its index."""
    slips: list[str | None] = field(init=False)
    """Whether the article itself got a sentence wrong, whatever else speaks against it."""

    def __post_init__(self) -> None:
        self.resolver = Resolver(self.analysis)
        sentences = self.analysis.sentences
        names = capitalised(sentences)
        self.slips = [slip(sentence, names) for sentence in sentences]
        self.faults = [
            _fault(sentence, self.analysis) or found
            for sentence, found in zip(sentences, self.slips, strict=True)
        ]
        for sentence, fault in zip(self.analysis.sentences, self.faults, strict=True):
            sentence.sound = fault is None
        self.clauses = [list(find_clauses(sentence)) for sentence in self.analysis.sentences]


def _fault(sentence: Sentence, analysis: Analysis) -> str | None:
    first = sentence.tokens[0]
    unknown = first.text.isalpha() and lexicon.rank(first.lower) is None and first.mention is None
    if unknown and analysis.words.get(first.lower, 0) < 2:
        return "starts with no word"  # "Adiary may help": a slip of the scan
    return sentence_fault(sentence)
