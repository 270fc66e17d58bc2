from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from quizgen.bank import save_bank
from tests.cli.conftest import Run
from tests.study.samples import QUESTIONS, make_bank


@pytest.fixture
def bank(tmp_path: Path) -> str:
    path = tmp_path / "fyrholm.json"
    save_bank(make_bank(*QUESTIONS[:2]), path)
    return str(path)


def test_nothing_due_is_one_sentence(run: Run) -> None:
    outcome = run("practice")
    assert outcome.code == 1
    assert outcome.err == (
        "quizgen: Nothing is due. Questions come here after you have answered them.\n"
    )


def test_missed_questions_are_asked_until_they_are_right(run: Run, bank: str) -> None:
    run("take", bank, stdin=b"1\nnonsense\n")
    outcome = run("practice", stdin=b"1889\nnonsense\nLindqvist\n")
    assert outcome.code == 0
    assert "Question 3 of 3" in outcome.out
    assert "It will come again." in outcome.out
    assert run("practice").code == 1


def test_a_practice_may_be_short_and_broken_off(run: Run, bank: str) -> None:
    run("take", bank, stdin=b"1\nnonsense\n")
    outcome = run("practice", "-n", "1", stdin=b"q\n")
    assert "Question 1 of 1" in outcome.out
    assert "Stopped before the first answer." in outcome.out


def test_a_bank_that_is_gone_is_told(run: Run, bank: str) -> None:
    run("take", bank, stdin=b"1\nnonsense\n")
    Path(bank).unlink()
    outcome = run("practice")
    assert outcome.code == 1
    assert "fyrholm.json does not exist. Its questions are left out." in outcome.err


def test_an_article_that_was_played_is_never_due(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import quizgen.questions

    monkeypatch.setattr(quizgen.questions, "generate", lambda *_, **__: make_bank())
    from tests.study.samples import TEXT

    article = tmp_path / "fyrholm.txt"
    article.write_text(TEXT)
    assert "Wrong" in run("take", article, stdin=b"1\n").out
    assert run("practice").code == 1


def test_practice_loads_no_language_library_and_plain_no_textual(run: Run, bank: str) -> None:
    run("take", bank, stdin=b"1\n")
    script = (
        "import sys; from quizgen.cli.main import main; main(sys.argv[1:]); "
        "print([name for name in ('spacy', 'nltk', 'numpy', 'textual') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "practice"],
        input="1\n",
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """What the app was opened with, on a terminal that there is not."""
    import quizgen.cli.main
    import quizgen.cli.practice
    import quizgen.cli.terminal
    import tui.app

    calls: list[dict[str, object]] = []

    class App:
        failure = None

        def __init__(self, source: object = None, **settings: object) -> None:
            calls.append({"source": source, **settings})

        def run(self) -> None:
            pass

    monkeypatch.setattr(tui.app, "QuizApp", App)
    for module in (quizgen.cli.practice, quizgen.cli.terminal):
        monkeypatch.setattr(module, "has_screen", lambda: True)
    return calls


def test_on_a_terminal_practice_opens_the_app(run: Run, opened: list[dict[str, object]]) -> None:
    assert run("practice", "-n", "7").code == 0
    assert opened == [{"source": None, "practise": 7}]


def test_the_command_alone_opens_the_app_on_a_terminal(
    run: Run, opened: list[dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run().out.startswith("Usage: ")
    monkeypatch.setattr("quizgen.cli.main._on_terminal", lambda: True)
    assert run().out == ""
    assert opened == [{"source": None}]
