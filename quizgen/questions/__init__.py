"""Questions from an article: the engine's one entrance and what it takes and returns."""

from quizgen.questions.engine import generate
from quizgen.questions.options import Options
from quizgen.questions.report import Drop, Report

__all__ = ["Drop", "Options", "Report", "generate"]
