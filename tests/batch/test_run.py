"""A run over a shelf: every article a bank, a line in the manifest, and no work twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import question_banks
import quizgen
from quizgen.batch import Limits
from quizgen.batch.lock import folder_lock
from quizgen.batch.tasks import Maker
from quizgen.errors import ModelError, OutputError
from tests.batch.conftest import banks, fill, run
from tests.batch.stub import BROKEN


def entries(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "manifest.jsonl").read_text().splitlines()]


def test_every_article_gets_a_bank_and_a_line_in_the_manifest(shelf: Path, out: Path) -> None:
    account = run(shelf, to=out, jobs=2)
    assert account.errors == []
    written = entries(out)
    assert sorted(str(entry["input"]) for entry in written) == sorted(
        str(path) for path in shelf.rglob("*.txt")
    )
    assert {entry["bank"] for entry in written} == set(banks(out))
    assert all(entry["status"] == "done" and entry["questions"] == 3 for entry in written)


def test_the_real_engine_gives_the_bytes_of_the_samples(out: Path) -> None:
    """A run's banks are those that ``generate`` makes, also from JSONL and from bytes."""
    article = next(path for path in question_banks.articles() if path.stem == "thorn")
    account = run(article, to=out, maker=Maker(), options={"count": 10})
    assert account.errors == []
    assert list(banks(out).values()) == [article.with_suffix(".json").read_bytes()]


def test_a_rerun_works_only_on_what_is_new_changed_failed_or_gone(shelf: Path, out: Path) -> None:
    fill(shelf, {"bad": "REFUSE"})
    assert len(run(shelf, to=out).entries) == 4
    again = run(shelf, to=out)
    assert (again.unchanged, [entry.input for entry in again.entries]) == (
        3, [str(shelf / "bad.txt")]
    )  # fmt: skip
    fill(shelf, {"bad": "Good now.", "mill": "The new mill.", "new": "New."})
    next(out.glob("tower-*.json")).write_bytes(b"altered")
    next(out.glob("river-*.json")).unlink()
    third = run(shelf, to=out)
    assert (third.unchanged, len(third.entries)) == (0, 5)
    assert run(shelf, to=out).unchanged == 5


@pytest.mark.parametrize("change", ["options", "version"])
def test_other_options_or_another_version_make_all_banks_anew(
    change: str, shelf: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(shelf, to=out)
    if change == "version":
        monkeypatch.setattr(quizgen, "__version__", "9.9")
    options = {"count": 10, "seed": int(change == "options")}
    assert len(run(shelf, to=out, options=options).entries) == 3


def test_a_torn_or_foreign_line_costs_only_its_own_article(shelf: Path, out: Path) -> None:
    run(shelf, to=out)
    path = out / "manifest.jsonl"
    first, *others = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"[nonsense\n" + b"".join(others) + first[:40])
    again = run(shelf, to=out)
    assert (again.unchanged, len(again.entries)) == (2, 1)
    assert path.read_bytes() == b"[nonsense\n" + b"".join(others) + path.read_bytes()[-len(first) :]
    assert len(path.read_bytes().splitlines()) == 4


def test_a_bad_document_is_told_and_the_rest_goes_on(shelf: Path, out: Path) -> None:
    fill(shelf, {"a": "REFUSE", "print": "PRINT this"})
    account = run(shelf, shelf / "gone.txt", to=out)
    assert account.errors == [
        f"{shelf}/a.txt is not English.",
        f"{shelf}/gone.txt does not exist.",
    ]
    assert len(banks(out)) == 4


def test_fail_fast_stops_at_the_first_failure(shelf: Path, out: Path) -> None:
    fill(shelf, {"a": "REFUSE", **{f"z{number}": "SLEEP 0.05" for number in range(20)}})
    account = run(shelf, to=out, fail_fast=True)
    assert account.stopped
    assert len(account.entries) < 10


def test_jobs_and_shards_do_not_show_in_the_banks(shelf: Path, out: Path, tmp_path: Path) -> None:
    fill(shelf, {f"many/{number}": f"Number {number}." for number in range(9)})
    run(shelf, to=out)
    shares = [run(shelf, to=tmp_path / "shares", shard=(i, 3), jobs=3) for i in (1, 2, 3)]
    assert banks(tmp_path / "shares") == banks(out)
    assert sum(len(share.entries) for share in shares) == 12
    assert max(len(share.entries) for share in shares) < 12
    assert run(shelf, to=tmp_path / "shares").unchanged == 12


def test_a_book_gives_a_bank_a_chapter_and_is_resumed_by_chapter(shelf: Path, out: Path) -> None:
    fill(shelf, {"book": "CHAPTER CHAPTER CHAPTER"})
    account = run(shelf / "book.txt", to=out)
    assert account.total == 3
    assert sorted(name[-9:] for name in banks(out)) == ["-001.json", "-002.json", "-003.json"]
    before = banks(out)
    next(out.glob("*-002.json")).unlink()
    again = run(shelf / "book.txt", to=out)
    assert (again.unchanged, len(again.entries), banks(out)) == (2, 1, before)


def test_records_become_banks_that_know_their_text(out: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "x", "text": "One."}\n{"id": "y", "text": "REFUSE"}\n')
    account = run(path, to=out)
    assert [b"ONE." in data for data in banks(out).values()] == [True]
    assert account.errors == [f"{path}#y is not English."]
    path.write_text('{"id": "new", "text": "New."}\n{"id": "x", "text": "One."}\n')
    assert run(path, to=out).unchanged == 1


def test_two_runs_in_one_folder_are_refused_but_two_shards_are_not(shelf: Path, out: Path) -> None:
    out.mkdir()
    with folder_lock(out), pytest.raises(OutputError, match=r"in use by another run \(process \d"):
        run(shelf, to=out)
    with folder_lock(out, "-1-of-2"):
        run(shelf, to=out, shard=(2, 2))
        for shard in ((1, 2), None):
            with pytest.raises(OutputError, match="in use by another run"):
                run(shelf, to=out, shard=shard)


def test_a_planted_link_is_replaced_and_not_followed(
    shelf: Path, out: Path, tmp_path: Path
) -> None:
    run(shelf, to=out)
    bank = next(out.glob("mill-*.json"))
    whole, outside = bank.read_bytes(), tmp_path / "outside"
    outside.write_text("mine")
    bank.unlink()
    bank.symlink_to(outside)
    run(shelf, to=out)
    assert (bank.is_symlink(), bank.read_bytes(), outside.read_text()) == (False, whole, "mine")


def test_workers_that_cannot_start_end_the_run_with_a_sentence(shelf: Path, out: Path) -> None:
    with pytest.raises(ModelError, match="the worker can't start"):
        run(shelf, to=out, maker=BROKEN)


def test_limits_are_no_part_of_what_a_bank_depends_on(shelf: Path, out: Path) -> None:
    run(shelf, to=out)
    assert run(shelf, to=out, limits=Limits(5.0, 4000)).unchanged == 3
