from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import quizgen.cli.take as take_module
import quizgen.cli.terminal as terminal
from quizgen.bank import save_bank
from quizgen.cli.main import main
from quizgen.cli.take import take
from quizgen.errors import ArticleError, BankError, StoreError, UsageError
from tests.study.samples import TEXT, make_bank


@pytest.fixture
def bank(tmp_path: Path) -> str:
    path = tmp_path / "fyrholm.json"
    save_bank(make_bank(), path)
    return str(path)


def run(*arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(take, arguments, input=answers)


def process(*arguments: str, answers: bytes = b"", **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "take", *arguments],
        input=answers,
        capture_output=True,
        env=os.environ | environment,
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_without_a_terminal_the_session_is_plain_and_answers_are_piped_in(bank: str) -> None:
    code, out, err = process(bank, answers=b"2\nLindqvist\n1\nS\xc3\xb6derhamn\n320\n")
    assert (code, err) == (0, "")
    assert "5 of 5 right (100 %)" in out
    assert "\x1b" not in out


def test_answers_that_end_early_stop_the_session_with_status_zero(bank: str) -> None:
    result = run(bank, answers="2\n")
    assert result.exit_code == 0
    assert "Stopped after 1 of 5 questions" in result.stdout
    assert "Question 2 of 5" in run(bank, answers="x\n").stdout


def test_no_resume_starts_anew(bank: str) -> None:
    run(bank, answers="2\n")
    assert "Question 1 of 5" in run(bank, "--no-resume", answers="2\n").stdout


def test_count_seed_and_matching_reach_the_session(bank: str) -> None:
    assert "Question 1 of 2" in run(bank, "-n", "2").stdout
    orders = {run(bank, "--no-resume", "--seed", str(seed)).stdout for seed in range(8)}
    assert len(orders) > 3
    answers = "2\nlindqvist\n"
    out = run(bank, "--no-resume", "--matching", "exact", answers=answers).stdout
    assert "Exact spelling is asked for: Marta Lindqvist" in out


def test_types_feedback_and_reading_reach_the_session(bank: str) -> None:
    out = run(bank, "--types", "cloze,short-answer").stdout
    assert "Question 1 of 3" in out
    out = run(bank, "--no-resume", "--feedback", "end", answers="1\nx\n1\nx\n320\n").stdout
    assert "Noted: 1952" in out
    assert "2 of 5 right (40 %)" in out
    assert "Seabirds took over" in run(bank, "--no-resume", "--read", "before").stdout


def test_timers_and_grading_reach_the_session(bank: str) -> None:
    out = run(bank, "--time", "90", "--question-time", "20", "--graded").stdout
    assert "Time: 1 min 30 s." in out
    assert "Time for each question: 20 s." in out
    assert "This one is graded: there are no hints." in out


@pytest.mark.parametrize(
    "option", [("--types", "essay"), ("--feedback", "never"), ("--time", "0"), ("--read", "aloud")]
)
def test_a_value_that_there_is_not_is_wrong_use(bank: str, option: tuple[str, str]) -> None:
    assert run(bank, *option).exit_code == 2


def test_a_session_that_goes_on_in_another_way_than_asked_for_says_so(bank: str) -> None:
    run(bank, "--seed", "5", answers="x\n")  # no answer, so it is begun anew
    run(bank, "--seed", "3", answers="1\nx\n")
    assert run(bank).stderr == ""
    assert run(bank, "--seed", "3").stderr == ""
    told = run(bank, "--feedback", "end").stderr
    assert told == "quizgen: this session goes on as it was begun; --no-resume starts anew.\n"


def test_preferences_hold_unless_an_option_is_given(bank: str, config_directory: Path) -> None:
    config_directory.mkdir()
    (config_directory / "preferences.toml").write_text('feedback = "end"\nmatching = "exact"\n')
    assert "Noted: 1952" in run(bank, answers="1\n").stdout
    out = run(bank, "--no-resume", "--feedback", "each", answers="2\nlindqvist\n").stdout
    assert "Exact spelling is asked for" in out
    (config_directory / "preferences.toml").write_text("feedback = ")
    result = run(bank, "--no-resume", answers="2\n")
    assert "Right." in result.stdout
    assert "preferences.toml can't be used" in result.stderr


def test_a_bank_is_known_by_its_content(bank: str, tmp_path: Path) -> None:
    renamed = tmp_path / "quiz.txt"
    renamed.write_bytes(b"\xef\xbb\xbf\n " + Path(bank).read_bytes())
    assert "Question 1 of 5" in run(str(renamed)).stdout


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("missing.json", None, BankError),
        ("missing.txt", None, ArticleError),
        ("broken.json", "{", BankError),
        ("notes.json", "plain words", BankError),
        ("empty.txt", "", ArticleError),
    ],
)
def test_what_can_not_be_read_is_the_readers_error(
    tmp_path: Path, name: str, content: str | None, error: type[Exception]
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content)
    result = run(str(path))
    assert isinstance(result.exception, error)
    assert name in str(result.exception)


def test_an_article_becomes_a_bank_and_is_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import quizgen.questions

    asked = []

    def generate(document: object, options: quizgen.questions.Options, **_: object) -> object:
        asked.append(options.count)
        return make_bank()

    monkeypatch.setattr(quizgen.questions, "generate", generate)
    article = tmp_path / "fyrholm.txt"
    article.write_text(TEXT)
    assert "Question 1 of 5" in run(str(article)).stdout
    assert "Question 1 of 3" in run(str(article), "-n", "3", "--no-resume").stdout
    assert asked == [10, 3]


def test_an_article_without_a_sound_question_is_an_error(tmp_path: Path) -> None:
    article = tmp_path / "dull.txt"
    article.write_text("Did she? Would they? Who knows what we said! " * 8)
    result = run(str(article))
    assert isinstance(result.exception, ArticleError)
    assert str(result.exception).endswith(
        "dull.txt: no sound question can be made of this article."
    )


def test_questions_from_standard_input_leave_nothing_to_answer_from(bank: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "quizgen", "take", "-"],
        input=Path(bank).read_bytes(),
        capture_output=True,
        start_new_session=True,  # no controlling terminal, so no /dev/tty
        timeout=60,
    )
    assert done.returncode == UsageError.exit_code
    assert b"no terminal to answer from" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_store_that_can_not_be_opened_is_told_and_the_session_goes_on(
    bank: str, data_directory: Path
) -> None:
    data_directory.write_text("a file where the folder should be")
    result = run(bank, answers="2\n")
    assert result.exit_code == 0
    assert "Right." in result.stdout
    assert "Your answers could not be kept." in result.stdout
    assert result.stderr.count("can't open the record of answers") == 1


def test_an_output_encoding_without_the_characters_does_not_stop_the_session(bank: str) -> None:
    code, out, err = process(bank, answers=b"2\nx\n1\nx\n3\n", PYTHONIOENCODING="ascii")
    assert (code, err) == (0, "")
    assert "S?derhamn" in out


def test_an_interrupt_says_where_the_session_stands(
    bank: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(terminal, "play", interrupted)
    assert main(["take", bank, "--plain"]) == 130
    assert "Stopped before the first answer." in capsys.readouterr().out


def test_the_error_that_ended_the_app_is_the_commands_error(
    bank: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tui.app

    def fail(app: tui.app.QuizApp) -> None:
        app.failure = StoreError("told in the window, and again here")

    monkeypatch.setattr(take_module, "has_screen", lambda: True)
    monkeypatch.setattr(tui.app.QuizApp, "run", fail)
    assert isinstance(run(bank).exception, StoreError)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
@pytest.mark.parametrize("arguments", [["--plain"], []])
def test_a_dumb_terminal_and_plain_get_prompts_without_escapes(
    bank: str, arguments: list[str]
) -> None:
    here, there = pty.openpty()
    environment = os.environ | {"TERM": "dumb" if not arguments else "xterm"}
    with subprocess.Popen(
        [sys.executable, "-m", "quizgen", "take", bank, *arguments],
        stdin=there,
        stdout=there,
        stderr=there,
        env=environment,
    ) as child:
        os.close(there)
        os.write(here, b"2\nq\n")
        said = b""
        while True:
            try:
                piece = os.read(here, 4096)
            except OSError:  # the far side is closed
                break
            if not piece:
                break
            said += piece
        child.wait(timeout=60)
    os.close(here)
    assert child.returncode == 0
    assert b"Your answer (1-4): " in said
    assert b"Stopped after 1 of 5 questions" in said
    assert b"\x1b" not in said


def test_playing_a_bank_loads_no_language_library_and_plain_no_textual(bank: str) -> None:
    script = (
        "import sys; from quizgen.cli.main import main; main(sys.argv[1:]); "
        "print([name for name in ('spacy', 'nltk', 'numpy', 'textual') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "take", bank, "--plain"],
        input="1\n",
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines()[-1] == "[]"
