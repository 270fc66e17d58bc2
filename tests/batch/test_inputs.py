"""What names stand for, and what the banks of it are called."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from quizgen.batch.inputs import Found, find_inputs
from quizgen.batch.items import bank_file, stable_name
from quizgen.errors import UsageError
from tests.batch.conftest import fill

Names = list[str]


def find(*names: str | Path, output: Path | str = "nowhere", stdin: bytes = b"") -> Found:
    spool = Path(os.environ["PYTEST_SPOOL"])
    texts = [str(name) for name in names]
    return find_inputs(texts, str(output), stdin=io.BytesIO(stdin), spool=spool)


@pytest.fixture(autouse=True)
def spool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_SPOOL", str(tmp_path / "spool.jsonl"))


def shown(found: Found, folder: Path) -> Names:
    return [item.shown.removeprefix(f"{folder}{os.sep}") for item in found.items]


def test_a_folder_is_searched_in_order_without_hidden_and_unknown_files(shelf: Path) -> None:
    fill(shelf, {".hidden": "x", ".git/config": "x"})
    (shelf / "picture.png").touch()
    (shelf / "b.MD").touch()
    found = find(shelf)
    assert shown(found, shelf) == ["b.MD", "mill.txt", "tower.txt", "sub/river.txt"]
    assert found.others == 1


def test_the_output_folder_and_links_to_folders_are_not_searched(shelf: Path) -> None:
    fill(shelf / "banks", {"manifest": "x"})
    (shelf / "loop").symlink_to(shelf)
    names = shown(find(shelf, output=shelf / "banks"), shelf)
    assert names == ["mill.txt", "tower.txt", "sub/river.txt"]
    assert shown(find(shelf / "**", output=shelf / "banks"), shelf) != []
    assert not any(
        "manifest" in name for name in shown(find(shelf / "*/*", output=shelf / "banks"), shelf)
    )


def test_a_pattern_goes_through_folders(shelf: Path) -> None:
    assert shown(find(shelf / "**" / "*r.txt"), shelf) == ["sub/river.txt", "tower.txt"]


def test_a_name_with_brackets_that_exists_is_a_file_and_no_pattern(shelf: Path) -> None:
    fill(shelf, {"a[1]": "x"})
    assert shown(find(shelf / "a[1].txt"), shelf) == ["a[1].txt"]


@pytest.mark.parametrize("name", ["*.nothing", "empty"])
def test_a_folder_or_pattern_that_stands_for_nothing_is_wrong_use(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="holds no article of a kind that quizgen reads"):
        find(tmp_path / name)


def test_an_article_that_is_named_in_several_ways_is_taken_once(
    shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shelf)
    found = find("mill.txt", shelf, "sub/../mill.txt", "*.txt")
    assert [item.shown for item in found.items].count("mill.txt") == 1
    assert len(found.items) == 3
    assert find(shelf / "mill.txt").items[0].name == found.items[0].name


def test_a_list_on_stdin_holds_names_but_no_patterns(shelf: Path) -> None:
    names = f"{shelf}/mill.txt\r\n\n{shelf}/sub\n{shelf}/*.txt\n".encode()
    assert shown(find("-", stdin=names), shelf) == ["mill.txt", "sub/river.txt", "*.txt"]


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def test_jsonl_gives_an_item_a_line_and_names_the_place_of_a_bad_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = {"id": "x/../y", "text": "t", "more": 1}, {"id": 7, "text": "t"}, {"text": "t"}
    path.write_bytes(lines(*good, {"id": "x/../y", "text": "u"}, {"id": 1}) + b"\n[\n")
    found = find(path)
    assert [item.shown for item in found.items] == [
        f"{path}#x/../y", f"{path}#7", f"{path}#line 3"
    ]  # fmt: skip
    assert found.problems == [
        f"{path}, line 4: has the id of line 1, 'x/../y'.",
        f"{path}, line 5: object missing required field text.",
        f"{path}, line 7: expected object, got array.",
    ]
    assert [item.name.rpartition("-")[0] for item in found.items] == ["x-y", "7", "article"]


def test_jsonl_may_come_on_stdin(tmp_path: Path) -> None:
    found = find("-", stdin=lines({"id": "a", "text": "t"}, {"id": "b", "text": "t"}))
    assert [item.shown for item in found.items] == ["standard input#a", "standard input#b"]


def test_a_record_keeps_its_name_when_lines_come_before_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(lines({"text": "t"}, {"id": 7, "text": "t"}))
    before = {item.name for item in find(path).items}
    path.write_bytes(lines({"id": "new", "text": "n"}, {"text": "t"}, {"id": 7, "text": "t"}))
    assert before < {item.name for item in find(path).items}


@pytest.mark.parametrize(
    "readable", ["../../etc/passwd", "CON", "Ünïcödé Näme", "", "日本", "a" * 500, ".", "a\x00b\n"]
)
def test_names_suit_every_file_system(readable: str) -> None:
    name = bank_file(stable_name("identity", readable), 11, 20)
    assert len(name) < 80
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert not name.startswith((".", "-"))
    assert name.endswith("-012.json")


def test_names_differ_where_only_the_folder_or_a_stray_byte_differs(tmp_path: Path) -> None:
    names = [tmp_path / "a" / "x.txt", tmp_path / "b" / "x.txt", os.fsdecode(b"x\xff"), "x"]
    assert len({item.name for item in find(*names).items}) == 4
