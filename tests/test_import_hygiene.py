"""What is light stays light, and the parts depend one way."""

import subprocess
import sys
from pathlib import Path

import pytest

import quizgen

ROOT = Path(__file__).parents[1]
HEAVY = ("spacy", "nltk", "numpy", "textual", "rich", "tui", "thinc", "distributed")


def loaded_by(code: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has after running ``code``."""
    script = f"import sys\n{code}\nsys.stderr.write('\\n'.join(sys.modules))"
    process = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in process.stderr.split()}


@pytest.mark.parametrize(
    "code",
    [
        "import quizgen",
        "import quizgen.bank",
        "import quizgen.sources",
        "import quizgen.study",
        "import quizgen.batch",
        "import quizgen.errors",
        "from quizgen.cli.main import main; main(['--help'])",
        "from quizgen.cli.main import main; main(['schema'])",
        "from quizgen.cli.main import main; main(['generate', '--help'])",
        "from quizgen.cli.main import main; main(['generate', 'no such file'])",
        "from quizgen.cli.main import main; main(['batch', '--help'])",
    ],
)
def test_no_language_library_and_no_textual_is_loaded(code: str) -> None:
    assert loaded_by(code).isdisjoint(HEAVY)


def test_help_needs_not_even_msgspec() -> None:
    assert "msgspec" not in loaded_by("from quizgen.cli.main import main; main(['--help'])")


def test_the_engine_knows_nothing_of_the_app() -> None:
    loaded = loaded_by("import quizgen\nfor name in dir(quizgen): getattr(quizgen, name)")
    assert loaded.isdisjoint({"textual", "rich", "tui"})


def test_every_public_name_is_there_and_no_other() -> None:
    for name in quizgen.__all__:
        assert getattr(quizgen, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = quizgen.nonsense


def test_the_import_contracts_hold() -> None:
    process = subprocess.run(
        [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports_command\n"
         "lint_imports_command()", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "0 broken" in process.stdout, process.stdout
