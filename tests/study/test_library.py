from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from quizgen.bank import save_bank
from quizgen.study.library import Entry, Library
from quizgen.study.session import Session, Settings
from tests.study.memory import MemoryStore
from tests.study.moves import answer
from tests.study.samples import QUESTIONS, TestClock, make_bank


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "banks"
    path.mkdir()
    return path


@pytest.fixture
def library(store: MemoryStore, clock: TestClock, folder: Path) -> Library:
    return Library(store, clock, folder=folder, samples=False)


def only(library: Library) -> Entry:
    (entry,) = library.entries()
    return entry


def test_the_samples_are_on_the_shelf(store: MemoryStore, clock: TestClock, folder: Path) -> None:
    entries = Library(store, clock, folder=folder).entries()
    assert {entry.source for entry in entries} == {"sample"}
    assert "thorn.json" in {entry.path.name for entry in entries}
    assert all(entry.questions and entry.title and not entry.problem for entry in entries)


def test_a_bank_tells_its_title_its_questions_and_how_it_fared(
    library: Library, store: MemoryStore, clock: TestClock, folder: Path
) -> None:
    rejected = msgspec.structs.replace(QUESTIONS[0], status="rejected")
    bank = make_bank(rejected, *QUESTIONS[1:])
    save_bank(bank, folder / "f.json")
    entry = only(library)
    assert (entry.title, entry.questions, entry.source) == ("Fyrholm Light", 4, "folder")
    assert (entry.best, entry.last, entry.due, entry.unfinished) == (None, None, 0, False)
    for right in (3, 1):
        session = Session.start(bank, Settings(), store, clock, path=str(folder / "f.json"))
        for asked in session.all_asked:
            answer(session, asked, right=asked.number <= right)
        session.finish()
    session = Session.start(bank, Settings(), store, clock, path=str(folder / "f.json"))
    entry = only(library)
    assert (entry.best, entry.last, entry.due, entry.unfinished) == (0.75, 0.25, 3, False)
    answer(session, session.all_asked[0], right=False)
    assert only(library).unfinished


def test_a_bank_that_was_opened_is_remembered_and_comes_first(
    library: Library, clock: TestClock, folder: Path, tmp_path: Path
) -> None:
    for name in ("a", "b", "c"):
        save_bank(make_bank(title=name), folder / f"{name}.json")
    elsewhere = tmp_path / "elsewhere.json"
    save_bank(make_bank(title="elsewhere"), elsewhere)
    library.remember(elsewhere)
    clock.advance(1)
    library.remember(folder / "c.json")
    found = [(entry.title, entry.source) for entry in library.entries()]
    assert found == [("c", "folder"), ("elsewhere", "recent"), ("a", "folder"), ("b", "folder")]


def test_a_bank_deleted_broken_or_too_new_is_an_entry_with_a_problem(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.json"
    save_bank(make_bank(), gone)
    library.remember(gone)
    gone.unlink()
    (folder / "broken.json").write_text("{")
    (folder / "folder.json").mkdir()
    (folder / "new.json").write_text('{"format": "quizgen-bank", "version": 99}')
    (folder / "notes.txt").write_text("not a bank, and not asked")
    problems = {entry.path.name: entry.problem for entry in library.entries()}
    assert set(problems) == {"gone.json", "broken.json", "folder.json", "new.json"}
    assert problems["gone.json"] == f"{gone} does not exist any more."
    assert "not valid JSON" in problems["broken.json"]
    assert "is a folder" in problems["folder.json"]
    assert "newer quizgen" in problems["new.json"]


def test_a_bank_that_changed_is_read_again(library: Library, folder: Path) -> None:
    path = folder / "f.json"
    save_bank(make_bank(), path)
    first = only(library)
    save_bank(make_bank(title="Another title"), path)
    os.utime(path, ns=(1, 1))
    second = only(library)
    assert second.title == "Another title"
    assert second.fingerprint != first.fingerprint


def test_a_folder_that_is_not_there_is_empty(store: MemoryStore, tmp_path: Path) -> None:
    assert Library(store, folder=tmp_path / "none", samples=False).entries() == ()


def test_search_finds_every_word_in_title_or_name(library: Library, folder: Path) -> None:
    save_bank(make_bank(title="The Fyrholm Light"), folder / "one.json")
    save_bank(make_bank(title="Glaciers"), folder / "light.json")

    def found(words: str) -> list[str]:
        return [entry.path.name for entry in library.search(words)]

    assert found("light") == ["light.json", "one.json"]
    assert found("LIGHT fyr") == ["one.json"]
    assert found("") == ["light.json", "one.json"]
    assert found("moon") == []


def test_due_counts_by_now(
    library: Library, store: MemoryStore, clock: TestClock, folder: Path
) -> None:
    save_bank(make_bank(), folder / "f.json")
    session = Session.start(make_bank(), Settings(), store, clock, path=str(folder / "f.json"))
    answer(session, session.all_asked[0], right=True)
    assert only(library).due == 0
    clock.advance(timedelta(days=60).total_seconds())
    assert only(library).due == 1
