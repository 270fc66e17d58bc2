"""A session loads no more than it needs."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import quizgen.study

HEAVY = ("spacy", "nltk", "numpy", "textual", "rich", "torch", "pandas", "quizgen.language")


def loaded(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(done.stdout.split())


def test_the_whole_study_core_loads_no_language_library_and_no_screen() -> None:
    modules = [module.name for module in pkgutil.iter_modules(quizgen.study.__path__)]
    found = loaded("\n".join(f"import quizgen.study.{name}" for name in modules))
    assert found.isdisjoint(HEAVY)
    assert "fsrs" not in found


def test_to_play_and_practise_loads_the_scheduler_and_nothing_heavy() -> None:
    found = loaded(
        "from tests.study.memory import MemoryStore\n"
        "from tests.study.samples import TestClock, make_bank\n"
        "from quizgen.study.session import Session, Settings\n"
        "session = Session.start(make_bank(), Settings(), MemoryStore(), TestClock(), path='/f')\n"
        "session.choose(session.all_asked[0], 0)"
    )
    assert found.isdisjoint(HEAVY)
    assert "fsrs" in found
