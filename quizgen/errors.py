"""The errors a user may meet: each is one sentence that names the file and the place.

The command line prints the message and leaves with ``exit_code``; nothing else of an error
reaches a user unless ``--debug`` is given.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process's exit status means."""

    DONE = 0
    """All that was asked for was done."""
    FAILED = 1
    """The work failed: a file that is missing, unreadable, unsuitable or cannot be written."""
    USAGE = 2
    """The command line itself is wrong: unknown option, impossible value, no terminal for it."""
    INTERRUPTED = 130
    """Ctrl-C."""


class QuizgenError(Exception):
    """Base of every error that is the user's to know about; ``str(error)`` is the sentence."""

    exit_code: ExitCode = ExitCode.FAILED


class ArticleError(QuizgenError):
    """The article can't be read or used: missing, binary, too short, not English."""


class BankError(QuizgenError):
    """The question bank can't be read or is not sound; names the place as a JSON path."""


class OutputError(QuizgenError):
    """Something could not be written."""


class ModelError(QuizgenError):
    """The language model is missing or is not the one quizgen was built for."""


class EngineError(QuizgenError):
    """The machines that were to do the work can't be reached, or do not fit this quizgen."""


class StoreError(QuizgenError):
    """The attempt store can't be read or written."""


class UsageError(QuizgenError):
    """The command asks for something impossible."""

    exit_code = ExitCode.USAGE
