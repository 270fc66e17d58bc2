"""The choice of three: nothing in their looks says which option is right."""

from __future__ import annotations

import random

from quizgen.distractors.choice import sound, three_of
from quizgen.distractors.options import build_options
from quizgen.distractors.slot import Distractor, Slot
from tests.distractors.slots import slot_of
from tests.questions.helpers import ARTICLE, study


def slot(stem: str, key: str) -> Slot:
    sentence = study(ARTICLE).sentences[0]
    return Slot(stem, key, "noun", tuple(sentence.tokens[:1]), sentence)


def of(*texts: str) -> list[Distractor]:
    return [Distractor(text, "lexicon", "") for text in texts]


def kept(stem: str, key: str, *texts: str) -> list[str]:
    return [distractor.text for distractor in sound(slot(stem, key), of(*texts))]


def test_an_option_that_the_stem_says_is_dropped() -> None:
    assert kept("What did the old miller sell?", "a horse", "the miller", "a cow") == ["a cow"]


def test_an_option_that_is_the_key_in_other_words_is_dropped() -> None:
    assert kept("What did he sell?", "a horse", "the horse", "a cow") == ["a cow"]


def test_a_gap_behind_an_takes_no_consonant() -> None:
    stem = "Workers carried an _____ up the hill."
    assert kept(stem, "anchor", "oven", "table", "iron") == ["oven", "iron"]


def test_a_coarse_word_is_dropped() -> None:
    coarse = "".join(chr(ord(letter) - 1) for letter in "tiju")
    assert kept("What did he sell?", "a horse", f"a {coarse}", "a cow") == ["a cow"]


def test_the_key_is_the_longest_no_oftener_than_now_and_then() -> None:
    """Six shorter ones come first; chance brings up the longer."""
    pool = of(
        "a cat", "a dog", "a cow", "a pig", "a hen", "an ox", "a young elephant", "a stallion"
    )
    longest = 0
    for seed in range(200):
        chosen = three_of(slot("What did he sell?", "a donkey"), pool, random.Random(seed))
        longest += all(len(d.text) < len("a donkey") for d in chosen)
    assert 30 <= longest <= 110


def test_fewer_than_three_are_returned_as_they_are() -> None:
    pool = of("a cat", "a dog")
    assert three_of(slot("What did he sell?", "a donkey"), pool, random.Random(0)) == pool


def test_a_person_among_others_gets_four_options() -> None:
    studied = study(ARTICLE)
    slot = slot_of(studied.candidate("subject", "Henrik Dahl"))
    assert len(build_options(slot, studied.analysis, 0)) == 4
