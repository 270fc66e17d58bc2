"""``quizgen serve``: who may come in, and a whole quiz in a browser."""

from __future__ import annotations

import signal
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from quizgen.bank import encode_bank
from quizgen.cli.visitors import COOKIE, FOLDER, visitor
from quizgen.study.store import FILE_NAME, SqliteStore
from tests.cli.browser import CHROMIUM, PATIENCE, Visitor, browser, children, serving
from tests.cli.conftest import Run
from tests.study.samples import QUESTIONS, make_bank

needs_web = pytest.mark.skipif(
    find_spec("textual_serve") is None, reason="needs textual-serve (the extra [web])"
)
needs_browser = pytest.mark.skipif(
    CHROMIUM is None or find_spec("playwright") is None or sys.platform == "win32",
    reason="needs Chromium (Debian: apt-get install chromium) and playwright",
)


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "fyrholm.json"
    path.write_bytes(encode_bank(make_bank(QUESTIONS[0], QUESTIONS[1])))
    return path


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "example.org"])
def test_an_address_that_others_reach_must_be_allowed(run: Run, host: str) -> None:
    outcome = run("serve", "--host", host)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err == (
        f"quizgen: {host} can be reached from other machines, and there is no password; "
        "add --open-to-network if that is what you want.\n"
    )


def test_a_missing_extra_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.cli.serve.find_spec", lambda _: None)
    outcome = run("serve")
    assert (outcome.code, outcome.out) == (1, "")
    assert "pip install 'quizgen[web]'" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_browser_is_known_by_its_cookie_and_by_nothing_else_it_sends() -> None:
    name = visitor({})
    assert visitor({COOKIE: name}) == name
    for sent in ("", "../" * 10 + "ab", "/" + name[1:], name + "a", name.upper().replace("0", "A")):
        assert visitor({COOKIE: sent}) not in {sent, name}


@needs_web
def test_a_bank_that_nobody_could_open_is_refused_at_once(run: Run, tmp_path: Path) -> None:
    outcome = run("serve", tmp_path / "none.json")
    assert outcome.code == 1
    assert outcome.err == f"quizgen: {tmp_path}/none.json does not exist.\n"


@needs_web
def test_a_taken_port_is_one_sentence(run: Run, bank: Path, tmp_path: Path) -> None:
    with serving(bank, data=tmp_path) as (_, url):
        port = url.rpartition(":")[2]
        outcome = run("serve", bank, "--port", port)
    assert outcome.code == 1
    assert outcome.err.startswith(f"quizgen: can't listen on 127.0.0.1, port {port}: ")


@needs_web
def test_the_network_is_warned_of(bank: Path, tmp_path: Path) -> None:
    told: list[str] = []
    options = ("--host", "0.0.0.0", "--open-to-network")
    with serving(bank, *options, data=tmp_path, before=told) as (_, url):
        assert url.startswith("http://0.0.0.0:")
    assert len(told) == 1
    assert told[0].startswith("quizgen: warning: everyone who can reach 0.0.0.0 can use quizgen")


def status(url: str, **headers: str) -> int:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code


@needs_web
def test_other_sites_and_foreign_names_are_kept_out(bank: Path, tmp_path: Path) -> None:
    with serving(bank, data=tmp_path) as (process, url):
        own = url.removeprefix("http://")
        assert status(url) == 200
        assert status(url, Host="evil.example") == 403
        assert status(f"{url}/ws", Origin="http://evil.example") == 403
        assert status(f"{url}/ws") == 403
        assert status(f"{url}/ws", Origin=f"http://{own}") == 400  # let in, but no websocket
        assert children(process) == []


@needs_web
@needs_browser
def test_a_whole_quiz_is_played_in_a_browser(bank: Path, tmp_path: Path) -> None:
    with serving(bank, data=tmp_path) as (process, url):
        with browser() as chromium:
            visitor = Visitor(chromium, url)
            visitor.wait_for("In what year was the stone tower finished?")
            visitor.press("b")
            visitor.wait_for("✓ Right.")
            visitor.press("Enter")
            visitor.wait_for("Type your answer")
            visitor.page.keyboard.type("Lindqvist")
            visitor.press("Enter")
            visitor.wait_for("✓ Right.")
            visitor.press("Enter")
            assert "2 of 2 right (100 %)" in visitor.wait_for("2 of 2 right")
            assert {request.partition("://")[2].split("/")[0] for request in visitor.asked_for} == {
                url.removeprefix("http://")
            }, "something was asked of another machine"
            assert len(children(process)) == 1
            visitor.page.close()
            wait_until(lambda: not children(process), "the process outlives its tab")
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
        assert process.stdout is not None
        assert process.stdout.read() == ""
    assert not (tmp_path / FILE_NAME).exists(), "a visitor's answers are among the host's"
    (folder,) = (tmp_path / FOLDER).iterdir()
    store = SqliteStore(folder / FILE_NAME)
    assert len(store.finished_at()) == 1
    store.close()


@needs_web
@needs_browser
def test_two_visitors_have_a_process_and_a_history_each_and_a_third_waits(
    bank: Path, tmp_path: Path
) -> None:
    with (
        serving(bank, "--visitors", "2", data=tmp_path) as (process, url),
        browser() as chromium,
    ):
        first = Visitor(chromium, url)
        first.wait_for("Question 1 of 2")
        second = Visitor(chromium, url)
        second.wait_for("Question 1 of 2")
        assert len(children(process)) == 2
        first.press("a")
        first.wait_for("✗ Wrong.")
        for who, greeting in ((first, "You stopped after 1 of 2"), (second, "Question 1 of 2")):
            who.page.goto("about:blank")
            wait_until(lambda: len(children(process)) == 1, "a process outlives its page")
            who.page.goto(url)
            who.wait_for(greeting)
        third = Visitor(chromium, url)
        third.page.wait_for_selector("#closed", state="visible", timeout=PATIENCE * 1000)
        assert len(children(process)) == 2
        orphans = children(process)
        process.kill()
        wait_until(lambda: not any(map(alive, orphans)), "a visitor's process outlives the server")


def alive(number: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


def wait_until(holds: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, otherwise
        time.sleep(0.05)
