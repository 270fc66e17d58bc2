"""A bank comes back as it was, its bytes never change, and what is broken is named by its place."""

import contextlib
import stat
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import (
    Article,
    Bank,
    Evidence,
    Generator,
    Option,
    Question,
    decode_bank,
    encode_bank,
    load_bank,
    save_bank,
)
from quizgen.bank import io as bank_io
from quizgen.errors import BankError, OutputError
from tests.bank.examples import BANK, CHOICE, with_question

GOLDEN = Path(__file__).with_name("golden_bank.json")

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
offsets = st.integers(0, 2**53)
questions = st.builds(
    Question,
    id=words,
    type=st.sampled_from(["multiple_choice", "cloze", "short_answer", "true_false"]),
    stem=words,
    answer=words,
    evidence=st.builds(Evidence, words, offsets, offsets, offsets, offsets, st.just("") | words),
    accepted=st.lists(words, max_size=2).map(tuple),
    options=st.lists(st.builds(Option, words, st.booleans(), words, words), max_size=3).map(tuple),
    explanation=words,
    difficulty=st.sampled_from(["easy", "medium", "hard"]),
    score=st.floats(0, 1),
    status=st.sampled_from(["generated", "accepted", "edited", "rejected"]),
)
banks = st.builds(
    Bank,
    format=st.just("quizgen-bank"),
    version=st.just(1),
    title=words,
    generator=st.builds(
        Generator, words, words, st.integers(-99, 99), st.dictionaries(words, st.integers(0, 9))
    ),
    articles=st.lists(st.builds(Article, words, words, words, words), max_size=2).map(tuple),
    questions=st.lists(questions, max_size=3).map(tuple),
)


@given(banks)
def test_every_bank_survives_the_round_trip_and_encodes_the_same_twice(bank: Bank) -> None:
    data = encode_bank(bank)
    assert decode_bank(data, "b") == bank
    assert encode_bank(decode_bank(data, "b")) == data


def test_the_bytes_of_a_bank_are_these() -> None:
    assert encode_bank(BANK) == GOLDEN.read_bytes()


def test_the_order_of_generator_options_makes_no_difference() -> None:
    turned = msgspec.structs.replace(
        BANK, generator=Generator("quizgen", "0.1.0", 0, {"count": 4, "types": ["cloze"]})
    )
    assert encode_bank(turned) == encode_bank(BANK)


def test_saving_and_loading(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    save_bank(BANK, path)
    assert load_bank(path) == BANK
    assert [file.name for file in tmp_path.iterdir()] == ["b.json"]


def broken(old: bytes, new: bytes) -> bytes:
    data = encode_bank(BANK)
    assert old in data
    return data.replace(old, new, 1)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "b.json is empty."),
        (b'{\n  "format" "x"}', "not valid JSON: expected ':' at line 2, column 12"),
        (encode_bank(BANK)[:700], "not valid JSON: it breaks off at line"),
        (b"[]", "expected `object`, got `array` - at $."),
        (broken(b'"questions"', b'"quest"'), "unknown field `quest` - at $."),
        (b"{}", '$.format is not "quizgen-bank"'),
        (b"\xff\xfe{}", "byte 0 is no UTF-8"),
        (broken(b'"version": 1', b'"version": 7'), "made by a newer quizgen (version 7 "),
        (broken(b'"version": 1', b'"version": 0'), "there is no version 0"),
        (broken(b'"version": 1', b'"version": true'), "expected `int` - at $.version"),
        (broken(b'"text": "1899"', b'"text": 3'), "got `int` - at $.questions[0].options[1].text"),
        (broken(b'"stem"', b'"stamm"'), "unknown field `stamm` - at $.questions[0]."),
        (broken(b'"score": 0.75', b'"score": 1.5'), "- at $.questions[0].score"),
        (broken(b'"start": 0', b'"start": -1'), "- at $.questions[0].evidence.start"),
        (broken(b'"status": "accepted"', b'"status": "best"'), "- at $.questions[3].status"),
        (broken(b'"count": 4', b'"count": ' + b"[" * 9999), "nested too deeply"),
    ],
)
def test_a_broken_bank_is_refused_in_one_sentence_with_the_place(data: bytes, says: str) -> None:
    with pytest.raises(BankError) as caught:
        decode_bank(data, "b.json")
    message = str(caught.value)
    assert message.startswith("b.json")
    assert says in message
    assert message.endswith(".")
    assert "\n" not in message


@given(st.integers(0, len(encode_bank(BANK)) - 3), st.binary(min_size=1, max_size=3))
def test_no_damage_raises_anything_but_a_bank_error(place: int, junk: bytes) -> None:
    data = encode_bank(BANK)
    with pytest.raises(BankError, match=r"^b\.json"):
        decode_bank(data[:place], "b.json")
    with contextlib.suppress(BankError):
        decode_bank(data[:place] + junk + data[place + len(junk) :], "b.json")


def test_an_older_version_is_upgraded(monkeypatch: pytest.MonkeyPatch) -> None:
    def upgrade(old: dict[str, Any]) -> dict[str, Any]:
        title = old.pop("name")
        return {**old, "version": 1, "title": title}

    monkeypatch.setitem(bank_io.UPGRADES, 0, upgrade)
    data = broken(b'"version": 1', b'"version": 0').replace(b'"title"', b'"name"', 1)
    assert decode_bank(data, "b.json") == BANK


def test_loading_refuses_what_is_not_sound_and_counts_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    save_bank(with_question(CHOICE, answer="1303", stem="a __ b __"), path)
    with pytest.raises(BankError) as caught:
        load_bank(path)
    assert str(caught.value).startswith(f"{path}: a gap is five underscores")
    assert "at $.questions[0].stem (and " in str(caught.value)


@pytest.mark.parametrize(("name", "says"), [("none", "does not exist"), ("", "is a folder")])
def test_a_bank_that_is_no_file_is_refused(tmp_path: Path, name: str, says: str) -> None:
    with pytest.raises(BankError, match=says):
        load_bank(f"{tmp_path}/{name}")


class TestWriting:
    def test_an_existing_file_keeps_its_permissions(self, tmp_path: Path) -> None:
        path = tmp_path / "b.json"
        path.write_text("old")
        path.chmod(0o640)
        save_bank(BANK, path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640

    def test_a_link_keeps_pointing(self, tmp_path: Path) -> None:
        real, link = tmp_path / "real.json", tmp_path / "link.json"
        real.write_text("old")
        link.symlink_to(real)
        save_bank(BANK, link)
        assert link.is_symlink()
        assert load_bank(real) == BANK

    @pytest.mark.parametrize(
        ("name", "says"), [("no/b.json", "does not exist"), (".", "is a folder"), ("a\0", "can't")]
    )
    def test_an_impossible_place_is_named(self, tmp_path: Path, name: str, says: str) -> None:
        with pytest.raises(OutputError, match=says):
            save_bank(BANK, f"{tmp_path}/{name}")

    def test_a_failure_leaves_the_old_file_and_nothing_else(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "b.json"
        path.write_text("old")

        def fail(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", fail)
        with pytest.raises(OutputError, match="No space left on device"):
            save_bank(BANK, path)
        assert path.read_text() == "old"
        assert [file.name for file in tmp_path.iterdir()] == ["b.json"]

    def test_an_interruption_leaves_nothing_behind(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupt(_: int) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("os.fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            save_bank(BANK, tmp_path / "b.json")
        assert list(tmp_path.iterdir()) == []

    def test_a_write_protected_file_is_not_replaced(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "b.json"
        path.write_text("old")
        monkeypatch.setattr("os.access", lambda *_: False)  # root may write everywhere
        with pytest.raises(OutputError, match="write-protected"):
            save_bank(BANK, path)
        assert path.read_text() == "old"


def test_a_place_is_kept_and_its_absence_leaves_no_trace() -> None:
    evidence = msgspec.structs.replace(CHOICE.evidence, place="page 3")
    placed = with_question(CHOICE, evidence=evidence)
    data = encode_bank(placed)
    assert b'"place": "page 3"' in data
    assert decode_bank(data, "bank.json") == placed
    assert b'"place"' not in encode_bank(BANK)
