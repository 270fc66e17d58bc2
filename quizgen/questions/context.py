"""What every stage of one article's generation shares."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause, find_clauses
from quizgen.language.reference import Resolver
from quizgen.questions.report import Report
from quizgen.questions.sound import sentence_fault


@dataclass(slots=True)
class Context:
    """The analysed article, its resolver, its clauses by sentence and where drops are told."""

    analysis: Analysis
    report: Report
    resolver: Resolver = field(init=False)
    clauses: list[list[Clause]] = field(init=False)

    def __post_init__(self) -> None:
        self.resolver = Resolver(self.analysis)
        for sentence in self.analysis.sentences:
            sentence.sound = sentence_fault(sentence) is None
        self.clauses = [list(find_clauses(sentence)) for sentence in self.analysis.sentences]
