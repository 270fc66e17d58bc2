"""The whole way as a student goes it, in a real terminal that changes its size."""

from __future__ import annotations

import string
import sys
from pathlib import Path

import pytest

import question_banks
from quizgen.bank import load_bank
from quizgen.bank.model import Question
from quizgen.study.history import History
from quizgen.study.store import FILE_NAME, SqliteStore
from tests.terminal.tmux import ENDED, TMUX, Terminal, running

pytestmark = pytest.mark.skipif(TMUX is None, reason="needs tmux (Debian: apt-get install tmux)")

SIZES = {3: (40, 12), 6: (120, 40), 9: (80, 24)}
"""The window's sizes from a question on, by the question's number."""
MISSED = {2, 5}
TITLE = "Ada Lovelace and the Machine That Was Never Built"


def answer(terminal: Terminal, question: Question, right: bool) -> None:
    """Answer by keyboard, and see that it was taken so."""
    if question.options:
        places = [at for at, option in enumerate(question.options) if option.correct == right]
        terminal.press(string.ascii_lowercase[places[0]])
    else:
        terminal.type(question.answer if right else "nobody")
        terminal.press("Enter")
    terminal.wait_for("✓ Right." if right else "✗ Wrong.")


def test_a_quiz_is_chosen_played_resized_scored_and_left(tmp_path: Path) -> None:
    bank = load_bank(question_banks.folder() / "ada_lovelace.json")
    environment = {
        "QUIZGEN_DATA_DIR": str(tmp_path / "data"),
        "QUIZGEN_CONFIG_DIR": str(tmp_path / "config"),
        "TERM": "screen-256color",
        "LANG": "C.UTF-8",
    }
    command = [sys.executable, "-m", "quizgen"]
    with running(command, environment, tmp_path, 80, 24) as terminal:
        terminal.wait_for(TITLE)
        terminal.press("Enter")
        terminal.wait_for("Enter starts")
        terminal.press("Enter")
        for number, question in enumerate(bank.questions, start=1):
            terminal.wait_for(f"Question {number} of 10", f" {number}/10 ")
            if number in SIZES:
                terminal.resize(*SIZES[number])
                wide = SIZES[number][0] >= 80
                told = f"Question {number} of 10" if wide else f" {number}/10 "
                terminal.wait_for_size(*SIZES[number], told)
            answer(terminal, question, number not in MISSED)
            terminal.press("Enter")
        terminal.wait_for("8 of 10 right (80 %)")
        terminal.resize(40, 12)
        terminal.wait_for_size(40, 12, "Results")
        assert "8 of 10 right (80 %)" in terminal.wait_for("8 of 10 right")
        terminal.press("h")
        assert "1 day in a row" in terminal.wait_for("in a row")
        terminal.press("Escape")
        terminal.wait_for("8 of 10 right")
        terminal.press("Escape")
        terminal.wait_for("2 due today")
        terminal.press("q")
        assert f"{ENDED} 0" in terminal.wait_for(ENDED)
    store = SqliteStore(tmp_path / "data" / FILE_NAME)
    (past,) = History(store).sessions()
    store.close()
    assert (past.right, past.total, past.outcome) == (8, 10, "finished")
