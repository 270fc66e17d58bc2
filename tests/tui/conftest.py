"""Keep the tests of the app away from the home of whoever runs them."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let preferences and data lie where nothing else is."""
    monkeypatch.setenv("QUIZGEN_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("QUIZGEN_DATA_DIR", str(tmp_path / "data"))
