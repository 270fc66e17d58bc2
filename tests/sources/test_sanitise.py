"""Nothing unsafe gets in, and nothing readable gets lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.characters import UNSAFE
from quizgen.sources.sanitise import clean_characters, collapse_spaces


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\x1b[2Jb", "a[2Jb"),
        ("a\x9bb\x07\x00", "ab"),
        ("left\u202egnp.exe", "leftgnp.exe"),
        ("zero\u200bwidth\u2060\ufeff", "zerowidth"),
        ("co\u00adoperate", "cooperate"),
        ("a\ud800b", "ab"),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("page\x0cbreak\u2029here", "page\n\nbreak\n\nhere"),
        ("tab\tnbsp\u00a0thin\u2009wide\u3000.", "tab nbsp thin wide ."),
        ("di\ufb03cult \ufb01rst \ufb02ow", "difficult first flow"),
        ("cafe\u0301", "caf\u00e9"),
        ("\uf0b7 item", "• item"),
        ("[her] [/b] “quoted” — naïve 日本語 😀", "[her] [/b] “quoted” — naïve 日本語 😀"),
    ],
)
def test_each_odd_character_becomes_plain_or_goes(raw: str, clean: str) -> None:
    assert clean_characters(raw) == clean


def test_a_pile_of_accents_is_cut_down() -> None:
    assert len(clean_characters("z" + "\u0335" * 50)) <= 5


def test_an_accent_left_behind_by_a_removed_character_is_composed() -> None:
    assert clean_characters("e\u200b\u0301") == "\u00e9"


@given(st.text())
def test_cleaning_leaves_nothing_unsafe_and_changes_nothing_twice(text: str) -> None:
    clean = clean_characters(text)
    assert not UNSAFE.search(clean)
    assert clean_characters(clean) == clean


def test_spaces_collapse() -> None:
    assert collapse_spaces("  a   b  ") == "a b"
