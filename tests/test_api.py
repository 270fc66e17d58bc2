"""The public surface: its examples run, and its page says what the code says."""

import doctest
from pathlib import Path

import pytest

import quizgen
from scripts import make_api


def test_the_examples_give_what_they_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = doctest.testmod(quizgen, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert found.attempted > 8
    assert found.failed == 0


def test_the_page_of_the_library_is_made_from_the_docstrings() -> None:
    assert make_api.API.read_text("utf-8") == make_api.page(), "run python scripts/make_api.py"


def test_the_page_has_every_public_name_once_and_no_other() -> None:
    named = [name for names in make_api.GROUPS.values() for name in names]
    assert sorted([*named, "__version__"]) == sorted(quizgen.__all__)
