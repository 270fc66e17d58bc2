"""The command itself: help, version, wrong use, closed pipes."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import quizgen
from quizgen.bank import encode_bank, encode_schema
from tests.bank.examples import BANK, CHOICE, with_question
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]


def test_the_version_is_the_packages(run: Run) -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert quizgen.__version__ == declared
    assert run("--version").out == f"quizgen, version {declared}\n"


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_lists_every_command(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert outcome.code == 0
    for command in ("generate", "take", "practice", "validate", "schema"):
        assert f"\n  {command} " in outcome.out


def test_an_unknown_command_is_wrong_use(run: Run) -> None:
    outcome = run("genrate")
    assert outcome.code == 2
    assert outcome.out == ""


@pytest.mark.parametrize("command", ["generate", "take", "practice", "validate", "schema"])
def test_every_command_has_help(run: Run, command: str) -> None:
    outcome = run(command, "--help")
    assert outcome.code == 0
    assert outcome.out.startswith(f"Usage: quizgen {command} ")


def test_after_two_dashes_debug_is_a_name(run: Run) -> None:
    assert run("generate", "--", "--debug").err == "quizgen: --debug does not exist.\n"


def test_schema_is_data_on_stdout(run: Run) -> None:
    outcome = run("schema")
    assert outcome.out.encode() == encode_schema()
    assert json.loads(outcome.out)["$schema"].endswith("2020-12/schema")


def test_validate_names_every_problem_of_every_bank(run: Run, tmp_path: Path) -> None:
    good, bad, broken = (tmp_path / name for name in ("good.json", "bad.json", "broken.json"))
    good.write_bytes(encode_bank(BANK))
    bad.write_bytes(encode_bank(with_question(CHOICE, answer="1303", stem=" ")))
    broken.write_bytes(b"{")
    outcome = run("validate", good, bad, broken, tmp_path / "none.json")
    assert outcome.code == 1
    assert outcome.err == ""
    assert outcome.out.splitlines() == [
        f"{good}: sound, 4 questions.",
        f"{bad}: is blank - at $.questions[0].stem.",
        f"{bad}: is not the correct option - at $.questions[0].answer.",
        f"{bad}: does not occur in the article - at $.questions[0].answer.",
        f"{broken} is not valid JSON: it breaks off at line 1, column 2.",
        f"{tmp_path}/none.json does not exist.",
    ]


def test_validate_reads_stdin_and_is_silent_about_nothing(run: Run) -> None:
    outcome = run("validate", "-", stdin=encode_bank(BANK))
    assert (outcome.code, outcome.out) == (0, "standard input: sound, 4 questions.\n")


def test_a_closed_pipe_is_no_news() -> None:
    command = [sys.executable, "-m", "quizgen", "schema"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["schema"], ["--help"], ["validate", "missing.json"]])
def test_a_full_disk_is_one_sentence(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(
            [sys.executable, "-m", "quizgen", *arguments],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert process.returncode == 1
    assert process.stderr == (
        b"quizgen: standard output can't be written: No space left on device.\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX shell")
@pytest.mark.parametrize(
    ("redirected", "says"),
    [
        ("schema >&-", "quizgen: standard output can't be written: Bad file descriptor.\n"),
        ("generate - <&-", "quizgen: standard input is empty.\n"),
        ("generate missing.txt 2>&-", ""),
    ],
)
def test_a_closed_stream_is_one_sentence(redirected: str, says: str) -> None:
    command = f"'{sys.executable}' -m quizgen {redirected}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, says)
