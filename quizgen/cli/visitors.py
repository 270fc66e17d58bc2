"""Who visits ``quizgen serve``: each browser has a folder of its own, told by a cookie."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from pathlib import Path

from quizgen.study.database import data_directory

COOKIE = "quizgen-visitor"
FOLDER = "visitors"
YEAR = 365 * 24 * 3600
"""Seconds for which a browser keeps its cookie."""

_NAME = re.compile(r"[0-9a-f]{32}", re.ASCII)
"""What is guessed as little as a password, and is no way out of the folder."""


def visitor(cookies: Mapping[str, str]) -> str:
    """Return the name that a browser brought along, or a new one if it brought none of ours."""
    name = cookies.get(COOKIE, "")
    return name if _NAME.fullmatch(name) else secrets.token_hex(16)


def folder_of(name: str) -> Path:
    """Return where a visitor's answers and colours are kept."""
    return data_directory() / FOLDER / name
