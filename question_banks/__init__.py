"""Sample articles and their question banks, installed with quizgen and ready to play.

Each article ``<name>.txt`` or ``<name>.md`` has its bank ``<name>.json`` beside it.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

ARTICLE_SUFFIXES = (".txt", ".md")


def folder() -> Path:
    """Return the folder that holds the samples, in a checkout or an installation."""
    # Wheels are always unpacked when installed, so the resource is a folder on disk.
    return Path(str(files(__name__)))


def articles() -> list[Path]:
    """Return the paths of the sample articles, by name."""
    return sorted(path for path in folder().iterdir() if path.suffix in ARTICLE_SUFFIXES)


def banks() -> list[Path]:
    """Return the paths of the sample banks, by name."""
    return sorted(folder().glob("*.json"))
