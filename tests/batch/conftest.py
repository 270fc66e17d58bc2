"""A shelf of small articles, and runs over it with the stub engine."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizgen.batch import Entry, Plan, StoppedError, run_batch
from tests.batch.stub import STUB

ARTICLES = {"mill": "The old mill.", "tower": "The tall tower.", "sub/river": "The wide river."}


class Account:
    """A watcher that remembers."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.problems: list[str] = []
        self.unchanged = 0
        self.total = 0
        self.others = 0
        self.stopped = False
        self.on_finished: Callable[[Entry], None] = lambda entry: None

    def begins(self, articles: int, problems: list[str], others: int) -> None:
        self.total, self.problems, self.others = articles, problems, others

    def more(self, articles: int) -> None:
        self.total += articles

    def skipped(self) -> None:
        self.unchanged += 1

    def finished(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.on_finished(entry)

    def passing(self) -> None:
        pass

    @property
    def errors(self) -> list[str]:
        return [*self.problems, *(entry.error for entry in self.entries if entry.error)]


def run(
    *names: str | Path,
    to: Path,
    stdin: bytes = b"",
    account: Account | None = None,
    **plan: Any,
) -> Account:
    account = account or Account()
    plan = {"maker": STUB, "options": {"count": 10, "seed": 0}} | plan
    try:
        run_batch([str(name) for name in names], to, Plan(**plan), account, io.BytesIO(stdin))
    except StoppedError:
        account.stopped = True
    return account


def banks(folder: Path) -> dict[str, bytes]:
    """Return what a run left for people: every file but the hidden and the manifests."""
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if not path.name.startswith((".", "manifest"))
    }


def fill(folder: Path, articles: dict[str, str]) -> Path:
    for name, text in articles.items():
        path = folder / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return fill(tmp_path / "shelf", ARTICLES)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "banks"
