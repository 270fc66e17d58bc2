"""The parser's weights: found, verified, loaded once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from quizgen.errors import ModelError
from quizgen.language import model

FRESH = model.load_model.__wrapped__
"""``load_model`` without its cache."""


def installed() -> Path:
    found = [model._weights_folder(package) for package in model.PACKAGES]
    return next(folder for folder in found if folder is not None)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the weights that a test may spoil."""
    folder = tmp_path / "weights"
    for name in model.WEIGHTS:
        (folder / name).parent.mkdir(parents=True)
        shutil.copyfile(installed() / name, folder / name)
    return folder


def test_the_model_is_found_and_loaded_once() -> None:
    assert model.load_model() is model.load_model()


def test_only_the_components_in_use_are_loaded() -> None:
    assert model.load_model().pipe_names == ["tok2vec", "tagger", "parser", "ner"]


def test_the_installed_weights_are_the_published_ones() -> None:
    assert model._mismatch(installed()) is None


@pytest.mark.parametrize("name", model.WEIGHTS)
def test_a_file_with_one_byte_changed_is_refused_by_name(
    name: str, copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bytearray((copied / name).read_bytes())
    data[len(data) // 2] ^= 1
    (copied / name).write_bytes(data)
    monkeypatch.setattr(model, "_weights_folder", lambda package: copied)
    with pytest.raises(ModelError) as caught:
        FRESH()
    assert str(caught.value) == (
        f"{copied / name}: not the en_core_web_sm 3.8.0 weights; reinstall quizgen"
    )


def test_a_missing_file_is_refused_by_name(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (copied / "ner/model").unlink()
    monkeypatch.setattr(model, "_weights_folder", lambda package: copied)
    with pytest.raises(ModelError, match=r"ner.model"):
        FRESH()


def test_a_spoilt_package_does_not_keep_a_sound_one_from_use(
    copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (copied / "ner/model").write_bytes(b"")
    sound = installed()
    folders = {"first": copied, "second": sound}
    monkeypatch.setattr(model, "PACKAGES", tuple(folders))
    monkeypatch.setattr(model, "_weights_folder", folders.__getitem__)
    loaded: list[Path] = []
    monkeypatch.setattr(model, "_load", loaded.append)
    FRESH()
    assert loaded == [sound]


def test_no_model_at_all_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "PACKAGES", ("quizgen_no_such_model",))
    with pytest.raises(ModelError) as caught:
        FRESH()
    message = "the English language model is not installed; reinstall quizgen"
    assert str(caught.value) == message
