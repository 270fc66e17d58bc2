"""``quizgen generate``: data to where it was asked for, words to stderr, failures in a sentence."""

from pathlib import Path

import pytest

from quizgen.bank import decode_bank, load_bank
from tests.cli.conftest import Run
from tests.cli.engine import ARTICLE, Engine
from tests.sources.builders import column, docx, epub, paragraph, pdf


def test_a_bank_goes_to_stdout_and_nothing_else(run: Run, engine: Engine, article: Path) -> None:
    outcome = run("generate", article, "-n", "2")
    assert outcome.code == 0
    bank = decode_bank(outcome.out.encode(), "stdout")
    assert bank.title == "The Mill"
    assert len(bank.questions) == 2
    assert outcome.err == ""


def test_stdin_to_file(run: Run, engine: Engine, tmp_path: Path) -> None:
    target = tmp_path / "bank.json"
    outcome = run("generate", "-", "-o", target, "-n", "1", stdin=ARTICLE.encode())
    assert (outcome.code, outcome.out) == (0, "")
    assert load_bank(target).articles[0].source == "standard input"


def test_every_option_reaches_the_engine(run: Run, engine: Engine, article: Path) -> None:
    run(
        *("generate", article, "-n", "3", "--types", "cloze, short-answer", "--seed", "7"),
        *("--difficulty", "hard", "--about", "the mill"),
    )
    assert engine.options == engine.Options(3, ("cloze", "short_answer"), "hard", 7, "the mill")


def test_the_title_can_be_given(run: Run, engine: Engine, article: Path) -> None:
    outcome = run("generate", article, "-n", "1", "--title", "Mills & More")
    assert decode_bank(outcome.out.encode(), "stdout").title == "Mills & More"


def test_fewer_than_asked_is_said_and_is_no_failure(
    run: Run, engine: Engine, article: Path
) -> None:
    outcome = run("generate", article, "-n", "9")
    assert outcome.code == 0
    assert outcome.err == "quizgen: the article holds 3 sound questions, not 9.\n"


def test_fewer_of_a_kind_says_so(run: Run, engine: Engine, article: Path) -> None:
    outcome = run("generate", article, "--difficulty", "easy")
    assert outcome.err.endswith("holds 3 sound questions of the kind asked for, not 10.\n")


def test_none_at_all_is_a_failure_and_writes_nothing(
    run: Run, engine: Engine, tmp_path: Path
) -> None:
    path, target = tmp_path / "a.txt", tmp_path / "b.json"
    path.write_text("The mill stood by the river and nobody knew how old it was. " * 6)
    outcome = run("generate", path, "-o", target, "--explain")
    assert outcome.code == 1
    assert outcome.err.startswith("Dropped candidates: 1\n")
    assert outcome.err.endswith("\nquizgen: a.txt: no sound question\n")
    assert not target.exists()


def test_the_sheet_has_letters_keys_and_evidence(run: Run, engine: Engine, article: Path) -> None:
    outcome = run("generate", article, "-n", "2", "--format", "text")
    assert outcome.out == (
        "The Mill\n"
        "========\n"
        "\n"
        "1. In what year was it?\n"
        "   A) 1066\n"
        "   B) 1302\n"
        "   Key: B) 1302\n"
        "   Evidence: The old mill by the river was built in 1302 by monks who had come\n"
        "             down from Bury.\n"
        "\n"
        "2. In what year was it?\n"
        "   (type the answer)\n"
        "   Key: 1899\n"
        "   Evidence: It burned in 1899 and nobody in the town ever knew why.\n"
    )


def test_explain_accounts_for_what_was_dropped(run: Run, engine: Engine, article: Path) -> None:
    outcome = run("generate", article, "-n", "1", "--explain")
    assert decode_bank(outcome.out.encode(), "stdout").questions
    assert outcome.err == (
        "Dropped candidates: 1\n"
        "  1  unresolved: 'They' is nobody\n"
        "\n"
        "- unresolved: Who lives there?\n"
        "  why: 'They' is nobody\n"
        "  key: They\n"
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nope.txt"], "nope.txt does not exist."),
        (["{tmp}"], "is a folder"),
        (["{article}", "-o", "{tmp}"], "can't be written: it is a folder."),
        (["{article}", "-o", "{tmp}/no/b.json"], "does not exist."),
    ],
)
def test_a_failure_is_one_sentence_and_status_1(
    run: Run, engine: Engine, article: Path, tmp_path: Path, arguments: list[str], says: str
) -> None:
    outcome = run("generate", *(a.format(tmp=tmp_path, article=article) for a in arguments))
    assert outcome.code == 1
    assert outcome.out == ""
    assert says in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["{article}", "-n", "0"],
        ["{article}", "--types", "essay"],
        ["{article}", "--difficulty", "mean"],
        ["{article}", "--format", "pdf"],
        ["{article}", "-o", "{article}"],
        ["{article}", "--bogus"],
    ],
)
def test_wrong_use_is_status_2_and_harms_nothing(
    run: Run, engine: Engine, article: Path, arguments: list[str]
) -> None:
    outcome = run("generate", *(a.format(article=article) for a in arguments))
    assert outcome.code == 2
    assert outcome.out == ""
    assert article.read_text() == ARTICLE


def test_a_file_name_cannot_act_on_the_terminal(run: Run, engine: Engine) -> None:
    outcome = run("generate", "a\x1b[2J\nb.txt")
    assert outcome.err == "quizgen: a\N{REPLACEMENT CHARACTER}[2J b.txt does not exist.\n"


def test_an_unexpected_error_is_one_sentence(run: Run, engine: Engine, article: Path) -> None:
    engine.fails = RuntimeError("something\nbroke")
    outcome = run("generate", article)
    assert outcome.code == 1
    assert outcome.err == (
        "quizgen: unexpected error (RuntimeError: something broke); run again with --debug for "
        "the details.\n"
    )


def test_debug_shows_where_it_arose(run: Run, engine: Engine, article: Path) -> None:
    engine.fails = RuntimeError("broke")
    outcome = run("generate", article, "--debug")
    assert outcome.code == 1
    assert "Traceback" in outcome.err


def test_an_interruption_is_status_130(run: Run, engine: Engine, article: Path) -> None:
    engine.fails = KeyboardInterrupt()
    outcome = run("generate", article)
    assert outcome.code == 130
    assert outcome.err.strip() == ""


def test_progress_is_shown_on_a_terminal_only_and_taken_away(
    run: Run, engine: Engine, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    outcome = run("generate", article, "-n", "1")
    assert outcome.err == f"\r 50% reading\N{REPLACEMENT CHARACTER}[2J\r{' ' * 16}\r"
    monkeypatch.setenv("TERM", "dumb")
    assert run("generate", article, "-n", "1").err == ""


def test_the_sheet_names_the_page_of_the_evidence(run: Run, engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "mill.pdf"
    path.write_bytes(pdf([column(ARTICLE)]))
    assert "   Evidence (page 1): The Mill" in run("generate", path, "--format", "text").out


def test_a_chapter_of_a_book_is_named_or_all_are_listed(
    run: Run, engine: Engine, tmp_path: Path
) -> None:
    path = tmp_path / "mills.epub"
    path.write_bytes(epub({f"{n}.xhtml": f"<h1>Mill {n}</h1><p>{ARTICLE}</p>" for n in (1, 2)}))
    outcome = run("generate", path, "--chapter", "2", "-n", "1")
    assert decode_bank(outcome.out.encode(), "stdout").title == "Rivers: Mill 2"
    outcome = run("generate", path)
    assert outcome.code == 2
    assert outcome.err == (
        f"quizgen: {path} is a book of 2 chapters; name one with --chapter N: 1 Mill 1; 2 Mill 2.\n"
    )


def test_a_document_of_any_kind_comes_from_standard_input(run: Run, engine: Engine) -> None:
    for data in (docx(paragraph(ARTICLE)), pdf([column(ARTICLE)]), f"<html>{ARTICLE}".encode()):
        outcome = run("generate", "-", "-n", "1", stdin=data)
        assert (outcome.code, outcome.err) == (0, "")
