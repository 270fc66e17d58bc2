"""``quizgen batch``: what an operator sees and what the exit status says."""

from functools import partial
from pathlib import Path

import pytest

from quizgen.batch import Entry, Plan
from quizgen.cli.batch_display import Display
from tests.batch.conftest import banks, fill
from tests.batch.stub import STUB
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.cli.batch.Plan", partial(Plan, maker=STUB))


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return fill(tmp_path / "shelf", {"a": "The mill.", "b": "The tower."})


def test_every_article_has_a_line_and_stdout_stays_empty(
    run: Run, shelf: Path, tmp_path: Path
) -> None:
    outcome = run("batch", shelf, "-o", tmp_path / "out", "--jobs", "1")
    assert (outcome.code, outcome.out) == (0, "")
    first, second, summary = outcome.err.splitlines()
    assert first.startswith(f"{shelf}/a.txt: 3 questions in a-")
    assert second.startswith(f"{shelf}/b.txt: 3 questions in b-")
    assert summary.startswith(f"quizgen: {tmp_path}/out: 2 banks made with 6 questions, 0 failed; ")
    again = run("batch", shelf, "-o", tmp_path / "out")
    assert again.code == 0
    assert "0 banks made with 0 questions, 2 unchanged, 0 failed; " in again.err


def test_a_failure_is_one_sentence_and_exit_status_1(run: Run, shelf: Path, tmp_path: Path) -> None:
    fill(shelf, {"c": "REFUSE"})
    outcome = run("batch", shelf, tmp_path / "gone.txt", "-o", tmp_path / "out")
    assert outcome.code == 1
    assert f"quizgen: {shelf}/c.txt is not English.\n" in outcome.err
    assert f"quizgen: {tmp_path}/gone.txt does not exist.\n" in outcome.err
    assert "2 banks made with 6 questions, 2 failed" in outcome.err
    assert len(banks(tmp_path / "out")) == 2


def test_fail_fast_stops_with_exit_status_1(run: Run, shelf: Path, tmp_path: Path) -> None:
    fill(shelf, {"a": "REFUSE"} | {f"z{number}": "SLEEP 0.1" for number in range(9)})
    outcome = run("batch", shelf, "-o", tmp_path / "out", "--jobs", "1", "--fail-fast")
    assert outcome.code == 1
    assert "1 failed, " in outcome.err
    assert " not begun or not finished; " in outcome.err


def test_a_list_on_stdin_and_shards(run: Run, shelf: Path, tmp_path: Path) -> None:
    names = "".join(f"{path}\n" for path in sorted(shelf.iterdir())).encode()
    for shard in ("1/2", "2/2"):
        outcome = run("batch", "-", "-o", tmp_path / "out", "--shard", shard, stdin=names)
        assert outcome.code == 0
    assert len(banks(tmp_path / "out")) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--shard", "3/2"], "'3/2' is no i/n such as 1/4"),
        (["--shard", "0/2"], "'0/2' is no i/n such as 1/4"),
        (["--engine", "dask"], "--engine dask needs --scheduler"),
        (["--scheduler", "tcp://x:1"], "--scheduler goes with --engine dask"),
        (["--engine=dask", "--scheduler=x", "--jobs=2"], "--jobs goes with --engine local"),
        (["--time-limit", "0"], "0 is not in the range x>0"),
        (["--types", "essay"], "'essay' is none of"),
    ],
)
def test_wrong_use_is_told_and_writes_nothing(
    arguments: list[str], message: str, run: Run, shelf: Path, tmp_path: Path
) -> None:
    outcome = run("batch", shelf, "-o", tmp_path / "out", *arguments)
    assert outcome.code == 2
    assert message in " ".join(outcome.err.split())
    assert not (tmp_path / "out").exists()


def test_an_output_that_is_a_file_is_wrong_use(run: Run, shelf: Path) -> None:
    outcome = run("batch", shelf, "-o", shelf / "a.txt")
    assert outcome.code == 2
    assert outcome.err == f"quizgen: {shelf}/a.txt is a file; -o names the folder for the banks.\n"


def entry(status: str = "done", error: str = "") -> Entry:
    return Entry("a-1", "a.txt", "h", "o", status, bank="a-1.json", questions=9, error=error)  # type: ignore[arg-type]


def test_on_a_terminal_a_line_tells_rate_and_time_left(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    now = [0.0]
    display = Display("out", lambda: now[0])
    display.begins(4001, [], 0)
    now[0] = 1.0
    display.skipped()
    for _ in range(9):
        display.finished(entry())
    display.finished(entry("failed", "b.txt is \x1b[2Jempty."))
    assert display.line() == "11 of 4,001 (0%), 10.0 a second, 6 min 39 s left, 1 failed"
    now[0] = 2.0
    display.passing()
    display.ends()
    shown = capsys.readouterr().err
    assert "\r11 of 4,001 (0%), 5.0 a second, 13 min 18 s left, 1 failed" in shown
    assert "\r \r" in shown.replace("  ", "")
    assert "quizgen: b.txt is \N{REPLACEMENT CHARACTER}[2Jempty.\n" in shown
