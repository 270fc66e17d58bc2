"""Whatever dies or fills up: nothing is lost or half-written, and a rerun gives the same bytes."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from quizgen.batch import Entry, Limits
from quizgen.errors import OutputError
from tests.batch.conftest import Account, banks, fill, run

ROOT = Path(__file__).parents[2]
MANY = {f"{number:03}": f"SLEEP 0.01 article {number}. " + "word " * 2000 for number in range(50)}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals and limits")


def start(shelf: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    """Start a run, and wait until it has finished an article."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.batch.runner", shelf, out, "2", *more],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    return process


def sound_so_far(out: Path, undisturbed: dict[str, bytes]) -> None:
    """Check that a broken-off run left whole banks, each as the undisturbed run has it."""
    assert banks(out).items() <= undisturbed.items()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("many"), MANY)


@pytest.fixture(scope="module")
def undisturbed(many: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The banks of a run that nothing happened to."""
    out = tmp_path_factory.mktemp("undisturbed")
    run(many, to=out, jobs=2)
    return banks(out)


def test_a_killed_run_goes_on_where_it_was(
    many: Path, out: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    moments = random.Random(6)
    finished = 0
    for _ in range(3):
        process = start(many, out)
        time.sleep(moments.uniform(0, 0.15))
        process.kill()
        finished += 1 + process.communicate()[0].count("\n")
        sound_so_far(out, undisturbed)
    last = run(many, to=out, jobs=2)
    assert last.unchanged >= finished
    assert len(last.entries) < len(MANY)
    assert banks(out) == undisturbed
    assert not list(out.glob(".quizgen-*.tmp"))


def test_no_worker_outlives_a_killed_run(out: Path, tmp_path: Path) -> None:
    shelf = fill(tmp_path / "slow", {"a": "quick", "b": "SLEEP 600", "c": "CRAWL"})
    process = start(shelf, out)
    workers = children(process.pid)
    assert len(workers) == 2
    process.kill()
    process.communicate()
    end = time.monotonic() + 30
    while any(map(alive, workers)):
        assert time.monotonic() < end
        time.sleep(0.02)


def children(parent: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True
    )
    pairs = [line.split() for line in listed.stdout.splitlines()]
    return [int(pid) for pid, ppid in pairs if int(ppid) == parent]


def alive(pid: int) -> bool:
    """Whether a process runs; one that is dead but not yet buried does not."""
    listed = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return listed.stdout.strip()[:1] not in {"", "Z"}


def test_a_killed_worker_costs_nothing_but_a_second_try(
    shelf: Path, out: Path, tmp_path: Path
) -> None:
    fill(shelf, {"unlucky": f"DIE ONCE {tmp_path}/mark"})
    account = run(shelf, to=out, jobs=2)
    assert account.errors == []
    assert {Path(entry.input).stem: entry.tries for entry in account.entries} == {
        "mill": 1, "tower": 1, "river": 1, "unlucky": 2
    }  # fmt: skip


def test_an_article_that_kills_its_worker_twice_is_given_up(shelf: Path, out: Path) -> None:
    fill(shelf, {"a": "DIE"})
    account = run(shelf, to=out)
    assert account.errors == [f"{shelf}/a.txt: the worker process died at this article, 2 times."]
    assert len(banks(out)) == 3


def test_an_article_that_crawls_is_stopped_at_the_time_limit(shelf: Path, out: Path) -> None:
    """Also one that holds the interpreter's lock for good, where no signal gets through."""
    fill(shelf, {"a": "CRAWL", "b": "SLEEP 600"})
    account = run(shelf, to=out, jobs=2, limits=Limits(0.5))
    told = "took longer than the 0.5 s that it may take."
    assert sorted(account.errors) == [f"{shelf}/a.txt: {told}", f"{shelf}/b.txt: {told}"]
    assert {entry.tries for entry in account.entries} == {1}
    assert len(banks(out)) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what others use")
def test_an_article_that_hoards_memory_is_stopped_at_the_limit(shelf: Path, out: Path) -> None:
    fill(shelf, {"a": "HOG"})
    account = run(shelf, to=out, limits=Limits(30.0, 200))
    assert account.errors == [
        f"{shelf}/a.txt: needed more than the 200 MB of memory that it may use."
    ]
    assert len(banks(out)) == 3


def test_a_full_disk_ends_the_run_and_a_rerun_completes_it(
    many: Path, out: Path, undisturbed: dict[str, bytes]
) -> None:
    """The system lets no file grow beyond a limit that the manifest reaches before the end."""
    process = start(many, out, str(12_000))
    said, error = process.communicate()
    assert process.returncode == 1
    assert re.fullmatch(rf"{out}/manifest.jsonl can't be written: .*(full|large)\.\n", error)
    sound_so_far(out, undisturbed)
    last = run(many, to=out, jobs=2)
    assert last.unchanged >= 1 + said.count("\n")
    assert banks(out) == undisturbed


def test_a_bank_that_does_not_fit_leaves_nothing_behind(shelf: Path, out: Path) -> None:
    fill(shelf, {"a": "long " * 20_000})
    process = subprocess.run(
        [sys.executable, "-m", "tests.batch.runner", shelf, out, "1", "50000"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "can't be written: File too large." in process.stderr
    assert process.stderr.count("\n") == 1
    assert [path for path in out.iterdir() if path.suffix == ".tmp"] == []


@pytest.mark.parametrize("back", [False, True])
def test_an_output_folder_that_vanishes_ends_the_run(
    back: bool, many: Path, out: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    account = Account()

    def vanish(entry: Entry) -> None:
        if len(account.entries) == 5:
            shutil.rmtree(out)
            if back:
                out.mkdir()

    account.on_finished = vanish
    if not back:
        with pytest.raises(OutputError, match="does not exist"):
            run(many, to=out, jobs=2, account=account)
    else:
        with pytest.raises(OutputError, match=r"manifest\.jsonl .* removed"):
            run(many, to=out, jobs=2, account=account)
    run(many, to=out, jobs=2)
    assert banks(out) == undisturbed


def test_an_interrupt_keeps_what_is_finished_and_leaves_with_130(many: Path, out: Path) -> None:
    code = (
        "import sys; from functools import partial; import quizgen.cli.batch as b\n"
        "from tests.batch.stub import STUB; from quizgen.cli.main import main\n"
        "b.Plan = partial(b.Plan, maker=STUB); sys.exit(main(sys.argv[1:]))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, "batch", many, "-o", out, "--jobs", "2"],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    assert process.stderr.readline()
    os.kill(process.pid, signal.SIGINT)
    said = process.communicate()[1]
    assert process.returncode == 130
    assert " failed, " in said
    assert " not begun or not finished; " in said
    assert "Traceback" not in said
    options = {"count": 10, "types": (), "difficulty": None, "seed": 0}
    again = run(many, to=out, options=options)
    assert again.unchanged > said.count(" questions in ")  # the first line was read above
    assert again.unchanged < len(MANY)
