"""A built wheel, and an environment outside the checkout that holds it and what it declares."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Installed:
    """An environment with the wheel in it; ``run`` starts a program of it in an empty folder."""

    python: Path
    folder: Path

    def run(self, *command: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        program = self.python.parent / command[0]
        return subprocess.run(
            [program, *command[1:]],
            cwd=self.folder,
            env=clean_environment() | {"QUIZGEN_DATA_DIR": str(self.folder / "data")},
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )


def clean_environment() -> dict[str, str]:
    """Return the environment without what would let Python find the checkout."""
    hidden = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    return {name: value for name, value in os.environ.items() if name not in hidden}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source distribution and, from it alone, the wheel."""
    out = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(CHECKOUT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    [path] = out.glob("*.whl")
    return path


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install the wheel where only its declared dependencies can be imported.

    They are linked from the environment of the tests, not downloaded again.
    """
    root = tmp_path_factory.mktemp("elsewhere")
    venv.create(root / "venv", with_pip=False)
    python = root / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    purelib = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-index"]
    done = subprocess.run(
        [*install, "--no-deps", str(wheel)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    [product] = Distribution.discover(name="quizgen", path=[purelib])
    for dependency in declared_dependencies(product):
        link_distribution(dependency, Path(purelib))
    (root / "work").mkdir()
    return Installed(python=python, folder=root / "work")


def declared_dependencies(root: Distribution) -> Iterator[Distribution]:
    """Yield every distribution that ``root`` requires, directly or not, on this machine."""
    waiting = [(root, "")]
    seen: set[tuple[str, str]] = set()
    while waiting:
        source, extra = waiting.pop()
        for requirement in map(Requirement, source.requires or ()):
            if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
                continue
            found = distribution(requirement.name)
            for wanted in {"", *requirement.extras}:
                if (requirement.name, wanted) not in seen:
                    seen.add((requirement.name, wanted))
                    waiting.append((found, wanted))
                    yield found


def link_distribution(source: Distribution, target: Path) -> None:
    """Link the top-level packages and modules of an installed distribution into ``target``."""
    for top in {file.parts[0] for file in source.files or ()}:
        if top in {"..", "__pycache__"}:  # scripts, and bytecode of top-level modules
            continue
        link = target / top
        if not link.exists():
            link.symlink_to(Path(str(source.locate_file(top))))


@pytest.fixture
def run(installed: Installed) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a program of the installed environment."""
    return installed.run


@pytest.fixture(scope="session")
def samples(installed: Installed) -> Path:
    """Return the folder of the installed sample articles and banks."""
    done = installed.run("python", "-c", "import question_banks; print(question_banks.folder())")
    return Path(done.stdout.strip())
