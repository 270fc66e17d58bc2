from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.study import preferences
from quizgen.study.preferences import Preferences, load, preferences_path, save


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QUIZGEN_CONFIG_DIR", str(tmp_path / "config"))
    for name in preferences.NAMES:
        monkeypatch.delenv(f"QUIZGEN_{name.upper()}", raising=False)
    return preferences_path()


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)


def test_without_a_file_everything_is_as_usual() -> None:
    assert load() == Preferences()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    assert save(theme="nord", feedback="end", reading="beside", matching="exact") == ""
    assert save(keys={"quit": "ctrl+x", "choose.1": '"'}, banks_folder=tmp_path) == ""
    found = load()
    assert found == Preferences(
        theme="nord",
        keys={"quit": "ctrl+x", "choose.1": '"'},
        feedback="end",
        reading="beside",
        matching="exact",
        banks_folder=tmp_path,
    )


def test_saving_one_thing_keeps_the_others_and_what_is_not_ours(path: Path) -> None:
    ours = '[keys]\nquit = "x"\n'
    others = '[other]\nname = "x"\nday = 2025-03-01\n[other.deep]\na = 1\n'
    write(path, 'theme = "nord"\nlist = [1, 2.5, true]\n' + others + ours)
    assert save(theme="dracula", feedback="end") == ""
    kept = tomllib.loads(path.read_text())
    assert kept == {
        "theme": "dracula",
        "list": [1, 2.5, True],
        "feedback": "end",
        "other": {"name": "x", "day": date(2025, 3, 1), "deep": {"a": 1}},
        "keys": {"quit": "x"},
    }
    assert save(theme=None) == ""
    assert load().theme is None


def test_the_environment_is_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    save(theme="nord", matching="exact")
    monkeypatch.setenv("QUIZGEN_THEME", "dracula")
    monkeypatch.setenv("QUIZGEN_FEEDBACK", "end")
    monkeypatch.setenv("QUIZGEN_BANKS_FOLDER", "/banks")
    found = load()
    assert (found.theme, found.feedback, found.matching) == ("dracula", "end", "exact")
    assert found.banks_folder == Path("/banks")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("theme = ", "preferences.toml can't be used"),
        ("\x00", "preferences.toml can't be used"),
        ('feedback = "later"', "feedback must be each or end, not 'later'"),
        ("theme = 3", "theme must be a text, not 3"),
        ('keys = "x"', "keys must be a table"),
        ("[keys]\nquit = 3", "keys must be a table"),
    ],
)
def test_what_can_not_be_used_is_told_and_left_at_its_default(
    path: Path, text: str, says: str
) -> None:
    write(path, text)
    found = load()
    assert says in found.problem
    assert (found.theme, found.feedback, dict(found.keys)) == (None, "each", {})


def test_a_bad_value_in_the_environment_leaves_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    save(feedback="end")
    monkeypatch.setenv("QUIZGEN_FEEDBACK", "nonsense")
    found = load()
    assert found.feedback == "end"
    assert "environment: feedback must be" in found.problem


def test_a_broken_file_is_kept_beside_the_new_one(path: Path) -> None:
    write(path, "theme = ")
    assert save(theme="nord") == ""
    assert load() == Preferences(theme="nord")
    assert path.with_suffix(".broken.toml").read_text() == "theme = "


def test_a_file_that_can_not_be_written_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("QUIZGEN_CONFIG_DIR", str(tmp_path / "file"))
    assert "can't be written" in save(theme="nord")
    assert load().theme is None


@given(st.text(), st.dictionaries(st.text(), st.text()))
def test_any_text_comes_back_as_it_was(text: str, keys: dict[str, str]) -> None:
    values = {"theme": text, "keys": keys}
    assert tomllib.loads(preferences._toml(values)) == values
