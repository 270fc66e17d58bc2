"""What words name, how they are related, and which may stand for one another."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language import lexicon
from quizgen.language.binary import pack, unpack
from quizgen.language.forms import lemma_of, usual_part
from quizgen.language.substitutes import content_words, substitutes
from quizgen.language.vectors import rank, similarity, vectors
from quizgen.language.wordnet import Pos, WordNet, wordnet

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("teacher", "person"),
        ("human", "person"),
        ("founder", "person"),
        ("software developer", "person"),
        ("co-founder", "person"),
        ("government", "group"),
        ("country", "location"),
        ("century", "time"),
        ("dog", "animal"),
        ("water", "substance"),
        ("earthquake", "event"),
        ("Danube", "object"),
    ],
)
def test_a_noun_has_the_kind_articles_mostly_mean(noun: str, kind: str) -> None:
    assert lexicon.noun_kinds(noun)[0] == kind


def test_an_unknown_noun_has_no_kind() -> None:
    assert lexicon.noun_kinds("zqxv") == ()
    assert lexicon.kind_weights("zqxv", "v") == ()


def test_the_shares_of_the_kinds_add_up() -> None:
    for noun in ("bank", "star", "law", "tiger"):
        assert sum(share for _, share in lexicon.kind_weights(noun)) == pytest.approx(1)


def test_persons_and_groups() -> None:
    assert all(map(lexicon.is_person_noun, ("child", "queen", "actress", "frenchman", "pharaoh")))
    assert not any(map(lexicon.is_person_noun, ("dog", "count", "company", "zqxv", "country")))
    assert all(map(lexicon.is_group_noun, ("team", "company", "bank", "committee")))
    assert not any(map(lexicon.is_group_noun, ("teacher", "hospital", "zqxv")))


def test_countability_is_told_where_it_is_clear() -> None:
    for noun in ("advice", "furniture", "evidence", "oxygen"):
        assert lexicon.countability(noun) == "mass", noun
    for noun in ("engine", "problem", "president", "river"):
        assert lexicon.countability(noun) == "count", noun
    assert lexicon.countability("zqxv") is None


@pytest.mark.parametrize(
    ("a", "b", "pos", "how"),
    [
        ("car", "automobile", "n", "same"),
        ("dog", "animal", "n", "broader"),
        ("animal", "dog", "n", "narrower"),
        ("hot", "cold", "a", "opposite"),
        ("expensive", "costly", "a", "similar"),
        ("buy", "purchase", "v", "same"),
        ("copper", "iron", "n", None),
        ("engineer", "architect", "n", None),
        ("zqxv", "dog", "n", None),
    ],
)
def test_how_two_words_are_related(a: str, b: str, pos: Pos, how: str | None) -> None:
    assert lexicon.relation(a, b, pos) == how


def test_nearness_and_frequency() -> None:
    assert similarity("kinetic energy", "momentum") > similarity("kinetic energy", "spoon")
    assert similarity("zqxv", "spoon") == 0
    common, rare = rank("The"), lexicon.rank("glycolysis")
    assert common == 0
    assert rare is not None
    assert rare > 50_000
    assert rank("zqxv") is None


def test_vectors_have_length_one() -> None:
    table = vectors()
    lengths = [float(table.of(row) @ table.of(row)) for row in range(0, len(table.words), 97)]
    assert max(abs(length - 1) for length in lengths) < 1e-4


def test_the_nearness_to_all_words_is_that_to_each() -> None:
    table = vectors()
    rows = [0, 8191, 8192, len(table.words) - 1]
    directions = [table.of(row) for row in rows]
    for direction, cosines in zip(directions, table.nearness(*directions), strict=True):
        assert len(cosines) == len(table.words)
        one_by_one = [float(table.of(row) @ direction) for row in rows]
        assert [float(cosines[row]) for row in rows] == pytest.approx(one_by_one, abs=1e-5)


def test_every_word_is_found_at_its_place() -> None:
    for words in (vectors().words, wordnet().words):
        places = [*range(0, len(words), 101), len(words) - 1]
        assert [words.find(words[place]) for place in places] == places
        assert words.find("zqxv") is words.find("") is words.find("\U0010ffff") is None


@pytest.mark.parametrize(
    ("key", "pos", "expected"),
    [
        ("coffee", "n", "tea"),
        ("copper", "n", "zinc"),
        ("lions", "n", "wolves"),
        ("physics", "n", "chemistry"),
        ("guitar", "n", "piano"),
        ("demanded", "v", "refused"),
        ("largest", "a", "oldest"),
        ("quickly", "r", "slowly"),
        ("Uranus", "n", "Neptune"),
        ("the moon", "n", "the planet"),
        ("solar energy", "n", "nuclear energy"),
    ],
)
def test_plausible_words_of_the_same_form_come_first(key: str, pos: Pos, expected: str) -> None:
    assert expected in substitutes(key, pos, 12)


def test_the_stem_brings_words_that_are_at_home_in_it_and_none_of_its_own() -> None:
    stem = "Which force makes a ball fall to the ground and slows a sliding box by rubbing?"
    plain, placed = (substitutes("gravity", "n", 10, text) for text in ("", stem))
    assert plain != placed
    assert not set(placed) & set(content_words(stem))


KEYS = st.sampled_from(
    ("dog", "treaty", "children", "running", "grew", "famous", "red", "slowly", "heart", "priests")
) | st.sampled_from(("winter", "larger", "buy", "hottest", "ships", "justice", "Buddhism", "eaten"))


@given(key=KEYS, stem=st.sampled_from(["", "What did the king send to the old city in spring?"]))
def test_no_wrong_option_is_the_key_or_close_to_it(key: str, stem: str) -> None:
    pos = usual_part(key)
    assert pos is not None
    words = substitutes(key, pos, 8, stem)
    assert len(words) == 8
    assert len({word.lower() for word in words}) == 8
    for word in words:
        assert word.lower() != key.lower()
        how = lexicon.relation(lemma_of(key, pos), lemma_of(word, pos), pos)
        assert how in (None, "opposite"), word
        assert word.lower() not in content_words(stem)
        assert lexicon.blocked(word) is None
        assert word[0].isupper() == key[0].isupper()


def test_an_unknown_key_has_no_wrong_options() -> None:
    assert substitutes("zqxv", "n") == []
    assert substitutes("", "n") == []


def test_the_blocked_words_are_in_no_part_of_the_lexicon() -> None:
    assert lexicon.blocked("damn") == lexicon.blocked("Damn") == "profanity"
    assert lexicon.blocked("flower") is None
    net = WordNet((ROOT / "quizgen/language/data/wordnet.bin").read_bytes())
    words = [*net.words, *vectors().words]
    assert not [word for word in words if lexicon.blocked(word)]


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), st.binary(max_size=40)))
def test_what_is_packed_is_unpacked(sections: dict[str, bytes]) -> None:
    assert {name: bytes(part) for name, part in unpack(pack(sections)).items()} == sections


def test_another_file_is_not_taken_for_the_lexicon() -> None:
    with pytest.raises(ValueError, match="not a lexicon file"):
        unpack(b"PK\x03\x04 something else")


def test_asking_for_kinds_loads_no_numpy() -> None:
    code = (
        "import sys; from quizgen.language.lexicon import noun_kinds, relation;"
        "assert noun_kinds('dog') and relation('dog', 'animal', 'n');"
        "assert 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_the_benchmark_measures_hits_and_says_what_is_missing(tmp_path: Path) -> None:
    command = [sys.executable, "benchmarks/distractors.py", "--data", str(tmp_path)]
    environment = {"PYTHONPATH": str(ROOT)}
    missing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
    assert missing.returncode == 1
    assert "dgen.json is not there" in missing.stderr
    question = {"answer": "copper", "distractors": ["zinc"], "sentence": "a metal"}
    for name in ("dgen", "sciq"):
        (tmp_path / f"{name}.json").write_text(json.dumps([question]), "utf-8")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    first = substitutes("copper", "n", 3, "a metal").index("zinc") + 1
    assert f"MRR@10 {100 / first:.1f}" in done.stdout
