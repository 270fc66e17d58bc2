"""What the wheel holds, and that it works where nothing else of the project is."""

from __future__ import annotations

import json
import subprocess
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
PACKAGES = ("quizgen", "tui", "question_banks")
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_every_file_of_the_packages_and_nothing_else(names: set[str]) -> None:
    expected = {
        path.relative_to(CHECKOUT).as_posix()
        for package in PACKAGES
        for path in (CHECKOUT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    metadata = f"quizgen-{PROJECT['version']}.dist-info/"
    assert {name for name in names if not name.startswith(metadata)} == expected


def test_the_wheel_carries_types_styles_samples_and_licences(names: set[str]) -> None:
    licences = f"quizgen-{PROJECT['version']}.dist-info/licenses/"
    needed = {
        "quizgen/py.typed",
        "question_banks/thorn.txt",
        "question_banks/thorn.json",
        *(licences + name for name in PROJECT["license-files"]),
    }
    assert needed <= names
    assert any(name.startswith("tui/") and name.endswith(".tcss") for name in names)
    assert {"quizgen/cli/page.html", "quizgen/cli/page.js"} <= names


def test_the_command_reports_the_version_of_the_project(run: Run) -> None:
    done = run("quizgen", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert PROJECT["version"] in done.stdout


def test_the_packages_come_from_the_installation_not_from_the_checkout(run: Run) -> None:
    code = "import quizgen.bank, tui, question_banks as q; print(quizgen.bank.__file__, q.folder())"
    done = run("python", "-c", code)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(CHECKOUT) not in done.stdout


def test_the_schema_is_printed_as_json(run: Run) -> None:
    done = run("quizgen", "schema")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["$schema"].endswith("2020-12/schema")


def test_an_installed_sample_bank_is_valid(run: Run, samples: Path) -> None:
    done = run("quizgen", "validate", str(samples / "thorn.json"))
    assert done.returncode == 0, done.stderr


def test_a_quiz_generated_by_the_installation_is_the_sample_bank(run: Run, samples: Path) -> None:
    done = run("quizgen", "generate", str(samples / "thorn.txt"))
    assert done.returncode == 0, done.stderr
    assert done.stdout == (CHECKOUT / "question_banks" / "thorn.json").read_text("utf-8")


def test_an_installed_sample_bank_can_be_taken_without_a_terminal(run: Run, samples: Path) -> None:
    done = run("quizgen", "take", str(samples / "thorn.json"), "--plain", stdin="A\n" * 40)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
